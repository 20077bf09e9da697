"""Bìa hồ sơ and gáy bìa: what stands on the folder of a dossier, or of the part that somebody compiles (document-format 2 m)."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from congress_app.documents.builders.dossier_words import ALL, dossier_on_paper
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, Gap, Letterhead, PageSetup, Title
from congress_app.documents.model_label import Label, LabelSheet
from congress_app.documents.model_table import Row, Table, TableColumn
from congress_app.documents.papers import Words
from congress_app.domain.naming import committee_name
from congress_app.i18n import dates
from congress_app.i18n.numbers import thousands
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier_row import DossierRow

EACH = "each"
_ABOVE_TITLE, _ABOVE_ARCHIVE = 55, 60
"""Free height on the cover, in mm: the title stands a little above the middle of the page."""


def build(request: PaperRequest) -> Document:
    """The cover of the whole dossier, or of one part."""
    its, words = dossier_on_paper(request, request.options.get("group", ALL)), request.words("dossier")
    part = () if its.group is None else (words("part", group=its.group.printed),)
    return cover_sheet(request, its.there, _extent(its.there, words), part)


def cover_sheet(request: PaperRequest, rows: Sequence[DossierRow], extent: str, part: tuple[str, ...] = ()) -> Document:
    """A cover: whose it is, what about, from when to when, how much, and what the archive writes in."""
    words, congress = request.words("dossier"), request.congress()
    issuing = request.words("common").spelled(committee_name(congress.organisation).upper())
    notes = (*part, *_span(request, rows, words), extent)
    blocks: tuple[Block, ...] = (
        Letterhead((issuing,), (_fund(congress, words),)),
        Gap(_ABOVE_TITLE),
        Title(words("cover_kind"), congress.title, notes),
        Gap(_ABOVE_ARCHIVE),
        _archive(words, _kept_for(rows, words)),
    )
    return Document(
        f"{words('cover_kind').capitalize()} {congress.title}",
        blocks,
        PageSetup(is_numbered=False),
        author=congress.organisation.name,
        subject=congress.title,
    )


def _fund(congress: CongressRow, words: Words) -> str:
    return words("fund", organisation=congress.organisation.name.upper())


def _archive(words: Words, kept_for: str) -> Table:
    """What the archive writes in by hand, at the foot of the cover."""
    numbers = "\n".join(words(f"archive.{name}") for name in ("fund", "inventory", "file"))
    columns = (TableColumn("", 90), TableColumn("", 75))
    row = Row((numbers, f"{words('archive.kept')}\n{kept_for}"))
    return Table(columns, (row,), has_grid=False, has_heading=False, is_top_aligned=True)


def _span(request: PaperRequest, rows: Sequence[DossierRow], words: Words) -> tuple[str, ...]:
    """From the oldest paper to the newest one; without any, the days of the congress; `Ngày 28/7/2025` where it is one day."""
    congress = request.congress()
    days = sorted(row.dated_on for row in rows if row.dated_on is not None)
    first_day, last_day = (days[0], days[-1]) if days else (congress.opens_on, congress.closes_on)
    if first_day is None or last_day is None:
        return ()
    first, last = dates.short_date(first_day), dates.short_date(last_day)
    return (words("day", day=first) if first == last else words("span", first=first, last=last),)


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
    rows, file = dossier_on_paper(request).there, words("archive.file")
    parts: list[tuple[str, list[DossierRow]]] = [("", rows)]
    if request.options.get("parts") == EACH and rows:
        groups = dict.fromkeys(row.group for row in rows)
        parts = [(group.printed, [row for row in rows if row.group is group]) for group in groups]
    title = f"{words('cover_kind')} {congress.title}".upper()
    fund = _fund(congress, words)
    labels = [
        Label(fund, title, "   ".join(filter(None, (part, *_span(request, its, words), _kept(its, words), file))))
        for part, its in parts
    ]
    name = f"{words('spine')} {congress.title}"
    return LabelSheet(name, tuple(labels), int(request.options.get("width", "30")))


def _kept(rows: Sequence[DossierRow], words: Words) -> str:
    return f"{words('archive.kept')} {_kept_for(rows, words)}"
