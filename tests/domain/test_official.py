"""Who counts as an official delegate."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.official import counted_as
from congress_app.domain.persons import Person

EX_OFFICIO, ELECTED, APPOINTED = DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED, DelegateCategory.APPOINTED
ALTERNATE, GUEST = DelegateCategory.ALTERNATE, DelegateCategory.GUEST
CONGRESS: Id[Congress] = Id("c" * 32)


def delegate(id: str, category: DelegateCategory = ELECTED, state: DelegateState = DelegateState.VERIFIED) -> Delegate:
    """A delegate."""
    person: Id[Person] = Id(f"person {id}")
    return Delegate(
        id=Id(id), congress_id=CONGRESS, person_id=person, full_name=f"Đại biểu {id}", category=category, state=state
    )


def instead(replaced: str, substitute: str) -> Substitution:
    """A substitution."""
    return Substitution(
        id=Id(f"{replaced}-{substitute}"),
        congress_id=CONGRESS,
        replaced_id=Id(replaced),
        substitute_id=Id(substitute),
        on=dt.date(2025, 7, 27),
    )


def test_the_three_official_categories_count_and_no_other() -> None:
    everybody = [delegate(kind.value, kind) for kind in DelegateCategory]
    assert counted_as(everybody, []) == {"ex_officio": EX_OFFICIO, "elected": ELECTED, "appointed": APPOINTED}


def test_one_who_has_withdrawn_does_not_count_one_in_question_does() -> None:
    both = [delegate("a", state=DelegateState.WITHDRAWN), delegate("b", state=DelegateState.QUESTIONED)]
    assert counted_as(both, []) == {"b": ELECTED}


@pytest.mark.parametrize(
    ("replaced", "substitute", "counts"),
    [
        (ELECTED, ALTERNATE, ELECTED),
        (APPOINTED, ALTERNATE, APPOINTED),
        (EX_OFFICIO, ALTERNATE, ELECTED),
        (APPOINTED, APPOINTED, APPOINTED),
        (APPOINTED, ELECTED, ELECTED),
        (ELECTED, GUEST, ELECTED),
    ],
)
def test_a_substitute_takes_the_place(
    replaced: DelegateCategory, substitute: DelegateCategory, counts: DelegateCategory
) -> None:
    both = [delegate("old", replaced), delegate("new", substitute)]
    assert counted_as(both, [instead("old", "new")]) == {"new": counts}


def test_a_substitute_can_be_replaced_in_turn() -> None:
    three = [delegate("a", APPOINTED), delegate("b", ALTERNATE), delegate("c", ALTERNATE)]
    assert counted_as(three, [instead("a", "b"), instead("b", "c")]) == {"c": APPOINTED}


def test_a_substitute_who_withdraws_does_not_count() -> None:
    both = [delegate("a"), delegate("b", ALTERNATE, DelegateState.WITHDRAWN)]
    assert counted_as(both, [instead("a", "b")]) == {}
