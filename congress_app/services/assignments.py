"""Verbs on assignments: who is sent where, how far that is, who comes in whose place. Those on many congresses are in `assignment_bulk`."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Collection, Iterable, Sequence

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.model import Meeting, duty_of
from congress_app.domain.plan.slots import slots_of, written
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.runtime.clock import local_day
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import name_of
from congress_app.services.records import FIXED, Values, changed, delete, put
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

# What only verbs of their own write.
_OWN = FIXED | {"congress_id", "person_id", "replaces_id", "starts_on", "congress_name"}


class Assignments:
    """Sends people to congresses and notes what became of that."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def assign(
        self,
        person_id: Id[Person],
        congress_ids: Sequence[Id[Congress]],
        role: AssignmentRole,
        values: Values | None = None,
    ) -> Outcome[list[Assignment]]:
        """Send somebody to congresses in a role. values: further fields; without `phases` those usual for the role.

        Raises:
            Refused: the person has this role there already.
        """

        def verb(work: Work) -> list[Assignment]:
            return [assign(work, person_id, each, role, values or {}) for each in congress_ids]

        return self._run(verb, step(N_("Assign a member to {count} congresses"), count=len(congress_ids)))

    def change(self, ids: Sequence[Id[Assignment]], values: Values) -> Outcome[list[Assignment]]:
        """Change fields of assignments: role, phases, document, speech, transport, note."""
        fresh = {name: value for name, value in values.items() if name not in _OWN}

        def verb(work: Work) -> list[Assignment]:
            return [changed(work, Assignment, each, fresh) for each in ids]

        return self._run(verb, step(N_("Change {count} assignments"), count=len(ids)))

    def hand_over(
        self, ids: Sequence[Id[Assignment]], person_id: Id[Person], on: dt.date, reason: str = ""
    ) -> Outcome[list[Assignment]]:
        """Give assignments to somebody else. One that the person was told is replaced from a day on, so that the history stays.

        Raises:
            Refused: the other one has the same role there already, or it is the same person.
        """

        def verb(work: Work) -> list[Assignment]:
            return [hand_over(work, each, person_id, on, reason) for each in ids]

        return self._run(verb, _to_somebody(ids))

    def move(self, id: Id[Assignment], congress_id: Id[Congress]) -> Outcome[Assignment]:
        """Send somebody to another congress instead.

        Raises:
            Refused: the person has this role there already, or was told of the first one.
        """
        return self._run(lambda work: move(work, id, congress_id), step(N_("Move an assignment to another congress")))

    def replace(
        self, ids: Sequence[Id[Assignment]], person_id: Id[Person], on: dt.date, reason: str = ""
    ) -> Outcome[list[Assignment]]:
        """Put somebody in the place of another from a day on; both assignments stay.

        Raises:
            Refused: it is the same person, has the role there already, or the assignment no longer stands.
        """

        def verb(work: Work) -> list[Assignment]:
            return [replace(work, each, person_id, on, reason) for each in ids]

        return self._run(verb, _to_somebody(ids))

    def replace_member(
        self, old_id: Id[Person], new_id: Id[Person], on: dt.date, reason: str = ""
    ) -> Outcome[list[Assignment]]:
        """Put somebody in the place of a member in everything that is still to come from a day on.

        Raises:
            Refused: nothing is to come, or it is the same person.
        """
        return self._run(
            lambda work: replace_member(work, old_id, new_id, on, reason), step(N_("Replace a member in the plan"))
        )

    def set_state(
        self, ids: Sequence[Id[Assignment]], state: AssignmentState, on: dt.date, note: str = ""
    ) -> Outcome[list[AssignmentStateChange]]:
        """Write down that assignments are in a state from a day on; told and confirmed keep the half-days of this moment.

        Raises:
            Refused: declined without a reason, replaced, which is done by `replace`, or somebody else comes by then.
        """
        name = step(N_("State “{state}” for {count} assignments"), msg_state=state.msgid, count=len(ids))
        return self._run(lambda work: [set_state(work, each, state, on, note) for each in ids], name)

    def remove(self, ids: Sequence[Id[Assignment]]) -> Outcome[int]:
        """Delete assignments with their states; whom one of them replaced stands again. Returns how many were deleted.

        Raises:
            Refused: somebody else came in the place of one of them; delete that first.
        """
        return self._run(lambda work: remove(work, ids), step(N_("Delete {count} assignments"), count=len(ids)))

    def allow(self, rule: str, key: str, reason: str, on: dt.date) -> Outcome[AllowedException]:
        """Allow what a warning is about. The warning stays visible, with the reason.

        Raises:
            Refused: no reason is given.
        """
        return self._run(lambda work: allow(work, rule, key, reason, on), step(N_("Allow an exception in the plan")))

    def disallow(self, rule: str, key: str) -> Outcome[int]:
        """Take back an exception; returns how many there were."""

        def verb(work: Work) -> int:
            found = work.find(AllowedException, rule=rule, key=key)
            work.delete(*found)
            return len(found)

        return self._run(verb, step(N_("Take back an exception in the plan")))


def _to_somebody(ids: Sequence[Id[Assignment]]) -> Step:
    return step(N_("Give {count} assignments to somebody else"), count=len(ids))


def usual_phases(role: AssignmentRole) -> tuple[str, ...]:
    """What a role attends unless something else is said: the official session; who steers the preparation attends nothing."""
    return () if role is AssignmentRole.STEERING else (PhaseKind.OFFICIAL.value,)


def assign(
    work: Work, person_id: Id[Person], congress_id: Id[Congress], role: AssignmentRole, values: Values
) -> Assignment:
    """Send somebody to a congress; part of larger verbs."""
    refuse_double(work, person_id, congress_id, role)
    wanted = {"phases": usual_phases(role), **values}
    made = Assignment(
        id=work.new_id(Assignment), person_id=person_id, congress_id=congress_id, **{**wanted, "role": role}
    )
    return put(work, made)


def refuse_double(
    work: Work, person_id: Id[Person], congress_id: Id[Congress] | None, role: AssignmentRole, but: str = ""
) -> None:
    """Ensure that somebody does not get one role at one congress twice; whoever declined or was replaced may come again."""
    for each in work.find(Assignment, person_id=person_id, congress_id=congress_id, role=role):
        if each.id != but and _last(work, each) not in (AssignmentState.DECLINED, AssignmentState.REPLACED):
            raise Refused(
                N_("{name} has this role at the congress of {congress} already: {role}."),
                name=shortened(work.get(Person, person_id).full_name),
                congress=name_of(work, congress_id) if congress_id else each.congress_name,
                role=role.words.lower(),
            )


def hand_over(work: Work, id: Id[Assignment], person_id: Id[Person], on: dt.date, reason: str = "") -> Assignment:
    """Give an assignment to somebody else; part of larger verbs."""
    old = work.get(Assignment, id)
    if _last(work, old) is not AssignmentState.PLANNED:
        return replace(work, id, person_id, on, reason)
    _refuse_same(work, old, person_id)
    refuse_double(work, person_id, old.congress_id, old.role)
    return put(work, dataclasses.replace(old, person_id=person_id))


def move(work: Work, id: Id[Assignment], congress_id: Id[Congress]) -> Assignment:
    """Send somebody to another congress; part of larger verbs."""
    old = work.get(Assignment, id)
    if old.congress_id == congress_id:
        return old
    if _last(work, old) is not AssignmentState.PLANNED:
        raise Refused(
            N_("{name} was told of this assignment already. Let it stand as declined or replaced, and assign anew."),
            name=shortened(work.get(Person, old.person_id).full_name),
        )
    refuse_double(work, old.person_id, congress_id, old.role)
    return put(work, dataclasses.replace(old, congress_id=congress_id, congress_name=""))


def replace(work: Work, id: Id[Assignment], person_id: Id[Person], on: dt.date, reason: str = "") -> Assignment:
    """Put somebody in the place of another from a day on; part of larger verbs."""
    old = work.get(Assignment, id)
    _refuse_same(work, old, person_id)
    _refuse_replaced(work, old, dt.date.max)
    if _ends_before(work, old, on):
        raise Refused(
            N_("{congress} is over before {day}: nobody can come in place of {name} from then on."),
            congress=name_of(work, old.congress_id) if old.congress_id else old.congress_name,
            day=short_date(on),
            name=shortened(work.get(Person, old.person_id).full_name),
        )
    refuse_double(work, person_id, old.congress_id, old.role)
    _write_state(work, old, AssignmentState.REPLACED, on, reason)
    fresh = dataclasses.replace(
        old, id=work.new_id(Assignment), version=0, person_id=person_id, replaces_id=old.id, starts_on=on, transport=""
    )
    return put(work, fresh)


def replace_member(
    work: Work, old_id: Id[Person], new_id: Id[Person], on: dt.date, reason: str = ""
) -> list[Assignment]:
    """Put somebody in the place of a member from a day on; part of larger verbs."""
    made = []
    for each in work.find(Assignment, person_id=old_id):
        if _last(work, each) in (AssignmentState.DECLINED, AssignmentState.REPLACED, AssignmentState.DONE):
            continue
        if _ends_before(work, each, on):
            continue
        made.append(hand_over(work, each.id, new_id, on, reason))
    if not made:
        raise Refused(
            N_("{name} has no assignments from that day on."), name=shortened(work.get(Person, old_id).full_name)
        )
    return made


def set_state(
    work: Work, id: Id[Assignment], state: AssignmentState, on: dt.date, note: str = ""
) -> AssignmentStateChange:
    """Write down a state from a day on; a second one on the same day holds from then on; part of larger verbs."""
    if state is AssignmentState.REPLACED:
        raise Refused(N_("Say who comes instead: use “Replace”."))
    if state is AssignmentState.DECLINED and not note.strip():
        raise Refused(N_("Say why it was declined."))
    of = work.get(Assignment, id)
    _refuse_replaced(work, of, on)
    return _write_state(work, of, state, on, note)


def _write_state(work: Work, of: Assignment, state: AssignmentState, on: dt.date, note: str) -> AssignmentStateChange:
    told = written_half_days(work, of) if state.is_told else ""
    changes = sorted(work.find(AssignmentStateChange, assignment_id=of.id), key=lambda each: each.on)
    if changes and (changes[-1].state, changes[-1].on) == (state, on):
        return put(work, dataclasses.replace(changes[-1], note=note or changes[-1].note, told=told))
    return put(
        work,
        AssignmentStateChange(
            id=work.new_id(AssignmentStateChange), assignment_id=Id(of.id), state=state, on=on, note=note, told=told
        ),
    )


def written_half_days(work: Work, of: Assignment) -> str:
    """The half-days that somebody is to attend now, as they are kept with what the person was told."""
    if of.congress_id is None:
        return ""
    congress = work.get(Congress, of.congress_id)
    organisation = work.get(Organisation, congress.organisation_id)
    day = local_day(work.clock)
    states = [each for each in work.find(StateChange, congress_id=congress.id) if each.on <= day]
    last = max(states, key=lambda each: (each.on, each.id), default=None)
    phases = {each.kind.value: slots_of(each) for each in work.find(Phase, congress_id=congress.id)}
    meeting = Meeting(
        congress.id, congress.code, organisation.id, organisation.name, "", organisation.kind, phases=phases,
        state=last.state if last is not None else CongressState.PLANNED,
    )  # fmt: skip
    return written(duty_of(of, (), meeting, day).slots)


def remove(work: Work, ids: Iterable[Id[Assignment]]) -> int:
    """Delete assignments; part of larger verbs."""
    rows = [work.get(Assignment, each) for each in ids]
    gone = {row.id for row in rows}
    for row in rows:
        _refuse_in_place(work, row, gone)
    delete(work, rows)
    for row in rows:
        if row.replaces_id is not None and row.replaces_id not in gone:
            replaced = work.find(AssignmentStateChange, assignment_id=row.replaces_id, state=AssignmentState.REPLACED)
            work.delete(*replaced)
    return len(rows)


def allow(work: Work, rule: str, key: str, reason: str, on: dt.date) -> AllowedException:
    """Allow what a warning is about; part of larger verbs."""
    if not reason.strip():
        raise Refused(N_("An exception needs its reason."))
    found = work.find(AllowedException, rule=rule, key=key)
    if found:
        return put(work, dataclasses.replace(found[0], reason=reason, allowed_on=on))
    return put(
        work,
        AllowedException(id=work.new_id(AllowedException), rule=rule, key=key, reason=reason, allowed_on=on),
    )


def _last(work: Work, of: Assignment) -> AssignmentState:
    """The state written down last, whatever the day."""
    changes = sorted(work.find(AssignmentStateChange, assignment_id=of.id), key=lambda each: each.on)
    return changes[-1].state if changes else AssignmentState.PLANNED


def _refuse_replaced(work: Work, of: Assignment, on: dt.date) -> None:
    """Ensure that nothing is written over the day from which somebody else comes."""
    replaced = work.find(AssignmentStateChange, assignment_id=of.id, state=AssignmentState.REPLACED)
    if any(each.on <= on for each in replaced):
        raise Refused(N_("{name} was replaced here already."), name=shortened(work.get(Person, of.person_id).full_name))


def _refuse_in_place(work: Work, of: Assignment, gone: Collection[str]) -> None:
    """Ensure that nobody stays who comes in the place of somebody of whom nothing is known any more."""
    for each in work.find(Assignment, replaces_id=of.id):
        if each.id not in gone:
            raise Refused(
                N_("{other} comes here in the place of {name}. Delete that assignment first."),
                other=shortened(work.get(Person, each.person_id).full_name),
                name=shortened(work.get(Person, of.person_id).full_name),
            )


def _ends_before(work: Work, of: Assignment, on: dt.date) -> bool:
    """Whether what somebody attends is over on a day."""
    phases = [each for each in work.find(Phase, congress_id=of.congress_id) if each.kind in of.phases]
    return bool(phases) and all(each.last_day < on for each in phases)


def _refuse_same(work: Work, old: Assignment, person_id: Id[Person]) -> None:
    if old.person_id == person_id:
        raise Refused(
            N_("{name} has this assignment already. Choose somebody else."),
            name=shortened(work.get(Person, person_id).full_name),
        )
