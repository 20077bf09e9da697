"""Members of committees from rows of text, with their areas in charge: who sits there already, who is known, who is new."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from typing import Any

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import AreaCharge, Committee, CommitteeMember
from congress_app.domain.fields import Field, Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.reading import read_choice
from congress_app.domain.same_person import exact_name
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.runtime.errors import BadValue, NotFound, Refused
from congress_app.services import committees
from congress_app.services.importing.near_names import listed
from congress_app.services.importing.organisation_names import OrganisationNames
from congress_app.services.importing.plan_members import plain_name
from congress_app.services.importing.rows import (
    Became,
    FieldChange,
    Imported,
    RowRefused,
    TextRow,
    missing,
    read,
    read_values,
    refused,
    take_all,
    titled,
)
from congress_app.services.work import Work

MEMBER, COMMITTEE, AREAS, BASE, ORGANISATION, TERM = "member", "committee", "areas", "base", "organisation", "term"
_READ = ("precedence", "post", "starts_on", "ends_on", "note")
_VALUES = {name: field_of(CommitteeMember, name) for name in _READ}
FIELDS: dict[str, Field] = {
    MEMBER: titled(field_of(Person, "full_name"), N_("Member"), "ho va ten", "ho ten", "dong chi", "uy vien", "ten"),
    COMMITTEE: titled(field_of(Committee, "kind"), N_("Committee"), "co quan", "cap uy", "uy vien ban", "thuoc ban"),
    TERM: field_of(Committee, TERM),
    AREAS: titled(
        field_of(AreaCharge, "organisation_id"), N_("Areas in charge"), "dia ban", "don vi phu trach", "phu trach dia ban",
        "phu trach",
    ),
    BASE: titled(field_of(CommitteeMember, "base_id"), N_("Sets out from"), "noi o", "noi lam viec"),
    ORGANISATION: titled(field_of(Committee, "organisation_id"), N_("Organisation"), "dang bo", "to chuc dang"),
    **_VALUES,
}  # fmt: skip
NEEDED = (MEMBER,)
_SIGNS = re.compile(r"[;\n\r]+|,\s")
_KINDS = (
    (r"thuong vu|btv", CommitteeKind.STANDING),
    (r"thuong truc", CommitteeKind.STANDING_BOARD),
    (r"chap hanh|bch|cap uy|dang uy vien", CommitteeKind.EXECUTIVE),
)


class _Import:
    def __init__(self, work: Work, own_id: Id[Organisation] | None, rows: Sequence[TextRow]) -> None:
        self._work, self._own_id = work, own_id
        organisations = work.find(Organisation)
        self._organisations = {each.id: each for each in organisations}
        self._names = OrganisationNames(organisations)
        self._committees = {each.id: each for each in work.find(Committee)}
        self._seats = {each.id: each for each in work.find(CommitteeMember)}
        self._persons = {each.id: each for each in work.find(Person)}
        self._written: dict[str, set[str]] = {}
        for row in rows:
            self._written.setdefault(exact_name(plain_name(row.text(MEMBER))), set()).add(fold(row.text("post")))
        self._rows: dict[str, int] = {}
        self.changes: dict[int, tuple[FieldChange, ...]] = {}

    def take(self, row: TextRow) -> Became:
        """Take one row."""
        name = plain_name(row.text(MEMBER))
        if not name:
            raise missing(MEMBER, FIELDS[MEMBER])
        read(TextRow(row.number, {MEMBER: name}), MEMBER, FIELDS[MEMBER])
        values = {field: value for field, value in read_values(row, _VALUES, is_new=True).items() if row.text(field)}
        if row.text(BASE):
            values["base_id"] = Id[Organisation](self._organisation(row, BASE, row.text(BASE)).id)
        areas = [self._organisation(row, AREAS, each).id for each in self._areas(row)]
        committee = self._committee(row)
        seat = self._seat(row, name, committee) if committee is not None else None
        if seat is not None:
            return self._known(row, seat, values, areas)
        person = self._person(row, name)
        valid(CommitteeMember(id=Id(""), committee_id=Id(""), person_id=Id(""), **values))  # before anything is made
        if committee is None:
            committee = self._new_committee(row)
        made = committees.add_member(
            self._work, Id(committee.id), values, Id(person.id) if person is not None else None, name
        )
        self._persons[made.person_id] = self._work.get(Person, made.person_id)
        self._keep(row, made)
        if areas:
            committees.set_areas(self._work, made.person_id, map(Id[Organisation], areas))
        return Became.NEW

    def _known(self, row: TextRow, seat: CommitteeMember, values: dict[str, Any], areas: Sequence[str]) -> Became:
        if values.get("post") == (seat.post or self._persons[seat.person_id].post):
            del values["post"]  # the list shows the person's own where the committee says none
        wanted = valid(dataclasses.replace(seat, **values))
        changes = [
            FieldChange(name, getattr(seat, name), getattr(wanted, name))
            for name in values
            if getattr(seat, name) != getattr(wanted, name)
        ]
        if changes:
            self._work.save(wanted)
        stand = {each.organisation_id for each in self._work.find(AreaCharge, person_id=seat.person_id)}
        if areas and stand != {*areas}:
            committees.set_areas(self._work, seat.person_id, map(Id[Organisation], areas))
            changes.append(FieldChange(AREAS, self._named(stand), self._named(areas)))
        self._keep(row, wanted)
        self.changes[row.number] = tuple(changes)
        return Became.CHANGED if changes else Became.SAME

    def _keep(self, row: TextRow, seat: CommitteeMember) -> None:
        self._seats[seat.id] = seat
        self._rows[seat.id] = row.number

    def _named(self, ids: Iterable[str]) -> str:
        return "; ".join(sorted(self._organisations[Id(each)].name for each in ids))

    def _areas(self, row: TextRow) -> list[str]:
        whole = row.text(AREAS)
        if not whole or self._names.named(whole):
            return [whole] if whole else []
        return [part for each in _SIGNS.split(row.cells[AREAS]) if (part := each.strip(" -+•.\t"))]

    def _organisation(self, row: TextRow, field: str, text: str) -> Organisation:
        found = self._names.named(text)
        if len(found) == 1:
            return found[0]
        if found:
            words = N_("“{text}” can be several organisations: {names}. Write the whole name.")
            names = listed(each.name for each in found[:6])
            raise RowRefused(field, Refused(words, text=text[:80], names=names))
        near = self._names.near(text)
        if near:
            words = N_("There is no organisation “{name}”. Was one of these meant: {near}?")
            raise RowRefused(field, NotFound(words, name=text[:80], near=listed(near)))
        words = N_("There is no organisation “{name}”. Add it first, or look how it is written.")
        raise RowRefused(field, NotFound(words, name=text[:80]))

    def _of(self, row: TextRow) -> str:
        """The organisation whose committee it is: the one named, else the office's own."""
        if row.text(ORGANISATION):
            return self._organisation(row, ORGANISATION, row.text(ORGANISATION)).id
        if self._own_id is None:
            raise missing(ORGANISATION, FIELDS[ORGANISATION])
        return self._own_id

    def _committee(self, row: TextRow) -> Committee | None:
        """The committee that a row says; of several terms the last one. None = there is none yet."""
        of, kind, term = self._of(row), _kind(row), row.text(TERM)
        found = [each for each in self._committees.values() if (each.organisation_id, each.kind) == (of, kind)]
        fitting = [each for each in found if not term or each.term == term]
        return max(fitting, key=lambda each: each.term, default=None)

    def _new_committee(self, row: TextRow) -> Committee:
        values = {"organisation_id": Id[Organisation](self._of(row)), "kind": _kind(row)}
        made = committees.add(self._work, {**values, "term": read(row, TERM, FIELDS[TERM]) if row.text(TERM) else ""})
        self._committees[made.id] = made
        return made

    def _seat(self, row: TextRow, name: str, committee: Committee) -> CommitteeMember | None:
        """Who sits on the committee already under this name; of several the one with the post.

        Raises:
            RowRefused: a row above is about the same member.
        """
        its = [each for each in self._seats.values() if each.committee_id == committee.id]
        alike = [each for each in its if exact_name(self._persons[each.person_id].full_name) == exact_name(name)]
        post = fold(row.text("post"))
        equal = [each for each in alike if post and fold(each.post or self._persons[each.person_id].post) == post]
        found = equal or (alike if not post or not self._are_several(name) else [])
        free = [each for each in found if each.id not in self._rows]
        free = [each for each in free if _has_dates(row, each)] or free
        if found and not free:
            raise RowRefused(MEMBER, Refused(N_("Row {row} is about the same person."), row=self._rows[found[0].id]))
        if len(free) > 1:
            posts = "; ".join(filter(None, (each.post for each in free)))
            words = N_("Several members are called {name}: {candidates}. Write the post beside the name.")
            raise RowRefused(MEMBER, Refused(words, name=name, candidates=posts or name))
        return free[0] if free else None

    def _are_several(self, name: str) -> bool:
        """Whether the rows tell several of one name apart by their posts."""
        return len(self._written[exact_name(name)] - {""}) > 1

    def _person(self, row: TextRow, name: str) -> Person | None:
        """Somebody known: who sits on another committee under this name, or whose post is the same. None = somebody new."""
        post = fold(row.text("post"))
        seated = {each.person_id for each in self._seats.values()}
        named = [each for each in self._persons.values() if exact_name(each.full_name) == exact_name(name)]
        equal = [each for each in named if post and post in {fold(each.post), *self._posts(each)}]
        others = [each for each in named if each.id in seated] if not (post and self._are_several(name)) else []
        for found in (equal, others):
            if len(found) == 1:
                return found[0]
        return None

    def _posts(self, person: Person) -> set[str]:
        return {fold(each.post) for each in self._seats.values() if each.person_id == person.id}


def _has_dates(row: TextRow, seat: CommitteeMember) -> bool:
    """Whether somebody sat on the committee from and until the days of a row: who left may have come again."""
    return all(
        read(row, name, FIELDS[name]) == getattr(seat, name) for name in ("starts_on", "ends_on") if row.has(name)
    )


def _kind(row: TextRow) -> CommitteeKind:
    """The kind of committee; nothing said is the standing committee."""
    plain = fold(row.text(COMMITTEE))
    if not plain:
        return CommitteeKind.STANDING
    own = next((each for each in CommitteeKind if plain in (each.value, fold(each.printed))), None)
    meant = own or next((kind for words, kind in _KINDS if re.search(words, plain)), None)
    if meant is not None:
        return meant
    try:
        return CommitteeKind.of(read_choice(CommitteeKind, row.text(COMMITTEE)).value)
    except BadValue as problem:
        raise refused(COMMITTEE, FIELDS[COMMITTEE], problem) from None


def import_committee_members(work: Work, rows: Sequence[TextRow], own_id: Id[Organisation] | None) -> Imported:
    """Take over members of committees. An empty cell leaves what stands; whoever no row is about stays.

    Args:
        work: where they are stored.
        rows: of the list.
        own_id: the office's own organisation, whose committees are meant where rows name none.
    """
    its = _Import(work, own_id, rows)
    taken = take_all(rows, its.take)
    return dataclasses.replace(taken, changes={row: each for row, each in its.changes.items() if each})
