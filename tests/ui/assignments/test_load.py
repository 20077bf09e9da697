"""The load: numbers, marks over the limits, the foot with total and average, and 300 members."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.ui.assignments.load import ASSIGNED, STANDING, LoadView
from congress_app.ui.assignments.load_model import LoadDelegate
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.list_model import DECORATION, TOOLTIP
from congress_app.ui.common.list_order import Order
from tests.ui.assignments.planned import Planned
from tests.ui.assignments.seeing import cell_at, cells, open_view

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _view(qtbot: QtBot, desk: Desk, state: PlanState) -> LoadView:
    return open_view(qtbot, desk, state, LoadView)


def test_each_member_has_its_numbers_and_noughts_are_left_out(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    assert cells(view.list, "member", "congress_count", "speaker", "area", "steering", "team", "day_count") == [
        "Nguyễn Văn An | 2 | 2 |  | 1 |  | 1",
        "Lê Thị Bình | 2 | 2 |  |  |  | 2",
        "Trần Quốc Cường | 3 | 3 |  |  |  | 2",
        "Phạm Thị Dung | 2 | 3 | 1 |  |  | 3",
        "Hoàng Trường Giang | 1 | 2 |  |  |  | 1",
        "Vũ Thu Hà | 0 |  |  |  |  | ",
        "Đỗ Minh Khoa | 2 |  |  |  | 2 | 3",
    ]


def test_what_is_over_a_limit_is_marked_with_its_sentence(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    over, within = planned.persons["Cường"], planned.persons["Bình"]
    assert cell_at(view.list, over, "most_in_a_day", DECORATION) is not None
    tip = str(cell_at(view.list, over, "most_in_a_day", TOOLTIP)).split("\n")
    assert tip[0] == "Quá mức 1."
    assert [each.startswith("2 đại hội trong một ngày") for each in tip] == [False, True]
    assert cell_at(view.list, within, "most_in_a_day", DECORATION) is None
    assert cell_at(view.list, over, "most_in_a_week", DECORATION) is None


def test_estimated_kilometres_say_so(qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned) -> None:
    view = _view(qtbot, desk, state)
    assert str(cell_at(view.list, planned.persons["Cường"], "km")).startswith("≈ ")
    assert cell_at(view.list, planned.persons["Cường"], "km", TOOLTIP) == "Có phần ước tính theo tọa độ."
    assert cell_at(view.list, planned.persons["Hà"], "km") == ""


def test_total_and_average_are_of_those_shown(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    assert view.foot.cells["congress_count"] == ("12", "1,7")
    assert view.foot.cells["most_in_a_day"][0] == ""
    assert view.glance.text() == (
        "Bình quân mỗi đồng chí 1,7 đại hội · nhiều nhất: 3 (Trần Quốc Cường) · ít nhất: 0 (Vũ Thu Hà)"
    )
    view.chips.turn(STANDING, is_on=True)
    view.chips.turn(ASSIGNED, is_on=True)
    assert view.foot.cells["congress_count"] == ("10", "2")
    assert view.foot.accessibleDescription().startswith("Số đại hội: 10 / 2; ")
    view.set_filter("le thi binh")
    assert view.glance.text() == "Bình quân mỗi đồng chí 2 đại hội · các đồng chí bằng nhau"


def test_the_bars_reckon_with_those_shown(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    bars = view.list.itemDelegate()
    assert isinstance(bars, LoadDelegate)
    assert (bars.most, round(bars.average, 2)) == (3, 1.71)
    view.set_filter("giang")
    assert (bars.most, bars.average) == (1, 1.0)
    view.set_filter("nobody")
    assert (bars.most, bars.average, view.glance.text()) == (1, 0.0, "")


def test_it_is_ordered_by_any_column_and_the_fairness_is_seen(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    view = _view(qtbot, desk, state)
    view.model.set_orders([Order("congress_count", is_down=True), Order("member")])
    assert cells(view.list, "member")[0] == "Trần Quốc Cường"
    assert cells(view.list, "member")[-1] == "Vũ Thu Hà"


def test_enter_leads_to_the_member_and_a_link_to_the_row(
    qtbot: QtBot, desk: Desk, state: PlanState, planned: Planned
) -> None:
    view = _view(qtbot, desk, state)
    view.chips.turn(ASSIGNED, is_on=True)
    view.show_row(planned.persons["Hà"])  # hidden by the filter
    assert view.chosen_person_id() == planned.persons["Hà"]
    view.show_row(planned.assignments["Dung", "Bao La"])
    with qtbot.waitSignal(view.member_asked) as asked:
        QTest.keyClick(view.list, Qt.Key.Key_Return)
    assert asked.args == [planned.persons["Dung"]]
    assert (view.chosen_duties(), view.chosen_meeting_id()) == ([], "")


def test_300_members_are_painted_and_counted(qtbot: QtBot, desk: Desk, state: PlanState) -> None:
    committee_id = next(iter(state.plan.members.values())).seats[0].committee_id
    run = desk.app.services.committees
    for n in range(293):
        run.add_member(committee_id, {}, full_name=f"Nguyễn Thị Hồng Nhung Phương Thảo {n}")  # type: ignore[arg-type]
    with qtbot.waitSignal(state.changed):
        state.read()
    view = _view(qtbot, desk, state)
    assert view.model.shown_count == 300
    view.list.scrollToBottom()
    view.grab()
    assert view.foot.cells["congress_count"] == ("12", "0")
    assert view.glance.text().endswith("ít nhất: 0 (Vũ Thu Hà và 293 đồng chí khác)")


def test_without_members_it_says_what_belongs_there(
    qtbot: QtBot, empty_desk: Desk, read_state: Callable[[Desk], PlanState]
) -> None:
    view = _view(qtbot, empty_desk, read_state(empty_desk))
    assert view.is_empty
    assert view.print_form() == ("load-table", {})
