"""The view by member: the list, the days of one, the strip above them, what is chosen and where it leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from congress_app.ui.assignments.by_member import ByMemberView
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.list_model import TOOLTIP
from tests.ui.assignments.planned import Planned
from tests.ui.assignments.seeing import cells, open_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _view(qtbot: QtBot, desk: Desk, state: PlanState) -> ByMemberView:
    view = open_view(qtbot, desk, state, ByMemberView)
    QAbstractItemModelTester(view.members, QAbstractItemModelTester.FailureReportingMode.Fatal, view)
    return view


def test_members_stand_by_rank_with_the_number_of_their_congresses(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    assert cells(view.list, "rank", "member", "congress_count") == [
        "1 | Nguyễn Văn An | 2",
        "2 | Lê Thị Bình | 2",
        "3 | Trần Quốc Cường | 3",
        "4 | Phạm Thị Dung | 2",
        "5 | Hoàng Trường Giang | 1",
        "6 | Vũ Thu Hà | 0",
        "7 | Đỗ Minh Khoa | 2",
    ]
    assert view.list.shown_names() == ["rank", "member", "congress_count", "warnings"]
    assert view.chosen_person_id() == view.members.key_at(0)
    assert view.print_form() == ("member-calendar", {"member": "Nguyễn Văn An"})


def test_the_days_of_the_chosen_one_are_shown_with_ways_and_absences(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.persons["Cường"])
    assert cells(view.days, "date", "half_days", "congress", "role", "state") == [
        "Thứ Ba, 29/7 | Sáng | xã Mai Châu | Dự và phát biểu chỉ đạo | Dự kiến",
        "Thứ Ba, 29/7 | Sáng – sáng 30/7 | Dự lớp bồi dưỡng | Vắng | ",
        "Thứ Năm, 31/7 | Sáng | xã Kim Bôi | Dự và phát biểu chỉ đạo | Dự kiến",
        "Thứ Năm, 31/7 | Chiều | xã Đạo Trù | Dự và phát biểu chỉ đạo | Dự kiến",
        "chưa có ngày |  | phường Việt Trì (sáng, chiều 28/7/2025) | Phụ trách địa bàn | Đã thay",
    ]
    ways = cells(view.days, "way")
    assert [each.startswith("≈ ") for each in ways] == [True, False, True, True, False]
    tip = view.model.index(3, view.model.column_at("way")).data(TOOLTIP)
    assert tip.endswith(" km (ước tính) từ xã Kim Bôi")
    assert view.head.words.startswith(
        "Trần Quốc Cường | Trưởng Ban Tổ chức Tỉnh ủy · 0912 000 003 | 3 đại hội · 2 ngày"
    )


def test_the_strip_shows_the_whole_period_with_the_days_taken(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.persons["Cường"])
    days = {f"{each.day:%d/%m}": each for each in view.strip.days}
    assert list(days)[:3] == ["14/07", "28/07", "29/07"]
    assert [day for day, each in days.items() if each.count] == ["29/07", "31/07"]
    assert [day for day, each in days.items() if each.is_away] == ["29/07", "30/07"]
    assert [day for day, each in days.items() if each.has_warning] == ["29/07", "31/07"]
    assert days["31/07"].words.startswith("Thứ Năm, 31/7/2025: 2 đại hội, có cảnh báo")
    view.strip.picked.emit(days["31/07"].day)
    assert view.days.kept.places == [2, 3]


def test_a_member_without_anything_and_without_a_post_has_no_lines_and_no_error(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.persons["Hà"])
    assert cells(view.days, "congress", "role") == ["Trực cơ quan | Nhiệm vụ cố định"]
    assert view.head.words.endswith("Chưa được phân công")
    view.show_row(planned.persons["Giang"])
    assert view.head.words.startswith("Hoàng Trường Giang |  | 1 đại hội")


def test_what_is_chosen_is_said_and_enter_leads_to_the_congress(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    assert view.chosen_duties() == []
    view.show_row(planned.assignments["Cường", "Kim Bôi"])
    assert view.chosen_person_id() == planned.persons["Cường"]
    assert view.chosen_meeting_id() == planned.congresses["Kim Bôi"]
    assert [each.id for each in view.chosen_duties()] == [planned.assignments["Cường", "Kim Bôi"]]
    with qtbot.waitSignal(view.congress_asked) as asked:
        QTest.keyClick(view.days, Qt.Key.Key_Return)
    assert asked.args == [planned.congresses["Kim Bôi"]]


def test_an_absence_is_no_assignment(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.persons["Cường"])
    view.days.kept.select(view.model.key_at(1))
    assert (view.chosen_duties(), view.chosen_meeting_id()) == ([], "")


def test_members_are_found_without_accents(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    view.set_filter("tuyen giao")
    assert cells(view.list, "member") == ["Phạm Thị Dung"]


def test_a_change_keeps_the_member_and_the_day(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.assignments["Cường", "Đạo Trù"])
    state.put([], without=[planned.assignments["Cường", "Kim Bôi"]])
    assert cells(view.days, "congress")[2:] == ["xã Đạo Trù", "phường Việt Trì (sáng, chiều 28/7/2025)"]
    assert view.chosen_meeting_id() == planned.congresses["Đạo Trù"]


def test_without_members_it_says_what_belongs_there(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    view = _view(qtbot, empty_desk, read_state(empty_desk))
    assert view.is_empty
    assert view.print_form() == ("member-calendar", {})
