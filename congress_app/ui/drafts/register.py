"""A view of the part that is one sheet: its filter line with buttons behind it, further lines, the sheet, details beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from congress_app.domain.record import Record
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.more_button import more_button
from congress_app.ui.common.sheet_storing import SheetStoring
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.common.told import Told
from congress_app.ui.drafts.documents.beside import Beside
from congress_app.ui.drafts.state import DraftsState

DETAILS_AFTER_MS = 40


class RegisterView(SheetView):
    """See the module. The kind of view says its rows by `rows`, and lays itself out by `lay_out_with`."""

    part = "drafts"
    room = UNIT * 110

    def __init__(  # noqa: PLR0913 - what a sheet needs
        self,
        desk: Desk,
        state: DraftsState,
        model: EditModel[Any],
        storing: SheetStoring,
        *,
        name: str,
        first: str,
        filters: FilterLine,
        record_of: Callable[[Any], Record] | None,
    ) -> None:
        super().__init__(desk, model, name, first, filters, record_of)
        self.state, self.told = state, Told(desk, self)
        self.use(storing)
        self._tools = QWidget(self)
        self._heads: tuple[QWidget, ...] = ()
        self._beside: Beside | None = None
        self._details: QWidget | None = None
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self._on_details_due)
        self.grid.kept.current_changed.connect(self.details_wanted)
        self.grid.kept.selected_changed.connect(self.details_wanted)

    # what the page asks

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        is_beside = self._beside is not None and self._beside.is_details_shown and self._details is not None
        return [self.filters, self.grid, *([self._details] if is_beside and self._details else [])]

    def show_state(self) -> None:
        """Other data are there."""
        self.show_data(self.state.data)
        self.details_wanted()

    def show_row(self, row_id: str) -> bool:
        """Choose a row and bring it into view; whether it is here."""
        if self.data is None or not any(row.id == row_id for row in self.rows()):
            return False
        if self.model.place_of(row_id) < 0 and self.filters.is_active:
            self.filters.clear()
        self.grid.kept.want(row_id)
        return True

    # for the kinds of views

    def lay_out_with(
        self,
        main: MainButton | None,
        more: Sequence[Command | None],
        *,
        buttons: Sequence[QWidget] = (),
        heads: Sequence[QWidget] = (),
        details: QWidget | None = None,
    ) -> None:
        """The filter line with its buttons, further lines, the sheet, and what stands beside it."""
        shown = [more_button(self.desk.actions, more, self), *([main] if main is not None else [])]
        row = row_of(self.filters, *buttons, *shown)
        row.setStretch(0, 1)
        self._tools.setLayout(row)
        self._tools.hide()
        self.filters.hide()
        self._heads = tuple(heads)
        body: QWidget = self.views
        if details is not None:
            self._details = details
            name = f"drafts.{self.model.listing.name}"
            body = self._beside = Beside(self.views, details, self.desk.settings, name, room=self.room, parent=self)
        column = column_of(self._tools, *heads, body, spacing=UNIT)
        column.setStretch(len(heads) + 1, 1)
        self.setLayout(column)

    def serve_sheet(self, new_words: str, *, begin: Callable[[], None] | None = None) -> None:
        """The commands that every sheet has."""
        serve, grid = self.desk.actions.serve, self.grid
        has_congress = self._has_congress
        serve(common.NEW, begin or self.begin_new, owner=self, can=has_congress, words=new_words)
        serve(common.FILTER, self.filters.setFocus, owner=self, can=lambda: not self.filters.isHidden())
        serve(common.EXPORT, self.exporting.ask, owner=self, can=self.exporting.can_export)
        serve(common.COLUMNS, self._show_columns, owner=self)
        serve(common.REFRESH, self.state.read, owner=self)
        serve(common.DETAILS, self._toggle, owner=self, can=lambda: self._beside is not None)
        serve(common.DELETE, lambda: self.told.delete(self.records), owner=grid, can=self._can_delete)
        serve_cells(self.desk, grid)

    def can_delete(self) -> bool:
        """Whether the rows chosen may be deleted."""
        return self.record_of is not None

    def details_wanted(self, *_keys: Any) -> None:
        """Other rows are chosen: the details and the commands follow in a moment."""
        self._details_timer.start()

    def show_details(self) -> None:
        """Show the rows chosen in the details."""

    @property
    def are_details_shown(self) -> bool:
        """Whether there is anything beside the sheet to be seen."""
        return self._beside is not None and self._beside.is_details_shown

    # inside

    def _arrange(self) -> None:
        super()._arrange()
        is_empty = self.filters.isHidden()
        self._tools.setHidden(is_empty)
        for head in self._heads:
            head.setHidden(is_empty)
        if self._beside is not None:
            self._beside.set_has_details(has_details=not is_empty)

    def _on_details_due(self) -> None:
        self.desk.actions.refresh()
        if self.are_details_shown:
            self.show_details()

    def _toggle(self) -> None:
        if self._beside is not None:
            self._beside.toggle()
            self.show_details()

    def _show_columns(self) -> None:
        keeper = self.grid.findChild(ColumnsKeeper)
        if keeper is not None:
            keeper.menu().popup(self.grid.mapToGlobal(self.grid.horizontalHeader().pos()))

    def _can_delete(self) -> bool:
        return self.can_delete() and bool(self.grid.kept.keys)

    def _has_congress(self) -> bool:
        return self.state.data.row is not None


def serve_cells(desk: Desk, grid: Grid) -> None:
    """The commands on the cells of a sheet."""
    serve = partial(desk.actions.serve, owner=grid)
    serve(common.COPY, grid.copy)
    serve(common.PASTE, grid.paste)
    serve(common.FILL_DOWN, grid.fill_down)
    serve(common.SELECT_ALL, grid.selectAll)
