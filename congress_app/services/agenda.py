"""Verbs on sessions and agenda items: adding, moving, duplicating. Verbs that need running times are in `agenda_times`."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id
from congress_app.domain.labels import label, shortened
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.ordering import in_order, moved, placed
from congress_app.services.records import Values, changed_row, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


@dataclass(frozen=True, slots=True)
class Place:
    """Where items go: a session, below a parent or at the top, before a sibling (None = at the end)."""

    session_id: Id[Session]
    parent_id: Id[AgendaItem] | None = None
    before: Id[AgendaItem] | None = None


class Agenda:
    """Adds, moves and duplicates sessions and items."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add_session(self, phase_id: Id[Phase], values: Values) -> Outcome[Session]:
        """Add a session to a phase."""
        return self._run(lambda work: add_session(work, phase_id, values), step(N_("Add session")))

    def add_items(self, place: Place, items: Sequence[Values]) -> Outcome[list[AgendaItem]]:
        """Add items at a place, in order, as one step."""
        if len(items) == 1:
            name = step(N_("Add agenda item {title}"), title=shortened(str(items[0].get("title", ""))))
        else:
            name = step(N_("Add {count} agenda items"), count=len(items))
        return self._run(lambda work: add_items(work, place, items), name)

    def move_items(self, item_ids: Sequence[Id[AgendaItem]], place: Place) -> Outcome[list[AgendaItem]]:
        """Put items, with their parts, at another place; a part chosen together with its parent stays in it.

        Raises:
            Refused: a parent would stand below another item.
        """
        return self._run(lambda work: move_items(work, item_ids, place), step(N_("Move agenda item")))

    def duplicate(self, item_ids: Sequence[Id[AgendaItem]]) -> Outcome[list[AgendaItem]]:
        """Copy items, with their parts, right behind the originals; a part chosen together with its parent is copied within it."""

        def verb(work: Work) -> list[AgendaItem]:
            return [_copy_behind(work, item) for item in _chosen(work, item_ids)]

        return self._run(verb, step(N_("Duplicate agenda item")))

    def indent(self, *item_ids: Id[AgendaItem]) -> Outcome[list[AgendaItem]]:
        """Make items of one level parts of the item before the first of them.

        Raises:
            Refused: there is none before it, or one of them has parts itself.
        """

        def verb(work: Work) -> list[AgendaItem]:
            first = _chosen(work, item_ids)[0]
            siblings = siblings_of(work, first.session_id, first.parent_id)
            place = next(number for number, each in enumerate(siblings) if each.id in item_ids)
            if first.parent_id is not None or place == 0:
                raise Refused(N_("There is no item before it of which it could be a part."))
            return move_items(work, item_ids, Place(first.session_id, siblings[place - 1].id))

        return self._run(verb, step(N_("Make it a part of the item before")))

    def outdent(self, *item_ids: Id[AgendaItem]) -> Outcome[list[AgendaItem]]:
        """Put parts of one item behind it, on its level.

        Raises:
            Refused: it is not a part.
        """

        def verb(work: Work) -> list[AgendaItem]:
            first = _chosen(work, item_ids)[0]
            if first.parent_id is None:
                raise Refused(N_("This item is not a part of another one."))
            tops = siblings_of(work, first.session_id, None)
            place = next(number for number, each in enumerate(tops) if each.id == first.parent_id)
            after = tops[place + 1].id if place + 1 < len(tops) else None
            return move_items(work, item_ids, Place(first.session_id, None, after))

        return self._run(verb, step(N_("Take it out of the item above")))

    def move_session(self, session: Session, *, phase_id: Id[Phase], values: Values) -> Outcome[Session]:
        """Put a session, with its items, on another half-day or into another phase, where it stands last."""

        def verb(work: Work) -> Session:
            current = work.get(Session, session.id)
            if current.phase_id != phase_id:
                (key,) = placed(work, work.find(Session, phase_id=phase_id), None, 1)
                current = dataclasses.replace(current, phase_id=phase_id, position=key)
            return changed_row(work, current, values)

        return self._run(verb, step(N_("Move session {name}"), name=label(session)))


def add_session(work: Work, phase_id: Id[Phase], values: Values) -> Session:
    """Add a session; part of larger verbs."""
    (key,) = placed(work, work.find(Session, phase_id=phase_id), None, 1)
    return put(work, Session(id=work.new_id(Session), phase_id=phase_id, **{**values, "position": key}))


def siblings_of(work: Work, session_id: Id[Session], parent_id: Id[AgendaItem] | None) -> list[AgendaItem]:
    """The items of one level, in order."""
    return in_order([each for each in work.find(AgendaItem, session_id=session_id) if each.parent_id == parent_id])


def add_items(work: Work, place: Place, items: Sequence[Values]) -> list[AgendaItem]:
    """Add items at a place; part of larger verbs."""
    _refuse_deep(work, place)
    keys = placed(work, siblings_of(work, place.session_id, place.parent_id), place.before, len(items))
    return [
        put(
            work,
            AgendaItem(
                id=work.new_id(AgendaItem),
                **{**values, "session_id": place.session_id, "parent_id": place.parent_id, "position": key},
            ),
        )
        for values, key in zip(items, keys, strict=True)
    ]


def move_items(work: Work, item_ids: Sequence[Id[AgendaItem]], place: Place) -> list[AgendaItem]:
    """Put items at another place; part of larger verbs."""
    _refuse_deep(work, place)
    items = _chosen(work, item_ids)
    if place.parent_id is not None and any(item.id == place.parent_id or parts_of(work, item) for item in items):
        raise Refused(N_("An item that has parts cannot become a part itself: the programme has two levels."))
    siblings = siblings_of(work, place.session_id, place.parent_id)
    for item in items:
        for part in parts_of(work, item):
            work.save(dataclasses.replace(part, session_id=place.session_id))
    keys = moved(work, siblings, items, place.before)
    return [
        work.save(dataclasses.replace(item, session_id=place.session_id, parent_id=place.parent_id, position=key))
        for item, key in zip(items, keys, strict=True)
    ]


def _chosen(work: Work, item_ids: Sequence[Id[AgendaItem]]) -> list[AgendaItem]:
    """The items in the order given, without the parts of those among them."""
    return [item for each in item_ids if (item := work.get(AgendaItem, each)).parent_id not in item_ids]


def parts_of(work: Work, item: AgendaItem) -> list[AgendaItem]:
    """The parts of an item, in order."""
    return in_order(work.find(AgendaItem, parent_id=item.id))


def _refuse_deep(work: Work, place: Place) -> None:
    if place.parent_id is not None and work.get(AgendaItem, place.parent_id).parent_id is not None:
        raise Refused(N_("The programme has two levels: a part cannot have parts."))


def _copy_behind(work: Work, item: AgendaItem) -> AgendaItem:
    siblings = siblings_of(work, item.session_id, item.parent_id)
    place = next(number for number, each in enumerate(siblings) if each.id == item.id)
    after = siblings[place + 1].id if place + 1 < len(siblings) else None
    (copy,) = add_items(work, Place(item.session_id, item.parent_id, after), [copied_values(item)])
    parts = [copied_values(part) for part in parts_of(work, item)]
    if parts:
        add_items(work, Place(item.session_id, copy.id), parts)
    return copy


def copied_values(item: AgendaItem) -> dict[str, object]:
    """What a copy of an item takes over: all but its place, its fixed start and the outcome of its vote."""
    left_out = ("id", "version", "session_id", "parent_id", "position", "starts_at", "outcome")
    return {field.name: getattr(item, field.name) for field in dataclasses.fields(item) if field.name not in left_out}
