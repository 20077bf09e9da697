"""A place of the dossier of a congress with what lies in it: whether it is filled, by what, and whether that still stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from congress_app.domain.choice import Choice
from congress_app.domain.drafts.choices import CopyKind, DossierGroup
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.dossier_list import DossierEntry
from congress_app.domain.drafts.model import Draft
from congress_app.i18n import NP_, _, vi
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier_offers import ONE_DRAFT


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
        return not self._is_draft and not self.draft.document.secrecy.is_kept_outside

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
