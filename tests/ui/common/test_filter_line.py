"""The filter line gives way where there is little room: nothing lies over anything else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QToolButton, QWidget

from congress_app.ui.common.filter_line import FilterLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.mark.parametrize("width", [1200, 900, 640, 560])
def test_nothing_lies_over_anything_else(qtbot: QtBot, width: int) -> None:
    around = QWidget()
    qtbot.addWidget(around)
    line = FilterLine("Tìm tổ chức đảng, hội trường hoặc mã", around)
    for name, title in (("kind", "Mọi loại hình tổ chức"), ("state", "Mọi trạng thái"), ("area", "Mọi địa bàn")):
        line.add_choice(name, title, [(1, "Tổ chức đảng trực thuộc tỉnh ủy")])
    line.add_mark("warnings", "Có cảnh báo", "warning")
    around.show()
    line.resize(width, 40)
    line.show()
    assert line.minimumSizeHint().width() <= 560
    parts: list[QWidget] = [
        line.findChildren(QLineEdit)[0],
        *line.findChildren(QComboBox),
        line.findChildren(QToolButton)[-1],
    ]
    shown = sorted((part.geometry() for part in parts), key=lambda each: each.left())
    assert [left.right() < right.left() for left, right in pairwise(shown)] == [True] * 4
    assert shown[-1].right() <= width


def test_a_second_line_unfolds_and_filters_too(qtbot: QtBot) -> None:
    line = FilterLine("Tìm")
    qtbot.addWidget(line)
    line.add_second_line("Lọc thêm")
    line.add_choice("group", "Mọi tổ", [("1", "Tổ 1")], is_more=True)
    line.show()
    low = line.sizeHint().height()
    line.unfold()
    assert line.sizeHint().height() > low
    with qtbot.waitSignal(line.changed):
        line.choose("group", "1")
    assert line.is_active
