"""Which commands the page of the calendar serves, and how each is carried out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from congress_app.domain.congresses import CLOSING
from congress_app.i18n import _
from congress_app.ui.calendar import part_commands as own
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.import_flow import SpreadsheetImport
from congress_app.ui.common.more_button import more_button

if TYPE_CHECKING:
    from congress_app.ui.calendar.page import CalendarPage

TABLE, MONTH, WEEK = range(3)


class PageCommands(QObject):
    """Serves the commands of one page, fills its menus and its main button."""

    def __init__(self, page: CalendarPage) -> None:
        super().__init__(page)
        self._page = page
        self.importing = SpreadsheetImport(page.desk, "congresses", page.desk.scope, page)
        self.exporting = TableExport(page.desk, page.grid, page)
        self._serve_own()
        self._serve_common()
        page.grid.set_context_menu(page.desk.actions, own.CONTEXT)
        page.calendar.set_context_menu(page.desk.actions, own.ON_BARS)
        page.title.add_widget(more_button(page.desk.actions, own.MORE, page))
        page.title.set_main(page.desk.actions.action(common.NEW), _("Add congress"))

    def _serve_own(self) -> None:
        page, actions = self._page, self._page.desk.actions
        verbs = page.verbs
        actions.serve(own.NEW_FOR_ALL, verbs.ask_new_for_all, owner=page)
        actions.serve(own.MOVE, lambda: verbs.ask_move(page.chosen_rows), owner=page, can=self._has_rows)
        actions.serve(own.SET_STATE, lambda: verbs.ask_state(page.chosen_rows), owner=page, can=self._has_rows)
        actions.serve(own.REOPEN, lambda: verbs.reopen(page.chosen_rows), owner=page, can=self._has_closed)
        for command, part in ((own.AGENDA, "agenda"), (own.BODIES, "bodies"), (own.PRINT_OUTS, "printing")):
            actions.serve(command, partial(self._go, part), owner=page, can=self._has_rows)
        actions.serve(own.TODAY, page.go_to_today, owner=page)
        for command, view in ((own.TABLE, TABLE), (own.MONTH, MONTH), (own.WEEK, WEEK)):
            actions.serve(command, partial(page.choose_view, view), owner=page)

    def _serve_common(self) -> None:
        page, actions, grid = self._page, self._page.desk.actions, self._page.grid
        actions.serve(common.NEW, page.verbs.ask_new, owner=page, words=_("Add congress"))
        actions.serve(common.DELETE, lambda: page.verbs.delete(page.chosen_rows), owner=page, can=self._has_rows)
        actions.serve(common.FILTER, page.congress_filters.setFocus, owner=page)
        actions.serve(common.DETAILS, page.toggle_details, owner=page)
        actions.serve(common.REFRESH, page.reload, owner=page)
        actions.serve(common.COLUMNS, self._show_columns, owner=page, can=self._is_table)
        actions.serve(common.IMPORT, self.importing.ask, owner=page)
        actions.serve(common.EXPORT, self.exporting.ask, owner=page, can=self.exporting.can_export)
        actions.serve(common.COPY, grid.copy, owner=grid)
        actions.serve(common.PASTE, grid.paste, owner=grid)
        actions.serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        actions.serve(common.SELECT_ALL, self._select_all, owner=page)
        actions.serve(common.PRINT, self._print, owner=page)

    def _has_rows(self) -> bool:
        return bool(self._page.chosen_rows)

    def _has_closed(self) -> bool:
        return any(row.state in CLOSING for row in self._page.chosen_rows)

    def _is_table(self) -> bool:
        return self._page.view == TABLE

    def _go(self, part: str) -> None:
        rows = self._page.chosen_rows
        if rows:
            self._page.desk.work_on(rows[0].id)
            self._page.desk.visit(part)

    def _select_all(self) -> None:
        page = self._page
        view = page.grid if page.view == TABLE else page.calendar
        view.setFocus()
        view.selectAll()

    def _show_columns(self) -> None:
        grid = self._page.grid
        keeper = grid.findChild(ColumnsKeeper)
        if keeper is not None:
            keeper.menu().popup(grid.mapToGlobal(grid.horizontalHeader().pos()))

    def _print(self) -> None:
        self._page.desk.visit("printing", form="congress-calendar")
