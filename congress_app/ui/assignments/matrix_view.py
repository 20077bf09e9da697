"""The matrix on screen: mouse and keyboard. Everything that changes the plan is asked for by signals."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from congress_app.domain.plan.model import Duty, Member
from congress_app.i18n import pgettext
from congress_app.ui.assignments.drag_picture import drag
from congress_app.ui.assignments.matrix_grid import MatrixColumn
from congress_app.ui.assignments.matrix_header import DayHeader, MemberHeader
from congress_app.ui.assignments.matrix_model import CONGRESSES, DUTIES, MatrixModel, duties_data, ids_in
from congress_app.ui.assignments.matrix_painter import MatrixDelegate, chip_boxes
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.layouts import UNIT

Index = QModelIndex | QPersistentModelIndex
ROW, DAY_WIDTH, CONGRESS_WIDTH = UNIT * 5, UNIT * 11, UNIT * 10
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MatrixView(QTableView):
    """chosen: another cell is the current one, or others are selected. assign_asked: Enter on a cell. member_opened: a member by id.

    dragging: the ids of the congresses that hang over the matrix; none when the drag is over.
    """

    chosen = Signal()
    assign_asked = Signal(QPoint)
    member_opened = Signal(str)
    dragging = Signal(list)

    def __init__(self, model: MatrixModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.matrix = model
        self._menu: tuple[Actions, tuple[Command | None, ...]] | None = None
        self.setAccessibleName(pgettext("assignments", "Matrix of members and days"))
        self._drawn = MatrixDelegate(model, self)
        self.setModel(model)
        self._dress()
        for header in (self.horizontalHeader(), self.verticalHeader()):  # loads and what is wanting are drawn there
            model.dataChanged.connect(header.viewport().update)
        self.selectionModel().selectionChanged.connect(lambda *_rows: self.chosen.emit())
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self._menu = (actions, tuple(commands))

    def set_column_width(self, *, is_by_congress: bool) -> None:
        """Days are wider than congresses, in whose cells only the role stands."""
        self.horizontalHeader().setDefaultSectionSize(CONGRESS_WIDTH if is_by_congress else DAY_WIDTH)

    # what is chosen

    @property
    def chosen_duties(self) -> list[Duty]:
        """The assignments in the selected cells, each once; of one cell only that which was clicked or stepped to."""
        chosen = self.selectedIndexes()
        found = {duty.id: duty for index in chosen for duty in self.matrix.duties_at(index.row(), index.column())}
        if len(chosen) == 1 and self._drawn.picked in found:
            return [found[self._drawn.picked]]
        return list(found.values())

    @property
    def chosen_member(self) -> Member | None:
        """The member of the current cell."""
        return self.matrix.member_at(self.currentIndex().row())

    @property
    def chosen_column(self) -> MatrixColumn | None:
        """The column of the current cell."""
        return self.matrix.column_at(self.currentIndex().column())

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one and bring it into sight."""
        index = self.matrix.index(row, column)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index)

    # what Qt calls

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Of several assignments in a cell the one under the mouse is picked."""
        at = event.position()
        index = self.indexAt(at.toPoint())
        duties = self.matrix.duties_at(index.row(), index.column()) if index.isValid() else ()
        column = self.matrix.column_at(index.column()) if index.isValid() else None
        day = column.day if column is not None and column.meeting is None else None
        boxes = chip_boxes(self.visualRect(index), duties, day) if len(duties) > 1 else []
        picked = next((duty.id for box, duty in boxes if box.contains(at)), "")
        super().mousePressEvent(event)
        self._pick(picked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks what to assign; the space bar steps through the assignments of a cell."""
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            ids = [duty.id for duty in self._current_duties()]
            stands = ids.index(self._drawn.picked) if self._drawn.picked in ids else -1
            self._pick(ids[stands + 1] if len(ids) > 1 and stands + 1 < len(ids) else "")
            return
        if event.key() in _ENTER and not event.modifiers() and self.currentIndex().isValid():
            self.assign_asked.emit(self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft()))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the selected cells."""
        if self._menu is None:
            return
        actions, commands = self._menu
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        actions.context_menu(self, commands).popup(at)

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's name
        """The assignments of the selected cells, as a small chip."""
        duties = self.chosen_duties
        if duties:
            words = "; ".join(self.matrix.short_words(duty) for duty in duties)
            drag(self, duties_data(duties), words, Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say which congresses come, so that the members can say whether they are free."""
        super().dragEnterEvent(event)
        data = event.mimeData()
        if data.hasFormat(CONGRESSES):
            self.dragging.emit(ids_in(data, CONGRESSES))
        elif data.hasFormat(DUTIES):
            wanted = set(ids_in(data, DUTIES))
            duties = (duty for duty in self.matrix.state.plan.duties if duty.id in wanted)
            self.dragging.emit([duty.congress_id for duty in duties if duty.congress_id is not None])

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """A drop on a member is what counts, on whichever day."""
        super().dragMoveEvent(event)
        if self.indexAt(event.position().toPoint()).isValid():
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Nothing hangs over the matrix any more."""
        super().dragLeaveEvent(event)
        self.dragging.emit([])

    def dropEvent(self, event: QDropEvent) -> None:
        """The model asks for the verb; the view removes nothing."""
        super().dropEvent(event)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dragging.emit([])

    # inside

    def _current_duties(self) -> tuple[Duty, ...]:
        index = self.currentIndex()
        return self.matrix.duties_at(index.row(), index.column())

    def _pick(self, duty_id: str) -> None:
        if duty_id != self._drawn.picked:
            self._drawn.picked = duty_id
            self.viewport().update()
            self.chosen.emit()

    def _dress(self) -> None:
        self.setItemDelegate(self._drawn)
        rows = MemberHeader(self.matrix, self)
        rows.setDefaultSectionSize(max(ROW, self.fontMetrics().height() * 2 + 4))
        rows.sectionDoubleClicked.connect(self._on_member_opened)
        self.setVerticalHeader(rows)
        days = DayHeader(self.matrix, self)
        days.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        days.setDefaultSectionSize(DAY_WIDTH)
        self.setHorizontalHeader(days)
        for header in (rows, days):  # their own selection: else each paint of a header walks all selected cells
            header.setSelectionModel(QItemSelectionModel(self.matrix, header))
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(True)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.doubleClicked.connect(self._on_double_clicked)

    def _on_current_changed(self) -> None:
        if all(duty.id != self._drawn.picked for duty in self._current_duties()):
            self._drawn.picked = ""
        self.chosen.emit()

    def _on_member_opened(self, section: int) -> None:
        member = self.matrix.member_at(section)
        if member is not None:
            self.member_opened.emit(member.id)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.assign_asked.emit(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))
