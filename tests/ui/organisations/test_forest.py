"""The forest: what stands below and above each."""

from __future__ import annotations

from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.ui.organisations.forest import TOP, forest_of


def organisation(key: str, above: str = "") -> Organisation:
    return Organisation(id=Id(key), name=f"Đảng bộ {key}", parent_id=Id(above) if above else None)


FOREST = forest_of(
    [organisation("t"), organisation("a", "t"), organisation("a1", "a"), organisation("b", "t"), organisation("x")]
)


def test_each_stands_below_its_superior_in_order() -> None:
    assert FOREST.below == {TOP: ("t", "x"), "t": ("a", "b"), "a": ("a1",)}
    assert FOREST.place == {"t": 0, "a": 0, "a1": 0, "b": 1, "x": 1}


def test_a_branch_is_an_organisation_with_all_below_it() -> None:
    assert FOREST.branch("t") == {"t", "a", "a1", "b"}
    assert FOREST.branch("b") == {"b"}
    assert FOREST.branch("gone") == frozenset()


def test_the_path_leads_up() -> None:
    assert FOREST.path("a1") == ["a", "t"]
    assert FOREST.path("t") == []


def test_one_whose_superior_is_not_there_stands_at_the_top() -> None:
    assert forest_of([organisation("a", "gone")]).below == {TOP: ("a",)}
