"""Stores what was typed into the table and the details: one change is one step."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.listings.delegates import DelegateRow
from congress_app.runtime.errors import UserError
from congress_app.services.delegate_rows import DelegateRows
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.refusals import Refusals
from congress_app.ui.delegates.delegate_model import as_values

Refuse = Callable[[str], None]


class Storing(QObject):
    """Between the models and the verbs.

    added: new delegates were stored (their ids). new_values: what a new row takes where nothing was typed.
    """

    added = Signal(list)

    def __init__(self, desk: Desk, new_values: Callable[[], dict[str, Any]], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._new_values = desk, new_values
        self._rows = DelegateRows(desk.app.services.run)
        self.model: EditModel[DelegateRow] | None = None
        self._refusals = Refusals(desk.messages)

    def store(self, change: Change) -> None:
        """Store a change of the table."""
        model = self.model
        if model is None:
            return
        edits = [
            (row.delegate, as_values(values))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [{**self._new_values(), **as_values(values)} for values in change.new_rows]

        def on_done(outcome: Any) -> None:
            model.stored(change)
            self._refusals.withdraw()
            if outcome.value:
                self.added.emit([each.id for each in outcome.value])

        self._write(edits, new, on_done, partial(self._refusals.refuse, model, change))

    def change(self, delegates: list[Delegate], values: dict[str, Any], refuse: Refuse) -> None:
        """Change fields of one delegate or of several; a refusal is said at the field."""

        def on_error(error: BaseException) -> None:
            if isinstance(error, UserError):
                refuse(sentence_of(error))

        self._write([(each, values) for each in delegates], [], None, on_error)

    def _write(
        self,
        edits: list[tuple[Delegate, dict[str, Any]]],
        new: list[dict[str, Any]],
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[BaseException], None],
    ) -> None:
        rows, congress_id = self._rows, Id[Congress](self._desk.congress_id)
        if edits or new:
            self._desk.write(lambda: rows.store(congress_id, edits, new), on_done, on_error, owner=self)
