"""The register of numbers: series, the next number, gaps, doubles, terms."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.numbering import (
    body_symbol,
    doubles,
    gaps,
    known_symbol,
    next_number,
    read_written,
    term_on,
)
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.runtime.errors import BadValue

CLOSING = dt.date(2025, 7, 29)


def entry(number: int, kind: str = "BC", **values: Any) -> NumberEntry:
    """A line of the committee's register."""
    body = "ĐH" if values.get("congress_id") else "ĐU"
    stands = {"organisation_id": Id("o"), "term": "2020-2025", "kind_symbol": kind, "body_symbol": body}
    return NumberEntry(id=Id(f"{kind}{number}{values}"), number=number, **{**stands, **values})


def test_a_symbol_typed_without_accents_is_the_known_one() -> None:
    known = ("", "TTr", "QĐ", "ĐU")
    assert [known_symbol(typed, known) for typed in ("ttr", "QD", "đu", "XYZ")] == ["TTr", "QĐ", "ĐU", "XYZ"]


def test_a_number_is_written_with_two_digits_at_least() -> None:
    assert [entry(number).written for number in (5, 12, 123)] == ["05-BC/ĐU", "12-BC/ĐU", "123-BC/ĐU"]


def test_a_committee_numbers_each_kind_and_term_a_congress_all_its_papers_together() -> None:
    committee = [entry(1), entry(7), entry(3, "NQ"), entry(9, term="2025-2030")]
    congress = [entry(1, "NQ", congress_id=Id("c")), entry(2, "BC", congress_id=Id("c"))]
    there = [*committee, *congress]
    assert [next_number(there, each.series) for each in (committee[0], committee[2], committee[3], congress[0])] == [
        8,
        4,
        10,
        3,
    ]
    assert next_number(there, entry(1, "QĐ").series) == 1


def test_cancelled_and_reserved_numbers_are_no_gaps_and_a_cancelled_one_is_no_double() -> None:
    there = [
        entry(1),
        entry(2, state=NumberState.CANCELLED),
        entry(2),
        entry(3, state=NumberState.RESERVED),
        entry(6),
        entry(6, title="khác"),
    ]
    assert [(gap.first, gap.last) for gap in gaps(there)] == [(4, 5)]
    assert [len(same) for same in doubles(there)] == [2]
    assert doubles(there)[0][0].number == 6


@given(st.lists(st.integers(1, 30), max_size=30))
def test_gaps_and_numbers_make_the_whole_series(numbers: list[int]) -> None:
    there = [entry(number, title=str(place)) for place, number in enumerate(numbers)]
    missing = [number for gap in gaps(there) for number in range(gap.first, gap.last + 1)]
    assert sorted({*numbers, *missing}) == list(range(1, max(numbers, default=0) + 1))
    assert not {*numbers} & {*missing}


@pytest.mark.parametrize(
    ("on", "closing", "term"),
    [
        (CLOSING, CLOSING, "2020-2025"),
        (CLOSING + dt.timedelta(days=1), CLOSING, "2025-2030"),
        (dt.date(2025, 5, 1), None, "2020-2025"),
    ],
)
def test_the_new_term_begins_the_day_after_the_closing(on: dt.date, closing: dt.date | None, term: str) -> None:
    assert term_on("2025-2030", closing, on) == term
    assert term_on("", closing, on) == ""


def test_the_body_stands_behind_the_stroke() -> None:
    kinds = (OrganisationKind.PROVINCE, OrganisationKind.COMMUNE, OrganisationKind.BASE_CELL)
    assert [body_symbol(kind, is_of_congress=False) for kind in kinds] == ["TU", "ĐU", "CB"]
    assert {body_symbol(kind, is_of_congress=True) for kind in kinds} == {"ĐH"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("05-BC/ĐU", (5, "BC", "ĐU")),
        (" 12 - NQ / ĐH ", (12, "NQ", "ĐH")),
        ("QĐ/ĐU-VP", (0, "QĐ", "ĐU-VP")),
        ("TTr", (0, "TTr", "")),
    ],
)
def test_reads_what_is_written_in_a_register(text: str, found: tuple[int, str, str]) -> None:
    assert read_written(text) == found


@pytest.mark.parametrize("text", ["", "12", "12-/ĐU", "BC/", "năm mươi"])
def test_what_is_no_number_and_symbol_is_refused(text: str) -> None:
    with pytest.raises(BadValue):
        read_written(text)
