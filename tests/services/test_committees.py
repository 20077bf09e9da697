"""Committees, areas, teams, absences, distances."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from congress_app.domain.assignment_choices import AbsenceKind, CommitteeKind, TeamRole
from congress_app.domain.choices import HalfDay, OrganisationKind
from congress_app.domain.committees import AreaCharge, CommitteeMember, Distance, Team, TeamMember, TeamUnit
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import in_order
from tests.desk import Desk, no_step, one_step, said
from tests.services.planning import committee, july, plan, refused, seated


@pytest.fixture
def communes(office: Desk) -> list[Organisation]:
    """Three communes."""
    return [office.organisation(f"Đảng bộ xã {name}") for name in ("Toàn Thắng", "Lai Đồng", "Hy Cương")]


def ids(organisations: list[Organisation]) -> list[Id[Organisation]]:
    """Their ids."""
    return [Id(each.id) for each in organisations]


def test_an_organisation_has_one_committee_of_a_kind_in_a_term(office: Desk) -> None:
    of = office.province()
    values = {"organisation_id": of.id, "kind": CommitteeKind.STANDING, "term": "2025-2030"}
    outcome = one_step(office.file, lambda: office.do.committees.add(values))
    assert said(outcome) == "Thêm ban"
    assert refused(lambda: office.do.committees.add(values)) == "Đảng bộ tỉnh Phú Thọ đã có ban này: ban thường vụ."
    for other in ({"kind": CommitteeKind.EXECUTIVE}, {"term": "2020-2025"}):
        one_step(office.file, lambda other=other: office.do.committees.add({**values, **other}))  # type: ignore[misc]


def test_members_come_last_unless_they_have_a_rank(office: Desk) -> None:
    of = committee(office)
    add = office.do.committees.add_member
    one_step(office.file, lambda: add(Id(of.id), {"post": "Bí thư Tỉnh ủy"}, full_name="Phạm Đình Giang"))
    an = office.person("Nguyễn Văn An")
    add(Id(of.id), {"precedence": 7}, Id(an.id))
    add(Id(of.id), {"precedence": None}, full_name="Trần Thị Bình")
    rows = office.file.rows(CommitteeMember)
    assert [(each.post, each.precedence) for each in rows] == [("Bí thư Tỉnh ủy", 1), ("", 7), ("", 8)]
    assert [each.post for each in office.file.rows(Person, full_name="Phạm Đình Giang")] == ["Bí thư Tỉnh ủy"]
    assert refused(lambda: add(Id(of.id), {}, Id(an.id))) == "Nguyễn Văn An đã là ủy viên ban này."
    assert refused(lambda: add(Id(of.id), {})) == "Phải ghi họ và tên."


def test_whoever_left_may_come_back(office: Desk) -> None:
    of = committee(office)
    an = office.person("Nguyễn Văn An")
    member = office.do.committees.add_member(Id(of.id), {}, Id(an.id)).value
    outcome = one_step(office.file, lambda: office.do.committees.leave([Id(member.id)], july(23)))
    assert said(outcome) == "Ghi 1 đồng chí thôi tham gia"
    one_step(office.file, lambda: office.do.committees.add_member(Id(of.id), {"starts_on": july(28)}, Id(an.id)))
    assert [each.ends_on for each in office.file.rows(CommitteeMember)] == [july(23), None]


def test_areas_are_set_as_a_whole(office: Desk, communes: list[Organisation]) -> None:
    an = office.person("Nguyễn Văn An")
    one, two, three = ids(communes)
    set_areas = office.do.committees.set_areas
    assert one_step(office.file, lambda: set_areas(Id(an.id), [one, two, two])).value == 2
    outcome = one_step(office.file, lambda: set_areas(Id(an.id), [two, three]))
    assert (outcome.value, said(outcome)) == (2, "Sửa địa bàn phụ trách")
    assert {each.organisation_id for each in office.file.rows(AreaCharge)} == {two, three}
    assert no_step(office.file, lambda: set_areas(Id(an.id), [three, two])) == 0
    assert one_step(office.file, lambda: set_areas(Id(an.id), [])).value == 2


def test_teams_with_members_and_organisations(office: Desk, communes: list[Organisation]) -> None:
    teams = [one_step(office.file, lambda: office.do.committees.add_team({"name": "Tổ chỉ đạo"})).value]
    teams.append(office.do.committees.add_team({"name": "Tổ công tác"}).value)
    assert [each.name for each in in_order(office.file.rows(Team))] == ["Tổ chỉ đạo", "Tổ công tác"]
    team_id, an = Id[Team](teams[0].id), office.person("Nguyễn Văn An")
    add = office.do.committees.add_team_member
    one_step(office.file, lambda: add(team_id, {"role": TeamRole.LEADER}, Id(an.id)))
    one_step(office.file, lambda: add(team_id, {}, full_name="Trần Thị Bình"))
    members = in_order(office.file.rows(TeamMember))
    assert [each.role for each in members] == [TeamRole.LEADER, TeamRole.MEMBER]
    assert refused(lambda: add(team_id, {}, Id(an.id))) == "Nguyễn Văn An đã ở trong tổ này."
    set_units = office.do.committees.set_team_units
    assert one_step(office.file, lambda: set_units(team_id, ids(communes[:2]))).value == 2
    assert one_step(office.file, lambda: set_units(team_id, ids(communes[1:]))).value == 2
    assert no_step(office.file, lambda: set_units(team_id, ids(communes[1:]))) == 0
    gone = one_step(office.file, lambda: office.do.records.delete([teams[0]])).value
    assert [count for _cls, count in gone.counts] == [1, 2, 2]
    assert (office.file.rows(TeamMember), office.file.rows(TeamUnit)) == ([], [])


def test_an_absence_lasts_from_half_day_to_half_day(office: Desk) -> None:
    an = office.person("Nguyễn Văn An")
    values = {
        "kind": AbsenceKind.DUTY,
        "starts_on": july(22),
        "starts_half": HalfDay.AFTERNOON,
        "ends_on": july(23),
        "reason": "Ngày tiếp công dân",
    }
    outcome = one_step(office.file, lambda: office.do.committees.add_absence(Id(an.id), values))
    assert said(outcome) == "Ghi lịch vắng"
    (away,) = plan(office).absences[an.id]
    afternoon = july(22).toordinal() * 3 + 1
    assert (away.first, away.last, away.reason) == (afternoon, afternoon + 4, "Ngày tiếp công dân")


def test_a_distance_holds_either_way(office: Desk, communes: list[Organisation]) -> None:
    one, two, _three = ids(communes)
    put = office.do.committees.set_distance
    assert said(one_step(office.file, lambda: put(one, two, 20, 35))) == "Ghi khoảng cách"
    one_step(office.file, lambda: put(two, one, 22, note="qua cầu"))
    assert [(each.from_id, each.km, each.minutes, each.note) for each in office.file.rows(Distance)] == [
        (one, 22, 0, "qua cầu")
    ]
    no_step(office.file, lambda: put(one, two, 22, note="qua cầu"))
    assert refused(lambda: put(one, one, 5)) == "Hãy chọn hai nơi khác nhau."


BAD: dict[str, Callable[[Desk, Any], object]] = {
    "an absence that ends before it begins": lambda office, an: office.do.committees.add_absence(
        Id(an.id), {"starts_on": july(23), "ends_on": july(22)}
    ),
    "a committee that ends before it begins": lambda office, _an: office.do.committees.add(
        {"organisation_id": office.organisation().id, "starts_on": july(23), "ends_on": july(22)}
    ),
    "kilometres below nought": lambda office, _an: office.do.committees.set_distance(
        Id(office.organisation("A").id), Id(office.organisation("B").id), -1
    ),
}


@pytest.mark.parametrize("what", BAD)
def test_what_cannot_be_is_refused_with_a_sentence(office: Desk, what: str) -> None:
    an = office.person("Nguyễn Văn An")
    assert refused(lambda: BAD[what](office, an)) != ""


def test_a_member_leaves_no_sooner_than_he_came(office: Desk) -> None:
    of = committee(office)
    member = office.do.committees.add_member(Id(of.id), {"starts_on": july(20)}, full_name="Nguyễn Văn An").value
    assert refused(lambda: office.do.committees.leave([Id(member.id)], july(19))) != ""


def test_what_is_named_elsewhere_is_not_deleted(office: Desk, communes: list[Organisation]) -> None:
    person = seated(office, committee(office), "Nguyễn Văn An", base_id=communes[0].id)
    office.do.committees.set_areas(Id(person.id), ids(communes[1:2]))
    office.do.committees.set_distance(Id(communes[1].id), Id(communes[2].id), 12)
    for row in (person, *communes):
        assert refused(lambda row=row: office.do.records.delete([row])).startswith("Chưa xóa được")  # type: ignore[misc]


def test_persons_that_are_merged_are_once_where_they_were_twice(office: Desk, communes: list[Organisation]) -> None:
    of = committee(office)
    kept, gone = seated(office, of, "Nguyễn Văn An"), seated(office, of, "Nguyễn V. An")
    team = office.do.committees.add_team({"name": "Tổ chỉ đạo"}).value
    for each in (kept, gone):
        office.do.committees.set_areas(Id(each.id), ids(communes[:2]))
        office.do.committees.add_team_member(Id(team.id), {}, Id(each.id))
    one_step(office.file, lambda: office.do.persons.merge(Id(kept.id), Id(gone.id)))
    assert [each.precedence for each in office.file.rows(CommitteeMember)] == [1]
    assert {each.person_id for each in office.file.rows(AreaCharge)} == {kept.id}
    assert (len(office.file.rows(AreaCharge)), len(office.file.rows(TeamMember))) == (2, 1)


def test_a_committee_takes_its_members_along(office: Desk) -> None:
    of = committee(office, ends_on=dt.date(2030, 12, 31))
    seated(office, of, "Nguyễn Văn An")
    gone = one_step(office.file, lambda: office.do.records.delete([of])).value
    assert ([count for _cls, count in gone.counts], gone.kept_count) == ([1, 1], 0)


def test_whoever_leaves_a_committee_leaves_those_within_it(office: Desk) -> None:
    province = office.organisation("Đảng bộ tỉnh", kind=OrganisationKind.PROVINCE)
    kinds = (CommitteeKind.EXECUTIVE, CommitteeKind.STANDING, CommitteeKind.STANDING_BOARD)
    person = office.person()
    seats = {}
    for kind in kinds:
        made = office.do.committees.add({"organisation_id": province.id, "kind": kind}).value
        seats[kind] = office.do.committees.add_member(Id(made.id), {}, Id(person.id)).value
    day = dt.date(2025, 7, 20)
    office.do.committees.leave([Id(seats[CommitteeKind.STANDING].id)], day)
    ends = {row.id: row.ends_on for row in office.file.rows(CommitteeMember)}
    assert [ends[seats[kind].id] for kind in kinds] == [None, day, day]


def test_a_new_name_is_not_that_of_a_member_unless_the_post_tells_them_apart(office: Desk) -> None:
    of = committee(office)
    office.do.committees.add_member(Id(of.id), {"post": "Bí thư"}, None, "Trần Thị Bình")
    with pytest.raises(Refused):
        office.do.committees.add_member(Id(of.id), {}, None, "Trần Thị Bình")
    office.do.committees.add_member(Id(of.id), {"post": "Giám đốc Sở Y tế"}, None, "Trần Thị Bình")
    assert len(office.file.rows(CommitteeMember)) == 2
