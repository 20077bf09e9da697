"""Keeps whole rows selected over a reload: bars are whole rows, and several of them may be moved again and again."""

from __future__ import annotations

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject

from congress_app.ui.calendar.congress_model import CongressModel


class RowMemory(QObject):
    """Beside `KeptSelection`, which brings back one cell of a table; make it after that one."""

    def __init__(self, model: CongressModel, selection: QItemSelectionModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model, self._selection = model, selection
        self._keys: list[str] = []
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.reloaded.connect(self._on_reloaded)

    def _on_about_to_reset(self) -> None:
        selection, last = self._selection.selection(), self._model.columnCount() - 1
        parts = [selection.at(n) for n in range(selection.count())]
        whole = [part for part in parts if part.left() == 0 and part.right() == last]
        self._keys = [self._model.key_at(place) for part in whole for place in range(part.top(), part.bottom() + 1)]

    def _on_reloaded(self) -> None:
        keys, self._keys = self._keys, []
        places = sorted(place for key in keys if key and (place := self._model.place_of(key)) >= 0)
        if not places:
            return
        rows, last = QItemSelection(), self._model.columnCount() - 1
        for place in places:
            rows.merge(
                QItemSelection(self._model.index(place, 0), self._model.index(place, last)),
                QItemSelectionModel.SelectionFlag.Select,
            )
        self._selection.select(rows, QItemSelectionModel.SelectionFlag.ClearAndSelect)
