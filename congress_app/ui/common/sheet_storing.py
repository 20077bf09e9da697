"""Stores what is typed into a sheet: one change is one verb, a refusal stays at its cells."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.refusals import Refusals

Call = Callable[[], Outcome[Any]]


class SheetStoring(QObject):
    """Stores what is typed into one sheet. added: the ids of new rows that were stored.

    Args:
        call: the verb that a change means; None where there is nothing to store.
    """

    added = Signal(list)

    def __init__(self, desk: Desk, call: Callable[[Change], Call | None], parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._call = desk, call
        self._refusals = Refusals(desk.messages)
        self.model: EditModel[Any] | None = None

    def store(self, change: Change) -> None:
        """Store a change of the sheet."""
        model, call = self.model, self._call(change)
        if model is None or call is None:
            return

        def on_done(outcome: Outcome[Any]) -> None:
            model.stored(change)
            self._refusals.withdraw()
            if change.new_rows:
                self.added.emit([each.id for each in outcome.value])

        self._desk.write(call, on_done, partial(self._refusals.refuse, model, change), owner=self)
