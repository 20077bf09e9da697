"""Bảng điểm danh: a signature for each session of the congress (document-format 2 n)."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signing_sheets import SheetKind, signing_paper, unit
from congress_app.documents.model import Document, Orientation, PageSetup
from congress_app.documents.model_table import CellValue, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.listings.agenda import SessionRow

_MOST = 4
"""Sessions that have room beside each other."""
_UPRIGHT = 3
_LONGEST_NAME = 24


def build(request: PaperRequest) -> Document:
    """A sheet for each delegation; with more than four sessions the next sheet goes on."""
    words = request.words("roll_call")
    headings = [_heading(session, words) for session in request.lists.sessions(request.scope)]
    headings = headings or [words("columns.signed_once")]
    parts = (headings[first : first + _MOST] for first in range(0, len(headings), _MOST))
    return signing_paper(request, words, [_kind(part, words) for part in parts])


def _heading(session: SessionRow, words: Words) -> str:
    """`Phiên trù bị` and below it `Sáng 28/7`; a name of its own that is long gives way to that of the phase."""
    name = session.name if len(session.name) <= _LONGEST_NAME else session.phase.kind.printed
    day = f"{session.on.day}/{session.on.month}"
    return words("session", name=name, half=session.session.half_day.printed, day=day)


def _kind(headings: Sequence[str], words: Words) -> SheetKind:
    is_upright = len(headings) <= _UPRIGHT
    signed = [
        TableColumn(heading, 22 if is_upright else 31, Alignment.CENTRE, words("columns.signed"))
        for heading in headings
    ]
    columns = (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.name"), 37 if is_upright else 44),
        TableColumn(words("columns.unit"), 30 if is_upright else 42),
        TableColumn(words("columns.badge"), 12, Alignment.CENTRE),
        *signed,
        TableColumn(words("columns.note"), 15 if is_upright else 22),
    )
    page = PageSetup(Orientation.PORTRAIT if is_upright else Orientation.LANDSCAPE)
    totals = tuple(words(f"totals.{name}") for name in ("present", "excused", "absent"))
    return SheetKind(page, columns, _known, 3, totals)


def _known(each: Listed) -> tuple[CellValue, ...]:
    return each.of.full_name, unit(each), each.of.badge_number
