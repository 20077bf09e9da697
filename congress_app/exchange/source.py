"""What an import reads from, whatever the spreadsheet looked like: rows of text by field, and how they are told to the user."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from congress_app.runtime.errors import UserError
from congress_app.services.importing.rows import TextRow


class Source(Protocol):
    """A spreadsheet whose columns are known."""

    @property
    def rows(self) -> tuple[TextRow, ...]:
        """The rows of data."""
        ...

    @property
    def mapping(self) -> Mapping[str, str]:
        """The fields by the words of their headings."""
        ...

    @property
    def not_read(self) -> tuple[str, ...]:
        """The headings of columns that are not read."""
        ...

    @property
    def notes(self) -> tuple[UserError, ...]:
        """What the user should know of how it was read."""
        ...

    def heading_of(self, field: str) -> str:
        """The words of the heading of a field; "" where it has none."""
        ...
