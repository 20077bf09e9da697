"""The tree of organisations on screen: what is open, chosen and seen stays over reloads; rows are dragged to another superior."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QDrag, QFocusEvent, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTreeView, QWidget

from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.cell_delegate import CellDelegate
from congress_app.ui.common.look import ROW_HEIGHT, UNIT, colours
from congress_app.ui.common.walking import WalksWithSelection
from congress_app.ui.organisations.forest import TOP, Forest
from congress_app.ui.organisations.tree_model import Index, TreeModel

FEW = 40


class OrganisationTree(WalksWithSelection, QTreeView):
    """chosen: the person pointed at an organisation (its id). entered: Enter or F2 on it. delete_asked: Delete on it."""

    chosen = Signal(str)
    entered = Signal(str)
    delete_asked = Signal()

    def __init__(self, model: TreeModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tree_model = model
        self._menu: tuple[Actions, tuple[Command | None, ...]] | None = None
        self._open: set[str] = set()
        self._is_first, self._is_led = True, False
        self.setAccessibleName(name)
        self.setModel(model)
        self._dress()
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clicked.connect(self._on_clicked)

    @property
    def current(self) -> str:
        """The id of the current organisation; empty when there is none."""
        return self.tree_model.key_at(self.currentIndex())

    def show_forest(self, forest: Forest, own: str) -> None:
        """Show these; what was open, current and on top stays."""
        current, top = self.current, self.verticalScrollBar().value()
        self._is_led = True
        try:
            if not self.tree_model.show(forest, own):
                self._restore(forest, own)
                self._put(current)
                self.verticalScrollBar().setValue(top)
        finally:
            self._is_led = False

    def follow(self, key: str) -> None:
        """Make an organisation the current one because the table has it so; nobody is told."""
        if key == self.current:
            return
        self._is_led = True
        try:
            self._put(key)
        finally:
            self._is_led = False

    def set_context_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self._menu = (actions, tuple(commands))

    # what Qt calls

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the current organisation, at the mouse or at its row."""
        if self._menu is None:
            return
        actions, commands = self._menu
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        actions.context_menu(self, commands).popup(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 go to the row in the table, Delete asks for its deletion."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2) and not event.modifiers():
            if self.current:
                self.entered.emit(self.current)
        elif event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.delete_asked.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt makes the first row the current one here; that is no choice of the person's."""
        self._is_led = True
        try:
            super().focusInEvent(event)
        finally:
            self._is_led = False

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag a small label: Qt's own picture of the row would hide where it is dropped."""
        index = self.currentIndex()
        if not index.isValid():
            return
        drag = QDrag(self)
        drag.setMimeData(self.tree_model.mimeData([index]))
        drag.setPixmap(self._drag_picture(str(index.data())))
        drag.setHotSpot(QPoint(-UNIT, -UNIT))
        drag.exec(Qt.DropAction.MoveAction)

    # inside

    def _dress(self) -> None:
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(True)
        self.setAutoExpandDelay(700)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setIndentation(UNIT * 2)
        self.setExpandsOnDoubleClick(True)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(_Delegate(self))
        self.setMinimumWidth(UNIT * 18)

    def _restore(self, forest: Forest, own: str) -> None:
        if self._is_first and forest.organisations:
            self._is_first = False
            self._open = {own, *forest.path(own)} if own else set()
            tops = forest.below.get(TOP, ())
            if len(tops) == 1 or len(forest.organisations) <= FEW:
                self._open.update(tops)
        for key in forest.organisations:  # superiors first: one below a closed row cannot be opened
            if key in self._open and key in forest.below:
                self.setExpanded(self.tree_model.index_of(key), True)

    def _put(self, key: str) -> None:
        index = self.tree_model.index_of(key)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()

    def _drag_picture(self, words: str) -> QPixmap:
        width = min(self.fontMetrics().horizontalAdvance(words) + UNIT * 2, UNIT * 40)
        ratio = self.devicePixelRatioF()
        picture = QPixmap(round(width * ratio), round(ROW_HEIGHT * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(colours(self).tint))
        painter = QPainter(picture)
        painter.setPen(self.palette().text().color())
        painter.drawText(UNIT, 0, width - UNIT, ROW_HEIGHT, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
        return picture

    def _on_expanded(self, index: QModelIndex) -> None:
        self._open.add(self.tree_model.key_at(index))

    def _on_collapsed(self, index: QModelIndex) -> None:
        self._open.discard(self.tree_model.key_at(index))

    def _on_current_changed(self, index: QModelIndex) -> None:
        key = self.tree_model.key_at(index)
        if key and not self._is_led:
            self.chosen.emit(key)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(self.tree_model.key_at(index))


class _Delegate(CellDelegate):
    """Rows as high as in the tables."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row."""
        size = super().sizeHint(option, index)
        size.setHeight(ROW_HEIGHT - 2)
        return size
