"""An edit model that looks at rows as wholes before they are stored: cells that can be read one by one may contradict each other.

What a row breaks is marked in its cells and left out of the change; all else of the change is stored.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from PySide6.QtCore import Signal

from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change, Edit, Wrong

R = TypeVar("R")


class Broken(NamedTuple):
    """What a row breaks: the columns that say so, the first one above all, and the sentence."""

    columns: tuple[str, ...]
    problem: UserError


class RuledModel(EditModel[R]):
    """Rows that obey rules. rows_refused: cells of rows that stand were refused: a sentence that names the first of the rows."""

    rows_refused = Signal(str)

    def look_at(self, row: R | None, values: Mapping[str, Any]) -> Broken | None:
        """What other values would break in a row that stands, or in a new one (None); None when nothing."""
        raise NotImplementedError

    def name_of(self, row: R) -> str:
        """What a row is called in a sentence."""
        raise NotImplementedError

    def read_row(self, texts: Mapping[str, str]) -> tuple[dict[str, Any], dict[str, Wrong]]:
        """See `EditModel`; a row whose cells can all be read is looked at as a whole."""
        values, wrong = super().read_row(texts)
        broken = self.look_at(None, values) if values and not wrong else None
        if broken is not None:
            name = broken.columns[0]
            wrong[name] = Wrong(texts.get(name, ""), sentence_of(broken.problem))
        return values, wrong

    def obeying(self, change: Change) -> Change:
        """What of a change may be stored; the rest is marked, and told."""
        kept: list[Edit] = []
        told: list[str] = []
        for key, edits in _by_key(change).items():
            row = self.row_of(key)
            broken = self.look_at(row, {edit.column: edit.value for edit in edits}) if row is not None else None
            if row is None or broken is None:
                kept += edits
                continue
            refused = [edit for edit in edits if edit.column in broken.columns] or edits
            kept += [edit for edit in edits if edit not in refused]
            self.refuse(Change(tuple(refused)), sentence_of(broken.problem))
            told.append(f"{self.name_of(row)}: {sentence_of(broken.problem)}")
        if told:
            more = _("{count} rows were not stored. {first}").format(count=len(told), first=told[0])
            self.rows_refused.emit(told[0] if len(told) == 1 else more)
        return Change(tuple(kept), change.new_rows)

    def looking(self, store: Callable[[Change], None]) -> Callable[[Change], None]:
        """A `store` that is told only of what may be stored."""

        def do(change: Change) -> None:
            fitting = self.obeying(change)
            if fitting.edits or fitting.new_rows:
                store(fitting)

        return do


def _by_key(change: Change) -> dict[str, list[Edit]]:
    rows: dict[str, list[Edit]] = {}
    for edit in change.edits:
        rows.setdefault(edit.key, []).append(edit)
    return rows
