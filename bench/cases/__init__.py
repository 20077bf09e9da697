"""What is compared: one function a subject, each with its limits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bench.cases.agenda import agenda
from bench.cases.badges import badges
from bench.cases.calendar import calendar
from bench.cases.delegates import delegate_figures, delegate_find, delegate_import
from bench.cases.documents import attachments, document_texts
from bench.cases.dossier import dossier
from bench.cases.matrix import matrix
from bench.cases.pdf import pdf
from bench.cases.plan import plan_warnings
from bench.cases.start import start
from bench.measuring import Ratio

ALL: tuple[Callable[[Path], list[Ratio]], ...] = (
    start,
    agenda,
    calendar,
    delegate_import,
    delegate_find,
    delegate_figures,
    plan_warnings,
    badges,
    matrix,
    pdf,
    dossier,
    document_texts,
    attachments,
)
