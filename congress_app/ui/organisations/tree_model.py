"""The model of the tree. Indexes carry numbers, not pointers; a drop only asks for the move, the verb does it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont

from congress_app.domain.organisations import Organisation
from congress_app.ui.organisations.forest import TOP, Forest

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
DISPLAY, TOOLTIP, FONT = 0, 3, 6
MIME = "application/x-congress-app-organisations"


class TreeModel(QAbstractItemModel):
    """Organisations below their superiors. move_asked: the ids that were dropped, and the superior (empty = none)."""

    move_asked = Signal(list, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.forest = Forest()
        self._own = ""
        self._numbers: dict[str, int] = {}
        self._keys: list[str] = []

    def show(self, forest: Forest, own: str = "") -> bool:
        """Show these; returns whether all places stayed the same. own: the office's own organisation, in bold."""
        before, before_own = self.forest, self._own
        is_same = forest.below == before.below
        if not is_same:
            self.beginResetModel()
        self.forest, self._own = forest, own
        for key in forest.organisations:
            if key not in self._numbers:
                self._numbers[key] = len(self._keys)
                self._keys.append(key)
        if not is_same:
            self.endResetModel()
        else:
            self._repaint(before, {own, before_own} if own != before_own else set())
        return is_same

    def key_at(self, index: Index) -> str:
        """The id of the organisation at an index; empty where there is none."""
        number = index.internalId() if index.isValid() else -1
        key = self._keys[number] if 0 <= number < len(self._keys) else ""
        return key if key in self.forest.organisations else ""

    def index_of(self, key: str) -> QModelIndex:
        """Where an organisation stands; invalid when it is not there."""
        place = self.forest.place.get(key)
        return QModelIndex() if place is None else self.createIndex(place, 0, self._numbers[key])

    # what Qt asks

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        """One of those below `parent`."""
        its = self._below(parent)
        if column != 0 or not 0 <= row < len(its):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[its[row]])

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]  # the stubs know QObject's too
        """The superior."""
        above = self.forest.above.get(self.key_at(index), TOP)
        return self.index_of(above) if above != TOP else QModelIndex()

    def rowCount(self, parent: Index = ROOT) -> int:
        """How many stand directly below."""
        return 0 if parent.column() > 0 else len(self._below(parent))

    def columnCount(self, parent: Index = ROOT) -> int:
        """One column."""
        return 1

    def hasChildren(self, parent: Index = ROOT) -> bool:
        """Whether any stand below."""
        return self.rowCount(parent) > 0

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The short name; the official one under the mouse."""
        if role not in (DISPLAY, TOOLTIP, FONT):
            return None
        key = self.key_at(index)
        organisation = self.forest.organisations.get(key)
        if organisation is None:
            return None
        if role == FONT:
            return _bold() if key == self._own else None
        return organisation.name if role == TOOLTIP else label_of(organisation)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Selected, dragged, dropped upon; dropped beside all others it becomes one without superior."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsDragEnabled
            | Qt.ItemFlag.ItemIsDropEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        """Only moves."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Our own kind."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of what is dragged."""
        data = QMimeData()
        data.setData(MIME, ",".join(self.key_at(index) for index in indexes).encode("ascii"))
        return data

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Whether something would move: not onto itself, and not to where it stands already."""
        target = self.key_at(parent)
        keys = dragged_keys(data)
        return bool(keys) and all(key != target and self.forest.above.get(key) != target for key in keys)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Ask for the move; False, else the view takes the dragged rows away by itself."""
        if self.canDropMimeData(data, action, row, column, parent):
            self.move_asked.emit(dragged_keys(data), self.key_at(parent))
        return False

    # inside

    def _below(self, parent: Index) -> tuple[str, ...]:
        key = self.key_at(parent) if parent.isValid() else TOP
        return self.forest.below.get(key, ()) if key or not parent.isValid() else ()

    def _repaint(self, before: Forest, others: set[str]) -> None:
        """Only what is called otherwise now: a signal over all rows would make the view walk through them."""
        for key, organisation in self.forest.organisations.items():
            old = before.organisations[key]
            if (old.name, old.short_name) != (organisation.name, organisation.short_name) or key in others:
                index = self.index_of(key)
                self.dataChanged.emit(index, index)


def dragged_keys(data: QMimeData) -> list[str]:
    """The ids in what is dragged."""
    text = bytes(data.data(MIME).data()).decode("ascii", "replace") if data.hasFormat(MIME) else ""
    return [key for key in text.split(",") if key]


def label_of(organisation: Organisation) -> str:
    """What an organisation is called in the tree: its short name, with a capital."""
    words = organisation.short_name or organisation.name
    return words[:1].upper() + words[1:]


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
