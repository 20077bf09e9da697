"""The tree of the agenda: typed into as a sheet, dragged, folded; each session a heading."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from congress_app.i18n import _
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.columns import COLUMNS
from congress_app.ui.agenda.delegate import AgendaDelegate
from congress_app.ui.agenda.model import AgendaModel
from congress_app.ui.agenda.nodes import LineKind
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.edit_keys import EditKeys
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours

Index = QModelIndex | QPersistentModelIndex
# Points below which the kind and the words of the vote, then some of the presenter, then presenter and vote give way.
WIDE, MIDDLING, SLIM = 880, 640, 590
NARROWEST_TITLE = UNIT * 16
INDENT = 12


class AgendaTree(EditKeys, QTreeView):
    """current_changed: another row is the current one (its key). block_pasted: a programme was pasted (its text)."""

    current_changed = Signal(str)
    block_pasted = Signal(str)

    def __init__(self, model: AgendaModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.agenda = model
        self.looks_like_agenda: Callable[[str], bool] = _never
        self._menu: tuple[Actions, tuple[Command | None, ...]] | None = None
        self._said = ""
        self.setAccessibleName(_("Programme"))
        self.setModel(model)
        self._dress()
        self._dress_header()
        self.start_editing_keys()
        self.setItemDelegate(AgendaDelegate(self, model))
        self._relayout = QTimer(self, singleShot=True, interval=0)
        self._relayout.timeout.connect(self.scheduleDelayedItemsLayout)
        self.header().sectionResized.connect(self._on_section_resized)
        self.selectionModel().currentRowChanged.connect(self._on_current_changed)
        model.rowsInserted.connect(self._on_rows_inserted)
        model.rowsMoved.connect(self._on_rows_moved)
        model.modelReset.connect(self.expandAll)

    # what is current and selected

    @property
    def current_key(self) -> str:
        """The key of the current row; empty when there is none."""
        return self.agenda.key_at(self.currentIndex())

    def selected_items(self) -> list[str]:
        """The ids of the items with a selected cell, in the order shown; else of the current one."""
        indexes = self.selectionModel().selectedIndexes() or [self.currentIndex()]
        found = [line for index in indexes if (line := self.agenda.line_at(index)) is not None]
        chosen = {line.key for line in found if line.kind is LineKind.ITEM}
        return [row.id for session in self.agenda.data_shown.sessions for row in session.items if row.id in chosen]

    def select_row(self, key: str, column: int = at.TITLE) -> None:
        """Make a row the current one and bring it into view."""
        index = self.agenda.index_of(key, column)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def set_context_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self._menu = (actions, tuple(commands))

    # the habits of a sheet

    def columns_shown(self) -> list[int]:
        """The columns shown."""
        return [column for column in range(len(COLUMNS)) if not self.isColumnHidden(column)]

    def index_below(self, index: Index, step: int = 1) -> QModelIndex:
        """The cell below or above, on whatever level."""
        return self.indexBelow(index) if step > 0 else self.indexAbove(index)

    def cell_to_type_in(self, index: Index) -> QModelIndex:
        """Letters typed at the number of a row are its content."""
        return super().cell_to_type_in(index.sibling(index.row(), at.TITLE) if index.column() == at.NUMBER else index)

    def step(self, down: int, right: int) -> None:
        """Enter stores a new item and stays, so that the next one is typed at once."""
        current = self.currentIndex()
        line = self.agenda.line_at(current)
        if down > 0 and line is not None and line.kind is LineKind.NEW and line.session.id in self.agenda.typed.new:
            self.agenda.leave_row(current)
            self.setCurrentIndex(current.siblingAtColumn(at.TITLE))
            return
        super().step(down, right)

    def paste(self) -> None:
        """Cells into cells; a whole programme is shown first."""
        text = QGuiApplication.clipboard().text()
        if self.looks_like_agenda(text):
            self.block_pasted.emit(text)
        else:
            super().paste()

    def clear_cells(self) -> None:
        """Empty the selected cells; a row that is selected whole is not emptied but deleted, by its own command."""
        columns = {index.column() for index in self.selectionModel().selectedIndexes()}
        if at.NUMBER not in columns:
            super().clear_cells()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc gives wrong text up."""
        if event.key() == Qt.Key.Key_Escape and self.agenda.give_up(self.currentIndex()):
            return
        super().keyPressEvent(event)

    # what Qt calls

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Left and Right walk through the cells; at the first one of a session they fold it."""
        steps = {QAbstractItemView.CursorAction.MoveLeft: -1, QAbstractItemView.CursorAction.MoveRight: 1}
        index, step = self.currentIndex(), steps.get(action, 0)
        if not step or not index.isValid():
            return super().moveCursor(action, modifiers)
        if index.column() == at.NUMBER and self.agenda.rowCount(index) and self.isExpanded(index) != (step > 0):
            self.setExpanded(index, step > 0)
            return index
        columns = self.columns_shown()
        place = columns.index(index.column()) + step if index.column() in columns else 0
        return index.siblingAtColumn(columns[place]) if 0 <= place < len(columns) else index

    def selectionCommand(self, index: Index, event: object = None) -> QItemSelectionModel.SelectionFlag:
        """A click on the number selects the row."""
        flags = super().selectionCommand(index, event)
        is_click = isinstance(event, QMouseEvent) and index.isValid() and index.column() == at.NUMBER
        return flags | QItemSelectionModel.SelectionFlag.Rows if is_click else flags

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A faint line under each row, and a bar of the accent at the current one."""
        super().drawRow(painter, option, index)
        own = colours(self)
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, QColor(own.line))
        if self.hasFocus() and index.internalId() == self.currentIndex().internalId() and self.currentIndex().isValid():
            painter.fillRect(0, option.rect.top(), 3, option.rect.height() - 1, QColor(own.accent))

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The ground of a session reaches below its arrow."""
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        if isinstance(ground, QBrush):
            painter.fillRect(rect, ground)
        super().drawBranches(painter, rect, index)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """A small picture with the titles, so that the line between the rows stays visible."""
        chosen = self.selected_items()
        if not chosen:
            return
        drag = QDrag(self)
        drag.setMimeData(self.agenda.mimeData([self.agenda.index_of(each) for each in chosen]))
        drag.setPixmap(self._picture(chosen))
        drag.setHotSpot(QPoint(-UNIT, UNIT))
        drag.exec(Qt.DropAction.MoveAction)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the row, at the mouse or at the current cell."""
        if self._menu is None:
            return
        actions, commands = self._menu
        where = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        actions.refresh()
        actions.context_menu(self, commands).popup(where)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard's first visit a row becomes the current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.agenda.rowCount():
            self.setCurrentIndex(self.agenda.index(0, at.TITLE))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The bar at the current row goes."""
        super().focusOutEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the content keeps its own: kind, vote and presenter, which the details show too, give way."""
        width = self.viewport().width()
        self.setColumnHidden(at.KIND, width < WIDE)
        for column in (at.PRESENTER, at.VOTE):
            self.setColumnHidden(column, width < SLIM)
        self.header().resizeSection(at.VOTE, COLUMNS[at.VOTE].width if width >= WIDE else at.MARK_WIDTH)
        self.agenda.mark_only = frozenset() if width >= WIDE else frozenset({at.VOTE})
        self.header().resizeSection(at.PRESENTER, COLUMNS[at.PRESENTER].width if width >= MIDDLING else UNIT * 15)
        super().resizeEvent(event)

    # inside

    def _dress(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setWordWrap(True)
        self.setIndentation(INDENT)
        self.setExpandsOnDoubleClick(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        kept = sum(COLUMNS[column].width for column in (at.NUMBER, at.TIME, at.MINUTES))
        self.setMinimumWidth(kept + NARROWEST_TITLE)

    def _dress_header(self) -> None:
        header = self.header()
        header.setSelectionModel(QItemSelectionModel(self.agenda, header))
        header.setStretchLastSection(False)
        header.setSectionsMovable(False)
        header.setMinimumSectionSize(UNIT * 4)
        header.setFixedHeight(max(ROW_HEIGHT, self.fontMetrics().height() + UNIT) + 2)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for number, column in enumerate(COLUMNS):
            if column.width:
                header.resizeSection(number, column.width)
            else:
                header.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)

    def _picture(self, chosen: list[str]) -> QPixmap:
        first = self.agenda.line_at(self.agenda.index_of(chosen[0]))
        title = first.item.item.title if first is not None and first.item is not None else ""
        words = title if len(chosen) == 1 else _("{count} items").format(count=len(chosen))
        metrics = self.fontMetrics()
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, UNIT * 30)
        made = QPixmap(metrics.horizontalAdvance(words) + UNIT * 2, metrics.height() + UNIT)
        own = colours(self)
        made.fill(QColor(own.bar))
        painter = QPainter(made)
        painter.setFont(self.font())
        painter.setPen(QColor(own.on_bar))
        painter.drawText(made.rect(), Qt.AlignmentFlag.AlignCenter, words)
        painter.end()
        return made

    def _on_section_resized(self, section: int) -> None:
        if section in (at.TITLE, at.PRESENTER):
            self._relayout.start()

    def _on_current_changed(self) -> None:
        if self.current_key != self._said:
            self._said = self.current_key
            self.current_changed.emit(self._said)

    def _on_rows_inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self.expand(self.agenda.index(row, 0, parent))
        if parent.isValid():
            self.expand(parent)

    def _on_rows_moved(self, _source: QModelIndex, _first: int, _last: int, target: QModelIndex) -> None:
        self.expand(target)


def _never(_text: str) -> bool:
    return False
