"""Whom the rows of a list are about: the persons of the file, those at the congress first, and those that the list brings itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from congress_app.domain.delegates import Delegate
from congress_app.domain.persons import Person
from congress_app.domain.same_person import Described, Likeness, choose, compare, exact_name, words_of


class KnownPersons:
    """The persons of the file by their names; grows with those that the import brings."""

    def __init__(self, persons: Iterable[Person], here: Iterable[Delegate]) -> None:
        self.by_id = {str(each.id): each for each in persons}
        self.here = {str(each.person_id): each for each in here}
        self._exact: dict[str, list[Described]] = {}
        self._loose: dict[str, list[Described]] = {}
        self._waiting: dict[str, dict[int, Described]] = {}
        for each in self.by_id.values():
            self._know(each, self.here.get(each.id))

    def add(self, person: Person, delegate: Delegate) -> None:
        """Know a person whom a row brought, or of whom it says more: later rows meet it at the congress, as a second import does."""
        if person.id in self.by_id:
            for known, key in ((self._exact, exact_name(person.full_name)), (self._loose, words_of(person.full_name))):
                known[key] = [each for each in known.get(key, ()) if each.id != person.id]
        self.by_id[person.id] = person
        self.here[person.id] = delegate
        self._know(person, delegate)

    def about(self, row: Described) -> tuple[Likeness, Sequence[Person]]:
        """Whom a row is about: the one, those possible, or nobody known."""
        exact, loose = self._exact.get(exact_name(row.name), ()), self._loose.get(words_of(row.name), ())
        if not exact and not loose:
            return Likeness.OTHER, ()
        likeness, found = choose(row, {each.id: each for each in (*exact, *loose)}.values())
        return likeness, [self.by_id[each.id] for each in found]

    def put_off(self, number: int, row: Described) -> None:
        """Remember a doubtful row: others about the same person must wait with it."""
        self._waiting.setdefault(exact_name(row.name), {})[number] = row

    def waiting(self, number: int, row: Described) -> int | None:
        """The doubtful row that is about the same person as another row."""
        others = self._waiting.get(exact_name(row.name), {})
        return next(
            (each for each, its in others.items() if each < number and compare(row, its) is Likeness.SAME), None
        )

    def _know(self, person: Person, delegate: Delegate | None) -> None:
        units = {person.organisation_id, delegate.organisation_id if delegate else None} - {None}
        described = Described(
            person.id, person.full_name, person.birth_date, frozenset(map(str, units)), is_here=delegate is not None
        )
        self._exact.setdefault(exact_name(person.full_name), []).append(described)
        # Only those nearby may be meant by a name without accents or in another order.
        if described.is_here or units:
            self._loose.setdefault(words_of(person.full_name), []).append(described)
