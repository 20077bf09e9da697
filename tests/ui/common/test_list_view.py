from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.list_order import Order
from congress_app.ui.common.list_view import ListView

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from congress_app.ui.common.list_model import ListModel


@pytest.fixture
def view(qtbot: QtBot, list_model: ListModel[Any], rows: Any, activate: Callable[[QWidget], None]) -> ListView:
    list_model.show_rows(rows(200))
    made = ListView(list_model, "Nội dung")
    qtbot.addWidget(made)
    made.resize(700, 300)
    activate(made)
    made.setFocus()
    return made


def top(view: ListView) -> Any:
    return view.list_model.key_at(view.rowAt(0))


def test_selection_current_and_top_row_survive_order_and_reload(view: ListView, rows: Any) -> None:
    view.kept.select("k120", "k121", "k5")
    view.scrollTo(view.model().index(118, 0), ListView.ScrollHint.PositionAtTop)
    before = top(view)
    view.list_model.show_rows(rows(190))
    assert view.kept.current == "k120"
    assert view.kept.keys == ["k5", "k120", "k121"]
    assert top(view) == before
    view.list_model.set_orders([Order("minutes", is_down=True)])
    assert view.kept.keys == ["k121", "k120", "k5"]


def test_a_row_that_was_filtered_away_comes_back_as_the_current_one(view: ListView) -> None:
    view.kept.select("k7")
    view.list_model.set_filter("noi dung 8")
    assert view.kept.current == ""
    view.list_model.set_filter("")
    assert view.kept.current == "k7"


def test_the_neighbour_of_a_deleted_row_becomes_the_current_one(view: ListView, rows: Any) -> None:
    heard: list[Any] = []
    view.kept.current_changed.connect(heard.append)
    view.kept.select("k7")
    view.list_model.show_rows([row for row in rows(200) if row.id != "k7"])
    assert view.kept.current == "k8"
    assert heard == ["k7", "k8"]


def test_a_row_just_made_is_selected_when_it_comes(view: ListView, rows: Any) -> None:
    view.kept.want("k205")
    view.list_model.show_rows(rows(210))
    assert view.kept.current == "k205"


def test_enter_opens_and_keys_walk(view: ListView, qtbot: QtBot) -> None:
    view.kept.select("k3")
    with qtbot.waitSignal(view.opened) as heard:
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert heard.args == ["k3"]
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.kept.current == "k4"


def test_copied_rows_hold_the_shown_columns(view: ListView) -> None:
    view.show_columns(["minutes", "title"])
    view.kept.select("k0", "k1")
    view.copy()
    assert QApplication.clipboard().text() == "5\tChào cờ\n6\tDiễn văn khai mạc\n"


def test_a_click_on_a_heading_orders_and_with_shift_adds(view: ListView) -> None:
    header = view.horizontalHeader()

    def click(column: Any, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = header.viewport().rect().topLeft()
        at.setX(header.sectionViewportPosition(column) + 12)
        at.setY(10)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, at)

    click(0)
    click(0)
    assert view.list_model.orders == (Order("title", is_down=True),)
    click(2)
    assert view.list_model.orders == (Order("minutes"),)


def test_columns_share_the_width_until_the_person_widens_one(qtbot: QtBot, list_model: ListModel[Any]) -> None:
    view = ListView(list_model, "Nội dung")
    qtbot.addWidget(view)
    arranged: list[int] = []
    view.arranged.connect(lambda: arranged.append(1))
    view.resize(1200, 300)
    view.show()
    wide = sum(view.columnWidth(column) for column in range(5))
    view.resize(600, 300)
    qtbot.waitUntil(lambda: sum(view.columnWidth(column) for column in range(5)) < wide)
    assert arranged == []
    view.setColumnWidth(0, 333)
    view.resize(900, 300)
    assert arranged == [1]
    assert view.columnWidth(0) == 333


def test_columns_are_remembered(view: ListView, qtbot: QtBot, tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "settings.toml")
    keeper = ColumnsKeeper(view, settings)
    actions = {action.data(): action for action in keeper.menu().actions()}
    actions["kind"].setChecked(False)
    view.list_model.set_orders([Order("minutes", is_down=True)])
    view.setColumnWidth(0, 222)
    qtbot.waitUntil(lambda: settings.list_look("lines").order == ("-minutes",))
    look = SettingsFile(tmp_path / "settings.toml").list_look("lines")
    assert look.columns == ("title", "minutes", "is_parallel", "presenter")
    assert look.widths["title"] == 222
    again = ListView(type(view.list_model)(view.list_model.listing, lambda row: row.id), "Lại")
    qtbot.addWidget(again)
    ColumnsKeeper(again, SettingsFile(tmp_path / "settings.toml"))
    assert again.shown_names() == ["title", "minutes", "is_parallel", "presenter"]
    assert again.columnWidth(0) == 222
    assert again.list_model.orders == (Order("minutes", is_down=True),)


def test_the_menu_of_columns_stays_open_while_they_are_ticked(view: ListView, tmp_path: Path) -> None:
    menu = ColumnsKeeper(view, SettingsFile(tmp_path / "settings.toml")).menu()
    menu.popup(view.mapToGlobal(view.rect().topLeft()))
    ticked = [each for each in menu.actions() if each.isCheckable()]
    for action in ticked[1:]:
        if action.isChecked():
            QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible()
    assert view.shown_names() == [ticked[0].data()]
    assert not ticked[0].isEnabled()
    menu.setActiveAction(ticked[1])
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert len(view.shown_names()) == 2
    assert ticked[0].isEnabled()
    menu.close()
