"""The foot of the load: total and average below the columns they are of, wherever these stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from congress_app.i18n import _, pgettext
from congress_app.i18n.numbers import thousands
from congress_app.listings.plan_members import LoadRow
from congress_app.ui.assignments.load_model import BAR, RIGHT, LoadModel, average_words, bar_room, km_words
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours

_UNTOTALLED = ("most_in_a_day", "most_in_a_week")
_TITLE = "member"
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LoadFoot(QWidget):
    """Two lines that follow the columns of a table."""

    def __init__(self, model: LoadModel, view: ListView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._view = model, view
        self._cells: dict[str, tuple[str, str]] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        header = view.horizontalHeader()
        for told in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            told.connect(self._on_moved)
        view.horizontalScrollBar().valueChanged.connect(self._on_moved)

    @property
    def cells(self) -> dict[str, tuple[str, str]]:
        """Total and average by the name of the column."""
        return self._cells

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(UNIT * 20, 2 * (ROW_HEIGHT - 4) + UNIT // 2)

    def show_rows(self, rows: Sequence[LoadRow]) -> None:
        """Reckon from those shown."""
        self._cells = {_TITLE: (pgettext("load", "Total"), pgettext("load", "Average"))}
        for column in self._model.columns:
            numbers = [value for row in rows if isinstance(value := column.value(row), int)]
            if not numbers or column.name == "rank":
                continue
            self._cells[column.name] = _pair(column.name, numbers, rows)
        said = [f"{_(each.title)}: {' / '.join(filter(None, self._cells[each.name]))}" for each in self._model.columns
                if each.name in self._cells and each.name != _TITLE]  # fmt: skip
        self.setAccessibleName(_("Total / average"))
        self.setAccessibleDescription("; ".join(said))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Each below its column."""
        painter = QPainter(self)
        own = colours(self)
        painter.fillRect(self.rect(), QColor(own.base))
        painter.setPen(QColor(own.border))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(QColor(own.line))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        strong = QFont(self.font())
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setClipRect(self.rect().adjusted(1, 1, -1, -1))
        high = (self.height() - UNIT // 2) // 2
        for place, column in enumerate(self._model.columns):
            if column.name not in self._cells or self._view.isColumnHidden(place):
                continue
            cell = QRect(self._view.columnViewportPosition(place) + 1, 3, self._view.columnWidth(place), high)
            for number, words in enumerate(self._cells[column.name]):
                painter.setFont(strong if number == 0 else self.font())
                painter.setPen(QColor(own.text if number == 0 else own.faint))
                painter.drawText(_room(cell.translated(0, number * high), column.name), int(_side(column.name)), words)
        painter.end()

    def _on_moved(self) -> None:
        self.update()


def _pair(name: str, numbers: Sequence[int], rows: Sequence[LoadRow]) -> tuple[str, str]:
    if name == "km":
        is_estimate = any(row.load.is_estimate or row.load.unknown_ways for row in rows)
        mean = round(sum(numbers) / len(numbers))
        return km_words(sum(numbers), is_estimate=is_estimate), km_words(mean, is_estimate=is_estimate)
    return "" if name in _UNTOTALLED else thousands(sum(numbers)), average_words(numbers)


def _room(cell: QRect, name: str) -> QRect:
    if name == BAR:
        number = bar_room(cell)
        return QRect(
            number.right() - UNIT * 6, cell.y(), cell.right() - UNIT - 1 - number.right() + UNIT * 6 + 1, cell.height()
        )
    return cell.adjusted(UNIT - 2, 0, 2 - UNIT, 0)


def _side(name: str) -> Qt.AlignmentFlag:
    return LEFT if name == _TITLE else RIGHT
