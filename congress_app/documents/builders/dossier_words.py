"""What the papers about a dossier say of its pieces: which there are, what each is called, who made it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.documents.builders.drafted import title_of
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model_table import Density, Row, Table, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.drafts.kinds import SPEECH, DocumentKind, document_kinds
from congress_app.domain.naming import committee_name
from congress_app.listings.drafts.dossier import dossier_rows, with_offers
from congress_app.listings.drafts.dossier_row import DossierRow, Filled
from congress_app.listings.drafts.loading import load_drafts

ALL = "all"
"""The value of the option `group` that means the whole dossier."""
_LACKING = (Filled.MISSING, Filled.OFFERED, Filled.WAIVED)


@dataclass(frozen=True, slots=True)
class DossierOnPaper:
    """The dossier of a congress, or the part of whoever compiles it."""

    rows: tuple[DossierRow, ...]
    group: DossierGroup | None
    committee: str
    superior: str

    @property
    def there(self) -> list[DossierRow]:
        """What lies in it."""
        return [row for row in self.rows if row.filled.is_there]

    @property
    def has_files(self) -> bool:
        """Whether anything lies in it that is no print-out of ours."""
        return any(not row.piece.form for row in self.there if row.piece is not None)

    @property
    def forms(self) -> frozenset[str]:
        """The print-outs that lie in it."""
        return frozenset(row.piece.form for row in self.there if row.piece is not None and row.piece.form)

    @property
    def lacking(self) -> list[DossierRow]:
        """The places in which nothing lies that should."""
        return [row for row in self.rows if row.filled in _LACKING]

    def author(self, row: DossierRow) -> str:
        """Who made a piece: as it says; else whoever is above, the congress or the committee, by the place and the kind of document.

        Of what has no kind nobody knows.
        """
        if row.piece is not None and row.piece.author:
            return row.piece.author
        kind = _kind(row)
        if (row.entry is not None and row.entry.is_superiors) or (kind is not None and kind.is_incoming):
            return self.superior
        if kind is None:
            is_ours = (row.entry is not None and row.entry.form) or (row.piece is not None and row.piece.form)
            return self.committee if is_ours else ""
        if kind.code == SPEECH:
            return row.draft.person if row.draft else ""
        return f"Đại hội {row.congress.organisation.name}" if kind.series == "congress" else self.committee


def _kind(row: DossierRow) -> DocumentKind | None:
    """The kind of paper that lies in a place, or belongs there."""
    if row.draft is not None:
        return row.draft.kind
    return document_kinds().of(row.entry.kind) if row.entry is not None and row.entry.kind else None


def dossier_on_paper(request: PaperRequest, group: str = ALL, *, with_ready: bool = False) -> DossierOnPaper:
    """The dossier that a paper is about. group: the value of a DossierGroup, or `ALL`; with_ready: with what is ready to be put in."""
    organisation = request.congress().organisation
    above, spelled = request.above(organisation), request.words("common").spelled
    drafts = load_drafts(request.lists, request.scope)
    rows = dossier_rows(request.lists, request.scope, drafts)
    if with_ready:
        rows = [each for row in rows for each in with_offers(row, drafts)]
    return DossierOnPaper(
        tuple(row for row in rows if group in (ALL, row.group.value)),
        None if group == ALL else DossierGroup.of(group),
        spelled(committee_name(organisation)),
        spelled(committee_name(above)) if above else "",
    )


def titled(row: DossierRow) -> str:
    """What a piece is called on paper: as it says, else its document in Vietnamese, else its place."""
    if row.own_title or row.draft is None:
        return row.own_title or (row.entry.title if row.entry else "")
    return row.named(title_of(row.draft))


def lacking_table(rows: Sequence[DossierRow], words: Words) -> Table:
    """The places in which nothing lies that should, each with the reason. words: those of the index."""
    columns = (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.missing"), 78),
        TableColumn(words("columns.group"), 37),
        TableColumn(words("columns.reason"), 41),
    )
    lines = [
        Row((number, row.entry.title if row.entry else titled(row), row.group.printed, _reason(row, words)))
        for number, row in enumerate(rows, 1)
    ]
    return Table(columns, lines, Density.SMALL)


def _reason(row: DossierRow, words: Words) -> str:
    if row.filled is Filled.WAIVED and row.piece is not None:
        return words("waived", reason=row.piece.waived)
    if row.is_more:
        return words("more", count=len(row.offers))
    return words("offered" if row.filled is Filled.OFFERED else "missing")
