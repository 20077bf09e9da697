"""The view by congress: rows, filters, marks, what is chosen and where it leads; nothing is read while nobody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.domain.plan.model import Duty
from congress_app.ui.assignments.by_congress import CHANGED, LACKING, WARNED, ByCongressView
from congress_app.ui.assignments.by_congress_cells import SENT_ROLE
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.list_model import DECORATION, TOOLTIP
from congress_app.ui.common.list_order import Order
from tests.ui.assignments.planned import Planned
from tests.ui.assignments.seeing import cell_at, cells, open_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _view(qtbot: QtBot, desk: Desk, state: PlanState) -> ByCongressView:
    return open_view(qtbot, desk, state, ByCongressView)


def test_congresses_stand_by_day_with_who_comes(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    assert cells(view.list, "date", "half_days", "organisation", "speaker", "area", "team")[:5] == [
        "Thứ Hai, 14/7 | Cả ngày | xã Thanh Ba | Hoàng Trường Giang |  | ",
        "Thứ Hai, 28/7 | Cả ngày | phường Việt Trì | Lê Thị Bình | Phạm Thị Dung | ",
        "Thứ Hai, 28/7 | Cả ngày | xã Toàn Thắng | Nguyễn Văn An |  | Đỗ Minh Khoa",
        "Thứ Hai, 28/7 | Chiều | xã Tam Nông | Nguyễn Văn An |  | ",
        "Thứ Ba, 29/7 | Sáng – sáng 30/7 | xã Đà Bắc | Phạm Thị Dung |  | Đỗ Minh Khoa",
    ]
    assert cells(view.list, "date", "speaker")[-2:] == ["chưa có ngày | Phạm Thị Dung", "đã xoá | Phạm Thị Dung"]


def test_it_begins_with_what_is_to_come(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = open_view(qtbot, desk, state, ByCongressView, height=260)
    assert view.model.shown_rows[view.list.rowAt(0)].short_name == "phường Việt Trì"


def test_a_congress_without_a_speaker_stands_out_and_says_who_declined(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    key = planned.congresses["Lâm Thao"]
    assert cell_at(view.list, key, "speaker") == "Chưa phân công"
    assert cell_at(view.list, key, "speaker", DECORATION) is not None
    assert cell_at(view.list, key, "speaker", int(Qt.ItemDataRole.BackgroundRole)) is not None
    assert cell_at(view.list, key, "speaker", TOOLTIP) == "Hoàng Trường Giang: Từ chối, Trùng lịch họp Quốc hội"
    other = planned.congresses["Toàn Thắng"]
    assert cell_at(view.list, other, "speaker", int(Qt.ItemDataRole.BackgroundRole)) is None
    assert [each.member.name for each in cell_at(view.list, other, "team", SENT_ROLE)] == ["Đỗ Minh Khoa"]  # type: ignore[attr-defined]


def test_warnings_are_a_mark_with_their_sentences_under_the_mouse(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    key = planned.congresses["Hạ Hòa"]
    tip = str(cell_at(view.list, key, "warnings", TOOLTIP)).split("\n")
    assert cell_at(view.list, key, "warnings") == str(len(tip))
    assert [each for each in tip if "31/7/2025" in each] == [
        "Lê Thị Bình: xã Hạ Hòa đổi ngày sau khi đã báo: trước là sáng 31/7/2025, nay là sáng 01/8/2025."
    ]
    quiet = planned.congresses["Bao La"]
    assert (cell_at(view.list, quiet, "warnings"), cell_at(view.list, quiet, "warnings", DECORATION)) == ("", None)


def test_filters_say_how_many_they_leave(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    view.chips.turn(LACKING, is_on=True)
    assert cells(view.list, "organisation") == ["xã Lâm Thao"]
    view.chips.turn(LACKING, is_on=False)
    view.chips.turn(CHANGED, is_on=True)
    assert cells(view.list, "organisation")[:2] == ["xã Hạ Hòa", "xã Yên Lập"]
    assert view.model.shown_count == 3  # the deleted one is among them
    view.chips.turn(WARNED, is_on=True)
    view.set_filter("yen lap")
    assert cells(view.list, "organisation") == ["xã Yên Lập"]
    view.chips.clear()
    view.set_filter("do minh")  # people are found, too
    assert cells(view.list, "organisation") == ["xã Toàn Thắng", "xã Đà Bắc"]


def test_a_day_begins_only_while_rows_stand_by_day(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    assert [view.model.begins_day(at) for at in range(5)] == [True, True, False, False, True]
    view.model.set_orders([Order("organisation")])
    assert not any(view.model.begins_day(at) for at in range(view.model.shown_count))


def test_what_is_chosen_is_said(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    with qtbot.waitSignal(view.chosen):
        view.show_row(planned.congresses["Toàn Thắng"])
    assert view.chosen_meeting_id() == planned.congresses["Toàn Thắng"]
    assert view.chosen_person_id() == planned.persons["An"]
    at = planned.assignments
    assert _ids(view.chosen_duties()) == {at["An", "Toàn Thắng"], at["Khoa", "Toàn Thắng"]}
    view.show_row(planned.congresses["Lâm Thao"])
    assert (view.chosen_person_id(), view.chosen_duties()) == ("", [])


def test_a_link_leads_to_an_assignment_and_turns_filters_off_that_hide_it(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.chips.turn(LACKING, is_on=True)
    view.show_row(planned.assignments["Dung", "Bao La"])
    assert view.chosen_meeting_id() == planned.congresses["Bao La"]
    view.show_row(planned.assignments["Dung", "Thu Cúc"])  # of a congress that was deleted
    assert view.chosen_meeting_id() == ""
    assert _ids(view.chosen_duties()) == {planned.assignments["Dung", "Thu Cúc"]}


def test_enter_opens_the_calendar_at_the_congress(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.congresses["Mai Châu"])
    with qtbot.waitSignal(desk.visit_asked) as asked:
        QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == [Visit("calendar", planned.congresses["Mai Châu"])]


def test_a_change_is_shown_with_the_selection_kept(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.show_row(planned.congresses["Kim Bôi"])
    state.put([], without=[planned.assignments["An", "Tam Nông"]])
    assert cell_at(view.list, planned.congresses["Tam Nông"], "speaker") == "Chưa phân công"
    assert view.chosen_meeting_id() == planned.congresses["Kim Bôi"]


def test_nothing_is_read_while_it_is_hidden(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    view.hide()
    state.put([], without=[planned.assignments["An", "Tam Nông"]])
    assert cell_at(view.list, planned.congresses["Tam Nông"], "speaker") == "Nguyễn Văn An"
    view.show()
    assert cell_at(view.list, planned.congresses["Tam Nông"], "speaker") == "Chưa phân công"


def test_without_congresses_it_says_where_to_begin(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    view = _view(qtbot, empty_desk, read_state(empty_desk))
    assert view.is_empty
    assert view.print_form() == ("assignment-table", {"layout": "date"})
    assert view.export_table() is view.list


def test_a_view_made_before_the_plan_is_read_waits_for_it(qtbot: QtBot, desk: Desk, planned: Planned) -> None:
    state = PlanState(desk)
    view = ByCongressView(desk, state, PlanVerbs(desk, state))
    desk.window.setCentralWidget(view)  # type: ignore[attr-defined]
    desk.window.show()
    view.show_row(planned.congresses["Lâm Thao"])
    assert view.model.total == 0
    with qtbot.waitSignal(state.loaded):
        state.read()
    assert view.chosen_meeting_id() == planned.congresses["Lâm Thao"]


def _ids(duties: list[Duty]) -> set[str]:
    return {each.id for each in duties}
