"""How the rows of a list are ordered: by several columns, Vietnamese text in Vietnamese order, what is unknown last."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, TypeVar

from congress_app.domain.choice import Choice
from congress_app.i18n.collation import order_key
from congress_app.listings.listing import cell_text

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Order:
    """By one column, upwards or downwards."""

    column: str
    is_down: bool = False


def sort_key(value: Any) -> Any:
    """The key of a cell's value; None for nothing. Values of one column have one type."""
    match value:
        case None | "":
            return None
        case Choice():
            return _places(type(value))[value]
        case str():
            return _text_key(value)
        case tuple():
            return order_key(cell_text(value)) if value else None
        case _:
            return value


def arranged(places: Sequence[int], keys: Callable[[int], Any], *, is_down: bool) -> list[int]:
    """Places in the order of their keys; equal ones stay as they were, those without a key come last either way."""
    keyed = [(keys(place), place) for place in places]
    known = [pair for pair in keyed if pair[0] is not None]
    known.sort(key=lambda pair: pair[0], reverse=is_down)
    return [place for _key, place in known] + [place for key, place in keyed if key is None]


@lru_cache(maxsize=50_000)
def _text_key(text: str) -> str:
    """Columns hold the same words again and again."""
    return order_key(text)


@cache
def _places(choice: type[Choice]) -> dict[Choice, int]:
    return {member: place for place, member in enumerate(choice)}
