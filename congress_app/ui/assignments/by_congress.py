"""The plan by congress: who comes in which role, what is missing, and who was told something that has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtWidgets import QWidget

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.model import Duty
from congress_app.i18n import pgettext
from congress_app.listings.plan_congresses import PlanCongressRow, plan_congress_rows
from congress_app.ui.assignments.by_congress_list import PlanCongressList
from congress_app.ui.assignments.by_congress_model import PlanCongressModel
from congress_app.ui.assignments.plan_chips import PlanChips
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import CALENDAR, PlanPane, no_congresses
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_view import ListView

LACKING, WARNED, CHANGED = "lacking", "warned", "changed"
_TESTS: dict[str, Callable[[PlanCongressRow], bool]] = {
    LACKING: lambda row: row.lacks_speaker,
    WARNED: lambda row: bool(row.warnings),
    CHANGED: lambda row: row.is_changed,
}


class ByCongressView(PlanPane):
    """See `PlanView`."""

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__(desk, state, verbs)
        self._text, self._was_shown = "", False
        self.model = PlanCongressModel(self)
        self.list = PlanCongressList(self.model)
        ColumnsKeeper(self.list, desk.settings)
        self.chips = PlanChips()
        self.chips.add(LACKING, pgettext("filter", "Nobody speaks yet"), "microphone")
        self.chips.add(WARNED, pgettext("filter", "With warnings"), WARNING)
        self.chips.add(CHANGED, pgettext("filter", "Told, but changed since"), "history")
        self.chips.changed.connect(self._filter)
        body = QWidget()
        body.setLayout(column_of(self.chips, self.list, spacing=UNIT))
        self.lay_out(body, no_congresses(self, desk))
        self.setFocusProxy(self.list)
        self.list.opened.connect(self._on_opened)
        self.list.kept.current_changed.connect(self.chosen)
        self.list.kept.selected_changed.connect(self.chosen)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        rows = plan_congress_rows(self._state.plan, self._state.wrong.all)
        for name, test in _TESTS.items():
            self.chips.show_count(name, sum(map(test, rows)))
        self._filter()
        self.model.show_rows(rows)
        self.show_body(is_empty=not rows)
        if not self._was_shown and rows:
            self._was_shown = True
            self._show_today()

    def chosen_duties(self) -> list[Duty]:
        """The assignments at the chosen congresses that stand."""
        rows = [row for key in self.list.kept.keys if (row := self.model.row_of(key)) is not None]
        return [each.duty for row in rows for each in row.standing]

    def chosen_meeting_id(self) -> str:
        """The congress of the current row."""
        row = self.model.row_of(self.list.kept.current)
        return row.meeting.id if row is not None and row.meeting is not None else ""

    def chosen_person_id(self) -> str:
        """Who speaks at the congress of the current row."""
        row = self.model.row_of(self.list.kept.current)
        speakers = row.in_role(AssignmentRole.SPEAKER) if row is not None else ()
        return speakers[0].member.id if speakers else ""

    def set_filter(self, text: str) -> None:
        """Show only congresses that hold every word of the text: their names, places, and those who come."""
        self._text = text
        self._filter()

    def show_row(self, id: str) -> None:
        """Choose a congress, or that of an assignment; filters that hide it go."""
        self.get_fresh()
        plan = self._state.plan if self._state.is_read else None
        duty = next((each for each in plan.duties if each.id == id), None) if plan is not None else None
        key = duty.congress_id or duty.id if duty is not None else id
        if self.model.place_of(key) < 0 and self.model.row_of(key) is not None:
            self.chips.clear()
        self.list.kept.want(key)

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self.list.set_context_menu(actions, commands)

    def export_table(self) -> ListView | None:
        """The table."""
        return self.list

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The annex of the notice, by date."""
        return "assignment-table", {"layout": "date"}

    def _filter(self) -> None:
        asked = [test for name, test in _TESTS.items() if self.chips.is_on(name)]
        self.model.set_filter(self._text, (lambda row: all(test(row) for test in asked)) if asked else None)

    def _show_today(self) -> None:
        """Begin with what is to come."""
        today = self._state.plan.as_of
        rows = self.model.shown_rows
        place = next((at for at, row in enumerate(rows) if row.date is not None and row.date >= today), 0)
        if not self.list.kept.is_waiting and not self.list.kept.current:
            self.list.doItemsLayout()  # else the scroll bar does not know of the rows yet
            self.list.scrollTo(self.model.index(place, 0), ListView.ScrollHint.PositionAtTop)

    def _on_opened(self, key: str) -> None:
        row = self.model.row_of(key)
        if row is not None and row.meeting is not None:
            self._desk.visit(CALENDAR, row.id)
