"""What is typed into a table: edits, the change that is stored in one step, and text that cannot be stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NEW = ""  # the key of the row in which a new one is typed


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of one row: the row's key, the column's name, the value."""

    key: str
    column: str
    value: Any

    @property
    def cell(self) -> tuple[str, str]:
        """The cell that it is about: the row's key and the column's name."""
        return self.key, self.column


@dataclass(frozen=True, slots=True)
class Change:
    """What is stored in one step: values of rows that stand, and whole new rows (column name to value)."""

    edits: tuple[Edit, ...] = ()
    new_rows: tuple[Mapping[str, Any], ...] = ()

    def by_row(self) -> dict[str, dict[str, Any]]:
        """The edits by the row that they are about."""
        rows: dict[str, dict[str, Any]] = {}
        for edit in self.edits:
            rows.setdefault(edit.key, {})[edit.column] = edit.value
        return rows


@dataclass(frozen=True, slots=True)
class Wrong:
    """Text that was typed and not stored, and the sentence why."""

    text: str
    sentence: str
