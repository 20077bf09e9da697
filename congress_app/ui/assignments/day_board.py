"""The board of one day: all its congresses with who is where, who is free and who is away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QToolButton, QWidget

from congress_app.domain.plan.model import Duty
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date, table_date, weekday
from congress_app.listings.day_board import away_on, board_days, board_rows, free_on
from congress_app.listings.plan_congresses import PlanCongressRow, plan_congress_rows
from congress_app.ui.assignments.day_board_list import BoardList, BoardModel
from congress_app.ui.assignments.day_board_people import DayPeople
from congress_app.ui.assignments.day_board_strip import DayStrip, StripDay
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanPane, no_congresses
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import faint, plain_tool

_BOARD, _PEOPLE = UNIT * 50, UNIT * 16


class DayBoardView(PlanPane):
    """See `PlanView`."""

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__(desk, state, verbs)
        self.day: dt.date | None = None
        self._days: dict[dt.date, list[PlanCongressRow]] = {}
        self.back = plain_tool("chevron-left", pgettext("plan", "Earlier day with congresses"), self)
        self.on = plain_tool("chevron-right", pgettext("plan", "Later day with congresses"), self)
        self.title, self._count = QLabel(), faint(QLabel())
        self.title.setFont(larger(self.font(), 1.15, is_bold=True))
        self.strip = DayStrip(_("Days of the plan"))
        self.model = BoardModel(self)
        self.list = BoardList(self.model)
        self.people = DayPeople()
        self.lay_out(self._body(), no_congresses(self, desk))
        self.setFocusProxy(self.list)
        self._wire()

    def refresh(self) -> None:
        """Show the plan as it is now; the day stays as long as it has congresses."""
        plan = self._state.plan
        rows = plan_congress_rows(plan, self._state.wrong.all)
        self._days = board_days(rows)
        self.show_body(is_empty=not self._days)
        days = [StripDay(day, len(its), any(row.warnings for row in its)) for day, its in self._days.items()]
        self.strip.show_days(days, plan.as_of)
        if self.day not in self._days:
            later = [day for day in self._days if day >= plan.as_of]
            self.day = min(later) if later else max(self._days, default=None)
        self._show_day()

    def show_day(self, day: dt.date) -> None:
        """Show another day."""
        self.day = day
        self._show_day()
        self.chosen.emit()

    def chosen_duties(self) -> list[Duty]:
        """The assignments at the chosen congresses that are attended that day."""
        rows = [row for key in self.list.kept.keys if (row := self.model.row_of(key)) is not None]
        return [each.duty for row in rows for each in row.sent]

    def chosen_meeting_id(self) -> str:
        """The congress of the current row."""
        return self.list.kept.current

    def chosen_person_id(self) -> str:
        """Who comes first at the congress of the current row."""
        row = self.model.row_of(self.list.kept.current)
        return row.sent[0].member.id if row is not None and row.sent else ""

    def set_filter(self, text: str) -> None:
        """Show only congresses of the day that hold every word of the text."""
        self.model.set_filter(text)

    def show_row(self, id: str) -> None:
        """Show the first day of a congress or of an assignment, and choose its congress; of a member the first day with one."""
        self.get_fresh()
        if not self._state.is_read:
            return
        duties = [each for each in self._state.plan.duties if id in (each.id, each.person_id) and each.slots]
        first = min(duties, key=lambda each: each.slots, default=None)
        key = first.congress_id if first is not None else id
        day = next((day for day in sorted(self._days) if any(row.id == key for row in self._days[day])), None)
        if day is not None and key is not None:
            self.show_day(day)
            self.list.kept.want(key)

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self.list.set_context_menu(actions, commands)

    def export_table(self) -> ListView | None:
        """The board of the day."""
        return self.list

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The board of the day."""
        return "day-board", {"day": table_date(self.day)} if self.day is not None else {}

    # inside

    def _body(self) -> QWidget:
        for button in (self.back, self.on):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setMinimumHeight(UNIT * 4 - 4)
        split = QSplitter(Qt.Orientation.Vertical)
        split.setChildrenCollapsible(False)
        split.addWidget(self.list)
        split.addWidget(self.people)
        split.setStretchFactor(0, 1)
        split.setSizes([_BOARD, _PEOPLE])
        body = QWidget()
        head = row_of(self.back, self.title, self.on, self._count, 1, spacing=UNIT // 2)
        layout = column_of(head, self.strip, split)
        layout.setStretch(2, 1)
        body.setLayout(layout)
        return body

    def _wire(self) -> None:
        self.back.clicked.connect(self._on_back)
        self.on.clicked.connect(self._on_forward)
        self.strip.picked.connect(self.show_day)
        self.list.opened.connect(self.congress_asked)
        self.list.kept.current_changed.connect(self.chosen)
        self.list.kept.selected_changed.connect(self.chosen)
        self.people.picked.connect(self.member_asked)

    def _show_day(self) -> None:
        day, plan = self.day, self._state.plan
        its = self._days.get(day, []) if day is not None else []
        self.model.show_rows(board_rows(day, its) if day is not None else [])
        self.title.setText(f"{weekday(day)}, {short_date(day)}" if day is not None else "")
        self._count.setText(_("{count} congresses").format(count=len(its)) if its else _("no congress"))
        self.strip.choose(day)
        _enable(self.back, self._neighbour(-1))
        _enable(self.on, self._neighbour(1))
        if day is not None:
            counts = {each.id: self._state.load(each).congress_count for each in plan.ranked}
            self.people.show_people(free_on(plan, day), away_on(plan, day), counts)

    def _neighbour(self, step: int) -> dt.date | None:
        """The next day before or after that has congresses."""
        if self.day is None:
            return None
        days = sorted(self._days, reverse=step < 0)
        return next((each for each in days if (each - self.day).days * step > 0), None)

    def _on_back(self) -> None:
        self._step(-1)

    def _on_forward(self) -> None:
        self._step(1)

    def _step(self, step: int) -> None:
        day = self._neighbour(step)
        if day is not None:
            self.show_day(day)


def _enable(button: QToolButton, day: dt.date | None) -> None:
    button.setEnabled(day is not None)
