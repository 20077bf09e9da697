"""Stores what was typed into the sheets of delegations, groups and shares of the allocation."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.runtime.errors import UserError
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change

Add = Callable[[Id[Congress], dict[str, Any]], Any]


class SheetStoring(QObject):
    """Between one sheet and its verbs. added: a new row was stored (its id).

    Args:
        record_of: the stored row of a row shown.
        add: the verb that adds one row.
    """

    added = Signal(str)

    def __init__(
        self, desk: Desk, cls: type[Record], record_of: Callable[[Any], Record], add: Callable[[], Add], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk, self._cls, self._record_of, self._add = desk, cls, record_of, add
        self.model: EditModel[Any] | None = None
        self.lead: Callable[[str, str, str | None], Callable[[], Any] | None] | None = None

    def store(self, change: Change) -> None:
        """Store a change of the sheet."""
        model = self.model
        if model is None:
            return
        plain: dict[str, dict[str, Any]] = {}
        for edit in change.edits:
            verb = self.lead(edit.key, edit.column, edit.value) if self.lead is not None else None
            if verb is not None:
                self._write(verb, Change((edit,)))
            else:
                plain.setdefault(edit.key, {})[_field(edit.column)] = edit.value
        rows = [
            (self._record_of(row), values) for key, values in plain.items() if (row := model.row_of(key)) is not None
        ]
        if rows:
            edits = tuple(edit for edit in change.edits if edit.key in plain and _field(edit.column) in plain[edit.key])
            records = self._desk.app.services.records
            self._write(lambda: records.change_many(self._cls, rows), Change(edits))
        for values in change.new_rows:
            self._store_new(values)

    def _store_new(self, values: Any) -> None:
        add, congress_id = self._add(), Id[Congress](self._desk.congress_id)
        made = {_field(name): value for name, value in values.items()}
        self._write(lambda: add(congress_id, made), Change((), (values,)), self._on_added)

    def _write(self, call: Callable[[], Any], change: Change, then: Callable[[Any], None] | None = None) -> None:
        model = self.model
        if model is None:
            return

        def on_done(outcome: Any) -> None:
            model.stored(change)
            if then is not None:
                then(outcome)

        self._desk.write(call, on_done, partial(self._on_error, model, change), owner=self)

    def _on_added(self, outcome: Any) -> None:
        self.added.emit(outcome.value.id)

    def _on_error(self, model: EditModel[Any], change: Change, error: BaseException) -> None:
        if not isinstance(error, UserError):
            model.refuse(change, "")
            return
        model.refuse(change, sentence_of(error))
        if change.new_rows and not any(model.new_texts.values()):
            model.set_new_texts(model.row_texts(change.new_rows[0]))
        self._desk.messages.tell_error(error)


def _field(column: str) -> str:
    return "organisation_id" if column == "organisation" else column


def leading(model: Any, verbs: Any, *, is_groups: bool) -> Callable[[str, str, str | None], Callable[[], Any] | None]:
    """The verb that a typed leader means; None for any other column.

    Args:
        verbs: `services.delegations`.
    """

    def verb(key: str, column: str, value: str | None) -> Callable[[], Any] | None:
        if column not in model.roles:
            return None
        delegate_id = value or model.leader(key, column)
        role = model.roles[column] if value else None
        lead = verbs.lead_group if is_groups else verbs.lead
        return partial(lead, Id[Delegate](delegate_id), role)

    return verb
