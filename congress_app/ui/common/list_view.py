"""The table of a list: calm rows, columns as the person likes them, order by several columns, scroll kept over reloads."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.cell_delegate import CellDelegate
from congress_app.ui.common.clipboard import write_block
from congress_app.ui.common.kept_selection import KeptSelection
from congress_app.ui.common.list_model import ListModel, Prepared
from congress_app.ui.common.list_order import Order
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours
from congress_app.ui.common.walking import WalksWithSelection

FLEXIBLE = 20  # columns as wide as this many letters share what is left or missing
SHORTEST = UNIT * 22

Behaviour = QAbstractItemView.SelectionBehavior


class ListView(WalksWithSelection, QTableView):
    """A table over a `ListModel`.

    opened: Enter or a double click on a row (its key). arranged: columns or order were changed by the person.
    """

    opened = Signal(str)
    arranged = Signal()

    def __init__(self, model: ListModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = model
        self._held: Prepared[Any] | None = None
        self._menu: tuple[Actions, tuple[Command | None, ...]] | None = None
        self._top: tuple[str, int] = ("", 0)
        self._fits = True  # until the person widens a column
        self._is_fitting = False  # the program itself arranges the columns
        self.setAccessibleName(name)
        self.setModel(model)
        self._dress()
        self._dress_header()
        self.kept = KeptSelection(model, self.selectionModel(), self, by_cells=self.is_by_cells)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.reloaded.connect(self._on_reloaded)
        self.doubleClicked.connect(self._on_double_clicked)

    @property
    def is_by_cells(self) -> bool:
        """Whether cells are selected rather than rows."""
        return False

    @property
    def list_model(self) -> ListModel[Any]:
        """Its model."""
        return self._list

    def show_prepared(self, prepared: Prepared[Any]) -> None:
        """Show other rows; while a cell is being edited, when that is over."""
        if self.state() == QAbstractItemView.State.EditingState:
            self._held = prepared
        else:
            self._list.show_prepared(prepared)

    def set_context_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self._menu = (actions, tuple(commands))

    def copy(self) -> None:
        """Copy the selected rows, shown columns only, as Excel takes them."""
        columns = self.shown_columns()
        block = [[str(self._list.index(at, column).data() or "") for column in columns] for at in self.kept.places]
        QGuiApplication.clipboard().setText(write_block(block))

    def shown_columns(self) -> list[int]:
        """The columns shown, in the order on screen."""
        header = self.horizontalHeader()
        order = [header.logicalIndex(place) for place in range(header.count())]
        return [column for column in order if not header.isSectionHidden(column)]

    def shown_names(self) -> list[str]:
        """The names of the columns shown, in the order on screen."""
        return [self._list.columns[column].name for column in self.shown_columns()]

    def show_columns(self, names: Sequence[str], widths: dict[str, int] | None = None) -> None:
        """Show these columns in this order; widths in points, else as the listing says."""
        places = [at for name in names if (at := self._list.column_at(name)) >= 0]
        self._arrange(places, len(places), widths or {})

    def show_own_columns(self) -> None:
        """Show the columns as the listing says."""
        columns = self._list.columns
        shown = [at for at, column in enumerate(columns) if column.is_shown]
        self._arrange(shown + [at for at, column in enumerate(columns) if not column.is_shown], len(shown), {})

    def _arrange(self, order: Sequence[int], count: int, widths: Mapping[str, int]) -> None:
        """Put columns into an order and show the first `count` of them."""
        self._fits = not widths
        self._is_fitting = True
        header = self.horizontalHeader()
        for place, column in enumerate(order):
            if (stands := header.visualIndex(column)) != place:
                header.moveSection(stands, place)
        shown = set(order[:count])
        for column, about in enumerate(self._list.columns):
            header.setSectionHidden(column, column not in shown)
            header.resizeSection(column, widths.get(about.name) or self._own_width(column))
        self._fit()

    # what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """A faint line under each row, and a bar of the accent at the current one while the table has the focus."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        own = colours(self)
        painter.setPen(QColor(own.line))
        if not self.showGrid():
            _row_lines(self, painter)
        at = self.currentIndex()
        if self.hasFocus() and at.isValid() and not self.is_by_cells:
            top = self.rowViewportPosition(at.row())
            painter.fillRect(0, top, 3, self.rowHeight(at.row()) - 1, QColor(own.accent))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Ctrl+C copies."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and not self.is_by_cells:
            self._open(self.currentIndex().row())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the selected rows, at the mouse or at the current row."""
        if self._menu is None:
            return
        actions, commands = self._menu
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        actions.context_menu(self, commands).popup(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long columns share the width there is, as long as the person has not widened one."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard's first visit a row becomes the current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._list.rowCount():
            self.kept.select(self._list.key_at(max(self.rowAt(0), 0)))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The bar at the current row goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    # inside

    def _dress(self) -> None:
        by_cells = self.is_by_cells
        self.setSelectionBehavior(Behaviour.SelectItems if by_cells else Behaviour.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(by_cells)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(CellDelegate(self))
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + UNIT))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _dress_header(self) -> None:
        header = self.horizontalHeader()
        for each in (
            header,
            self.verticalHeader(),
        ):  # its own selection: else each header paint walks all selected rows
            each.setSelectionModel(QItemSelectionModel(self._list, each))
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setFixedHeight(max(ROW_HEIGHT, self.fontMetrics().height() + UNIT) + 2)
        header.setMinimumSectionSize(UNIT * 4)
        header.sectionClicked.connect(self._on_section_clicked)
        header.sectionMoved.connect(self._on_section_moved)
        header.sectionResized.connect(self._on_section_resized)
        self.show_own_columns()

    def _own_width(self, column: int) -> int:
        about = self._list.columns[column]
        metrics = self.fontMetrics()
        title = metrics.horizontalAdvance(str(self._list.headerData(column, Qt.Orientation.Horizontal))) + UNIT * 3
        letter = max(metrics.averageCharWidth(), metrics.horizontalAdvance("0"))
        cells = letter * about.width + UNIT * (5 if self._list.has_mark(column) else 2)
        return max(cells, min(title, cells * 3 // 2))  # a long title is cut: its whole is the tip

    def _fit(self) -> None:
        """Share the width among the columns of long texts."""
        self._is_fitting = True
        if self._fits:
            self._share_width()
        self._is_fitting = False

    def _share_width(self) -> None:
        columns = self.shown_columns()
        widths = {column: self._own_width(column) for column in columns}
        flexible = [column for column in columns if self._list.columns[column].width >= FLEXIBLE]
        spare = self.viewport().width() - sum(widths.values())
        total = sum(widths[column] for column in flexible)
        for column in columns:
            share = spare * widths[column] // total if column in flexible else 0
            self.setColumnWidth(column, max(widths[column] + share, min(widths[column], SHORTEST)))

    def _on_section_moved(self) -> None:
        if not self._is_fitting:
            self.arranged.emit()

    def _on_section_resized(self, section: int, old: int, new: int) -> None:
        if self._is_fitting or not (old and new):  # one that is hidden or shown is no wish of the person's
            return
        is_last = section == (self.shown_columns() or [-1])[-1]  # the last one stretches by itself
        if not is_last:
            self._fits = False
            self.arranged.emit()

    def _open(self, place: int) -> None:
        key = self._list.key_at(place)
        if key:
            self.opened.emit(key)

    def _on_double_clicked(self) -> None:
        if self.state() != QAbstractItemView.State.EditingState:
            self._open(self.currentIndex().row())

    def _on_section_clicked(self, section: int) -> None:
        name = self._list.columns[section].name
        orders = self._list.orders
        old = next((order for order in orders if order.column == name), None)
        new = Order(name, is_down=old is not None and not old.is_down)
        if not QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._list.set_orders([new])
        elif old is None:
            self._list.set_orders([*orders, new])
        else:
            self._list.set_orders([new if order.column == name else order for order in orders])
        self.arranged.emit()

    def _on_about_to_reset(self) -> None:
        top = max(self.rowAt(0), 0)
        self._top = (self._list.key_at(top), top)

    def _on_reloaded(self) -> None:
        key, place = self._top
        found = self._list.place_of(key)
        at = self._list.index(found if found >= 0 else min(place, self._list.rowCount() - 1), self.columnAt(1))
        if at.isValid() and self._top != ("", 0):
            self.scrollTo(at, QAbstractItemView.ScrollHint.PositionAtTop)
        self._top = ("", 0)

    def _show_held(self) -> None:
        held, self._held = self._held, None
        if held is not None:
            self._list.show_prepared(held)


def _row_lines(view: QTableView, painter: QPainter) -> None:
    height, width = view.viewport().height(), view.viewport().width()
    row = view.rowAt(0)
    while 0 <= row < view.model().rowCount():
        y = view.rowViewportPosition(row) + view.rowHeight(row) - 1
        if y > height:
            break
        painter.drawLine(QPoint(0, y), QPoint(width, y))
        row += 1
