"""The view "teams": the teams at the left, the members and the organisations of the current one at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from congress_app.i18n import _, pgettext
from congress_app.listings.committees import TeamRow
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.members_model import MEMBER, Choices
from congress_app.ui.committees.organisation_list import OrganisationList
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.committees.teams_model import TeamMemberModel, TeamModel
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_model import prepare
from congress_app.ui.common.look import larger
from congress_app.ui.common.sheet_storing import SheetStoring
from congress_app.ui.common.title_line import faint

WIDTHS = {"name": UNIT * 24, "kind": UNIT * 15, "leader": UNIT * 20, "unit_count": UNIT * 9}
MEMBER_WIDTHS = {MEMBER: UNIT * 22, "role": UNIT * 20, "post": UNIT * 26}


class TeamsView(SheetView):
    """Teams with their people and their organisations. choose_asked: many organisations are to be ticked for a team (its row)."""

    choose_asked = Signal(object)

    def __init__(self, desk: Desk, choices: Choices, verbs: Verbs) -> None:
        storing, people = SheetStoring(desk, self._call, desk), SheetStoring(desk, self._call_people, desk)
        self._verbs = verbs
        self._shown = ""
        model = TeamModel(storing.store)
        filters = FilterLine(pgettext("committees", "Find a team, a member or an organisation"))
        name = pgettext("committees", "Teams as a table")
        super().__init__(desk, model, name, "name", filters, lambda row: row.team)
        self.members = TeamMemberModel(choices, people.store)
        self.member_grid = Grid(self.members, _("Members of the team"))
        self.members.setParent(self.member_grid)
        self.use(storing)
        people.model = self.members
        people.setParent(self)
        words = _(
            "A team works with or steers the congresses of some organisations: its leader, its members, the advising officers,"
            " and its organisations. A team can be assigned to all its congresses at once."
        )
        ways = [self.way_to_begin(_("Type a team"))]
        self.dress(WIDTHS, own.ON_SHEET, EmptyState("committees", pgettext("committees", "No team yet"), words, ways))
        self.keep_drafts()
        self.member_grid.show_columns(tuple(MEMBER_WIDTHS), MEMBER_WIDTHS)
        self.member_grid.set_context_menu(desk.actions, own.ON_SHEET)
        self._put_together()
        self.lay_out()
        self.grid.kept.current_changed.connect(self._show_team)

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [self.filters, self.grid, self.member_grid, self.units]

    @property
    def team(self) -> TeamRow | None:
        """The current team."""
        return self.model.row_of(self.grid.kept.current)

    @property
    def chosen_members(self) -> list[Any]:
        """The stored members chosen at the right."""
        lines = (self.members.row_of(key) for key in self.member_grid.kept.keys)
        return [line.member for line in lines if line is not None]

    def rows(self) -> Sequence[TeamRow]:
        """The teams."""
        return self.data.teams

    def take_data(self) -> None:
        """Put what was read into the sheets."""
        super().take_data()
        if not self.grid.currentIndex().isValid() and self.model.total:
            self.grid.setCurrentIndex(self.model.index(0, self.model.column_at("name")))
        self.units.offer_anew()
        self._show_team()

    def _put_together(self) -> None:
        self._heading, self._count = QLabel(), faint(QLabel())
        self._heading.setFont(larger(self.font(), 1.05, is_bold=True))
        self._units_head = QLabel()
        self._units_head.setFont(larger(self.font(), 1.0, is_bold=True))
        self.units = OrganisationList(
            _("Organisations of the team"), lambda: self.data.below, lambda: self.data.organisations
        )
        self.units.changed.connect(self._on_units_changed)
        self.units.choose_asked.connect(self._on_choose_asked)
        self.units.fill()
        right = QWidget()
        column = column_of(
            self._heading, self._count, self.member_grid, self._units_head, self.units,
            spacing=UNIT // 2, margins=(UNIT, 0, 0, 0),
        )  # fmt: skip
        for part in (self.member_grid, self.units):
            column.setStretchFactor(part, 1)
        right.setLayout(column)
        self._right = right
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setChildrenCollapsible(False)
        self.views.removeWidget(self.grid)
        for pane in (self.grid, right):
            self._panes.addWidget(pane)
        self.grid.show()  # a stack hides what leaves it
        self._panes.setSizes([UNIT * 70, UNIT * 66])
        self.views.addWidget(self._panes)

    def main_widget(self) -> QWidget:
        """What stands for the sheet: both sides."""
        return self._panes

    def _show_team(self) -> None:
        row = self.team
        key = row.id if row is not None else ""
        self._right.setEnabled(row is not None)
        self._heading.setText(row.team.name if row is not None else "")
        lines = self.data.people.get(key, ())
        ids = self.data.units.get(key, ())
        self._count.setText(_("{count} members").format(count=len(lines)) if row is not None else "")
        if key != self._shown:
            self._shown = key
            self.members.set_new_texts({})
            if key:
                self.members.keep_drafts(self.desk.drafts, f"team-members/{key}")
        self.member_grid.show_prepared(prepare(self.members.listing, lambda line: line.id, lines))
        self._units_head.setText(_("Organisations of the team") + (f" ({len(ids)})" if ids else ""))
        self.units.show_ids(ids)
        self.desk.actions.refresh()

    def _on_units_changed(self, ids: list[str]) -> None:
        if self._shown:
            self._verbs.set_units(self._shown, ids)

    def _on_choose_asked(self) -> None:
        if self.team is not None:
            self.choose_asked.emit(self.team)

    def _call(self, change: Change) -> Any:
        return self._verbs.teams(self.model, change)

    def _call_people(self, change: Change) -> Any:
        return self._verbs.team_members(self.members, lambda: self._shown, change)
