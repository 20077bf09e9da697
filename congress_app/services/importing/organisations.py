"""Organisations from rows of text: matched by their name under their superior."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.fields import Field, Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import NotFound, Refused
from congress_app.services.importing.rows import (
    Became,
    Imported,
    RowRefused,
    TextRow,
    missing,
    read,
    read_values,
    take_all,
)
from congress_app.services.work import Work

PARENT = "parent"
_READ = (
    "short_name",
    "kind",
    "formation",
    "merged_count",
    "founded_on",
    "earlier_names",
    "last_ordinal",
    "member_count",
    "suborganisation_count",
    "area",
    "address",
    "hall",
    "phone",
    "letterhead",
    "unit_key",
    "note",
)
FIELDS: dict[str, Field] = {
    "name": field_of(Organisation, "name"),
    PARENT: field_of(Organisation, "parent_id"),
    **{name: field_of(Organisation, name) for name in _READ},
}
NEEDED = ("name",)
_VALUES = {name: FIELDS[name] for name in _READ}
# What the words before a name say about the level; the first that fits.
_KINDS = (
    ("đảng bộ tỉnh ", OrganisationKind.PROVINCE),
    ("đảng bộ thành phố ", OrganisationKind.PROVINCE),
    ("đảng bộ xã ", OrganisationKind.COMMUNE),
    ("đảng bộ phường ", OrganisationKind.WARD),
    ("đảng bộ đặc khu ", OrganisationKind.SPECIAL_ZONE),
    ("đảng bộ ", OrganisationKind.BASE_COMMITTEE),
    ("chi bộ ", OrganisationKind.BASE_CELL),
)
_WITH_CELLS = (OrganisationKind.BASE_COMMITTEE, OrganisationKind.BASE_CELL)


class _Spelt:
    """Organisations by their names and short names in one spelling."""

    def __init__(self, spelling: Callable[[str], str]) -> None:
        self._spelling = spelling
        self._names: dict[str, dict[str, Organisation]] = {}
        self._short_names: dict[str, dict[str, Organisation]] = {}

    def add(self, one: Organisation) -> None:
        self._names.setdefault(self._spelling(one.name), {})[one.id] = one
        self._short_names.setdefault(self._spelling(one.short_name), {})[one.id] = one

    def remove(self, one: Organisation) -> None:
        del self._names[self._spelling(one.name)][one.id]
        del self._short_names[self._spelling(one.short_name)][one.id]

    def named(self, text: str) -> list[Organisation]:
        """Those of a name."""
        return list(self._names.get(self._spelling(text), {}).values())

    def named_shortly(self, text: str) -> list[Organisation]:
        """Those of a short name."""
        return list(self._short_names.get(self._spelling(text), {}).values())


class KnownOrganisations:
    """The organisations of the file, found as people name them; grows with those that the import brings."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        self.by_id: dict[Id[Organisation], Organisation] = {}
        self._accented, self._folded = _Spelt(canonical), _Spelt(fold)
        for each in organisations:
            self.keep(each)

    def keep(self, organisation: Organisation) -> None:
        """Know one more, or a newer state of it."""
        before = self.by_id.get(Id(organisation.id))
        for spelt in (self._accented, self._folded):
            if before is not None:
                spelt.remove(before)
            spelt.add(organisation)
        self.by_id[Id(organisation.id)] = organisation

    def called(self, name: str) -> list[Organisation]:
        """Those of exactly a name, but for case and the place of the tone mark."""
        return self._accented.named(name)

    def named(self, text: str) -> list[Organisation]:
        """Those that a text names, accents first, names before short names."""
        for spelt in (self._accented, self._folded):
            if found := spelt.named(text) or spelt.named_shortly(text):
                return found
        return []

    def the_one(self, name: str, text: str, *, under: str = "", may_wait: bool = False) -> Organisation:
        """The only organisation of a name (under the superior of a name).

        Raises:
            RowRefused: there is none, or there are several.
        """
        found = self.named(text)
        if under and len(found) > 1:
            above = {each.id for each in self.named(under)}
            found = [each for each in found if each.parent_id in above]
        if not found:
            problem = NotFound(
                N_("There is no organisation “{name}”. Add it first, or look how it is written."), name=text[:80]
            )
            raise RowRefused(name, problem, may_wait=may_wait)
        if len(found) > 1:
            raise RowRefused(
                name,
                Refused(N_("Several organisations are called “{name}”; say under which superior."), name=text[:80]),
            )
        return found[0]


class _Import:
    def __init__(self, work: Work, own_id: Id[Organisation] | None) -> None:
        self._work, self._own_id = work, own_id
        self._known = KnownOrganisations(work.find(Organisation))
        self._rows: dict[str, int] = {}

    def take(self, row: TextRow) -> Became:
        """Take one row."""
        if not row.text("name"):
            raise missing("name", FIELDS["name"])
        name: str = read(row, "name", FIELDS["name"])
        stands = self._standing(row, name)
        if stands is None:
            made = self._new(row, name)
            self._rows[made.id] = row.number
            return Became.NEW
        if stands.id in self._rows:
            raise RowRefused(
                "name", Refused(N_("Row {row} is about the same organisation."), row=self._rows[stands.id])
            )
        wanted = valid(dataclasses.replace(stands, **read_values(row, _VALUES, is_new=False)))
        self._rows[stands.id] = row.number
        if wanted == stands:
            return Became.SAME
        self._known.keep(self._work.save(wanted))
        return Became.CHANGED

    def _standing(self, row: TextRow, name: str) -> Organisation | None:
        """The organisation that the row is about; None when it is a new one."""
        found = self._known.called(name)
        if row.text(PARENT):
            above = self._known.the_one(PARENT, row.text(PARENT), may_wait=True)
            found = [each for each in found if each.parent_id == above.id]
        elif row.has(PARENT):
            found = [each for each in found if each.parent_id is None] or found
        if len(found) > 1:
            raise RowRefused(
                "name",
                Refused(N_("Several organisations are called “{name}”; say under which superior."), name=name[:80]),
            )
        return found[0] if found else None

    def _new(self, row: TextRow, name: str) -> Organisation:
        above = self._above(row)
        values: dict[str, Any] = {"kind": guessed_kind(name, above), **read_values(row, _VALUES, is_new=True)}
        made = Organisation(
            id=self._work.new_id(Organisation), parent_id=above.id if above else None, name=name, **values
        )
        saved = self._work.save(valid(made))
        self._known.keep(saved)
        return saved

    def _above(self, row: TextRow) -> Organisation | None:
        """The superior named, or the office's own organisation where the rows have no such column."""
        if row.text(PARENT):
            return self._known.the_one(PARENT, row.text(PARENT))
        return None if row.has(PARENT) or self._own_id is None else self._known.by_id.get(self._own_id)


def guessed_kind(name: str, above: Organisation | None) -> OrganisationKind:
    """The level of an organisation of which nothing but the name and the superior is known."""
    plain = canonical(name)
    kind = next((kind for words, kind in _KINDS if plain.startswith(canonical(words))), OrganisationKind.BASE_COMMITTEE)
    if above is not None and above.kind is OrganisationKind.PROVINCE and kind is OrganisationKind.BASE_COMMITTEE:
        return OrganisationKind.PROVINCIAL_COMMITTEE
    if above is not None and above.kind in _WITH_CELLS and kind is OrganisationKind.BASE_CELL:
        return OrganisationKind.CELL
    return kind


def import_organisations(work: Work, rows: Sequence[TextRow], own_id: Id[Organisation] | None) -> Imported:
    """Take over organisations. own_id: the office's own one, above those whose superior the rows do not tell."""
    return take_all(rows, _Import(work, own_id).take)
