"""Rows of numbers, speeches, those in office and the dossier as a sheet changes them: edits and new rows together are one step."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.results import ChosenMember
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.services.drafts import dossiers, numbers, results, speeches
from congress_app.services.drafts.versions import NewFile
from congress_app.services.records import Values, changed, name_of_change, naming
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

R = TypeVar("R", bound=Record)
Edits = Sequence[tuple[R, Values]]
CONTENT: Values = {"document_id": None, "version_id": None, "form": "", "file_name": "", "file_hash": "", "waived": ""}
"""What a piece holds, emptied."""


class SideRows:
    """Stores what was typed, pasted or put in beside the documents themselves."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store_numbers(self, edits: Edits[NumberEntry], rows: Sequence[Values]) -> Outcome[list[NumberEntry]]:
        """Change lines of the register and write new ones into it (number 0: the next one). New ones are revoked, not undone."""

        def verb(work: Work) -> list[NumberEntry]:
            for entry, values in edits:
                numbers.refuse_other_number(entry, values)
            _change(work, NumberEntry, edits, len(rows))
            return [numbers.enter(work, values) for values in rows]

        name = name_of_change(NumberEntry, edits)
        if rows:
            name = step(N_("Write {count} numbers into the register"), revoked_by=numbers.REVOKE, count=len(rows))
        return self._run(verb, name)

    def store_speeches(
        self, congress_id: Id[Congress], edits: Edits[Speech], rows: Sequence[Values]
    ) -> Outcome[list[Speech]]:
        """Change speeches and add new ones at the end."""

        def verb(work: Work) -> list[Speech]:
            _change(work, Speech, edits, len(rows))
            return speeches.add(work, congress_id, rows) if rows else []

        return self._run(verb, _name(Speech, edits, rows, N_("Add {count} speeches")))

    def store_members(
        self, congress_id: Id[Congress], edits: Edits[ChosenMember], rows: Sequence[Values]
    ) -> Outcome[list[ChosenMember]]:
        """Change those in office and add new ones at the end."""

        def verb(work: Work) -> list[ChosenMember]:
            _change(work, ChosenMember, edits, len(rows))
            return results.add_members(work, congress_id, rows) if rows else []

        return self._run(verb, _name(ChosenMember, edits, rows, N_("Add {count} to those in office")))

    def put_in(self, congress_id: Id[Congress], pieces: Sequence[Values]) -> Outcome[list[DossierPiece]]:
        """Put several pieces into a dossier."""
        name = step(N_("Put {count} pieces into the dossier"), count=len(pieces))
        return self._run(lambda work: [dossiers.add(work, congress_id, each, None) for each in pieces], name)

    def add_file(
        self, congress_id: Id[Congress], places: Sequence[Values], files: Sequence[NewFile]
    ) -> Outcome[list[DossierPiece]]:
        """Put files into a dossier, each as a piece with the values beside it.

        Raises:
            Refused: a file of a secret document.
        """
        name = step(N_("Put {count} files into the dossier"), count=len(files))
        return self._run(
            lambda work: [
                dossiers.add(work, congress_id, values, file) for values, file in zip(places, files, strict=True)
            ],
            name,
        )

    def refill(self, piece: DossierPiece, values: Values, file: NewFile | None = None) -> Outcome[DossierPiece]:
        """Let a piece of a dossier hold something else: a document, a print-out, a file, or nothing but the thing on a shelf."""

        def verb(work: Work) -> DossierPiece:
            holds = {**CONTENT, **dossiers.content_of(work, piece.congress_id, piece.entry, values), **values}
            if file is not None:
                holds |= {"file_name": file.name, "file_hash": work.keep(file.content)}
                work.keep_text(str(holds["file_hash"]), file.text)
            return changed(work, DossierPiece, Id(piece.id), holds)

        return self._run(verb, step(N_("Put something else into a place of the dossier")))


def _change(work: Work, cls: type[R], edits: Edits[R], new_count: int) -> None:
    for item, values in edits:
        with naming(str(getattr(item, "title", "") or getattr(item, "name", "")), is_one=len(edits) + new_count == 1):
            changed(work, cls, Id(item.id), values)


def _name(cls: type[R], edits: Edits[R], rows: Sequence[Values], words: str) -> Step:
    return step(words, count=len(rows)) if rows else name_of_change(cls, edits)
