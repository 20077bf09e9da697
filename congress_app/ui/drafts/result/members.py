"""Whom the congress put into office, as a sheet: seat, name, what is known of each, votes; the structure of the committee above."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.drafts.results import ChosenMember
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.numbers import decimal
from congress_app.listings.drafts.result_committee import Chosen, CommitteeFacts
from congress_app.listings.drafts.result_lists import CHOSEN
from congress_app.listings.persons import PersonRow
from congress_app.services.drafts.side_rows import SideRows
from congress_app.ui.common import commands as common
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.party import PartyEditing, party_options, party_values
from congress_app.ui.common.sheet_storing import Call, SheetStoring
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.drafts.register import RegisterView
from congress_app.ui.drafts.result import part_commands as own
from congress_app.ui.drafts.state import DraftsState

NAME, SEAT = "name", "seat"
WIDTHS = {
    SEAT: UNIT * 20,
    NAME: UNIT * 22,
    "birth_date": UNIT * 12,
    "gender": UNIT * 8,
    "ethnicity": UNIT * 11,
    "post": UNIT * 24,
    "votes": UNIT * 9,
    "ballots": UNIT * 11,
    "is_reelected": UNIT * 10,
}
_PLAIN = tuple(name for name in (*WIDTHS, "note") if name != NAME)
_SAID = ("gender.female", "ethnicity.other", "age.mean", "reelected.yes")


class ChosenModel(EditModel[Chosen]):
    """Those in office; a name that means one person of the file brings what is known of that person."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self.persons: Sequence[PersonRow] = ()
        name = PartyEditing(field_of(ChosenMember, NAME), lambda: party_options(self.persons, has_address=False))
        editings: dict[str, FieldEditing] = {
            NAME: name.never_emptied,
            **{each: FieldEditing(field_of(ChosenMember, each)) for each in _PLAIN},
        }
        super().__init__(CHOSEN, lambda row: row.id, editings, store, can_add=True)

    def as_fields(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        """The cells of a row as fields."""
        values = {name: value for name, value in cells.items() if name != NAME}
        if NAME in cells:
            values |= party_values(NAME, cells[NAME] or "", self.persons, has_address=False, person_field="person_id")
            values[NAME] = values[NAME] or self._full_name(values["person_id"])
        return values

    def _full_name(self, person_id: str | None) -> str:
        return next((row.person.full_name for row in self.persons if row.id == person_id), "")


class MembersSheet(RegisterView):
    """The sheet with the line about the structure above it."""

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self.chosen_model = ChosenModel(storing.store)
        filters = FilterLine(pgettext("result", "Find a name or a post"))
        filters.add_choice(SEAT, pgettext("filter", "All seats"), [(each, each.words) for each in SeatKind])
        name = pgettext("result", "Those put into office as a table")
        super().__init__(
            desk,
            state,
            self.chosen_model,
            storing,
            name=name,
            first=NAME,
            filters=filters,
            record_of=lambda row: row.member,
        )
        self.rows_service = SideRows(desk.app.services.run)
        self.structure = hint()
        words = _(
            "Those whom the congress elected, or whose appointment was announced at it, stand here with their seats. Take the"
            " committee over, or type or paste the names."
        )
        empty = EmptyState(
            "committees",
            pgettext("result", "Nobody in office yet"),
            words,
            [desk.actions.action(own.TAKE_OVER), self.way_to_begin(_("Type a name"))],
        )
        self.dress(WIDTHS, own.ON_MEMBERS, empty)
        self.keep_drafts()
        main = MainButton(desk.actions.action(common.NEW), pgettext("button", "Add member"))
        self.lay_out_with(main, own.MORE, heads=[self.structure])
        self.serve_sheet(pgettext("command", "Add a &member"))
        desk.actions.serve(own.TAKE_OVER, self._take_over, owner=self)

    def rows(self) -> Sequence[Chosen]:
        """Those in office by seat and place."""
        return self.data.committee.chosen if self.data is not None else ()

    def wanted(self) -> Any:
        """As the filter line says."""
        seat = self.filters.choice(SEAT)
        return None if seat is None else lambda row: row.member.seat is seat

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        self.structure.setText(structure_words(self.data.committee))
        super().take_data()

    def _call(self, change: Change) -> Call | None:
        model = self.chosen_model
        edits = [
            (row.member, model.as_fields(cells))
            for key, cells in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [
            {name: value for name, value in model.as_fields(cells).items() if value is not None}
            for cells in change.new_rows
        ]
        return partial(self.rows_service.store_members, self.told.congress_id, edits, new) if edits or new else None

    def _take_over(self) -> None:
        row = self.state.data.row
        on = (row.opens_on if row is not None else None) or self.state.data.as_of
        call = partial(self.desk.app.services.results.take_over_committee, self.told.congress_id, on)
        self.told.run(call, lambda count: _("{count} members of the committees were taken over.").format(count=count))


def structure_words(committee: CommitteeFacts) -> str:
    """The executive committee in figures: how many, women, minorities, mean age, in office before."""
    members = committee.of(SeatKind.EXECUTIVE)
    if not members:
        return ""
    parts = [_("Executive committee: {count} members").format(count=len(members))]
    lines = {line.code: line for group in committee.groups for line in group.lines}
    for code in _SAID:
        line = lines.get(code)
        if line is not None and (line.count or line.value is not None):
            said = decimal(line.value, 1) if line.value is not None else str(line.count)
            parts.append(f"{line.words}: {said}")
    return " · ".join(parts)
