"""Verbs on organisations and persons as rows of a table: cells changed in place, pasted blocks, new rows, units of the catalogue.

One call is one step. Single organisations and moves in the tree: `organisations`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from congress_app.domain.fields import Id, about
from congress_app.domain.labels import shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.units import Province, Unit, organisation_from_province, organisation_from_unit
from congress_app.i18n import N_
from congress_app.i18n.tones import canonical
from congress_app.services.importing.organisations import guessed_kind
from congress_app.services.records import Values, changed, name_of_change, naming, put
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

OrganisationEdit = tuple[Organisation, Values]
PersonEdit = tuple[Person, Values]


class OrganisationRows:
    """Stores what was typed into a table of organisations or persons."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(
        self,
        edits: Sequence[OrganisationEdit],
        new_rows: Sequence[Values],
        parent_id: Id[Organisation] | None,
    ) -> Outcome[list[Organisation]]:
        """Store cells and new rows; returns the new organisations. parent_id: the superior of new rows that name none.

        Raises:
            Refused: an organisation would stand below itself.
        """

        def verb(work: Work) -> list[Organisation]:
            is_one = len(edits) + len(new_rows) == 1
            for row, values in edits:
                with naming(row.name, is_one=is_one):
                    changed(work, Organisation, Id(row.id), values)
            return [add_row(work, values, parent_id) for values in new_rows]

        names = [str(values.get("name", "")) for values in new_rows]
        return self._run(verb, _name(Organisation, edits, names))

    def store_persons(
        self, edits: Sequence[PersonEdit], new_rows: Sequence[Values], organisation_id: Id[Organisation]
    ) -> Outcome[list[Person]]:
        """Store cells and new rows of the persons of an organisation; returns the new persons."""

        def verb(work: Work) -> list[Person]:
            for row, values in edits:
                changed(work, Person, Id(row.id), values)
            made = [{"organisation_id": organisation_id, **values} for values in new_rows]
            return [put(work, Person(id=work.new_id(Person), **values)) for values in made]

        names = [str(values.get("full_name", "")) for values in new_rows]
        return self._run(verb, _name(Person, edits, names))

    def add_units(self, province: Province, units: Sequence[Unit]) -> Outcome[list[Organisation]]:
        """Add the organisations of units below that of their province, which is added too where it is missing; returns the added ones.

        Units that have their organisation already are passed over.
        """

        def verb(work: Work) -> list[Organisation]:
            there = work.find(Organisation)
            above = province_organisation(there, province)
            missing = missing_units(there, province, units)
            if above is None and missing:
                above = put(work, organisation_from_province(province, work.new_id(Organisation)))
            parent_id = Id[Organisation](above.id) if above is not None else None
            return [put(work, organisation_from_unit(unit, work.new_id(Organisation), parent_id)) for unit in missing]

        return self._run(verb, step(N_("Add all units of {province}"), province=province.title))


def add_row(work: Work, values: Values, parent_id: Id[Organisation] | None) -> Organisation:
    """Add one organisation from the cells of a row; part of larger verbs. A kind that is not given is guessed from the name."""
    above_id = values.get("parent_id") or parent_id
    above = work.get(Organisation, above_id) if above_id is not None else None
    guessed = guessed_kind(str(values.get("name", "")), above)
    fresh: dict[str, Any] = {"kind": guessed, **values, "parent_id": above_id}
    return put(work, Organisation(id=work.new_id(Organisation), **fresh))


def province_organisation(organisations: Sequence[Organisation], province: Province) -> Organisation | None:
    """The organisation of a province: by the unit that it names, else by its name."""
    wanted = canonical(organisation_from_province(province, Id("")).name)
    named = [each for each in organisations if each.unit_key == province.key]
    return next(iter([*named, *(each for each in organisations if canonical(each.name) == wanted)]), None)


def missing_units(organisations: Sequence[Organisation], province: Province, units: Sequence[Unit]) -> list[Unit]:
    """The units that have no organisation yet: none names the unit, and none below the province's bears the name."""
    above = province_organisation(organisations, province)
    keys = {each.unit_key for each in organisations}
    names = {canonical(each.name) for each in organisations if above is not None and each.parent_id == above.id}
    return [
        unit
        for unit in units
        if unit.key not in keys and canonical(organisation_from_unit(unit, Id("")).name) not in names
    ]


def _name(cls: type[Organisation | Person], edits: Sequence[tuple[Any, Values]], new_names: Sequence[str]) -> Step:
    if not new_names:
        return name_of_change(cls, edits)
    if edits:
        words = N_("Paste {count} rows of “{what}”")
        return step(words, msg_what=about(cls).title, count=len(edits) + len(new_names))
    if len(new_names) > 1:
        return step(N_("Add {count} rows of “{what}”"), msg_what=about(cls).title, count=len(new_names))
    one = N_("Add organisation {name}") if cls is Organisation else N_("Add person {name}")
    return step(one, name=shortened(new_names[0]))
