"""Figures in tables: delegations beside each other, and this congress beside another one. Cells with people behind them are links."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from congress_app.domain.statistics import Figures, by_delegation
from congress_app.domain.statistics.cross import Compared
from congress_app.i18n import _, pgettext
from congress_app.i18n.numbers import thousands
from congress_app.ui.common.clipboard import write_block
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours, larger
from congress_app.ui.delegates.statistics.people import (
    People,
    count_words,
    difference_words,
    share_words,
    title_of,
)

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
DISPLAY, TOOL_TIP, FONT, ALIGNMENT, FOREGROUND, BACKGROUND = 0, 3, 6, 7, 9, 8
FIRST_WIDTH, LEAST_WIDTH, WIDTH = UNIT * 30, UNIT * 8, UNIT * 14


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell, and the people behind it."""

    words: str = ""
    people: People | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row; one that is strong is a heading or the sum."""

    cells: tuple[Cell, ...]
    is_strong: bool = False


class FigureModel(QAbstractTableModel):
    """Rows of cells, to be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.titles: Sequence[str] = ()
        self.rows: Sequence[Row] = ()
        self._view = parent

    def show_rows(self, titles: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these."""
        self.beginResetModel()
        self.titles, self.rows = titles, rows
        self.endResetModel()

    def cell(self, index: Index) -> Cell:
        """The cell at a place; an empty one where there is none."""
        cells = self.rows[index.row()].cells if 0 <= index.row() < len(self.rows) else ()
        return cells[index.column()] if 0 <= index.column() < len(cells) else Cell()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each line."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """As many as there are titles."""
        return 0 if parent.isValid() else len(self.titles)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Words, side, weight, and the colour of a link."""
        if role not in (DISPLAY, TOOL_TIP, FONT, ALIGNMENT, FOREGROUND, BACKGROUND):
            return None
        cell, is_strong = self.cell(index), 0 <= index.row() < len(self.rows) and self.rows[index.row()].is_strong
        if role == DISPLAY:
            return cell.words
        if role == TOOL_TIP:
            return cell.people.title if cell.people is not None else cell.words
        if role == FONT:
            return larger(self._view.font(), 1.0, is_bold=True) if is_strong else None
        if role == ALIGNMENT:
            return _side(index.column())
        if role == BACKGROUND:
            return QColor(colours(self._view).raised) if is_strong else None
        return QColor(colours(self._view).link) if cell.people is not None else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """The titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.titles):
            return None
        if role in (DISPLAY, TOOL_TIP):
            return self.titles[section]
        return _side(section) | Qt.TextFlag.TextWordWrap.value if role == ALIGNMENT else None


class FigureTable(QTableView):
    """A table of figures. followed: the people of a cell were asked for, by Enter or the mouse (`People`)."""

    followed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.figure_model = FigureModel(self)
        self.setModel(self.figure_model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT - 2)
        header = self.horizontalHeader()
        header.setHighlightSections(False)

    def show_rows(self, titles: Sequence[str], rows: Sequence[Row]) -> None:
        """Show these; where the person is stays."""
        at, top = self.currentIndex(), self.verticalScrollBar().value()
        place = at.row(), at.column()
        self.figure_model.show_rows(titles, rows)
        self._fit()
        self.setCurrentIndex(self.figure_model.index(*place))
        self.verticalScrollBar().setValue(top)

    def copy(self) -> None:
        """Copy the selected cells, as Excel takes them."""
        block = self.selectionModel().selection()
        if block.count():
            its = block.at(0)
            columns = range(its.left(), its.right() + 1)
            words = [
                [self.figure_model.cell(self.figure_model.index(row, column)).words.strip() for column in columns]
                for row in range(its.top(), its.bottom() + 1)
            ]
            QGuiApplication.clipboard().setText(write_block(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the room."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter follows, Ctrl+C copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._follow(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what is a link."""
        super().mouseMoveEvent(event)
        is_link = self.figure_model.cell(self.indexAt(event.position().toPoint())).people is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click follows, unless cells were selected by dragging."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and self.selectionModel().selectedIndexes() == [index]:
            self._follow(index)

    def _fit(self) -> None:
        """Numbers as wide as there is room, within limits; the first column takes what is left."""
        count = max(len(self.figure_model.titles) - 1, 1)
        room = self.viewport().width()
        width = min(max((room - FIRST_WIDTH) // count, LEAST_WIDTH), WIDTH)
        for column in range(len(self.figure_model.titles)):
            self.setColumnWidth(column, width if column else max(room - width * count, FIRST_WIDTH))
        self.horizontalHeader().setFixedHeight(self._header_height(width))

    def _header_height(self, width: int) -> int:
        """Room for the longest title, wrapped in its column."""
        metrics = self.horizontalHeader().fontMetrics()
        room = QRect(0, 0, width - UNIT * 2, UNIT * 100)
        wrapped = (
            metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, each) for each in self.figure_model.titles[1:]
        )
        return max((each.height() for each in wrapped), default=0) + UNIT * 2

    def _follow(self, index: Index) -> None:
        people = self.figure_model.cell(index).people
        if people is not None:
            self.followed.emit(people)


def delegation_rows(figures: Figures) -> tuple[list[str], list[Row]]:
    """Titles and rows of the delegations, with the sum below."""
    table = by_delegation(figures)
    lines = [_("Delegates"), *(column.line.words for column in table.columns)]
    rows = []
    for row in table.rows:
        cells = [
            _linked(ids, _("{delegation}, {line}").format(delegation=row.name, line=title))
            for ids, title in zip(row.ids, lines, strict=True)
        ]
        rows.append(Row((Cell(row.name, People(row.name, row.ids[0])), *cells)))
    sums = [_linked(tuple(id for row in table.rows for id in row.ids[at]), title) for at, title in enumerate(lines)]
    if rows:
        rows.append(Row((Cell(pgettext("figures", "Sum")), *sums), is_strong=True))
    return [pgettext("figures", "Delegation"), *lines], rows


def compared_rows(compared: Sequence[Compared], other_id: str) -> list[Row]:
    """The lines of two congresses side by side, under the headings of their groups."""
    rows: list[Row] = []
    is_empty = not any(each.second is not None and each.second.count for each in compared)  # then its zeros say nothing
    for place, each in enumerate(compared):
        if not place or compared[place - 1].group != each.group:
            rows.append(Row((Cell(_(each.group)), *[Cell()] * 5), is_strong=True))
        title = f"{'   ' * each.title.level}   {each.title.words}"
        heading = title_of(_(each.group), each.title)
        cells = [Cell(title)]
        for line, congress_id in ((each.first, ""), (None if is_empty else each.second, other_id)):
            people = People(heading, line.ids, congress_id) if line is not None and line.ids else None
            cells += [Cell(count_words(line), people), Cell(share_words(line))]
        more = None if is_empty or each.difference is None else -each.difference  # of this congress than of the other
        rows.append(Row((*cells, Cell(difference_words(more)))))
    return rows


def compared_titles() -> list[str]:
    """The titles of two congresses side by side."""
    return [
        _("Figure"),
        _("This congress"),
        pgettext("figures", "Percent"),
        _("The other congress"),
        pgettext("figures", "Percent"),
        _("Difference"),
    ]


def _linked(ids: tuple[str, ...], title: str) -> Cell:
    return Cell(thousands(len(ids)) if ids else "–", People(title, ids) if ids else None)


def _side(column: int) -> int:
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    return int((side | Qt.AlignmentFlag.AlignVCenter).value)
