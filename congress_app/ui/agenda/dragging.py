"""Items dragged within the agenda. A drop only asks: the verb moves, and its result is shown; no view removes rows."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt, Signal

from congress_app.ui.agenda.line_model import Index, LineModel
from congress_app.ui.agenda.nodes import TOP, LineKind
from congress_app.ui.agenda.places import Family, at_drop, chosen, may_go

MIME = "application/x-congress-agenda-items"


class DraggedLines(LineModel):
    """move_asked: the ids of items were dropped, and the `Place` at which."""

    move_asked = Signal(list, object)

    def family(self) -> Family:
        """Who belongs to whom."""
        raise NotImplementedError

    def supportedDropActions(self) -> Qt.DropAction:
        """Items are moved, never copied."""
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Items are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kind only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The ids of the items."""
        lines = [line for index in indexes if (line := self.line_at(index)) is not None]
        keys = dict.fromkeys(line.key for line in lines if line.kind is LineKind.ITEM)
        made = QMimeData()
        made.setData(MIME, ",".join(keys).encode())
        return made

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Whether the items may go there: the programme has two levels."""
        family, ids = self.family(), _ids(data)
        level, _place = self._level(row, parent)
        return data.hasFormat(MIME) and may_go(family, chosen(family, ids), level)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move. Answering True would let the view remove the rows at their new place."""
        if self.canDropMimeData(data, action, row, column, parent):
            family = self.family()
            level, place = self._level(row, parent)
            target = at_drop(family, level, place)
            if target is not None:
                self.move_asked.emit(chosen(family, _ids(data)), target)
        return False

    def _level(self, row: int, parent: Index) -> tuple[str, int]:
        """The level on which a drop lands and the place in it, new lines not counted; between sessions the end of the upper one."""
        if not parent.isValid():
            sessions = self._lines.below[TOP]
            above = sessions[row - 1] if 0 < row <= len(sessions) else sessions[0] if sessions else TOP
            return (self._lines.by_number[above].key if above else "", 0 if row == 0 else -1)
        siblings = self._lines.below.get(parent.internalId(), [])
        before = [self._lines.by_number[each].kind is LineKind.NEW for each in siblings[: max(row, 0)]]
        return self.level_at(parent), -1 if row < 0 else row - sum(before)


def _ids(data: QMimeData) -> list[str]:
    return [each for each in bytes(data.data(MIME).data()).decode().split(",") if each]
