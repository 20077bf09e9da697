"""Verbs on persons: two rows that are one person become one, with what the other said kept."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterator
from typing import Any

from congress_app.domain.assignments import IssuedAssignment
from congress_app.domain.committees import AreaCharge, CommitteeMember, TeamMember
from congress_app.domain.delegates import Attendance, Delegate, Substitution
from congress_app.domain.entities import ENTITIES
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.labels import label
from congress_app.domain.persons import Person, PersonMerge
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import name_of
from congress_app.services.personal import PERSONAL, carry_on, is_closed, personal_values
from congress_app.services.records import FIXED, delete
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

_EMPTY: tuple[Any, ...] = (None, "", 0)
# What a person is once: two rows that agree in these fields are one.
_ONCE: tuple[tuple[type[Record], tuple[str, ...]], ...] = (
    (CommitteeMember, ("committee_id", "starts_on", "ends_on")),
    (AreaCharge, ("organisation_id",)),
    (TeamMember, ("team_id",)),
)


class Persons:
    """Merges persons."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def merge(self, kept_id: Id[Person], merged_id: Id[Person]) -> Outcome[Person]:
        """Make two rows one person; what the kept one does not say is taken from the other.

        Raises:
            Refused: they are one row, or both are delegates of one closed congress.
        """
        return self._run(lambda work: merge(work, kept_id, merged_id), step(N_("Merge two persons")))


def merge(work: Work, kept_id: Id[Person], merged_id: Id[Person]) -> Person:
    """Make two rows one person; part of larger verbs."""
    if kept_id == merged_id:
        raise Refused(N_("Choose two different persons to merge."))
    kept, gone = work.get(Person, kept_id), work.get(Person, merged_id)
    for theirs in work.find(Delegate, person_id=gone.id):
        for own in work.find(Delegate, person_id=kept.id, congress_id=theirs.congress_id):
            _merge_delegates(work, own, theirs)
    for cls, field in _references(Person):
        for row in work.find(cls, **{field: gone.id}):
            work.save(_naming(row, field, kept.id))
    _drop_doubles(work, kept.id)
    for line in work.find(IssuedAssignment, person=gone.id):
        work.save(dataclasses.replace(line, person=kept.id))
    whole: Person = work.save(_filled(kept, gone))
    work.save(
        PersonMerge(
            id=work.new_id(PersonMerge),
            person_id=Id(kept.id),
            merged_name=gone.full_name,
            merged_facts=_facts(gone),
            merged_id=gone.id,
        )
    )
    work.delete(work.get(Person, merged_id))
    carry_on(work, whole, personal_values(whole))
    return whole


def _drop_doubles(work: Work, person_id: Id[Person]) -> None:
    """What both said of committees, areas and teams is said once; the row that was there first stays."""
    for cls, names in _ONCE:
        seen: set[tuple[Any, ...]] = set()
        for row in work.find(cls, person_id=person_id):
            facts = tuple(getattr(row, name) for name in names)
            if facts in seen:
                work.delete(row)
            seen.add(facts)


def _merge_delegates(work: Work, own: Delegate, theirs: Delegate) -> None:
    """Two delegates of one congress become one: empty fields are filled, attendance and substitutions taken over."""
    if is_closed(work, own.congress_id):
        raise Refused(
            N_("Both are delegates of the congress of {congress}, which is closed. Reopen it first."),
            congress=name_of(work, own.congress_id),
        )
    attended = {each.session_id for each in work.find(Attendance, delegate_id=own.id)}
    for cls, field in _references(Delegate):
        for row in work.find(cls, **{field: theirs.id}):
            if isinstance(row, Attendance) and row.session_id in attended:
                work.delete(row)
            else:
                work.save(_naming(row, field, own.id))
    odd = [each for each in work.find(Substitution, replaced_id=own.id) if each.substitute_id == own.id]
    if odd:
        raise Refused(N_("{name} stands in for the other one: these are two persons."), name=label(theirs))
    work.save(_filled(own, theirs, but=frozenset(PERSONAL)))
    delete(work, [work.get(Delegate, Id(theirs.id))])


def _naming(row: Record, field: str, id: str) -> Record:
    values: dict[str, Any] = {field: id}
    return dataclasses.replace(row, **values)


def _filled(kept: Any, gone: Any, *, but: frozenset[str] = frozenset()) -> Any:
    """The kept row with its empty fields filled from the other one."""
    names = [field.name for field in fields_of(type(kept)) if field.name not in FIXED | but]
    fresh = {
        name: getattr(gone, name)
        for name in names
        if getattr(kept, name) in _EMPTY and getattr(gone, name) not in _EMPTY
    }
    return dataclasses.replace(kept, **fresh)


def _references(to: type[Record]) -> Iterator[tuple[type[Record], str]]:
    for cls in ENTITIES:
        yield from ((cls, field.name) for field in fields_of(cls) if field.refers_to is to)


def _facts(person: Person) -> str:
    said = {field.name: getattr(person, field.name) for field in fields_of(Person) if field.name not in FIXED}
    return json.dumps({name: str(value) for name, value in said.items() if value not in _EMPTY}, ensure_ascii=False)
