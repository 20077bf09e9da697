"""Choosing the unit whose office this is: typed with or without accents, found among provinces and communes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QWidget

from congress_app.domain.units import Province, Unit, Units
from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import column_of
from congress_app.ui.common.look import ROW_HEIGHT, UNIT

Place = Unit | Province
MOST, WIDEST = 40, 400
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def find_places(units: Units, text: str) -> list[Place]:
    """The provinces, then the communes that a typed text means, those of that name before those made of one; nothing is all provinces."""
    words = fold(text).split()
    provinces = [each for each in units.provinces if _is_called(each.title, words)]
    communes = sorted(units.search(text, limit=WIDEST), key=lambda unit: not _is_called(place_words(unit), words))
    return [*provinces, *communes[:MOST]]


def place_words(place: Place) -> str:
    """A unit with its province: `Xã Toàn Thắng - Phú Thọ`."""
    return f"{place.title} - {place.province}" if isinstance(place, Unit) else place.title


def _is_called(title: str, words: list[str]) -> bool:
    folded = f" {fold(title)}"
    return all(f" {word}" in folded for word in words)


class PlaceChooser(QWidget):
    """A line to type in and the units that fit. chosen: another unit is marked. confirmed: Enter or a double click on it."""

    chosen = Signal()
    confirmed = Signal()

    def __init__(self, units: Units, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units = units
        self._found: Sequence[Place] = ()
        self.line = _Line(self)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.line.setPlaceholderText(_("Type the name of your commune or province, with or without accents"))
        self.line.setAccessibleName(_("Your unit"))
        self.line.setClearButtonEnabled(True)
        self.list = QListWidget(self)
        self.list.setAccessibleName(_("Units found"))
        self.list.setUniformItemSizes(True)
        self.list.setMinimumHeight(ROW_HEIGHT * 4)
        self.setLayout(column_of(self.line, self.list))
        self.line.textChanged.connect(self._show)
        self.line.moved.connect(self._on_moved)
        self.line.returnPressed.connect(self._on_confirmed)
        self.list.currentRowChanged.connect(self._on_marked)
        self.list.itemActivated.connect(self._on_confirmed)
        self._show("")
        self.setFocusProxy(self.line)

    @property
    def place(self) -> Place | None:
        """The unit that is marked."""
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _show(self, text: str) -> None:
        self._found = find_places(self._units, text)
        self.list.blockSignals(True)
        self.list.clear()
        for place in self._found:
            item = QListWidgetItem(place_words(place))
            item.setSizeHint(QSize(0, ROW_HEIGHT - 2))
            if isinstance(place, Unit) and place.former:
                item.setToolTip("; ".join(place.former))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if text.strip() and self._found else -1)
        self.list.blockSignals(False)
        self.chosen.emit()

    def _on_moved(self, event: QKeyEvent) -> None:
        self.list.keyPressEvent(event)

    def _on_marked(self) -> None:
        self.chosen.emit()

    def _on_confirmed(self) -> None:
        if self.place is not None:
            self.confirmed.emit()


class _Line(QLineEdit):
    """The arrows walk in the list below while one goes on typing."""

    moved = Signal(QKeyEvent)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the list; Enter goes no further, else the dialog's button takes it too."""
        if event.key() in _TO_THE_LIST:
            self.moved.emit(event)
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
