"""Places for rows that are added or moved."""

from __future__ import annotations

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.fields import Id
from congress_app.services.ordering import in_order, moved, placed
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.desk import Desk

STEP = step("order")


def body(office: Desk, *positions: str) -> list[BodyMember]:
    """Members with these places, stored as they are."""
    congress = office.congress()
    of = office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {}).value

    def verb(work: Work) -> list[BodyMember]:
        rows = [
            BodyMember(id=work.new_id(BodyMember), body_id=Id[Body](of.id), name=f"{number}", position=position)
            for number, position in enumerate(positions)
        ]
        return work.save_all(rows)

    return office.file.run(verb, STEP).value


def stored(office: Desk) -> list[str]:
    return [row.name for row in in_order(office.file.rows(BodyMember))]


def test_equal_places_are_told_apart_by_the_id_and_spread_when_one_comes_between(office: Desk) -> None:
    rows = body(office, "V", "V", "V")
    keys = office.file.run(lambda work: placed(work, rows, rows[1].id, 1), STEP).value
    assert stored(office) == ["0", "1", "2"]
    places = [row.position for row in in_order(office.file.rows(BodyMember))]
    assert places[0] < keys[0] < places[1]


def test_rows_without_a_place_are_given_one(office: Desk) -> None:
    rows = body(office, "", "", "V")
    (key,) = office.file.run(lambda work: placed(work, rows, rows[1].id, 1), STEP).value
    places = [row.position for row in in_order(office.file.rows(BodyMember))]
    assert places[0] < key < places[1] < places[2]


def test_an_unknown_place_is_the_end(office: Desk) -> None:
    rows = body(office, "A", "B")
    (key,) = office.file.run(lambda work: placed(work, rows, "gone", 1), STEP).value
    assert key > "B"


def test_rows_that_stand_there_already_keep_their_keys(office: Desk) -> None:
    rows = body(office, "A", "B", "C")
    outcome = office.file.run(lambda work: moved(work, rows, rows[:2], rows[2].id), STEP)
    assert (outcome.value, outcome.step) == (["A", "B"], None)
    first, second = office.file.run(lambda work: moved(work, rows, rows[1::-1], rows[2].id), STEP).value
    assert first < second < "C"
