"""The unit of work: reads, buffered writes, one named step with its before and after images."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import sqlalchemy as sa

from congress_app.domain.fields import Id, about
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import NotFound, StaleEdit, UserError
from congress_app.runtime.ids import Ids
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.storage import blobs, bulk, texts
from congress_app.storage.rows import load, load_ids, shape
from congress_app.storage.tables import TABLES, change_log, change_step

R = TypeVar("R", bound=Record)
T = TypeVar("T")
Key = tuple[type[Record], str]
Change = tuple[type[Record], Record | None, Record | None]
UNDOABLE_STEPS = 200

# Made once: putting a statement together takes longer than running it.
_NEW_STEP = sa.insert(change_step).returning(change_step.c.id)
_NO_STEP = sa.delete(change_step).where(change_step.c.id == sa.bindparam("step_id"))
_NEW_IMAGES = sa.insert(change_log)
_UNDONE = sa.select(change_step.c.id).where(change_step.c.state == "undone", change_step.c.by == sa.bindparam("user"))
_TOO_OLD = (
    sa.select(change_step.c.id)
    .where(change_step.c.state == "done")
    .order_by(change_step.c.id.desc())
    .offset(UNDOABLE_STEPS)
)
_GONE = sa.update(change_step).where(change_step.c.id.in_(sa.bindparam("ids", expanding=True))).values(state="gone")
_FORGOTTEN = (
    sa.update(change_log)
    .where(change_log.c.step_id.in_(sa.bindparam("ids", expanding=True)))
    .values(before=None, after=None)
)


def write(connection: sa.Connection, step_id: int, changes: Sequence[Change]) -> None:
    """The one place that writes rows, for doing, undoing and redoing: deletes, updates, inserts."""
    gone: dict[type[Record], list[Record]] = {}
    kept: dict[type[Record], list[tuple[Record, Record]]] = {}
    new: dict[type[Record], list[Record]] = {}
    for cls, before, after in changes:
        if before is not None and after is not None:
            kept.setdefault(cls, []).append((before, after))
        elif before is not None:
            gone.setdefault(cls, []).append(before)
        elif after is not None:
            new.setdefault(cls, []).append(after)
    for cls, items in gone.items():
        _expect(
            len(items),
            connection.execute(shape(cls).delete, [{"b_id": item.id, "b_version": item.version} for item in items]),
        )
    for cls, pairs in kept.items():
        _update(connection, step_id, cls, pairs)
    for cls, items in new.items():
        _insert(connection, step_id, cls, items)


def _insert(connection: sa.Connection, step_id: int, cls: type[Record], items: list[Record]) -> None:
    if len(items) < bulk.FROM:
        connection.execute(shape(cls).insert, [shape(cls).row(item, step_id) for item in items])
    else:
        bulk.insert(connection, TABLES[cls], shape(cls).new_columns(items, step_id))


def _update(connection: sa.Connection, step_id: int, cls: type[Record], pairs: list[tuple[Record, Record]]) -> None:
    rows = []
    for before, after in pairs:
        row = shape(cls).row(after, step_id)
        row["b_id"], row["b_version"] = row.pop("id"), before.version
        rows.append(row)
    _expect(len(rows), connection.execute(shape(cls).update, rows))


def stale() -> StaleEdit:
    """The refusal of an edit that rests on an old state of its row."""
    return StaleEdit(N_("This row was changed meanwhile. Look at it again and repeat your change."))


def _expect(count: int, result: sa.CursorResult[Any]) -> None:
    if result.rowcount != count:
        raise stale()


def new_step(
    connection: sa.Connection, clock: Clock, by: str, name: Step, *, state: str = "done", undoes: int | None = None
) -> int:
    """Write down a step; its number."""
    values = {
        "at": clock.now(),
        "by": by,
        "msgid": name.msgid,
        "names": json.dumps(name.names, ensure_ascii=False),
        "revoked_by": name.revoked_by,
        "undoes": undoes,
        "state": state,
    }
    return int(connection.execute(_NEW_STEP, values).scalar_one())


class StoredWork:
    """One named step in the making; implements `services.work.Work`."""

    def __init__(self, connection: sa.Connection, name: Step, by: str, clock: Clock, ids: Ids) -> None:
        self.clock = clock
        self._connection, self._by, self._ids = connection, by, ids
        self._step = new_step(connection, clock, by, name)
        self._first: dict[Key, Record | None] = {}  # as the step found it
        self._stored: dict[Key, Record | None] = {}  # as the database has it now
        self._wanted: dict[Key, Record | None] = {}
        self._written: set[str] = set()  # hashes of what was not there, or not whole, when it was kept last
        self._pending: dict[Key, None] = {}  # what may differ from the database, in the order in which it came

    def new_id(self, cls: type[R]) -> Id[R]:
        """An id for a new row."""
        return Id(self._ids())

    def get(self, cls: type[R], id: Id[R]) -> R:
        """One row, as this work sees it."""
        self._fetch(cls, [id])
        found = self._wanted[cls, id]
        if not isinstance(found, cls):
            raise NotFound(N_("{what}: this row is no longer there."), what=UserError(about(cls).title))
        return found

    def find(self, cls: type[R], **equal: Any) -> list[R]:
        """The rows whose fields equal these; what is pending is written first."""
        self._flush()
        table = TABLES[cls]
        found = load(self._connection, cls, *(table.c[name] == value for name, value in equal.items()))
        for item in found:
            key = (cls, str(item.id))
            if key not in self._first:
                self._first[key] = self._stored[key] = self._wanted[key] = item
        return found

    def save(self, item: R) -> R:
        """Insert or update one row."""
        return self.save_all([item])[0]

    def save_all(self, items: Sequence[R]) -> list[R]:
        """Insert or update many rows of one kind."""
        if not items:
            return []
        cls = type(items[0])
        self._fetch(cls, [item.id for item in items if item.version])
        out = []
        for item in items:
            key = (cls, str(item.id))
            if not item.version:
                self._first.setdefault(key, None)
            self._check(key, item)
            if item == self._wanted.get(key):
                out.append(item)
                continue
            saved = shape(cls).written_by(item, self._step)
            self._wanted[key] = saved
            self._pending[key] = None
            out.append(saved)
        return out

    def delete(self, *items: Record) -> None:
        """Delete rows, in any order."""
        for item in items:
            key = (type(item), str(item.id))
            self._fetch(key[0], [key[1]])
            self._check(key, item)
            self._wanted[key] = None
            self._pending[key] = None

    def keep(self, content: bytes) -> str:
        """Keep a photo or a file, once; undo leaves it, since a redo may name it again."""
        its, is_written = blobs.keep(self._connection, content, self.clock.now())
        (self._written.add if is_written else self._written.discard)(its)
        return its

    def has_written(self, file_hash: str) -> bool:
        """Whether these bytes were written when they were kept last: they were new, damaged or gone."""
        return file_hash in self._written

    def keep_text(self, file_hash: str, text: str) -> None:
        """Keep the text of a file beside its bytes, once; it follows from them, so the change log says nothing of it."""
        texts.keep(self._connection, file_hash, text)

    def finish(self) -> frozenset[type[Record]]:
        """Write what is pending and the images; the kinds that changed. A step that changed nothing is taken away again."""
        self._flush()
        changed = self._log()
        if not changed:
            self._connection.execute(_NO_STEP, {"step_id": self._step})
            return frozenset()
        forget(self._connection, self._connection.execute(_UNDONE, {"user": self._by}).scalars().all())
        forget(self._connection, self._connection.execute(_TOO_OLD).scalars().all())
        return changed

    def _log(self) -> frozenset[type[Record]]:
        """Write the images of what the step changed; the kinds that it did."""
        new: dict[type[Record], list[Record]] = {}
        rows: list[dict[str, Any]] = []
        changed: set[type[Record]] = set()
        for key, after in self._wanted.items():
            if self._first.get(key) is None and after is not None:
                new.setdefault(key[0], []).append(after)
            elif row := self._log_row(key, after):
                changed.add(key[0])
                rows.append(row)
        for cls, items in new.items():
            if len(items) < bulk.FROM:
                rows += [row for item in items if (row := self._log_row((cls, str(item.id)), item))]
            else:
                names = [name for name in shape(cls).said_columns(items) if name in shape(cls).dump]
                bulk.keep_images(
                    self._connection, change_log, self._step, TABLES[cls], names, [item.id for item in items]
                )
        if len(rows) >= bulk.FROM:
            bulk.insert(self._connection, change_log, {name: [row[name] for row in rows] for name in rows[0]})
        elif rows:
            self._connection.execute(_NEW_IMAGES, rows)
        return frozenset(changed | set(new))

    def _log_row(self, key: Key, after: Record | None) -> dict[str, Any] | None:
        before, its = self._first.get(key), shape(key[0])
        if before is after:
            return None
        only = its.differing(before, after) if before is not None and after is not None else None
        if only == []:
            return None
        return {
            "step_id": self._step,
            "entity": its.table.name,
            "row_id": key[1],
            "before": None if before is None else its.image(before, only),
            "after": None if after is None else its.image(after, only),
        }

    def _fetch(self, cls: type[Record], ids: Sequence[str]) -> None:
        ids = [each for each in ids if (cls, each) not in self._first]
        if not ids:
            return
        found = load_ids(self._connection, cls, ids)
        for each in ids:
            self._first[cls, each] = self._stored[cls, each] = self._wanted[cls, each] = found.get(each)

    def _check(self, key: Key, item: Record) -> None:
        current = self._wanted.get(key)
        if (0 if current is None else current.version) != item.version:
            raise stale()

    def _flush(self) -> None:
        changes: list[Change] = []
        for key in self._pending:
            before, after = self._stored.get(key), self._wanted[key]
            if before is not after:
                changes.append((key[0], before, after))
                self._stored[key] = after
        self._pending.clear()
        if changes:
            write(self._connection, self._step, changes)


def forget(connection: sa.Connection, steps: Sequence[int]) -> None:
    """Forget what steps changed that can no longer be turned, and with it what they say of persons; who did what and when stays."""
    if steps:
        connection.execute(_GONE, {"ids": list(steps)})
        connection.execute(_FORGOTTEN, {"ids": list(steps)})


class StoredRun:
    """Runs verbs on the writing engine; implements `services.work.Run`.

    A verb runs once: with one writer at a time, which begins by taking the write lock, there is no deadlock to repeat it after.
    """

    def __init__(self, engine: sa.Engine, by: str, clock: Clock, ids: Ids) -> None:
        self._engine, self._by, self._clock, self._ids = engine, by, clock, ids

    def __call__(self, verb: Callable[[Any], T], name: Step) -> Outcome[T]:
        """One verb = one transaction = one step."""
        with self._engine.begin() as connection:
            work = StoredWork(connection, name, self._by, self._clock, self._ids)
            value = verb(work)
            changed = work.finish()
        return Outcome(value, changed, name if changed else None)
