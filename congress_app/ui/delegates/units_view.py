"""The view "delegations and groups": the sheet of either at the left, the delegates of the current one at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QStackedWidget, QWidget

from congress_app.domain.delegates import Delegation, DiscussionGroup
from congress_app.domain.record import Record
from congress_app.i18n import _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import TitleLine, faint
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.choices import Choices
from congress_app.ui.delegates.loading import Loaded
from congress_app.ui.delegates.members import MemberList, MemberModel
from congress_app.ui.delegates.unit_models import NONE, DelegationModel, GroupModel, UnitGrid, UnitModel
from congress_app.ui.delegates.units_storing import SheetStoring, leading

DELEGATIONS, GROUPS = range(2)
WIDTHS = {
    "name": UNIT * 34,
    "official_count": UNIT * 10,
    "count": UNIT * 8,
    "head": UNIT * 18,
    "deputy": UNIT * 18,
    "secretary": UNIT * 18,
    "place": UNIT * 18,
}
SHOWN = (("name", "official_count", "count", "head", "deputy"), ("name", "count", "head", "secretary", "place"))


class UnitsView(QWidget):
    """put_asked: delegates (their ids) shall go into a delegation or group (its id, empty = out of any)."""

    put_asked = Signal(list, str)

    def __init__(self, desk: Desk, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.kind = DELEGATIONS
        self._loaded, self._is_stale = Loaded(), False
        verbs = desk.app.services.delegations
        stores = [
            SheetStoring(desk, Delegation, lambda row: row.delegation, lambda: verbs.add, self),
            SheetStoring(desk, DiscussionGroup, lambda row: row.group, lambda: verbs.add_group, self),
        ]
        self.delegations = DelegationModel(choices, stores[DELEGATIONS].store)
        self.groups = GroupModel(stores[GROUPS].store)
        self.models: list[UnitModel[Any]] = [self.delegations, self.groups]
        names = pgettext("delegates", "Delegations"), pgettext("delegates", "Discussion groups")
        self.grids = [UnitGrid(model, name) for model, name in zip(self.models, names, strict=True)]
        self.members = MemberModel()
        self.list = MemberList(self.members, pgettext("delegates", "Delegates of the chosen one"))
        self.members.setParent(self.list)
        for number, (store, model) in enumerate(zip(stores, self.models, strict=True)):
            store.model = model
            store.lead = leading(model, verbs, is_groups=number == GROUPS)
            store.added.connect(self.grids[number].kept.want)
            model.setParent(self.grids[number])
            model.put_asked.connect(self.put_asked)
        self._lay_out(names)
        self._connect()
        self.show_kind(DELEGATIONS)

    # what is shown

    @property
    def model(self) -> UnitModel[Any]:
        """The delegations or the groups."""
        return self.models[self.kind]

    @property
    def grid(self) -> UnitGrid:
        """The sheet shown."""
        return self.grids[self.kind]

    @property
    def is_groups(self) -> bool:
        """Whether groups are shown rather than delegations."""
        return self.kind == GROUPS

    @property
    def chosen_units(self) -> list[Record]:
        """The delegations or groups chosen."""
        rows = (self.model.row_of(key) for key in self.grid.kept.keys if key != NONE)
        return [record_of(row) for row in rows if row is not None]

    @property
    def chosen_rows(self) -> list[DelegateRow]:
        """The delegates chosen at the right."""
        return [row for key in self.list.kept.keys if (row := self.members.row_of(key)) is not None]

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the delegations, groups and delegates of a congress."""
        self._loaded, self._is_stale = loaded, not self.isVisible()
        if self._is_stale:
            return
        rows = loaded.prepared.rows
        for model in self.models:
            model.set_delegates(rows)
        if self.grids[DELEGATIONS].state() != UnitGrid.State.EditingState:
            self.delegations.show_units(loaded.delegations)
        if self.grids[GROUPS].state() != UnitGrid.State.EditingState:
            self.groups.show_units(loaded.groups)
        self.members.show_prepared(loaded.prepared)
        self._choose_first()
        self._show_members()

    def show_kind(self, kind: int) -> None:
        """Show the delegations or the groups."""
        self.kind = kind
        self._switch.show_view(kind)
        self._sheets.setCurrentIndex(kind)
        self.setFocusProxy(self.grid)
        self.list.show_role(self.model.role_field)
        self._choose_first()
        self._show_members()
        self._desk.actions.refresh()

    def begin_new(self) -> None:
        """Go to the row in which a new one is typed."""
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.model.index(self.model.rowCount() - 1, self.model.column_at("name")))

    def showEvent(self, event: QShowEvent) -> None:
        """What was read while it was hidden is shown now."""
        super().showEvent(event)
        if self._is_stale:
            self.show_loaded(self._loaded)

    # inside

    def _lay_out(self, names: tuple[str, str]) -> None:
        actions = self._desk.actions
        kinds = tuple(QAction(icon(each), name, self) for each, name in zip(("flag", "users"), names, strict=True))
        self._switch = ViewSwitch(kinds, names, self)
        self._sheets = QStackedWidget(self)
        for number, grid in enumerate(self.grids):
            grid.show_columns(SHOWN[number], WIDTHS)
            ColumnsKeeper(grid, self._desk.settings, f"delegates.{('delegations', 'groups')[number]}")
            grid.set_context_menu(actions, own.ON_UNITS)
            self._sheets.addWidget(grid)
        self.list.set_context_menu(actions, own.ON_MEMBERS)
        line = TitleLine("", self)
        for command, words in (
            (own.FROM_ORGANISATIONS, pgettext("button", "By organisations")),
            (own.DEAL, pgettext("button", "Deal")),
        ):
            actions.action(command).setIconText(f" {words}")  # a little air between icon and words
            line.add_button(actions.action(command), words)
        left, right = QWidget(self), QWidget(self)
        head = row_of(self._switch, line)
        head.setStretch(1, 1)
        left.setLayout(column_of(head, self._sheets, spacing=UNIT // 2))
        self._heading, self._count = QLabel(), faint(QLabel())
        self._heading.setFont(larger(self.font(), 1.05, is_bold=True))
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(pgettext("delegates", "Find a name"))
        self._find.setAccessibleName(self._find.placeholderText())
        self._find.setClearButtonEnabled(True)
        self._find.setMinimumHeight(UNIT * 4)
        self._find.setMaximumWidth(UNIT * 28)
        top = row_of(self._heading, self._count, 1, self._find)
        right.setLayout(column_of(top, self.list, spacing=UNIT // 2, margins=(UNIT, 0, 0, 0)))
        self._panes = QSplitter(Qt.Orientation.Horizontal, self)
        self._panes.setChildrenCollapsible(False)
        for pane in (left, right):
            self._panes.addWidget(pane)
        self._panes.setSizes([UNIT * 72, UNIT * 52])
        self.setLayout(column_of(self._panes))

    def _connect(self) -> None:
        self._switch.chosen.connect(self.show_kind)
        self._find.textChanged.connect(self._show_members)
        for grid in self.grids:
            grid.kept.current_changed.connect(self._show_members)
        self.list.kept.selected_changed.connect(self._desk.actions.refresh)

    def _choose_first(self) -> None:
        if not self.grid.currentIndex().isValid() and self.model.rowCount():
            self.grid.setCurrentIndex(self.model.index(0, self.model.column_at("name")))

    def _show_members(self) -> None:
        key, field = self.grid.kept.current, self.model.field
        wanted: Any = None if key == NONE else key
        self.list.show_where(self._find.text(), (lambda row: row.fact(field) == wanted) if key else _nobody)
        row = self.model.row_of(key)
        self._heading.setText(record_of(row).name if row is not None else "")
        count = len(self.model.members_of(key))
        self._count.setText(_("{count} delegates").format(count=count) if key else "")
        self._desk.actions.refresh()


def record_of(row: Any) -> Any:
    """The delegation or the group of a row."""
    return row.delegation if hasattr(row, "delegation") else row.group


def _nobody(_row: DelegateRow) -> bool:
    return False
