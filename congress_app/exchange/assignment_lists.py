"""Plans of assignments as offices keep them in spreadsheets, as rows of text: one comrade over many rows, days between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from congress_app.exchange.column_choice import ListKind
from congress_app.exchange.found_list import FoundList, is_ditto, stored_mapping
from congress_app.exchange.layout.annex import is_for_nobody, without_own_remarks
from congress_app.exchange.layout.assignment_labels import ASSIGNMENT_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.layout.guessing import guessed_headings
from congress_app.exchange.layout.headings import Headings
from congress_app.exchange.layout.plan_rows import is_addressed, is_day, plan_rows
from congress_app.exchange.layout.records import cells_of
from congress_app.exchange.layout.table import FoundRow
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import N_, NP_
from congress_app.runtime.errors import UserError
from congress_app.runtime.lazy import lazy
from congress_app.services.importing.plan_rows import ROLE_CELLS
from congress_app.services.importing.rows import TextRow

KIND = "assignments"
_PEOPLE = ("full_name", "family_name", "given_name")
_LED = {"member": ("member", "post"), "organisation": ("organisation", "congress_code")}
_NAMED_ROWS = 10
_OF_ROLES = (
    ("area_member", NP_("assignment", "In charge of the area")),
    ("steering_member", NP_("assignment", "Steers the preparation")),
    ("team_member", NP_("assignment", "Team member")),
    ("extra_member", NP_("assignment", "Extra attendee")),
)


@dataclass(frozen=True)
class AssignmentList(FoundList):
    """A plan in a sheet; implements `Source`."""

    GIVES = dict.fromkeys(_PEOPLE, "member")

    @lazy
    def rows(self) -> tuple[TextRow, ...]:
        """The rows of data. What a cell to the left leaves empty is said above, or in a heading between the rows."""
        return self._read[0]

    @property
    def notes(self) -> tuple[UserError, ...]:
        """What the user should know of the sheets, the columns, and cells that were filled from above."""
        return (*super().notes, *self._filled_note(), *self._nobody_note())

    def cells(self, number: int) -> Sequence[Cell]:
        """A row as it stands in the sheet; the cell that was filled from above is filled, so that the row can stand alone."""
        made = list(super().cells(number))
        texts = next((each.cells for each in self.rows if each.number == number), {})
        for column in self.table.columns:
            field = self.field_given(column.field)
            if field == self._leader and column.place < len(made) and made[column.place] is None:
                made[column.place] = texts.get(field) or None
        return made

    @lazy
    def _leader(self) -> str:
        """Which of both keys stands to the left: its cells may stretch over several rows."""
        places = {self.field_given(each.field): each.place for each in reversed(self.table.columns)}
        places.setdefault("organisation", places.get("congress_code", 0))
        places.setdefault("member", min((places[name] for name in ROLE_CELLS if name in places), default=0))
        return "member" if places.get("member", 0) < places.get("organisation", 0) else "organisation"

    @lazy
    def _read(self) -> tuple[tuple[TextRow, ...], tuple[int, ...], tuple[int, ...]]:
        """The rows, the numbers of those whose first key was filled from above, and of those for which nobody is assigned."""
        made: list[TextRow] = []
        filled: list[int] = []
        unassigned: list[int] = []
        above: dict[str, str] = {}
        head: dict[str, str] = {}
        data = self.table.data
        for at, row in enumerate(data):
            cells = self._cells(row, above)
            if is_for_nobody(cells):
                unassigned.append(row.number)
                continue
            is_new_group = at > 0 and row.groups != data[at - 1].groups
            if is_new_group:
                head = {}
            if not cells.get(self._leader) and self._may_lead(head):
                cells |= {name: cells.get(name) or text for name, text in head.items()}
                filled.append(row.number)
            elif cells.get(self._leader):
                head = {name: cells.get(name, "") for name in _LED[self._leader] if name in cells}
                if self._is_head(cells, data[at + 1 : at + 2]):
                    continue
            above = cells
            made.append(TextRow(row.number, cells))
        return tuple(made), tuple(filled), tuple(unassigned)

    def _cells(self, row: FoundRow, above: Mapping[str, str]) -> dict[str, str]:
        cells = cells_of(self.table, row)
        if "full_name" in cells:
            cells["member"] = cells.pop("full_name")
        for name, text in cells.items():
            if is_ditto(text):
                cells[name] = above.get(name, "")
        for group in row.groups:
            name = "member" if is_addressed(group.words) else "date" if is_day(group.words) else ""
            if name and not cells.get(name):
                cells[name] = group.words
        return without_own_remarks(cells) if "team_member" in cells else cells

    def _may_lead(self, head: Mapping[str, str]) -> bool:
        """Whether an empty cell means what stands above: not where cells are merged for that."""
        return bool(head.get(self._leader)) and not self._is_merged

    @lazy
    def _is_merged(self) -> bool:
        places = {each.place for each in self.table.columns if self.field_given(each.field) == self._leader}
        below = self.table.heading_rows[1] - self.table.sheet.first_row_number
        return any(
            left in places and top > below and bottom > top for top, left, bottom, _right in self.table.sheet.merged
        )

    def _is_head(self, cells: Mapping[str, str], following: Sequence[FoundRow]) -> bool:
        """Whether a row only says of whom, or of which congress, the rows below it are."""
        other = "organisation" if self._leader == "member" else "member"
        if any(cells.get(name) for name in (other, *(ROLE_CELLS if other == "member" else ()))) or not following:
            return False
        below = self._cells(following[0], {})
        return bool(below.get(other)) and not below.get(self._leader)

    def _filled_note(self) -> Iterator[UserError]:
        if rows := self._read[1]:
            words = N_("Where “{heading}” is empty, it is taken from the row above ({rows}).")
            yield UserError(words, heading=self.heading_of(self._leader), rows=_listed(rows))

    def _nobody_note(self) -> Iterator[UserError]:
        if rows := self._read[2]:
            yield UserError(N_("Nobody is assigned there yet; nothing is taken over ({rows})."), rows=_listed(rows))


def _listed(rows: Sequence[int]) -> UserError:
    numbers = ", ".join(map(str, rows[:_NAMED_ROWS]))
    words = N_("rows {numbers} and others") if len(rows) > _NAMED_ROWS else N_("rows {numbers}")
    return UserError(words, numbers=numbers)


def in_sheets(sheets: Sequence[Sheet], file: Path, known: Mapping[str, str]) -> AssignmentList:
    """A plan in sheets that were read.

    Args:
        sheets: of the file.
        file: where they were read from.
        known: remembered layouts: the mapping as stored by the signature of the headings.

    Raises:
        UserError: they hold no such plan.
    """
    found = found_list(sheets, file)
    stored = known.get(found.table.signature)
    if stored is None or stored == found.layout[1]:
        return found
    return found_list(sheets, file, sheet=found.table.sheet.name, mapping=stored_mapping(stored))


def found_list(
    sheets: Sequence[Sheet], file: Path, *, sheet: str = "", mapping: Mapping[int, str] | None = None
) -> AssignmentList:
    """The plan that fits best in some sheets."""
    table = find_table(sheets, labels(), NEEDED, file, sheet=sheet, mapping=mapping, rows=plan_rows)
    return AssignmentList(file, table)


def labels() -> tuple[dict[str, str], ...]:
    """The fields by folded heading: those of our own list first, then those that offices use."""
    own, titles, _aliases = plain_form(KIND).labels()
    as_found = {key: "full_name" if field == "member" else field for key, field in own.items()}
    return as_found, *ASSIGNMENT_LABELS, titles


def choices() -> Iterator[tuple[str, str]]:
    """The fields that a column may be given, with the msgids of their titles."""
    for name, described in plain_form(KIND).fields.items():
        yield ("full_name" if name == "member" else name), described.said.title
    yield from _OF_ROLES
    yield "family_name", N_("Family and middle name")
    yield "given_name", N_("Given name")


def guess(rows: Sequence[Sequence[str]]) -> Headings:
    """Headings of no rows: names and posts are told by what they hold."""
    made = guessed_headings(rows)
    known = {place: field for place, field in made.fields.items() if field in ("full_name", "post", "organisation")}
    return replace(made, fields=known)


ASSIGNMENTS = ListKind(
    KIND,
    NEEDED,
    labels,
    AssignmentList,
    guess,
    choices,
    N_("{file} holds no rows."),
    fewest=1,
    takes_any=True,
    rows=plan_rows,
)
