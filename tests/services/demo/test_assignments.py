from __future__ import annotations

from collections import Counter

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState, CommitteeKind, TeamRole
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange, IssuedAssignment
from congress_app.domain.choices import CongressState
from congress_app.domain.committees import Absence, Committee, CommitteeMember, Team, TeamMember, TeamUnit
from congress_app.domain.organisations import Organisation
from congress_app.domain.plan.check import check_plan
from congress_app.domain.plan.load import loads
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.slots import day_of
from congress_app.domain.plan.versions import ChangeKind
from congress_app.domain.validity import valid
from congress_app.listings.plan import load_plan
from congress_app.listings.plans import changes_since, last_issue
from congress_app.services.demo import assigning, replanning
from tests.desk import Desk

SPEAKER, AREA, TEAM, EXTRA = AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.TEAM, AssignmentRole.EXTRA


@pytest.fixture(scope="module")
def plan(office: Desk) -> Plan:
    """The plan as of the day of the demo."""
    return load_plan(office.file.lists, office.scope())


def test_the_committees_have_as_many_members_as_they_should(office: Desk) -> None:
    kinds = {each.id: each.kind for each in office.file.rows(Committee)}
    members = Counter(kinds[each.committee_id] for each in office.file.rows(CommitteeMember))
    assert members == {CommitteeKind.EXECUTIVE: 60, CommitteeKind.STANDING: 27, CommitteeKind.STANDING_BOARD: 4}


def test_each_commune_has_one_of_the_standing_committee_and_one_other_in_charge(office: Desk, plan: Plan) -> None:
    communes = {each.id for each in office.file.rows(Organisation) if each.unit_key and each.parent_id}
    assert len(communes) == 148
    at_issue = load_plan(office.file.lists, office.scope(as_of=assigning.ISSUED_ON))
    in_charge = Counter(
        (organisation, duty.role)
        for duty in at_issue.duties
        if duty.assignment.replaces_id is None and duty.role in (SPEAKER, AREA)
        for organisation in [at_issue.meetings[duty.congress_id or ""].organisation_id]
        if organisation in communes
    )
    assert in_charge == {(each, role): 1 for each in communes for role in (SPEAKER, AREA)}
    assert max(len(member.areas) for member in plan.members.values()) == 8


def test_five_teams_share_the_communes(office: Desk) -> None:
    units = Counter(each.organisation_id for each in office.file.rows(TeamUnit))
    assert (len(office.file.rows(Team)), len(units), set(units.values())) == (5, 148, {1})
    roles = Counter(each.role for each in office.file.rows(TeamMember))
    assert (roles[TeamRole.LEADER], roles[TeamRole.DEPUTY]) == (5, 5)
    seated = {each.person_id for each in office.file.rows(CommitteeMember)}
    officers = {each.person_id for each in office.file.rows(TeamMember) if each.role is not TeamRole.LEADER}
    assert seated.isdisjoint(officers)


def test_each_office_can_be_telephoned(office: Desk, plan: Plan) -> None:
    phones = [each.phone for each in office.file.rows(Organisation) if each.parent_id == plan.own_id]
    assert all(phones)
    assert len(set(phones)) == len(phones) == 152


def test_every_congress_below_the_province_has_a_speaker(plan: Plan) -> None:
    roles = Counter(duty.role for duty in plan.duties if duty.is_standing and duty.slots)
    assert roles == {SPEAKER: 152, AREA: 148, TEAM: 148, EXTRA: 1}
    spoken = {duty.congress_id for duty in plan.duties if duty.role is SPEAKER and duty.is_standing}
    assert spoken == {each.id for each in plan.meetings.values() if each.organisation_id != plan.own_id}


def test_at_most_twelve_congresses_sit_on_one_day(plan: Plan) -> None:
    days = Counter(
        day
        for each in plan.meetings.values()
        for day in {day_of(half) for half in each.slots(("preparatory", "official"))}
        if each.organisation_id != plan.own_id
    )
    july = [count for day, count in sorted(days.items()) if 18 <= day.day <= 31]
    assert (len(july), min(july), max(july)) == (14, 11, 12)


def test_three_clashes_are_to_be_found_and_little_else(plan: Plan) -> None:
    found = check_plan(plan)
    assert Counter((each.rule, each.is_warning) for each in found) == {
        ("assignment.half_day", True): 3,
        ("assignment.moved", True): 6,
        ("assignment.area", True): 1,
        ("assignment.area", False): 2,
    }
    names = [[plan.meetings[id].short_name for id in each.congress_ids] for each in found]
    assert sorted(names[:3]) == [
        ["phường Phú Thọ", "xã Lai Đồng"],
        ["xã Sông Lô", "xã Tiên Lữ"],
        ["xã Tam Sơn", "xã Lập Thạch"],
    ]


def test_nobody_has_too_much_to_do(plan: Plan) -> None:
    its = loads(plan)
    assert max(each.congress_count for each in its) == 8
    assert max(each.most_in_a_week for each in its) <= 5
    assert sum(each.unknown_ways for each in its) == 0


def test_states_are_as_of_the_day(plan: Plan) -> None:
    states = Counter(duty.state for duty in plan.duties)
    assert set(states) == {
        *(AssignmentState.PLANNED, AssignmentState.TOLD, AssignmentState.CONFIRMED),
        *(AssignmentState.DONE, AssignmentState.REPLACED),
    }
    over = [duty for duty in plan.duties if duty.state is AssignmentState.DONE]
    closed = (CongressState.CLOSED, CongressState.REPORTED)
    assert len(over) > 90
    assert {plan.meetings[duty.congress_id or ""].state for duty in over} <= set(closed)


def test_the_changes_since_the_issue(office: Desk, plan: Plan) -> None:
    issue = last_issue(office.file.lists)
    assert issue is not None
    assert (issue.number, issue.document, issue.issued_on) == (1, assigning.NOTICE, assigning.ISSUED_ON)
    assert len(office.file.rows(IssuedAssignment)) == 448
    found = Counter(each.kind for each in changes_since(office.file.lists, plan, issue))
    assert found == {ChangeKind.NEW: 1, ChangeKind.MOVED: 6, ChangeKind.REPLACED: 6}


def test_what_was_declined_and_replaced_says_why(office: Desk) -> None:
    changes = office.file.rows(AssignmentStateChange)
    declined = [each for each in changes if each.state is AssignmentState.DECLINED]
    replaced = [each for each in changes if each.state is AssignmentState.REPLACED]
    assert (len(declined), len(replaced)) == (1, 6)
    assert all(each.note for each in (*declined, *replaced))
    fresh = [each for each in office.file.rows(Assignment) if each.replaces_id is not None]
    assert {each.replaces_id for each in fresh} == {each.assignment_id for each in replaced}
    assert sorted(each.reason for each in office.file.rows(AllowedException)) == sorted(replanning.ALLOWED.values())


def test_nothing_is_written_that_the_verbs_would_refuse(office: Desk) -> None:
    for kind in (Committee, CommitteeMember, TeamMember, Absence, Assignment, AssignmentStateChange):
        assert all(valid(row) == row for row in office.file.rows(kind))
