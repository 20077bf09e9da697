"""The warnings and the loads of random plans, against a brute force that knows nothing of how they are found."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.assignments import AllowedException
from congress_app.domain.fields import Id
from congress_app.domain.plan.check import check_again, check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.load import loads
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.slots import day_of
from tests.domain.plan.brute_force import IN_ORDER, Figures, Found, Stored, figures, findings
from tests.domain.plan.random_plans import plan_of, stored_plans

_BY_ASSIGNMENT = ("assignment.half_day", "assignment.absence", "assignment.twice", "assignment.moved")


def _plainly(found: PlanFinding) -> Found:
    """A finding as the brute force says it."""
    halves = tuple((day_of(each), IN_ORDER[each % 3]) for each in found.slots)
    is_own = found.rule in (*_BY_ASSIGNMENT, "assignment.area", "assignment.members", "assignment.term")
    what = (
        " ".join(sorted(found.duty_ids)) if is_own else found.key.partition("|")[2] if found.person_id is None else ""
    )
    return found.rule, found.person_id, frozenset(found.congress_ids), halves, what


@given(stored_plans())
def test_no_warning_is_missed_and_none_is_invented(stored: Stored) -> None:
    assert Counter(map(_plainly, check_plan(plan_of(stored)))) == Counter(findings(stored))


@given(stored_plans())
def test_loads_are_those_that_are_counted_one_by_one(stored: Stored) -> None:
    plan = plan_of(stored)
    assert {each.member.id: _figures(plan, each.member.id) for each in loads(plan)} == {
        id: figures(stored, id) for id in plan.members
    }


def _figures(plan: Plan, person_id: str) -> Figures:
    (load,) = (each for each in loads(plan) if each.member.id == person_id)
    return Figures(
        load.congress_count,
        load.day_count,
        load.half_day_count,
        load.most_in_a_day,
        load.most_in_a_week,
        load.km,
        load.is_estimate,
        load.unknown_ways,
        {role.value: count for role, count in load.by_role},
    )


@given(stored_plans(), st.data())
def test_what_is_allowed_is_said_as_information_and_nothing_else(stored: Stored, data: st.DataObject) -> None:
    plain = check_plan(plan_of(stored))
    chosen = [each for each in plain if data.draw(st.booleans())]
    names = {(each.rule, each.key) for each in chosen}
    for rule, key in sorted(names):
        stored.rows.append(
            AllowedException(
                id=Id(f"x-{len(stored.rows)}"), rule=rule, key=key, reason="Đã báo cáo", allowed_on=dt.date.min
            )
        )
    found = check_plan(plan_of(stored))
    assert list(map(_plainly, found)) == list(map(_plainly, plain))
    assert all(each.is_warning for each in plain)
    assert [each.is_warning for each in found] == [(each.rule, each.key) not in names for each in found]
    assert {each.finding.allowed for each in found} <= {"", "Đã báo cáo"}


@given(stored_plans(), st.data())
def test_what_is_judged_again_is_what_is_judged_from_the_start(stored: Stored, data: st.DataObject) -> None:
    before = plan_of(stored)
    if len(before.duties) < 2:
        return
    moved = data.draw(st.sampled_from(before.duties))
    to = data.draw(st.sampled_from(sorted(before.members)))
    gone = data.draw(st.sampled_from(before.duties))
    fresh = dataclasses.replace(moved, person_id=to)
    after = before.having([fresh], [gone.id])
    about = [moved, fresh, gone]
    people = {each.person_id for each in about}
    congresses = {each.congress_id for each in about if each.congress_id is not None}
    whole = dataclasses.replace(after)  # nothing of it is reckoned yet
    assert (after.by_person, after.by_meeting) == (whole.by_person, whole.by_meeting)
    if after.duties:
        assert check_again(after, check_plan(before), people, congresses) == check_plan(whole)


@given(stored_plans())
def test_the_keys_of_exceptions_tell_findings_apart(stored: Stored) -> None:
    found = check_plan(plan_of(stored))
    keys = Counter((each.rule, each.key) for each in found)
    assert max(keys.values(), default=1) == 1
