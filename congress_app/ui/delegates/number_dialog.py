"""Asks for one number: of groups, of delegates in all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QSpinBox, QWidget

from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.layouts import UNIT, column_of


class NumberDialog(QDialog):
    """asked: the number.

    Args:
        words: a sentence that says what will happen.
        title: what is counted.
        button: the words on the main button.
    """

    asked = Signal(int)

    def __init__(
        self, head: str, words: str, title: str, button: str, parent: QWidget, *, number: int, most: int
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(head)
        self.input = QSpinBox(self)
        self.input.setRange(1, most)
        self.input.setValue(number)
        self.input.setMinimumHeight(UNIT * 4)
        label = QLabel(title)
        label.setBuddy(self.input)
        self.input.setAccessibleName(title)
        foot, _button = main_button(self, button)
        self.setLayout(column_of(hint(words), label, self.input, 1, foot, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 52, self.sizeHint().height())
        self.input.selectAll()
        self.input.setFocus()

    def accept(self) -> None:
        """Tell the number."""
        self.asked.emit(self.input.value())
        super().accept()
