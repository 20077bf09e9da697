"""The view "documents": the list with the details beside it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.model import Draft
from congress_app.i18n import pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents.files import FileDrop
from congress_app.ui.drafts.documents.pane import DocumentsPane
from congress_app.ui.drafts.documents.sheet import DocumentSheet
from congress_app.ui.drafts.state import DraftsState


class DocumentsView(DocumentsPane):
    """The list of documents."""

    name = "documents"

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__(desk, state)
        self.sheet = DocumentSheet(desk, self.choices, self.work)
        self.sheet.counted.connect(self.counted)
        self.sheet.grid.kept.current_changed.connect(self.details_wanted)
        self.sheet.grid.kept.selected_changed.connect(self.details_wanted)
        self.lay_out(self.sheet)
        FileDrop(self.sheet.grid.viewport(), self._hover, self._drop)
        self.serve()
        self.setFocusProxy(self.sheet)

    @property
    def chosen(self) -> list[Draft]:
        """The documents chosen in the list."""
        return self.sheet.chosen

    @property
    def count_words(self) -> str:
        """How many documents are shown."""
        return self.sheet.count_words

    def main_panes(self) -> list[QWidget]:
        """The filter line and the sheet."""
        return self.sheet.panes

    def show_state(self) -> None:
        """Other data are there."""
        self.sheet.show_data(self.state.data)
        self.details_wanted()

    def show_row(self, row_id: str) -> bool:
        """Choose a document."""
        if self.state.data.drafts.of(row_id) is None:
            return False
        if self.sheet.model.place_of(row_id) < 0 and self.sheet.filters.is_active:
            self.sheet.filters.clear()
        self.sheet.grid.kept.want(row_id)
        return True

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks."""
        self.sheet.document_filters.take(filters)

    def show_around(self) -> None:
        """What the checks say stands beside the rows."""
        self.sheet.documents.set_warnings(self.surroundings.around.warnings)
        super().show_around()

    def serve(self) -> None:
        """The commands of the list besides those on documents."""
        super().serve()
        serve, grid = self.desk.actions.serve, self.sheet.grid
        words = pgettext("command", "Add a &document")
        serve(common.NEW, self.sheet.begin_new, owner=self, can=self._has_congress, words=words)
        serve(common.FILTER, self.sheet.filters.setFocus, owner=self, can=lambda: not self.sheet.filters.isHidden())
        serve(common.EXPORT, self.sheet.exporting.ask, owner=self, can=self.sheet.exporting.can_export)
        serve(common.COLUMNS, self._show_columns, owner=self)
        self._serve_grid(grid, lambda: self.work.delete(self.sheet.records))
        serve(common.MOVE_UP, partial(self._move, -1), owner=grid, can=partial(self._can_move, -1))
        serve(common.MOVE_DOWN, partial(self._move, 1), owner=grid, can=partial(self._can_move, 1))

    # inside

    def _hover(self, at: QPoint) -> bool:
        """The document under the mouse becomes the chosen one; elsewhere it is asked for."""
        key = self.sheet.model.key_at(self.sheet.grid.rowAt(at.y()))
        if key and self.sheet.grid.kept.keys != [key]:
            self.sheet.grid.kept.select(key)
        return True

    def _drop(self, at: QPoint, paths: Any) -> None:
        row = self.sheet.model.row_at(self.sheet.grid.rowAt(at.y()))
        self.take_files([row] if row is not None else [], paths)

    def _show_columns(self) -> None:
        keeper = self.sheet.grid.findChild(ColumnsKeeper)
        if keeper is not None:
            keeper.menu().popup(self.sheet.grid.mapToGlobal(self.sheet.grid.horizontalHeader().pos()))

    def _can_move(self, step: int) -> bool:
        place = self._place()
        is_plain = not self.sheet.model.orders and not self.sheet.filters.is_active
        return self._has_one() and is_plain and 0 <= place + step < self.sheet.model.shown_count

    def _move(self, step: int) -> None:
        drafts, place = self.state.data.drafts.drafts, self._place()
        before = place + (step if step < 0 else step + 1)
        self.work.move(self.chosen[0], drafts[before] if before < len(drafts) else None)

    def _place(self) -> int:
        return self.sheet.model.place_of(self.sheet.grid.kept.current)
