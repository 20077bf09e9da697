"""What all entities share: an id and a version."""

from __future__ import annotations

from typing import Self

from congress_app.domain.fields import Id, entity, said


@entity("Record")
class Record:
    """A row: its id, and the number of the step that last wrote it (0 = not stored yet)."""

    id: Id[Self] = said("Id")
    version: int = said("Version", default=0)
