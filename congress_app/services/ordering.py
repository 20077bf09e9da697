"""Giving rows their place in a list: part of the verbs that add and move."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from congress_app.domain.positions import insert_keys, spread
from congress_app.services.work import Work


def in_order(rows: Sequence[Any]) -> list[Any]:
    """Rows by their place."""
    return sorted(rows, key=lambda row: (row.position, row.id))


def placed(work: Work, others: Sequence[Any], before: str | None, count: int) -> list[str]:
    """Keys for `count` rows before the row with the id `before`, or at the end; the others are spread anew where there is no room."""
    ordered = in_order(others)
    place = _place(ordered, before)
    keys = insert_keys([row.position for row in ordered], place, count)
    if keys is not None:
        return keys
    fresh = spread(len(ordered) + count)
    for row, key in zip(ordered, fresh[:place] + fresh[place + count :], strict=True):
        work.save(dataclasses.replace(row, position=key))
    return fresh[place : place + count]


def moved(work: Work, siblings: Sequence[Any], moving: Sequence[Any], before: str | None) -> list[str]:
    """Keys that put rows before the row with the id `before`, or at the end; their own keys when they stand there already.

    siblings: the rows at the new place, those that move among them or not. When the row `before` moves along, they go where it stands.
    """
    ids = {row.id for row in moving}
    ordered = in_order(siblings)
    others = [row for row in ordered if row.id not in ids]
    if before in ids:
        behind = ordered[_place(ordered, before) :]
        before = next((row.id for row in behind if row.id not in ids), None)
    place = _place(others, before)
    wanted = [row.id for row in [*others[:place], *moving, *others[place:]]]
    if wanted == [row.id for row in ordered]:
        return [row.position for row in moving]
    return placed(work, others, before, len(moving))


def _place(ordered: Sequence[Any], before: str | None) -> int:
    return next((number for number, row in enumerate(ordered) if row.id == before), len(ordered))
