"""The matrix as one of the views of the part: by days or by congresses, with its drops and its menus."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.free import candidates
from congress_app.domain.plan.model import Duty, Meeting
from congress_app.i18n import _
from congress_app.i18n.collation import order_key
from congress_app.services.assignment_bulk import open_meetings
from congress_app.services.assignments import usual_phases
from congress_app.ui.assignments.matrix_grid import by_congresses, by_days, short_name, shown_members, with_people
from congress_app.ui.assignments.matrix_model import MatrixModel
from congress_app.ui.assignments.matrix_view import MatrixView
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.assignments.words import when_words
from congress_app.ui.common.layouts import column_of
from congress_app.ui.common.list_view import ListView

_MOST = 40  # congresses in one menu


class Matrix(QWidget):
    """chosen: other cells. member_opened: a member by id."""

    chosen = Signal()
    member_opened = Signal(str)

    def __init__(self, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__()
        self._state, self._verbs = state, verbs
        self._text, self._is_by_congress, self._role = "", False, AssignmentRole.SPEAKER
        self._offered = ""
        self.matrix_model = MatrixModel(state, self)
        self.view = MatrixView(self.matrix_model, self)
        self.setLayout(column_of(self.view))
        self.setFocusProxy(self.view)
        self.view.chosen.connect(self.chosen)
        self.view.member_opened.connect(self.member_opened)
        self.view.assign_asked.connect(self.ask_assign)
        self.view.dragging.connect(self._on_dragging)
        self.matrix_model.duties_dropped.connect(self._on_duties_dropped)
        self.matrix_model.congresses_dropped.connect(self._on_congresses_dropped)

    # what others ask

    def refresh(self) -> None:
        """Show the plan as it is now."""
        if not self._state.is_read:
            return
        plan, people = self._state.plan, self._state.changed_people
        if people is not None and not self._is_by_congress and self._refresh_people(people):
            return
        members = shown_members(plan, self._text)
        if self._is_by_congress:
            self.matrix_model.show(by_congresses(plan, members, open_meetings(plan)))
        else:
            self.matrix_model.show(by_days(plan, members))
        self.offer(self._offered)

    def _refresh_people(self, people: frozenset[str]) -> bool:
        """Show the assignments of some people anew; whether that was enough."""
        grid = with_people(self.matrix_model.grid, self._state.plan, people)
        if grid is None or not people <= grid.row_of.keys():
            return False
        self.matrix_model.show(grid)
        self.offer(self._offered)
        return True

    def show_by(self, *, is_by_congress: bool) -> None:
        """Days or congresses across."""
        if is_by_congress != self._is_by_congress:
            self._is_by_congress = is_by_congress
            self.view.set_column_width(is_by_congress=is_by_congress)
            self.refresh()

    def set_filter(self, text: str) -> None:
        """Show the members whose name or post holds these words."""
        self._text = text
        self.refresh()

    def set_role(self, role: AssignmentRole) -> None:
        """The role in which whoever is chosen or dropped is sent."""
        self._role = role
        self.offer(self._offered)

    def offer(self, congress_id: str) -> None:
        """Say beside each member whether it could go to a congress; "" = say nothing."""
        self._offered = congress_id
        meeting = self._state.plan.meetings.get(congress_id) if self._state.is_read else None
        found = [] if meeting is None else candidates(self._state.plan, meeting, usual_phases(self._role), self._role)
        self.matrix_model.offer(found)

    def chosen_duties(self) -> list[Duty]:
        """The assignments in the selected cells."""
        return self.view.chosen_duties

    def chosen_meeting_id(self) -> str:
        """The congress of the selected assignments, where it is one; else that of the current column."""
        ids = {duty.congress_id for duty in self.view.chosen_duties}
        if len(ids) == 1:
            return str(next(iter(ids)) or "")
        column = self.view.chosen_column
        return column.meeting.id if column is not None and column.meeting is not None and not ids else ""

    def chosen_person_id(self) -> str:
        """The member of the current cell."""
        member = self.view.chosen_member
        return member.id if member is not None else ""

    def show_row(self, id: str) -> None:
        """Go to a member, an assignment, or the first assignment at a congress."""
        grid = self.matrix_model.grid
        if id in grid.row_of:
            self.view.go_to(grid.row_of[id], max(0, self.view.currentIndex().column()))
            return
        for duty in self._state.plan.duties:
            if id in (duty.id, duty.congress_id) and duty.person_id in grid.row_of:
                column = grid.column_of(duty)
                if column >= 0:
                    self.view.go_to(grid.row_of[duty.person_id], column)
                    return

    def go_to_congress(self, congress_id: str) -> None:
        """Bring the first column of a congress into sight; what is selected stays."""
        columns = self.matrix_model.grid.columns
        place = next(
            (at for at, each in enumerate(columns) if any(held.id == congress_id for held in each.meetings)), -1
        )
        if place >= 0:
            self.view.scrollTo(self.matrix_model.index(max(0, self.view.rowAt(0)), place))

    def go_to_day(self, day: dt.date) -> None:
        """Bring the first day from this one on into sight, at the left."""
        columns = self.matrix_model.grid.columns
        place = next((at for at, each in enumerate(columns) if each.date is not None and each.date >= day), -1)
        if place >= 0:
            self.view.scrollTo(self.matrix_model.index(0, place), MatrixView.ScrollHint.PositionAtCenter)

    def export_table(self) -> ListView | None:
        """The matrix is printed rather than exported: its rows are no list."""
        return None

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The print-out of what is seen."""
        return "assignment-table", {"layout": "member"}

    def step(self, by: int) -> None:
        """Give what is selected to the member above or below."""
        index, duties = self.view.currentIndex(), self.view.chosen_duties
        target = self.matrix_model.member_at(index.row() + by)
        if duties and target is not None:
            self._verbs.hand_over(duties, target.id)

    def ask_assign_here(self) -> None:
        """The menu of `ask_assign` below the current cell."""
        index = self.view.currentIndex()
        self.ask_assign(self.view.viewport().mapToGlobal(self.view.visualRect(index).bottomLeft()))

    def ask_assign(self, at: QPoint) -> None:
        """A menu for the current cell: the congresses of the day, those without a speaker first; at one congress the roles."""
        member, column = self.view.chosen_member, self.view.chosen_column
        if member is None or column is None:
            return
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        if column.meeting is not None:
            for role in AssignmentRole:
                action = QAction(role.words, menu)
                action.triggered.connect(partial(self._verbs.assign, member.id, [column.meeting.id], role))
                menu.addAction(action)
        else:
            self._add_congresses(menu, member.id, list(column.meetings))
        menu.popup(at)

    # inside

    def _add_congresses(self, menu: QMenu, person_id: str, meetings: list[Meeting]) -> None:
        taken = {each.id: self._has_role(each) for each in meetings}
        for meeting in sorted(meetings, key=lambda each: (taken[each.id], order_key(short_name(each))))[:_MOST]:
            words = f"{meeting.short_name} · {when_words(meeting)}"
            action = QAction(f"{words} ({_('taken')})" if taken[meeting.id] else words, menu)
            action.triggered.connect(partial(self._verbs.assign, person_id, [meeting.id], self._role))
            menu.addAction(action)
        if not meetings:
            nothing = QAction(_("No congress on this day"), menu)
            nothing.setEnabled(False)
            menu.addAction(nothing)

    def _has_role(self, meeting: Meeting) -> bool:
        duties = self._state.plan.by_meeting.get(meeting.id, ())
        return any(duty.role is self._role and duty.is_standing for duty in duties)

    def _on_dragging(self, congress_ids: list[str]) -> None:
        if len(set(congress_ids)) == 1:
            kept = self._offered
            self.offer(congress_ids[0])
            self._offered = kept
        elif not congress_ids:
            self.offer(self._offered)

    def _on_duties_dropped(self, ids: list[str], person_id: str) -> None:
        wanted = set(ids)
        self._verbs.hand_over([duty for duty in self._state.plan.duties if duty.id in wanted], person_id)

    def _on_congresses_dropped(self, ids: list[str], person_id: str) -> None:
        self._verbs.assign(person_id, ids, self._role)
