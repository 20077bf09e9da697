"""The plan that all views of the part show: read off the window's thread, judged here; a changed assignment is judged at once."""

from __future__ import annotations

from collections.abc import Iterable
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
from congress_app.domain.plan.check import check_again, check_plan
from congress_app.domain.plan.coverage import wants_speaker
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.load import Load, load_of
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan, duty_of
from congress_app.i18n.collation import order_key
from congress_app.listings.plan import load_plan
from congress_app.ui.assignments.finding_index import FindingIndex
from congress_app.ui.common.desk import Desk

READ_FROM = frozenset(
    {
        *(Assignment, AssignmentStateChange, AllowedException, PlanIssue, IssuedAssignment),
        *(Committee, CommitteeMember, AreaCharge, Team, TeamMember, TeamUnit, Absence, Distance),
        *(Congress, Phase, StateChange, Organisation, Person, Office, OwnRule),
    }
)
AGAIN_AFTER_MS, SEEN_AFTER_MS = 250, 100


class PlanState(QObject):
    """The plan with what is wrong in it.

    wrong: what is wrong with it, allowed exceptions among it.
    changed: another plan is there, or a part of it changed (`changed_people`). loaded: it was read and judged for the first time.
    """

    changed = Signal()
    loaded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._plan: Plan | None = None
        self.changed_people: frozenset[str] | None = (
            None  # those with other assignments than before; None = anything may be other
        )
        self.wrong = FindingIndex()
        self._loads: dict[str, Load] = {}
        self._meetings: tuple[Meeting, ...] = ()
        self._wanting: frozenset[str] | None = None
        self._reading = 0
        self._again = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._again.timeout.connect(self.read)
        desk.bus.changed.connect(self._on_changed)

    # reading

    def read(self) -> None:
        """Read the whole plan anew; what was asked for earlier and comes later is left aside."""
        self._reading += 1
        job = _read if self._plan is None else _judged  # at first the plan is seen, and judged after that
        self._desk.read(partial(job, self._desk.app), partial(self._on_read, self._reading), owner=self)

    def _on_read(self, number: int, read: tuple[Plan, tuple[PlanFinding, ...] | None]) -> None:
        if number != self._reading:
            return
        plan, findings = read
        self._take(plan, findings or ())
        if findings is None:
            QTimer.singleShot(SEEN_AFTER_MS, self, self._judge_first)

    def _judge_first(self) -> None:
        """Judge the plan once it is on the screen: the judging would take the time of painting it."""
        plan = self.plan
        self._desk.read(lambda: check_plan(plan), partial(self._on_first_judged, plan), owner=self)

    def _on_first_judged(self, plan: Plan, findings: tuple[PlanFinding, ...]) -> None:
        if self._plan is plan:
            self._take(plan, findings, frozenset())
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
        gone = set(without)
        about = [
            *fresh,
            *(known[each.id] for each in fresh if each.id in known),
            *(known[id] for id in gone & known.keys()),
        ]
        people = frozenset(duty.person_id for duty in about)
        congresses = frozenset(duty.congress_id for duty in about if duty.congress_id is not None)
        after = plan.having(fresh, gone)
        is_begun = bool(plan.duties) and bool(after.duties)  # else every congress may be judged otherwise
        found = check_again(after, self.wrong.all, people, congresses) if is_begun else check_plan(after)
        self._reading += 1  # what is being read now knows nothing of this
        wanting = None
        if is_begun:
            anew = [meetings[id] for id in congresses if id in meetings]
            wanting = self.wanting - congresses | {each.id for each in anew if wants_speaker(after, each)}
        self._take(after, found, people if is_begun else None, wanting)

    def _take(
        self,
        plan: Plan,
        findings: tuple[PlanFinding, ...],
        people: frozenset[str] | None = None,
        wanting: frozenset[str] | None = None,
    ) -> None:
        if self._plan is None or plan.meetings is not self._plan.meetings:
            self._meetings = ()
        self._plan, self.changed_people, self._wanting = plan, people, wanting
        self.wrong.take(findings)
        self._loads = {} if people is None else {id: load for id, load in self._loads.items() if id not in people}
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
    def meetings(self) -> tuple[Meeting, ...]:
        """The congresses by the day of opening, those without a day last."""
        if not self._meetings:
            found = self.plan.meetings.values()
            self._meetings = tuple(
                sorted(found, key=lambda each: (each.first is None, each.first or 0, order_key(each.name)))
            )
        return self._meetings

    @property
    def wanting(self) -> frozenset[str]:
        """The congresses to which nobody comes to speak, by id, whether a plan was begun or not."""
        if self._wanting is None:
            plan = self.plan
            self._wanting = frozenset(id for id, each in plan.meetings.items() if wants_speaker(plan, each))
        return self._wanting

    @property
    def warning_count(self) -> int:
        """How many warnings there are that are not allowed."""
        return sum(found.is_warning for found in self.wrong.all)

    def load(self, member: Member) -> Load:
        """What a member has to do; reckoned when it is first looked at."""
        found = self._loads.get(member.id)
        if found is None:
            found = self._loads[member.id] = load_of(self.plan, member)
        return found

    def congress_count(self, person_id: str) -> int:
        """How many congresses somebody attends."""
        return len({duty.congress_id for duty in self.plan.by_person.get(person_id, ()) if duty.slots})

    def meeting_of(self, duty: Duty) -> Meeting | None:
        """The congress of an assignment; None where it was deleted."""
        return self.plan.meetings.get(duty.congress_id) if duty.congress_id is not None else None


def _read(app: App) -> tuple[Plan, None]:
    return load_plan(app.lists, app.scope()), None


def _judged(app: App) -> tuple[Plan, tuple[PlanFinding, ...]]:
    plan = load_plan(app.lists, app.scope())
    return plan, check_plan(plan)
