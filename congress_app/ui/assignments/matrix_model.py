"""The matrix as a Qt model: a row for each member, a column for each day or congress. A drop asks for a verb; no cell is typed into."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from congress_app.domain.plan.free import Candidate
from congress_app.domain.plan.model import Duty, Member
from congress_app.ui.assignments.matrix_grid import MatrixColumn, MatrixGrid, short_name
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.words import cell_tip, day_head, role_letters, when_words, whole_day

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
DUTIES, CONGRESSES = "application/x-congress-duties", "application/x-congress-congresses"
_DISPLAY, _TIP, _ACCESSIBLE = 0, 3, 11
_HORIZONTAL = Qt.Orientation.Horizontal
# Made once: each joining of flags takes as long as the rest of the question.
_EMPTY = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDropEnabled
_FILLED = _EMPTY | Qt.ItemFlag.ItemIsDragEnabled


class MatrixModel(QAbstractTableModel):
    """The rows, the columns, the drops.

    duties_dropped, congresses_dropped: what was dropped (ids), and on which member (id). candidates: who could be sent to the congress
    that is chosen or dragged, by person.
    """

    duties_dropped = Signal(list, str)
    congresses_dropped = Signal(list, str)

    def __init__(self, state: PlanState, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.grid = MatrixGrid()
        self.candidates: dict[str, Candidate] = {}

    def show(self, grid: MatrixGrid) -> None:
        """Show another grid; of the same size only what stands in the cells changes."""
        is_same = (len(grid.members), grid.columns) == (len(self.grid.members), self.grid.columns)
        if is_same and grid.members:
            self.grid = grid
            self.dataChanged.emit(self.index(0, 0), self.index(len(grid.members) - 1, max(0, len(grid.columns) - 1)))
            return
        self.beginResetModel()
        self.grid = grid
        self.endResetModel()

    def offer(self, candidates: Sequence[Candidate]) -> None:
        """Say beside each member whether it could be sent; nobody: say nothing."""
        before, self.candidates = self.candidates, {each.member.id: each for each in candidates}
        if self.grid.members and (before or candidates):
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.grid.members) - 1)

    # what stands where

    def member_at(self, row: int) -> Member | None:
        """The member of a row."""
        return self.grid.members[row] if 0 <= row < len(self.grid.members) else None

    def column_at(self, column: int) -> MatrixColumn | None:
        """A column."""
        return self.grid.columns[column] if 0 <= column < len(self.grid.columns) else None

    def duties_at(self, row: int, column: int) -> tuple[Duty, ...]:
        """The assignments in a cell."""
        return self.grid.cells.get((row, column), ())

    # what Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each member."""
        return 0 if parent.isValid() else len(self.grid.members)

    def columnCount(self, parent: Index = ROOT) -> int:
        """One column for each day or congress."""
        return 0 if parent.isValid() else len(self.grid.columns)

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """The congresses in words; the delegate draws them."""
        if role not in (_DISPLAY, _TIP, _ACCESSIBLE):
            return None
        row, column = index.row(), index.column()
        duties = self.grid.cells.get((row, column), ())
        if role == _DISPLAY:
            return "; ".join(self.short_words(duty) for duty in duties) if duties else None
        member, aways = self.member_at(row), self.grid.aways.get((row, column), ())
        if member is None or not (duties or aways or role == _ACCESSIBLE):
            return None
        return cell_tip(self.state, member, duties, aways)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """The member's name; the day or the congress."""
        if role not in (_DISPLAY, _TIP, _ACCESSIBLE):
            return None
        if orientation != _HORIZONTAL:
            member = self.member_at(section)
            if member is None:
                return None
            return member.name if role == _DISPLAY else f"{member.name}\n{member.post}"
        column = self.column_at(section)
        if column is None:
            return None
        if column.meeting is not None:
            name = short_name(column.meeting)
            return name if role == _DISPLAY else f"{column.meeting.name}\n{when_words(column.meeting)}"
        day = column.date
        if day is None:
            return None
        return day_head(day) if role == _DISPLAY else whole_day(day)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell takes a drop; those with assignments can be dragged."""
        return _FILLED if (index.row(), index.column()) in self.grid.cells else _EMPTY

    # dragging

    def supportedDropActions(self) -> Qt.DropAction:
        """Assignments are moved, congresses are linked."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Assignments are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kinds only."""
        return [DUTIES, CONGRESSES]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The ids of the assignments in the cells."""
        return duties_data([duty for index in indexes for duty in self.duties_at(index.row(), index.column())])

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """On any member."""
        return (data.hasFormat(DUTIES) or data.hasFormat(CONGRESSES)) and self._target(row, parent) is not None

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the verb. Answering True would let the view remove rows."""
        member = self._target(row, parent)
        if member is not None:
            if data.hasFormat(DUTIES):
                self.duties_dropped.emit(ids_in(data, DUTIES), member.id)
            elif data.hasFormat(CONGRESSES):
                self.congresses_dropped.emit(ids_in(data, CONGRESSES), member.id)
        return False

    def _target(self, row: int, parent: Index) -> Member | None:
        return self.member_at(parent.row() if parent.isValid() else row)

    def short_words(self, duty: Duty) -> str:
        """The congress of an assignment, and its role in a letter or two."""
        meeting = self.state.meeting_of(duty)
        name = short_name(meeting) if meeting is not None else duty.assignment.congress_name
        letters = role_letters(duty.role)
        return f"{letters} {name}" if letters else name


def duties_data(duties: Sequence[Duty]) -> QMimeData:
    """Assignments as they are dragged."""
    made = QMimeData()
    made.setData(DUTIES, ",".join(dict.fromkeys(duty.id for duty in duties)).encode())
    return made


def ids_in(data: QMimeData, kind: str) -> list[str]:
    """The ids that are dragged."""
    return [each for each in bytes(data.data(kind).data()).decode().split(",") if each]


def congresses_data(ids: Sequence[str]) -> QMimeData:
    """Congresses as they are dragged."""
    made = QMimeData()
    made.setData(CONGRESSES, ",".join(ids).encode())
    return made
