from __future__ import annotations

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.model import Duty, Meeting, Member, Plan
from congress_app.domain.plan.people import check_people
from tests.domain.plan.building import (
    AFTERNOON,
    SPEAKER,
    TEAM,
    assignment,
    at,
    change,
    duty,
    july,
    meeting,
    member,
    plan,
    rules,
    seat,
    sending,
)

TWO_DAYS = meeting("x", (*at(28, AFTERNOON), *at(29)))


def _said(its: Plan) -> list[tuple[str, str]]:
    return [(each.rule, each.finding.sentence) for each in check_people(its, its.by_person)]


def _sent(of: Member, to: Meeting = TWO_DAYS, role: AssignmentRole = SPEAKER) -> Plan:
    return plan([of], [to], *sending(of.id, to, role=role))


def test_who_sits_on_a_committee_and_has_no_area_may_go_anywhere() -> None:
    assert _said(_sent(member("p"))) == []


def test_who_is_on_no_committee_may_be_in_a_team() -> None:
    nobody = Member("p", "Chuyên viên")
    assert _said(_sent(nobody, role=TEAM)) == []
    ((rule, said),) = _said(_sent(nobody))
    assert (rule, said) == ("assignment.members", "Được phân công dự xã x, nhưng không phải là ủy viên ban nào.")


def test_whoever_has_left_the_committee_is_told_with_the_last_day() -> None:
    ((rule, said),) = _said(_sent(member("p", seat(ends_on=july(28)))))
    assert (rule, "28/7/2025" in said) == ("assignment.members", True)
    ((rule, said),) = _said(_sent(member("p", seat(starts_on=july(29)))))
    assert (rule, "29/7/2025" in said) == ("assignment.members", False)


def test_one_seat_may_follow_another_within_a_congress() -> None:
    assert _said(_sent(member("p", seat("1", ends_on=july(28)), seat("2", starts_on=july(29))))) == []


def test_a_day_outside_the_term_is_told() -> None:
    ((rule, said),) = _said(_sent(member("p", seat(term_ends_on=july(28)))))
    assert (rule, said.startswith("xã x")) == ("assignment.term", True)


def test_a_seat_of_another_term_does_not_help() -> None:
    """In the old term without a seat any more, in the new one not yet."""
    its = member("p", seat("old", term_ends_on=july(20)), seat("new", starts_on=july(30), term_starts_on=july(21)))
    assert [rule for rule, _said in _said(_sent(its))] == ["assignment.term"]


def test_an_area_binds_those_who_have_one() -> None:
    below = meeting("x", at(28), parent_id="o-above")
    assert _said(_sent(member("p", areas=frozenset({"o-x"})), below)) == []
    assert _said(_sent(member("p", areas=frozenset({"o-above"})), below)) == []
    ((rule, _sentence),) = _said(_sent(member("p", areas=frozenset({"o-y"})), below))
    assert rule == "assignment.area"
    assert _said(_sent(member("p", areas=frozenset({"o-y"})), below, TEAM)) == []


def _twice(*duties: Duty) -> list[str]:
    return [rule for rule, _sentence in _said(plan([member("p")], [TWO_DAYS], *duties))]


def test_one_role_twice_is_told_once_for_each_that_is_too_many() -> None:
    one, two, three = (duty(assignment(id, "p", "x"), TWO_DAYS) for id in "abc")
    assert _twice(one, two, three) == ["assignment.twice"] * 2
    other = duty(assignment("b", "p", "x", TEAM), TWO_DAYS)
    assert _twice(one, other) == []


def test_whoever_was_replaced_or_declined_may_come_again() -> None:
    again = duty(assignment("b", "p", "x", starts_on=july(29)), TWO_DAYS)
    first = assignment("a", "p", "x")
    assert _twice(duty(first, TWO_DAYS, change(AssignmentState.REPLACED, july(29))), again) == []
    assert _twice(duty(first, TWO_DAYS, change(AssignmentState.DECLINED)), again) == []


def test_two_congresses_that_were_deleted_are_not_one() -> None:
    assert _twice(*(duty(assignment(id, "p", None, congress_name=f"xã {id}"), None) for id in "ab")) == []


def test_a_rule_that_is_switched_off_says_nothing() -> None:
    nobody = Member("p", "Chuyên viên", areas=frozenset({"o-y"}))
    silent = rules(assignment__members="", assignment__area="", assignment__twice="không", assignment__term="không")
    its = plan([nobody], [TWO_DAYS], *sending("p", TWO_DAYS), *sending("p", TWO_DAYS), rules=silent)
    assert _said(its) == []
