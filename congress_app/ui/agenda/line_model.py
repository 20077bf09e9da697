"""The order of the agenda's lines as a Qt model: who stands below whom, and going from one order to another by the fewest moves.

Rows keep their numbers over every change, so that selection, current row and what is folded stay. Overrides never raise.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex

from congress_app.ui.agenda.columns import COLUMNS
from congress_app.ui.agenda.nodes import TOP, Line, LineKind, Lines, Numbers, staying

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
_WIDTH = len(COLUMNS)


class LineModel(QAbstractItemModel):
    """The structure; what stands in the cells is told by `AgendaModel`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._numbers = Numbers()
        self._lines = Lines()

    # who is where

    def at(self, number: int, column: int = 0) -> QModelIndex:
        """The index of a line by its number; invalid for what is above the sessions."""
        above = self._lines.above.get(number)
        if above is None:
            return QModelIndex()
        return self.createIndex(self._lines.below[above].index(number), column, number)

    def index_of(self, key: str, column: int = 0) -> QModelIndex:
        """The index of a row by its key; invalid when it is not shown."""
        return self.at(self._numbers.known(key), column)

    def line_at(self, index: Index) -> Line | None:
        """The line of an index."""
        return self._lines.by_number.get(index.internalId()) if index.isValid() else None

    def key_at(self, index: Index) -> str:
        """The key of the line of an index; empty when there is none."""
        line = self.line_at(index)
        return line.key if line is not None else ""

    def level_at(self, index: Index) -> str:
        """The session or item that a line is, as a level for others; empty for what is neither."""
        line = self.line_at(index)
        return line.key if line is not None and line.kind is not LineKind.NEW else ""

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """The index of a place. The number of an invalid index is that of the top."""
        below = self._lines.below.get(parent.internalId())
        if below is None or not 0 <= row < len(below) or not 0 <= column < _WIDTH or parent.column() > 0:
            return QModelIndex()
        return self.createIndex(row, column, below[row])

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # Qt's other `parent` takes nothing
        """The line above."""
        return self.at(self._lines.above.get(index.internalId(), TOP)) if index.isValid() else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The lines below."""
        return 0 if parent.column() > 0 else len(self._lines.below.get(parent.internalId(), ()))

    def columnCount(self, parent: Index = ROOT) -> int:
        """All columns."""
        return _WIDTH

    # inside

    def repaint(self) -> None:
        """Every row may look different."""
        for above, below in self._lines.below.items():
            if below:
                first = self.index(0, 0, self.at(above))
                self.dataChanged.emit(first, self.index(len(below) - 1, len(COLUMNS) - 1, self.at(above)))

    def _rearrange(self, wanted: Lines) -> None:
        """Bring the lines into another order by the fewest moves."""
        self._lines.by_number.update(wanted.by_number)
        for above in (TOP, *wanted.walk()):
            self._arrange(above, wanted.below[above])
        for number in [each for each in self._lines.walk() if each not in wanted.by_number]:
            self._remove(number)
        self._lines.by_number = wanted.by_number
        self.repaint()

    def _arrange(self, above: int, wanted: Sequence[int]) -> None:
        current = self._lines.below.setdefault(above, [])
        here = {number: place for place, number in enumerate(current)}
        kept = staying([here[number] for number in wanted if number in here])
        place = 0
        for number in wanted:
            if number not in here or here[number] not in kept:
                self._put(number, above, place)
            place = current.index(number) + 1

    def _put(self, number: int, above: int, place: int) -> None:
        lines = self._lines
        old = lines.above.get(number)
        if old is None:
            self.beginInsertRows(self.at(above), place, place)
            lines.below[above].insert(place, number)
            lines.below.setdefault(number, [])
            lines.above[number] = above
            self.endInsertRows()
            return
        row = lines.below[old].index(number)
        if not self.beginMoveRows(self.at(old), row, row, self.at(above), place):
            return  # it stands there already
        lines.below[old].pop(row)
        lines.below[above].insert(place - 1 if old == above and place > row else place, number)
        lines.above[number] = above
        self.endMoveRows()

    def _remove(self, number: int) -> None:
        lines = self._lines
        above = lines.above.get(number)
        if above is None:
            return  # gone with its parent
        row = lines.below[above].index(number)
        self.beginRemoveRows(self.at(above), row, row)
        lines.below[above].pop(row)
        for each in [number, *lines.walk(number)]:
            lines.above.pop(each, None)
        for each in [number, *list(lines.walk(number))]:
            lines.below.pop(each, None)
        self.endRemoveRows()
