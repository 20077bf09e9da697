"""Delegates from rows of text: whom each row is about, what it changes, what keeps it out. Written in bulk at the end."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.choices import CommitteeBy, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id, fields_of
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.person_dates import impossible
from congress_app.domain.persons import Person
from congress_app.domain.post_words import post_at
from congress_app.domain.same_person import Described, Likeness
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.delegates import SHARED, prefilled
from congress_app.services.importing.delegate_cells import FIELDS, Cells, is_in_capitals
from congress_app.services.importing.delegate_matching import KnownPersons
from congress_app.services.importing.delegate_notes import Notes
from congress_app.services.importing.delegate_places import Places
from congress_app.services.importing.layouts import remember
from congress_app.services.importing.rows import (
    Became,
    FieldChange,
    Imported,
    RowRefused,
    TextRow,
    missing,
    take_all,
)
from congress_app.services.personal import PERSONAL, carry_on, is_closed, personal_values
from congress_app.services.work import Work

NEW_PERSON = ""
_SAME_PERSON = N_("Row {row} is about the same person.")
_VALUES = frozenset(FIELDS) - {"organisation", "delegation", "group"}


@dataclass(frozen=True, slots=True)
class DelegateImport:
    """How a list is taken over.

    decisions: by row, the id of the person whom a doubtful row is about, or `NEW_PERSON`. layout: the headings of the list and its
    corrected mapping (JSON), to be remembered. today: the day that stands for the opening where a congress has no date.
    category: of rows that say none; None = the usual one of the congress.
    """

    congress_id: Id[Congress]
    today: dt.date
    decisions: Mapping[int, str] = field(default_factory=dict)
    layout: tuple[str, str] | None = None
    category: DelegateCategory | None = None


class _Import:
    def __init__(self, work: Work, how: DelegateImport) -> None:
        congress = work.get(Congress, how.congress_id)
        self._work, self._how = work, how
        self._opening = _opening(work, how)
        self._usual = how.category or usual_category(congress)
        self._cells = Cells(Catalogues.load(work.find(OwnCode)), self._opening)
        self._places = Places(work, congress)
        self._known = KnownPersons(work.find(Person), work.find(Delegate, congress_id=how.congress_id))
        self._columns: dict[tuple[str, ...], list[str]] = {}
        self._rows: dict[str, int] = {}
        self._persons: dict[str, Person] = {}
        self._delegates: dict[str, Delegate] = {}
        self._carried: dict[str, dict[str, Any]] = {}
        self.notes = Notes(self._opening, self._usual)
        self.changes: dict[int, tuple[FieldChange, ...]] = {}
        self.doubts: dict[int, tuple[str, ...]] = {}

    def take(self, row: TextRow) -> Became:
        """Take one row."""
        values = self._cells.values(row, self._names(row))
        if "full_name" not in values:
            raise missing("full_name", FIELDS["full_name"])
        organisation = row.text("organisation")
        of = self._places.organisation(organisation) if organisation else None
        person = self._person(row, values, of)
        if person is not None and person.id in self._rows:
            raise RowRefused("full_name", Refused(_SAME_PERSON, row=self._rows[person.id]))
        stands = self._known.here.get(person.id) if person is not None else None
        known = self._known_values(person, stands)
        if stands is not None or person is not None:
            values = {name: value for name, value in values.items() if not _says_less(value, known[name])}
            if values.get("post") == post_at(known["post"], known["unit"]):
                del values["post"]  # a column that holds both, as our own lists print it
            del values["full_name"]  # the same name, perhaps in capitals or without accents: it stands as it is known
        wanted = {**known, **values}
        if fault := impossible(self._opening, *(wanted.get(name) for name in _DATES)):
            raise RowRefused(*fault)
        return self._keep(row, person, stands, {**wanted, **self._named(row, of, wanted)})

    def _names(self, row: TextRow) -> Sequence[str]:
        """The cells that hold values; nearly all rows have the same."""
        given = tuple(row.cells)
        if given not in self._columns:
            self._columns[given] = [name for name in given if name in _VALUES]
        return self._columns[given]

    def _person(self, row: TextRow, values: Mapping[str, Any], of: str | None) -> Person | None:
        """The person whom a row is about; None = a new one.

        Raises:
            RowRefused: it is doubtful, and nobody has decided, or it is about the same person as a row that is doubtful. It waits for
                those that later rows bring: a second import knows them from the beginning, and must say the same.
        """
        if row.number in self._how.decisions:
            return self._known.by_id.get(self._how.decisions[row.number])
        units = frozenset({str(of)}) if of else frozenset[str]()
        described = Described("", values["full_name"], values.get("birth_date"), units, is_here=True)
        likeness, found = self._known.about(described)
        if likeness is Likeness.DOUBTFUL:
            self._known.put_off(row.number, described)
            self.doubts[row.number] = tuple(each.id for each in found)
            earlier = self._rows.get(found[0].id)
            if earlier is not None and found[0].id in self._persons:
                msgid = N_(
                    "It is doubtful whether this is the person of row {row}. Write name and whole date of birth alike in both rows."
                )
                raise RowRefused("full_name", Refused(msgid, row=earlier), may_wait=True)
            problem = Refused(
                N_(
                    "It is doubtful whether this is {name}, who is known already. Write name and whole date of birth as the program has"
                    " them (or add there what is missing), or decide in the window."
                ),
                name=found[0].full_name,
            )
            raise RowRefused("full_name", problem, may_wait=True)
        is_here = bool(found) and found[0].id in self._known.here
        if not is_here and (earlier := self._known.waiting(row.number, described)):
            raise RowRefused("full_name", Refused(_SAME_PERSON, row=earlier), may_wait=True)
        return found[0] if found else None

    def _known_values(self, person: Person | None, stands: Delegate | None) -> dict[str, Any]:
        """What is known of a delegate before the row is read."""
        if stands is not None:
            return {name: getattr(stands, name) for name in _ALL}
        if person is None:
            return {"category": self._usual}
        fresh = Delegate(
            id=self._work.new_id(Delegate),
            congress_id=self._how.congress_id,
            person_id=Id(person.id),
            **{"category": self._usual, **prefilled(self._work, person), **personal_values(person)},
        )
        return {name: getattr(fresh, name) for name in _ALL}

    def _named(self, row: TextRow, of: Any, wanted: Mapping[str, Any]) -> dict[str, Any]:
        """The rows that the cells name; an organisation that is not known is kept as the unit of work."""
        named: dict[str, Any] = {}
        if of is not None:
            named["organisation_id"] = of
        elif text := row.text("organisation"):
            self.notes.unknown_organisation(row.number, text)
            if not wanted.get("unit"):
                named["unit"] = self._cells.value("unit", text)
        if text := row.text("delegation"):
            named["delegation_id"] = self._places.delegation(text)
        if text := row.text("group"):
            named["group_id"] = self._places.group(text)
        return named

    def _keep(self, row: TextRow, person: Person | None, stands: Delegate | None, values: dict[str, Any]) -> Became:
        if person is None:
            shared = {name: values[name] for name in SHARED if name in values}
            person = Person(id=self._work.new_id(Person), **shared)
            values |= {
                "id": self._work.new_id(Delegate),
                "congress_id": self._how.congress_id,
                "person_id": Id(person.id),
            }
            wanted = Delegate(**values)
            self._persons[person.id] = person
            if is_in_capitals(row.text("full_name")):
                self.notes.name_in_capitals(row.number, person.full_name)
        else:
            wanted = Delegate(**values)
            person = self._with_news(person, wanted)
        self._known.add(person, wanted)
        self._rows[person.id] = row.number
        self.notes.look_at(row.number, wanted)
        if wanted == stands:
            return Became.SAME
        self._delegates[wanted.id] = wanted
        if stands is None:
            if not row.text("category") and self._how.category is None:
                self.notes.category_not_said(row.number)
            return Became.NEW
        self.changes[row.number] = tuple(
            FieldChange(name, before, after)
            for name in _FIELDS_OF_ROW
            if (before := getattr(stands, name)) != (after := getattr(wanted, name))
        )
        return Became.CHANGED

    def _with_news(self, person: Person, wanted: Delegate) -> Person:
        news = {name: value for name in PERSONAL if (value := getattr(wanted, name)) != getattr(person, name)}
        if not news:
            return person
        self._carried[person.id] = news
        self._persons[person.id] = dataclasses.replace(person, **news)
        return self._persons[person.id]

    def write(self) -> None:
        """Save what the rows brought."""
        work = self._work
        self._places.write()
        work.save_all([*self._persons.values()])
        work.save_all([*self._delegates.values()])
        for person_id, news in self._carried.items():
            carry_on(work, self._persons[person_id], news)
        if self._how.layout is not None:
            remember(work, "delegates", *self._how.layout)


_DATES = ("birth_date", "admitted_on", "official_on")
_ALL = tuple(each.name for each in fields_of(Delegate))
_FIELDS_OF_ROW = tuple(dict.fromkeys(described.name for described in FIELDS.values()))


def usual_category(congress: Congress) -> DelegateCategory:
    """The category of delegates of a congress of whom nothing is said."""
    is_elected = congress.committee_by is CommitteeBy.ELECTED
    return DelegateCategory.ELECTED if is_elected else DelegateCategory.APPOINTED


def import_delegates(
    work: Work, rows: Sequence[TextRow], how: DelegateImport, told: Callable[[int], None] | None = None
) -> Imported:
    """Take over delegates of one congress.

    Args:
        work: where the rows are stored.
        rows: of the list.
        how: what was decided.
        told: of each row, how many were read before it; what it raises ends the import.

    Raises:
        Refused: the congress is closed.
    """
    if is_closed(work, how.congress_id):
        raise Refused(N_("The congress is closed, so its delegates stand. Reopen it first."))
    its = _Import(work, how)
    taken = take_all(rows, its.take if told is None else _telling(its.take, told))
    if not taken.is_all_rejected:
        its.write()
    return dataclasses.replace(
        taken,
        notes=its.notes.gathered(),
        warned=its.notes.warned(),
        changes=its.changes,
        doubts={row: ids for row, ids in its.doubts.items() if row not in taken.became},
    )


def _telling(take: Callable[[TextRow], Became], told: Callable[[int], None]) -> Callable[[TextRow], Became]:
    done = count()

    def taking(row: TextRow) -> Became:
        told(next(done))
        return take(row)

    return taking


def _opening(work: Work, how: DelegateImport) -> dt.date:
    phases = work.find(Phase, congress_id=how.congress_id)
    held = [each.first_day for each in phases if each.kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)]
    return min(held, default=how.today)


def _says_less(value: Any, stands: Any) -> bool:
    """Whether a date says the same as the one that stands, but less of it."""
    if not isinstance(value, PartialDate) or not isinstance(stands, PartialDate):
        return False
    return value.fits(stands) and value != stands and (stands.month, stands.day) >= (value.month, value.day)
