"""The page of the part: the members with their details, the areas, the teams, the absences, the distances."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.i18n import pgettext
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.absences_view import AbsencesView
from congress_app.ui.committees.areas_view import AreasView
from congress_app.ui.committees.asking import Asking
from congress_app.ui.committees.distances_view import DistancesView
from congress_app.ui.committees.member_details import MemberDetails
from congress_app.ui.committees.members_model import Choices
from congress_app.ui.committees.members_view import MembersView
from congress_app.ui.committees.names import committee_options, options_of_people, person_options
from congress_app.ui.committees.page_commands import PageCommands
from congress_app.ui.committees.reading import (
    PLAN_KINDS,
    SHOWN_KINDS,
    CommitteesData,
    PlanFacts,
    read_committees,
    read_plan_facts,
)
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.committees.teams_view import TeamsView
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.folding_page import FoldingPage
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch

MEMBERS, AREAS, TEAMS, ABSENCES, DISTANCES = range(5)
DETAILS_AFTER_MS, FACTS_AFTER_MS = 40, 150
SHORT_BELOW, DETAILS_LEAST = UNIT * 130, UNIT * 43
NAMES = ("members", "areas", "teams", "absences", "distances")


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return CommitteesPage(desk)


class CommitteesPage(FoldingPage):
    """Those who can be sent to congresses, and what must be known of them for that."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.choices = Choices()
        self.data = CommitteesData()
        self.facts: PlanFacts | None = None
        self.verbs = Verbs(desk, desk)
        self.view = MEMBERS
        self._is_stale, self._are_facts_stale, self._asked = True, True, 0
        self._wish = self._person = ""
        self.members = MembersView(desk, self.choices, self.verbs, self._ask_committee)
        self.areas = AreasView(desk, self.choices, self.verbs)
        self.teams = TeamsView(desk, self.choices, self.verbs)
        self.absences = AbsencesView(desk, self.choices, self.verbs)
        self.distances = DistancesView(desk, self.choices, self.verbs)
        self.all_views: tuple[SheetView, ...] = (self.members, self.areas, self.teams, self.absences, self.distances)
        self.views = QStackedWidget()
        self.member_details = MemberDetails(self.choices, desk.actions, desk.drafts)
        super().__init__(TitleLine(pgettext("part", "Committees and teams")), self.views, details=self.member_details)
        self.verbs.setParent(self)
        self.asking = Asking(desk, self.choices, self.verbs, lambda: self.data, lambda: self.facts, self)
        self._arrange()
        self._connect()
        self.commands = PageCommands(self)
        self.show_view(MEMBERS)

    # what others ask

    def take(self, visit: Visit) -> None:
        """Show the view, the row and the filters that a link asks for: `view` is its name, `person_id` a member."""
        filters = dict(visit.filters)
        view, self._person = str(filters.pop("view", "")), str(filters.pop("person_id", ""))
        if view in NAMES:
            self.show_view(NAMES.index(view))
        elif filters or self._person:
            self.show_view(MEMBERS)
        if self.view == MEMBERS and (filters or self._person):
            self.members.member_filters.take(filters)
        elif self.view == AREAS and filters.get("nobody"):
            self.areas.show_nobody()
        self._wish = visit.row_id
        self._seek()

    def reload(self) -> None:
        """Read everything anew; what is selected and seen stays."""
        self._is_stale = False
        self._asked += 1
        app = self.desk.app
        self.desk.read(lambda: read_committees(app), partial(self._on_read, self._asked), owner=self)

    @property
    def sheet(self) -> SheetView:
        """The view shown."""
        return self.all_views[self.view]

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        panes = self.sheet.panes
        return [*panes, self.member_details] if self.view == MEMBERS and self.is_details_shown else panes

    def show_view(self, view: int) -> None:
        """Show one of the views."""
        self.view = view
        self._switch.show_view(view)
        self.views.setCurrentWidget(self.sheet)
        self.views.setFocusProxy(self.sheet)
        self._show_counts()
        self.commands.tell_main(view)
        if self.isVisible():
            self.sheet.setFocus()
        self.desk.actions.refresh()

    @property
    def has_details(self) -> bool:
        """See `FoldingPage`; only the members have any."""
        return self.view == MEMBERS and self.members.model.total > 0

    def toggle_details(self) -> None:
        """See `FoldingPage`; the details show what is chosen when they come back."""
        super().toggle_details()
        self._show_details()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()
        elif self._are_facts_stale:
            self._facts_timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the switch shows icons only."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    def _arrange(self) -> None:
        for each in self.all_views:
            self.views.addWidget(each)
        words = (
            pgettext("committees", "Members"),
            pgettext("committees", "Areas"),
            pgettext("committees", "Teams"),
            pgettext("committees", "Absences"),
            pgettext("committees", "Distances"),
        )
        self._switch = ViewSwitch(tuple(map(self.desk.actions.action, own.VIEWS)), words, self)
        self.title.add_widget(self._switch)
        if self._around is not None:
            self._around.setMinimumWidth(DETAILS_LEAST)
        self.keep_panes(self.desk.settings, "committees")

    def _connect(self) -> None:
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self._show_details)
        self._facts_timer = QTimer(self, singleShot=True, interval=FACTS_AFTER_MS)
        self._facts_timer.timeout.connect(self._read_facts)
        for each in self.all_views:
            each.counted.connect(self._show_counts)
            each.grid.kept.current_changed.connect(self._details_timer.start)
            each.grid.kept.selected_changed.connect(self._details_timer.start)
        self._switch.chosen.connect(self.show_view)
        self.member_details.edited.connect(self._on_edited)
        self.member_details.areas_changed.connect(self._on_areas_changed)
        self.member_details.choose_asked.connect(self._on_choose_asked)
        self.teams.choose_asked.connect(self.asking.choose_units)
        self.desk.bus.changed.connect(self._on_changed)

    def _show_counts(self) -> None:
        self.title.set_count(self.sheet.count_words)
        self.fold()

    # what comes from the data file

    def _on_read(self, asked: int, data: CommitteesData) -> None:
        if asked != self._asked:
            return
        self.data = data
        choices = self.choices
        choices.organisations.set(data.organisations)
        choices.persons = person_options(data.persons)
        choices.committees = committee_options(data.committees, data.organisations)
        seated = {row.person.id: row.person for row in data.members}
        choices.standing = options_of_people([each for id, each in seated.items() if id in data.standing])
        choices.others = options_of_people([each for id, each in seated.items() if id not in data.standing])
        for each in self.all_views:
            each.show_data(data)
        self._seek()
        self._wish = self._person = ""
        self._show_counts()
        self.desk.actions.refresh()
        self._details_timer.start()
        self._facts_timer.start()

    def _read_facts(self) -> None:
        self._are_facts_stale = False
        app = self.desk.app
        self.desk.read(lambda: read_plan_facts(app), partial(self._on_facts, self._asked), owner=self)

    def _on_facts(self, asked: int, facts: PlanFacts) -> None:
        if asked != self._asked:
            return
        self.facts = facts
        for each in self.all_views:
            each.show_facts(facts)
        self._show_details()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if not kinds & PLAN_KINDS:
            return
        if not self.isVisible():
            self._is_stale = self._is_stale or bool(kinds & SHOWN_KINDS)
            self._are_facts_stale = True
        elif kinds & SHOWN_KINDS:
            self.reload()
        else:
            self._facts_timer.start()

    # what the person does

    def _show_details(self) -> None:
        self.desk.actions.refresh()
        if self.is_details_shown:
            self.member_details.show_rows(self.members.chosen, self.data, self.facts)

    def _on_edited(self, name: str, value: Any, form: Form) -> None:
        rows = [(row.member, row.person) for row in self.member_details.rows]
        self.verbs.change_members(rows, {name: value}, partial(form.refuse, name))

    def _on_areas_changed(self, ids: list[str]) -> None:
        if len(self.member_details.rows) == 1:
            self.verbs.set_areas(self.member_details.rows[0].person.id, ids)

    def _on_choose_asked(self) -> None:
        if len(self.member_details.rows) == 1:
            self.asking.choose_areas(self.member_details.rows[0])

    def _ask_committee(self, kind: CommitteeKind) -> None:
        self.asking.new_committee(kind)

    def _seek(self) -> None:
        """Show the row that a link asks for; one that was not read yet is looked for again when it is."""
        person = next((row.id for row in self.data.members if self._person and row.person.id == self._person), "")
        wish = person or self._wish
        for view, each in enumerate(self.all_views):
            if wish and any(row.id == wish for row in each.rows()):
                self._wish = self._person = ""
                self.show_view(view)
                each.grid.kept.want(wish)
                return
