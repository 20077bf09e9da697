"""The dossier of a congress as a list: every place with what fills it, then the pieces that no place asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from congress_app.domain.choice import Choice
from congress_app.domain.drafts.choices import DossierGroup
from congress_app.domain.drafts.dossier import DossierPiece, OwnDossierEntry
from congress_app.domain.drafts.dossier_list import DossierEntry, dossier_list
from congress_app.domain.drafts.model import Draft, Drafts
from congress_app.i18n import N_, NP_, _
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


class Filled(Choice):
    """Whether a place of the dossier is filled."""

    THERE = "there", NP_("dossier", "There")
    OFFERED = "offered", NP_("dossier", "Can be put in")
    MISSING = "missing", NP_("dossier", "Missing")
    WAIVED = "waived", NP_("dossier", "There is none")
    OPTIONAL = "optional", NP_("dossier", "Not required")


class Source(Enum):
    """Where the content of a piece comes from."""

    DOCUMENT = "document"
    FORM = "form"
    FILE = "file"
    SEPARATE = "separate"


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A place of the dossier with one of its pieces, or a place with none.

    draft: the document of the piece; of a place that nothing fills yet, the one that could. number: its place in the dossier, from 1.
    """

    congress: CongressRow
    entry: DossierEntry | None
    piece: DossierPiece | None
    draft: Draft | None
    number: int

    @property
    def id(self) -> str:
        """The piece's id, else the place's within the congress."""
        return self.piece.id if self.piece else f"{self.congress.id} {self.entry.code if self.entry else ''}"

    @property
    def group(self) -> DossierGroup:
        """Who compiles it."""
        if self.piece is not None and self.entry is None:
            return self.piece.group
        return self.entry.group if self.entry else DossierGroup.OFFICE

    @property
    def title(self) -> str:
        """What it is called: as the piece says, else its document, else its place."""
        its = self.piece.title if self.piece else ""
        if self.draft is not None and self.piece is not None and (not its or (self.entry and its == self.entry.title)):
            return self.draft.title
        return its or (self.entry.title if self.entry else "")

    @property
    def source(self) -> Source | None:
        """Where its content comes from; None where there is nothing."""
        if self.piece is None or self.piece.waived:
            return None
        if self.piece.file_hash:
            return Source.FILE
        if self.draft is not None and self.draft.last_version is not None:
            return Source.DOCUMENT
        return Source.FORM if self.piece.form else Source.SEPARATE

    @property
    def filled(self) -> Filled:
        """Whether it is filled."""
        if self.piece is not None:
            return Filled.WAIVED if self.piece.waived else Filled.THERE
        if self.draft is not None and self.draft.last_version is not None:
            return Filled.OFFERED
        return Filled.MISSING if self.entry and self.entry.is_required else Filled.OPTIONAL

    @property
    def retention(self) -> str:
        """How long it is kept."""
        return (self.piece.retention if self.piece else "") or (self.entry.retention if self.entry else "")

    @property
    def written(self) -> str:
        """The number and symbol of what fills it."""
        return (self.piece.number if self.piece else "") or (self.draft.number if self.draft else "")

    @property
    def dated_on(self) -> dt.date | None:
        """The date of what fills it."""
        return (self.piece.dated_on if self.piece else None) or (self.draft.dated_on if self.draft else None)


def dossier_rows(lists: Lists, scope: Scope, loaded: Drafts | None = None) -> list[DossierRow]:
    """The dossiers by congress; of each the groups, their places and pieces in order. loaded: the documents, where they are known."""
    list_ = dossier_list(lists.rows(OwnDossierEntry))
    drafts: dict[str, list[Draft]] = {}
    for each in (loaded or load_drafts(lists, scope)).drafts:
        drafts.setdefault(each.congress.id, []).append(each)
    pieces: dict[str, list[DossierPiece]] = {}
    for piece in sorted(lists.within(DossierPiece, scope), key=lambda each: (each.position, each.id)):
        pieces.setdefault(piece.congress_id, []).append(piece)
    rows = []
    for congress in lists.congresses(scope):
        # Of many congresses only those whose dossier was begun: the others have nothing but an empty list.
        if scope.congress_id is not None or congress.id in pieces or congress.id in drafts:
            entries = list_.of(congress.congress)
            rows += _of_congress(congress, entries, pieces.get(congress.id, ()), drafts.get(congress.id, ()))
    return rows


def _of_congress(
    congress: CongressRow, entries: Sequence[DossierEntry], pieces: Sequence[DossierPiece], drafts: Sequence[Draft]
) -> list[DossierRow]:
    known, by_id = {entry.code for entry in entries}, {each.id: each for each in drafts}
    made: list[tuple[DossierGroup, DossierEntry | None, DossierPiece | None, Draft | None]] = []
    for entry in entries:
        its = [each for each in pieces if each.entry == entry.code]
        made += [(entry.group, entry, each, by_id.get(each.document_id or "")) for each in its]
        if not its:
            made.append((entry.group, entry, None, _fitting(entry, drafts)))
    others = [each for each in pieces if each.entry not in known]
    made += [(each.group, None, each, by_id.get(each.document_id or "")) for each in others]
    made.sort(key=lambda each: each[0].order)
    return [
        DossierRow(congress, entry, piece, draft, number)
        for number, (_group, entry, piece, draft) in enumerate(made, 1)
    ]


def _fitting(entry: DossierEntry, drafts: Sequence[Draft]) -> Draft | None:
    """The document that could fill a place."""
    found = [each for each in drafts if entry.kind and each.document.kind == entry.kind]
    return next((each for each in found if each.last_version is not None), found[0] if found else None)


def filled_by(row: DossierRow) -> str:
    """What fills a place, in words: the draft of a document, a print-out, a file, the shelf; the reason where there is none."""
    piece, draft = row.piece, row.draft
    if piece is None:
        return ""
    if piece.waived:
        return piece.waived
    match row.source:
        case Source.FILE:
            return piece.file_name
        case Source.DOCUMENT if draft is not None and draft.last_version is not None:
            return draft.last_version.file_name
        case Source.FORM:
            return _("Print-out of the program")
        case _:
            return piece.kept_at or _("A paper outside the program")


DOSSIER = Listing(
    "dossier",
    N_("Dossier list"),
    (
        Column("organisation", N_("Organisation"), lambda row: row.congress.organisation.name, 24, is_shown=False),
        Column("number", NP_("list", "Order"), lambda row: row.number, 6, Align.RIGHT),
        said_column(DossierPiece, "group", lambda row: row.group, width=20),
        Column(
            "entry",
            N_("Entry of the dossier list"),
            lambda row: row.entry.code if row.entry else None,
            14,
            is_shown=False,
        ),
        Column("title", N_("Title"), lambda row: row.title, 44),
        Column("filled", N_("State"), lambda row: row.filled, 14),
        Column("filled_by", N_("Filled by"), filled_by, 26, is_shown=False),
        Column("written", N_("Number and symbol"), lambda row: row.written or None, 14),
        Column("dated_on", N_("Date of the document"), lambda row: row.dated_on, 11, Align.CENTRE),
        said_column(DossierPiece, "copy_kind", lambda row: row.piece.copy_kind if row.piece else None, width=10),
        said_column(
            DossierPiece,
            "sheets",
            lambda row: (row.piece.sheets or None) if row.piece else None,
            width=7,
            align=Align.RIGHT,
        ),
        Column("retention", N_("Kept for"), lambda row: row.retention, 12),
        said_column(
            DossierPiece, "kept_at", lambda row: row.piece.kept_at if row.piece else "", width=18, is_shown=False
        ),
        said_column(
            DossierPiece, "waived", lambda row: row.piece.waived if row.piece else "", width=24, is_shown=False
        ),
        said_column(DossierPiece, "note", lambda row: row.piece.note if row.piece else "", width=20, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress.congress.code, 22),
    ),
    dossier_rows,
    lambda row: f"{row.title} {row.written} {row.group.words}",
)
