"""The filter lines of the members and of the areas."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from congress_app.i18n import pgettext
from congress_app.listings.areas import AreaRow
from congress_app.listings.committees import MemberRow
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.options import Option

COMMITTEE, STATE, WARNINGS, UNPLACED = "committee", "state", "warnings", "unplaced"
AREA, NOBODY = "area", "nobody"
SITTING, LEFT = "sitting", "left"


class MemberFilters(FilterLine):
    """Text, committee, in office or not, "with warnings", "without an area"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("committees", "Find a member, a post or an area"), parent)
        self.add_choice(COMMITTEE, pgettext("filter", "All committees"), ())
        states = [
            (SITTING, pgettext("committees", "In office")),
            (LEFT, pgettext("committees", "No longer in office")),
        ]
        self.add_choice(STATE, pgettext("filter", "In office or not"), states)
        self.add_mark(WARNINGS, pgettext("filter", "With warnings"), WARNING)
        self.add_mark(UNPLACED, pgettext("filter", "Without an area"), "place")

    def set_committees(self, options: Sequence[Option]) -> None:
        """The committees to choose from."""
        title = pgettext("filter", "All committees")
        self.set_options(COMMITTEE, title, [(each.value, each.words) for each in options])
        self._choices[COMMITTEE].setVisible(len(options) > 1)

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        for name in (COMMITTEE, STATE):
            if filters.get(name):
                self.choose(name, filters[name])
        for name in (WARNINGS, UNPLACED):
            self.mark(name, is_on=bool(filters.get(name)))
        self.blockSignals(False)
        self.changed.emit()

    def wanted(self, as_of: dt.date, warns: Callable[[MemberRow], bool]) -> Callable[[MemberRow], bool] | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        tests: list[Callable[[MemberRow], bool]] = []
        committee, state = self.choice(COMMITTEE), self.choice(STATE)
        if committee:
            tests.append(lambda row: row.member.committee_id == committee)
        if state:
            tests.append(lambda row: has_left(row, as_of) == (state == LEFT))
        if self.is_marked(WARNINGS):
            tests.append(warns)
        if self.is_marked(UNPLACED):
            tests.append(lambda row: not row.areas)
        return (lambda row: all(test(row) for test in tests)) if tests else None


class AreaFilters(FilterLine):
    """Text, area, "nobody in charge"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("committees", "Find an organisation, an area or a member"), parent)
        self.add_choice(AREA, pgettext("filter", "All areas"), ())
        self.add_mark(NOBODY, pgettext("filter", "Nobody in charge"), WARNING)

    def set_areas(self, areas: Sequence[str]) -> None:
        """The areas to choose from."""
        self.set_options(AREA, pgettext("filter", "All areas"), [(each, each) for each in areas])
        self._choices[AREA].setVisible(bool(areas))

    def wanted(self) -> Callable[[AreaRow], bool] | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        area, is_marked = self.choice(AREA), self.is_marked(NOBODY)
        if not area and not is_marked:
            return None
        return lambda row: (not area or row.organisation.area == area) and (not is_marked or row.has_nobody)


def has_left(row: MemberRow, as_of: dt.date) -> bool:
    """Whether a member was on the committee until a day that is past."""
    return row.member.ends_on is not None and row.member.ends_on < as_of
