"""The register as a sheet: number and symbol, date, title, signatory, recipients, copies, state; a new line gets the next number."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.numbering import read_written
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.listings.drafts.numbers import NUMBERS, NumberRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import DONE, WARNING
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.common.options import Option
from congress_app.ui.drafts.numbers.series import Register

WRITTEN = "written"
MARKS = {NumberState.TAKEN: DONE, NumberState.RESERVED: "mark-planned", NumberState.CANCELLED: "mark-closed"}
_EDITED = ("dated_on", "title", "signatory", "recipients", "copy_count", "note")


@dataclass(frozen=True, slots=True)
class WrittenEditing(FieldEditing):
    """A number with its symbol: the next ones are offered, any other is typed. The value is the text as it is written."""

    def value_of(self, text: str) -> Any:
        """The text in the manner of the register; without a number it is the next one.

        Raises:
            BadValue: it is no number and symbol.
        """
        number, kind, body = read_written(text)
        symbol = f"{kind}/{body}" if body else kind
        return f"{number:02d}-{symbol}" if number else symbol

    def text_of(self, value: Any) -> str:
        """The text."""
        return str(value or "")


class NumberModel(EditModel[NumberRow]):
    """The lines of the register."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        self.register: Register | None = None
        self._problems: Mapping[str, str] = {}
        self._doubled: frozenset[str] = frozenset()
        field = field_of(NumberEntry, "kind_symbol")
        said = dataclasses.replace(field.said, title="Number and symbol", width=60)
        self.written = WrittenEditing(
            dataclasses.replace(field, said=said), self._offered, new_words=_("{text} (typed)")
        )
        editings = {WRITTEN: self.written, **{name: FieldEditing(field_of(NumberEntry, name)) for name in _EDITED}}
        editings["title"] = editings["title"].never_emptied  # a number without a title says nothing
        looks: dict[str, CellLook[NumberRow]] = {
            WRITTEN: CellLook(mark=self._mark, tip=lambda row: self._problems.get(row.id, "")),
            "state": CellLook(mark=lambda row: MARKS[row.entry.state], tip=lambda row: row.entry.reason),
        }
        super().__init__(
            NUMBERS,
            lambda row: row.id,
            editings,
            store,
            looks=looks,
            can_add=True,
            can_edit=lambda row: row.entry.state is not NumberState.CANCELLED,
        )

    def set_register(self, register: Register) -> None:
        """What is next, missing and doubled."""
        self.register, self._problems, self._doubled = register, register.problems(), register.doubled()

    def has_problem(self, row: NumberRow) -> bool:
        """Whether something is wrong with a line."""
        return row.id in self._problems

    def _offered(self) -> list[Option]:
        return self.register.offered() if self.register is not None else []

    def _mark(self, row: NumberRow) -> str:
        if row.id in self._doubled:
            return WARNING
        return "mark-information" if row.id in self._problems else ""
