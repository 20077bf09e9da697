"""Keeps selection and current row over the reloads of a list model, once for all views that share the selection."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QObject, Signal

from congress_app.ui.common.list_model import ListModel

Flag = QItemSelectionModel.SelectionFlag


class KeptSelection(QObject):
    """Selection by key. `current_changed` says the key of the current row when it becomes another one ("" = none)."""

    current_changed = Signal(str)
    selected_changed = Signal()

    def __init__(
        self, model: ListModel[Any], selection: QItemSelectionModel, parent: QObject, *, by_cells: bool = False
    ) -> None:
        super().__init__(parent)
        self._model, self._selection = model, selection
        self._by_cells = by_cells
        self._keys: list[str] = []
        self._current, self._place, self._column = "", -1, 0
        self._columns: tuple[int, int] | None = None
        self._said = ""
        self._wanted = ""
        self._is_restoring = False
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.reloaded.connect(self._on_reloaded)
        selection.currentRowChanged.connect(self._on_current_changed)
        selection.selectionChanged.connect(self._on_selection_changed)

    @property
    def keys(self) -> list[str]:
        """The keys of the selected rows, in the order on screen."""
        return [key for place in self.places if (key := self._model.key_at(place))]

    @property
    def places(self) -> list[int]:
        """The places of the selected rows on screen."""
        return _places(self._selection.selection())

    @property
    def current(self) -> str:
        """The key of the current row; empty when there is none."""
        return self._model.key_at(self._selection.currentIndex().row())

    def select(self, *keys: str) -> None:
        """Select rows; the first becomes the current one."""
        self._select([place for key in keys if (place := self._model.place_of(key)) >= 0])

    @property
    def is_waiting(self) -> bool:
        """Whether a row is wanted that is not there yet."""
        return bool(self._wanted)

    def want(self, key: str) -> None:
        """Select a row as soon as it is there: one that was just made."""
        if self._model.place_of(key) >= 0:
            self.select(key)
        else:
            self._wanted = key

    def _select(self, places: Iterable[int]) -> None:
        ordered = list(places)
        self._columns = None
        if ordered:
            self._put(ordered[0], sorted(ordered))

    def _put(self, current: int, places: list[int]) -> None:
        at = self._model.index(current, max(self._column, 0))
        self._selection.setCurrentIndex(at, Flag.NoUpdate)
        if self._by_cells and len(places) == 1:
            self._selection.select(at, Flag.ClearAndSelect)
        else:
            self._selection.select(self._ranges(places, at.column()), Flag.ClearAndSelect)

    def _ranges(self, places: list[int], column: int) -> QItemSelection:
        """Rows as wide as they were selected: whole, or some cells."""
        selection = QItemSelection()
        left, right = (self._columns or (column, column)) if self._by_cells else (0, self._model.columnCount() - 1)
        for first, end in _runs(places):
            selection.append(QItemSelectionRange(self._model.index(first, left), self._model.index(end, right)))
        return selection

    def _on_about_to_reset(self) -> None:
        at = self._selection.currentIndex()
        if at.isValid():  # else it was filtered away: it comes back with its row
            self._keys = self.keys
            self._current, self._place, self._column = self._model.key_at(at.row()), at.row(), at.column()
            self._columns = _columns(self._selection.selection())

    def _on_reloaded(self) -> None:
        self._is_restoring = True
        try:
            self._restore()
        finally:
            self._is_restoring = False
        self._say_current()
        self.selected_changed.emit()

    def _restore(self) -> None:
        if self._wanted and self._model.place_of(self._wanted) >= 0:
            self._keys, self._current, self._wanted = [self._wanted], self._wanted, ""
        elif self._selection.currentIndex().isValid():
            return
        last = self._model.rowCount() - 1
        was_new = not self._current and self._place >= 0  # the row in which a new one is typed has no key
        if was_new and not self._model.key_at(last):
            self._put(last, [last])
            return
        place = self._model.place_of(self._current) if self._current else -1
        if place < 0 and self._current and self._model.row_of(self._current) is None:
            place = min(self._place, self._model.rowCount() - 1)  # deleted: its neighbour takes over
        places = sorted(found for key in self._keys if (found := self._model.place_of(key)) >= 0)
        if place >= 0:
            self._put(place, places or [place])

    def _on_current_changed(self) -> None:
        if not self._is_restoring:
            self._say_current()

    def _on_selection_changed(self) -> None:
        if not self._is_restoring:
            self.selected_changed.emit()

    def _say_current(self) -> None:
        if self.current != self._said:
            self._said = self.current
            self.current_changed.emit(self._said)


def _places(selection: QItemSelection) -> list[int]:
    places: set[int] = set()
    for n in range(selection.count()):
        part = selection.at(n)
        places.update(range(part.top(), part.bottom() + 1))
    return sorted(places)


def _columns(selection: QItemSelection) -> tuple[int, int] | None:
    """The first and the last column in which something is selected."""
    parts = [selection.at(n) for n in range(selection.count())]
    return (min(part.left() for part in parts), max(part.right() for part in parts)) if parts else None


def _runs(places: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of each run of neighbours."""
    start = end = places[0]
    for place in places[1:]:
        if place != end + 1:
            yield start, end
            start = place
        end = place
    yield start, end
