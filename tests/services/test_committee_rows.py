"""What is typed and pasted about committees, areas, teams, absences and distances: one step each, and refused in a sentence."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from congress_app.domain.assignment_choices import CommitteeKind, TeamRole
from congress_app.domain.committees import Absence, AreaCharge, Committee, CommitteeMember, Distance, TeamMember
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.runtime.errors import Refused
from congress_app.services.committee_rows import CommitteeRows
from tests.desk import Desk


def committee(office: Desk) -> Committee:
    """A standing committee of the province, which has two communes."""
    own = office.province()
    for name in ("Đảng bộ xã Một", "Đảng bộ xã Hai"):
        office.organisation(name, own)
    return office.do.committees.add({"organisation_id": own.id, "kind": CommitteeKind.STANDING}).value


def seats(office: Desk) -> list[tuple[str, str, str, int]]:
    """Name, telephone, post and rank of all members."""
    persons = {each.id: each for each in office.file.rows(Person)}
    its = ((persons[each.person_id], each) for each in office.file.rows(CommitteeMember))
    return [(person.full_name, person.phone, each.post, each.precedence) for person, each in its]


def person_of(office: Desk, member: CommitteeMember) -> Person:
    """The person of a member."""
    return office.file.rows(Person, id=member.person_id)[0]


def test_edits_and_new_members_are_one_step(office: Desk) -> None:
    rows, its = CommitteeRows(office.file.run), committee(office)
    new: dict[str, Any] = {"committee_id": its.id, "full_name": "Lê An", "post": "Bí thư", "phone": "0912"}
    (first,) = rows.store_members([], [new]).value
    before = seats(office)
    edit = (first, person_of(office, first), {"post": "Phó Bí thư", "phone": "0913"})
    rows.store_members([edit], [{"committee_id": its.id, "full_name": "Hà Ba"}])
    assert seats(office) == [("Lê An", "0913", "Phó Bí thư", 1), ("Hà Ba", "", "", 2)]
    office.file.undo()
    assert seats(office) == before == [("Lê An", "0912", "Bí thư", 1)]


def test_nobody_sits_on_one_committee_twice(office: Desk) -> None:
    rows, its = CommitteeRows(office.file.run), committee(office)
    other = office.do.committees.add({"organisation_id": its.organisation_id, "kind": CommitteeKind.EXECUTIVE}).value
    (first,) = rows.store_members([], [{"committee_id": its.id, "full_name": "Lê An"}]).value
    (second,) = rows.store_members([], [{"committee_id": other.id, "person_id": first.person_id}]).value
    with pytest.raises(Refused):
        rows.store_members([], [{"committee_id": its.id, "person_id": first.person_id}])
    with pytest.raises(Refused):
        rows.store_members([(second, person_of(office, second), {"committee_id": its.id})], [])
    assert len(office.file.rows(CommitteeMember)) == 2


def test_an_absence_without_a_last_day_is_of_one_day(office: Desk) -> None:
    rows, day = CommitteeRows(office.file.run), dt.date(2025, 7, 28)
    (member,) = rows.store_members([], [{"committee_id": committee(office).id, "full_name": "Lê An"}]).value
    (absence,) = rows.store_absences([], [{"person_id": member.person_id, "starts_on": day}]).value
    assert (absence.starts_on, absence.ends_on) == (day, day)
    rows.store_absences([(absence, {"reason": "Đi học"})], [])
    assert [each.reason for each in office.file.rows(Absence)] == ["Đi học"]


def test_who_is_in_charge_is_said_for_organisations_and_leaves_others_alone(office: Desk) -> None:
    rows = CommitteeRows(office.file.run)
    new = [{"committee_id": committee(office).id, "full_name": name} for name in ("Lê An", "Hà Ba")]
    an, ba = (each.person_id for each in rows.store_members([], new).value)
    one, two = (Id[Organisation](each.id) for each in office.file.rows(Organisation)[:2])
    rows.add_charges(an, [one, two])
    rows.set_charges({(one, True): [ba]}, {an, ba})
    held = sorted((each.person_id, each.organisation_id) for each in office.file.rows(AreaCharge))
    assert held == sorted([(an, two), (ba, one)])
    rows.set_charges({(two, False): [ba]}, {an})  # who sits on the standing committee stays
    assert {each.person_id for each in office.file.rows(AreaCharge, organisation_id=two)} == {an, ba}
    office.file.undo()
    office.file.undo()
    assert {each.person_id for each in office.file.rows(AreaCharge)} == {an}


def test_a_distance_is_held_once_and_has_two_places(office: Desk) -> None:
    rows = CommitteeRows(office.file.run)
    one, two = (Id[Organisation](office.organisation(name).id) for name in ("Xã Một", "Xã Hai"))
    (stored,) = rows.store_distances([], [{"from_id": one, "to_id": two, "km": 40}]).value
    rows.store_distances([], [{"from_id": two, "to_id": one, "km": 45}])
    assert [(each.id, each.km) for each in office.file.rows(Distance)] == [(stored.id, 45)]
    with pytest.raises(Refused):
        rows.store_distances([(stored, {"to_id": one})], [])


def test_members_of_a_team_are_typed_at_once(office: Desk) -> None:
    rows = CommitteeRows(office.file.run)
    (team,) = rows.store_teams([], [{"name": "Tổ 1"}]).value
    new = [{"full_name": "Lê An", "role": TeamRole.LEADER}, {"full_name": "Hà Ba"}]
    first, _second = rows.store_team_members(Id(team.id), [], new).value
    rows.store_team_members(Id(team.id), [(first, {"role": TeamRole.DEPUTY})], [])
    assert [each.role for each in office.file.rows(TeamMember)] == [TeamRole.DEPUTY, TeamRole.MEMBER]
    office.file.undo()
    office.file.undo()
    assert office.file.rows(TeamMember) == []
