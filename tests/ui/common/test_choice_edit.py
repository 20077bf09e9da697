"""Choices: several in one line, and somebody who is not offered."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.options import Option

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PEOPLE = [Option("a", "Lê Văn An"), Option("b", "Quách Bá Hùng"), Option("c", "Lê Hồng Mai")]


@pytest.fixture
def edit(qtbot: QtBot) -> ChoiceEdit:
    """A line that offers three people."""
    made = ChoiceEdit(lambda: PEOPLE)
    qtbot.addWidget(made)
    made.show()
    return made


def typed(edit: ChoiceEdit, text: str) -> list[str]:
    """Type a text; the words offered for it."""
    edit.setText(text)
    edit.textEdited.emit(text)
    return [option.words for option in edit._model.shown]


def test_each_of_several_is_picked_by_itself(edit: ChoiceEdit) -> None:
    edit.is_many = True
    assert typed(edit, "Lê Văn An; quach") == ["Quách Bá Hùng"]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Lê Văn An; Quách Bá Hùng"


def test_one_alone_may_hold_the_mark_between(edit: ChoiceEdit) -> None:
    assert typed(edit, "Lê Văn An; quach") == []


def test_a_new_name_is_ready_where_only_parts_of_others_fit(edit: ChoiceEdit) -> None:
    edit.new_words = "{text} (mới)"
    assert typed(edit, "Lê An") == ["Lê An (mới)", "Lê Văn An"]
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "Lê An"


def test_a_name_that_begins_so_is_ready_before_a_new_one(edit: ChoiceEdit) -> None:
    edit.new_words = "{text} (mới)"
    assert typed(edit, "le hong") == ["Lê Hồng Mai", "le hong (mới)"]


def test_the_whole_name_of_somebody_offered_is_nobody_new(edit: ChoiceEdit) -> None:
    edit.new_words = "{text} (mới)"
    assert typed(edit, "quach ba hung") == ["Quách Bá Hùng"]
    assert typed(edit, "Quách Bà Hùng") == ["Quách Bà Hùng (mới)", "Quách Bá Hùng"]
