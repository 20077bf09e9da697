from __future__ import annotations

from congress_app.domain.plan.load import load_of
from tests.domain.plan.building import (
    AFTERNOON,
    EVENING,
    MORNING,
    SPEAKER,
    TEAM,
    assignment,
    at,
    duty,
    meeting,
    member,
    plan,
    roads,
    sending,
)

HOME = member("p", base_id="o-home")
TABLE = {("o-home", "o-x"): (10, 0), ("o-x", "o-y"): (20, 0), ("o-home", "o-y"): (25, 0), ("o-y", "o-z"): (7, 0)}


def test_nobody_has_nothing_to_do() -> None:
    its = load_of(plan([HOME], []), HOME)
    assert (its.congress_count, its.day_count, its.km, its.by_role) == (0, 0, 0, ())


def test_two_roles_at_one_congress_are_one_congress() -> None:
    x = meeting("x", at(28))
    its = load_of(plan([HOME], [x], *sending("p", x), *sending("p", x, role=TEAM), roads=roads(table=TABLE)), HOME)
    assert (its.congress_count, its.day_count, its.half_day_count, its.km) == (1, 1, 2, 20)
    assert its.by_role == ((SPEAKER, 1), (TEAM, 1))


def test_each_day_goes_out_from_place_to_place_and_back() -> None:
    x, y = meeting("x", at(28, MORNING)), meeting("y", (*at(28, AFTERNOON), *at(29)))
    its = load_of(plan([HOME], [x, y], *sending("p", y, x), roads=roads(table=TABLE)), HOME)
    assert (its.km, its.is_estimate, its.unknown_ways) == (10 + 20 + 25 + 25 + 25, False, 0)
    assert (its.congress_count, its.day_count, its.half_day_count, its.most_in_a_day) == (2, 2, 4, 2)


def test_the_way_of_a_day_follows_the_half_days_of_that_day() -> None:
    """A congress that began the day before is not the first place of this day where it goes on in the evening only."""
    late = meeting("y", phases={"official": (*at(28, AFTERNOON), *at(29, EVENING))})
    x, z = meeting("x", at(29, MORNING)), meeting("z", at(29, AFTERNOON))
    table = {("o-home", "o-y"): (1, 0), ("o-home", "o-x"): (10, 0), ("o-x", "o-z"): (100, 0), ("o-z", "o-y"): (1000, 0)}
    its = load_of(plan([HOME], [late, x, z], *sending("p", late, x, z), roads=roads(table=table)), HOME)
    assert (its.km, its.unknown_ways) == (1 + 1 + 10 + 100 + 1000 + 1, 0)


def test_ways_that_are_not_known_are_counted() -> None:
    x, z = meeting("x", at(28)), meeting("z", at(29))
    its = load_of(plan([HOME], [x, z], *sending("p", x, z), roads=roads(table=TABLE)), HOME)
    assert (its.km, its.unknown_ways) == (20, 2)


def test_without_a_start_only_what_lies_between_is_counted() -> None:
    someone = member("p")
    x, y = meeting("x", at(28, MORNING)), meeting("y", at(28, AFTERNOON))
    its = load_of(plan([someone], [x, y], *sending("p", x, y), roads=roads(table=TABLE)), someone)
    assert (its.km, its.unknown_ways) == (20, 0)


def test_a_week_goes_from_monday_to_sunday() -> None:
    days = {"a": 26, "b": 27, "c": 28}
    its = [meeting(id, at(day)) for id, day in days.items()]
    assert load_of(plan([HOME], its, *sending("p", *its)), HOME).most_in_a_week == 2


def test_who_only_steers_has_a_role_and_no_congress() -> None:
    x = meeting("x", at(28))
    its = load_of(plan([HOME], [x], duty(assignment("a", "p", "x", phases=()), x)), HOME)
    assert (its.congress_count, its.by_role) == (0, ((SPEAKER, 1),))
