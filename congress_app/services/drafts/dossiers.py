"""Verbs on the dossier: what fills its places, what there is none of, and the office's own list of places."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from congress_app.domain.congresses import CLOSING, Congress, StateChange
from congress_app.domain.drafts.choices import CopyKind, NumberState
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.dossier import DossierPiece, OwnDossierEntry
from congress_app.domain.drafts.dossier_list import DossierEntry, dossier_list
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import final_of, is_final, last_draft
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import FILE_REFUSED, called
from congress_app.services.drafts.versions import NewFile
from congress_app.services.ordering import moved, placed
from congress_app.services.records import FIXED, Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Dossiers:
    """Fills the dossier of a congress."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], values: Values, file: NewFile | None = None) -> Outcome[DossierPiece]:
        """Put a piece into the dossier: a document, a print-out, a file, or a thing on a shelf. `entry`: the place that it fills.

        Raises:
            Refused: a file of a secret document.
        """
        return self._run(lambda work: add(work, congress_id, values, file), step(N_("Put a piece into the dossier")))

    def waive(self, congress_id: Id[Congress], entry: str, reason: str) -> Outcome[DossierPiece]:
        """Say why there is nothing for a place of the dossier; it no longer counts as missing.

        Raises:
            Refused: no reason is given.
        """

        def verb(work: Work) -> DossierPiece:
            if not reason.strip():
                raise Refused(N_("Say why there is none: whoever opens the dossier will ask."))
            return add(work, congress_id, {"entry": entry, "waived": reason}, None)

        return self._run(verb, step(N_("Say why a piece is not in the dossier")))

    def move(self, ids: Sequence[Id[DossierPiece]], before: Id[DossierPiece] | None) -> Outcome[list[DossierPiece]]:
        """Put pieces of one dossier before another one, or at the end."""

        def verb(work: Work) -> list[DossierPiece]:
            moving = [work.get(DossierPiece, each) for each in ids]
            keys = moved(work, work.find(DossierPiece, congress_id=moving[0].congress_id), moving, before)
            return [
                work.save(dataclasses.replace(work.get(DossierPiece, Id(each.id)), position=key))
                for each, key in zip(moving, keys, strict=True)
            ]

        return self._run(verb, step(N_("Move {count} pieces of the dossier"), count=len(ids)))

    def change_entry(self, entry: DossierEntry, values: Values) -> Outcome[OwnDossierEntry | None]:
        """Change a place of the dossier list for this office; None where nothing differs from the shipped place any more."""
        return self._run(lambda work: change_entry(work, entry, values), step(N_("Change the dossier list")))

    def add_entry(self, values: Values) -> Outcome[OwnDossierEntry]:
        """Add a place to the list of what a dossier holds.

        Raises:
            Refused: it has no title.
        """

        def verb(work: Work) -> OwnDossierEntry:
            if not str(values.get("title", "")).strip():
                raise Refused(N_("A place of the dossier list needs a title."))
            there = work.find(OwnDossierEntry)
            id = work.new_id(OwnDossierEntry)
            (key,) = placed(work, there, None, 1)
            return put(work, OwnDossierEntry(id=id, **{**values, "code": f"own.{id}", "position": key}))

        return self._run(verb, step(N_("Add a place to the dossier list")))


def add(work: Work, congress_id: Id[Congress], values: Values, file: NewFile | None) -> DossierPiece:
    """Put a piece into the dossier; part of larger verbs. What its place says holds where the piece says nothing."""
    entry = next(
        (each for each in dossier_list(work.find(OwnDossierEntry)).entries if each.code == values.get("entry")), None
    )
    stands: dict[str, object] = (
        {"group": entry.group, "retention": entry.retention, "title": entry.title} if entry else {}
    )
    if file is not None:
        _refuse_secret(work, values)
        stands |= {"file_name": file.name, "file_hash": work.keep(file.content)}
        work.keep_text(str(stands["file_hash"]), file.text)
    (key,) = placed(work, work.find(DossierPiece, congress_id=congress_id), None, 1)
    fixed = {"congress_id": congress_id, "position": key}
    content = content_of(work, congress_id, str(values.get("entry", "")), values)
    return put(work, DossierPiece(id=work.new_id(DossierPiece), **{**stands, **content, **values, **fixed}))


def content_of(work: Work, congress_id: Id[Congress], entry: str, values: Values) -> Values:
    """What a piece holds and is where nothing else is said: the file that stands for its document, original or draft.

    A paper that is not issued yet is a draft; so is a print-out of ours before the congress is over, and all in a place for drafts.
    """
    if (id := values.get("document_id")) is not None:
        versions = work.find(DocumentVersion, document_id=id)
        if any(each.code == entry and each.holds_drafts for each in dossier_list().entries):
            last = last_draft(versions)
            return {"version_id": last.id if last else None, "copy_kind": CopyKind.DRAFT}
        final = final_of(versions)
        is_original = _is_final(work, work.get(CongressDocument, id)) and values.get("version_id") in (
            None,
            final.id if final else None,
        )
        kind = CopyKind.as_of(is_final=is_original)
        return {"version_id": final.id if final else None, "copy_kind": kind}
    if values.get("form"):
        states = sorted(work.find(StateChange, congress_id=congress_id), key=lambda each: (each.on, each.id))
        is_over = bool(states) and states[-1].state in CLOSING
        return {"copy_kind": CopyKind.as_of(is_final=is_over)}
    return {}


def _is_final(work: Work, document: CongressDocument) -> bool:
    stages = [each for each in work.find(DocumentStage, document_id=document.id) if each.actual_on is not None]
    state = max((each.kind for each in stages), key=lambda each: each.order, default=None)
    taken = work.find(NumberEntry, document_id=document.id, state=NumberState.TAKEN)
    return is_final(
        document_kinds().of(document.kind), state, document.other_number or "".join(each.written for each in taken)
    )


def _refuse_secret(work: Work, values: Values) -> None:
    if (id := values.get("document_id")) is not None:
        document = work.get(CongressDocument, id)
        if document.secrecy.is_kept_outside:
            raise Refused(FILE_REFUSED, title=shortened(called(document)), secrecy=document.secrecy.words.lower())


def change_entry(work: Work, entry: DossierEntry, values: Values) -> OwnDossierEntry | None:
    """Change a place for this office; part of larger verbs."""
    stored = work.find(OwnDossierEntry, code=entry.code)
    shipped = next((each for each in dossier_list().entries if each.code == entry.code), None)
    stands = stored[0] if stored else _own_word(work, entry)
    wanted = dataclasses.replace(stands, **{name: value for name, value in values.items() if name not in FIXED})
    if shipped is not None and _says_nothing(wanted, shipped):
        work.delete(*stored)
        return None
    return put(work, wanted)


def _own_word(work: Work, entry: DossierEntry) -> OwnDossierEntry:
    return OwnDossierEntry(
        id=work.new_id(OwnDossierEntry), code=entry.code, group=entry.group, is_required=entry.is_required
    )


def _says_nothing(own: OwnDossierEntry, shipped: DossierEntry) -> bool:
    """Whether an own word changes nothing of the shipped place."""
    return (
        not own.is_left_out
        and own.group is shipped.group
        and own.is_required == shipped.is_required
        and own.title in ("", shipped.title)
        and own.kind in ("", shipped.kind)
        and own.contents in ((), shipped.contents)
        and own.retention in ("", shipped.retention)
    )
