"""Where items go when they are moved by keys or dropped: pure questions about the sessions shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.fields import Id
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.services.agenda import Place


@dataclass(frozen=True, slots=True)
class Family:
    """The items of sessions by id, and the ids of each level: of a session (its id) and of a parent (the item's id)."""

    items: Mapping[str, ItemRow]
    levels: Mapping[str, Sequence[str]]
    sessions: Sequence[str]

    def level_of(self, item_id: str) -> str:
        """The level on which an item stands: its parent's id, else its session's."""
        item = self.items[item_id].item
        return str(item.parent_id) if item.parent_id in self.items else str(item.session_id)


def family_of(sessions: Sequence[SessionRow]) -> Family:
    """Who belongs to whom."""
    items = {row.id: row for session in sessions for row in session.items}
    levels: dict[str, list[str]] = {session.id: [] for session in sessions}
    for row in items.values():
        parent = row.item.parent_id
        is_part = parent is not None and parent in items and row.timed.depth > 0
        levels.setdefault(str(parent) if is_part else row.item.session_id, []).append(row.id)
    return Family(items, levels, [session.id for session in sessions])


def chosen(family: Family, item_ids: Sequence[str]) -> list[str]:
    """The items to move, in the order shown: without the parts of those among them, and all on the level of the first."""
    ordered = [each for each in family.items if each in set(item_ids)]
    tops = [each for each in ordered if family.level_of(each) not in ordered]
    return [each for each in tops if family.level_of(each) == family.level_of(tops[0])]


def beside(family: Family, item_ids: Sequence[str], step: int) -> Place | None:
    """One place up (-1) or down (1); over the edge of a session into its neighbour, over that of a parent out of it; None = nowhere."""
    moving = chosen(family, item_ids)
    if not moving:
        return None
    level = family.level_of(moving[0])
    siblings = family.levels[level]
    places = [siblings.index(each) for each in moving]
    target = places[0] - 1 if step < 0 else places[-1] + 1
    if 0 <= target < len(siblings):
        if step < 0:
            return _place(family, level, siblings[target])
        return _place(family, level, siblings[target + 1] if target + 1 < len(siblings) else None)
    if level in family.items:
        return _out_of(family, level, step)
    return _into_neighbour(family, level, step)


def into_before(family: Family, item_ids: Sequence[str]) -> Place | None:
    """At the end of the item before the first of them, as its parts; None where that cannot be."""
    moving = chosen(family, item_ids)
    if not moving:
        return None
    level = family.level_of(moving[0])
    place = family.levels[level].index(moving[0])
    parent = family.levels[level][place - 1] if place else ""
    return _place(family, parent, None) if may_go(family, moving, parent) else None


def out_of(family: Family, item_ids: Sequence[str]) -> Place | None:
    """Right behind the item of which they are parts; None where they are none."""
    moving = chosen(family, item_ids)
    level = family.level_of(moving[0]) if moving else ""
    return behind(family, level) if level in family.items else None


def behind(family: Family, item_id: str) -> Place:
    """Right behind an item, on its level."""
    level = family.level_of(item_id)
    siblings = family.levels[level]
    place = siblings.index(item_id) + 1
    return _place(family, level, siblings[place] if place < len(siblings) else None)


def at_drop(family: Family, level: str, place: int) -> Place | None:
    """Where a drop goes: the level (a session's or an item's id) and the place in it; -1 = upon it, at its end."""
    if level in family.items and family.items[level].timed.depth > 0:
        return None
    siblings = family.levels.get(level, ())
    return _place(family, level, siblings[place] if 0 <= place < len(siblings) else None)


def may_go(family: Family, item_ids: Sequence[str], level: str) -> bool:
    """Whether items may go to a level: the programme has two, and nothing goes into itself."""
    if level in family.levels and level in family.sessions:
        return bool(item_ids)
    parent = family.items.get(level)
    if parent is None or parent.timed.depth > 0:
        return False
    return bool(item_ids) and all(each != level and not family.levels.get(each) for each in item_ids)


def _place(family: Family, level: str, before: str | None) -> Place:
    parent = family.items.get(level)
    session_id = parent.item.session_id if parent is not None else Id(level)
    return Place(session_id, Id(level) if parent is not None else None, Id[AgendaItem](before) if before else None)


def _out_of(family: Family, parent_id: str, step: int) -> Place:
    if step > 0:
        return behind(family, parent_id)
    return _place(family, family.level_of(parent_id), parent_id)


def _into_neighbour(family: Family, session_id: str, step: int) -> Place | None:
    place = family.sessions.index(session_id) + step
    if not 0 <= place < len(family.sessions):
        return None
    neighbour = family.sessions[place]
    first = next(iter(family.levels[neighbour]), None)
    return _place(family, neighbour, None if step < 0 else first)
