"""One option of a form: its values to choose from, and where the form takes it, words of one's own."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from congress_app.documents.form import Option
from congress_app.i18n import _
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.layouts import UNIT

WIDEST = UNIT * 28


class OptionBox(QuietBox):
    """picked: another value of the option, or words typed by hand."""

    picked = Signal(str)

    def __init__(self, option: Option, value: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._option, self._value = option, value
        self.setAccessibleName(_(option.title))
        self.setMinimumHeight(UNIT * 4)
        for each, words in option.values.items():
            self.addItem(_(words), each)
        if option.takes_text:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            typed = self.lineEdit()
            if typed is not None:
                typed.setFrame(False)
                typed.editingFinished.connect(self._on_typed)
        place = self.findData(value)
        self.setCurrentIndex(max(0, place))
        if option.takes_text and place < 0 and option.takes(value):
            self.setEditText(value)
        self.currentIndexChanged.connect(self._on_chosen)

    def minimumSizeHint(self) -> QSize:
        """No wider than the pane at its narrowest; the label goes above where both do not fit."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), WIDEST), wanted.height())

    def _on_chosen(self, place: int) -> None:
        if place >= 0:
            self._pick(str(self.itemData(place)))

    def _on_typed(self) -> None:
        """What was typed; nothing, or the words of a value, are that value."""
        typed = " ".join(self.currentText().split())
        place = self.findText(typed) if typed else 0
        if place >= 0:
            self.setCurrentIndex(place)
        self._pick(str(self.itemData(place)) if place >= 0 else typed)

    def _pick(self, value: str) -> None:
        if value != self._value and self._option.takes(value):
            self._value = value
            self.picked.emit(value)
