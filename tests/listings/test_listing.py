"""Columns, cells as text and as plain values, finding."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from congress_app.domain.choices import HalfDay
from congress_app.domain.partial_date import PartialDate
from congress_app.i18n import use_language, vi
from congress_app.listings.congresses import CONGRESSES
from congress_app.listings.listing import cell_text, find, plain_value
from congress_app.listings.organisations import ORGANISATIONS
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import WrongCall
from tests.desk import Desk

AT = dt.datetime(2025, 7, 18, 1, 5, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("value", "text", "plain"),
    [
        (None, "", None),
        (True, "x", True),
        (False, "", False),
        (0, "0", 0),
        (1189, "1189", 1189),
        ("Chào cờ", "Chào cờ", "Chào cờ"),
        (HalfDay.MORNING, "Sáng", "morning"),
        (dt.time(7, 5), "07:05", "07:05"),
        (dt.date(2025, 7, 8), "08/07/2025", "2025-07-08"),
        (AT, AT.astimezone().strftime("%H:%M 18/07/2025"), "2025-07-18T01:05:00+00:00"),
        (PartialDate(1965), "1965", "1965"),
        (PartialDate(1965, 9), "09/1965", "1965-09"),
        (PartialDate(1965, 9, 5), "05/09/1965", "1965-09-05"),
        (("An", "Bình"), "An; Bình", ["An", "Bình"]),
        ((), "", []),
    ],
)
def test_a_cell_for_people_and_for_scripts(value: Any, text: str, plain: Any) -> None:
    assert cell_text(value) == text
    assert plain_value(value) == plain
    assert json.loads(json.dumps(plain_value(value))) == plain


def test_a_cell_on_paper_is_vietnamese_whatever_the_window_says() -> None:
    use_language("en")
    assert (cell_text(HalfDay.MORNING), cell_text(HalfDay.MORNING, vi)) == ("Morning", "Sáng")


def test_columns_by_name() -> None:
    assert [column.name for column in CONGRESSES.shown(["code", "opens_on"])] == ["code", "opens_on"]
    assert "code" not in [column.name for column in CONGRESSES.shown()]
    with pytest.raises(WrongCall):
        CONGRESSES.column("nothing")


def test_rows_are_found_without_accents_and_by_every_word(office: Desk) -> None:
    office.organisation("Đảng bộ xã Toàn Thắng", area="Hòa Bình")
    office.organisation("Đảng bộ xã Thắng Lợi", short_name="X. Thắng Lợi")
    rows = office.file.lists.organisations(office.scope())
    names = [
        [row.organisation.name for row in find(rows, ORGANISATIONS, text)]
        for text in ("toan thang", "THẮNG", "thang hoa", "", "x. loi", "Đắk")
    ]
    both = ["Đảng bộ xã Thắng Lợi", "Đảng bộ xã Toàn Thắng"]
    assert names == [both[1:], both, both[1:], both, both[:1], []]


@pytest.mark.parametrize("name", list(LISTINGS))
def test_a_list_is_whole(name: str) -> None:
    listing = LISTINGS[name]
    names = [column.name for column in listing.columns]
    assert len(set(names)) == len(names)
    assert all(each.isascii() and each.replace("_", "").isalnum() for each in names)
    titles = [vi(column.title) for column in listing.columns]
    assert len(set(titles)) == len(titles)  # two columns of one heading cannot be told apart
    assert all(vi(column.title) != column.title for column in listing.columns)
    assert listing.shown()
