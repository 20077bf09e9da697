"""What is worth a look in a list of delegates: young admissions row by row, unknown organisations and missing facts gathered."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of
from congress_app.domain.person_dates import is_admitted_late, is_admitted_young, shown
from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import Warned

# What the verification report counts; an official delegate without it is counted as unknown.
_COUNTED = ("gender", "birth_date", "ethnicity", "admitted_on", "professional_level", "theory_level")
_NAMED_ROWS = 10


class Notes:
    """Gathers what is worth a look."""

    def __init__(self, opening: dt.date, usual: DelegateCategory) -> None:
        self._opening, self._usual = opening, usual
        self._warned: list[Warned] = []
        self._unknown: dict[str, list[int]] = {}
        self._missing: dict[str, list[int]] = {}
        self._officials = 0
        self._uncategorised: list[int] = []
        self._capitals: list[int] = []
        self._first_name = ""

    def unknown_organisation(self, row: int, name: str) -> None:
        """A row names an organisation that is not known."""
        self._unknown.setdefault(name, []).append(row)

    def category_not_said(self, row: int) -> None:
        """A new delegate has the usual category of the congress, since the list says none."""
        self._uncategorised.append(row)

    def name_in_capitals(self, row: int, name: str) -> None:
        """A new person's name was typed in capitals; name: as it is kept."""
        self._capitals.append(row)
        self._first_name = self._first_name or name

    def look_at(self, row: int, delegate: Delegate) -> None:
        """Look at a row that is taken over."""
        if delegate.category.is_official:
            self._officials += 1
            for name in _COUNTED:
                if getattr(delegate, name) in (None, ""):
                    self._missing.setdefault(name, []).append(row)
        if is_admitted_young(delegate) and delegate.admitted_on and delegate.birth_date:
            problem = UserError(
                N_("Admitted on {admitted} before the age of 18 (born {birth}): look whether both dates are right."),
                admitted=shown(delegate.admitted_on),
                birth=shown(delegate.birth_date),
            )
            self._warned.append(Warned(row, "admitted_on", problem))
        if is_admitted_late(delegate, self._opening) and delegate.admitted_on:
            problem = UserError(
                N_("Admitted on {admitted}, after the congress opens: look whether the date is right."),
                admitted=shown(delegate.admitted_on),
            )
            self._warned.append(Warned(row, "admitted_on", problem))

    def warned(self) -> tuple[Warned, ...]:
        """What is said of single rows."""
        unknown = [
            Warned(row, "organisation", UserError(N_("There is no organisation “{name}” in the data file."), name=name))
            for name, rows in self._unknown.items()
            for row in rows
        ]
        missing = [
            Warned(row, name, UserError(N_("Not written down: {field}."), field=UserError(_title(name))))
            for name, rows in self._missing.items()
            if len(rows) < self._officials  # a column that is not there is said once, of the list
            for row in rows
        ]
        return tuple(sorted([*self._warned, *unknown, *missing], key=lambda each: each.row))

    def gathered(self) -> tuple[UserError, ...]:
        """What is said of all rows together."""
        notes = [UserError(N_("Row {row}: {problem}"), row=each.row, problem=each.problem) for each in self._warned]
        notes += [
            UserError(
                N_("There is no organisation “{name}” in the data file; it is kept as the unit of work ({rows})."),
                name=name[:80],
                rows=_rows(rows),
            )
            for name, rows in self._unknown.items()
        ]
        if self._uncategorised:
            msgid = N_("No category is written in {count} rows ({rows}); they are taken as {category}.")
            count, rows = len(self._uncategorised), _rows(self._uncategorised)
            notes.append(UserError(msgid, count=count, rows=rows, category=self._usual.words.lower()))
        if self._capitals:
            msgid = N_("Names typed in capitals are kept like “{name}” ({rows}).")
            notes.append(UserError(msgid, name=self._first_name, rows=_rows(self._capitals)))
        return (
            *notes,
            *(
                UserError(
                    N_("“{field}” is missing in {count} rows ({rows})."),
                    field=UserError(_title(name)),
                    count=len(rows),
                    rows=_rows(rows),
                )
                for name, rows in self._missing.items()
            ),
        )


def _title(name: str) -> str:
    return field_of(Delegate, name).said.title


def _rows(rows: list[int]) -> UserError:
    numbers = ", ".join(map(str, rows[:_NAMED_ROWS]))
    msgid = N_("rows {numbers} and others") if len(rows) > _NAMED_ROWS else N_("rows {numbers}")
    return UserError(msgid, numbers=numbers)
