"""The filter line gives way where there is little room: nothing lies over anything else."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from congress_app.ui.common.filter_choice import FilterChoice
from congress_app.ui.common.filter_line import FilterLine, QuietBox
from congress_app.ui.common.look import ROW_HEIGHT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


TITLES = {"kind": "Mọi loại hình tổ chức", "state": "Mọi trạng thái", "area": "Mọi địa bàn"}


@pytest.fixture
def line(qtbot: QtBot) -> Iterator[FilterLine]:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(1300, 200)
    made = FilterLine("Tìm tổ chức đảng, hội trường hoặc mã", around)
    for name, title in TITLES.items():
        made.add_choice(name, title, [(1, "Tổ chức đảng trực thuộc tỉnh ủy"), (2, "Mông"), (3, "Mường (12)")])
    made.add_mark("warnings", "Có cảnh báo", "warning")
    around.show()
    made.show()
    yield made
    around.close()


def resized(line: FilterLine, width: int) -> None:
    line.resize(width, 40)
    QApplication.processEvents()
    line.resize(width, line.sizeHint().height())
    QApplication.processEvents()


@pytest.mark.parametrize("width", [1200, 900, 640, 560, 420])
def test_nothing_lies_over_anything_else_and_words_are_whole(line: FilterLine, width: int) -> None:
    resized(line, 500)
    resized(line, width)
    assert line.minimumSizeHint().width() <= 560
    boxes = [box for box in line.findChildren(FilterChoice) if box.isVisible()]
    parts: list[QWidget] = [line._text, *boxes, *(each for each in line.findChildren(QToolButton) if each.isVisible())]
    shown = sorted((part.geometry() for part in parts if part.parentWidget() is line), key=lambda each: each.left())
    assert all(left.right() < right.left() for left, right in pairwise(shown))
    assert shown[-1].right() <= width
    for box in boxes:
        assert box.width() - 40 >= box.fontMetrics().horizontalAdvance(box.text())
        assert box.text() in TITLES.values()
    assert (len(boxes) == 3) == (not line._unfold.isVisible())
    assert width < 900 or len(boxes) == 3
    assert width > 420 or len(boxes) < 3


def test_what_is_folded_away_is_reached_and_said(line: FilterLine) -> None:
    resized(line, 420)
    line.choose("area", 2)
    QApplication.processEvents()
    assert line._unfold.text() == " Lọc thêm (1)"
    line.unfold()
    QApplication.processEvents()
    assert line._choices["area"].isVisible()
    assert line._unfold.text() == " Lọc thêm"


def test_a_choice_is_typed_without_accents_and_picked_by_one_enter(line: FilterLine, qtbot: QtBot) -> None:
    box = line._choices["kind"]
    box.setFocus()
    QTest.keyClicks(box, "mo")  # so begins the title too
    assert [option.words for option in box._model.shown] == ["Mông"]
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    QTest.keyClicks(box, "uo")
    with qtbot.waitSignal(line.changed):
        QTest.keyClick(box, Qt.Key.Key_Return)
    assert (line.choice("kind"), box.text()) == (3, "Mường (12)")
    QTest.keyClicks(box, "khong co")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (line.choice("kind"), box.text()) == (3, "Mường (12)")
    box.clear()
    line._text.setFocus()
    assert (line.choice("kind"), box.text()) == (None, "Mọi loại hình tổ chức")


def test_tab_walks_as_it_is_read(line: FilterLine) -> None:
    resized(line, 1200)
    line._text.setFocus()
    walked: list[QWidget] = [line._text]
    for _step in range(4):
        QTest.keyClick(walked[-1], Qt.Key.Key_Tab)
        reached = QApplication.focusWidget()
        assert reached is not None
        walked.append(reached)
    assert walked[1:] == [*(line._choices[name] for name in TITLES), line._marks["warnings"]]


def test_what_is_not_offered_gives_way_to_what_stood_there(line: FilterLine, qtbot: QtBot) -> None:
    line.choose("kind", 2)
    box = line._choices["kind"]
    box.setFocus()
    QTest.keyClicks(box, "xyz")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    line._text.setFocus()
    assert (line.choice("kind"), box.text()) == (2, "Mông")


def test_a_long_choice_is_shortened_in_the_middle(line: FilterLine) -> None:
    resized(line, 1200)
    line._choices["kind"].set_options(
        "Mọi đoàn", [(1, "Đoàn đại biểu Đảng bộ các cơ quan Đảng xã Toàn Thắng và các hội")]
    )
    line.choose("kind", 1)
    QApplication.processEvents()
    box = line._choices["kind"]
    assert "…" in box.text()
    assert box.toolTip().endswith("và các hội")
    assert box.width() <= 240


def test_lines_of_a_box_are_as_high_as_in_every_list(qtbot: QtBot) -> None:
    box = QuietBox()
    qtbot.addWidget(box)
    box.addItems(["Một", "Hai"])
    box.showPopup()
    box.hidePopup()
    assert box.view().sizeHintForRow(0) == ROW_HEIGHT - 2


def test_a_second_line_unfolds_and_filters_too(qtbot: QtBot) -> None:
    line = FilterLine("Tìm")
    qtbot.addWidget(line)
    line.add_choice("group", "Mọi tổ", [("1", "Tổ 1")], is_more=True)
    line.show()
    low = line.sizeHint().height()
    line.unfold()
    assert line.sizeHint().height() > low
    with qtbot.waitSignal(line.changed):
        line.choose("group", "1")
    assert line.is_active
