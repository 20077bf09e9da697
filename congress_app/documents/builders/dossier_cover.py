"""Bìa hồ sơ and gáy bìa: what stands on the folder of a dossier, or of the part that somebody compiles (document-format 2 m)."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from congress_app.documents.builders.dossier import cover_sheet, span
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Letterhead
from congress_app.documents.model_label import Label, LabelSheet
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.naming import committee_name
from congress_app.i18n.numbers import thousands
from congress_app.listings.drafts.dossier import DossierRow, Filled, dossier_rows

WHOLE, EACH = "all", "each"


def build(request: PaperRequest) -> Document:
    """The cover of the whole dossier, or of one part."""
    words, congress = request.words("dossier"), request.congress()
    group = request.options.get("group", WHOLE)
    rows = _there(request, group)
    fund = words("fund", organisation=congress.organisation.name.upper())
    issuing = request.words("common").spelled(committee_name(congress.organisation).upper())
    head = Letterhead((issuing,), (fund,))
    return cover_sheet(request, head, _notes(request, rows, group, words), _kept_for(rows, words))


def _there(request: PaperRequest, group: str) -> list[DossierRow]:
    rows = dossier_rows(request.lists, request.scope)
    return [row for row in rows if row.filled is Filled.THERE and group in (WHOLE, row.group.value)]


def _notes(request: PaperRequest, rows: Sequence[DossierRow], group: str, words: Words) -> list[str]:
    part = [] if group == WHOLE else [words("part", group=DossierGroup.of(group).printed)]
    return [*part, *_span(request, rows, words), _extent(rows, words)]


def _span(request: PaperRequest, rows: Sequence[DossierRow], words: Words) -> tuple[str, ...]:
    """From the oldest paper to the newest one; without any, the days of the congress."""
    congress = request.congress()
    days = sorted(row.dated_on for row in rows if row.dated_on is not None)
    return span(days[0], days[-1], words) if days else span(congress.opens_on, congress.closes_on, words)


def _extent(rows: Sequence[DossierRow], words: Words) -> str:
    """How many sheets; dots to write it in by hand as long as those of some paper are not counted."""
    counts = [row.piece.sheets for row in rows if row.piece]
    known = bool(counts) and all(counts)
    return words("sheets", count=thousands(sum(counts)) if known else words("dots"))


def _kept_for(rows: Sequence[DossierRow], words: Words) -> str:
    """How long it is kept: as all that is in it, else for ever."""
    kept = {row.retention for row in rows if row.retention}
    return kept.pop() if len(kept) == 1 else words("archive.kept_for")


def draw_spines(request: PaperRequest) -> bytes:
    """The label for the back of the folder - or one for the folder of each part - as wide as the option says, as a PDF."""
    from congress_app.documents.renderers import pdf_label  # noqa: PLC0415 - reportlab, at its first use
    from congress_app.documents.theme import load_theme  # noqa: PLC0415 - beside it

    out = BytesIO()
    pdf_label.render(spines(request), load_theme(), out)
    return out.getvalue()


def spines(request: PaperRequest) -> LabelSheet:
    """The labels for the backs of the folders."""
    words, congress = request.words("dossier"), request.congress()
    rows, file = _there(request, WHOLE), words("archive.file")
    parts: list[tuple[str, list[DossierRow]]] = [("", rows)]
    if request.options.get("parts") == EACH and rows:
        groups = dict.fromkeys(row.group for row in rows)
        parts = [(group.printed, [row for row in rows if row.group is group]) for group in groups]
    title = f"{words('cover_kind')} {congress.title}".upper()
    fund = words("fund", organisation=congress.organisation.name.upper())
    labels = [
        Label(fund, title, "   ".join(filter(None, (part, *_span(request, its, words), _kept(its, words), file))))
        for part, its in parts
    ]
    name = f"{words('spine')} {congress.title}"
    return LabelSheet(name, tuple(labels), int(request.options.get("width", "30")))


def _kept(rows: Sequence[DossierRow], words: Words) -> str:
    return f"{words('archive.kept')} {_kept_for(rows, words)}"
