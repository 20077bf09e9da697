"""The row at the end of a table, in which a new one is typed: its texts, what is wrong with them, and the draft that survives a crash."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from typing import Any

from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.edits import Wrong


class NewRow:
    """What stands typed in the row at the end, by the names of its columns."""

    def __init__(self, editings: Mapping[str, FieldEditing]) -> None:
        self.texts: dict[str, str] = {}
        self.wrong: dict[str, Wrong] = {}
        self._editings = editings
        self._drafts: Drafts | None = None
        self._draft_key = ""

    @property
    def is_begun(self) -> bool:
        """Whether anything is typed in it."""
        return any(text.strip() for text in self.texts.values())

    def put(self, texts: Mapping[str, str]) -> None:
        """Let these texts stand in it."""
        self.texts = {name: text for name, text in texts.items() if name in self._editings}

    def type_text(self, name: str, text: str) -> None:
        """A cell of it was left with a text."""
        self.texts[name] = text
        self.note()
        self.wrong.pop(name, None)
        if text.strip():
            try:
                self._editings[name].value_of(text)
            except BadValue as error:
                self.wrong[name] = Wrong(text, sentence_of(error))

    def give_up(self, name: str) -> bool:
        """Wrong text of a cell goes; answers whether there was any."""
        if self.wrong.pop(name, None) is None:
            return False
        self.texts.pop(name, None)
        self.note()
        return True

    def clear(self) -> None:
        """It is empty again: what it held was taken."""
        self.texts, self.wrong = {}, {}
        self.note()

    def keep(self, drafts: Drafts, key: str) -> None:
        """Keep its texts aside under a key from now on; puts back what an earlier run left."""
        self._drafts, self._draft_key = drafts, key
        self.wrong = {}
        self.put(row_left(drafts, key))

    def note(self, typing: Mapping[str, str] | None = None) -> None:
        """Keep its texts aside, with those that stand in an open editor."""
        if self._drafts is not None:
            note_row(self._drafts, self._draft_key, {**self.texts, **(typing or {})})


def read_new_row(
    texts: Mapping[str, str], editings: Mapping[str, FieldEditing]
) -> tuple[dict[str, Any], dict[str, Wrong]]:
    """The values of a new row by column, and what is missing or cannot be read."""
    values: dict[str, Any] = {}
    wrong: dict[str, Wrong] = {}
    for name, editing in editings.items():
        text = texts.get(name, "")
        if not text.strip() and not _is_needed(editing):
            continue
        try:
            values[name] = editing.value_of(text)
        except BadValue as error:
            wrong[name] = Wrong(text, sentence_of(error))
    return values, wrong


def note_row(drafts: Drafts, key: str, texts: Mapping[str, str]) -> None:
    """Keep the texts of a new row aside; empty ones are dropped."""
    if any(texts.values()):
        drafts.note(key, json.dumps(dict(texts), ensure_ascii=False))
    else:
        drafts.stored(key)


def row_left(drafts: Drafts, key: str) -> dict[str, str]:
    """The texts of a new row that an earlier run left."""
    try:
        found = json.loads(drafts.left(key) or "{}")
    except ValueError:
        return {}
    return {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}


def _is_needed(editing: FieldEditing) -> bool:
    return editing.field.is_required and editing.field.default is dataclasses.MISSING
