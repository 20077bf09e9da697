from __future__ import annotations

import datetime as dt

import pytest

from congress_app.exchange.cells import text_of
from congress_app.exchange.readers.sheet import Cell


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("Chi bộ 1", "Chi bộ 1"),
        ("'=1+1", "=1+1"),
        ("'ngoặc'", "'ngoặc'"),
        (12.0, "12"),
        (3.1, "3.1"),
        (7, "7"),
        (True, "x"),
        (False, ""),
        (dt.date(2025, 7, 1), "01/07/2025"),
        (dt.datetime.fromisoformat("2025-07-01T07:30"), "01/07/2025 07:30"),
        (dt.time(7, 29, 59, 999_000), "07:30"),
        (dt.time(14, 0), "14:00"),
    ],
)
def test_cells_are_what_a_person_would_have_typed(cell: Cell, text: str) -> None:
    assert text_of(cell) == text
