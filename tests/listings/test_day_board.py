"""The board of a day: its congresses with who is there then; who is free for how long, and who is away."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import PhaseKind
from congress_app.domain.fields import Id
from congress_app.listings.day_board import DAY_BOARD, BoardRow, away_on, board_days, board_rows, free_on
from congress_app.listings.listing import cell_text
from congress_app.listings.plan import load_plan
from congress_app.listings.plan_congresses import plan_congress_rows
from tests.listings.planning import Judged
from tests.ui.assignments.planned import AM, AS_OF, PM

MONDAY = dt.date(2025, 7, 28)


def _board(plan: Judged, day: dt.date) -> list[BoardRow]:
    days = board_days(plan_congress_rows(plan.plan, plan.findings))
    return board_rows(day, days[day])


def test_days_are_those_on_which_something_is_held(plan: Judged) -> None:
    days = board_days(plan_congress_rows(plan.plan, plan.findings))
    assert {f"{day:%d/%m}": len(rows) for day, rows in sorted(days.items())} == {
        "14/07": 1,
        "28/07": 3,
        "29/07": 2,
        "30/07": 2,
        "31/07": 2,
        "01/08": 1,
    }  # nothing on 04/08: it was postponed


def test_a_congress_shows_what_is_held_that_day_and_who_is_there_then(plan: Judged) -> None:
    first, second = (_board(plan, MONDAY.replace(day=day)) for day in (29, 30))
    here = next(row for row in first if row.congress.short_name == "xã Đà Bắc")
    there = next(row for row in second if row.congress.short_name == "xã Đà Bắc")
    assert (here.half_days, here.phases) == ("Cả ngày", (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL))
    assert (there.half_days, there.phases) == ("Sáng", (PhaseKind.OFFICIAL,))
    # who steers the preparation attends nothing
    assert [each.member.name for each in here.sent] == ["Phạm Thị Dung", "Đỗ Minh Khoa"]
    assert here.phone == "0210 3860 005"


def test_whoever_has_a_half_day_left_is_free_for_it(plan: Judged) -> None:
    assert [(each.member.name, each.halves) for each in free_on(plan.plan, MONDAY)] == [
        ("Nguyễn Văn An", (AM,)),
        ("Trần Quốc Cường", (AM, PM)),
        ("Hoàng Trường Giang", (AM, PM)),
        ("Vũ Thu Hà", (AM, PM)),
    ]


def test_whoever_is_away_is_not_free(plan: Judged) -> None:
    day = MONDAY.replace(day=30)
    away = [(each.member.name, each.away.reason, len(each.slots)) for each in away_on(plan.plan, day)]
    assert away == [("Trần Quốc Cường", "Dự lớp bồi dưỡng", 1), ("Vũ Thu Hà", "Trực cơ quan", 2)]
    assert {each.member.name: each.halves for each in free_on(plan.plan, day)} == {
        "Nguyễn Văn An": (AM, PM),
        "Lê Thị Bình": (AM, PM),
        "Trần Quốc Cường": (PM,),
        "Phạm Thị Dung": (PM,),
        "Hoàng Trường Giang": (AM, PM),
    }


def test_a_member_who_has_left_is_not_free(own_plan: Judged) -> None:
    seat = own_plan.plan.members[own_plan.made.persons["Hà"]].seats[0]
    own_plan.office.do.committees.leave([Id(seat.id)], AS_OF)
    after = load_plan(own_plan.office.file.lists, own_plan.office.scope(as_of=AS_OF))
    assert "Vũ Thu Hà" not in [each.member.name for each in free_on(after, MONDAY)]


def test_the_list_of_all_days_is_loaded_and_every_cell_is_text(plan: Judged) -> None:
    rows = DAY_BOARD.load(plan.office.file.lists, plan.office.scope(as_of=AS_OF))
    assert [row.day for row in rows] == sorted(row.day for row in rows)
    cells = [cell_text(column.value(rows[2])) for column in DAY_BOARD.columns]
    assert cells[:3] == ["28/07/2025", "Cả ngày", "Đảng bộ xã Toàn Thắng"]
    assert cells[-1] == "Nguyễn Văn An (Dự và phát biểu chỉ đạo); Đỗ Minh Khoa (Tổ công tác cùng dự)"
