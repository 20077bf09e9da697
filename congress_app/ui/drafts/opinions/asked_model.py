"""Those whom the rounds of a document ask, as a sheet: organisations, persons or names, their state, agreed and reminded when."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from congress_app.domain.drafts.asking import Asked, Round
from congress_app.domain.drafts.choices import ParticipantState
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.fields import field_of
from congress_app.i18n import N_, NP_
from congress_app.listings.listing import Align, Column, Listing, said_column
from congress_app.ui.common import icons
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.common.party import PartyEditing
from congress_app.ui.drafts.opinions.whom import WhomChoice

NAME = "name"
STATE_MARKS = {
    ParticipantState.OVERDUE: icons.WARNING,
    ParticipantState.WAITING: "clock",
    ParticipantState.COMMENTED: "words",
    ParticipantState.AGREED: icons.DONE,
}
_ORDER = tuple(STATE_MARKS)


@dataclass(frozen=True, slots=True)
class AskedRow:
    """Somebody who is asked, with the round."""

    asked: Asked
    its: Round

    @property
    def id(self) -> str:
        """The participant's id."""
        return self.asked.participant.id

    @property
    def participant(self) -> RoundParticipant:
        """The stored row."""
        return self.asked.participant


ASKED: Listing[AskedRow] = Listing(
    "participants",
    N_("Whom the round asks"),
    (
        Column(NAME, NP_("opinions", "Whom"), lambda row: row.asked.name, 34),
        Column("state", N_("State"), lambda row: row.asked.state, 14),
        Column("opinion_count", N_("Opinions"), lambda row: len(row.asked.opinions) or None, 8, Align.RIGHT),
        said_column(RoundParticipant, "agreed_on", lambda row: row.participant.agreed_on, width=13, align=Align.CENTRE),
        said_column(
            RoundParticipant, "reminded_on", lambda row: row.participant.reminded_on, width=13, align=Align.CENTRE
        ),
        said_column(RoundParticipant, "note", lambda row: row.participant.note, width=28),
        Column("round", N_("Round"), lambda row: row.its.round.number, 6, Align.RIGHT, is_shown=False),
    ),
    lambda _lists, _scope: [],
    lambda row: f"{row.asked.name} {row.asked.state.words} {row.participant.note}",
)


class AskedModel(EditModel[AskedRow]):
    """Those asked. A name is picked among those of the file, or typed."""

    def __init__(self, whom: WhomChoice, store: Callable[[Change], None]) -> None:
        editings: dict[str, FieldEditing] = {
            NAME: PartyEditing(field_of(RoundParticipant, NAME), whom.options).never_emptied,
            **{name: FieldEditing(field_of(RoundParticipant, name)) for name in ("agreed_on", "reminded_on", "note")},
        }
        looks: dict[str, CellLook[AskedRow]] = {
            "state": CellLook(
                mark=lambda row: STATE_MARKS[row.asked.state], order=lambda row: _ORDER.index(row.asked.state)
            )
        }
        super().__init__(ASKED, lambda row: row.id, editings, store, looks=looks, can_add=True)

    def _value(self, row: AskedRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == NAME and cell not in self._typed.pending:
            return row.asked.name
        return super()._value(row, column, cell)
