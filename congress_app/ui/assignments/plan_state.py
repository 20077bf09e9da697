"""The plan that all views of the part show: read off the window's thread, judged here; a changed assignment is judged at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app.bootstrap import App
from congress_app.domain.assignments import (
    AllowedException,
    Assignment,
    AssignmentStateChange,
    IssuedAssignment,
    PlanIssue,
)
from congress_app.domain.committees import (
    Absence,
    AreaCharge,
    Committee,
    CommitteeMember,
    Distance,
    Team,
    TeamMember,
    TeamUnit,
)
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.load import Load, load_of
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan, duty_of
from congress_app.listings.plan import load_plan
from congress_app.ui.common.desk import Desk

READ_FROM = frozenset(
    {
        *(Assignment, AssignmentStateChange, AllowedException, PlanIssue, IssuedAssignment),
        *(Committee, CommitteeMember, AreaCharge, Team, TeamMember, TeamUnit, Absence, Distance),
        *(Congress, Phase, StateChange, Organisation, Person, Office, OwnRule),
    }
)
AGAIN_AFTER_MS = 250


class PlanState(QObject):
    """The plan with what is wrong in it.

    changed: another plan is there, or a part of it changed. loaded: it was read whole for the first time.
    """

    changed = Signal()
    loaded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._plan: Plan | None = None
        self._findings: tuple[PlanFinding, ...] = ()
        self._of_duty: dict[str, list[PlanFinding]] = {}
        self._of_meeting: dict[str, list[PlanFinding]] = {}
        self._of_person: dict[str, list[PlanFinding]] = {}
        self._loads: dict[str, Load] = {}
        self._reading = 0
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(self.read)
        desk.bus.changed.connect(self._on_changed)

    # reading

    def read(self) -> None:
        """Read the whole plan anew; what was asked for earlier and comes later is left aside."""
        self._reading += 1
        self._desk.read(partial(_judged, self._desk.app), partial(self._on_read, self._reading), owner=self)

    def _on_read(self, number: int, read: tuple[Plan, tuple[PlanFinding, ...]]) -> None:
        if number == self._reading:
            is_first = self._plan is None
            self._take(*read)
            if is_first:
                self.loaded.emit()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & READ_FROM:
            self._again.start()

    # changing

    def put(self, assignments: Iterable[Assignment], without: Iterable[str] = ()) -> None:
        """Show changed assignments at once: those that nobody was told of yet, which is what is dragged. The rest comes by reading."""
        plan = self._plan
        if plan is None:
            return
        meetings, known = plan.meetings, {duty.id: duty for duty in plan.duties}
        fresh = [
            duty_of(each, (), meetings.get(each.congress_id or ""), plan.as_of)
            for each in assignments
            if each.person_id in plan.members and (each.id not in known or known[each.id].told is None)
        ]
        after = plan.having(fresh, without)
        self._reading += 1  # what is being read now knows nothing of this
        self._take(after, check_plan(after))

    def _take(self, plan: Plan, findings: tuple[PlanFinding, ...]) -> None:
        self._plan, self._findings = plan, findings
        self._of_duty, self._of_meeting, self._of_person, self._loads = {}, {}, {}, {}
        for found in findings:
            for duty_id in found.duty_ids:
                self._of_duty.setdefault(duty_id, []).append(found)
            for congress_id in found.congress_ids:
                self._of_meeting.setdefault(congress_id, []).append(found)
            if found.person_id is not None:
                self._of_person.setdefault(found.person_id, []).append(found)
        self.changed.emit()

    # what it says

    @property
    def is_read(self) -> bool:
        """Whether the plan is there."""
        return self._plan is not None

    @property
    def plan(self) -> Plan:
        """The plan.

        Raises:
            LookupError: it was not read yet.
        """
        if self._plan is None:
            raise LookupError("the plan was not read yet")
        return self._plan

    @property
    def findings(self) -> tuple[PlanFinding, ...]:
        """Everything that is wrong, allowed exceptions among it."""
        return self._findings

    @property
    def warning_count(self) -> int:
        """How many warnings there are that are not allowed."""
        return sum(found.is_warning for found in self._findings)

    def of_duty(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong with an assignment."""
        return self._of_duty.get(id, ())

    def of_meeting(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong at a congress."""
        return self._of_meeting.get(id, ())

    def of_person(self, id: str) -> Sequence[PlanFinding]:
        """What is wrong with what a member has to do."""
        return self._of_person.get(id, ())

    def load(self, member: Member) -> Load:
        """What a member has to do; reckoned when it is first looked at."""
        found = self._loads.get(member.id)
        if found is None:
            found = self._loads[member.id] = load_of(self.plan, member)
        return found

    def meeting_of(self, duty: Duty) -> Meeting | None:
        """The congress of an assignment; None where it was deleted."""
        return self.plan.meetings.get(duty.congress_id) if duty.congress_id is not None else None


def _judged(app: App) -> tuple[Plan, tuple[PlanFinding, ...]]:
    plan = load_plan(app.lists, app.scope())
    return plan, check_plan(plan)
