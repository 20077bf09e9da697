"""An assignment that rows of a plan are about: what stands, what they say together, what they cannot say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import PhaseKind
from congress_app.domain.plan.model import Duty, Meeting, Member
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.assignments import usual_phases
from congress_app.services.importing.plan_days import Asked
from congress_app.services.importing.plan_rows import FIELDS, REASON, STATE, PlanRow
from congress_app.services.importing.rows import RowRefused, missing

# The person, the congress (the name of one that was deleted), the role.
Key: TypeAlias = tuple[str, str, AssignmentRole]


@dataclass
class Target:
    """An assignment that rows are about. stands: as it is now. meeting: None = the congress was deleted.

    asked: by the number of a row, the time that it says.
    """

    key: Key
    member: Member
    meeting: Meeting | None
    stands: Duty | None
    rows: list[PlanRow] = field(default_factory=list)
    values: dict[str, Any] = field(default_factory=dict)
    phases: tuple[PhaseKind, ...] = ()
    state: AssignmentState | None = None
    reason: str = ""
    asked: list[tuple[int, Asked]] = field(default_factory=list)

    def refuse_otherwise(self, row: PlanRow) -> None:
        """Refuse a row that says otherwise than one above, or a state that no row can bring about.

        Raises:
            RowRefused: it does.
        """
        before = _said(self)
        for name, value in _said(row).items():
            if before.get(name, value) != value:
                words = N_("Row {row} is about the same assignment and says otherwise.")
                raise RowRefused(name, Refused(words, row=self.rows[0].row.number))
        self._refuse_state(row)

    def add(self, row: PlanRow) -> None:
        """Let one more row speak of it."""
        self.values |= row.values
        self.phases = tuple(each for each in PhaseKind if each in (*self.phases, *row.phases))
        self.state, self.reason = self.state or row.state, self.reason or row.reason
        self.rows.append(row)

    def _refuse_state(self, said: PlanRow) -> None:
        before = self.stands.state if self.stands else AssignmentState.PLANNED
        if said.state is None or said.state is before:
            return
        if said.state is AssignmentState.REPLACED:
            words = N_("Who comes instead is not said by a row: replace the member in the window.")
            raise RowRefused(STATE, Refused(words))
        if before is AssignmentState.REPLACED:
            words = N_("{name} was replaced here. Delete the assignment of the one who comes instead first.")
            raise RowRefused(STATE, Refused(words, name=self.member.name))
        if said.state is AssignmentState.DECLINED and not said.reason:
            raise missing(REASON, FIELDS[REASON])

    @property
    def phases_now(self) -> tuple[str, ...]:
        """The phases attended before the rows are taken."""
        return self.stands.assignment.phases if self.stands else usual_phases(self.key[2])

    @property
    def phases_wanted(self) -> tuple[str, ...]:
        """The phases as the rows want them: those that the list cannot show stay."""
        asked = tuple(each.value for each in self.phases)
        if self.stands is None:
            return asked or self.phases_now
        visible = _visible(self.stands, self.meeting)
        if not asked or asked == visible:
            return self.phases_now
        hidden = [each for each in self.phases_now if each not in visible]
        return in_order([*asked, *hidden])


def _said(of: Target | PlanRow) -> dict[str, Any]:
    more = {STATE: of.state, REASON: of.reason}
    return {**of.values, **{name: value for name, value in more.items() if value}}


def _visible(stands: Duty, meeting: Meeting | None) -> tuple[str, ...]:
    """The phases of an assignment that the list shows: of two that share a half-day the later one."""
    if meeting is None:
        return ()
    own = [each.value for each in PhaseKind if each.value in stands.assignment.phases]
    return in_order(
        [held for held in own if at in meeting.phases.get(held, ())][-1]
        for at in stands.slots
        if any(at in meeting.phases.get(held, ()) for held in own)
    )


def in_order(phases: Iterable[str]) -> tuple[str, ...]:
    """Codes of phases, each once, in the order in which they come."""
    told = set(phases)
    return tuple(each.value for each in PhaseKind if each.value in told)
