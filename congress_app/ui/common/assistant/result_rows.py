"""What becomes of each row of a list, as it is shown: its fate, what it changes, why it is rejected, whom it may be about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from congress_app.i18n import N_, NP_, _
from congress_app.listings.listing import Align, Column, Listing
from congress_app.services.importing.rows import Became


class Fate(StrEnum):
    """What becomes of a row, what needs a person first."""

    DOUBTFUL = "doubtful"
    REJECTED = "rejected"
    CHANGED = Became.CHANGED
    NEW = Became.NEW
    SAME = Became.SAME


FATE_WORDS: dict[Fate, str] = {
    Fate.DOUBTFUL: NP_("import", "Doubtful"),
    Fate.REJECTED: NP_("import", "Rejected"),
    Fate.CHANGED: NP_("import", "Changed"),
    Fate.NEW: NP_("import", "New"),
    Fate.SAME: NP_("import", "Same"),
}
FATE_MARKS: dict[Fate, str] = {
    Fate.DOUBTFUL: "help",
    Fate.REJECTED: "mark-wrong",
    Fate.CHANGED: "edit",
    Fate.NEW: "plus",
    Fate.SAME: "mark-done",
}


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody whom a doubtful row may be about: the person's id, name, and what tells that person from others."""

    id: str
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class Cell:
    """A field of a row in words: its title, what stands (of a changed row) and what the row says."""

    title: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class ResultRow:
    """A row of the list.

    texts: by field, as they stand in the list. changes: of a changed row. reason: why it is rejected or doubtful.
    decided: the id of the person whom it was decided to be about, "" = a new one, None = nothing was decided. name: as it stands in
    the list.
    """

    number: int
    fate: Fate
    texts: Mapping[str, str]
    changes: tuple[Cell, ...] = ()
    reason: str = ""
    warnings: tuple[str, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    decided: str | None = None
    name: str = ""

    @property
    def key(self) -> str:
        """What it is known by: its number."""
        return str(self.number)

    @property
    def remark(self) -> str:
        """One line of what is worth saying."""
        titles = ", ".join(each.title for each in self.changes)
        return " ".join(filter(None, (self.reason, titles, *self.warnings)))

    @property
    def is_undecided(self) -> bool:
        """Whether somebody must say whom it is about."""
        return self.fate is Fate.DOUBTFUL


NUMBER: Column[ResultRow] = Column("number", NP_("import", "Row"), lambda row: row.number, 6, Align.RIGHT)
FATE: Column[ResultRow] = Column("fate", NP_("import", "Becomes"), lambda row: _(FATE_WORDS[row.fate]), 10)
REMARK: Column[ResultRow] = Column("remark", NP_("import", "What is worth a look"), lambda row: row.remark, 20)


def rows_listing(columns: tuple[Column[ResultRow], ...], found: Callable[[ResultRow], str]) -> Listing[ResultRow]:
    """How the rows of a kind of list are listed: its own columns between the fate and what is worth a look; found: what is searched."""
    return Listing(
        "import-rows",
        N_("Rows of the spreadsheet"),
        (NUMBER, FATE, *columns, REMARK),
        lambda _lists, _scope: [],
        found,
    )
