"""Which commands the page serves, and how each is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from congress_app.i18n import _
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.import_flow import SpreadsheetImport
from congress_app.ui.common.more_button import more_button
from congress_app.ui.organisations import part_commands as own

if TYPE_CHECKING:
    from congress_app.ui.organisations.page import OrganisationsPage


class PageCommands(QObject):
    """Serves the commands of one page, fills its menus and its main button."""

    def __init__(self, page: OrganisationsPage) -> None:
        super().__init__(page)
        self._page = page
        self.importing = SpreadsheetImport(page.desk, "organisations", page.desk.scope, page)
        self.exporting = TableExport(page.desk, page.grid, page)
        self._serve_own()
        self._serve_common()
        self._serve_persons()
        actions = page.desk.actions
        page.grid.set_context_menu(actions, own.ON_TABLE)
        page.tree.set_context_menu(actions, own.ON_TREE)
        page.organisation_details.persons.grid.set_context_menu(actions, own.ON_PERSONS)
        page.title.add_widget(more_button(page.desk.actions, own.MORE, page))
        page.title.set_main(actions.action(common.NEW), _("Add organisation"))

    def _serve_own(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        serve(own.ALL_UNITS, page.ask_all_units, owner=page)
        serve(own.MOVE, page.ask_move, owner=page, can=self._has_rows)
        serve(own.CONGRESSES, page.show_congresses, owner=page, can=self._has_one)
        serve(own.ADD_CONGRESS, page.add_congress, owner=page, can=self._has_one)
        serve(own.PERSONS, page.show_persons, owner=page, can=self._has_one)
        serve(own.TREE, page.toggle_tree, owner=page)

    def _serve_common(self) -> None:
        page, serve, grid = self._page, self._page.desk.actions.serve, self._page.grid
        serve(common.NEW, page.ask_new, owner=page, words=_("Add organisation"))
        serve(common.DELETE, page.delete, owner=page, can=self._has_rows)
        serve(common.FILTER, page.enter_filters, owner=page)
        serve(common.DETAILS, page.toggle_details, owner=page)
        serve(common.REFRESH, page.reload, owner=page)
        serve(common.COLUMNS, self._show_columns, owner=page)
        serve(common.IMPORT, self.importing.ask, owner=page)
        serve(common.EXPORT, self.exporting.ask, owner=page, can=self.exporting.can_export)
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    def _serve_persons(self) -> None:
        page, serve, persons = self._page, self._page.desk.actions.serve, self._page.organisation_details.persons
        grid = persons.grid
        serve(common.NEW, persons.begin_new, owner=grid)
        serve(
            common.DELETE,
            lambda: page.verbs.delete(persons.chosen),
            owner=grid,
            can=lambda: grid.hasFocus() and bool(persons.chosen),
        )
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    def _has_rows(self) -> bool:
        return bool(self._page.chosen)

    def _has_one(self) -> bool:
        return len(self._page.chosen) == 1

    def _show_columns(self) -> None:
        grid = self._page.grid
        keeper = grid.findChild(ColumnsKeeper)
        if keeper is not None:
            keeper.menu().popup(grid.mapToGlobal(grid.horizontalHeader().pos()))
