"""Quy định: the rules in a list, and beside it the chosen one with the office's own value and its reason."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import MARKS, RuleRow
from congress_app.i18n import _
from congress_app.listings.rules import RULES, rule_rows
from congress_app.ui.common import commands, icons
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.filter_line import FilterLine, found_words
from congress_app.ui.common.list_model import CellLook, ListModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.page import Page
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.rules.code_view import CodeListsView
from congress_app.ui.rules.details import RuleDetails

RULE_LIST, CODES = range(2)
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
        self.codes = CodeListsView(desk)
        self.views = QStackedWidget()
        for each in (self.view, self.codes):
            self.views.addWidget(each)
        self.views.setFocusProxy(self.view)
        super().__init__(TitleLine(_("Rules")), self.views, filters=filters, details=self._details)
        self._add_switch()
        ColumnsKeeper(self.view, desk.settings)
        self.keep_panes(desk.settings, "rules")
        self._filters = filters
        self._model.counted.connect(self._show_counts)
        self.codes.counted.connect(self._show_counts)
        filters.changed.connect(self._filter)
        filters.left.connect(self.view.setFocus)
        self.view.kept.current_changed.connect(self._on_current_changed)
        exporting = TableExport(desk, self.view, self)
        desk.actions.serve(commands.EXPORT, exporting.ask, owner=self, can=exporting.can_export)
        desk.bus.changed.connect(self._on_changed)
        self.reload()

    def take(self, visit: Visit) -> None:
        """Show one rule: the row id of a visit is a rule's code."""
        self.show_view(CODES if self.codes.take(visit.row_id) else RULE_LIST)
        self._filters.clear()
        key = next((row.key for row in self._model.shown_rows if row.rule.code == visit.row_id), visit.row_id)
        self.view.kept.want(key)

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [self.codes.filters, self.codes.grid] if self.shown == CODES else super().panes

    def show_view(self, view: int) -> None:
        """Show the rules, or the code lists."""
        self.shown = view
        self._switch.show_view(view)
        self.views.setCurrentIndex(view)
        self.views.setFocusProxy((self.view, self.codes)[view])
        self._show_counts()
        if self.isVisible():
            self.views.setFocus()
        self._desk.actions.refresh()

    def reload(self) -> None:
        """Ask for the rules and the own values anew."""
        desk = self._desk
        desk.read(lambda: rule_rows(desk.app.lists, desk.scope()), self._on_loaded, owner=self)

    def _add_switch(self) -> None:
        self.shown = RULE_LIST
        words = _("Rules"), _("Code lists")
        actions = tuple(
            QAction(icons.icon(name), each, self) for name, each in zip(("rules", "words"), words, strict=True)
        )
        self._switch = ViewSwitch(actions, words, self)
        self._switch.show_view(RULE_LIST)
        self._switch.chosen.connect(self.show_view)
        self.title.add_widget(self._switch)

    def _show_counts(self) -> None:
        is_codes = self.shown == CODES
        model: ListModel[Any] = self.codes.model if is_codes else self._model
        shown, total = len(model.shown_rows), model.total
        self.show_counts(shown, total)
        if self._around is not None:
            self._around.setVisible(not is_codes)
        self._filters.setVisible(not is_codes)
        if is_codes:
            self._stack.setCurrentWidget(self.views)
            self.title.set_count(found_words(shown, total))

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
