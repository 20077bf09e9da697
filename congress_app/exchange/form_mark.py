"""The mark that a form of ours bears: a hidden first row with the field of each column, so that it is read without a question."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from congress_app.exchange.readers.sheet import Cell, Sheet

MARK = "congress-app/delegates/1"


def marked_row(fields: Sequence[str]) -> list[str]:
    """The cells of the hidden row: the mark over the numbers of the rows, then the field of each column."""
    return [MARK, *fields]


def unmarked(sheet: Sheet, known: Mapping[str, object]) -> tuple[Sheet, Mapping[int, str]]:
    """A sheet without the hidden row, and the fields by the places of their columns; without a mark the sheet as it is, and none.

    Args:
        sheet: as it was read.
        known: the fields that there are; others are those of a later program, and are found by their headings.
    """
    first = sheet.rows[0] if sheet.rows else ()
    if MARK not in first:
        return sheet, {}
    fields = {place: str(cell) for place, cell in enumerate(first) if isinstance(cell, str) and cell in known}
    merged = tuple((a - 1, b, c - 1, d) for a, b, c, d in sheet.merged if a > 0)
    return _without_first(sheet, sheet.rows[1:], merged), fields


def _without_first(
    sheet: Sheet, rows: tuple[tuple[Cell, ...], ...], merged: tuple[tuple[int, int, int, int], ...]
) -> Sheet:
    return dataclasses.replace(sheet, rows=rows, merged=merged, first_row_number=sheet.first_row_number + 1)
