"""Invented people: made by chance and written down many at once, as persons and as delegates of a congress."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.units import Units
from congress_app.services.demo.names import Names, chosen
from congress_app.services.demo.profiles import background, facts
from congress_app.services.demo.regions import Region, Regions
from congress_app.services.demo.roles import Role
from congress_app.services.work import Work

_OF_DELEGATE = {field.name for field in fields_of(Delegate)}
_OF_PERSON = tuple(
    field.name for field in fields_of(Person) if field.name in _OF_DELEGATE - {"id", "version", "note", "phone"}
)


@dataclass(frozen=True, slots=True)
class Someone:
    """What a congress writes down of a person; person: where the file has it already."""

    role: Role
    values: Mapping[str, Any]
    person: Person | None = None
    address: str = "Đồng chí"

    def having(self, **more: Any) -> Someone:
        """The same with some values changed."""
        return dataclasses.replace(self, values={**self.values, **more})


class People:
    """Makes people whose names, dates and schooling fit together."""

    def __init__(self, seed: int, units: Units) -> None:
        self.chance = random.Random(seed)  # noqa: S311 - the same people at each run, not a secret
        self.regions = Regions(units, self.chance)
        self._names = Names(self.chance)

    def someone(self, role: Role, region: Region, opens_on: dt.date, **more: Any) -> Someone:
        """Somebody in a post, from a region, at a congress that opens on a day."""
        ethnicity = chosen(self.chance, region.peoples)
        known = facts(self.chance, role, opens_on)
        home = self.regions.home(region, ethnicity)
        return Someone(
            role,
            {
                **known,
                **background(self.chance, role, known),
                "full_name": self._names.give(known["gender"], ethnicity),
                "ethnicity": ethnicity,
                "home_place": home.place,
                "earlier_home_place": home.earlier,
                "address_place": region.lives_in,
                "post": role.post,
                **more,
            },
        )

    def guest(self, role: Role, region: Region, address: str = "Đồng chí", **more: Any) -> Someone:
        """Somebody of whom no more than name, gender and post is known."""
        gender = Gender.FEMALE if self.chance.random() * 100 < role.women else Gender.MALE
        name = self._names.give_new(gender, chosen(self.chance, region.peoples))
        return Someone(role, {"full_name": name, "gender": gender, "post": role.post, **more}, address=address)


def add_persons(work: Work, people: Iterable[Someone], organisation_id: Id[Organisation]) -> list[Someone]:
    """Write down people as persons of an organisation; the same people, now with their persons."""
    listed = list(people)
    persons = work.save_all([_person(work, each, {"organisation_id": organisation_id}) for each in listed])
    return [dataclasses.replace(each, person=person) for each, person in zip(listed, persons, strict=True)]


def add_delegates(work: Work, congress_id: Id[Congress], people: Sequence[Someone]) -> list[Delegate]:
    """Write down people as delegates of a congress, and as persons those who are none yet."""
    fresh = work.save_all([_person(work, each, {}) for each in people if each.person is None])
    waiting = iter(fresh)
    return work.save_all(
        [
            Delegate(
                id=work.new_id(Delegate),
                congress_id=congress_id,
                person_id=Id((each.person or next(waiting)).id),
                **each.values,
            )
            for each in people
        ]
    )


def _person(work: Work, someone: Someone, more: Mapping[str, Any]) -> Person:
    shared = {name: someone.values[name] for name in _OF_PERSON if name in someone.values}
    return Person(id=work.new_id(Person), address=someone.address, **{**shared, **more})
