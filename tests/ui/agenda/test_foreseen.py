"""What is shown before the commit is what stands after it."""

from __future__ import annotations

import random
from typing import Any

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.fields import Id
from congress_app.listings.agenda import SessionRow
from congress_app.ui.agenda import foreseen
from congress_app.ui.agenda.places import beside, chosen, family_of


def _seen(sessions: list[SessionRow]) -> list[Any]:
    return [
        (
            each.id,
            each.timed.start,
            each.timed.end,
            each.stored.presiding,
            *tuple((row.id, row.timed, row.item.title, row.stored.presenter) for row in each.items),
        )
        for each in sessions
    ]


def test_a_hundred_moves_are_foreseen_as_they_are_stored(app: App, sessions: list[SessionRow]) -> None:
    app.services.agenda.indent(sessions[1].items[1].item.id)
    sessions = app.lists.sessions(app.scope())
    chance = random.Random(7)
    for _number in range(100):
        family = family_of(sessions)
        ids = chosen(family, chance.sample(list(family.items), chance.randint(1, 2)))
        place = beside(family, ids, chance.choice((-1, 1)))
        if place is None:
            continue
        before = foreseen.with_moved(sessions, ids, place)
        app.services.agenda.move_items([Id[AgendaItem](each) for each in ids], place)
        sessions = app.lists.sessions(app.scope())
        assert _seen(before) == _seen(sessions)


def test_values_are_foreseen_with_the_names_of_persons(app: App, sessions: list[SessionRow]) -> None:
    persons = app.lists.persons(app.scope())
    person = next(row.person for row in persons if row.person.full_name == "Đinh Kim Hà")
    item = sessions[0].items[0].item
    values = {"minutes": 12, "presenter_id": person.id, "presenter": ""}
    before = foreseen.with_values(sessions, {item.id: values, sessions[0].id: {"presiding": "Đoàn Chủ tịch"}}, persons)
    assert before[0].items[0].stored.presenter == "Đồng chí Đinh Kim Hà"
    assert before[0].items[1].timed.start == 7 * 60 + 12
    assert before[0].stored.presiding == "Đoàn Chủ tịch"


def test_what_is_deleted_is_gone_with_its_parts(app: App, sessions: list[SessionRow]) -> None:
    first, second, third = (row.item.id for row in sessions[0].items)
    app.services.agenda.indent(second)
    sessions = app.lists.sessions(app.scope())
    left = foreseen.without(sessions, [first])
    assert [row.id for row in left[0].items] == [third]
    assert [each.id for each in foreseen.without(sessions, [sessions[0].id])] == [each.id for each in sessions[1:]]
