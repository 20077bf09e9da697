from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.plan import slots
from tests.domain.plan.building import AFTERNOON, EVENING, MORNING, at, july

_SLOTS = st.builds(slots.slot, st.dates(), st.sampled_from(HalfDay))


@given(_SLOTS)
def test_a_half_day_is_one_number(each: int) -> None:
    assert slots.slot(slots.day_of(each), slots.half_of(each)) == each


def test_half_days_follow_each_other() -> None:
    days = [slots.slot(july(day), half) for day in (28, 29) for half in HalfDay]
    assert days == list(range(days[0], days[0] + 6))


@given(st.lists(_SLOTS))
def test_what_is_written_can_be_read(its: list[int]) -> None:
    assert slots.read_written(slots.written(its)) == tuple(its)


def test_written_half_days_are_short() -> None:
    assert slots.written(at(28, MORNING, AFTERNOON, EVENING)) == "2025-07-28m 2025-07-28a 2025-07-28e"
    assert (slots.written(()), slots.read_written("")) == ("", ())


@pytest.mark.parametrize(
    ("its", "words"),
    [
        ((), ""),
        (at(28, MORNING), "sáng 28/7/2025"),
        (at(28), "sáng, chiều 28/7/2025"),
        ((*at(28, AFTERNOON), *at(29)), "chiều 28/7/2025 - chiều 29/7/2025"),
    ],
)
def test_spans_are_said_in_words(its: tuple[int, ...], words: str) -> None:
    assert slots.span_words(its) == words


def test_an_evening_counts_only_where_something_begins_or_ends_in_it() -> None:
    first, last = slots.slot(july(28), EVENING), slots.slot(july(30), EVENING)
    between = slots.between(first, last)
    assert between == (*at(28, EVENING), *at(29), *at(30, MORNING, AFTERNOON, EVENING))
    assert slots.between(last, first) == ()


def _phase(**values: object) -> Phase:
    stands = {"starts_on": july(28), "starts_half": AFTERNOON, "ends_on": july(29), "ends_half": MORNING}
    return Phase(id=Id("p"), congress_id=Id("c"), kind=PhaseKind.OFFICIAL, **{**stands, **values})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "its"),
    [
        ({}, (*at(28, AFTERNOON), *at(29, MORNING))),
        ({"actual_starts_on": july(29)}, at(29, AFTERNOON)),
        ({"actual_starts_on": july(29), "actual_starts_half": MORNING}, at(29, MORNING)),
        ({"actual_starts_half": MORNING}, (*at(28, AFTERNOON), *at(29, MORNING))),
        ({"actual_ends_on": july(28), "actual_ends_half": EVENING}, at(28, AFTERNOON, EVENING)),
        ({"actual_ends_on": july(27)}, at(28, AFTERNOON)),
        ({"actual_starts_on": july(31), "actual_starts_half": EVENING}, at(31, EVENING)),
        ({"starts_on": july(28), "ends_on": july(28), "ends_half": MORNING}, at(28, AFTERNOON)),
    ],
)
def test_a_phase_is_held_when_it_actually_was(values: dict[str, dt.date], its: tuple[int, ...]) -> None:
    assert slots.slots_of(_phase(**values)) == its
