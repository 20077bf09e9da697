"""Sending people to congresses, and what becomes of that."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.slots import written
from congress_app.services.congresses import Dates
from tests.desk import Desk, no_step, one_step, said
from tests.services.planning import (
    AM,
    AREA,
    CONFIRMED,
    DECLINED,
    DONE,
    EXTRA,
    PM,
    REPLACED,
    SPEAKER,
    STEERING,
    TOLD,
    committee,
    congress_on,
    duty,
    july,
    plan,
    refused,
    seated,
    send,
    stated,
    warned,
)

_THERE = "Lê Văn Cường đã có vai trò này ở đại hội Đảng bộ xã Toàn Thắng: phụ trách địa bàn."
_TWICE = "Nguyễn Văn An đã có vai trò này ở đại hội Đảng bộ xã {}: dự và phát biểu chỉ đạo."


@pytest.fixture
def first(office: Desk) -> Congress:
    """A congress on two days."""
    return congress_on(office, "Toàn Thắng", 28, 29)


@pytest.fixture
def second(office: Desk) -> Congress:
    """Another one."""
    return congress_on(office, "Lai Đồng", 30)


@pytest.fixture
def an(office: Desk) -> Person:
    """Somebody."""
    return office.person("Nguyễn Văn An")


@pytest.fixture
def binh(office: Desk) -> Person:
    """Somebody else."""
    return office.person("Trần Thị Bình")


def test_assigning_to_many_congresses_is_one_step(office: Desk, first: Congress, second: Congress, an: Person) -> None:
    ids = [Id[Congress](first.id), Id[Congress](second.id)]
    outcome = one_step(office.file, lambda: office.do.assignments.assign(Id(an.id), ids, SPEAKER))
    assert said(outcome) == "Phân công dự 2 đại hội"
    assert [(each.congress_id, each.role, each.phases) for each in outcome.value] == [
        (first.id, SPEAKER, ("official",)),
        (second.id, SPEAKER, ("official",)),
    ]
    steers = send(office, an, first, STEERING)
    assert steers.phases == ()
    assert send(office, an, first, EXTRA, phases=("preparatory",), note="đi cùng đoàn").phases == ("preparatory",)


def test_a_role_is_given_once(office: Desk, first: Congress, second: Congress, an: Person) -> None:
    send(office, an, second)
    both = [Id[Congress](first.id), Id[Congress](second.id)]
    sentence = refused(lambda: office.do.assignments.assign(Id(an.id), both, SPEAKER))
    assert sentence == _TWICE.format("Lai Đồng")
    assert [each.congress_id for each in office.file.rows(Assignment)] == [second.id]


def test_fields_are_changed_but_not_who_goes_where(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    its = [send(office, an, first), send(office, an, first, AREA)]
    ids = [Id[Assignment](each.id) for each in its]
    values = {
        "document": "Thông báo số 18-TB/TU",
        "person_id": binh.id,
        "congress_id": None,
        "departs_at": dt.time(5, 30),
    }
    outcome = one_step(office.file, lambda: office.do.assignments.change(ids, values))
    assert said(outcome) == "Sửa 2 phân công"
    assert {(each.document, each.person_id, each.congress_id, each.departs_at) for each in outcome.value} == {
        ("Thông báo số 18-TB/TU", an.id, first.id, dt.time(5, 30))
    }
    no_step(office.file, lambda: office.do.assignments.change(ids, values))


def test_what_was_only_planned_changes_hands(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    its = send(office, an, first)
    outcome = one_step(office.file, lambda: office.do.assignments.hand_over([Id(its.id)], Id(binh.id), july(21)))
    assert said(outcome) == "Giao 1 phân công cho đồng chí khác"
    assert [(each.id, each.person_id) for each in office.file.rows(Assignment)] == [(its.id, binh.id)]


def test_what_somebody_knows_of_is_replaced_from_a_day_on(
    office: Desk, first: Congress, an: Person, binh: Person
) -> None:
    its = send(office, an, first, transport="xe 02")
    stated(office, its, TOLD, 14)
    give = office.do.assignments.hand_over
    (fresh,) = one_step(office.file, lambda: give([Id(its.id)], Id(binh.id), july(29), "đi học")).value
    assert (fresh.person_id, fresh.replaces_id, fresh.starts_on, fresh.transport) == (binh.id, its.id, july(29), "")
    old, new = duty(office, its), duty(office, fresh)
    assert (written(old.slots), written(new.slots)) == ("2025-07-28m 2025-07-28a", "2025-07-29m 2025-07-29a")
    assert (old.state, old.reason, old.is_standing) == (TOLD, "đi học", True)
    assert warned(office) == ["assignment.members"] * 2


def test_who_replaces_whom_is_refused_with_a_sentence(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    its, other = send(office, an, first), send(office, binh, first, AREA)
    instead = office.do.assignments.replace
    assert (
        refused(lambda: instead([Id(its.id)], Id(an.id), july(28)))
        == "Nguyễn Văn An đang giữ phân công này. Hãy chọn đồng chí khác."
    )
    instead([Id(its.id)], Id(binh.id), july(28))
    assert refused(lambda: instead([Id(its.id)], Id(binh.id), july(28))) == "Nguyễn Văn An đã được thay ở đây."
    third = office.person("Lê Văn Cường")
    send(office, third, first, AREA)
    assert refused(lambda: instead([Id(other.id)], Id(third.id), july(28))) == _THERE


def test_over_a_replacement_no_state_is_written(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    its = send(office, an, first)
    office.do.assignments.replace([Id(its.id)], Id(binh.id), july(29))
    assert refused(lambda: stated(office, its, DONE, 29)) == "Nguyễn Văn An đã được thay ở đây."
    stated(office, its, CONFIRMED, 21)
    assert (duty(office, its).state, duty(office, its).replaced_on) == (CONFIRMED, july(29))


def test_planned_assignments_move_to_another_congress(
    office: Desk, first: Congress, second: Congress, an: Person
) -> None:
    its = send(office, an, first)
    outcome = one_step(office.file, lambda: office.do.assignments.move(Id(its.id), Id(second.id)))
    assert (said(outcome), outcome.value.congress_id) == ("Chuyển phân công sang đại hội khác", second.id)
    no_step(office.file, lambda: office.do.assignments.move(Id(its.id), Id(second.id)))
    send(office, an, first)
    assert refused(lambda: office.do.assignments.move(Id(its.id), Id(first.id))) == _TWICE.format("Toàn Thắng")
    stated(office, its, TOLD, 14)
    assert refused(lambda: office.do.assignments.move(Id(its.id), Id(first.id))) == (
        "Nguyễn Văn An đã được báo về phân công này. Hãy ghi từ chối hoặc thay người, rồi phân công mới."
    )


def test_a_member_is_replaced_in_what_is_still_to_come(
    office: Desk, first: Congress, second: Congress, an: Person, binh: Person
) -> None:
    past, running, planned = congress_on(office, "Hy Cương", 18), send(office, an, first), send(office, an, second)
    before, done, gone = send(office, an, past), send(office, an, second, AREA), send(office, an, second, EXTRA)
    stated(office, running, TOLD, 14)
    stated(office, done, DONE, 14)
    stated(office, gone, DECLINED, 14, "trùng lịch")
    swap = office.do.assignments.replace_member
    outcome = one_step(office.file, lambda: swap(Id(an.id), Id(binh.id), july(29), "chuyển công tác"))
    assert said(outcome) == "Thay đồng chí trong phân công"
    its = {each.id: each.person_id for each in office.file.rows(Assignment)}
    assert [its[each.id] for each in (before, running, planned, done, gone)] == [
        an.id, an.id, binh.id, an.id, an.id,
    ]  # fmt: skip
    (fresh,) = (each for each in office.file.rows(Assignment) if each.replaces_id)
    assert (fresh.replaces_id, fresh.person_id) == (running.id, binh.id)
    assert (
        refused(lambda: swap(Id(an.id), Id(binh.id), july(31))) == "Nguyễn Văn An không còn phân công nào từ ngày đó."
    )


def test_states_keep_what_was_told(office: Desk, first: Congress, second: Congress, an: Person) -> None:
    its = [send(office, an, each) for each in (first, second)]
    ids = [Id[Assignment](each.id) for each in its]
    outcome = one_step(office.file, lambda: office.do.assignments.set_state(ids, TOLD, july(14)))
    assert said(outcome) == "Ghi “Đã báo” cho 2 phân công"
    assert [each.told for each in outcome.value] == [
        "2025-07-28m 2025-07-28a 2025-07-29m 2025-07-29a", "2025-07-30m 2025-07-30a",
    ]  # fmt: skip
    no_step(office.file, lambda: office.do.assignments.set_state(ids, TOLD, july(14)))
    office.do.congresses.move([Id(second.id)], 1)
    assert [rule for rule in warned(office) if rule == "assignment.moved"] == ["assignment.moved"]
    one_step(office.file, lambda: office.do.assignments.set_state(ids[1:], TOLD, july(14)))
    assert "assignment.moved" not in warned(office)


def test_what_a_state_needs(office: Desk, first: Congress, an: Person) -> None:
    its = send(office, an, first)
    assert refused(lambda: stated(office, its, DECLINED, 14, "  ")) == "Hãy ghi lý do từ chối."
    assert refused(lambda: stated(office, its, REPLACED, 14)) == "Hãy nói ai dự thay: dùng “Thay đồng chí dự”."
    stated(office, its, DECLINED, 14, "trùng lịch họp")
    assert (duty(office, its).is_standing, duty(office, its).reason) == (False, "trùng lịch họp")
    assert office.do.assignments.assign(Id(an.id), [Id(first.id)], SPEAKER).value[0].id != its.id


def test_a_second_state_of_one_day_holds(office: Desk, first: Congress, an: Person) -> None:
    its = send(office, an, first)
    stated(office, its, TOLD, 14)
    stated(office, its, CONFIRMED, 14)
    assert duty(office, its).state is CONFIRMED
    assert len(office.file.rows(AssignmentStateChange)) == 2


def test_removing_brings_back_whom_it_replaced(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    its = send(office, an, first)
    stated(office, its, TOLD, 14)
    (fresh,) = office.do.assignments.replace([Id(its.id)], Id(binh.id), july(28)).value
    assert refused(lambda: office.do.assignments.remove([Id(its.id)])) == (
        "Trần Thị Bình dự thay Nguyễn Văn An ở đây. Hãy xóa phân công của đồng chí dự thay trước."
    )
    outcome = one_step(office.file, lambda: office.do.assignments.remove([Id(fresh.id)]))
    assert (said(outcome), outcome.value) == ("Xóa 1 phân công", 1)
    assert (duty(office, its).state, duty(office, its).is_standing) == (TOLD, True)
    one_step(office.file, lambda: office.do.assignments.remove([Id(its.id)]))
    assert (office.file.rows(Assignment), office.file.rows(AssignmentStateChange)) == ([], [])


def test_exceptions_are_allowed_with_a_reason_and_taken_back(office: Desk, first: Congress, an: Person) -> None:
    send(office, an, first)
    allow, disallow = office.do.assignments.allow, office.do.assignments.disallow
    assert refused(lambda: allow("assignment.members", "a|", " ", july(21))) == "Ngoại lệ cần ghi rõ lý do."
    outcome = one_step(office.file, lambda: allow("assignment.members", "a|", "thay mặt", july(21)))
    assert said(outcome) == "Cho phép ngoại lệ trong phân công"
    one_step(office.file, lambda: allow("assignment.members", "a|", "được ủy quyền", july(22)))
    assert [each.reason for each in office.file.rows(AllowedException)] == ["được ủy quyền"]
    assert one_step(office.file, lambda: disallow("assignment.members", "a|")).value == 1
    assert no_step(office.file, lambda: disallow("assignment.members", "a|")) == 0


def test_a_deleted_congress_keeps_its_assignments(office: Desk, first: Congress, second: Congress, an: Person) -> None:
    its, other = send(office, an, first), send(office, an, second)
    stated(office, its, TOLD, 14)
    outcome = one_step(office.file, lambda: office.do.records.delete([first]))
    assert outcome.value.words == "1 đại hội, 1 giai đoạn; 1 phân công được giữ lại, đánh dấu “đại hội đã xóa”"
    kept = {each.id: (each.congress_id, each.congress_name) for each in office.file.rows(Assignment)}
    assert kept == {its.id: (None, "Đảng bộ xã Toàn Thắng (toan-thang-2025)"), other.id: (second.id, "")}
    assert "assignment.moved" in warned(office)
    office.file.undo()
    assert (duty(office, its).congress_id, duty(office, its).state) == (first.id, TOLD)
    assert "assignment.moved" not in warned(office)


def test_a_postponed_congress_is_told_as_such(office: Desk, first: Congress, an: Person) -> None:
    its = send(office, an, first)
    stated(office, its, TOLD, 14)
    office.do.congresses.set_state([Id(first.id)], CongressState.POSTPONED, july(20))
    assert (duty(office, its).slots, warned(office)) == ((), ["assignment.moved", "assignment.members"])


def test_a_member_who_leaves_is_warned_of_and_nothing_is_lost(office: Desk, first: Congress, second: Congress) -> None:
    of = committee(office)
    member = office.do.committees.add_member(Id(of.id), {"starts_on": july(1)}, full_name="Đinh Văn Vinh").value
    (person,) = office.file.rows(Person, id=member.person_id)
    its = [send(office, person, each) for each in (first, second)]
    assert warned(office) == []
    one_step(office.file, lambda: office.do.committees.leave([Id(member.id)], july(29)))
    (found,) = (each.duty_ids for each in _members(office))
    assert found == (its[1].id,)
    assert len(office.file.rows(Assignment)) == 2


def _members(office: Desk) -> list[PlanFinding]:
    return [each for each in check_plan(plan(office)) if each.rule == "assignment.members"]


def test_a_day_outside_the_term_is_warned_of(office: Desk, first: Congress) -> None:
    person = seated(office, committee(office, starts_on=july(1), ends_on=july(28)), "Đinh Văn Vinh")
    send(office, person, first)
    assert warned(office) == ["assignment.term"]


def test_one_person_twice_in_a_role_is_warned_of(office: Desk, first: Congress, an: Person, binh: Person) -> None:
    send(office, an, first, EXTRA)
    send(office, binh, first, EXTRA)
    office.do.persons.merge(Id(an.id), Id(binh.id))
    assert warned(office) == ["assignment.twice"]
    assert {each.person_id for each in office.file.rows(Assignment)} == {an.id}


def test_a_congress_without_dates_is_attended_by_nobody_yet(office: Desk, an: Person) -> None:
    undated = congress_on(office, "Yên Kỳ", None)
    its = send(office, an, undated)
    assert stated(office, its, TOLD, 14).told == ""
    assert (duty(office, its).slots, duty(office, its).told) == ((), None)
    assert duty(office, its).state is AssignmentState.TOLD
    office.do.congresses.set_phase(Id(undated.id), PhaseKind.OFFICIAL, Dates(july(25), AM, july(25), PM))
    assert written(duty(office, its).slots) == "2025-07-25m 2025-07-25a"
    assert "assignment.moved" not in warned(office)
