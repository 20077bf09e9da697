"""The table of delegates: which columns are edited, their marks, and what is said beside a row."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.delegate_choices import DelegateState
from congress_app.i18n import _
from congress_app.i18n.collation import name_key
from congress_app.i18n.dates import table_date
from congress_app.listings.delegates import DELEGATES, DelegateRow
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import DECORATION, TOOLTIP, CellLook, Index
from congress_app.ui.delegates.choices import KEPT, NUMBERS, REFERENCES, Choices
from congress_app.ui.delegates.loading import Findings

NAME = "full_name"
STATE_MARKS = {
    DelegateState.PROPOSED: "mark-planned",
    DelegateState.VERIFIED: "mark-done",
    DelegateState.QUESTIONED: "mark-information",
    DelegateState.WITHDRAWN: "mark-postponed",
}


class DelegateModel(EditModel[DelegateRow]):
    """Delegates that are edited in place; new ones are typed at the end. Read-only while no congress is worked on."""

    def __init__(self, choices: Choices, store: Callable[[Change], None], parent: QObject | None = None) -> None:
        self._findings: Findings = {}
        self._notes: dict[str, str] = {}
        looks: dict[str, CellLook[DelegateRow]] = {
            NAME: CellLook(mark=self._mark, tip=self._tip, order=lambda row: _name_key(row.fact(NAME))),
            "state": CellLook(mark=lambda row: STATE_MARKS[row.fact("state")]),
        }
        looks |= {name: CellLook(text=_number(name)) for name in NUMBERS}
        columns = choices.columns()
        super().__init__(
            DELEGATES, lambda row: row.id, columns, store, looks=looks, can_edit=self._may_edit, parent=parent
        )
        self._kept = {name: columns[name].never_emptied for name in KEPT}

    def set_writable(self, *, is_writable: bool) -> None:
        """Whether rows may be edited and typed."""
        if is_writable != self._can_add:
            self.beginResetModel()
            self._can_add = is_writable
            self.endResetModel()

    # what is said beside a row

    def set_findings(self, findings: Findings) -> None:
        """What the rules warn of, by the id of the delegate."""
        self._findings = findings
        self._paint_names()

    @property
    def findings(self) -> Findings:
        """What the rules warn of, by the id of the delegate."""
        return self._findings

    def set_substitutions(self, substitutions: Sequence[SubstitutionRow]) -> None:
        """Who came in place of whom."""
        self._notes = {}
        for row in substitutions:
            its = row.substitution
            on = table_date(its.on)
            self._notes[its.replaced_id] = _("Replaced by {name} from {day} on").format(name=row.substitute, day=on)
            self._notes[its.substitute_id] = _("Comes instead of {name} from {day} on").format(
                name=row.replaced, day=on
            )
        self._paint_names()

    def note_of(self, key: str) -> str:
        """Who replaced a delegate, or whom it replaces; empty = neither."""
        return self._notes.get(key, "")

    # what Qt asks

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; category and state of a delegate that stands cannot be emptied."""
        editing = super().editing_at(index)
        if editing is None or self.is_new_row(index):
            return editing
        return self._kept.get(self.columns[index.column()].name, editing)

    # inside

    def _may_edit(self, _row: DelegateRow) -> bool:
        return self._can_add

    def _value(self, row: DelegateRow, column: int, cell: tuple[str, str]) -> Any:
        if cell[1] in REFERENCES and cell not in self._typed.pending:
            return row.fact(REFERENCES[cell[1]])
        return super()._value(row, column, cell)

    def _mark(self, row: DelegateRow) -> str:
        if row.id in self._findings:
            return WARNING
        return "swap" if row.id in self._notes else ""

    def _tip(self, row: DelegateRow) -> str:
        return "\n".join([*self._findings.get(row.id, ()), *filter(None, [self._notes.get(row.id)])])

    def _paint_names(self) -> None:
        if self.rowCount():
            column = self.column_at(NAME)
            self.dataChanged.emit(self.index(0, column), self.index(self.rowCount() - 1, column), [DECORATION, TOOLTIP])


def as_values(cells: Mapping[str, Any]) -> dict[str, Any]:
    """The cells of a row as fields of the delegate: the column of a name is the field of its id."""
    return {REFERENCES.get(name, name): value for name, value in cells.items()}


@lru_cache(maxsize=200_000)
def _name_key(full_name: str) -> str:
    return name_key(full_name)


def _number(name: str) -> Callable[[DelegateRow], str]:
    return lambda row: str(row.fact(name) or "")
