"""Verbs that are the same for rows of every kind: change fields, delete with what belongs to it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from congress_app.domain.entities import BELONGS, ENTITIES, LOOSENED
from congress_app.domain.fields import Id, about, field_of, fields_of
from congress_app.domain.labels import label, shortened
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record
from congress_app.domain.validity import valid
from congress_app.i18n import N_, _
from congress_app.runtime.errors import Refused, UserError
from congress_app.services.personal import follow
from congress_app.services.released import release
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

R = TypeVar("R", bound=Record)
Values = Mapping[str, Any]
# Fields that only their own verbs may write.
FIXED = frozenset({"id", "version", "code", "position"})
OWN_SUPERIOR = N_("An organisation cannot be put below itself.")
_FEW = 20
Gone = Mapping[type[Record], Mapping[str, Record]]


def put(work: Work, item: R) -> R:
    """Save a row after looking whether it may be stored.

    Raises:
        BadValue: a field holds what it cannot hold. Refused: an organisation would stand below itself.
    """
    item = valid(item)
    if isinstance(item, Organisation):
        _refuse_loop(work, item)
    return work.save(item)


@contextmanager
def naming(row: str, *, is_one: bool) -> Iterator[None]:
    """What is refused of one row among several names that row; one row alone needs no name."""
    try:
        yield
    except UserError as problem:
        if is_one:
            raise
        raise Refused("{row}: {problem}", row=shortened(row), problem=problem) from None


def _refuse_loop(work: Work, item: Organisation) -> None:
    above = item.parent_id
    while above is not None:
        if above == item.id:
            raise Refused(OWN_SUPERIOR)
        above = work.get(Organisation, above).parent_id


def changed(work: Work, cls: type[R], id: Id[R], values: Values) -> R:
    """A row with some fields changed, saved."""
    return changed_row(work, work.get(cls, id), values)


def changed_row(work: Work, item: R, values: Values) -> R:
    """A row as it was loaded with some fields changed, saved; fields that only their own verbs may write stay."""
    fresh = {name: value for name, value in values.items() if name not in FIXED}
    saved = put(work, dataclasses.replace(item, **fresh))
    follow(work, item, saved)
    return saved


def name_of_change(cls: type[Record], changes: Sequence[tuple[Record, Values]]) -> Step:
    """What a change of fields is called in the history."""
    fields = sorted({name for _item, values in changes for name in values} - FIXED)
    title = field_of(cls, fields[0]).said.title if len(fields) == 1 else ""
    match (len(changes), title):
        case (1, ""):
            return step(N_("Change {row}"), row=label(changes[0][0]))
        case (1, _):
            return step(N_("Change “{field}” of {row}"), msg_field=title, row=label(changes[0][0]))
        case (count, ""):
            return step(N_("Change {count} rows of “{what}”"), msg_what=about(cls).title, count=count)
        case (count, _):
            return step(N_("Change “{field}” in {count} rows"), msg_field=title, count=count)


@dataclasses.dataclass(frozen=True, slots=True)
class Deletion:
    """What a deletion takes along: the number of rows by kind, the chosen rows first. kept_count: assignments that stay, marked."""

    counts: tuple[tuple[type[Record], int], ...]
    kept_count: int = 0

    @property
    def words(self) -> str:
        """`1 congress, 3 phases, 25 agenda items` in the chosen language."""
        gone = ", ".join(f"{count} {_(about(cls).title).lower()}" for cls, count in self.counts)
        if not self.kept_count:
            return gone
        kept = _("{count} assignments are kept, marked as “congress deleted”").format(count=self.kept_count)
        return f"{gone}; {kept}"


class Records:
    """Changes and deletes rows of every kind."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def change(self, cls: type[R], id: Id[R], values: Values, *, label_row: Record) -> Outcome[R]:
        """Change fields of one row: a left field of a form. `label_row`: the row as shown, for the step's name."""
        return self._run(lambda work: changed(work, cls, id, values), name_of_change(cls, [(label_row, values)]))

    def change_many(self, cls: type[R], changes: Sequence[tuple[R, Values]]) -> Outcome[list[R]]:
        """Change fields of many rows of one kind as one step: a pasted block, a fill, a bulk change."""

        def verb(work: Work) -> list[R]:
            return [changed(work, cls, Id(item.id), values) for item, values in changes]

        return self._run(verb, name_of_change(cls, changes))

    def delete(self, rows: Sequence[Record]) -> Outcome[Deletion]:
        """Delete rows of one kind and what belongs to them.

        Raises:
            Refused: other rows refer to one of them; says which.
        """
        one = label(rows[0]) if len(rows) == 1 else ""
        what = about(type(rows[0])).title
        name = (
            step(N_("Delete {row}"), row=one)
            if one
            else step(N_("Delete {count} rows of “{what}”"), msg_what=what, count=len(rows))
        )
        return self._run(lambda work: delete(work, rows), name)


def delete(work: Work, rows: Sequence[Record]) -> Deletion:
    """Delete rows with what belongs to them; part of larger verbs."""
    gone = _with_parts(work, rows)
    kept = release(work, rows)
    _loosen(work, gone)
    for cls, items in gone.items():
        _refuse_when_referred(work, cls, items, gone)
    for items in gone.values():
        work.delete(*items.values())
    return Deletion(tuple((cls, len(items)) for cls, items in gone.items() if items), kept)


def _with_parts(work: Work, rows: Sequence[Record]) -> Gone:
    gone: dict[type[Record], dict[str, Record]] = {}
    waiting = [[work.get(type(row), Id(row.id)) for row in rows]]
    while waiting:
        items = waiting.pop(0)
        if not items:
            continue
        cls = type(items[0])
        its = gone.setdefault(cls, {})
        fresh = {str(item.id): item for item in items if item.id not in its}
        its.update(fresh)
        waiting.extend(_naming(work, part, reference, fresh) for part, reference in BELONGS.get(cls, ()))
    return gone


def _loosen(work: Work, gone: Gone) -> None:
    """Empty the references of rows that stay to rows that go, where they can stand without."""
    for cls, items in gone.items():
        for other, reference in LOOSENED.get(cls, ()):
            for row in _naming(work, other, reference, items):
                if row.id not in gone.get(other, {}):
                    emptied: dict[str, Any] = {reference: None}
                    work.save(dataclasses.replace(row, **emptied))


def _naming(work: Work, other: type[Record], reference: str, ids: Collection[str]) -> list[Record]:
    """The rows that name one of these ids in a field: asked for one by one, or read all where there are many."""
    if len(ids) > _FEW:
        return [row for row in work.find(other) if getattr(row, reference) in ids]
    return [row for each in ids for row in work.find(other, **{reference: each})]


def _refuse_when_referred(work: Work, cls: type[Record], items: Mapping[str, Record], gone: Gone) -> None:
    for other in ENTITIES:
        for field in fields_of(other):
            if field.refers_to is not cls:
                continue
            left = [row for row in _naming(work, other, field.name, items) if row.id not in gone.get(other, {})]
            if left:
                named = getattr(left[0], field.name)
                raise Refused(
                    N_(
                        "{row} cannot be deleted: it is still named by {count} rows of “{what}”, first {other}. Change those first."
                    ),
                    row=label(items[named]),
                    count=sum(getattr(row, field.name) == named for row in left),
                    what=UserError(about(other).title),
                    other=label(left[0]),
                )
