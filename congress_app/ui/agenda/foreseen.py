"""The agenda as it will be when a verb is committed, so that a move is seen at once: order and running times, nothing stored."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.positions import insert_keys, spread
from congress_app.listings.agenda import SessionRow, StoredItem, StoredSession, session_rows
from congress_app.listings.persons import PersonRow
from congress_app.services.agenda import Place
from congress_app.ui.common.party import person_name

_PARTIES = ("presenter", "standby", "introducer")


def with_moved(sessions: Sequence[SessionRow], item_ids: Sequence[str], place: Place) -> list[SessionRow]:
    """The agenda with items at another place, their parts with them."""
    stored = {row.id: row.stored for session in sessions for row in session.items}
    moving = [each for each in item_ids if each in stored]
    for each in moving:
        stored[each] = _at(stored[each], session_id=place.session_id, parent_id=place.parent_id)
        for part_id, part in list(stored.items()):
            if part.item.parent_id == each:
                stored[part_id] = _at(part, session_id=place.session_id)
    level = [each for each in stored if _level(stored[each].item) == (place.session_id, place.parent_id)]
    others = sorted((each for each in level if each not in moving), key=lambda each: (stored[each].item.position, each))
    before = others.index(place.before) if place.before in others else len(others)
    keys = insert_keys([stored[each].item.position for each in others], before, len(moving))
    wanted = moving
    if keys is None:
        wanted = [*others[:before], *moving, *others[before:]]
        keys = spread(len(wanted))
    for each, position in zip(wanted, keys, strict=True):
        stored[each] = _at(stored[each], position=position)
    return session_rows((session.stored for session in sessions), stored.values())


def with_values(
    sessions: Sequence[SessionRow], values: Mapping[str, Mapping[str, Any]], persons: Sequence[PersonRow]
) -> list[SessionRow]:
    """The agenda with other values in some of its rows (sessions or items, by id)."""
    names = {row.id: person_name(row) for row in persons}
    items = [_changed_item(row.stored, values.get(row.id), names) for session in sessions for row in session.items]
    return session_rows((_changed_session(each.stored, values.get(each.id), names) for each in sessions), items)


def without(sessions: Sequence[SessionRow], ids: Sequence[str]) -> list[SessionRow]:
    """The agenda without some sessions or items and what belongs to them."""
    gone = set(ids)
    left = [session.stored for session in sessions if session.id not in gone]
    kept = {each.session.id for each in left}
    items = [row.stored for session in sessions for row in session.items]
    return session_rows(
        left,
        (each for each in items if each.item.session_id in kept and not {each.item.id, each.item.parent_id} & gone),
    )


def _level(item: AgendaItem) -> tuple[str, str | None]:
    return item.session_id, item.parent_id


def _at(stored: StoredItem, **where: Any) -> StoredItem:
    return dataclasses.replace(stored, item=dataclasses.replace(stored.item, **where))


def _changed_item(stored: StoredItem, values: Mapping[str, Any] | None, names: Mapping[str, str]) -> StoredItem:
    if values is None:
        return stored
    item: AgendaItem = dataclasses.replace(stored.item, **values)
    shown = {name: _shown(item, name, names) for name in _PARTIES if name in values or f"{name}_id" in values}
    return dataclasses.replace(stored, item=item, **shown)


def _changed_session(
    stored: StoredSession, values: Mapping[str, Any] | None, names: Mapping[str, str]
) -> StoredSession:
    if values is None:
        return stored
    session: Session = dataclasses.replace(stored.session, **values)
    if not {"presiding", "presiding_id"} & set(values):
        return dataclasses.replace(stored, session=session)
    return dataclasses.replace(stored, session=session, presiding=_shown(session, "presiding", names))


def _shown(row: Session | AgendaItem, name: str, names: Mapping[str, str]) -> str:
    person_id = getattr(row, f"{name}_id")
    return names.get(person_id, "") if person_id else str(getattr(row, name))
