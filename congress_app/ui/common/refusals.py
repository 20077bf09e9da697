"""What is said when a typed change is refused, and taken back once something is stored instead."""

from __future__ import annotations

from typing import Any

from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.message import Messages


class Refusals:
    """The refusals of one part: said in the message bar and beside the cell."""

    def __init__(self, messages: Messages) -> None:
        self._messages = messages
        self._said = ""

    def warn(self, words: str) -> None:
        """Say why rows are not taken."""
        self._said = words
        self._messages.warn(words)

    def withdraw(self) -> None:
        """Something was stored, perhaps what was refused before: that is no longer said."""
        if self._said and self._said == self._messages.bar.words:
            self._messages.bar.hide()
        self._said = ""

    def refuse(self, model: EditModel[Any], change: Change, error: BaseException) -> None:
        """Mark the cells of a change that was not stored; the words of a refused new row stand in the new row again."""
        if not isinstance(error, UserError):
            model.refuse(change, "")
            return
        model.refuse(change, sentence_of(error))
        if len(change.new_rows) == 1 and not any(model.new_texts.values()):
            model.set_new_texts(model.row_texts(change.new_rows[0]))
        self._said = say(error)
        self._messages.tell_error(error)
