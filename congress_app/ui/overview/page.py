"""Tổng quan: the next congresses, the phases of the coming weeks, the states and the warnings; every figure opens its rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from congress_app.domain.rulebook import Rule, Rulebook
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date, weekday
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.figures import DocumentFigures, document_figures
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.listings.overview import (
    PlanFigures,
    count_states,
    count_warnings,
    next_congresses,
    plan_figures,
    undated,
    weeks_ahead,
    with_information,
)
from congress_app.listings.warnings import WarningRow, warning_rows
from congress_app.ui.common import icons
from congress_app.ui.common.commands import IMPORT
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import NARROW_WIDTH
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.overview.cards import Card, Line
from congress_app.ui.overview.documents_card import document_lines
from congress_app.ui.overview.plan_card import ASSIGNMENTS, plan_lines

_CALENDAR = "calendar"
_NEXT_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Loaded:
    """What the overview counts, and the day by which it counts."""

    rows: list[CongressRow]
    today: dt.date
    documents: list[DocumentFigures]


@dataclass(frozen=True, slots=True)
class Warned:
    """What the rules find, and how the rules are called, by their codes."""

    rows: list[WarningRow]
    titles: Mapping[str, str]
    plan: PlanFigures | None


def make(desk: Desk) -> QWidget:
    """The page of the overview."""
    return OverviewPage(desk)


class OverviewPage(QWidget):
    """The overview of one data file; counts anew when it is shown after a change."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._is_stale = True
        self._title = TitleLine(_("Overview"), self)
        self._next = Card(_("Next congresses"))
        self._weeks = Card(_("The coming weeks"))
        self._states = Card(_("Congresses by state"))
        self._warnings = Card(_("Warnings"))
        self._cards = QWidget()
        self._plan = Card(pgettext("part", "Assignments"), self._cards)
        self._documents = Card(pgettext("part", "Documents"), self._cards)
        for card in (self._plan, self._documents):
            card.hide()
        self._sides = column_of(spacing=UNIT * 2), column_of(spacing=UNIT * 2)
        self._beside = row_of(*self._sides, spacing=UNIT * 2)
        self._cards.setLayout(self._beside)
        area = QScrollArea(self)
        area.setWidget(self._cards)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT)
        layout.setSpacing(UNIT * 2)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        self._area, self._empty = area, self._empty_state()
        layout.addWidget(self._empty, 1)
        self._empty.hide()
        self._columns = 2
        self._arrange()
        desk.bus.changed.connect(self._on_changed)

    def take(self, _visit: Visit) -> None:
        """A link leads here as it is: there is nothing to filter."""

    def reload(self) -> None:
        """Count anew: the congresses at once, the warnings when they are ready."""
        desk = self._desk
        self._is_stale = False

        def load() -> Loaded:
            scope = desk.scope()
            lists = desk.app.lists
            return Loaded(lists.congresses(scope), scope.as_of, document_figures(lists, scope))

        desk.read(load, self._on_loaded, owner=self)
        desk.read(lambda: _warned(desk.app.lists, desk.scope()), self._on_warnings, owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew when something changed meanwhile."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns of cards, one on a narrow screen."""
        super().resizeEvent(event)
        columns = 1 if self.width() < NARROW_WIDTH - UNIT * 30 else 2
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _empty_state(self) -> EmptyState:
        ways = []
        for icon_name, way_words, begin in (
            ("plus", _("Add congress"), "new"),
            (IMPORT.icon, _(IMPORT.title), "import"),
        ):
            way = QAction(icons.icon(icon_name), way_words, self)
            way.triggered.connect(partial(self._desk.visit, _CALENDAR, "", begin=begin))
            ways.append(way)
        words = _("What comes next, what is late and what the rules find stands here as soon as there are congresses.")
        return EmptyState("overview", _("No congress yet"), words, ways, self)

    def _arrange(self) -> None:
        """The cards one below the other, at both sides or in one column; a card that is hidden takes no room."""
        left, right = self._sides
        sides = (
            (left, (self._next, self._weeks)),
            (right if self._columns > 1 else left, (self._documents, self._states, self._plan, self._warnings)),
        )
        for layout in self._sides:
            while layout.takeAt(0) is not None:
                pass
        for layout, cards in sides:
            for card in cards:
                layout.addWidget(card)
        for place, layout in enumerate(self._sides):
            layout.addStretch(1)
            self._beside.setStretch(place, (3, 2)[place] if place < self._columns else 0)
        self._beside.setSpacing(UNIT * 2 if self._columns > 1 else 0)

    def _on_changed(self, _kinds: frozenset[type]) -> None:
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def _on_loaded(self, loaded: Loaded) -> None:
        rows, today = loaded.rows, loaded.today
        self._empty.setVisible(not rows)
        self._area.setVisible(bool(rows))
        self._title.set_count(_("{day}, as of {date}").format(day=weekday(today), date=short_date(today)))
        ahead = next_congresses(rows, today)
        lines = [self._next_line(row) for row in ahead[:_NEXT_SHOWN]]
        if len(ahead) > _NEXT_SHOWN:
            rest = tuple(row.id for row in ahead)
            lines.append(Line(_("All that lie ahead"), str(len(ahead)), self._to_calendar(congress_ids=rest)))
        self._next.show_lines(lines, _("No congress lies ahead."))
        states = [
            Line(
                count.state.words,
                str(len(count.congress_ids)),
                self._to_calendar(state=count.state),
                icons.state_mark(count.state),
            )
            for count in count_states(rows)
        ]
        without = undated(rows)
        if without:
            states.append(
                Line(_("Without a date"), str(len(without)), self._to_calendar(congress_ids=without), icons.WARNING)
            )
        if rows:
            states.append(Line(_("All congresses"), str(len(rows)), self._to_calendar(text="")))
        self._states.show_lines(states, _("There is no congress yet."))
        names = {row.id: row.short_name for row in rows}
        self._documents.setVisible(bool(loaded.documents))
        self._documents.show_lines(
            document_lines(loaded.documents, names, self._desk), _("No stage is late or soon due.")
        )
        self._weeks.show_lines(self._week_lines(rows, today), _("Nothing begins in the coming weeks."))

    def _next_line(self, row: CongressRow) -> Line:
        days = short_date(row.opens_on) if row.opens_on else ""
        half = f", {row.opens_half.words.lower()}" if row.opens_half else ""
        go = partial(self._desk.visit, _CALENDAR, row.id)
        return Line(
            row.organisation.name, f"{days}{half}", go, icons.state_mark(row.state), f"{row.state.words}: {row.title}"
        )

    def _week_lines(self, rows: list[CongressRow], today: dt.date) -> list[Line]:
        lines = []
        for week in weeks_ahead(rows, today):
            sunday = week.monday + dt.timedelta(days=6)
            for kind, ids in week.congress_ids.items():
                if ids:
                    days = f"{week.monday:%d/%m} - {sunday:%d/%m}"
                    lines.append(Line(f"{days}: {kind.words}", str(len(ids)), self._to_calendar(congress_ids=ids)))
        return lines

    def _on_warnings(self, warned: Warned) -> None:
        self._show_plan(warned.plan)
        rows = [row for row in warned.rows if row.planned is None]
        lines = [
            Line(
                warned.titles.get(count.rule, count.example),
                str(len(count.congress_ids)),
                self._to_calendar(congress_ids=count.congress_ids),
                icons.WARNING,
                count.example,
            )
            for count in count_warnings(rows)
        ]
        informed = with_information(rows)
        if informed:
            go = self._to_calendar(congress_ids=informed)
            lines.append(Line(_("Only to know"), str(len(informed)), go, icons.INFORMATION))
        self._warnings.show_lines(lines, _("No warning: everything is in order."))

    def _show_plan(self, figures: PlanFigures | None) -> None:
        """The card of the plan, where there is one or somebody who could be assigned."""
        self._plan.setVisible(figures is not None)
        if figures is not None:
            self._plan.show_lines(plan_lines(figures, partial(self._desk.visit, ASSIGNMENTS)), "")

    def _to_calendar(self, **filters: object) -> Callable[[], None]:
        return partial(self._desk.visit, _CALENDAR, "", **filters)


def _warned(lists: Lists, scope: Scope) -> Warned:
    rows = warning_rows(lists, scope)
    titles = {rule.code: _kind_of(rule) for rule in Rulebook.load().rules}
    return Warned(rows, titles, plan_figures(lists, scope, rows))


def _kind_of(rule: Rule) -> str:
    """What kind of warning a rule makes, in words."""
    return _("Missing: {item}").format(item=rule.title) if rule.code.startswith("item.") else rule.title
