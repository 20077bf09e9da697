"""A view of a part that is a sheet: a filter line, the sheet, and what stands for an empty one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QToolButton, QWidget

from congress_app.domain.record import Record
from congress_app.i18n import _
from congress_app.ui.common.actions import Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.filter_line import FilterLine, found_words
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_model import Prepared, prepare
from congress_app.ui.common.sheet_storing import SheetStoring


class Sheet(Grid):
    """A grid in which a new row begins at the column that it needs first, wherever that stands."""

    first = ""

    def _begin_next_row(self) -> None:
        at = self.currentIndex()
        super()._begin_next_row()
        column = self.list_model.column_at(self.first)
        if self._edit_model.is_new_row(at) and column in self.shown_columns():
            self.setCurrentIndex(self.currentIndex().siblingAtColumn(column))


class SheetView(QWidget):
    """One view. counted: how many rows are shown, of how many. part: the name of the part, under which columns and drafts are kept.

    Args:
        first: the column in which a new row begins.
        record_of: the stored row of a row shown, to be deleted; None where rows are not deleted here.
    """

    counted = Signal()
    part = ""

    def __init__(
        self,
        desk: Desk,
        model: EditModel[Any],
        name: str,
        first: str,
        filters: FilterLine,
        record_of: Callable[[Any], Record] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.views = QStackedWidget(self)
        self.desk, self.model, self.filters = desk, model, filters
        self._first, self.record_of = first, record_of
        self.data: Any = None
        self.is_begun, self._is_stale, self._is_read = False, False, False
        self.grid = Sheet(model, name)
        self.grid.first = first
        model.setParent(self.grid)
        self.exporting = TableExport(desk, self.grid, self)
        self.views.addWidget(QWidget())  # until something was read
        self.views.addWidget(self.grid)
        self._empty: EmptyState | None = None
        self._nothing = self._nothing_found()
        self.views.addWidget(self._nothing)
        filters.changed.connect(self.filter)
        filters.left.connect(self.grid.setFocus)
        model.counted.connect(self._on_counted)
        self.setFocusProxy(self.grid)

    # to be told by the kind of view

    def rows(self) -> Sequence[Any]:
        """The rows of what was read."""
        raise NotImplementedError

    def wanted(self) -> Callable[[Any], bool] | None:
        """What a row must be besides holding the text."""
        return None

    def main_widget(self) -> QWidget:
        """What stands for the sheet among the views."""
        return self.grid

    # what the page asks

    @property
    def count_words(self) -> str:
        """How many rows are shown, for the title line."""
        return found_words(self.model.shown_count, self.model.total) if self.model.total else ""

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [self.filters, self.grid]

    @property
    def can_add(self) -> bool:
        """Whether rows are added here."""
        return self.model.can_add

    @property
    def chosen(self) -> list[Any]:
        """The rows chosen."""
        keys = self.grid.kept.keys or [self.grid.kept.current]
        return [row for key in keys if (row := self.model.row_of(key)) is not None]

    @property
    def records(self) -> list[Record]:
        """The stored rows of those chosen, to be deleted."""
        return [self.record_of(row) for row in self.chosen] if self.record_of is not None else []

    def show_data(self, data: Any) -> None:
        """Show what was read; a hidden view waits until it is seen."""
        self.data, self._is_stale = data, not self.isVisible()
        if not self._is_stale:
            self.take_data()

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        is_first, self._is_read = not self._is_read, True
        self.grid.show_prepared(self._prepared())
        self._arrange()
        if is_first:
            self._enter()

    def begin_new(self) -> None:
        """Go to the row in which a new one is typed."""
        self.is_begun = True
        self._arrange()
        index = self.model.index(self.model.rowCount() - 1, self.model.column_at(self._first))
        self.grid.setFocus()
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index)

    def filter(self) -> None:
        """Show only what fits the filter line."""
        self.model.set_filter(self.filters.text, self.wanted())
        if self.grid.currentIndex().isValid():
            self.grid.scrollTo(self.grid.currentIndex())

    def showEvent(self, event: QShowEvent) -> None:
        """What was read while it was hidden is shown now."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.take_data()

    # for the kinds of views

    def use(self, storing: SheetStoring) -> None:
        """What stores what is typed here."""
        storing.model = self.model
        storing.setParent(self)
        storing.added.connect(self._on_added)

    def dress(self, columns: Mapping[str, int], menu: tuple[Command | None, ...], empty: EmptyState | None) -> None:
        """The columns shown at first with their widths, the context menu, and what stands for an empty sheet."""
        self.grid.show_columns(tuple(columns), dict(columns))
        ColumnsKeeper(self.grid, self.desk.settings, f"{self.part}.{self.model.listing.name}")
        self.grid.set_context_menu(self.desk.actions, menu)
        self._empty = empty
        if empty is not None:
            self.views.addWidget(empty)

    def keep_drafts(self) -> None:
        """Let what is typed and not stored survive a crash."""
        self.model.keep_drafts(self.desk.drafts, f"{self.part}/{self.model.listing.name}")

    def way_to_begin(self, words: str) -> QAction:
        """The action of an empty state that begins a new row."""
        action = QAction(icon("plus"), words, self)
        action.triggered.connect(self.begin_new)
        return action

    def lay_out(self, *heads: QWidget) -> None:
        """The filter line, further lines, and the sheet; the filter line is shown with the first rows."""
        self.filters.hide()
        self.setLayout(column_of(self.filters, *heads, self.views, spacing=UNIT))

    # inside

    def _prepared(self) -> Prepared[Any]:
        return prepare(self.model.listing, lambda row: row.id, self.rows())

    def _nothing_found(self) -> QWidget:
        back = QAction(_("Clear the filters"), self)
        back.triggered.connect(self.filters.clear)
        return EmptyState("search", _("Nothing found"), _("No row fits these filters."), [back])

    def _enter(self) -> None:
        """The first row is the current one, and has the keys unless they are wanted elsewhere."""
        if self.model.shown_count and not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.model.index(0, self.model.column_at(self._first)))
        focus = QApplication.focusWidget()
        is_mine = focus is None or isinstance(focus, QToolButton) or self.isAncestorOf(focus)
        if self.isVisible() and is_mine and not self.filters.text:
            self.grid.setFocus()

    def _arrange(self) -> None:
        if not self._is_read:
            return
        is_empty = not self.model.total and not self.is_begun and self._empty is not None
        is_filtered = bool(self.model.total) and not self.model.shown_count and self.filters.is_active
        view = self._empty if is_empty else self._nothing if is_filtered else self.main_widget()
        if view is not None:
            self.views.setCurrentWidget(view)
        self.filters.setVisible(not is_empty)
        self.counted.emit()

    def _on_added(self, ids: list[str]) -> None:
        """A new row is shown, unless the next one is being typed."""
        is_typing = self.grid.hasFocus() and self.model.is_new_row(self.grid.currentIndex())
        if ids and not is_typing:
            self.grid.kept.want(ids[-1])

    def _on_counted(self) -> None:
        self._arrange()
