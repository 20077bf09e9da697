"""Whatever is done with a plan in whatever order: one step each that undo takes back whole, or a refusal that changes nothing."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, PlanIssue
from congress_app.domain.committees import CommitteeMember, Team
from congress_app.domain.congresses import Congress
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.load import loads
from congress_app.domain.record import Record
from congress_app.runtime.errors import CannotUndo, UserError
from congress_app.services.work import Outcome
from tests.data_files import check_references, dump
from tests.desk import Desk
from tests.services.planning import AS_OF, committee, congress_on, july, plan, seated

_VERBS = 50


class _Chance:
    """Draws rows and verbs of an office."""

    def __init__(self, office: Desk, seed: int) -> None:
        self.office, self.its = office, random.Random(seed)

    def one(self, cls: type[Record]) -> Any:
        """The id of a row; an id that is not there where there is none."""
        rows = self.office.file.rows(cls)
        return self.its.choice(rows).id if rows else "gone"

    def some(self, cls: type[Record]) -> list[Any]:
        """The ids of a few rows."""
        rows = [each.id for each in self.office.file.rows(cls)]
        return self.its.sample(rows, min(len(rows), self.its.randint(1, 3)))

    def day(self) -> Any:
        """A day of July."""
        return july(self.its.randint(14, 31))

    def verb(self) -> Callable[[], Outcome[Any]]:
        """Any verb on plans with anything."""
        do, its = self.office.do, self.its
        role, state = its.choice(list(AssignmentRole)), its.choice(list(AssignmentState))
        person, other, day = self.one(Person), self.one(Person), self.day()
        values = {"starts_on": day, "ends_on": self.day()}
        verbs: Sequence[Callable[[], Outcome[Any]]] = (
            lambda: do.assignments.assign(person, self.some(Congress), role),
            lambda: do.assignments.change(self.some(Assignment), {"role": role, "note": str(day)}),
            lambda: do.assignments.hand_over(self.some(Assignment), person, day, "bận"),
            lambda: do.assignments.replace(self.some(Assignment), person, day, "bận"),
            lambda: do.assignments.replace_member(person, other, day, "bận"),
            lambda: do.assignments.move(self.one(Assignment), self.one(Congress)),
            lambda: do.assignments.set_state(self.some(Assignment), state, day, "trùng lịch"),
            lambda: do.assignments.remove(self.some(Assignment)),
            lambda: do.assignments.allow("assignment.area", f"{person}|", "được phép", day),
            lambda: do.assignments.disallow("assignment.area", f"{person}|"),
            lambda: do.assignment_bulk.from_areas(AS_OF),
            lambda: do.assignment_bulk.assign_team(self.one(Team), AS_OF, is_whole=its.random() < 0.5),
            lambda: do.assignment_bulk.take_over(self.one(PlanIssue), AS_OF),
            lambda: do.plan_issues.issue(day, tells=its.random() < 0.7),
            do.plan_issues.revoke,
            lambda: do.committees.set_areas(person, self.some(Organisation)),
            lambda: do.committees.set_team_units(self.one(Team), self.some(Organisation)),
            lambda: do.committees.add_team_member(self.one(Team), {}, person),
            lambda: do.committees.add_absence(person, values),
            lambda: do.committees.set_distance(self.one(Organisation), self.one(Organisation), its.randrange(90)),
            lambda: do.committees.leave(self.some(CommitteeMember), day),
            lambda: do.congresses.move(self.some(Congress), its.randint(-2, 2)),
            lambda: do.records.delete([its.choice(self.office.file.rows(Congress))]),
            lambda: do.persons.merge(person, other),
        )
        return its.choice(verbs)


def _prepared(office: Desk) -> None:
    of = committee(office)
    for number in range(5):
        congress = congress_on(office, f"Số {number}", 22 + number % 3, area="Phú Thọ")
        person = seated(office, of, f"Đồng chí {number}")
        office.do.committees.set_areas(person.id, [congress.organisation_id])
    office.do.committees.add_team({"name": "Tổ chỉ đạo"})


@pytest.mark.parametrize("seed", range(4))
def test_each_verb_is_one_step_or_a_refusal(office: Desk, seed: int) -> None:
    _prepared(office)
    chance, file = _Chance(office, seed), office.file
    done = 0
    for _each in range(_VERBS):
        before, past = dump(file.engine), len(file.history.past())
        try:
            outcome = chance.verb()()
        except UserError:
            assert dump(file.engine) == before
            continue
        after = dump(file.engine)
        if outcome.step is None:
            assert after == before
            continue
        assert len(file.history.past()) == past + 1
        check_references(file.engine)
        made = plan(office)
        check_plan(made)
        loads(made)
        if outcome.step.revoked_by:
            with pytest.raises(CannotUndo):
                file.undo()
        else:
            file.undo()
            assert dump(file.engine) == before
            file.redo()
            assert dump(file.engine) == after
        done += 1
    assert done > _VERBS // 4
