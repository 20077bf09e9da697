from __future__ import annotations

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.fields import Id
from congress_app.listings.agenda import SessionRow
from congress_app.services.agenda import Place
from congress_app.ui.agenda.places import at_drop, behind, beside, chosen, family_of, may_go


def _place(session: SessionRow, before: str | None = None, parent: str | None = None) -> Place:
    made = Id[AgendaItem](before) if before else None
    return Place(Id[Session](session.id), Id[AgendaItem](parent) if parent else None, made)


def test_one_place_up_and_down(sessions: list[SessionRow]) -> None:
    family = family_of(sessions)
    first, second, third = (row.id for row in sessions[0].items)
    assert beside(family, [second], -1) == _place(sessions[0], first)
    assert beside(family, [first], 1) == _place(sessions[0], third)
    assert beside(family, [second], 1) == _place(sessions[0])


def test_over_the_edge_of_a_session_into_its_neighbour(sessions: list[SessionRow]) -> None:
    family = family_of(sessions)
    assert beside(family, [sessions[0].items[-1].id], 1) == _place(sessions[1], sessions[1].items[0].id)
    assert beside(family, [sessions[1].items[0].id], -1) == _place(sessions[0])


def test_the_ends_of_the_programme_are_the_ends(sessions: list[SessionRow]) -> None:
    family = family_of(sessions)
    assert beside(family, [sessions[0].items[0].id], -1) is None
    assert beside(family, [sessions[2].items[-1].id], 1) is None


def test_several_go_together(sessions: list[SessionRow]) -> None:
    family = family_of(sessions)
    first, second, third = (row.id for row in sessions[0].items)
    assert beside(family, [second, first], 1) == _place(sessions[0])
    assert chosen(family, [third, first]) == [first, third]


def test_a_part_leaves_its_item_at_the_edge(app: App, sessions: list[SessionRow]) -> None:
    first, second, third = (row.item.id for row in sessions[0].items)
    app.services.agenda.indent(second)
    family = family_of(app.lists.sessions(app.scope()))
    assert beside(family, [second], -1) == _place(sessions[0], first)
    assert beside(family, [second], 1) == _place(sessions[0], third)
    assert chosen(family, [first, second]) == [first]
    assert behind(family, second) == _place(sessions[0], parent=first)


def test_the_programme_has_two_levels(app: App, sessions: list[SessionRow]) -> None:
    first, second, third = (row.item.id for row in sessions[0].items)
    app.services.agenda.indent(second)
    family = family_of(app.lists.sessions(app.scope()))
    assert may_go(family, [third], first)
    assert not may_go(family, [first], third)  # it has a part itself
    assert not may_go(family, [third], second)  # a part has no parts
    assert at_drop(family, second, 0) is None
    assert at_drop(family, sessions[1].id, 0) == _place(sessions[1], sessions[1].items[0].id)
