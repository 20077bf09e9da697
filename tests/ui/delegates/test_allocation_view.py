"""The allocation: filled, shared out, typed over, with quotas, sums and the greatest number allowed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog

from congress_app.domain.delegates import Allocation
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.allocation_model import quota_tip
from congress_app.ui.delegates.allocation_view import AllocationView
from congress_app.ui.delegates.number_dialog import NumberDialog
from congress_app.ui.delegates.page import ALLOCATION, DelegatesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Written = Callable[[Callable[[], Any]], None]


@pytest.fixture
def view(page: DelegatesPage, desk: Desk, qtbot: QtBot, written: Written) -> AllocationView:
    """The view, filled from the two cells and shared out: 10 in all."""
    page.show_view(ALLOCATION)
    written(desk.actions.action(own.FILL_ALLOCATION).trigger)
    qtbot.waitUntil(lambda: page.allocation.model.total == 2)
    desk.actions.refresh()
    desk.actions.action(own.SHARE).trigger()
    dialog = next(each for each in desk.window.findChildren(QDialog) if isinstance(each, NumberDialog))
    assert dialog.number == 150
    dialog.input.setText("10")
    written(dialog.accept)
    qtbot.waitUntil(lambda: page.allocation.model.total_of("ratio_count") == 8)
    return page.allocation


def cells(view: AllocationView, *columns: str) -> list[tuple[str, ...]]:
    """What stands in some columns."""
    places = [view.model.column_at(column) for column in columns]
    return [tuple(str(view.model.index(row, place).data()) for place in places) for row in range(view.model.total)]


def test_shared_out_by_the_largest_remainder(view: AllocationView) -> None:
    assert cells(view, "organisation", "member_count", "ratio_count", "quota", "total", "named_count") == [
        ("Chi bộ 1", "10", "3", "2,67", "4", "3"),
        ("Chi bộ 2", "20", "5", "5,33", "6", "3"),
    ]
    first, second = (quota_tip(line) for line in view.model.shown_rows)
    assert first == "Suất tính 2,67: phần nguyên 2, số dư 0,67 được thêm một: 3."
    assert second == "Suất tính 5,33: phần nguyên 5, số dư 0,33 không đủ thêm một: 5."


def test_sums_follow_what_is_typed(view: AllocationView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    written(lambda: view.model.setData(view.model.index(0, view.model.column_at("ratio_count")), "4"))
    qtbot.waitUntil(lambda: view.model.total_of("total") == 11)
    assert [each.ratio_count for each in desk.app.lists.rows(Allocation)] == [4, 5]
    assert "11" in view._words.text()
    assert view._words.text().endswith("tối đa 250")


def test_a_wrong_number_stays_marked(view: AllocationView) -> None:
    index = view.model.index(0, view.model.column_at("fixed_count"))
    view.model.setData(index, "nhiều")
    assert view.model.is_wrong(index)


def test_whose_share_it_is_stays(view: AllocationView) -> None:
    assert view.model.editing_at(view.model.index(0, 0)) is None
    new = view.model.index(view.model.rowCount() - 1, 0)
    assert view.model.editing_at(new) is not None


def test_a_share_is_typed_at_the_end(view: AllocationView, desk: Desk, qtbot: QtBot, written: Written) -> None:
    view.begin_new()
    index = view.grid.currentIndex()
    view.model.setData(index, "xa toan thang")
    view.model.setData(index.siblingAtColumn(view.model.column_at("fixed_count")), "2")
    written(lambda: view.model.leave_row(index))
    qtbot.waitUntil(lambda: view.model.total == 3)
    assert view.model.total_of("fixed_count") == 4


def test_an_organisation_has_one_share(view: AllocationView, desk: Desk, qtbot: QtBot) -> None:
    view.begin_new()
    index = view.grid.currentIndex()
    view.model.setData(index, "Chi bộ 1")
    view.model.leave_row(index)
    qtbot.waitUntil(lambda: view.model.new_texts.get("organisation") == "Chi bộ 1")
    assert len(desk.app.lists.rows(Allocation)) == 2


def test_the_model_keeps_to_the_rules_of_qt(view: AllocationView) -> None:
    QAbstractItemModelTester(view.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    view.model.set_filter("1")


def test_the_sums_are_painted_under_their_columns(view: AllocationView, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not view.totals.grab().isNull()
    monkeypatch.setattr(view.model, "total_of", lambda _name: 282409)
    assert view.totals.words_of("member_count") == "282.409"
