"""A foreign spreadsheet taken over from end to end: read, matched, handed to the verb; and what became of it, in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.domain.delegate_records import ImportLayout
from congress_app.exchange import assignment_lists, delegate_lists
from congress_app.exchange.delegate_lists import DelegateList
from congress_app.exchange.matching import match
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.reading import read_sheets
from congress_app.exchange.source import Source
from congress_app.i18n import N_, say
from congress_app.listings.listing import Scope
from congress_app.runtime.errors import UserError, WrongCall
from congress_app.services.importing.assignments import AssignmentImport
from congress_app.services.importing.delegates import DelegateImport
from congress_app.services.importing.rows import Became, Imported
from congress_app.services.importing.verbs import (
    Verb,
    agenda_verb,
    assignments_verb,
    committee_members_verb,
    congresses_verb,
    delegates_verb,
    organisations_verb,
)


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a spreadsheet."""

    file: Path
    kind: str
    matched: Source
    imported: Imported

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know besides."""
        notes = [say(note) for note in (*self.matched.notes, *self.imported.notes)]
        if self.matched.not_read:
            columns = ", ".join(f"“{each}”" for each in self.matched.not_read)
            notes.append(say(UserError(N_("These columns are not taken over: {columns}."), columns=columns)))
        if not self.matched.rows:
            notes.append(say(UserError(N_("There are no rows below the headings."))))
        return tuple(notes)

    def as_plain(self) -> dict[str, Any]:
        """The report as scripts read it."""
        return {
            "file": str(self.file),
            "kind": self.kind,
            "rows": len(self.matched.rows),
            **{what.value: self.imported.count(what) for what in Became},
            "rejected": [
                {
                    "row": each.row,
                    "column": self.matched.heading_of(each.field) or None,
                    "value": each.value or None,
                    "message": say(each.problem),
                }
                for each in self.imported.rejected
            ],
            "mapping": dict(self.matched.mapping),
            "notes": list(self.notes),
        }


def read_spreadsheet(file: Path, kind: str, layouts: Mapping[str, str] | None = None, *, sheet: str = "") -> Source:
    """A spreadsheet as a plain form; a list of delegates and a plan of assignments as offices keep them.

    Args:
        file: the spreadsheet.
        kind: of import.
        layouts: remembered mappings of lists of delegates by the signature of their headings.
        sheet: the sheet to read; "" = the one that fits best.

    Raises:
        WrongCall: there is no such kind. UserError: the file cannot be read, has no such sheet, or is not of this kind.
    """
    sheets = read_sheets(file)
    if sheet:
        names = [each.name for each in sheets]
        sheets = [each for each in sheets if each.name == sheet]
        if not sheets:
            there = ", ".join(f"“{each}”" for each in names)
            raise UserError(
                N_("{file} has no sheet “{sheet}”. There are: {sheets}."), file=file, sheet=sheet, sheets=there
            )
    if kind == delegate_lists.KIND:
        return delegate_lists.in_sheets(sheets, file, layouts or {})
    if kind == assignment_lists.KIND:
        return assignment_lists.in_sheets(sheets, file, layouts or {})
    return match(sheets, plain_form(kind), file)


OF_A_CONGRESS = ("agenda", delegate_lists.KIND)


def needs_congress(kind: str) -> str:
    """What is said where the congress is missing (a msgid)."""
    if kind == delegate_lists.KIND:
        return N_("Delegates belong to one congress: say which with --congress.")
    return N_("An agenda belongs to one congress: say which with --congress.")


def known_layouts(rows: Callable[..., list[ImportLayout]], kind: str) -> dict[str, str]:
    """The remembered layouts of a kind of list, by the signature of their headings."""
    return {each.signature: each.mapping for each in rows(ImportLayout, kind=kind)}


def verb_for(kind: str, matched: Source, scope: Scope) -> Verb:
    """The verb that takes over the rows.

    Raises:
        WrongCall: an agenda or delegates without their congress.
    """
    if kind == "organisations":
        return organisations_verb(matched.rows)
    if kind == "congresses":
        return congresses_verb(matched.rows, scope.as_of)
    if kind == "committee-members":
        return committee_members_verb(matched.rows)
    if kind == assignment_lists.KIND:
        return assignments_verb(matched.rows, AssignmentImport(scope.as_of))
    if scope.congress_id is None:
        raise WrongCall(needs_congress(kind))
    if isinstance(matched, DelegateList):
        return delegates_verb(matched.rows, DelegateImport(scope.congress_id, scope.as_of))
    return agenda_verb(matched.rows, scope.congress_id)
