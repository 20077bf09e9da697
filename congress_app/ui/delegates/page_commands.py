"""Which commands the page serves, and how each is carried out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from congress_app.domain.delegate_choices import DelegationRole, GroupRole
from congress_app.i18n import _, pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.badge_command import serve_badges
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.more_button import more_button
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.assistant.flow import DelegatesImport

if TYPE_CHECKING:
    from congress_app.ui.delegates.page import DelegatesPage

REGISTER, UNITS, ALLOCATION, ATTENDANCE, STATISTICS = range(5)


class PageCommands(QObject):
    """Serves the commands of one page, fills its menus and its main button."""

    def __init__(self, page: DelegatesPage) -> None:
        super().__init__(page)
        self._page = page
        self.importing = DelegatesImport(page.desk, page.desk.congress_scope, page)
        self.exporting = TableExport(page.desk, page.grid, page)
        self._serve_own()
        self._serve_common()
        self._serve_photo()
        self._serve_units()
        self._serve_sheet(page.units.grids[0], lambda: page.verbs.delete(page.units.chosen_units))
        self._serve_sheet(page.units.grids[1], lambda: page.verbs.delete(page.units.chosen_units))
        self._serve_sheet(page.allocation.grid, lambda: page.verbs.delete(page.allocation.chosen))
        page.grid.set_context_menu(page.desk.actions, own.ON_REGISTER)
        page.title.add_widget(more_button(page.desk.actions, own.MORE, page))
        self.main = page.title.set_main(page.desk.actions.action(common.NEW), _("Add delegate"))

    def _serve_own(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        views = (own.REGISTER, own.UNITS, own.ALLOCATION, own.ATTENDANCE, own.STATISTICS)
        for view, command in enumerate(views):
            serve(command, partial(page.show_view, view), owner=page, can=self._has_congress)
        serve(own.ALL_CONGRESSES, page.show_all_congresses, owner=page)
        serve(own.SUBSTITUTE, page.substitute, owner=page, can=self._can_substitute)
        serve(own.REVOKE, page.revoke, owner=page, can=self._can_revoke)
        serve(own.PUT_INTO, self._put_into, owner=page.grid, can=self._has_own_rows)
        serve(own.MERGE, lambda: page.verbs.ask_merge(page.chosen.rows), owner=page, can=self._has_two)
        serve(own.FROM_ORGANISATIONS, page.verbs.make_delegations, owner=page, can=self._has_delegates)
        serve(own.DEAL, self._deal, owner=page, can=self._has_delegates)
        serve(own.FILL_ALLOCATION, page.verbs.fill_allocation, owner=page, can=self._has_congress)
        serve(own.REPORT, page.report.open, owner=page, can=self._can_report)
        serve(own.SHARE, self._share, owner=page, can=lambda: bool(page.loaded.allocation))

    def _serve_common(self) -> None:
        page, serve, grid = self._page, self._page.desk.actions.serve, self._page.grid
        serve(common.NEW, page.begin_new, owner=page, can=self._can_begin, words=pgettext("command", "Add a delegate"))
        serve(common.DELETE, lambda: page.verbs.delete(page.chosen.delegates), owner=grid, can=self._has_own_rows)
        serve(common.FILTER, page.delegate_filters.setFocus, owner=page, can=self._is_register)
        serve(common.DETAILS, page.toggle_details, owner=page, can=self._is_register)
        serve(common.REFRESH, page.reading.read, owner=page)
        serve(common.COLUMNS, self._show_columns, owner=page, can=self._is_register)
        serve(common.IMPORT, self.importing.ask, owner=page, can=self._has_congress)
        serve(own.PASTE_LIST, self.importing.paste, owner=page, can=self._has_congress)
        serve(own.SEND_FORM, self.importing.save_form, owner=page, can=self._has_congress)
        serve_badges(page.desk, page, chosen=lambda: [each.id for each in page.chosen.rows], can=self._has_delegates)
        serve(common.EXPORT, self.exporting.ask, owner=page, can=self.exporting.can_export)
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid, can=self._has_congress)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid, can=self._has_congress)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    def _serve_photo(self) -> None:
        page, serve, photo = self._page, self._page.desk.actions.serve, self._page.delegate_details.photo
        serve(own.CHOOSE_PHOTO, self._choose_photo, owner=page, can=self._has_one)
        serve(
            own.REMOVE_PHOTO,
            lambda: page.photos.remove(page.chosen.delegates),
            owner=photo,
            can=lambda: photo.has_photo and self._has_one(),
        )
        serve(common.PASTE, photo.paste, owner=photo, can=photo.can_paste)

    def _serve_units(self) -> None:
        serve, units = self._page.desk.actions.serve, self._page.units
        serve(
            common.NEW,
            units.begin_new,
            owner=units,
            can=self._has_congress,
            words=pgettext("command", "Add a delegation or group"),
        )
        serve(own.PUT_INTO, self._put_members, owner=units.list, can=self._has_members)
        serve(common.COPY, units.list.copy, owner=units.list)
        serve(common.SELECT_ALL, units.list.selectAll, owner=units.list)
        delegation, group = DelegationRole, GroupRole
        serve(own.HEAD, lambda: self._lead(delegation.HEAD, group.HEAD), owner=units, can=self._has_member)
        serve(
            own.DEPUTY,
            lambda: self._lead(delegation.DEPUTY, None),
            owner=units,
            can=lambda: self._has_member() and not units.is_groups,
        )
        serve(
            own.SECRETARY,
            lambda: self._lead(None, group.SECRETARY),
            owner=units,
            can=lambda: self._has_member() and units.is_groups,
        )
        serve(own.NO_ROLE, lambda: self._lead(None, None), owner=units, can=self._has_member)

    def _serve_sheet(self, grid: Grid, delete: Callable[[], None]) -> None:
        serve = self._page.desk.actions.serve
        serve(common.DELETE, delete, owner=grid, can=lambda: self._has_congress() and bool(grid.kept.keys))
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid, can=self._has_congress)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid, can=self._has_congress)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    def tell_main(self, view: int) -> None:
        """The words on the main button, as the view shown has them."""
        words = (_("Add delegate"), pgettext("button", "Add"), pgettext("button", "Add organisation"))
        self.main.setVisible(view < len(words))  # the others have a main button of their own
        if view < len(words):
            self.main.setText(words[view])

    # whether

    def _has_congress(self) -> bool:
        return self._page.is_writable

    def _can_begin(self) -> bool:
        return self._page.is_writable and self._page.view != ATTENDANCE

    def _is_register(self) -> bool:
        return self._page.view == REGISTER

    def _has_delegates(self) -> bool:
        return self._page.is_writable and self._page.model.total > 0

    def _can_report(self) -> bool:
        page = self._page
        return page.view == STATISTICS and page.statistics.can_report

    def _has_own_rows(self) -> bool:
        return self._page.is_writable and self._page.chosen.count > 0

    def _has_one(self) -> bool:
        return self._page.is_writable and self._is_register() and self._page.chosen.count == 1

    def _has_two(self) -> bool:
        return self._page.is_writable and self._is_register() and len(self._page.chosen.rows) == 2

    def _can_substitute(self) -> bool:
        if not self._has_one():
            return False
        row = self._page.chosen.rows[0]
        return row.counted_as is not None

    def _can_revoke(self) -> bool:
        return self._has_one() and self._page.substitution_of(self._page.chosen.rows[0].id) is not None

    # what

    def _put_into(self) -> None:
        page = self._page
        page.verbs.ask_into(page.chosen.delegates, page.choices.delegations, is_groups=False)

    def _has_members(self) -> bool:
        return self._page.is_writable and bool(self._page.units.chosen_rows)

    def _has_member(self) -> bool:
        units = self._page.units
        return len(units.chosen_rows) == 1 and bool(units.chosen_rows[0].fact(units.model.field))

    def _put_members(self) -> None:
        page, units = self._page, self._page.units
        choice = page.choices.groups if units.is_groups else page.choices.delegations
        page.verbs.ask_into([row.delegate for row in units.chosen_rows], choice, is_groups=units.is_groups)

    def _lead(self, in_delegation: DelegationRole | None, in_group: GroupRole | None) -> None:
        units = self._page.units
        role = in_group if units.is_groups else in_delegation
        self._page.verbs.lead(units.chosen_rows[0].id, role, is_groups=units.is_groups)

    def _deal(self) -> None:
        self._page.verbs.ask_deal(len(self._page.loaded.groups))

    def _share(self) -> None:
        congress = self._page.loaded.congress
        self._page.verbs.ask_share(congress.congress.delegate_count if congress is not None else 0)

    def _choose_photo(self) -> None:
        page = self._page
        if not page.is_details_shown:
            page.toggle_details()
        page.delegate_details.photo.choose()

    def _show_columns(self) -> None:
        grid = self._page.grid
        keeper = grid.findChild(ColumnsKeeper)
        if keeper is not None:
            keeper.menu().popup(grid.mapToGlobal(grid.horizontalHeader().pos()))
