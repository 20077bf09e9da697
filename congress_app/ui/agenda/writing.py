"""Typed values as the verb that stores them: one field, several of a kind, new items, or a mixed block, always one step."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from congress_app.bootstrap import Services
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.fields import Id
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.listings.persons import PersonRow
from congress_app.services.agenda import Place
from congress_app.services.agenda_blocks import AgendaBlocks, CellChanges
from congress_app.services.work import Outcome
from congress_app.ui.agenda.typed import CellEdit, TypedBlock
from congress_app.ui.common.party import party_values

PARTIES = ("presenter", "standby", "introducer", "presiding")
Rows = Mapping[str, SessionRow | ItemRow]


def values_of(typed: Mapping[str, Any], persons: Sequence[PersonRow]) -> dict[str, Any]:
    """The fields that typed values mean: a name becomes a person of the file where it is one."""
    made: dict[str, Any] = {}
    for name, value in typed.items():
        made.update(party_values(name, str(value or ""), persons) if name in PARTIES else {name: value})
    return made


def edit_values(edits: Sequence[CellEdit], persons: Sequence[PersonRow]) -> dict[str, dict[str, Any]]:
    """The fields to write, by row."""
    made: dict[str, dict[str, Any]] = {}
    for edit in edits:
        made.setdefault(edit.key, {}).update(values_of({edit.name: edit.value}, persons))
    return made


def stored_block(
    services: Services,
    blocks: AgendaBlocks,
    block: TypedBlock,
    rows: Rows,
    persons: Sequence[PersonRow],
    places: Callable[[str], Place],
) -> Callable[[], Outcome[Any]]:
    """The verb that stores a block."""
    values = edit_values(block.edits, persons)
    items = tuple((row.item, values[key]) for key, row in rows.items() if isinstance(row, ItemRow))
    sessions = tuple((row.session, values[key]) for key, row in rows.items() if isinstance(row, SessionRow))
    new = tuple((places(key), tuple(values_of(each, persons) for each in added)) for key, added in block.new)
    if not items and not sessions and len(new) == 1:
        return partial(services.agenda.add_items, *new[0])
    if new or (items and sessions):
        return partial(blocks.change, CellChanges(items, sessions, new))
    if sessions:
        first = next(row for row in rows.values() if isinstance(row, SessionRow))
        return _change(services, Session, sessions, named(first))
    return _change(services, AgendaItem, items, items[0][0])


def named(row: SessionRow) -> Session:
    """A session under the name that is shown, so that a step can be called by it."""
    return dataclasses.replace(row.session, title=row.name)


def _change(
    services: Services, cls: type[Any], changes: Sequence[tuple[Any, Any]], label_row: Any
) -> Callable[[], Outcome[Any]]:
    if len(changes) != 1:
        return partial(services.records.change_many, cls, changes)
    row, values = changes[0]
    # A person and a text belong together, but only what differs names the step.
    differing = {name: value for name, value in values.items() if getattr(row, name) != value} or values
    return partial(services.records.change, cls, Id(row.id), differing, label_row=label_row)
