"""The plan by member: days in order with absences between them, ways from place to place, and the load with what breaks its limits."""

from __future__ import annotations

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.load import loads
from congress_app.listings.listing import cell_text
from congress_app.listings.plan_members import MEMBER_DAYS, PLAN_LOADS, MemberDay, load_rows, member_days
from tests.listings.planning import Judged
from tests.ui.assignments.planned import AS_OF


def _days(plan: Judged, given: str) -> list[MemberDay]:
    return member_days(plan.plan, plan.plan.members[plan.made.persons[given]], plan.findings)


def _said(days: list[MemberDay]) -> list[str]:
    return [f"{day.date:%d/%m} {day.half_days}: {day.name}" if day.date else day.name for day in days]


def test_days_stand_in_order_with_absences_and_what_has_no_day_last(plan: Judged) -> None:
    days = _days(plan, "Cường")
    assert _said(days) == [
        "29/07 Sáng: xã Mai Châu",
        "29/07 Sáng – sáng 30/7: Dự lớp bồi dưỡng",
        "31/07 Sáng: xã Kim Bôi",
        "31/07 Chiều: xã Đạo Trù",
        "phường Việt Trì (sáng, chiều 28/7/2025)",
    ]
    assert [day.state for day in days] == [
        AssignmentState.PLANNED,
        None,
        AssignmentState.PLANNED,
        AssignmentState.PLANNED,
        AssignmentState.REPLACED,
    ]
    assert [len(day.warnings) > 0 for day in days] == [True, False, True, True, False]


def test_a_congress_of_two_days_is_two_days(plan: Judged) -> None:
    assert _said(_days(plan, "Dung"))[:3] == [
        "28/07 Cả ngày: phường Việt Trì",
        "29/07 Chiều: xã Đà Bắc",
        "30/07 Sáng: xã Đà Bắc",
    ]
    assert len({day.id for day in _days(plan, "Dung")}) == len(_days(plan, "Dung"))


def test_the_way_is_from_home_and_on_one_day_from_the_congress_before(plan: Judged) -> None:
    days = {day.name: day for day in _days(plan, "Cường")}
    roads, of = plan.plan.roads, plan.made.organisations
    first = roads.way(of["province"], of["Kim Bôi"])
    second = roads.way(of["Kim Bôi"], of["Đạo Trù"])
    assert first is not None
    assert second is not None
    assert (days["xã Kim Bôi"].way, days["xã Kim Bôi"].way_from) == (first, "")
    assert (days["xã Đạo Trù"].way, days["xã Đạo Trù"].way_from) == (second, "xã Kim Bôi")
    assert days["xã Đạo Trù"].way_words == f"{second.km} km (ước tính) từ xã Kim Bôi"
    assert days["phường Việt Trì (sáng, chiều 28/7/2025)"].way is None


def test_a_way_of_the_offices_table_is_no_estimate(own_plan: Judged) -> None:
    of = own_plan.made.organisations
    own_plan.office.do.committees.set_distance(of["Kim Bôi"], of["Đạo Trù"], 130)
    rows = MEMBER_DAYS.load(own_plan.office.file.lists, own_plan.office.scope(as_of=AS_OF))
    assert [row.way_words for row in rows if row.name == "xã Đạo Trù"] == ["130 km từ xã Kim Bôi"]


def test_the_load_says_what_breaks_its_limits(plan: Judged) -> None:
    rows = {row.member.name: row for row in load_rows(plan.plan, loads(plan.plan), plan.findings)}
    assert list(rows) == [
        "Nguyễn Văn An",
        "Lê Thị Bình",
        "Trần Quốc Cường",
        "Phạm Thị Dung",
        "Hoàng Trường Giang",
        "Vũ Thu Hà",
        "Đỗ Minh Khoa",
    ]
    # two in one half-day are two on one day, too, though another warning says it
    assert {name: row.over for name, row in rows.items() if row.over} == {
        "Nguyễn Văn An": {"load.per_day": 1},
        "Trần Quốc Cường": {"load.per_day": 1},
    }
    assert rows["Nguyễn Văn An"].in_role(AssignmentRole.SPEAKER) == 2
    assert rows["Nguyễn Văn An"].in_role(AssignmentRole.STEERING) == 1
    assert rows["Vũ Thu Hà"].load.congress_count == 0
    assert rows["Vũ Thu Hà"].warnings == ()


def test_both_lists_are_loaded_and_every_cell_is_text(plan: Judged) -> None:
    scope = plan.office.scope(as_of=AS_OF)
    loaded = PLAN_LOADS.load(plan.office.file.lists, scope)
    cells = [cell_text(column.value(loaded[0])) for column in PLAN_LOADS.columns]
    assert (cells[:3], cells[4:8]) == (["1", "Nguyễn Văn An", "Bí thư Tỉnh ủy"], ["2", "2", "0", "1"])
    days = MEMBER_DAYS.load(plan.office.file.lists, scope)
    cells = [cell_text(column.value(days[0])) for column in MEMBER_DAYS.columns]
    assert cells[:4] == ["Nguyễn Văn An", "28/07/2025", "Chiều", "xã Tam Nông"]
