"""Stores what was typed into the table: one change is one step; closing a congress is asked about first, because it is not undone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.domain.choices import CongressState
from congress_app.domain.congresses import CLOSING
from congress_app.domain.fields import Id
from congress_app.services.congress_rows import RowEdit
from congress_app.ui.calendar.congress_model import DATES, STATE, CongressModel
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change, Edit
from congress_app.ui.common.refusals import Refusals

AskClosing = Callable[[CongressState, int, Callable[[], None], Callable[[], None]], None]


class Storing(QObject):
    """Between the model and the verbs.

    added: new congresses were stored (their ids). dates_stored: days, or that they are postponed, were stored (their ids). ask_closing:
    asks whether so many congresses shall be closed, then calls one of two.
    """

    added = Signal(list)
    dates_stored = Signal(list)

    def __init__(self, desk: Desk, ask_closing: AskClosing, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ask_closing = ask_closing
        self.model: CongressModel | None = None
        self._refusals = Refusals(desk.messages)
        self.as_of = dt.date(2025, 7, 1)

    def use(self, model: CongressModel) -> None:
        """The model whose changes are stored."""
        self.model = model
        model.rows_refused.connect(self._refusals.warn)

    def store(self, change: Change) -> None:
        """Store a change of the model."""
        closing = [edit for edit in change.edits if _is_closing(edit)]
        if closing:
            state = CongressState.of(closing[0].value)
            self._ask_closing(state, len(closing), partial(self._store, change), partial(self._drop, change))
        else:
            self._store(change)

    def _store(self, change: Change) -> None:
        for state in CLOSING:
            self._close(state, tuple(edit for edit in change.edits if edit.column == STATE and edit.value == state))
        rest = Change(tuple(edit for edit in change.edits if not _is_closing(edit)), change.new_rows)
        if not rest.edits and not rest.new_rows:
            return
        verbs, as_of = self._desk.app.services.congress_rows, self.as_of
        edits = [RowEdit(row.congress, values) for key, values in rest.by_row().items() if (row := self._row(key))]
        rows = [_with_organisation(values) for values in rest.new_rows]
        self._desk.write(
            lambda: verbs.store(edits, rows, as_of),
            lambda outcome: self._on_stored(rest, [each.id for each in outcome.value]),
            partial(self._on_error, rest),
            owner=self,
        )

    def _close(self, state: CongressState, edits: tuple[Edit, ...]) -> None:
        if not edits:
            return
        change, verbs, as_of = Change(edits), self._desk.app.services.congresses, self.as_of
        ids = [Id[Any](edit.key) for edit in edits]
        self._desk.write(
            lambda: verbs.set_state(ids, state, as_of),
            lambda _outcome: self._on_stored(change, []),
            partial(self._on_error, change),
            owner=self,
        )

    def _drop(self, change: Change) -> None:
        if self.model is not None:
            self.model.drop(change)

    def _on_stored(self, change: Change, new_ids: list[str]) -> None:
        if self.model is not None:
            self.model.stored(change)
        self._refusals.withdraw()
        if new_ids:
            self.added.emit(new_ids)
        moved = list(dict.fromkeys(edit.key for edit in change.edits if _moves(edit)))
        if moved:
            self.dates_stored.emit(moved)

    def _on_error(self, change: Change, error: BaseException) -> None:
        if self.model is not None:
            self._refusals.refuse(self.model, change, error)

    def _row(self, key: str) -> Any:
        return self.model.row_of(key) if self.model is not None else None


def _is_closing(edit: Edit) -> bool:
    return edit.column == STATE and edit.value in CLOSING


def _moves(edit: Edit) -> bool:
    return edit.column in DATES or (edit.column == STATE and edit.value is CongressState.POSTPONED)


def _with_organisation(values: Mapping[str, Any]) -> dict[str, Any]:
    """A new row as the verb takes it: the column of the organisation is the field of its id."""
    own = {name: value for name, value in values.items() if name != "organisation"}
    return {**own, "organisation_id": values["organisation"]}
