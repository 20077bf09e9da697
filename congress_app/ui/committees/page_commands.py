"""Which commands the page serves, and how each is carried out."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from congress_app.domain.committees import Committee
from congress_app.i18n import pgettext
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.filters import COMMITTEE
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.import_flow import SpreadsheetImport
from congress_app.ui.common.more_button import more_button

if TYPE_CHECKING:
    from congress_app.ui.committees.page import CommitteesPage
    from congress_app.ui.committees.sheet_view import SheetView

MEMBERS, AREAS, TEAMS, ABSENCES, DISTANCES = range(5)


class PageCommands(QObject):
    """Serves the commands of one page, fills its menus and its main button."""

    def __init__(self, page: CommitteesPage) -> None:
        super().__init__(page)
        self._page = page
        self.importing = SpreadsheetImport(page.desk, "committee-members", page.desk.scope, page)
        self._serve_own()
        self._serve_common()
        for view in page.all_views:
            self._serve_sheet(view.grid, partial(self._delete, view.grid))
        members = page.teams.member_grid
        self._serve_sheet(members, lambda: page.verbs.delete(page.teams.chosen_members))
        page.title.add_widget(more_button(page.desk.actions, own.MORE, page))
        self.main = page.title.set_main(page.desk.actions.action(common.NEW), pgettext("button", "Add member"))

    def _serve_own(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        for view, command in enumerate(own.VIEWS):
            serve(command, partial(page.show_view, view), owner=page)
        serve(own.NEW_COMMITTEE, page.asking.new_committee, owner=page)
        serve(own.EDIT_COMMITTEE, self._edit_committee, owner=page, can=self._has_committee)
        serve(own.DELETE_COMMITTEE, self._delete_committee, owner=page, can=self._has_committee)
        serve(own.LEAVE, lambda: page.asking.leave(page.members.chosen), owner=page, can=self._has_members)
        serve(own.REPLACE, lambda: page.asking.replace(page.members.chosen[0]), owner=page, can=self._can_replace)
        serve(own.CHOOSE_AREAS, lambda: page.asking.choose_areas(page.members.chosen[0]), owner=page, can=self._has_one)
        serve(own.NOTE_ABSENCE, self._note_absence, owner=page, can=self._has_one)

    def _serve_common(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        words = (
            pgettext("command", "Add a committee &member"),
            "",
            pgettext("command", "Add a &team"),
            pgettext("command", "Note an &absence"),
            pgettext("command", "Add a &distance"),
        )
        for view, its in zip(page.all_views, words, strict=True):
            if its:
                serve(common.NEW, view.begin_new, owner=view, can=self._can_begin, words=its)
            serve(common.FILTER, view.filters.setFocus, owner=view, can=partial(_has_filters, view))
            serve(common.EXPORT, view.exporting.ask, owner=view, can=view.exporting.can_export)
            serve(common.COLUMNS, partial(_show_columns, view.grid), owner=view)
        serve(common.DETAILS, page.toggle_details, owner=page, can=lambda: page.view == MEMBERS)
        serve(common.IMPORT, self.importing.ask, owner=page)
        serve(common.REFRESH, page.reload, owner=page)

    def _serve_sheet(self, grid: Grid, delete: Callable[[], None]) -> None:
        serve = self._page.desk.actions.serve
        if grid is not self._page.areas.grid:
            serve(common.DELETE, delete, owner=grid, can=lambda: bool(grid.kept.keys))
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)

    def tell_main(self, view: int) -> None:
        """The words on the main button, as the view shown has them."""
        words = (
            pgettext("button", "Add member"),
            "",
            pgettext("button", "Add team"),
            pgettext("button", "Note absence"),
            pgettext("button", "Add distance"),
        )
        self.main.setVisible(bool(words[view]))
        self.main.setText(words[view])

    # whether

    def _can_begin(self) -> bool:
        return self._page.view != MEMBERS or bool(self._page.data.committees)

    def _has_members(self) -> bool:
        return self._page.view == MEMBERS and bool(self._page.members.chosen)

    def _has_one(self) -> bool:
        return self._page.view == MEMBERS and len(self._page.members.chosen) == 1

    def _can_replace(self) -> bool:
        return self._has_one() and self._page.facts is not None

    def _has_committee(self) -> bool:
        return self._page.view == MEMBERS and self._committee() is not None

    # what

    def _committee(self) -> Committee | None:
        """The committee of the chosen member, else that of the filter, else the only one."""
        page = self._page
        chosen = page.members.chosen
        wanted = chosen[0].member.committee_id if chosen else page.members.member_filters.choice(COMMITTEE)
        committees = page.data.committees
        only = committees[0] if len(committees) == 1 else None
        return next((each for each in committees if each.id == wanted), only)

    def _edit_committee(self) -> None:
        found = self._committee()
        if found is not None:
            self._page.asking.edit_committee(found)

    def _delete_committee(self) -> None:
        found = self._committee()
        if found is not None:
            self._page.verbs.delete([found])

    def _delete(self, grid: Grid) -> None:
        view = next(each for each in self._page.all_views if each.grid is grid)
        self._page.verbs.delete(view.records)

    def _note_absence(self) -> None:
        name = self._page.members.chosen[0].person.full_name
        self._page.show_view(ABSENCES)
        self._page.absences.begin_for(name)


def _has_filters(view: SheetView) -> bool:
    return not view.filters.isHidden()


def _show_columns(grid: Grid) -> None:
    keeper = grid.findChild(ColumnsKeeper)
    if keeper is not None:
        keeper.menu().popup(grid.mapToGlobal(grid.horizontalHeader().pos()))
