"""The filter line over the organisations."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from congress_app.domain.choices import Formation, OrganisationKind
from congress_app.i18n import _, pgettext
from congress_app.listings.organisations import OrganisationRow
from congress_app.ui.common.filter_line import FilterLine

KIND, FORMATION, AREA, BRANCH = "kind", "formation", "area", "branch"
Wanted = Callable[[OrganisationRow], bool]


class OrganisationFilters(FilterLine):
    """Text, kind, formation, area, and "only the chosen branch"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("organisations", "Find a name, an earlier name or an area"), parent)
        self.add_mark(BRANCH, pgettext("organisations", "Only the chosen branch"), "indent")
        self._marks[BRANCH].setToolTip(_("Show only the organisation chosen in the tree and those below it"))
        self.add_choice(KIND, pgettext("filter", "All kinds"), [(each, each.words) for each in OrganisationKind])
        self.add_choice(FORMATION, pgettext("filter", "All formations"), [(each, each.words) for each in Formation])
        self.add_choice(AREA, pgettext("filter", "All areas"), ())

    def set_areas(self, areas: Sequence[str]) -> None:
        """The areas to choose from."""
        self.set_options(AREA, pgettext("filter", "All areas"), [(area, area) for area in areas])
        self._choices[AREA].setVisible(bool(areas))

    def take(self, filters: Mapping[str, Any]) -> None:
        """Filter as a link asks, and by nothing else."""
        self.blockSignals(True)
        self.clear()
        self.set_text(str(filters.get("text", "")))
        for name in (KIND, FORMATION, AREA):
            if filters.get(name):
                self.choose(name, filters[name])
        self.blockSignals(False)
        self.changed.emit()

    def wanted(self, branch: frozenset[str] | None) -> Wanted | None:
        """What a row must be besides holding the text; None when nothing is asked for. branch: the ids that may be shown."""
        kind, formation, area = self.choice(KIND), self.choice(FORMATION), self.choice(AREA)
        if not (kind or formation or area) and branch is None:
            return None

        def test(row: OrganisationRow) -> bool:
            its = row.organisation
            return (
                (branch is None or row.id in branch)
                and (not kind or its.kind == kind)
                and (not formation or its.formation == formation)
                and (not area or its.area == area)
            )

        return test
