"""Quy định: the rules in a list, and beside it the chosen one with the office's own value and its reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import MARKS, RuleRow
from congress_app.i18n import _
from congress_app.listings.rules import RULES, rule_rows
from congress_app.ui.common import commands, icons
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.list_model import CellLook, ListModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.page import Page
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.rules.details import RuleDetails

_UNSURE = ("background", "unverified")


def make(desk: Desk) -> QWidget:
    """The page of rules."""
    return RulesPage(desk)


class RulesPage(Page):
    """The rules of one data file."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        looks: dict[str, CellLook[RuleRow]] = {
            "mark": CellLook(mark=lambda row: icons.WARNING if row.case.mark in _UNSURE else icons.DONE),
            "own": CellLook(mark=lambda row: icons.UNSAVED if row.own else ""),
        }
        self._model: ListModel[RuleRow] = ListModel(RULES, lambda row: row.key, looks)
        self.view = ListView(self._model, _("Rules"))
        self._model.setParent(self.view)
        self._details = RuleDetails(desk)
        filters = FilterLine(_("Filter: rule, level, source"))
        filters.add_choice("mark", _("How sure it is"), [(code, _(msgid)) for code, msgid in MARKS.items()])
        filters.add_mark("own", _("Own values"), "edit")
        super().__init__(TitleLine(_("Rules")), self.view, filters=filters, details=self._details)
        ColumnsKeeper(self.view, desk.settings)
        self.keep_panes(desk.settings, "rules")
        self._filters = filters
        self._model.counted.connect(self.show_counts)
        filters.changed.connect(self._filter)
        filters.left.connect(self.view.setFocus)
        self.view.kept.current_changed.connect(self._on_current_changed)
        exporting = TableExport(desk, self.view, self)
        desk.actions.serve(commands.EXPORT, exporting.ask, owner=self, can=exporting.can_export)
        desk.bus.changed.connect(self._on_changed)
        self.reload()

    def take(self, visit: Visit) -> None:
        """Show one rule: the row id of a visit is a rule's code."""
        self._filters.clear()
        key = next((row.key for row in self._model.shown_rows if row.rule.code == visit.row_id), visit.row_id)
        self.view.kept.want(key)

    def reload(self) -> None:
        """Ask for the rules and the own values anew."""
        desk = self._desk
        desk.read(lambda: rule_rows(desk.app.lists, desk.scope()), self._on_loaded, owner=self)

    def _on_loaded(self, rows: list[RuleRow]) -> None:
        self._model.show_rows(rows)
        self._on_current_changed(self.view.kept.current)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if OwnRule in kinds:
            self.reload()

    def _on_current_changed(self, key: str) -> None:
        self._details.show_rule(self._model.row_of(key) if key else None)

    def _filter(self) -> None:
        self._model.set_filter(
            self._filters.text, partial(_wanted, self._filters.choice("mark"), self._filters.is_marked("own"))
        )


def _wanted(mark: str | None, is_own_only: bool, row: RuleRow) -> bool:
    return (mark is None or row.case.mark == mark) and (not is_own_only or row.own is not None)
