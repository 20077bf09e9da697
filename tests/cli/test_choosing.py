from __future__ import annotations

import datetime as dt

import pytest

from congress_app.cli.choosing import chosen_columns, chosen_rows
from congress_app.domain.choices import OrganisationKind
from congress_app.domain.partial_date import PartialDate
from congress_app.listings.listing import Column, Listing
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import BadValue, WrongCall

Row = dict[str, object]
NAMES = ("name", "kind", "count", "is_pilot", "on", "founded", "at", "members")
ROWS: list[Row] = [
    {
        "name": "Hòa Bình",
        "kind": OrganisationKind.WARD,
        "count": 1,
        "is_pilot": True,
        "on": dt.date(2025, 7, 28),
        "founded": PartialDate(1930),
        "at": dt.time(7, 30),
        "members": ("Hà Thị Mai", "Lê Văn Sơn"),
    },
    {
        "name": "Hoa Bình",
        "kind": OrganisationKind.COMMUNE,
        "count": 16,
        "is_pilot": False,
        "on": None,
        "founded": PartialDate(1931, 2, 3),
        "at": None,
        "members": (),
    },
]


def _column(name: str) -> Column[Row]:
    return Column(name, "Name" if name == "members" else name, lambda row: row[name], is_shown=name != "at")


LISTING: Listing[Row] = Listing(
    "things", "Things", tuple(map(_column, NAMES)), lambda _lists, _scope: ROWS, lambda _row: ""
)


@pytest.mark.parametrize(
    ("condition", "places"),
    [
        ("kind=ward", [0]),
        ("kind=Phường", [0]),
        ("kind=phuong", [0]),
        ("name=hoa binh", [0, 1]),
        ("name=Hoà Bình", [0]),
        ("name=Hoa Bình", [1]),
        ("count=16", [1]),
        ("count=XVI", [1]),
        ("is_pilot=x", [0]),
        ("is_pilot=false", [1]),
        ("on=28/7/2025", [0]),
        ("on=2025-07", [0]),
        ("on=", [1]),
        ("on=null", [1]),
        ("founded=1931", [1]),
        ("at=7h30", [0]),
        ("members=ha thi mai", [0]),
        ("members=", [1]),
    ],
)
def test_rows_are_chosen_by_codes_and_by_words(condition: str, places: list[int]) -> None:
    assert chosen_rows(LISTING, ROWS, [condition]) == [ROWS[place] for place in places]


def test_several_conditions_hold_together() -> None:
    assert chosen_rows(LISTING, ROWS, ["name=hoa binh", "count=1"]) == ROWS[:1]


@pytest.mark.parametrize(
    ("condition", "error"),
    [("kind=zz", BadValue), ("on=30/02/2025", BadValue), ("kind", WrongCall), ("odd=1", WrongCall)],
)
def test_what_cannot_be_is_refused(condition: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        chosen_rows(LISTING, ROWS, [condition])


def test_columns_are_chosen_by_name_or_heading() -> None:
    assert [column.name for column in chosen_columns(LISTING, "at, tên gọi", "table")] == ["at", "members"]
    assert [column.name for column in chosen_columns(LISTING, None, "json")] == list(NAMES)
    assert [column.name for column in chosen_columns(LISTING, None, "table")] == [
        name for name in NAMES if name != "at"
    ]
    with pytest.raises(WrongCall):
        chosen_columns(LISTING, " , ", "table")


def test_spreadsheets_get_the_plain_form() -> None:
    names = [column.name for column in chosen_columns(LISTINGS["congresses"], None, "xlsx")]
    assert {"code", "opens_on", "hall"} <= {*names}
    assert "code" not in [column.name for column in chosen_columns(LISTINGS["congresses"], None, "pdf")]
