"""The view "areas": the organisations as rows, and who is in charge of each, typed by name."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from congress_app.domain.committees import AreaCharge
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.collation import order_key
from congress_app.listings.areas import AREAS, AreaRow
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.filters import NOBODY, AreaFilters
from congress_app.ui.committees.members_model import Choices
from congress_app.ui.committees.names import several
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.common.sheet_storing import SheetStoring

WIDTHS = {"organisation": UNIT * 36, "area": UNIT * 16, "standing": UNIT * 30, "members": UNIT * 30}


class AreaModel(EditModel[AreaRow]):
    """The organisations; who is in charge is typed, several with `;` between."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        field = dataclasses.replace(field_of(AreaCharge, "person_id"), is_required=False)
        editings = {
            "standing": several(field, lambda: choices.standing),
            "members": several(field, lambda: choices.others),
        }
        looks: dict[str, CellLook[AreaRow]] = {"organisation": CellLook(mark=_mark, tip=_tip)}
        super().__init__(AREAS, lambda row: row.id, editings, store, looks=looks)

    def _value(self, row: AreaRow, column: int, cell: tuple[str, str]) -> Any:
        if cell in self._typed.pending:
            return self._typed.pending[cell]
        match cell[1]:
            case "standing":
                return tuple(each.id for each in row.standing)
            case "members":
                return tuple(each.id for each in row.others)
        return super()._value(row, column, cell)


class AreasView(SheetView):
    """Who is in charge of which organisation."""

    def __init__(self, desk: Desk, choices: Choices, verbs: Verbs) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs = verbs
        self.area_filters = AreaFilters()
        model = AreaModel(choices, storing.store)
        name = pgettext("committees", "Areas in charge as a table")
        super().__init__(desk, model, name, "standing", self.area_filters, None)
        self.use(storing)
        words = _(
            "The organisations below your own one stand here, each with those in charge of it. First enter the members of the"
            " committees; then type their names here."
        )
        title = pgettext("committees", "Nobody to be in charge yet")
        self.dress(WIDTHS, own.ON_AREAS, EmptyState("place", title, words, [desk.actions.action(own.MEMBERS)]))
        self.keep_drafts()
        self.lay_out()

    @property
    def nobody_count(self) -> int:
        """How many organisations nobody is in charge of."""
        return sum(row.has_nobody for row in self.data.areas)

    @property
    def count_words(self) -> str:
        """How many organisations, and how many of them without anybody."""
        words = super().count_words
        if words and self.nobody_count:
            words += " · " + pgettext("committees", "{count} without anybody in charge").format(count=self.nobody_count)
        return words

    def rows(self) -> Sequence[AreaRow]:
        """The organisations, once there is somebody to be in charge of them."""
        return self.data.areas if self.data.members else ()

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        return self.area_filters.wanted()

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        areas = {row.organisation.area for row in self.data.areas if row.organisation.area}
        self.area_filters.set_areas(sorted(areas, key=order_key))
        super().take_data()

    def show_nobody(self) -> None:
        """Show those that nobody is in charge of."""
        self.area_filters.clear()
        self.area_filters.mark(NOBODY, is_on=True)

    def _call(self, change: Change) -> Any:
        return self._verbs.areas(lambda: self.data.standing, change)


def _mark(row: AreaRow) -> str:
    return WARNING if row.has_nobody else ""


def _tip(row: AreaRow) -> str:
    return pgettext("committees", "Nobody is in charge of it yet.") if row.has_nobody else ""
