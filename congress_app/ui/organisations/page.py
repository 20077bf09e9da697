"""Tổ chức đảng: the tree of superiors, the table of a branch, and beside them the details of the chosen organisation."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.office import Office
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import NP_, _, pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.common.page import Page
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.organisations import part_commands as own
from congress_app.ui.organisations.details import PERSONS, Details
from congress_app.ui.organisations.filters import BRANCH, OrganisationFilters
from congress_app.ui.organisations.loading import Loaded, load, load_about
from congress_app.ui.organisations.page_commands import PageCommands
from congress_app.ui.organisations.row_model import OrganisationModel
from congress_app.ui.organisations.storing import Storing
from congress_app.ui.organisations.tree import OrganisationTree
from congress_app.ui.organisations.tree_model import TreeModel
from congress_app.ui.organisations.unit_writing import UnitWriting
from congress_app.ui.organisations.verbs import Verbs

TITLE = NP_("part", "Party organisations")
DETAILS_AFTER_MS = 40
FOLDED_BELOW = UNIT * 125
TREE_WIDTH = UNIT * 28
DETAILS_LEAST = UNIT * 43
# The columns that are shown until the person chooses others; the short names stand in the tree.
WIDTHS = {
    "name": UNIT * 29,
    "kind": UNIT * 15,
    "member_count": UNIT * 13,
    "suborganisation_count": UNIT * 13,
    "formation": UNIT * 18,
    "area": UNIT * 14,
    "parent": UNIT * 26,
}
ABOUT_KINDS = frozenset({Person, Congress})


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return OrganisationsPage(desk)


class OrganisationsPage(Page):
    """The organisations of one data file."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.choice = OrganisationChoice()
        self.storing = Storing(desk, self._default_parent, desk)
        self.model = OrganisationModel(self.choice, self.storing.store, desk)
        self.grid = Grid(self.model, pgettext("organisations", "Organisations as a table"))
        self.tree = OrganisationTree(TreeModel(desk), pgettext("organisations", "Tree of organisations"))
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self.organisation_filters = OrganisationFilters()
        ways = [desk.actions.action(each) for each in (own.CONGRESSES, own.ADD_CONGRESS)]
        self.organisation_details = Details(ways, self.choice, self.storing.store_persons, desk.drafts)
        self._branch, self._own = "", ""
        self._is_tree_wanted, self._has_asked_details = True, False
        self._is_stale, self._is_led = False, False
        super().__init__(
            TitleLine(_(TITLE)),
            self._panes,
            filters=self.organisation_filters,
            details=self.organisation_details,
            empty=self._empty_state(),
        )
        for owned in (self.storing, self.model, self.tree.tree_model):
            owned.setParent(self)
        self._arrange()
        self.verbs = Verbs(desk, self)
        self.units = UnitWriting(desk, self.storing, self.organisation_details, self)
        self.commands = PageCommands(self)
        self._connect()
        self.reload()

    # what others ask

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [self.organisation_filters, self.tree, self.grid, self.organisation_details]

    def take(self, visit: Visit) -> None:
        """Show the row and the filters that a link asks for: in the tree and in the table."""
        if visit.filters or visit.row_id:
            self.organisation_filters.take(visit.filters)
        if visit.row_id:
            self.grid.kept.want(visit.row_id)
        if visit.filters.get("person_id"):
            if not self.is_details_shown:
                self.toggle_details()
            self.organisation_details.show_person(str(visit.filters["person_id"]))

    def reload(self) -> None:
        """Read the organisations anew; what is selected and seen stays."""
        self._is_stale = False
        self.desk.read(partial(load, self.desk.app), self._on_loaded, owner=self)

    @property
    def chosen(self) -> list[Organisation]:
        """The organisations selected, in the order on screen; else the current one."""
        keys = self.grid.kept.keys or [self.grid.kept.current]
        return [row.organisation for key in keys if (row := self.model.row_of(key)) is not None]

    @property
    def branch(self) -> str:
        """The organisation to whose branch the table is narrowed; empty when all are shown."""
        return self._branch

    def choose(self, key: str) -> None:
        """Show an organisation that was pointed at in the tree: its branch, or its row where nothing stands below it."""
        self._is_led = True  # by the tree: it does not follow the table now
        try:
            if key in self.tree.tree_model.forest.below:
                self.choose_branch(key)
            elif self.model.place_of(key) < 0:
                self.organisation_filters.clear()
            self.grid.kept.select(key)
        finally:
            self._is_led = False

    def choose_branch(self, key: str) -> None:
        """Narrow the table to an organisation and those below it."""
        self._leave_new_row()
        self._branch = key
        if self.organisation_filters.is_marked(BRANCH):
            self._filter()
        else:
            self.organisation_filters.mark(BRANCH, is_on=True)
        self.tree.follow(key)
        self.grid.kept.select(key)

    # what the commands do

    def ask_new(self) -> None:
        """Ask for a new organisation below the one that is shown."""
        parent = self.tree.current if self.tree.hasFocus() else self._default_parent()
        self.verbs.ask_new(self._all(), parent)

    def ask_all_units(self) -> None:
        """Ask for all communes of a province, that of the office first."""
        organisation = self.model.row_of(self._own)
        key = organisation.organisation.unit_key if organisation is not None else ""
        self.verbs.ask_all_units(self._all(), key.partition("/")[0])

    def ask_move(self) -> None:
        """Ask under which superior the chosen ones shall stand."""
        self.verbs.ask_move(self.chosen, self._all())

    def delete(self) -> None:
        """Delete the chosen ones."""
        self.verbs.delete(self.chosen)

    def show_congresses(self) -> None:
        """Follow the link to the congresses of the chosen one."""
        self.verbs.show_congresses(self.chosen[0])

    def add_congress(self) -> None:
        """Begin a congress of the chosen one in the calendar."""
        self.desk.visit("calendar", new_for=self.chosen[0].id)

    def show_persons(self) -> None:
        """Turn to the persons of the chosen one; from there back to its fields."""
        if not self.is_details_shown:
            self.toggle_details()
        self.organisation_details.turn_sheet()

    def enter_filters(self) -> None:
        """Put the cursor into the filter line."""
        self.organisation_filters.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def toggle_tree(self) -> None:
        """Fold the tree away or bring it back."""
        self._is_tree_wanted = self.tree.isHidden()
        self.tree.setVisible(self._is_tree_wanted)

    def toggle_details(self) -> None:
        """Fold the details away or bring them back; from then on they are as the person wants them."""
        super().toggle_details()
        self._has_asked_details = self.is_details_shown
        self._fold()
        self._show_details()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the details fold away; asked for, they take the place of the tree."""
        super().resizeEvent(event)
        self._fold()

    def show_counts(self, shown: int, total: int) -> None:
        """See `Page`; the details stay folded where there is no room."""
        super().show_counts(shown, total)
        if total:
            self._fold()

    # inside

    def _empty_state(self) -> EmptyState:
        words = _("The organisations stand here below their superiors: chosen from the catalogue, imported or typed.")
        ways = [self.desk.actions.action(each) for each in (own.ALL_UNITS, common.IMPORT, common.NEW)]
        return EmptyState("organisations", _("No organisation yet"), words, ways)

    def _arrange(self) -> None:
        self._panes.setChildrenCollapsible(False)
        self._panes.addWidget(self.tree)
        self._panes.addWidget(self.grid)
        self._panes.setStretchFactor(1, 1)
        self._panes.setFocusProxy(self.grid)
        if self._around is not None:
            self._around.setMinimumWidth(DETAILS_LEAST)
        settings = self.desk.settings
        kept = settings.settings.panes.get("organisations.tree")
        self._panes.setSizes(list(kept) if kept else [TREE_WIDTH, UNIT * 100])
        self._panes.splitterMoved.connect(lambda: settings.keep_panes("organisations.tree", tuple(self._panes.sizes())))
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        ColumnsKeeper(self.grid, settings)
        self.keep_panes(settings, "organisations")

    def _connect(self) -> None:
        self._timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._timer.timeout.connect(self._show_details)
        self.storing.use(self.model, self.organisation_details.persons.model)
        self.storing.persons_of = lambda: self.organisation_details.persons.organisation_id
        self.model.counted.connect(self.show_counts)
        self.model.keep_drafts(self.desk.drafts, "organisations/new")
        self.organisation_filters.changed.connect(self._filter)
        self.organisation_filters.left.connect(self.grid.setFocus)
        self.grid.kept.current_changed.connect(self._on_current_changed)
        self.grid.kept.selected_changed.connect(self._timer.start)
        self.tree.chosen.connect(self.choose)
        self.tree.entered.connect(self._on_entered)
        self.tree.delete_asked.connect(self.desk.actions.action(common.DELETE).trigger)
        self.tree.tree_model.move_asked.connect(self.verbs.move)
        for made in (self.storing.added, self.verbs.added):
            made.connect(self._on_added)
        self.verbs.branch_asked.connect(self.choose_branch)
        self.verbs.persons_asked.connect(self._on_persons_asked)
        self.desk.bus.changed.connect(self._on_changed)

    def _all(self) -> list[Organisation]:
        return list(self.tree.tree_model.forest.organisations.values())

    def _default_parent(self) -> str:
        return self._branch or self._own

    def _leave_new_row(self) -> None:
        """Where a row is typed decides below whom it stands: store it before that becomes another one."""
        self.model.leave_row(self.model.index(self.model.rowCount() - 1, 0))

    def _filter(self) -> None:
        is_narrowed = self.organisation_filters.is_marked(BRANCH)
        self._branch = (self._branch or self.tree.current) if is_narrowed else ""
        branch = self.tree.tree_model.forest.branch(self._branch) if self._branch else None
        self.model.set_filter(self.organisation_filters.text, self.organisation_filters.wanted(branch))
        if not self._is_led:
            self.tree.follow(self.grid.kept.current or self._branch)

    def _fold(self) -> None:
        if self._around is None or self.model.total == 0:
            return
        is_narrow = self.width() < FOLDED_BELOW
        is_wanted = self._has_asked_details if is_narrow else self._is_details_wanted
        if is_wanted != self.is_details_shown:
            self._around.setVisible(is_wanted)
        self.tree.setVisible(self._is_tree_wanted and not (is_narrow and is_wanted))

    # what comes from the data file

    def _on_loaded(self, loaded: Loaded) -> None:
        if not self.model.total and not self.grid.kept.is_waiting:
            self.grid.kept.want(loaded.own)
        was_waiting = self.grid.kept.is_waiting
        self._own = loaded.own
        self.choice.set(list(loaded.forest.organisations.values()))
        self.tree.show_forest(loaded.forest, loaded.own)
        self.organisation_filters.set_areas(loaded.areas)
        if self._branch and self._branch not in loaded.forest.organisations:
            self.organisation_filters.mark(BRANCH, is_on=False)
        self.grid.show_prepared(loaded.prepared)
        if self._branch:
            self._filter()
        if was_waiting and not self.grid.kept.is_waiting:
            self.grid.scrollTo(self.grid.currentIndex())
        self._timer.start()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & {Organisation, Office}:
            if self.isVisible():
                self.reload()
            else:
                self._is_stale = True
        elif kinds & ABOUT_KINDS:
            self._timer.start()

    def _on_about(self, about: Any) -> None:
        self.organisation_details.show_about(about)

    # what the person does

    def _show_details(self) -> None:
        chosen = self.chosen
        self.desk.actions.refresh()
        if not self.is_details_shown:
            return
        self.organisation_details.show_organisations(chosen)
        if len(chosen) == 1:
            self.desk.read(partial(load_about, self.desk.app, chosen[0]), self._on_about, owner=self)

    def _on_current_changed(self, key: str) -> None:
        if key and not self._is_led:
            self.tree.follow(key)
        self._timer.start()

    def _on_entered(self, key: str) -> None:
        self.grid.kept.select(key)
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.model.index(self.model.place_of(key), self.model.column_at("name")))

    def _on_added(self, ids: list[str]) -> None:
        is_typing = self.grid.hasFocus() and self.model.is_new_row(self.grid.currentIndex())
        if ids and not is_typing:
            self.grid.kept.want(ids[-1])

    def _on_persons_asked(self, key: str) -> None:
        self.take(Visit("organisations", key))
        self._show_details()
        if not self.is_details_shown:
            self.toggle_details()
        self.organisation_details.show_sheet(PERSONS)
