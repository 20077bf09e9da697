"""Random verbs over all entities: values are made by the kind of a field, so an entity that is new is covered by itself."""

from __future__ import annotations

import dataclasses
import datetime as dt
import random
from collections.abc import Callable
from enum import Enum
from typing import Any

from congress_app.domain.entities import BELONGS, ENTITIES
from congress_app.domain.fields import Field, Id, fields_of
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.record import Record
from congress_app.services.steps import Step, step
from congress_app.services.work import Work

TEXTS = (
    "",
    "Xã Toàn Thắng",
    'it\'s "quoted"; --',
    "Đảng bộ 🎉 phường",
    "dòng 1\ndòng 2\t",
    "%_\\x",
    "ủy viên uỷ",
    "null",
    "0",
)
Verb = Callable[[Work], object]


class Broken(Exception):
    """What a verb that fails half-way raises."""


@dataclasses.dataclass(frozen=True, slots=True)
class Given:
    """A random verb. fails: whether it raises at its end, so that nothing of it may stay."""

    name: Step
    verb: Verb
    fails: bool = False


def given(random_: random.Random) -> Given:
    """The next verb."""
    kinds = list(_KINDS)
    kind = random_.choices(kinds, weights=[weight for weight, _make in _KINDS.values()])[0]
    seed = random_.getrandbits(32)
    make = _KINDS[kind][1]
    fails = random_.random() < 0.05

    def verb(work: Work) -> None:
        make(work, random.Random(seed))
        if fails:
            raise Broken

    return Given(step("{kind} {seed}", kind=kind, seed=seed), verb, fails)


def value(work: Work, field: Field, its: random.Random) -> Any:
    """A value that the field can hold; what it refers to is made when there is none."""
    if not field.is_required and its.random() < 0.3:
        return None
    if field.type is Id:
        assert field.refers_to is not None
        there = work.find(field.refers_to)
        return its.choice(there).id if there else made(work, field.refers_to, its).id
    if isinstance(field.type, type) and issubclass(field.type, Enum):
        return its.choice(list(field.type))
    return _VALUES[field.type](field, its)


def _text(field: Field, its: random.Random) -> str:
    text = its.choice(TEXTS) + its.choice(("", str(its.randrange(1000))))
    return text[: field.said.width] if field.said.width else text


def _partial(_field: Field, its: random.Random) -> PartialDate:
    month = its.randrange(13)
    return PartialDate(its.randrange(1930, 2026), month, its.randrange(29) if month else 0)


_VALUES: dict[Any, Callable[[Field, random.Random], Any]] = {
    str: _text,
    int: lambda _field, its: its.choice((0, 1, 7, -3, 10**9)),
    bool: lambda _field, its: its.random() < 0.5,
    dt.date: lambda _field, its: dt.date(2025, 1, 1) + dt.timedelta(days=its.randrange(400)),
    dt.time: lambda _field, its: dt.time(its.randrange(24), its.randrange(60)),
    dt.datetime: lambda _field, its: (
        dt.datetime(2025, 7, 1, tzinfo=dt.UTC) + dt.timedelta(microseconds=its.randrange(10**12))
    ),
    PartialDate: _partial,
    tuple: lambda _field, its: tuple(its.choice(TEXTS) for _each in range(its.randrange(4))),
}


def made(work: Work, cls: type[Record], its: random.Random) -> Record:
    """A new row with what it needs; whether a field is given or left to its default is chance."""
    values = {}
    for field in fields_of(cls):
        if field.name in ("id", "version") or (field.default is not dataclasses.MISSING and its.random() < 0.4):
            continue
        values[field.name] = value(work, field, its)
    return work.save(cls(id=work.new_id(cls), **values))


def one_of_each(work: Work, its: random.Random) -> None:
    """A row of every kind."""
    for cls in ENTITIES:
        made(work, cls, its)


def _values(**values: Any) -> dict[str, Any]:
    return values


def _some(work: Work, its: random.Random, count: int = 1) -> list[Record]:
    """Some rows of one kind that has any."""
    for cls in its.sample(ENTITIES, len(ENTITIES)):
        there = work.find(cls)
        if there:
            return its.sample(there, min(count, len(there)))
    return [made(work, its.choice(ENTITIES), its)]


def _altered(work: Work, item: Record, its: random.Random) -> Record:
    fields = [field for field in fields_of(type(item)) if field.name not in ("id", "version")]
    chosen = its.sample(fields, its.randint(1, min(3, len(fields))))
    return dataclasses.replace(item, **{field.name: value(work, field, its) for field in chosen})


def _insert(work: Work, its: random.Random) -> None:
    made(work, its.choice(ENTITIES), its)


def _bulk(work: Work, its: random.Random) -> None:
    cls = its.choice(ENTITIES)
    for _each in range(its.randint(5, 20)):
        made(work, cls, its)


def _update(work: Work, its: random.Random) -> None:
    for item in _some(work, its):
        work.save(_altered(work, item, its))


def _update_many(work: Work, its: random.Random) -> None:
    items = _some(work, its, 10)
    work.save_all([_altered(work, item, its) for item in items])


def _save_thrice(work: Work, its: random.Random) -> None:
    (item,) = _some(work, its)
    for _each in range(3):
        item = work.save(_altered(work, item, its))
        if its.random() < 0.5:
            work.find(type(item))  # what is pending is written in between


def _there_and_back(work: Work, its: random.Random) -> None:
    (item,) = _some(work, its)
    other = work.save(_altered(work, item, its))
    work.save(dataclasses.replace(item, version=other.version))


def _nothing(work: Work, its: random.Random) -> None:
    for item in _some(work, its, 3):
        work.save(item)


def _swap(work: Work, its: random.Random) -> None:
    items = _some(work, its, 2)
    if len(items) == 2:
        one, other = items
        names = [field.name for field in fields_of(type(one)) if field.name not in ("id", "version")]
        work.save(dataclasses.replace(one, **{name: getattr(other, name) for name in names}))
        work.save(dataclasses.replace(other, **{name: getattr(one, name) for name in names}))


def _reorder(work: Work, its: random.Random) -> None:
    for cls in its.sample(ENTITIES, len(ENTITIES)):
        items = work.find(cls) if any(field.name == "position" for field in fields_of(cls)) else []
        if len(items) > 1:
            keys = [f"{number:04x}" for number in its.sample(range(10_000), len(items))]
            pairs = zip(items, keys, strict=True)
            work.save_all([dataclasses.replace(item, **_values(position=key)) for item, key in pairs])
            return


def _delete(work: Work, its: random.Random) -> None:
    for item in _some(work, its, its.choice((1, 1, 3))):
        _take_away(work, item, its)


def _take_away(work: Work, item: Record, its: random.Random) -> None:
    """Delete a row with what belongs to it; what merely refers to it, or must refer to something, goes or forgets it."""
    gone: dict[str, Record] = {}
    _gather(work, item, gone)
    for cls in ENTITIES:
        for field in fields_of(cls):
            if field.refers_to is None or field.is_required:
                continue
            for other in work.find(cls):
                if getattr(other, field.name) in gone and other.id not in gone:
                    work.save(dataclasses.replace(other, **_values(**{field.name: None})))
    chosen = [row for each in gone.values() for row in work.find(type(each), id=each.id)]
    its.shuffle(chosen)
    work.delete(*chosen)


def _gather(work: Work, item: Record, gone: dict[str, Record]) -> None:
    if item.id in gone:
        return
    gone[item.id] = item
    parts = set(BELONGS.get(type(item), ()))
    for cls in ENTITIES:
        for field in fields_of(cls):
            if field.refers_to is type(item) and (field.is_required or (cls, field.name) in parts):
                for other in work.find(cls, **{field.name: item.id}):
                    _gather(work, other, gone)


def _insert_and_delete(work: Work, its: random.Random) -> None:
    item = made(work, its.choice(ENTITIES), its)
    if its.random() < 0.5:
        work.find(type(item))
    work.delete(item)


def _delete_and_insert(work: Work, its: random.Random) -> None:
    """The same id is gone and there again."""
    (item,) = _some(work, its)
    work.delete(item)
    if its.random() < 0.5:
        work.save(dataclasses.replace(_altered(work, item, its), version=0))
    else:
        work.save(dataclasses.replace(item, version=0))


_KINDS: dict[str, tuple[int, Callable[[Work, random.Random], None]]] = {
    "insert": (6, _insert),
    "bulk": (2, _bulk),
    "update": (6, _update),
    "update many": (3, _update_many),
    "save thrice": (3, _save_thrice),
    "there and back": (1, _there_and_back),
    "nothing": (1, _nothing),
    "swap": (2, _swap),
    "reorder": (2, _reorder),
    "delete": (4, _delete),
    "insert and delete": (1, _insert_and_delete),
    "delete and insert": (2, _delete_and_insert),
}
