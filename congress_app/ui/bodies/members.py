"""The members of a body as a sheet: names typed, functions offered, rows dragged."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from congress_app.domain.bodies import BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.ui.bodies.reading import MEMBERS, MemberLine
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.list_model import Index
from congress_app.ui.common.options import Option
from congress_app.ui.common.party import PartyEditing

MIME = "application/x-congress-body-members"
NUMBER, NAME, FUNCTION = range(3)
# What members are called, as it is printed; any other word may be typed.
_FUNCTIONS: dict[BodyKind, tuple[str, ...]] = {
    BodyKind.PRESIDIUM: ("Chủ trì", "Thành viên"),
    BodyKind.SECRETARIAT: ("Trưởng đoàn", "Thành viên"),
    BodyKind.VERIFICATION_BOARD: ("Trưởng ban", "Phó Trưởng ban", "Ủy viên"),
    BodyKind.COUNTING_BOARD: ("Trưởng ban", "Phó Trưởng ban", "Ủy viên"),
    BodyKind.HELPER_GROUP: ("Tổ trưởng", "Tổ phó", "Thành viên"),
}
_SUBCOMMITTEE = ("Trưởng tiểu ban", "Phó Trưởng tiểu ban", "Thành viên")


def function_options(kind: BodyKind | None) -> list[Option]:
    """The functions that a body usually has."""
    words = _FUNCTIONS.get(kind, _SUBCOMMITTEE) if kind is not None else _SUBCOMMITTEE
    return [Option(each, each) for each in words]


class MemberModel(EditModel[MemberLine]):
    """The members of one body. move_asked: rows (their ids) were dropped before another one (its id; empty = at the end)."""

    move_asked = Signal(list, str)

    def __init__(
        self,
        persons: Callable[[], Sequence[Option]],
        functions: Callable[[], Sequence[Option]],
        store: Callable[[Change], None],
        parent: QObject | None = None,
    ) -> None:
        editings = {
            "name": PartyEditing(field_of(BodyMember, "name"), persons).never_emptied,
            "function": PartyEditing(field_of(BodyMember, "function"), functions),
        }
        super().__init__(MEMBERS, lambda line: line.id, editings, store, can_add=True, parent=parent)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Members are dragged, and dropped between others."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = super().flags(index)
        return flags if self.is_new_row(index) else flags | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Members are moved, never copied."""
        return Qt.DropAction.MoveAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Members are moved, never copied."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kind only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[Index]) -> QMimeData:
        """The ids of the members."""
        made = QMimeData()
        keys = dict.fromkeys(key for index in indexes if (key := self.key_at(index.row())))
        made.setData(MIME, ",".join(keys).encode())
        return made

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Members of our own kind."""
        return data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move; the verb's result is shown when it comes."""
        keys = [each for each in bytes(data.data(MIME).data()).decode().split(",") if each]
        place = row if row >= 0 else parent.row() if parent.isValid() else self.total
        if keys:
            self.move_asked.emit(keys, self.key_at(place))
        return False


class MemberGrid(Grid):
    """The sheet of members."""

    def __init__(self, model: MemberModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Members of the body"), parent)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDropIndicatorShown(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDragDropOverwriteMode(False)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)

    def begin(self) -> None:
        """Enter it at a name."""
        self.setFocus()
        at = self.currentIndex()
        self.setCurrentIndex(at.siblingAtColumn(NAME) if at.isValid() else self.list_model.index(0, NAME))

    def cell_to_type_in(self, index: Index) -> QModelIndex:
        """Letters typed at the place of a member are the name."""
        return super().cell_to_type_in(index.sibling(index.row(), NAME) if index.column() == NUMBER else index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard's first visit a name becomes the current cell."""
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.list_model.index(0, NAME))
        super().focusInEvent(event)

    def step(self, down: int, right: int) -> None:
        """Enter stores a new member and stays, so that the next one is typed at once."""
        at = self.currentIndex()
        model = self.list_model
        if down > 0 and isinstance(model, MemberModel) and model.is_new_row(at) and model.new_texts:
            model.leave_row(at)
            self.setCurrentIndex(at.siblingAtColumn(NAME))
            return
        super().step(down, right)
