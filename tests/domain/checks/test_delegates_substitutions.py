"""Whom an alternate may replace."""

from __future__ import annotations

import pytest

from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from tests.domain.checks.delegates_told import found_of, told_of
from tests.domain.statistics.building import delegate, instead

EX_OFFICIO, ELECTED, APPOINTED = DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED, DelegateCategory.APPOINTED
ALTERNATE, GUEST = DelegateCategory.ALTERNATE, DelegateCategory.GUEST


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (ELECTED, ALTERNATE, ""),
        (APPOINTED, ALTERNATE, ""),
        (
            EX_OFFICIO,
            ALTERNATE,
            "Là đại biểu đương nhiên, được thay bằng Đại biểu 2; "  # noqa: ISC004 - one sentence
            "đại biểu dự khuyết chỉ thay đại biểu được bầu hoặc chỉ định.",
        ),
        (GUEST, ALTERNATE, "Không phải đại biểu chính thức, nhưng được thay bằng Đại biểu 2."),
        (ELECTED, APPOINTED, "Được thay bằng Đại biểu 2, vốn đã là đại biểu chính thức."),
        (ELECTED, GUEST, "Được thay bằng Đại biểu 2, không phải đại biểu dự khuyết."),
    ],
)
def test_who_replaces_whom(old: DelegateCategory, new: DelegateCategory, sentence: str) -> None:
    rows = (delegate("1", category=old), delegate("2", category=new))
    found = told_of("delegates.substitution", delegates=rows, substitutions=(instead("1", "2"),))
    assert found == ([f"! Đại biểu 1: {sentence}"] if sentence else [])


def test_nobody_is_replaced_or_comes_in_twice() -> None:
    rows = (delegate("1"), delegate("2"), delegate("3", category=ALTERNATE), delegate("4", category=ALTERNATE))
    both = told_of("delegates.substitution", delegates=rows, substitutions=(instead("1", "3"), instead("1", "4")))
    assert both == ["! Đại biểu 1: Được thay thế hai lần, lần sau bằng Đại biểu 4."]
    same = told_of("delegates.substitution", delegates=rows, substitutions=(instead("1", "3"), instead("2", "3")))
    assert same == ["! Đại biểu 2: Được thay bằng Đại biểu 3, người đã thay một đại biểu khác."]
    chain = told_of("delegates.substitution", delegates=rows, substitutions=(instead("1", "3"), instead("3", "4")))
    assert chain == []


def test_a_substitute_who_has_withdrawn_is_told_beside_both() -> None:
    rows = (delegate("1"), delegate("2", category=ALTERNATE, state=DelegateState.WITHDRAWN))
    found = [
        each
        for each in found_of(delegates=rows, substitutions=(instead("1", "2"),))
        if each.rule == "delegates.substitution"
    ]
    assert [(each.sentence, each.row_ids) for each in found] == [
        ("Được thay bằng Đại biểu 2, người đã rút.", ("1", "2", "1-2"))
    ]
