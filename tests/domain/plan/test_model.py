from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState, CommitteeKind
from congress_app.domain.choices import CongressState
from congress_app.domain.plan.model import Member
from congress_app.domain.plan.slots import written
from tests.domain.plan.building import (
    AFTERNOON,
    AREA,
    AS_OF,
    MORNING,
    assignment,
    at,
    change,
    duty,
    july,
    meeting,
    member,
    plan,
    seat,
    sending,
)

PLANNED, TOLD, CONFIRMED = AssignmentState.PLANNED, AssignmentState.TOLD, AssignmentState.CONFIRMED
DECLINED, REPLACED, DONE = AssignmentState.DECLINED, AssignmentState.REPLACED, AssignmentState.DONE
TWO_DAYS = (*at(28, AFTERNOON), *at(29))
LONG = meeting("long", TWO_DAYS)
SENT = assignment("a", "p", "long")


def test_a_fresh_assignment_is_planned_and_attends_its_phases() -> None:
    its = duty(SENT, LONG)
    assert (its.state, its.slots, its.told, its.is_standing, its.replaced_on) == (PLANNED, TWO_DAYS, None, True, None)


def test_phases_that_share_a_half_day_count_it_once() -> None:
    both = meeting("m", phases={"preparatory": at(28, MORNING), "official": at(28), "review": at(14)})
    its = assignment("a", "p", "m", phases=("official", "preparatory", "rehearsal"))
    assert duty(its, both).slots == at(28)


def test_who_only_steers_attends_nothing_but_stands() -> None:
    its = duty(assignment("a", "p", "long", AssignmentRole.STEERING, phases=()), LONG)
    assert (its.slots, its.is_standing) == ((), True)


def test_at_a_postponed_or_deleted_congress_nobody_attends() -> None:
    postponed = dataclasses.replace(LONG, state=CongressState.POSTPONED)
    assert duty(SENT, postponed, change(TOLD, told=written(TWO_DAYS))).slots == ()
    gone = duty(dataclasses.replace(SENT, congress_id=None, congress_name="xã Cũ"), None)
    assert (gone.slots, gone.is_standing) == ((), True)


def test_the_state_is_that_of_the_day_but_what_is_foreseen_already_holds() -> None:
    changes = (change(TOLD, july(14), "2025-07-28a"), change(DECLINED, july(25), note="bận họp"))
    its = duty(SENT, LONG, *changes, as_of=AS_OF)
    assert (its.state, its.is_standing, its.slots, its.reason) == (DECLINED, False, (), "bận họp")
    assert its.due == TWO_DAYS
    assert its.told == at(28, AFTERNOON)
    assert duty(SENT, LONG, *changes, as_of=july(25)).state is DECLINED


def test_of_one_day_the_state_written_last_holds() -> None:
    changes = (change(TOLD, july(14)), change(CONFIRMED, july(14)), change(PLANNED, july(2)))
    assert duty(SENT, LONG, *changes).state is CONFIRMED


def test_whoever_is_told_twice_knows_what_was_said_last() -> None:
    its = duty(
        SENT, LONG, change(TOLD, july(14), "2025-07-23m"), change(CONFIRMED, july(18), "2025-07-24m"), change(DONE)
    )
    assert its.told == at(24, MORNING)
    assert duty(SENT, LONG, change(TOLD, told="")).told is None


@pytest.mark.parametrize(
    ("day", "slots", "is_standing"),
    [(28, (), False), (29, at(28, AFTERNOON), True), (30, TWO_DAYS, True)],
)
def test_whoever_is_replaced_attends_until_the_day_before(day: int, slots: tuple[int, ...], is_standing: bool) -> None:
    its = duty(SENT, LONG, change(REPLACED, july(day)))
    assert (its.slots, its.is_standing, its.replaced_on) == (slots, is_standing, july(day))


def test_who_comes_instead_begins_on_that_day() -> None:
    assert duty(assignment("b", "q", "long", starts_on=july(29)), LONG).slots == at(29)
    assert duty(assignment("b", "q", "long", starts_on=july(30)), LONG).slots == ()


def test_a_congress_opens_with_its_preparatory_session() -> None:
    assert meeting("m", at(29)).first == at(29)[0]
    both = {"preparatory": at(28, AFTERNOON), "official": at(29)}
    assert meeting("m", phases=both).first == at(28, AFTERNOON)[0]
    assert meeting("m", phases={"review": at(14)}).first is None


def test_the_narrower_committee_ranks_first_then_the_number() -> None:
    executive = dataclasses.replace(seat("e", precedence=1), kind=CommitteeKind.EXECUTIVE)
    people = [
        member("unranked"),
        Member("none", "Không thuộc cấp ủy"),
        member("second", seat(precedence=2)),
        member("wide", executive),
        member("both", executive, seat(precedence=1)),
    ]
    assert [each.id for each in plan(people, []).ranked] == ["both", "second", "unranked", "wide", "none"]


def test_a_seat_counts_from_its_first_day_to_its_last_within_the_term() -> None:
    its = member("p", seat(starts_on=july(10), ends_on=july(23), term_starts_on=july(1), term_ends_on=july(20)))
    assert its.in_office == ((at(10)[0], at(23)[1] + 1),)
    assert its.in_term == ((at(10)[0], at(20)[1] + 1),)


def test_a_plan_takes_changed_duties_in_their_places() -> None:
    first, second = meeting("x", at(28)), meeting("y", at(29))
    old = plan([member("p"), member("q")], [first, second], *sending("p", first, second))
    (moved,) = sending("p", second, role=AREA)
    changed = dataclasses.replace(old.duties[0], slots=at(30))
    new = old.having([changed, moved], without=["p-y-speaker", "unknown"])
    assert [each.id for each in new.duties] == ["p-x-speaker", "p-y-area"]
    assert new.duties[0].slots == at(30)
    assert [each.id for each in new.by_meeting["y"]] == ["p-y-area"]
    assert [each.id for each in old.by_meeting["y"]] == ["p-y-speaker"]
    assert list(new.by_person) == ["p"]


def test_people_set_out_from_the_office_where_nothing_else_is_known() -> None:
    its = plan([], [], own_id="office")
    assert its.base_of(member("p")) == "office"
    assert its.base_of(member("p", base_id="home")) == "home"
