"""What is known of a person as such, kept the same in the person and in its delegates at open congresses; closed ones stand.

Part of every change of a field: `records.changed_row` calls it.
"""

from __future__ import annotations

import dataclasses
from typing import Any

from congress_app.domain.congresses import CLOSING, StateChange
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import fields_of
from congress_app.domain.persons import Person, Personal
from congress_app.domain.record import Record
from congress_app.services.work import Work

PERSONAL = tuple(field.name for field in fields_of(Personal) if field.name not in ("id", "version"))


def personal_values(of: Personal) -> dict[str, Any]:
    """What is known of a person as such."""
    return {name: getattr(of, name) for name in PERSONAL}


def is_closed(work: Work, congress_id: str) -> bool:
    """Whether a congress is closed, so that what it says of its delegates stands."""
    return any(change.state in CLOSING for change in work.find(StateChange, congress_id=congress_id))


def follow(work: Work, before: Record, after: Record) -> None:
    """Carry a change of personal facts on: from a person to its delegates at open congresses, from such a delegate to the person first."""
    if not isinstance(before, Personal) or not isinstance(after, Personal):
        return
    changed = {name: value for name, value in personal_values(after).items() if getattr(before, name) != value}
    if not changed:
        return
    if isinstance(after, Delegate):
        if is_closed(work, after.congress_id):
            return  # a correction of what this congress has written down, not news of the person
        person = work.get(Person, after.person_id)
        _save_changed(work, person, changed)
        carry_on(work, person, changed, {after.id})
    elif isinstance(after, Person):
        carry_on(work, after, changed)


def carry_on(
    work: Work, person: Person, changed: dict[str, Any], done: frozenset[str] | set[str] = frozenset()
) -> None:
    """Write changed facts of a person into its delegates at open congresses, but for those that have them."""
    for delegate in work.find(Delegate, person_id=person.id):
        if delegate.id not in done and not is_closed(work, delegate.congress_id):
            _save_changed(work, delegate, changed)


def _save_changed(work: Work, row: Person | Delegate, changed: dict[str, Any]) -> None:
    wanted = dataclasses.replace(row, **changed)
    if wanted != row:
        work.save(wanted)
