"""The page of the part: its views over one plan, and beside them the congresses, who could go, and the chosen assignments."""

from __future__ import annotations

from functools import partial
from typing import cast

from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.assignments import part_commands as own
from congress_app.ui.assignments.filters import PlanFilters
from congress_app.ui.assignments.matrix import Matrix
from congress_app.ui.assignments.page_commands import PageCommands
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanView
from congress_app.ui.assignments.side_pane import WANTING, WARNED
from congress_app.ui.assignments.side_tabs import SideTabs
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.assignments.views import CONGRESSES, DAYS, MATRIX, NAMES, VIEWS
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.folding_page import FoldingPage
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch

NAME = "assignments"
TITLE = NP_("part", "Assignments")
BESIDE = (*MATRIX, "by_congress")  # in these views the congresses and who could go are of use; the others want the room
SHORT_BELOW = UNIT * 130


class AssignmentsPage(FoldingPage):
    """The part "Assignments"."""

    folded_below = UNIT * 112

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = PlanState(desk)
        self.state.read()  # asked for before the widgets are made: the data file answers meanwhile
        self.verbs = PlanVerbs(desk, self.state)
        self.matrix = Matrix(self.state, self.verbs)
        self.views = QStackedWidget()
        self.views.addWidget(self.matrix)
        self._made: dict[str, QWidget] = {DAYS: self.matrix, CONGRESSES: self.matrix}
        self.view = DAYS
        switch = ViewSwitch(
            tuple(desk.actions.action(each.command) for each in VIEWS), tuple(each.title for each in VIEWS)
        )
        self.plan_filters = PlanFilters(switch)
        self.side = SideTabs(desk, self.state, self.verbs)
        self._switch = switch
        self._wanted, self._has_seen_today = "", False
        self._chosen: tuple[object, ...] | None = None
        super().__init__(
            TitleLine(_(TITLE)), self.views, filters=self.plan_filters, details=self.side, empty=self._empty_state(desk)
        )
        for each in (self.state, self.verbs):
            each.setParent(self)
        self._connect()
        self.commands = PageCommands(self)
        self.keep_panes(desk.settings, NAME)
        self.views.setFocusProxy(self.matrix)

    # what others ask

    @property
    def shown(self) -> PlanView:
        """The view that is shown."""
        return cast(PlanView, self._made[self.view])

    def take(self, visit: Visit) -> None:
        """Show the view, the congress, member or assignment that a link leads to; `show` = `wanting`: congresses without a speaker."""
        view = str(visit.filters.get("view", ""))
        if view in NAMES:
            self.show_view(view)
        if visit.filters.get("show") in (WANTING, WARNED):
            self.side.congresses.show_only(str(visit.filters["show"]))
            self.side.setCurrentWidget(self.side.congresses)
        if visit.row_id:
            self._wanted = visit.row_id
            self._go_to_wanted()

    def show_view(self, name: str) -> None:
        """Show a view, building it when it is first asked for."""
        if name not in self._made:
            self._made[name] = self._built(NAMES.index(name))
        self.view = name
        self._switch.show_view(NAMES.index(name))
        if name in MATRIX:
            self.matrix.show_by(is_by_congress=name == CONGRESSES)
        self.views.setCurrentWidget(self._made[name])
        self.views.setFocusProxy(self._made[name])
        self.shown.set_filter(self.plan_filters.text)
        self.fold()
        self._on_chosen()

    @property
    def has_room(self) -> bool:
        """See `FoldingPage`; beside some views the side pane is of no use."""
        return super().has_room and self.view in BESIDE

    def fold(self) -> None:
        """See `FoldingPage`; while nobody can be assigned the side pane stays as it is."""
        if self.state.is_read and self.state.plan.members:
            super().fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the switch shows icons only."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    def _built(self, number: int) -> QWidget:
        view = VIEWS[number].make(self.desk, self.state, self.verbs)
        self.views.addWidget(view)
        view.chosen.connect(self._on_chosen)
        view.congress_asked.connect(self._on_congress_asked)
        view.member_asked.connect(self._on_member_asked)
        cast(PlanView, view).set_menu(self.desk.actions, own.MENU)
        return view

    def _empty_state(self, desk: Desk) -> EmptyState:
        words = _(
            "Here the office plans who of the committee attends which congress. Begin with those who can be sent and the congresses."
        )
        people = QAction(_("Committees and teams"), desk.window)
        people.triggered.connect(partial(desk.visit, "committees"))
        calendar = QAction(_("Congress calendar"), desk.window)
        calendar.triggered.connect(partial(desk.visit, "calendar"))
        return EmptyState("microphone", _("Nobody can be assigned yet"), words, [people, calendar])

    def _connect(self) -> None:
        self.state.changed.connect(self._on_plan)
        self.plan_filters.changed.connect(lambda: self.shown.set_filter(self.plan_filters.text))
        self.plan_filters.left.connect(self.views.setFocus)
        self.plan_filters.role_changed.connect(self._on_role)
        self.matrix.chosen.connect(self._on_chosen)
        self.matrix.member_opened.connect(self._on_member_asked)
        self.side.congress_chosen.connect(self._on_congress)
        self.side.assign_asked.connect(self._on_assign_asked)
        self.verbs.put_down.connect(self._on_put_down)
        self.verbs.wanting.connect(self._on_wanting)
        self._switch.chosen.connect(lambda number: self.show_view(NAMES[number]))
        self._switch.show_view(0)

    def _on_plan(self) -> None:
        """The plan changed: what is chosen and seen stays; at first today is seen."""
        self._chosen = None
        self.matrix.refresh()
        if not self._has_seen_today:
            self._has_seen_today = True
            self.matrix.go_to_day(self.state.plan.as_of)
        self.side.show_plan(self.shown.chosen_duties())
        self._show_counts()
        self._go_to_wanted()
        self.desk.actions.refresh()

    def _show_counts(self) -> None:
        plan, warnings = self.state.plan, self.state.warning_count
        people = sum(bool(each.seats) or each.id in plan.by_person for each in plan.members.values())
        self.show_counts(people, people)
        standing = sum(duty.is_standing for duty in plan.duties)
        words = [_("{count} people").format(count=people), _("{count} assignments").format(count=standing)]
        wanting = self.state.wanting
        if wanting:
            words.append(_("{count} congresses without a speaker").format(count=len(wanting)))
        if warnings:
            words.append(_("{count} warnings").format(count=warnings))
        self.title.set_count(" · ".join(words) if people else "")
        self.fold()

    def _on_role(self) -> None:
        self.matrix.set_role(self.plan_filters.role)
        self.side.congresses.set_role(self.plan_filters.role)

    def _on_chosen(self) -> None:
        if not self.state.is_read:
            return
        duties, congress_id = self.shown.chosen_duties(), self.shown.chosen_meeting_id()
        chosen = (self.view, tuple(duties), congress_id, self.shown.chosen_person_id())
        if chosen == self._chosen:  # a step into a cell is told twice: another one is selected, another one is current
            return
        self._chosen = chosen
        self.side.show_duties(duties, is_wanted=self.view != "by_congress")
        if congress_id and self.view == "by_congress":
            self.side.congresses.choose(congress_id)
        self.desk.actions.refresh()

    def _on_congress(self, congress_id: str) -> None:
        self.matrix.offer(congress_id)
        self.matrix.go_to_congress(congress_id)
        self.desk.actions.refresh()

    def _on_assign_asked(self, person_id: str) -> None:
        congress_id = self.side.congresses.congress_id
        if congress_id:
            self.verbs.assign(person_id, [congress_id], self.plan_filters.role)

    def _on_put_down(self, duty_id: str) -> None:
        """Follow an assignment to where it stands now; one that comes by reading is followed then."""
        self._wanted = duty_id
        self._go_to_wanted()
        self._on_chosen()

    def _on_wanting(self, congress_id: str) -> None:
        """Somebody is looked for: the congress with who could go comes to the front."""
        self.side.congresses.choose(congress_id)
        self.side.setCurrentWidget(self.side.congresses)
        self.matrix.offer(congress_id)

    def _on_congress_asked(self, congress_id: str) -> None:
        if self.view == "by_congress":
            self.desk.visit("calendar", row_id=congress_id)
        else:
            self.show_view("by_congress")
            self.shown.show_row(congress_id)

    def _on_member_asked(self, person_id: str) -> None:
        if self.view == "by_member":
            self.desk.visit("committees", person_id=person_id)
        else:
            self.show_view("by_member")
            self.shown.show_row(person_id)

    def _go_to_wanted(self) -> None:
        if not self._wanted or not self.state.is_read:
            return
        plan, wanted = self.state.plan, self._wanted
        if (
            wanted not in plan.meetings
            and wanted not in plan.members
            and all(duty.id != wanted for duty in plan.duties)
        ):
            return
        self._wanted = ""
        if wanted in plan.meetings:
            self.side.congresses.choose(wanted)
            self.matrix.offer(wanted)
        self.shown.show_row(wanted)


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return AssignmentsPage(desk)
