"""A foreign spreadsheet taken over from end to end: read, matched, handed to the verb; and what became of it, in words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from congress_app.exchange.matching import Matched, match
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.reading import read_sheets
from congress_app.i18n import N_, say
from congress_app.listings.listing import Scope
from congress_app.runtime.errors import UserError, WrongCall
from congress_app.services.importing.rows import Became, Imported
from congress_app.services.importing.verbs import Verb, agenda_verb, congresses_verb, organisations_verb


@dataclass(frozen=True, slots=True)
class Report:
    """What became of a spreadsheet."""

    file: Path
    kind: str
    matched: Matched
    imported: Imported

    @property
    def notes(self) -> tuple[str, ...]:
        """What the user should know besides."""
        notes = [say(note) for note in self.imported.notes]
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
            "mapping": self.matched.mapping,
            "notes": list(self.notes),
        }


def read_spreadsheet(file: Path, kind: str) -> Matched:
    """A spreadsheet as a plain form.

    Raises:
        WrongCall: there is no such kind. UserError: the file cannot be read, or is not of this kind.
    """
    return match(read_sheets(file), plain_form(kind), file)


def verb_for(kind: str, matched: Matched, scope: Scope) -> Verb:
    """The verb that takes over the rows.

    Raises:
        WrongCall: an agenda without its congress.
    """
    if kind == "organisations":
        return organisations_verb(matched.rows)
    if kind == "congresses":
        return congresses_verb(matched.rows, scope.as_of)
    if scope.congress_id is None:
        raise WrongCall(N_("An agenda belongs to one congress: say which with --congress."))
    return agenda_verb(matched.rows, scope.congress_id)
