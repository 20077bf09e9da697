"""An option of a form in the window: chosen, or typed where the form takes words of one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app.documents.form import Option
from congress_app.ui.printing.option_box import OptionBox

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

COLUMNS = Option("columns", "Further columns", {"none": "No further columns"}, takes_text=True)
SIDES = Option("sides", "Sides", {"one": "One side", "two": "Both sides"})


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """What the box stands in."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def typed(box: OptionBox, text: str) -> list[str]:
    """What is picked by typing a text and leaving the box."""
    picked: list[str] = []
    box.picked.connect(picked.append)
    line = box.lineEdit()
    assert line is not None
    line.setText(text)
    line.editingFinished.emit()
    box.picked.disconnect()
    return picked


def test_words_of_ones_own_are_taken(parent: QWidget) -> None:
    box = OptionBox(COLUMNS, "", parent)
    assert typed(box, "  Áo|Cặp ") == ["Áo|Cặp"]
    assert typed(box, "Áo|Cặp") == []
    assert typed(box, "") == ["none"]
    assert box.currentText() == box.itemText(0)


def test_what_was_typed_last_time_stands_again(parent: QWidget) -> None:
    assert OptionBox(COLUMNS, "Áo", parent).currentText() == "Áo"


def test_other_options_are_chosen_only(parent: QWidget) -> None:
    box = OptionBox(SIDES, "two", parent)
    assert (box.currentData(), box.isEditable()) == ("two", False)
    picked: list[str] = []
    box.picked.connect(picked.append)
    box.setCurrentIndex(0)
    assert picked == ["one"]
    assert OptionBox(SIDES, "three", parent).currentData() == "one"
