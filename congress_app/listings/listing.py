"""What a list is: a row type, columns and the text that is searched. Not here: how rows are fetched (`Lists`, storage)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from congress_app.domain.choice import Choice
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, field_of
from congress_app.domain.partial_date import PartialDate
from congress_app.i18n import N_, _
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import WrongCall

if TYPE_CHECKING:
    from congress_app.listings.lists import Lists

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Scope:
    """What a list is asked for: the day by which states are judged, and one congress (None = all)."""

    as_of: dt.date
    congress_id: Id[Congress] | None = None


class Align(StrEnum):
    """Where the text of a column stands."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column of a list.

    name: the field name that scripts use. title: the msgid of the heading. value: the typed value of a row (str, int, bool, date, time,
    PartialDate, Choice or None). width: characters on screen, share of the width on paper. is_shown: shown unless the user chooses.
    """

    name: str
    title: str
    value: Callable[[R], Any]
    width: int = 14
    align: Align = Align.LEFT
    is_shown: bool = True


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """A list: its name for scripts, the msgid of its title, its columns, how its rows are loaded in order, and where "find" looks."""

    name: str
    title: str
    columns: tuple[Column[R], ...]
    load: Callable[[Lists, Scope], list[R]]
    searched: Callable[[R], str]

    def column(self, name: str) -> Column[R]:
        """A column by name.

        Raises:
            WrongCall: there is no such column.
        """
        for column in self.columns:
            if column.name == name:
                return column
        raise WrongCall(
            N_("The list {list} has no column {column}. It has: {columns}."),
            list=self.name,
            column=name,
            columns=", ".join(each.name for each in self.columns),
        )

    def shown(self, names: Sequence[str] = ()) -> tuple[Column[R], ...]:
        """The columns named, or those shown by default."""
        return tuple(map(self.column, names)) if names else tuple(column for column in self.columns if column.is_shown)


def said_column(entity: type, name: str, value: Callable[[R], Any], **more: Any) -> Column[R]:
    """A column that shows a field of an entity: its heading is the field's title."""
    field = field_of(entity, name)
    return Column(name, field.said.title, value, **more)


def plain_value(value: Any) -> Any:
    """A cell for JSON: codes, ISO dates, numbers, text; nothing is `None`."""
    match value:
        case Choice():
            return value.value
        case dt.time():
            return value.strftime("%H:%M")
        case dt.datetime() | dt.date():
            return value.isoformat()
        case PartialDate():
            return str(value)
        case Decimal():
            return float(value)
        case tuple():
            return [plain_value(each) for each in value]
        case _:
            return value


def cell_text(value: Any, say: Callable[[str], str] = _) -> str:
    """A cell as a person reads it in a table: dates as 05/09/2025, times as 07:30, choices in words, yes as x."""
    match value:
        case None:
            return ""
        case bool():
            return "x" if value else ""
        case Choice():
            return say(value.msgid)
        case dt.time():
            return value.strftime("%H:%M")
        case dt.datetime():
            return value.astimezone().strftime("%H:%M %d/%m/%Y")
        case dt.date():
            return value.strftime("%d/%m/%Y")
        case PartialDate():
            return "/".join(f"{part:02d}" for part in (value.day, value.month, value.year) if part)
        case Decimal():
            return f"{value:.2f}".replace(".", ",")
        case tuple():
            return "; ".join(cell_text(each, say) for each in value)
        case _:
            return str(value)


def find(rows: Iterable[R], listing: Listing[R], text: str) -> list[R]:
    """The rows that hold every word of `text`, accents aside."""
    words = fold(text).split()
    if not words:
        return list(rows)
    return [row for row in rows if _holds(fold(listing.searched(row)), words)]


def _holds(text: str, words: Sequence[str]) -> bool:
    return all(word in text for word in words)
