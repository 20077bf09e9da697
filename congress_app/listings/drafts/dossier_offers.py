"""What could be put into an empty place of a dossier: documents that have a file, print-outs that have something to print."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.bodies import Body
from congress_app.domain.congresses import CLOSING, Phase
from congress_app.domain.delegates import Allocation, Delegate
from congress_app.domain.drafts.choices import CopyKind
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.dossier_list import DossierEntry
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists

_OF_A_CONGRESS: Mapping[str, type[Record]] = {
    "bodies": Body,
    "delegates": Delegate,
    "allocation": Allocation,
    "speeches": Speech,
}
CLOSED = "closed"
"""The need that a congress is over."""
ONE_DRAFT = N_("{title} (draft {number})")


@dataclass(frozen=True, slots=True)
class Ready:
    """What print-outs are made of, and the congresses that have it."""

    congresses: Mapping[str, frozenset[str]]

    @staticmethod
    def of(lists: Lists, scope: Scope) -> Ready:
        """Read it, by a fixed number of statements."""
        found = {
            need: frozenset(row[0] for row in lists.columns(cls, "congress_id")) for need, cls in _OF_A_CONGRESS.items()
        }
        phases = {each.id: each.congress_id for each in lists.within(Phase, scope)}
        sessions = {each.id: phases.get(each.phase_id, "") for each in lists.within(Session, scope)}
        items = {sessions.get(row[0], "") for row in lists.columns(AgendaItem, "session_id")}
        return Ready({**found, "agenda": frozenset(items)})

    def met(self, congress: CongressRow, drafts: Sequence[Draft]) -> set[str]:
        """What one congress has."""
        met = {need for need, those in self.congresses.items() if congress.id in those}
        if any(draft.opinions for draft in drafts):
            met.add("opinions")
        if congress.state in CLOSING:
            met.add(CLOSED)
        return met


def offers_of(
    entry: DossierEntry, drafts: Sequence[Draft], needs: Collection[str], pieces: Sequence[DossierPiece] = ()
) -> tuple[Mapping[str, Any], ...]:
    """What could be put into a place, each as the fields of a piece.

    Args:
        entry: the place. Where one piece belongs there a document goes before a print-out; where several do, all are offered.
        drafts: the documents of the congress.
        needs: what its print-outs can be made of, see `DossierEntry.needs`.
        pieces: what lies in the place already.
    """
    if pieces and not entry.is_many:
        return ()
    kind = CopyKind.as_of(is_final=CLOSED in needs)
    printed = [{"form": entry.form, "copy_kind": kind}] if entry.form and entry.needs in needs else []
    documents = list(_documents(entry, drafts))
    offers = [*printed, *documents] if entry.is_many else [*documents, *printed][:1]
    return tuple(
        {"entry": entry.code, **each} for each in offers if not _is_among(each, pieces, is_of_drafts=entry.holds_drafts)
    )


def _documents(entry: DossierEntry, drafts: Sequence[Draft]) -> Iterator[Mapping[str, Any]]:
    for draft in drafts:
        final = draft.final_version
        if not entry.kind or draft.document.kind != entry.kind or final is None:
            continue
        if not entry.holds_drafts:
            if draft.is_final or not entry.is_original:
                kind = CopyKind.as_of(is_final=draft.is_final)
                yield {"document_id": draft.id, "version_id": final.id, "copy_kind": kind}
            continue
        for version in draft.versions if entry.is_many else draft.versions[-1:]:
            yield {"document_id": draft.id, "version_id": version.id, "copy_kind": CopyKind.DRAFT}


def _is_among(offer: Mapping[str, Any], pieces: Sequence[DossierPiece], *, is_of_drafts: bool) -> bool:
    """Whether it lies there already: the same print-out, the same document, of a place for drafts the same draft."""
    if is_of_drafts and "version_id" in offer:
        return any(piece.version_id == offer["version_id"] for piece in pieces)
    name = "form" if "form" in offer else "document_id"
    return any(getattr(piece, name) == offer[name] for piece in pieces)
