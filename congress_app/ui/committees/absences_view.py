"""The view "absences": who is away or bound, from which half-day to which, and why."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from congress_app.domain.committees import Absence
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.committees import ABSENCES, AbsenceRow
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.members_model import MEMBER, Choices
from congress_app.ui.committees.names import WhoEditing
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.list_model import Index
from congress_app.ui.common.sheet_storing import SheetStoring

WIDTHS = {
    MEMBER: UNIT * 24,
    "kind": UNIT * 17,
    "starts_on": UNIT * 13,
    "starts_half": UNIT * 10,
    "ends_on": UNIT * 13,
    "ends_half": UNIT * 10,
    "reason": UNIT * 40,
}


class AbsenceModel(EditModel[AbsenceRow]):
    """The absences. In a new row the last day may be left empty: it is the first one then."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        ends = field_of(Absence, "ends_on")
        editings = {
            MEMBER: WhoEditing(field_of(Absence, "person_id"), lambda: choices.persons, can_be_new=False),
            **{name: FieldEditing(field_of(Absence, name)) for name in WIDTHS if name != MEMBER},
        }
        editings["ends_on"] = FieldEditing(dataclasses.replace(ends, is_required=False))
        self._ends = FieldEditing(ends)
        super().__init__(ABSENCES, lambda row: row.id, editings, store, can_add=True)

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; a last day that stands cannot be emptied."""
        editing = super().editing_at(index)
        if editing is not None and not self.is_new_row(index) and editing.field.name == "ends_on":
            return self._ends
        return editing

    def _value(self, row: AbsenceRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == MEMBER and cell not in self._typed.pending:
            return row.absence.person_id
        return super()._value(row, column, cell)


class AbsencesView(SheetView):
    """Absences and fixed duties of everybody who can be sent."""

    def __init__(self, desk: Desk, choices: Choices, verbs: Verbs) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs = verbs
        model = AbsenceModel(choices, storing.store)
        filters = FilterLine(pgettext("committees", "Find a member or a reason"))
        name = pgettext("committees", "Absences as a table")
        super().__init__(desk, model, name, MEMBER, filters, lambda row: row.absence)
        self.use(storing)
        words = _(
            "Days on which a member cannot be sent: away, ill, on a course, or bound by a duty that stands. Whoever is assigned"
            " on such a day is warned of."
        )
        empty = EmptyState(
            "absence", pgettext("committees", "No absence yet"), words, [self.way_to_begin(_("Type an absence"))]
        )
        self.dress(WIDTHS, own.ON_SHEET, empty)
        self.keep_drafts()
        self.lay_out()

    def rows(self) -> Sequence[AbsenceRow]:
        """The absences."""
        return self.data.absences

    def begin_for(self, name: str) -> None:
        """Go to the new row with the name of a member in it."""
        self.begin_new()
        self.model.set_new_texts({MEMBER: name})
        at = self.grid.currentIndex().siblingAtColumn(self.model.column_at("starts_on"))
        self.grid.setCurrentIndex(at)

    def _call(self, change: Change) -> Any:
        return self._verbs.absences(self.model, change)
