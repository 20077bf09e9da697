"""The filter line of the calendar, and what a link from another part asks for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.domain.choices import CongressState, OrganisationKind
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_range
from congress_app.listings.congresses import CongressRow
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.look import UNIT

KIND, STATE, AREA, WARNINGS = "kind", "state", "area", "warnings"
Wanted = Callable[[CongressRow], bool]


class CongressFilters(FilterLine):
    """Text, kind of organisation, state, area, "with warnings"; and a chip for what only a link can ask for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("calendar", "Find an organisation, hall or code"), parent)
        self.add_choice(KIND, pgettext("filter", "All kinds"), [(each, each.words) for each in OrganisationKind])
        self.add_choice(STATE, pgettext("filter", "All states"), [(each, each.words) for each in CongressState])
        self.add_choice(AREA, pgettext("filter", "All areas"), ())
        self.add_mark(WARNINGS, pgettext("filter", "With warnings"), WARNING)
        self._ids: frozenset[str] = frozenset()
        self._days: tuple[dt.date, dt.date] | None = None
        self._chip = _chip(self)
        self._chip.clicked.connect(self._on_chip_clicked)
        self._row.addWidget(self._chip)

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered."""
        return super().is_active or bool(self._ids) or self._days is not None

    def set_areas(self, areas: Sequence[str]) -> None:
        """The areas to choose from."""
        self.set_options(AREA, pgettext("filter", "All areas"), [(area, area) for area in areas])
        self._choices[AREA].setVisible(bool(areas))

    def clear(self) -> None:
        """Filter nothing."""
        self._ids, self._days = frozenset(), None
        self._say_chip()
        super().clear()

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        if filters.get(AREA) and not self._choices[AREA].offers(filters[AREA]):
            self.set_areas([str(filters[AREA])])  # a link may come before the areas have been read
        for name in (KIND, STATE, AREA):
            if filters.get(name):
                self.choose(name, filters[name])
        self.mark(WARNINGS, is_on=bool(filters.get(WARNINGS)))
        self._ids = frozenset(filters.get("congress_ids") or ())
        first, last = filters.get("from_day"), filters.get("to_day")
        self._days = (first or dt.date.min, last or dt.date.max) if first or last else None
        self.blockSignals(False)
        self._say_chip()
        self.changed.emit()

    def wanted(self, has_warning: Wanted) -> Wanted | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        tests = _tests(self.choice(KIND), self.choice(STATE), self.choice(AREA))
        if self.is_marked(WARNINGS):
            tests.append(has_warning)
        if self._ids:
            tests.append(_one_of(self._ids))
        if self._days is not None:
            tests.append(_within(*self._days))
        if not tests:
            return None
        return tests[0] if len(tests) == 1 else lambda row: all(test(row) for test in tests)

    def _say_chip(self) -> None:
        words = []
        if self._ids:
            words.append(_("{count} chosen congresses").format(count=len(self._ids)))
        if self._days is not None:
            words.append(_days_words(*self._days))
        self._chip.setText(", ".join(words))
        self._chip.setVisible(bool(words))

    def _on_chip_clicked(self) -> None:
        self._ids, self._days = frozenset(), None
        self._say_chip()
        self.changed.emit()


def _chip(parent: QWidget) -> QToolButton:
    chip = QToolButton(parent)
    chip.setIcon(icon("x"))
    chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    chip.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    chip.setMinimumHeight(UNIT * 4)
    chip.setCheckable(False)
    chip.setToolTip(_("Show all again"))
    chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    chip.hide()
    return chip


def _tests(kind: Any, state: Any, area: Any) -> list[Wanted]:
    tests: list[Wanted] = []
    if kind:
        tests.append(lambda row: row.organisation.kind == kind)
    if state:
        tests.append(lambda row: row.state == state)
    if area:
        tests.append(lambda row: row.organisation.area == area)
    return tests


def _one_of(ids: Collection[str]) -> Wanted:
    return lambda row: row.id in ids


def _within(first: dt.date, last: dt.date) -> Wanted:
    def test(row: CongressRow) -> bool:
        opens = row.opens_on
        return opens is not None and opens <= last and (row.closes_on or opens) >= first

    return test


def _days_words(first: dt.date, last: dt.date) -> str:
    if last == dt.date.max:
        return _("from {day}").format(day=short_range(first, first))
    if first == dt.date.min:
        return _("up to {day}").format(day=short_range(last, last))
    return short_range(first, last)
