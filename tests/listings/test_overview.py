"""The figures of the overview, each with the rows behind it."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.listings import overview
from congress_app.listings.warnings import warning_rows
from congress_app.services.congresses import Dates
from tests.desk import OPENS, Desk, desk

TODAY = dt.date(2025, 7, 21)


def _one_day(on: dt.date) -> dict[PhaseKind, Dates]:
    return {PhaseKind.OFFICIAL: Dates(on, HalfDay.MORNING, on, HalfDay.AFTERNOON)}


@pytest.fixture
def three() -> tuple[Desk, list[str]]:
    """Three congresses: past and closed, in this week, without a date."""
    at = desk()
    made = []
    for name, phases in (
        ("Đảng bộ xã An Bình", _one_day(dt.date(2025, 7, 14))),
        ("Đảng bộ xã Bình Phú", _one_day(dt.date(2025, 7, 25))),
        ("Đảng bộ xã Cao Sơn", {}),
    ):
        made.append(at.congress(at.organisation(name), phases))
    at.do.congresses.set_state([made[0].id], CongressState.CLOSED, dt.date(2025, 7, 14))
    return at, [str(each.id) for each in made]


def test_states_are_counted_with_their_rows(three: tuple[Desk, list[str]]) -> None:
    at, ids = three
    counted = overview.count_states(at.file.lists.congresses(at.scope()))
    assert {count.state: set(count.congress_ids) for count in counted} == {
        CongressState.PLANNED: {ids[1], ids[2]},
        CongressState.CLOSED: {ids[0]},
    }


def test_what_lies_ahead_leaves_out_the_past_and_the_undated(three: tuple[Desk, list[str]]) -> None:
    at, ids = three
    rows = at.file.lists.congresses(at.scope())
    assert [row.id for row in overview.next_congresses(rows, TODAY)] == [ids[1]]
    assert overview.undated(rows) == (ids[2],)


def test_the_weeks_begin_on_monday_and_count_the_phases_that_begin_in_them(three: tuple[Desk, list[str]]) -> None:
    at, ids = three
    weeks = overview.weeks_ahead(at.file.lists.congresses(at.scope()), dt.date(2025, 7, 23))
    assert [week.monday for week in weeks] == [TODAY + dt.timedelta(weeks=number) for number in range(4)]
    assert weeks[0].congress_ids[PhaseKind.OFFICIAL] == (ids[1],)
    assert not any(weeks[1].congress_ids.values())


def test_warnings_are_counted_by_rule_without_information() -> None:
    at = desk()
    for name in ("Đảng bộ xã An Bình", "Đảng bộ xã Bình Phú"):
        at.congress(at.organisation(name), _one_day(TODAY), term="2020-2025")
    rows = warning_rows(at.file.lists, at.scope())
    counted = {count.rule: len(count.congress_ids) for count in overview.count_warnings(rows)}
    assert counted["term.first_year"] == 2
    assert set(counted) == {row.finding.rule for row in rows if row.finding.is_warning}


def test_the_figures_of_the_plan_stand_where_there_is_one_or_a_committee(office: Desk) -> None:
    def figures() -> overview.PlanFigures | None:
        return overview.plan_figures(office.file.lists, office.scope(), warning_rows(office.file.lists, office.scope()))

    one, other = office.congress(), office.congress(office.organisation("Đảng bộ xã A"))
    third = office.congress(office.organisation("Đảng bộ xã B"))
    assert figures() is None
    an = office.person("Lê Văn An")
    committee = office.do.committees.add({"organisation_id": office.province().id}).value
    assert figures() == overview.PlanFigures(0)
    office.do.committees.add_member(Id(committee.id), {}, Id(an.id))
    sent = [Id[Congress](one.id), Id[Congress](other.id)]
    (made, _other) = office.do.assignments.assign(Id(an.id), sent, AssignmentRole.SPEAKER).value
    found = figures()
    assert found is not None
    assert (found.assignment_count, found.wanting, found.clashes) == (2, 1, 1)
    assert (found.issue_number, found.untold) == (0, 0)
    office.do.plan_issues.issue(OPENS)
    office.do.congresses.move([Id(one.id), Id(third.id)], 1)
    found = figures()
    assert found is not None
    assert (found.clashes, found.issue_number, found.untold) == (0, 1, 1)
    office.do.assignments.set_state([Id(made.id)], AssignmentState.TOLD, OPENS)
    found = figures()
    assert found is not None
    assert found.untold == 0
