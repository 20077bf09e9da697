"""The views of a part: one of them is on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.ui.common.view_switch import ViewSwitch

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_one_of_the_views_is_on(qtbot: QtBot, parent: QWidget) -> None:
    actions = tuple(QAction(word, parent) for word in ("Bảng", "Tháng", "Tuần"))
    switch = ViewSwitch(actions, ("Bảng", "Tháng", "Tuần"), parent)
    switch.show_view(1)
    buttons = switch.findChildren(QToolButton)
    assert [button.isChecked() for button in buttons] == [False, True, False]
    with qtbot.waitSignal(switch.chosen) as chosen:
        buttons[2].click()
    assert chosen.args == [2]
    assert [button.accessibleName() for button in buttons] == ["Bảng", "Tháng", "Tuần"]
