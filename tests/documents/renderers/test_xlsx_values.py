"""What cells of a sheet hold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from congress_app.documents.model import Table
from congress_app.documents.model_table import Percent, Row, TableColumn, WordedDay
from congress_app.documents.renderers.xlsx_values import held
from congress_app.documents.theme import TextStyle, load_theme
from congress_app.domain.choices import CongressForm
from congress_app.domain.partial_date import PartialDate
from tests.documents.renderers.office_files import paper, workbook

STYLE = load_theme().style("table")


@pytest.mark.parametrize(
    ("value", "kept", "number_format"),
    [
        (None, None, "General"),
        ("", None, "General"),
        (0, 0, "#,##0"),
        (1189, 1189, "#,##0"),
        (True, "x", "General"),
        (False, None, "General"),
        (13.99, 13.99, "#,##0.00"),
        (Decimal(1500), Decimal(1500), "#,##0"),
        (dt.date(2026, 2, 5), dt.date(2026, 2, 5), "dd/mm/yyyy"),
        (dt.date(1899, 2, 5), "05/02/1899", "@"),
        (Percent(Decimal("25.00")), 25, "0.00"),
        (WordedDay("Sáng", dt.date(2026, 2, 5)), dt.date(2026, 2, 5), '"Sáng "dd/mm/yyyy'),
        (WordedDay('"Sáng"', dt.date(2026, 2, 5)), dt.date(2026, 2, 5), '"Sáng "dd/mm/yyyy'),
        (WordedDay("Sáng", dt.date(1899, 2, 5)), "Sáng 05/02/1899", "General"),
        (dt.time(7, 30), dt.time(7, 30), "hh:mm"),
        (PartialDate(1985, 9, 5), dt.date(1985, 9, 5), "dd/mm/yyyy"),
        (PartialDate(1985, 9), "09/1985", "@"),
        (PartialDate(1985), "1985", "@"),
        (CongressForm.DELEGATES, "Đại hội đại biểu", "General"),
        ("0912345678", "0912345678", "@"),
        ("7h30 - 8h00", "7h30 - 8h00", "General"),
        ("07:30 - 08:00", "07:30 - 08:00", "@"),
        ("một\thai\x07", "một hai", "General"),
    ],
)
def test_values_are_kept_as_what_they_are(value: object, kept: object, number_format: str) -> None:
    made = held(value, STYLE)
    assert (made.value, made.number_format) == (kept, number_format)


def test_an_instant_is_kept_in_the_time_of_the_place() -> None:
    instant = dt.datetime(2026, 2, 5, 8, 30, tzinfo=dt.UTC)
    made = held(instant, STYLE)
    assert made.value == instant.astimezone().replace(tzinfo=None)
    assert made.number_format == "hh:mm dd/mm/yyyy"


def test_capitals_are_written_where_the_style_asks_for_them() -> None:
    assert held("chi bộ", TextStyle(14, 17, caps=True)).value == "CHI BỘ"


@pytest.mark.parametrize(
    "text", ["=1+1", '=HYPERLINK("http://a.b")', "+84 912", "-5", "@SUM(A1)", "#N/A", "=", "#REF!"]
)
def test_text_is_never_a_formula_nor_an_error(text: str) -> None:
    cell: Any = workbook(paper(Table((TableColumn("A", 1),), [Row((text,))]))).active["A2"]
    assert (cell.value, cell.data_type) == (text, "s")
    assert bool(cell.quotePrefix) == text.startswith(("=", "+", "-", "@"))


def test_what_excel_cannot_hold_is_cut() -> None:
    assert len(held("a" * 40_000, STYLE).value) == 32_767
