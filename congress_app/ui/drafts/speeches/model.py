"""The speeches as a sheet: topic, speaker, post, delegation, minutes, hall or print, the item of the agenda, the draft of the text."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.listings.drafts.speeches import SPEECHES, SpeechRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.common.party import PartyEditing
from congress_app.ui.drafts.speeches.choices import Choices

TITLE, SPEAKER, DELEGATION, ITEM, MINUTES = "title", "speaker", "delegation", "item", "minutes"


class SpeechModel(EditModel[SpeechRow]):
    """The speeches in their order."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self.choices = Choices()
        self._over: frozenset[str] = frozenset()
        editings: dict[str, FieldEditing] = {
            TITLE: FieldEditing(field_of(Speech, "title")).never_emptied,
            SPEAKER: PartyEditing(field_of(Speech, "speaker"), lambda: [*self.choices.delegate_options()]),
            "post": FieldEditing(field_of(Speech, "post")),
            DELEGATION: PartyEditing(field_of(Speech, "delegation_name"), lambda: [*self.choices.delegation_options()]),
            MINUTES: FieldEditing(field_of(Speech, "minutes")),
            "use": FieldEditing(field_of(Speech, "use")),
            ITEM: FieldEditing(field_of(Speech, "item_id"), lambda: [*self.choices.item_options()]),
            "note": FieldEditing(field_of(Speech, "note")),
        }
        looks: dict[str, CellLook[SpeechRow]] = {
            MINUTES: CellLook(mark=lambda row: WARNING if row.speech.item_id in self._over else "", tip=self._tip),
            "version": CellLook(mark=lambda row: "file" if row.version else ""),
        }
        super().__init__(SPEECHES, lambda row: row.id, editings, store, looks=looks, can_add=True)

    def set_over(self, items: Collection[str]) -> None:
        """The items whose speeches take longer than they last."""
        self._over = frozenset(items)

    def _tip(self, row: SpeechRow) -> str:
        return _("The speeches of this item take longer than it lasts.") if row.speech.item_id in self._over else ""

    def _value(self, row: SpeechRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] == ITEM and cell not in self._typed.pending:
            return row.speech.item_id
        return super()._value(row, column, cell)
