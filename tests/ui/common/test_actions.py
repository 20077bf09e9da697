from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from congress_app.ui.common import commands
from congress_app.ui.common.actions import Actions, Command

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot, activate: Callable[[QWidget], None]) -> Any:
    made: Any = QMainWindow()
    qtbot.addWidget(made)
    made.pages = QStackedWidget()
    made.setCentralWidget(made.pages)
    for _page in range(2):
        page: Any = QWidget()
        page.line = QLineEdit(page)
        QVBoxLayout(page).addWidget(page.line)
        made.pages.addWidget(page)
    activate(made)
    return made


@pytest.fixture
def actions(window: Any) -> Actions:
    return Actions(window)


def page(window: Any, number: int) -> Any:
    return window.pages.widget(number)


def test_one_action_serves_menu_tool_bar_and_key(window: Any, actions: Actions) -> None:
    ran: list[Any] = []
    action = actions.serve(commands.NEW, lambda: ran.append(1), owner=window)
    menu = actions.fill(QMenu(window), [commands.NEW, None, commands.DELETE])
    assert menu.actions()[0] is action is actions.action(commands.NEW)
    assert action.text() == "&Thêm mới"
    assert action.toolTip() == "Thêm mới (Ctrl+N)"
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert ran == [1]


def test_a_key_belongs_to_one_command(window: Any, actions: Actions) -> None:
    actions.action(commands.NEW)
    with pytest.raises(ValueError, match="new"):
        actions.action(Command("other", "Other", "Ctrl+N"))


def test_the_visible_part_carries_it_out(window: Any, actions: Actions) -> None:
    ran: list[Any] = []
    actions.serve(commands.DELETE, lambda: ran.append("window"), owner=window)
    for number in range(2):
        actions.serve(commands.DELETE, partial(ran.append, number), owner=page(window, number))
    actions.action(commands.DELETE).trigger()
    window.pages.setCurrentIndex(1)
    actions.action(commands.DELETE).trigger()
    window.pages.hide()
    actions.action(commands.DELETE).trigger()
    assert ran == [0, 1, "window"]


def test_what_cannot_be_done_is_greyed(window: Any, actions: Actions) -> None:
    can: list[Any] = []
    action = actions.serve(commands.DELETE, can.clear, owner=page(window, 1), can=lambda: bool(can))
    actions.refresh()
    assert not action.isEnabled()
    window.pages.setCurrentIndex(1)
    can.append(1)
    actions.refresh()
    assert action.isEnabled()
    action.trigger()
    assert not action.isEnabled()


def test_the_field_being_left_is_stored_first(window: Any, actions: Actions) -> None:
    order: list[Any] = []
    line = page(window, 0).line
    line.editingFinished.connect(lambda: order.append("stored"))
    actions.serve(commands.DELETE, lambda: order.append("deleted"), owner=window)
    line.setFocus()
    QTest.keyClicks(line, "a")
    actions.action(commands.DELETE).trigger()
    assert order == ["stored", "deleted"]
    assert line.hasFocus()


def test_a_command_takes_other_words_in_all_its_places(actions: Actions) -> None:
    actions.rename(commands.UNDO, "Hoàn tác: xóa 3 đại hội")
    assert actions.action(commands.UNDO).toolTip() == "Hoàn tác: xóa 3 đại hội (Ctrl+Z)"
    actions.rename(commands.UNDO, "")
    assert actions.action(commands.UNDO).text() == "&Hoàn tác"


def test_no_two_common_commands_have_one_key(actions: Actions) -> None:
    common = [value for value in vars(commands).values() if isinstance(value, Command)]
    assert len({actions.action(command).text() for command in common}) == len(common)
