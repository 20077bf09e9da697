"""The grid: a list that is edited in place with the habits of Excel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from congress_app.ui.common.edit_keys import EditKeys
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.list_model import Index
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.paste_preview import PastePreview


class Grid(EditKeys, ListView):
    """A table over an `EditModel`: cells are selected, typed into, pasted and filled."""

    def __init__(self, model: EditModel[Any], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self._edit_model = model
        self.start_editing_keys()

    @property
    def is_by_cells(self) -> bool:
        """Cells are selected, not rows."""
        return True

    def columns_shown(self) -> list[int]:
        """The columns shown, in the order on screen."""
        return self.shown_columns()

    def take_block(self, cells: Sequence[tuple[Index, str]], beyond: Sequence[Sequence[str]]) -> None:
        """New rows are shown before they are stored."""
        if beyond and self._edit_model.can_add:
            PastePreview(self._edit_model, cells, beyond, self).open()
        else:
            self._edit_model.set_block(cells)

    def on_editor_closed(self) -> None:
        """Show the rows that came while a cell was being edited."""
        self._show_held()
