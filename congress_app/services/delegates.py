"""Verbs on the delegates of a congress: adding, replacing, badge numbers, attendance, photos."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from congress_app.domain.badge_numbers import free_numbers
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Presence
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.labels import label, shortened
from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.i18n.collation import name_key
from congress_app.runtime.errors import Refused
from congress_app.services.personal import PERSONAL, follow, personal_values
from congress_app.services.records import FIXED, Values, changed_row, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

# What is true of a person for longer than one congress: taken over from its last one.
_PREFILLED = (
    "post",
    "unit",
    "sector",
    "address_place",
    "general_education",
    "professional_level",
    "profession",
    "academic_title",
    "theory_level",
    "state_management",
    "foreign_language",
    "it_level",
    "party_badge",
    "honour",
    "committee_post",
    "other_office",
    "phone",
)
# What a person and a delegate both have, but for the note, which is about one congress.
SHARED = (
    ({field.name for field in fields_of(Person)} & {field.name for field in fields_of(Delegate)}) - FIXED - {"note"}
)
Attended = Mapping[str, tuple[Presence | None, str]]


class Delegates:
    """Adds and replaces delegates, numbers their badges, notes who came."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, congress_id: Id[Congress], values: Values, person_id: Id[Person] | None = None) -> Outcome[Delegate]:
        """Add one delegate: a person of the file, or a new one.

        Raises:
            Refused: the person is at this congress already.
        """
        name = step(N_("Add delegate {name}"), name=shortened(str(values.get("full_name", ""))))
        return self._run(lambda work: add(work, congress_id, values, person_id), name)

    def add_many(self, congress_id: Id[Congress], rows: Sequence[Values]) -> Outcome[list[Delegate]]:
        """Add delegates who are new persons, as one step: a pasted block."""
        name = step(N_("Add {count} delegates"), count=len(rows))
        return self._run(lambda work: [add(work, congress_id, values) for values in rows], name)

    def substitute(
        self,
        replaced_id: Id[Delegate],
        substitute_id: Id[Delegate],
        on: dt.date,
        decision: str = "",
        reason: str = "",
    ) -> Outcome[Substitution]:
        """Put one delegate in the place of another; both stay in the list.

        Raises:
            Refused: they are the same, of two congresses, or one of them cannot be replaced or step in.
        """
        return self._run(
            lambda work: substitute(work, replaced_id, substitute_id, on, decision, reason),
            step(N_("Replace a delegate")),
        )

    def substitute_by_new(
        self, replaced_id: Id[Delegate], full_name: str, on: dt.date, decision: str = "", reason: str = ""
    ) -> Outcome[Substitution]:
        """Put somebody who is not in the list yet in the place of a delegate: added as an alternate of the same organisation.

        Raises:
            BadValue: the name cannot be one. Refused: the delegate cannot be replaced.
        """

        def verb(work: Work) -> Substitution:
            old = work.get(Delegate, replaced_id)
            values = {
                "full_name": full_name,
                "category": DelegateCategory.ALTERNATE,
                "organisation_id": old.organisation_id,
            }
            return substitute(work, replaced_id, Id(add(work, old.congress_id, values).id), on, decision, reason)

        return self._run(verb, step(N_("Replace a delegate")))

    def number_badges(self, congress_id: Id[Congress], *, only_missing: bool = True) -> Outcome[int]:
        """Give badge numbers by category, delegation and name; returns how many were given."""
        return self._run(
            lambda work: number_badges(work, congress_id, only_missing=only_missing), step(N_("Number the badges"))
        )

    def set_attendance(self, session_id: str, attended: Attended) -> Outcome[int]:
        """Note who came to a session, with the reason of those who did not; None takes the note away."""
        return self._run(lambda work: set_attendance(work, session_id, attended), step(N_("Note attendance")))

    def set_photo(self, delegate_ids: Sequence[Id[Delegate]], content: bytes | None) -> Outcome[str]:
        """Give delegates a photo, or take it away; returns its hash."""

        def verb(work: Work) -> str:
            its = work.keep(content) if content is not None else ""
            for each in delegate_ids:
                changed_row(work, work.get(Delegate, each), {"photo": its})
            return its

        return self._run(verb, step(N_("Set a photo") if content is not None else N_("Remove a photo")))


def add(work: Work, congress_id: Id[Congress], values: Values, person_id: Id[Person] | None = None) -> Delegate:
    """Add one delegate; part of larger verbs. What is not given is taken from the person and its last congress."""
    if person_id is None:
        fresh = {name: values[name] for name in SHARED if name in values}
        person = put(work, Person(id=work.new_id(Person), **fresh))
        known: dict[str, Any] = personal_values(person)
    else:
        person = work.get(Person, person_id)
        if work.find(Delegate, congress_id=congress_id, person_id=person_id):
            raise Refused(N_("{name} is at this congress already."), name=label(person))
        known = {**prefilled(work, person), **personal_values(person)}
    given = {name: value for name, value in values.items() if name not in FIXED}
    made = Delegate(
        id=work.new_id(Delegate), **{**known, **given, "congress_id": congress_id, "person_id": Id(person.id)}
    )
    saved = put(work, made)
    if person_id is not None:
        follow(work, dataclasses.replace(saved, **personal_values(person)), saved)
    return saved


def prefilled(work: Work, person: Person) -> dict[str, Any]:
    """What a person's last congress says beyond the person itself; at the first one what the person's own row says."""
    past = work.find(Delegate, person_id=person.id)
    if past:
        return {name: getattr(past[-1], name) for name in _PREFILLED}
    return {name: getattr(person, name) for name in SHARED - set(PERSONAL)}


def substitute(
    work: Work,
    replaced_id: Id[Delegate],
    substitute_id: Id[Delegate],
    on: dt.date,
    decision: str = "",
    reason: str = "",
) -> Substitution:
    """Put one delegate in the place of another; part of larger verbs. The substitute joins the delegation and the group."""
    old, new = work.get(Delegate, replaced_id), work.get(Delegate, substitute_id)
    _refuse_odd_pair(work, old, new)
    joined = {
        name: getattr(old, name)
        for name in ("delegation_id", "group_id")
        if getattr(new, name) is None and getattr(old, name) is not None
    }
    if joined:
        changed_row(work, new, joined)
    return put(
        work,
        Substitution(
            id=work.new_id(Substitution),
            congress_id=old.congress_id,
            replaced_id=Id(old.id),
            substitute_id=Id(new.id),
            on=on,
            decision=decision,
            reason=reason,
        ),
    )


def _refuse_odd_pair(work: Work, old: Delegate, new: Delegate) -> None:
    if old.id == new.id:
        raise Refused(N_("Nobody replaces himself."))
    if old.congress_id != new.congress_id:
        raise Refused(N_("Both must be at the same congress."))
    there = work.find(Substitution, congress_id=old.congress_id)
    replaced = {each.replaced_id for each in there}
    stepped_in = {each.substitute_id for each in there}
    if old.id in replaced:
        raise Refused(N_("{name} is replaced already."), name=label(old))
    if new.id in replaced:
        raise Refused(N_("{name} was replaced and cannot step in."), name=label(new))
    if new.id in stepped_in:
        raise Refused(N_("{name} stands in for another one already."), name=label(new))
    if new.state is DelegateState.WITHDRAWN:
        raise Refused(N_("{name} has withdrawn."), name=label(new))
    if not (old.category.is_official or old.id in stepped_in):
        raise Refused(N_("Only an official delegate is replaced; {name} is none."), name=label(old))
    if new.category.is_official:
        raise Refused(N_("{name} is an official delegate already."), name=label(new))


def number_badges(work: Work, congress_id: Id[Congress], *, only_missing: bool) -> int:
    """Give badge numbers: by category, within it by delegation and name. Numbers that stand are kept when `only_missing`."""
    delegates = [
        each for each in work.find(Delegate, congress_id=congress_id) if each.state is not DelegateState.WITHDRAWN
    ]
    places = {str(each.id): each.position for each in work.find(Delegation, congress_id=congress_id)}
    delegates.sort(key=lambda each: (places.get(str(each.delegation_id), "~"), name_key(each.full_name), str(each.id)))
    given = 0
    for group, categories in _NUMBERED:
        its = [each for each in delegates if each.category in categories]
        taken = [each.badge_number for each in its if each.badge_number] if only_missing else []
        wanting = [each for each in its if not (only_missing and each.badge_number)]
        numbers = free_numbers(group, len(wanting), taken, whole=len(its))
        fresh = [
            dataclasses.replace(each, badge_number=number)
            for each, number in zip(wanting, numbers, strict=True)
            if each.badge_number != number
        ]
        work.save_all(fresh)
        given += len(fresh)
    return given


_NUMBERED = (
    ("", (DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED, DelegateCategory.APPOINTED)),
    ("DK", (DelegateCategory.ALTERNATE,)),
    ("KM", (DelegateCategory.GUEST,)),
    ("PV", (DelegateCategory.SERVICE,)),
)


def set_attendance(work: Work, session_id: str, attended: Attended) -> int:
    """Note who came to a session; part of larger verbs. Returns how many notes changed."""
    stands = {str(each.delegate_id): each for each in work.find(Attendance, session_id=session_id)}
    count = 0
    for delegate_id, (presence, reason) in attended.items():
        found = stands.get(delegate_id)
        if presence is None:
            if found is not None:
                work.delete(found)
                count += 1
            continue
        if found is None:
            wanted = Attendance(
                id=work.new_id(Attendance),
                delegate_id=Id(delegate_id),
                session_id=Id(session_id),
                presence=presence,
                reason=reason,
            )
        else:
            wanted = dataclasses.replace(found, presence=presence, reason=reason)
        if wanted != found:
            put(work, wanted)
            count += 1
    return count
