"""Cells at random: whatever stands in a sheet, every row below the headings is told once, and nothing raises."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.layout.groups import group_meaning
from congress_app.exchange.layout.records import cells_of, fields_of
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.readers.sheet import Cell, Sheet
from congress_app.i18n import say
from congress_app.runtime.errors import UserError

WORDS = (
    "TT", "Họ và tên", "Họ và", "Tên", "Nam", "Nữ", "Ngày sinh", "Trình độ", "Chuyên môn", "LLCT", "Chức vụ", "CCCD", "Ghi chú",
    "Nguyễn Văn An", "NguyÔn V¨n An", "Ñoã Thò Haïnh", "I. Đại biểu đương nhiên", "Chi bộ 1", "II", "A", "1", "(1)", "(2)", "x",
    "Tổng cộng: 2", "T/M BAN THƯỜNG VỤ", "Danh sách này có 2 đồng chí", "1970", "12/03/1970", " ", "'=1", "025085000001", "\u0301",
)  # fmt: skip
CELLS: st.SearchStrategy[Cell] = st.one_of(
    st.none(),
    st.sampled_from(WORDS),
    st.sampled_from(
        (
            1.0,
            2.0,
            25085000001.0,
            2.5,
            True,
            dt.date(1970, 3, 12),
            dt.datetime.fromisoformat("1970-01-01T07:00"),
            dt.time(7, 30),
        )
    ),
    st.text(max_size=6),
)
PLACES = st.integers(0, 7)


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    rows: list[tuple[Cell, ...]] = [tuple(row) for row in draw(st.lists(st.lists(CELLS, max_size=7), max_size=12))]
    heading: tuple[Cell, ...] = ("TT", "Họ và tên", *draw(st.lists(st.sampled_from(WORDS[:13]), max_size=4)))
    at = draw(st.integers(0, len(rows)))
    corners = draw(st.lists(st.tuples(PLACES, PLACES, PLACES, PLACES), max_size=3))
    merged = tuple((min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners)
    first = draw(st.integers(1, 5))
    spanning = frozenset(first + top for top, left, _bottom, right in merged if right > left)
    return Sheet("a", (*rows[:at], heading, *rows[at:]), first, spanning, merged, frozenset({draw(PLACES)}))


@settings(max_examples=150, deadline=None, derandomize=True)
@given(
    sheet=sheets(), mapping=st.dictionaries(PLACES, st.sampled_from(("full_name", "gender", "note", "")), max_size=2)
)
def test_every_row_is_told_once(sheet: Sheet, mapping: dict[int, str]) -> None:
    with suppress(UserError):
        _check(find_table([sheet], DELEGATE_LABELS, NEEDED, Path("a.xlsx"), mapping=mapping))


def _check(found: FoundTable) -> None:
    first, last = found.heading_rows
    end = found.sheet.first_row_number + len(found.sheet.rows)
    assert found.sheet.first_row_number <= first <= last
    assert [row.number for row in found.rows] == list(range(last + 1, end))
    assert {len(row.texts) for row in found.rows} <= {len(found.columns)}
    assert len({*found.mapping.values()}) == len(found.mapping)
    for row in found.data:
        assert cells_of(found, row).keys() == fields_of(found)
        assert all(group_meaning(group.words) for group in row.groups)
        assert any(row.texts)
    assert all(map(say, found.notes))
    assert found.signature.count("|") == max(len(found.columns) - 1, 0)
