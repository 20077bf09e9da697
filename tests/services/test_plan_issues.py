"""Issuing the plan, and what stays of it whatever happens."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.assignments import Assignment, AssignmentStateChange, IssuedAssignment, PlanIssue
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.plan.versions import ChangeKind
from congress_app.i18n import say
from congress_app.listings.plans import changes_since, issued_lines, last_issue
from congress_app.runtime.errors import CannotUndo
from tests.desk import Desk, said
from tests.services.planning import (
    AREA,
    CONFIRMED,
    DECLINED,
    DONE,
    STEERING,
    TOLD,
    congress_on,
    duty,
    july,
    plan,
    refused,
    send,
    stated,
)


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress."""
    return congress_on(office, "Toàn Thắng", 28)


@pytest.fixture
def an(office: Desk) -> Person:
    """Somebody."""
    return office.person("Nguyễn Văn An", post="Phó Bí thư Tỉnh ủy")


def _lines(office: Desk) -> list[tuple[str, str, str]]:
    issue = last_issue(office.file.lists)
    assert issue is not None
    return [
        (each.member_name, each.organisation_name, each.role.value) for each in issued_lines(office.file.lists, issue)
    ]


def _changes(office: Desk) -> list[ChangeKind]:
    issue = last_issue(office.file.lists)
    assert issue is not None
    return [each.kind for each in changes_since(office.file.lists, plan(office), issue)]


def test_without_assignments_nothing_is_issued(office: Desk, congress: Congress, an: Person) -> None:
    assert refused(lambda: office.do.plan_issues.issue(july(14))) == "Chưa có phân công nào để ban hành."
    its = send(office, an, congress)
    stated(office, its, DECLINED, 14, "trùng lịch")
    assert refused(lambda: office.do.plan_issues.issue(july(14))) == "Chưa có phân công nào để ban hành."
    assert refused(office.do.plan_issues.revoke) == "Bảng phân công chưa được ban hành."


def test_issues_are_numbered_and_tell_those_who_are_sent(office: Desk, congress: Congress, an: Person) -> None:
    its, steers = send(office, an, congress), send(office, an, congress, STEERING)
    outcome = office.do.plan_issues.issue(july(14), "Thông báo số 18-TB/TU", "lần đầu")
    made = outcome.value
    assert (said(outcome), made.number, made.document, made.note) == (
        "Ban hành bảng phân công",
        1,
        "Thông báo số 18-TB/TU",
        "lần đầu",
    )
    assert [(duty(office, each).state, duty(office, each).told) for each in (its, steers)] == [
        (TOLD, duty(office, its).slots), (TOLD, None),
    ]  # fmt: skip
    assert _lines(office) == [
        ("Nguyễn Văn An", "Đảng bộ xã Toàn Thắng", "speaker"),
        ("Nguyễn Văn An", "Đảng bộ xã Toàn Thắng", "steering"),
    ]
    assert office.do.plan_issues.issue(july(20)).value.number == 2


def test_only_news_is_told_again(office: Desk, congress: Congress, an: Person) -> None:
    its, other = send(office, an, congress), send(office, an, congress_on(office, "Lai Đồng", 30))
    over = send(office, an, congress_on(office, "Hy Cương", 10))
    stated(office, over, DONE, 10)
    office.do.plan_issues.issue(july(14))
    for each in (its, other):
        stated(office, each, CONFIRMED, 15)
    office.do.congresses.move([Id(str(other.congress_id))], 1)
    office.do.plan_issues.issue(july(18))
    states = [duty(office, each).state for each in (its, other, over)]
    assert states == [CONFIRMED, TOLD, DONE]
    assert duty(office, other).told == duty(office, other).slots


def test_a_draft_is_issued_without_telling(office: Desk, congress: Congress, an: Person) -> None:
    send(office, an, congress)
    office.do.plan_issues.issue(july(14), tells=False)
    assert (len(office.file.rows(IssuedAssignment)), office.file.rows(AssignmentStateChange)) == (1, [])


def test_an_issue_is_not_undone_but_revoked(office: Desk, congress: Congress, an: Person) -> None:
    its = send(office, an, congress)
    office.do.plan_issues.issue(july(14))
    with pytest.raises(CannotUndo) as problem:
        office.file.undo()
    assert "Thu hồi" in say(problem.value)
    outcome = office.do.plan_issues.revoke()
    assert (outcome.value, office.file.rows(PlanIssue), office.file.rows(IssuedAssignment)) == (1, [], [])
    assert duty(office, its).state is TOLD
    office.file.undo()
    assert len(office.file.rows(IssuedAssignment)) == 1
    office.file.redo()
    assert office.file.rows(PlanIssue) == []


def test_what_was_issued_keeps_its_words(office: Desk, congress: Congress, an: Person) -> None:
    its = send(office, an, congress)
    office.do.plan_issues.issue(july(14))
    before = office.file.rows(IssuedAssignment)
    (of,) = office.file.rows(Organisation)
    office.do.records.change(Organisation, Id(of.id), {"name": "Đảng bộ xã Mới"}, label_row=of)
    office.do.records.change(Person, Id(an.id), {"full_name": "Nguyễn Anh", "post": ""}, label_row=an)
    assert _changes(office) == []
    office.do.records.delete([congress])
    assert _changes(office) == [ChangeKind.CANCELLED]
    office.do.assignments.remove([Id(its.id)])
    office.do.records.delete([an])
    office.do.records.delete([of])
    assert office.file.rows(IssuedAssignment) == before
    assert _lines(office) == [("Nguyễn Văn An", "Đảng bộ xã Toàn Thắng", "speaker")]


def test_a_congress_brought_back_by_undo_is_no_change(office: Desk, congress: Congress, an: Person) -> None:
    its = send(office, an, congress)
    office.do.plan_issues.issue(july(14))
    office.do.records.delete([congress])
    office.file.undo()
    assert (_changes(office), duty(office, its).congress_id) == ([], congress.id)
    assert not [each for each in office.file.rows(Assignment) if each.congress_name]


def test_what_changed_since_the_issue(office: Desk, congress: Congress, an: Person) -> None:
    its, moving = send(office, an, congress), send(office, an, congress_on(office, "Lai Đồng", 30))
    dropped = send(office, an, congress, AREA)
    office.do.plan_issues.issue(july(14))
    binh = office.person("Trần Thị Bình")
    office.do.assignments.replace([Id(its.id)], Id(binh.id), july(21))
    office.do.congresses.move([Id(str(moving.congress_id))], 1)
    stated(office, dropped, DECLINED, 20, "trùng lịch")
    send(office, binh, congress, STEERING)
    kinds = ChangeKind
    assert sorted(_changes(office)) == sorted([kinds.REPLACED, kinds.MOVED, kinds.CANCELLED, kinds.NEW])


def test_persons_that_are_merged_are_no_replacement(office: Desk, congress: Congress, an: Person) -> None:
    same = office.person("Nguyễn văn An")
    send(office, same, congress)
    office.do.plan_issues.issue(july(14))
    office.do.persons.merge(Id(an.id), Id(same.id))
    assert _changes(office) == []
    assert _lines(office) == [("Nguyễn văn An", "Đảng bộ xã Toàn Thắng", "speaker")]


def test_the_lines_of_an_issue_hold_what_a_line_says(office: Desk, congress: Congress, an: Person) -> None:
    send(office, an, congress, note="đi cùng đoàn")
    office.do.plan_issues.issue(july(14))
    (row,) = office.file.rows(IssuedAssignment)
    (line,) = issued_lines(office.file.lists, office.file.rows(PlanIssue)[0])
    names = {field.name for field in dataclasses.fields(line)}
    assert names == {field.name for field in fields_of(IssuedAssignment)} - {"id", "version", "issue_id", "place_order"}
    assert {name: getattr(row, name) for name in names} == {name: getattr(line, name) for name in names}
