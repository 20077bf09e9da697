"""The plan by congress: who comes in which role, what is missing, what was told and has changed; nobody who was told is forgotten."""

from __future__ import annotations

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.slots import slot
from congress_app.listings.listing import cell_text
from congress_app.listings.plan_congresses import (
    PLAN_CONGRESSES,
    PlanCongressRow,
    halves_of,
    plan_congress_rows,
    state_of,
)
from tests.listings.planning import Judged
from tests.ui.assignments.planned import AM, AS_OF, PM


def _by_name(plan: Judged) -> dict[str, PlanCongressRow]:
    return {row.short_name.partition(" ")[2]: row for row in plan_congress_rows(plan.plan, plan.findings)}


def _names(row: PlanCongressRow, *roles: AssignmentRole) -> list[str]:
    return [each.member.name for each in row.in_role(*roles)]


def test_congresses_stand_by_opening_half_day_then_by_name_and_those_without_a_date_at_the_end(plan: Judged) -> None:
    rows = plan_congress_rows(plan.plan, plan.findings)
    assert [row.short_name for row in rows[:-1]] == [
        "xã Thanh Ba",
        "phường Việt Trì",
        "xã Toàn Thắng",
        "xã Tam Nông",
        "xã Đà Bắc",
        "xã Mai Châu",
        "xã Lâm Thao",
        "xã Kim Bôi",
        "xã Đạo Trù",
        "xã Hạ Hòa",
        "xã Yên Lập",
        "xã Bao La",
    ]
    assert (rows[-1].meeting, rows[-1].date) == (None, None)
    assert "Thu Cúc" in rows[-1].name
    assert [each.member.name for each in rows[-1].standing] == ["Phạm Thị Dung"]
    assert rows[-1].is_changed


def test_people_are_shown_by_role_and_those_who_do_not_come_are_kept_apart(plan: Judged) -> None:
    rows = _by_name(plan)
    assert _names(rows["Toàn Thắng"], AssignmentRole.SPEAKER) == ["Nguyễn Văn An"]
    assert _names(rows["Toàn Thắng"], AssignmentRole.TEAM) == ["Đỗ Minh Khoa"]
    assert _names(rows["Đà Bắc"], AssignmentRole.STEERING, AssignmentRole.EXTRA) == ["Nguyễn Văn An"]
    viet_tri = rows["Việt Trì"]
    assert _names(viet_tri, AssignmentRole.AREA) == ["Phạm Thị Dung"]
    assert [(each.member.name, state_of(each.duty)) for each in viet_tri.gone] == [
        ("Trần Quốc Cường", AssignmentState.REPLACED)
    ]
    assert [(each.member.name, state_of(each.duty)) for each in rows["Lâm Thao"].gone] == [
        ("Hoàng Trường Giang", AssignmentState.DECLINED)
    ]


def test_a_congress_lacks_a_speaker_only_while_it_is_still_to_be_held(plan: Judged) -> None:
    assert [name for name, row in _by_name(plan).items() if row.lacks_speaker] == ["Lâm Thao"]


def test_what_was_told_and_has_changed_is_known_by_its_row(plan: Judged) -> None:
    rows = plan_congress_rows(plan.plan, plan.findings)
    changed = [row.short_name for row in rows if row.is_changed and row.meeting is not None]
    assert changed == ["xã Hạ Hòa", "xã Yên Lập"]


def test_the_state_of_a_congress_is_that_of_the_least_advanced_with_how_many_know(plan: Judged) -> None:
    rows = _by_name(plan)
    assert {name: rows[name].state_words for name in ("Toàn Thắng", "Hạ Hòa", "Thanh Ba", "Kim Bôi", "Lâm Thao")} == {
        "Toàn Thắng": "Đã báo 1/2",
        "Hạ Hòa": "Đã báo",
        "Thanh Ba": "Đã dự",
        "Kim Bôi": "Dự kiến",
        "Lâm Thao": "",
    }
    assert rows["Toàn Thắng"].state is AssignmentState.PLANNED
    assert rows["Lâm Thao"].state is None


def test_half_days_are_few_words() -> None:
    first, last = AS_OF, AS_OF.replace(day=23)
    assert halves_of(()) == ""
    assert halves_of([slot(first, PM)]) == "Chiều"
    assert halves_of([slot(first, AM), slot(first, PM)]) == "Cả ngày"
    assert halves_of([slot(first, PM), slot(first, PM) + 1]) == "Chiều, tối"
    assert halves_of([slot(first, PM), slot(last, AM)]) == "Chiều – sáng 23/7"


def test_the_list_is_loaded_as_the_view_shows_it_and_every_cell_is_text(plan: Judged) -> None:
    rows = PLAN_CONGRESSES.load(plan.office.file.lists, plan.office.scope(as_of=AS_OF))
    assert [row.id for row in rows] == [row.id for row in plan_congress_rows(plan.plan, plan.findings)]
    cells = [cell_text(column.value(rows[2])) for column in PLAN_CONGRESSES.columns]
    assert cells[:3] == ["28/07/2025", "Cả ngày", "Đảng bộ xã Toàn Thắng"]
    assert cells[4:7] == ["Nguyễn Văn An", "", "Đỗ Minh Khoa"]
    assert "Khoa" in PLAN_CONGRESSES.searched(rows[2])
