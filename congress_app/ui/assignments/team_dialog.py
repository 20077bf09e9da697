"""Sends a team to the congresses of its organisations: which team, one comrade to each congress or the whole team."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.committees import Team, TeamMember, TeamUnit
from congress_app.domain.fields import Id
from congress_app.domain.plan.model import Meeting, Plan
from congress_app.i18n import _, pgettext
from congress_app.listings.lists import Lists
from congress_app.services.assignment_bulk import open_meetings
from congress_app.services.ordering import in_order
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of


@dataclass(frozen=True, slots=True)
class TeamAbout:
    """A team with those in it and the congresses that it has to do with, which are still to be held and have a day."""

    team: Team
    person_ids: frozenset[str]
    meetings: tuple[Meeting, ...]


def teams_of(lists: Lists, plan: Plan) -> list[TeamAbout]:
    """The teams in their order."""
    units: dict[str, set[str]] = {}
    for each in lists.rows(TeamUnit):
        units.setdefault(each.team_id, set()).add(each.organisation_id)
    people: dict[str, set[str]] = {}
    for member in lists.rows(TeamMember):
        people.setdefault(member.team_id, set()).add(member.person_id)
    open_ones = open_meetings(plan)
    return [
        TeamAbout(
            team,
            frozenset(people.get(team.id, ())),
            tuple(each for each in open_ones if each.organisation_id in units.get(team.id, ())),
        )
        for team in in_order(lists.rows(Team))
    ]


def left_to_send(plan: Plan, about: TeamAbout, *, is_whole: bool) -> tuple[int, int]:
    """At how many congresses somebody of the team is wanting, and how many assignments that makes at most."""
    congresses = assignments = 0
    for meeting in about.meetings:
        duties = plan.by_meeting.get(meeting.id, ())
        there = {duty.person_id for duty in duties if duty.role is AssignmentRole.TEAM} & about.person_ids
        missing = len(about.person_ids - there) if is_whole else int(not there)
        congresses += int(missing > 0)
        assignments += missing
    return congresses, assignments


def open_team_dialog(desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
    """Ask which team is sent to the congresses of its organisations."""

    def on_read(teams: Sequence[TeamAbout]) -> None:
        if not teams:
            desk.messages.warn(_("There is no team yet. Set one up with its members and organisations first."))
            return
        dialog = TeamDialog(desk, teams, state, verbs)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    if state.is_read:
        desk.read(partial(teams_of, desk.app.lists, state.plan), on_read, owner=state)


class TeamDialog(KeptDialog):
    """Says, before a team is sent, at how many congresses somebody of it is wanting."""

    def __init__(self, desk: Desk, teams: Sequence[TeamAbout], state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__(
            desk.window, pgettext("dialog", "Send a team to its organisations"), pgettext("plan", "Assign")
        )
        self._desk, self._teams, self._plan, self._verbs = desk, teams, state.plan, verbs
        self.box = QuietBox(self)
        self.box.setAccessibleName(pgettext("plan", "Team"))
        self.box.setMinimumHeight(UNIT * 4)
        for about in teams:
            self.box.addItem(about.team.name)
        label = QLabel(pgettext("plan", "&Team"), self)
        label.setBuddy(self.box)
        self.lightest = QRadioButton(_("To each congress &one comrade who is free and has least to do"), self)
        self.whole = QRadioButton(_("To each congress the &whole team"), self)
        group = QButtonGroup(self)
        group.addButton(self.lightest)
        group.addButton(self.whole)
        self.lightest.setChecked(True)
        self.preview = hint()
        chosen = row_of(label, self.box)
        chosen.setStretch(1, 1)
        self.setLayout(
            column_of(
                chosen,
                self.lightest,
                self.whole,
                self.preview,
                self.refusal,
                self._foot,
                spacing=UNIT + UNIT // 2,
                margins=UNIT * 2,
            )
        )
        self.setMinimumWidth(UNIT * 64)
        self.box.currentIndexChanged.connect(self._show_preview)
        self.whole.toggled.connect(self._show_preview)
        self._show_preview()
        self.box.setFocus()

    def ask(self) -> None:
        """Send the team."""
        verbs, today = self._desk.app.services.assignment_bulk, self._verbs.today
        team_id, is_whole = Id[Team](self._about.team.id), self.whole.isChecked()
        self._verbs.fill(self, lambda: verbs.assign_team(team_id, today, is_whole=is_whole))

    @property
    def _about(self) -> TeamAbout:
        return self._teams[max(self.box.currentIndex(), 0)]

    def _show_preview(self) -> None:
        self.forget_refusal()
        about = self._about
        congresses, assignments = left_to_send(self._plan, about, is_whole=self.whole.isChecked())
        self.preview.setText(_preview_words(about, congresses, assignments))
        self.offer(is_complete=assignments > 0)


def _preview_words(about: TeamAbout, congresses: int, assignments: int) -> str:
    if not about.person_ids or not about.meetings:
        return _("The team has {people} members and {congresses} congresses that are still to be held.").format(
            people=len(about.person_ids), congresses=len(about.meetings)
        )
    if not assignments:
        return _("Somebody of the team comes to each of its {congresses} congresses already.").format(
            congresses=len(about.meetings)
        )
    words = _(
        "The team has {people} members and {total} congresses; at {congresses} of them {count} assignments are made."
    )
    return words.format(
        people=len(about.person_ids), total=len(about.meetings), congresses=congresses, count=assignments
    )
