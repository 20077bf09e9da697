"""The texts of a table's cells that are typed and not stored, kept aside as those of forms are."""

from __future__ import annotations

from congress_app.i18n import _
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.drafts import Drafts

_ROW = "#"


def cell_key(scope: str, row_id: str, column: str) -> str:
    """The key of one cell of one table."""
    return f"{scope}{_ROW}{row_id}/{column}"


class CellDrafts:
    """The cells of one table, by row and column. scope: tells the tables apart."""

    def __init__(self, drafts: Drafts, scope: str) -> None:
        self._drafts, self._scope = drafts, scope

    def note(self, row_id: str, column: str, text: str) -> None:
        """Some text stands in a cell, or in its editor."""
        self._drafts.note(cell_key(self._scope, row_id, column), text)

    def drop(self, row_id: str, column: str) -> None:
        """It was stored, or given up."""
        self._drafts.stored(cell_key(self._scope, row_id, column))

    def left(self) -> dict[tuple[str, str], str]:
        """What an earlier run did not store, by row and column."""
        beginning = f"{self._scope}{_ROW}"
        found: dict[tuple[str, str], str] = {}
        for key in self._drafts.left_before(beginning):
            row_id, _slash, column = key.removeprefix(beginning).rpartition("/")
            found[row_id, column] = self._drafts.left(key) or ""
        return found


def said_of_left(editing: FieldEditing, text: str) -> str:
    """The sentence for text that an earlier run did not store: that, and what is wrong with it."""
    return " ".join(filter(None, (_("Not stored yet: typed before the program ended."), problem_of(editing, text))))


def problem_of(editing: FieldEditing, text: str) -> str:
    """Why a text cannot be stored; empty when it can."""
    try:
        editing.value_of(text)
    except BadValue as error:
        return sentence_of(error)
    return ""
