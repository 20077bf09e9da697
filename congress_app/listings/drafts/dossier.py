"""The dossier of a congress as a list: every place with what fills it, then the pieces that no place asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.drafts.choices import CopyKind, DossierGroup
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece, OwnDossierEntry
from congress_app.domain.drafts.dossier_list import DossierEntry, dossier_list
from congress_app.domain.drafts.model import Draft, Drafts
from congress_app.i18n import N_, NP_, _, vi
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier_offers import ONE_DRAFT, Ready, offers_of
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.listing import Align, Column, Listing, Scope, said_column
from congress_app.listings.lists import Lists


class Filled(Choice):
    """Whether a place of the dossier is filled."""

    THERE = "there", NP_("dossier", "There")
    OUTDATED = "outdated", NP_("dossier", "There is a newer one")
    OFFERED = "offered", NP_("dossier", "Can be put in")
    MISSING = "missing", NP_("dossier", "Missing")
    WAIVED = "waived", NP_("dossier", "There is none")
    OPTIONAL = "optional", NP_("dossier", "Not required")

    @property
    def is_there(self) -> bool:
        """Whether something lies in the place."""
        return self in (Filled.THERE, Filled.OUTDATED)


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
    offers: what could be put in now, each as the fields of a piece: into an empty place, or instead of a file that has a newer one.
    is_more: other pieces lie in the place already.
    """

    congress: CongressRow
    entry: DossierEntry | None
    piece: DossierPiece | None
    draft: Draft | None
    number: int
    offers: tuple[Mapping[str, Any], ...] = ()
    is_more: bool = False

    @property
    def version(self) -> DocumentVersion | None:
        """The file of the document that lies in the piece, whatever came after."""
        if self.draft is None or self.piece is None:
            return None
        files = (*self.draft.versions, *self.draft.attachments)
        return next((each for each in files if each.id == self.piece.version_id), None)

    @property
    def newer(self) -> DocumentVersion | None:
        """The file that stands for the document now, where an older one lies in the piece."""
        if not self._holds_paper or self.draft is None or self.piece is None:
            return None
        newest = self.draft.final_version
        return newest if newest is not None and newest.id != self.piece.version_id else None

    @property
    def is_issued_since(self) -> bool:
        """Whether the piece is still said to be a draft, and the document is none any more."""
        is_draft = self.piece is not None and self.piece.copy_kind is CopyKind.DRAFT
        return is_draft and self._holds_paper and self.draft is not None and self.draft.is_final

    @property
    def _holds_paper(self) -> bool:
        """Whether what lies in it is to be the document as it is at last."""
        if self.piece is None or self.piece.waived or self.piece.file_hash or self.draft is None:
            return False
        return (
            not (self.entry is not None and self.entry.holds_drafts) and not self.draft.document.secrecy.is_kept_outside
        )

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
        if self.own_title or self.draft is None or self.piece is None:
            return self.own_title or (self.entry.title if self.entry else "")
        return self.named(self.draft.title)

    @property
    def own_title(self) -> str:
        """What the piece itself is called; empty where it has nothing but the name of its place."""
        its = self.piece.title if self.piece else ""
        return "" if self.entry is not None and its == self.entry.title else its

    def named(self, title: str) -> str:
        """The title of its document, in a place for drafts with the number of the draft."""
        if not self._is_draft or self.version is None or not self.version.number:
            return title
        return vi(ONE_DRAFT).format(title=title, number=self.version.number)

    @property
    def source(self) -> Source | None:
        """Where its content comes from; None where there is nothing."""
        if self.piece is None or self.piece.waived:
            return None
        if self.piece.file_hash:
            return Source.FILE
        if self.version is not None:
            return Source.DOCUMENT
        return Source.FORM if self.piece.form else Source.SEPARATE

    @property
    def filled(self) -> Filled:
        """Whether it is filled."""
        if self.piece is not None:
            if self.piece.waived:
                return Filled.WAIVED
            return Filled.OUTDATED if self.newer or self.is_issued_since else Filled.THERE
        if self.offers:
            return Filled.OFFERED
        return Filled.MISSING if self.entry and self.entry.is_required else Filled.OPTIONAL

    @property
    def is_lacking(self) -> bool:
        """Whether nothing lies in a place that is asked for, and nobody has said why."""
        return self.piece is None and not self.is_more and self.entry is not None and self.entry.is_required

    @property
    def retention(self) -> str:
        """How long it is kept."""
        return (self.piece.retention if self.piece else "") or (self.entry.retention if self.entry else "")

    @property
    def written(self) -> str:
        """The number and symbol of what fills it; a draft bears none."""
        return (self.piece.number if self.piece else "") or (
            self.draft.number if self.draft and not self._is_draft else ""
        )

    @property
    def dated_on(self) -> dt.date | None:
        """The date of what fills it; a draft bears none."""
        its = self.draft.dated_on if self.draft and not self._is_draft else None
        return (self.piece.dated_on if self.piece else None) or its

    @property
    def _is_draft(self) -> bool:
        return self.entry is not None and self.entry.holds_drafts


def dossier_rows(
    lists: Lists, scope: Scope, loaded: Drafts | None = None, *, with_print_outs: bool = True
) -> list[DossierRow]:
    """The dossiers by congress; of each the groups, their places and pieces in order.

    Args:
        lists: the data file.
        scope: of one congress, or of all.
        loaded: the documents, where they are known.
        with_print_outs: whether print-outs are offered, for which is read what they are made of.
    """
    list_ = dossier_list(lists.rows(OwnDossierEntry))
    drafts: dict[str, list[Draft]] = {}
    for each in (loaded or load_drafts(lists, scope)).drafts:
        drafts.setdefault(each.congress.id, []).append(each)
    pieces: dict[str, list[DossierPiece]] = {}
    for piece in sorted(lists.within(DossierPiece, scope), key=lambda each: (each.position, each.id)):
        pieces.setdefault(piece.congress_id, []).append(piece)
    ready = Ready.of(lists, scope) if with_print_outs else Ready({})
    rows = []
    for congress in lists.congresses(scope):
        # Of many congresses only those whose dossier was begun: the others have nothing but an empty list.
        if scope.congress_id is not None or congress.id in pieces or congress.id in drafts:
            entries = list_.of(congress.congress)
            its = drafts.get(congress.id, ())
            needs = ready.met(congress, its)
            rows += _of_congress(congress, entries, pieces.get(congress.id, ()), its, needs)
    return rows


def _of_congress(
    congress: CongressRow,
    entries: Sequence[DossierEntry],
    pieces: Sequence[DossierPiece],
    drafts: Sequence[Draft],
    needs: Collection[str],
) -> list[DossierRow]:
    known, by_id = {entry.code for entry in entries}, {each.id: each for each in drafts}

    def row(entry: DossierEntry | None, piece: DossierPiece) -> DossierRow:
        return DossierRow(congress, entry, piece, by_id.get(piece.document_id or ""), 0)

    rows: list[DossierRow] = []
    for entry in entries:
        its = [row(entry, each) for each in pieces if each.entry == entry.code]
        rows += [replace(each, offers=_instead(each)) if each.filled is Filled.OUTDATED else each for each in its]
        more = offers_of(entry, drafts, needs, [each.piece for each in its if each.piece])
        if more or not its:
            rows.append(DossierRow(congress, entry, None, _fitting(entry, drafts), 0, more, bool(its)))
    rows += [row(None, each) for each in pieces if each.entry not in known]
    rows.sort(key=lambda each: each.group.order)
    return [replace(each, number=number) for number, each in enumerate(rows, 1)]


def _instead(row: DossierRow) -> tuple[Mapping[str, Any], ...]:
    return ({"document_id": row.draft.id},) if row.draft is not None else ()


def _fitting(entry: DossierEntry, drafts: Sequence[Draft]) -> Draft | None:
    """The document that could fill a place."""
    found = [each for each in drafts if entry.kind and each.document.kind == entry.kind]
    return next((each for each in found if each.last_version is not None), found[0] if found else None)


def filled_by(row: DossierRow) -> str:
    """What fills a place, in words: the draft of a document, a print-out, a file, the shelf; the reason where there is none."""
    piece, version = row.piece, row.version
    if piece is None:
        return ""
    if piece.waived:
        return piece.waived
    match row.source:
        case Source.FILE:
            return piece.file_name
        case Source.DOCUMENT if version is not None:
            return version.file_name
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
