"""The view "distances": how far it is between two places; where nothing is entered, what the coordinates say as an estimate."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from congress_app.domain.committees import Distance
from congress_app.domain.fields import field_of
from congress_app.domain.plan.travel import DETOUR_PERCENT, SPEED_KM_H, Way
from congress_app.i18n import _, pgettext
from congress_app.listings.committees import DISTANCES, DistanceRow
from congress_app.runtime.errors import BadValue
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.members_model import Choices
from congress_app.ui.committees.reading import PlanFacts
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import NEW, Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.list_model import DISPLAY
from congress_app.ui.common.sheet_storing import SheetStoring

FROM, TO, KM, MINUTES = "from", "to", "km", "minutes"
WIDTHS = {FROM: UNIT * 36, TO: UNIT * 36, KM: UNIT * 13, MINUTES: UNIT * 13, "note": UNIT * 28}
Estimate = Callable[[str, str], Way | None]


class DistanceModel(EditModel[DistanceRow]):
    """The distances of the office's own table. A new row shows what the coordinates say until kilometres are typed."""

    def __init__(self, choices: Choices, store: Callable[[Change], None]) -> None:
        self._choices = choices
        km = dataclasses.replace(field_of(Distance, KM), default=dataclasses.MISSING)
        editings = {
            FROM: choices.organisations.editing(field_of(Distance, "from_id")),
            TO: choices.organisations.editing(field_of(Distance, "to_id")),
            KM: FieldEditing(km),
            MINUTES: FieldEditing(field_of(Distance, MINUTES), words=_number_words),
            "note": FieldEditing(field_of(Distance, "note")),
        }
        self.estimate: Estimate = lambda _one, _other: None
        super().__init__(DISTANCES, lambda row: row.id, editings, store, can_add=True)

    def pair_of(self, key: str) -> tuple[str, str]:
        """The ids of the two places of a row, or of those typed in the new row; empty where one is not known."""
        row = self.row_of(key)
        if row is not None:
            return row.distance.from_id, row.distance.to_id
        texts = self.new_texts
        return self._meant(texts.get(FROM, "")), self._meant(texts.get(TO, ""))

    def _meant(self, text: str) -> str:
        if not text.strip():
            return ""
        try:
            return str(self._editings[FROM].value_of(text) or "")
        except BadValue:
            return ""

    def _value(self, row: DistanceRow, column: int, cell: tuple[str, str]) -> Any:
        if cell not in self._typed.pending:
            match cell[1]:
                case "from":
                    return row.distance.from_id
                case "to":
                    return row.distance.to_id
                case "minutes":
                    return row.distance.minutes
        return super()._value(row, column, cell)

    def _new_cell(self, name: str, column: int, role: int) -> Any:
        if role == DISPLAY and name in (KM, MINUTES) and not self.new_texts.get(name):
            one, other = self.pair_of(NEW)
            way = self.estimate(one, other) if one and other and one != other else None
            if way is not None:
                return f"≈ {way.km if name == KM else way.minutes}"
        return super()._new_cell(name, column, role)


class DistancesView(SheetView):
    """The office's own distances."""

    def __init__(self, desk: Desk, choices: Choices, verbs: Verbs) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs, self._choices = verbs, choices
        model = self.distances = DistanceModel(choices, storing.store)
        name = pgettext("committees", "Distances as a table")
        super().__init__(
            desk, model, name, FROM, FilterLine(pgettext("committees", "Find a place")), lambda row: row.distance
        )
        self.use(storing)
        self.rule, self.pair = QLabel(), sentence()
        self.rule.setWordWrap(True)
        self.rule.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByKeyboard | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        self.rule.linkActivated.connect(self._on_link)
        words = _(
            "Nothing needs to be entered: distances are estimated from the coordinates of the communes. Enter those that the"
            " office knows better: over a pass, by ferry, a detour."
        )
        ways = [self.way_to_begin(_("Type a distance"))]
        empty = EmptyState("route", pgettext("committees", "No distance of your own yet"), words, ways)
        self.dress(WIDTHS, own.ON_SHEET, empty)
        self.keep_drafts()
        self.lay_out(self.rule, self.pair)
        self.grid.kept.current_changed.connect(self._tell_pair)
        model.dataChanged.connect(self._tell_pair)
        self._tell_rule()

    def rows(self) -> Sequence[DistanceRow]:
        """The distances."""
        return self.data.distances

    def show_facts(self, facts: PlanFacts) -> None:
        """How far it is by the coordinates."""
        super().show_facts(facts)
        self.distances.estimate = facts.estimate
        self._tell_rule()
        self._tell_pair()

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        super().take_data()
        self._tell_pair()

    def _tell_rule(self) -> None:
        rules = self.facts.plan.rules if self.facts is not None else None
        detour = rules.value("travel.detour", DETOUR_PERCENT) if rules is not None else DETOUR_PERCENT
        speed = rules.value("travel.speed", SPEED_KM_H) if rules is not None else SPEED_KM_H
        words = _(
            "Where nothing is entered, the distance is an <b>estimate</b>: straight line × {detour}, at {speed} km/h."
            ' <a href="travel.speed">Change the rule</a>'
        )
        self.rule.setText(words.format(detour=f"{detour / 100:.2f}".rstrip("0").replace(".", ","), speed=speed))

    def _tell_pair(self) -> None:
        one, other = self.distances.pair_of(self.grid.kept.current)
        is_pair = bool(one and other and one != other)
        way = self.distances.estimate(one, other) if is_pair else None
        words = ""
        if way is not None:
            words = _("{one} - {other}: {km} km, {minutes} minutes (estimate).")
        elif is_pair and self.facts is not None:
            words = _("{one} - {other}: no estimate, because one of the places has no coordinates.")
        names = self._choices.organisations
        self.pair.setText(
            words.format(
                one=names.words(one),
                other=names.words(other),
                km=way.km if way is not None else "",
                minutes=way.minutes if way is not None else "",
            )
        )
        self.pair.setVisible(bool(words))
        self.grid.viewport().update()  # the estimate stands in the new row too

    def _on_link(self, rule: str) -> None:
        self.desk.visit("rules", rule)

    def _call(self, change: Change) -> Any:
        return self._verbs.distances(self.model, change)


def _number_words(value: object) -> str:
    return str(value) if value else ""
