"""Asks for one number: of groups, of delegates in all."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QWidget

from congress_app.i18n.reading import read_count
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import UNIT, column_of


class NumberDialog(QDialog):
    """asked: the number, from 1 to `most`.

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
        self._most = most
        self.input = QLineEdit(str(number), self)
        self.input.setMinimumHeight(UNIT * 4)
        self.input.setTextMargins(*TEXT_MARGINS)
        self.input.setMaximumWidth(UNIT * 16)
        label = QLabel(title)
        label.setBuddy(self.input)
        self.input.setAccessibleName(title)
        foot, self.button = main_button(self, button)
        self.setLayout(column_of(hint(words), label, self.input, 1, foot, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 56, self.sizeHint().height())
        self.input.textChanged.connect(self._on_typed)
        self.input.selectAll()
        self.input.setFocus()

    @property
    def number(self) -> int:
        """The number typed; 0 while it is none that will do."""
        try:
            found = read_count(self.input.text())
        except BadValue:
            return 0
        return found if found <= self._most else 0

    def accept(self) -> None:
        """Tell the number."""
        if self.number:
            self.asked.emit(self.number)
            super().accept()

    def _on_typed(self) -> None:
        self.button.setEnabled(bool(self.number))
