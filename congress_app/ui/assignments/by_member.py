"""The plan by member: the members at the left, the calendar of the chosen one at the right."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from congress_app.domain.plan.model import Duty
from congress_app.domain.plan.slots import IN_A_DAY, day_of
from congress_app.i18n import _
from congress_app.listings.plan_congresses import held_slots
from congress_app.listings.plan_members import MemberDay, load_rows, member_days
from congress_app.ui.assignments.by_member_head import MemberHead
from congress_app.ui.assignments.by_member_model import MEMBER_COLUMNS, MemberDaysModel, MemberListModel
from congress_app.ui.assignments.day_board_strip import DayStrip, StripDay
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanPane, no_members
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_view import ListView

PANES = "plan-by-member"
_LEFT, _RIGHT = UNIT * 43, UNIT * 90
_WIDTHS = {"rank": UNIT * 4, "member": UNIT * 20, "congress_count": UNIT * 9, "warnings": UNIT * 8}


class ByMemberView(PlanPane):
    """See `PlanView`."""

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__(desk, state, verbs)
        self.members = MemberListModel(self)
        self.list = ListView(self.members, _("Members"))
        self.list.show_columns(MEMBER_COLUMNS, _WIDTHS)
        self.list.setMinimumWidth(UNIT * 26)
        self.head = MemberHead()
        self.strip = DayStrip(_("Days of the member"))
        self.model = MemberDaysModel(self)
        self.days = ListView(self.model, _("Calendar of a member"))
        ColumnsKeeper(self.days, desk.settings)
        right = QWidget()
        right.setLayout(column_of(self.head, self.strip, self.days, margins=(UNIT, 0, 0, 0)))
        right.setMinimumWidth(UNIT * 40)
        self.lay_out(self._split(right), no_members())
        self.setFocusProxy(self.list)
        self._wire()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        state = self._state
        rows = load_rows(state.plan, [state.load(each) for each in state.plan.ranked], state.wrong.all)
        self.members.show_rows(rows)
        self.show_body(is_empty=not rows)
        if not self.list.kept.current and not self.list.kept.is_waiting and rows:
            self.list.kept.select(rows[0].id)
        self._show_member()

    def chosen_duties(self) -> list[Duty]:
        """The assignments chosen in the calendar."""
        rows = [row for key in self.days.kept.keys if (row := self.model.row_of(key)) is not None]
        return list({row.duty.id: row.duty for row in rows if row.duty is not None}.values())

    def chosen_meeting_id(self) -> str:
        """The congress of the current row of the calendar."""
        row = self._current()
        return row.meeting.id if row is not None and row.meeting is not None else ""

    def chosen_person_id(self) -> str:
        """The member."""
        return self.list.kept.current

    def set_filter(self, text: str) -> None:
        """Show only members whose name or post holds every word of the text."""
        self.members.set_filter(text)

    def show_row(self, id: str) -> None:
        """Choose a member, or an assignment in the calendar of its member."""
        self.get_fresh()
        if not self._state.is_read:
            return
        duty = next((each for each in self._state.plan.duties if each.id == id), None)
        self.list.kept.want(duty.person_id if duty is not None else id)
        if duty is not None:
            self._choose([row.id for row in self.model.shown_rows if row.duty is not None and row.duty.id == id])

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menus."""
        known = tuple(commands)
        self.list.set_context_menu(actions, known)
        self.days.set_context_menu(actions, known)

    def export_table(self) -> ListView | None:
        """The calendar of the member."""
        return self.days

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The calendar of the member."""
        row = self.members.row_of(self.list.kept.current)
        return "member-calendar", {"member": row.member.name} if row is not None else {}

    # inside

    def _split(self, right: QWidget) -> QSplitter:
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(right)
        split.setStretchFactor(1, 1)
        settings = self._desk.settings
        split.setSizes(list(settings.settings.panes.get(PANES) or (_LEFT, _RIGHT)))
        split.splitterMoved.connect(lambda: settings.keep_panes(PANES, tuple(split.sizes())))
        return split

    def _wire(self) -> None:
        self.list.kept.current_changed.connect(self._on_member_chosen)
        self.list.opened.connect(self._on_member_opened)
        self.days.kept.current_changed.connect(self._on_day_chosen)
        self.days.kept.selected_changed.connect(self.chosen)
        self.days.opened.connect(self._on_day_opened)
        self.strip.picked.connect(self._on_picked)

    def _on_member_chosen(self) -> None:
        self._show_member()
        self.chosen.emit()

    def _show_member(self) -> None:
        row = self.members.row_of(self.list.kept.current)
        plan = self._state.plan
        self.head.show_load(row)
        rows = member_days(plan, row.member, row.findings) if row is not None else []
        self.model.show_rows(rows)
        period = {day_of(slot) for each in plan.meetings.values() for slot in held_slots(each)}
        self.strip.show_days(_days(rows, period), plan.as_of)
        self._mark_day()

    def _on_day_chosen(self) -> None:
        self._mark_day()
        self.chosen.emit()

    def _mark_day(self) -> None:
        row = self._current()
        self.strip.choose(row.date if row is not None else None)

    def _on_picked(self, day: dt.date) -> None:
        self.strip.choose(day)
        self._choose([row.id for row in self.model.shown_rows if _holds(row, day)])

    def _choose(self, keys: list[str]) -> None:
        if keys:
            self.days.kept.select(*keys)
            self.days.scrollTo(self.days.currentIndex())

    def _current(self) -> MemberDay | None:
        return self.model.row_of(self.days.kept.current)

    def _on_member_opened(self) -> None:
        self.days.setFocus()

    def _on_day_opened(self, key: str) -> None:
        row = self.model.row_of(key)
        if row is not None and row.meeting is not None:
            self.congress_asked.emit(row.meeting.id)


def _holds(row: MemberDay, day: dt.date) -> bool:
    return bool(row.slots) and row.slots[0] // IN_A_DAY <= day.toordinal() <= row.slots[-1] // IN_A_DAY


def _days(rows: list[MemberDay], period: Iterable[dt.date]) -> list[StripDay]:
    """The days of the whole period, with what the member does on them."""
    days = set(period) | {day_of(slot) for row in rows for slot in row.slots}
    made = []
    for day in sorted(days):
        its = [row for row in rows if _holds(row, day)]
        attended = [row for row in its if row.duty is not None]
        aways = [row for row in its if row.away is not None]
        about = ", ".join(row.name for row in its)
        count = len({row.duty.congress_id for row in attended if row.duty is not None})
        made.append(StripDay(day, count, any(row.warnings for row in attended), bool(aways), about))
    return made
