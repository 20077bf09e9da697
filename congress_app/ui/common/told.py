"""The verbs that a view orders, with what came of them said, and the way back where there is one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.sheet_storing import Call


class Told(QObject):
    """Runs verbs for one view, or is the kind of object that a part's own verbs are."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    @property
    def congress_id(self) -> Id[Congress]:
        """The congress being worked on."""
        return Id[Congress](self._desk.congress_id)

    def write(
        self,
        call: Call,
        on_done: Callable[[Outcome[Any]], None] | None = None,
        refuse: Callable[[str], None] | None = None,
    ) -> None:
        """Run a verb. refuse: where a refusal is said; without it in the bar. What is no refusal the writer says itself."""

        def failed(error: BaseException) -> None:
            if not isinstance(error, UserError):
                return
            if refuse is not None:
                refuse(sentence_of(error))
            else:
                self._desk.messages.tell_error(error)

        self._desk.write(call, on_done, failed, owner=self)

    def run(
        self,
        call: Call,
        words: Callable[[Any], str],
        *,
        refuse: Callable[[str], None] | None = None,
        is_undoable: bool = True,
    ) -> None:
        """Run a verb and say after it what `words` makes of its value, with the way back where there is one."""

        def on_done(outcome: Outcome[Any]) -> None:
            if is_undoable:
                self.tell_undoable(words(outcome.value))
            else:
                self._desk.messages.tell(words(outcome.value))

        self.write(call, on_done, refuse)

    def change_rows(
        self, cls: type[Record], rows: Sequence[Record], values: dict[str, Any], refuse: Callable[[str], None]
    ) -> None:
        """Change fields of rows of one kind; a refusal is said at the field."""
        edits = [(row, values) for row in rows]
        self.write(partial(self._desk.app.services.records.change_many, cls, edits), refuse=refuse)

    def delete(self, rows: Sequence[Record]) -> None:
        """Delete rows of one kind; one link takes it back."""
        if rows:
            call = partial(self._desk.app.services.records.delete, list(rows))
            self.run(call, lambda value: _("Deleted: {what}.").format(what=value.words))

    def tell_undoable(self, words: str) -> None:
        """Say what was done, with the way back."""
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
