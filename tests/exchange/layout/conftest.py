"""Sheets of a few rows, and the table found in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.readers.sheet import Cell, Sheet

Find = Callable[..., FoundTable]


@pytest.fixture
def find() -> Find:
    """Finds the table of delegates in rows of cells."""

    def found(
        *rows: tuple[Cell, ...],
        spanning: frozenset[int] = frozenset(),
        merged: tuple[tuple[int, int, int, int], ...] = (),
        mapping: Mapping[int, str] | None = None,
    ) -> FoundTable:
        sheet = Sheet("Sheet1", rows, 1, spanning, merged)
        return find_table([sheet], DELEGATE_LABELS, NEEDED, Path("bảng.xlsx"), mapping=mapping)

    return found
