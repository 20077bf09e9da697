"""Verbs on organisations and persons."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Organisations:
    """Adds organisations and moves them in the tree."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(self, values: Values) -> Outcome[Organisation]:
        """Add one organisation."""
        name = step(N_("Add organisation {name}"), name=shortened(str(values.get("name", ""))))
        return self._run(lambda work: add(work, values), name)

    def add_many(
        self, organisations: Sequence[Values], parent_id: Id[Organisation] | None
    ) -> Outcome[list[Organisation]]:
        """Add those that the superior does not have yet, by name, as one step; returns the added ones."""

        def verb(work: Work) -> list[Organisation]:
            there = {canonical(each.name) for each in work.find(Organisation, parent_id=parent_id)}
            fresh = {canonical(values["name"]): values for values in reversed(organisations)}
            wanted = [values for name, values in reversed(fresh.items()) if name not in there]
            return [add(work, {**values, "parent_id": parent_id}) for values in wanted]

        return self._run(verb, step(N_("Add organisations")))

    def move(self, ids: Sequence[Id[Organisation]], parent_id: Id[Organisation] | None) -> Outcome[list[Organisation]]:
        """Put organisations under another superior.

        Raises:
            Refused: the superior lies below one of them.
        """

        def verb(work: Work) -> list[Organisation]:
            return [put(work, dataclasses.replace(work.get(Organisation, each), parent_id=parent_id)) for each in ids]

        return self._run(verb, step(N_("Move {count} organisations"), count=len(ids)))

    def add_person(self, values: Values) -> Outcome[Person]:
        """Add one person."""
        name = step(N_("Add person {name}"), name=shortened(str(values.get("full_name", ""))))
        return self._run(lambda work: put(work, Person(id=work.new_id(Person), **values)), name)


def add(work: Work, values: Values) -> Organisation:
    """Add one organisation; part of larger verbs."""
    return put(work, Organisation(id=work.new_id(Organisation), **values))
