"""Many assignments in one step: from the areas, of a team, from an issued plan."""

from __future__ import annotations

import pytest

from congress_app.domain.assignment_choices import CommitteeKind, TeamRole
from congress_app.domain.assignments import Assignment, PlanIssue
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.committees import Committee, Team
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.congresses import Dates
from tests.desk import Desk, one_step, said
from tests.services.planning import (
    AM,
    AREA,
    AS_OF,
    DECLINED,
    EXTRA,
    SPEAKER,
    TEAM,
    committee,
    congress_on,
    july,
    refused,
    seated,
    send,
    stated,
    whole_day,
)


@pytest.fixture
def standing(office: Desk) -> Committee:
    """The standing committee."""
    return committee(office)


def in_charge(office: Desk, of: Committee, name: str, *congresses: Congress) -> Person:
    """A member in charge of the organisations of congresses."""
    person = seated(office, of, name)
    office.do.committees.set_areas(Id(person.id), [each.organisation_id for each in congresses])
    return person


def sent(office: Desk) -> set[tuple[str, str | None, str]]:
    """Who goes where in which role."""
    return {(each.person_id, each.congress_id, each.role.value) for each in office.file.rows(Assignment)}


def test_those_in_charge_speak_and_the_others_come_for_the_area(office: Desk, standing: Committee) -> None:
    first, second = congress_on(office, "Toàn Thắng", 28), congress_on(office, "Lai Đồng", 30)
    executive = office.do.committees.add(
        {"organisation_id": standing.organisation_id, "kind": CommitteeKind.EXECUTIVE}
    ).value
    other = in_charge(office, executive, "Trần Thị Bình", first, second)
    leader = in_charge(office, standing, "Nguyễn Văn An", first)
    outcome = one_step(office.file, lambda: office.do.assignment_bulk.from_areas(AS_OF))
    assert (said(outcome), outcome.value.left) == ("Phân công theo địa bàn phụ trách", ())
    assert sent(office) == {
        (leader.id, first.id, "speaker"),
        (other.id, first.id, "area"),
        (other.id, second.id, "speaker"),
    }
    assert {each.id for each in outcome.value.made} == {each.id for each in office.file.rows(Assignment)}


def test_nobody_is_sent_to_two_places_at_once(office: Desk, standing: Committee) -> None:
    first, second = congress_on(office, "Toàn Thắng", 28), congress_on(office, "Lai Đồng", 28)
    an = in_charge(office, standing, "Nguyễn Văn An", first, second)
    filled = office.do.assignment_bulk.from_areas(AS_OF).value
    (made,) = filled.made
    assert made.person_id == an.id
    assert {made.congress_id, *filled.left} == {first.id, second.id}


def test_whoever_has_declined_does_not_speak_after_all(office: Desk, standing: Committee) -> None:
    congress = congress_on(office, "Toàn Thắng", 28)
    an, binh = (in_charge(office, standing, name, congress) for name in ("Nguyễn Văn An", "Trần Thị Bình"))
    stated(office, send(office, an, congress), DECLINED, 20, "trùng lịch")
    (made,) = office.do.assignment_bulk.from_areas(AS_OF).value.made
    assert (made.person_id, made.role) == (binh.id, SPEAKER)


def test_what_is_filled_over_or_undated_is_left_as_it_is(office: Desk, standing: Committee) -> None:
    open_, closed, undated = (
        congress_on(office, "Toàn Thắng", 28), congress_on(office, "Lai Đồng", 18), congress_on(office, "Yên Kỳ", None),
    )  # fmt: skip
    postponed = congress_on(office, "Hy Cương", 29)
    office.do.congresses.set_state([Id(closed.id)], CongressState.CLOSED, july(18))
    office.do.congresses.set_state([Id(postponed.id)], CongressState.POSTPONED, july(18))
    an = in_charge(office, standing, "Nguyễn Văn An", open_, closed, undated, postponed)
    binh = seated(office, standing, "Trần Thị Bình")
    send(office, binh, open_)
    office.do.assignment_bulk.from_areas(AS_OF)
    assert sent(office) == {(binh.id, open_.id, "speaker"), (an.id, open_.id, "area")}
    assert office.do.assignment_bulk.from_areas(AS_OF).value.made == ()


def test_the_plan_of_a_province_is_one_step(office: Desk, standing: Committee) -> None:
    congresses = [congress_on(office, f"Số {number}", 18 + number % 14) for number in range(40)]
    people = [in_charge(office, standing, f"Đồng chí {n}", *congresses[n::8]) for n in range(8)]
    office.do.assignment_bulk.from_areas(july(1))
    its = sent(office)
    assert len({congress for _person, congress, _role in its}) == 40
    assert {person for person, _congress, _role in its} == {each.id for each in people}


def test_without_areas_there_is_nothing_to_fill_from(office: Desk) -> None:
    sentence = "Chưa có ai phụ trách địa bàn. Hãy ghi trước ai phụ trách những tổ chức nào."
    assert refused(lambda: office.do.assignment_bulk.from_areas(AS_OF)) == sentence


@pytest.fixture
def team(office: Desk) -> Team:
    """A team of a leader and two others without organisations yet."""
    made: Team = office.do.committees.add_team({"name": "Tổ chỉ đạo số 1"}).value
    for name, role in (
        ("Lê Văn Trưởng", TeamRole.LEADER),
        ("Bùi Văn Hai", TeamRole.MEMBER),
        ("Hà Thị Ba", TeamRole.ADVISER),
    ):
        office.do.committees.add_team_member(Id(made.id), {"role": role}, full_name=name)
    return made


def _serving(office: Desk, of: Team, *congresses: Congress) -> None:
    units = [Id[Organisation](each.organisation_id) for each in congresses]
    office.do.committees.set_team_units(Id(of.id), units)


def _named(office: Desk, full_name: str) -> str:
    (person,) = office.file.rows(Person, full_name=full_name)
    return str(person.id)


def test_a_team_sends_whoever_is_free_and_has_least_to_do(office: Desk, team: Team) -> None:
    congresses = [congress_on(office, name, day) for name, day in (("A", 28), ("B", 28), ("C", 28), ("D", 29))]
    _serving(office, team, *congresses)
    outcome = one_step(office.file, lambda: office.do.assignment_bulk.assign_team(Id(team.id), AS_OF))
    two, three = _named(office, "Bùi Văn Hai"), _named(office, "Hà Thị Ba")
    its = sorted((each.congress_id or "", each.person_id) for each in outcome.value.made)
    assert its == sorted([(congresses[0].id, two), (congresses[1].id, three), (congresses[3].id, two)])
    assert {(each.role, each.team_id) for each in outcome.value.made} == {(TEAM, team.id)}
    assert outcome.value.left == (congresses[2].id,)
    assert office.do.assignment_bulk.assign_team(Id(team.id), AS_OF).value.made == ()


def test_whoever_is_away_stays(office: Desk, team: Team) -> None:
    _serving(office, team, congress_on(office, "A", 28))
    values = {"starts_on": july(28), "ends_on": july(28)}
    office.do.committees.add_absence(Id(_named(office, "Bùi Văn Hai")), values)
    made = office.do.assignment_bulk.assign_team(Id(team.id), AS_OF).value.made
    assert [each.person_id for each in made] == [_named(office, "Hà Thị Ba")]


def test_a_whole_team_goes_once(office: Desk, team: Team) -> None:
    congress = congress_on(office, "A", 28)
    _serving(office, team, congress)
    (only,) = office.do.assignment_bulk.assign_team(Id(team.id), AS_OF).value.made
    outcome = one_step(office.file, lambda: office.do.assignment_bulk.assign_team(Id(team.id), AS_OF, is_whole=True))
    assert {each.person_id for each in (only, *outcome.value.made)} == {
        _named(office, name) for name in ("Lê Văn Trưởng", "Bùi Văn Hai", "Hà Thị Ba")
    }
    assert office.do.assignment_bulk.assign_team(Id(team.id), AS_OF, is_whole=True).value.made == ()


def test_whoever_declined_is_not_asked_again(office: Desk, team: Team) -> None:
    _serving(office, team, congress_on(office, "A", 28))
    (made,) = office.do.assignment_bulk.assign_team(Id(team.id), AS_OF).value.made
    stated(office, made, DECLINED, 20, "trùng lịch")
    (other,) = office.do.assignment_bulk.assign_team(Id(team.id), AS_OF).value.made
    assert (made.person_id, other.person_id) == (_named(office, "Bùi Văn Hai"), _named(office, "Hà Thị Ba"))


def test_a_team_without_people_or_organisations_is_refused(office: Desk, team: Team) -> None:
    sentence = refused(lambda: office.do.assignment_bulk.assign_team(Id(team.id), AS_OF))
    assert sentence == "Tổ chỉ đạo số 1 chưa có thành viên hoặc chưa có đơn vị."


def _issued(office: Desk) -> Id[PlanIssue]:
    return Id(office.do.plan_issues.issue(july(14)).value.id)


def test_an_issued_plan_is_taken_over_for_the_next_congresses(office: Desk) -> None:
    first = congress_on(office, "Toàn Thắng", 18)
    an, binh = office.person("Nguyễn Văn An"), office.person("Trần Thị Bình")
    send(office, an, first, note="đi cùng đoàn", phases=("preparatory", "official"))
    send(office, binh, first, AREA)
    issue = _issued(office)
    office.do.congresses.set_state([Id(first.id)], CongressState.CLOSED, july(18))
    sentence = refused(lambda: office.do.assignment_bulk.take_over(issue, AS_OF))
    assert sentence == "Không lấy lại được gì từ bảng này: các vai trò đều đã có người, hoặc đại hội đã xong."
    (of,) = office.file.rows(Organisation)
    second = office.congress(of, whole_day(30), ordinal=2, term="2030-2035")
    send(office, binh, second, AREA)
    outcome = one_step(office.file, lambda: office.do.assignment_bulk.take_over(issue, AS_OF))
    assert said(outcome) == "Lấy lại bảng phân công đã ban hành"
    (made,) = outcome.value.made
    assert (made.person_id, made.congress_id, made.role) == (an.id, second.id, SPEAKER)
    assert (made.phases, made.note, outcome.value.left) == (("preparatory", "official"), "đi cùng đoàn", ())


def test_two_congresses_of_one_organisation_are_taken_over_once_each(office: Desk) -> None:
    first = congress_on(office, "Toàn Thắng", 28)
    (of,) = office.file.rows(Organisation)
    second = office.congress(of, whole_day(30), ordinal=2)
    an = office.person("Nguyễn Văn An")
    for each in (first, second):
        send(office, an, each, EXTRA)
    issue = _issued(office)
    office.do.assignments.remove([Id(each.id) for each in office.file.rows(Assignment)])
    office.do.assignment_bulk.take_over(issue, AS_OF)
    assert sent(office) == {(an.id, first.id, "extra"), (an.id, second.id, "extra")}


def test_who_is_no_longer_there_is_left_out(office: Desk) -> None:
    congress = congress_on(office, "Toàn Thắng", 28)
    an, binh = office.person("Nguyễn Văn An"), office.person("Trần Thị Bình")
    rows = [send(office, an, congress), send(office, binh, congress, EXTRA)]
    issue = _issued(office)
    office.do.assignments.remove([Id(each.id) for each in rows])
    office.do.records.delete([an])
    filled = office.do.assignment_bulk.take_over(issue, AS_OF).value
    assert ([each.person_id for each in filled.made], filled.left) == ([binh.id], (congress.id,))


def test_preparatory_sessions_alone_give_a_day(office: Desk, standing: Committee) -> None:
    congress = office.congress(phases={PhaseKind.PREPARATORY: Dates(july(28), AM, july(28), AM)})
    an = in_charge(office, standing, "Nguyễn Văn An", congress)
    office.do.assignment_bulk.from_areas(AS_OF)
    assert sent(office) == {(an.id, congress.id, "speaker")}
