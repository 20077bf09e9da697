"""The allocation against who is named."""

from __future__ import annotations

from typing import Any

from congress_app.domain.choices import CongressForm
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Allocation, Delegate
from congress_app.domain.fields import Id
from tests.domain.checks.delegates_told import found_of, told_of
from tests.domain.statistics.building import delegate

NAMES = {"a": "Chi bộ A", "b": "Chi bộ B"}


def share(organisation: str, fixed: int = 0, **more: Any) -> Allocation:
    """The share of an organisation."""
    return Allocation(
        id=Id(f"share {organisation}"), congress_id=Id("c"), organisation_id=Id(organisation), fixed_count=fixed, **more
    )


def sent(organisation: str, count: int, **values: Any) -> list[Delegate]:
    """Delegates of an organisation."""
    return [delegate(f"{organisation}{number}", organisation_id=organisation, **values) for number in range(count)]


def test_named_as_many_as_allocated() -> None:
    rows = (*sent("a", 2), *sent("b", 1))
    changes: dict[str, Any] = {"delegates": rows, "names": NAMES}
    assert told_of("delegates.allocation", allocation=(share("a", 2), share("b", 1)), **changes) == []
    assert told_of("delegates.allocation", allocation=(share("a", 1), share("b", 2)), **changes) == [
        "! Chi bộ A: Có tên 2 đại biểu, được phân bổ 1 đại biểu.",
        "i Chi bộ B: Mới có tên 1 trong 2 đại biểu được phân bổ.",
    ]
    assert told_of("delegates.allocation", allocation=(share("a", 1),)) == []


def test_the_rows_of_a_share_are_named() -> None:
    found = found_of(delegates=tuple(sent("a", 1)), allocation=(share("a", 2),), names=NAMES)
    assert [each.row_ids for each in found if each.rule == "delegates.allocation"] == [("share a", "a0")]


def test_delegates_of_an_organisation_that_sends_none() -> None:
    rows = (*sent("a", 1), *sent("b", 2), delegate("x", organisation_id="b", category=DelegateCategory.EX_OFFICIO))
    sentence = "! Chi bộ B: Có 2 đại biểu thuộc tổ chức này, nhưng không được phân bổ đại biểu."
    for shares in ((share("a", 1),), (share("a", 1), share("b"))):
        assert told_of("delegates.sent_by", delegates=rows, allocation=shares, names=NAMES) == [sentence]
    assert told_of("delegates.sent_by", delegates=rows, names=NAMES) == []


def test_the_cap_holds_for_allocated_and_named() -> None:
    assert told_of("delegates.cap", allocation=(share("a", 250),)) == []
    assert told_of("delegates.cap", allocation=(share("a", 200), share("b", 51)), delegates=tuple(sent("a", 252))) == [
        "! Đã phân bổ 251 đại biểu; tối đa được 250 đại biểu.",
        "! Đại biểu có tên: Có tên 252 đại biểu chính thức; tối đa được 250 đại biểu.",
    ]


def test_all_agree_with_the_number_summoned() -> None:
    changes: dict[str, Any] = {"allocation": (share("a", 3),), "delegates": tuple(sent("a", 2))}
    assert told_of("delegates.count", congress_delegate_count=0, **changes) == []
    assert told_of("delegates.count", congress_delegate_count=4, **changes) == [
        "! Đã phân bổ 3 đại biểu, nhưng số triệu tập là 4.",
        "i Đại biểu có tên: Có tên 2 đại biểu chính thức, nhưng số triệu tập là 4.",
    ]
    assert told_of("delegates.count", congress_delegate_count=1, **changes)[1].startswith("!")


def test_a_congress_of_all_members_allocates_nothing() -> None:
    changes: dict[str, Any] = {"congress_form": CongressForm.MEMBERS, "delegates": tuple(sent("a", 2))}
    assert told_of("delegates.count", congress_delegate_count=1, allocation=(share("b", 1),), **changes) == []
