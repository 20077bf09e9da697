"""The board of a day: which day is shown first, its congresses, who is free and away, and the way to other days."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from congress_app.ui.assignments.day_board import DayBoardView
from congress_app.ui.assignments.day_board_people import FEW
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.common.desk import Desk
from tests.ui.assignments.planned import Planned
from tests.ui.assignments.seeing import cells, open_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _view(qtbot: QtBot, desk: Desk, state: PlanState) -> DayBoardView:
    return open_view(qtbot, desk, state, DayBoardView)


def _july(day: int) -> dt.date:
    return dt.date(2025, 7, day)


def test_the_first_day_from_today_on_is_shown_with_all_its_congresses(
    qtbot: QtBot, desk: Desk, state: PlanState
) -> None:
    view = _view(qtbot, desk, state)
    assert view.day == _july(28)
    assert view.title.text() == "Thứ Hai, 28/7/2025"
    assert view.print_form() == ("day-board", {"day": "28/07/2025"})
    assert cells(view.list, "half_days", "organisation", "hall", "people") == [
        (
            "Cả ngày | phường Việt Trì | Hội trường UBND phường Việt Trì | Lê Thị Bình (Dự và phát biểu chỉ đạo), "
            "Phạm Thị Dung (Phụ trách địa bàn)"
        ),
        (
            "Cả ngày | xã Toàn Thắng | Hội trường UBND xã Toàn Thắng | Nguyễn Văn An (Dự và phát biểu chỉ đạo), "
            "Đỗ Minh Khoa (Tổ công tác cùng dự)"
        ),
        "Chiều | xã Tam Nông | Hội trường UBND xã Tam Nông | Nguyễn Văn An (Dự và phát biểu chỉ đạo)",
    ]
    assert view.people.free.words == [
        "Trần Quốc Cường",
        "Hoàng Trường Giang",
        "Vũ Thu Hà",
        "Nguyễn Văn An: chỉ sáng",
    ]
    assert view.people.away.words == []


def test_rows_are_as_high_as_they_have_lines(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    two = view.list.rowHeight(0)
    assert [view.list.rowHeight(at) for at in range(3)] == [two, two, two]
    duties = [each.duty for each in view.model.shown_rows[0].sent]
    state.put([], without=[each.id for each in duties])
    assert cells(view.list, "people")[0] == "Chưa phân công đồng chí dự và phát biểu chỉ đạo."
    assert view.list.rowHeight(0) == two


def test_the_way_to_the_next_day_passes_over_days_without_congresses(
    qtbot: QtBot, desk: Desk, state: PlanState
) -> None:
    view = _view(qtbot, desk, state)
    QTest.mouseClick(view.back, Qt.MouseButton.LeftButton)
    assert (view.day, view.back.isEnabled()) == (_july(14), False)
    seen = []
    while view.on.isEnabled():
        QTest.mouseClick(view.on, Qt.MouseButton.LeftButton)
        seen.append(view.day)
    assert seen == [_july(28), _july(29), _july(30), _july(31), dt.date(2025, 8, 1)]


def test_whoever_is_away_is_named_with_the_reason_and_a_name_leads_to_the_member(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_day(_july(30))
    assert view.people.away.words == [
        "Trần Quốc Cường: Dự lớp bồi dưỡng (sáng)",
        "Vũ Thu Hà: Trực cơ quan (cả ngày)",
    ]
    button = next(each for each in view.people.away.findChildren(QPushButton) if "Hà" in each.text())
    with qtbot.waitSignal(view.member_asked) as asked:
        button.click()
    assert asked.args == [planned.persons["Hà"]]


def test_a_link_leads_to_the_day_of_a_congress_of_a_member_and_of_an_assignment(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.congresses["Hạ Hòa"])
    assert (view.day, view.chosen_meeting_id()) == (dt.date(2025, 8, 1), planned.congresses["Hạ Hòa"])
    view.show_row(planned.assignments["Cường", "Đạo Trù"])
    assert (view.day, view.chosen_meeting_id()) == (_july(31), planned.congresses["Đạo Trù"])
    assert [each.id for each in view.chosen_duties()] == [planned.assignments["Cường", "Đạo Trù"]]
    assert view.chosen_person_id() == planned.persons["Cường"]
    view.show_row(planned.persons["Cường"])
    assert view.day == _july(29)
    view.show_row(planned.congresses["Bao La"])  # has no day: nothing happens
    assert view.day == _july(29)


def test_the_day_stays_when_the_plan_changes_as_long_as_it_has_congresses(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.congresses["Hạ Hòa"])
    state.put([], without=[planned.assignments["Bình", "Hạ Hòa"]])
    assert (view.day, view.chosen_meeting_id()) == (dt.date(2025, 8, 1), planned.congresses["Hạ Hòa"])
    with qtbot.waitSignal(state.changed):
        desk.app.services.congresses.move([planned.congresses["Hạ Hòa"]], 2)
        state.read()
    assert view.day == _july(28)


def test_congresses_of_the_day_are_found_without_accents(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    view.set_filter("tam nong")
    assert cells(view.list, "organisation") == ["xã Tam Nông"]


def test_of_very_many_free_members_the_first_ones_are_shown(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    committee_id = next(iter(state.plan.members.values())).seats[0].committee_id
    for n in range(FEW):
        desk.app.services.committees.add_member(committee_id, {}, full_name=f"Lý Văn Nam {n}")  # type: ignore[arg-type]
    with qtbot.waitSignal(state.changed):
        state.read()
    view = _view(qtbot, desk, state)
    assert len(view.people.free.words) == FEW + 1
    assert view.people.free.words[-1] == "+4 nữa"
    view.people.free.findChildren(QPushButton)[-1].click()
    assert len(view.people.free.words) == FEW + 4


def test_without_congresses_it_says_where_to_begin(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    view = _view(qtbot, empty_desk, read_state(empty_desk))
    assert view.is_empty
    assert (view.day, view.print_form()) == (None, ("day-board", {}))
