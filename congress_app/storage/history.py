"""Undo and redo: the images of a step written back."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from congress_app.domain.fields import about
from congress_app.domain.labels import label
from congress_app.domain.record import Record
from congress_app.i18n import N_
from congress_app.runtime.clock import Clock
from congress_app.runtime.errors import CannotUndo, Refused, UserError
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.storage.rows import load_ids, shape
from congress_app.storage.tables import BY_NAME, change_log, change_step
from congress_app.storage.work import Change, new_step, write

_OWN = sa.select(change_step).where(change_step.c.by == sa.bindparam("user")).limit(1)
_LAST_DONE = _OWN.where(change_step.c.state == "done").order_by(change_step.c.id.desc())
_FIRST_UNDONE = _OWN.where(change_step.c.state == "undone").order_by(change_step.c.id)
_TURNED = sa.update(change_step).where(change_step.c.id == sa.bindparam("step")).values(state=sa.bindparam("new_state"))
_IMAGES = sa.select(change_log).where(change_log.c.step_id == sa.bindparam("step"))


@dataclasses.dataclass(frozen=True, slots=True)
class PastStep:
    """A step as the history shows it. state: done, undone, gone (too old), mark (an undo or a redo)."""

    id: int
    at: dt.datetime
    by: str
    name: Step
    state: str


def _name(row: sa.Row[Any]) -> Step:
    return Step(row.msgid, json.loads(row.names), row.revoked_by)


class StoredHistory:
    """The steps of one data file; implements `services.work.History`."""

    def __init__(self, reader: sa.Engine, writer: sa.Engine, by: str, clock: Clock) -> None:
        self._reader, self._writer, self._by, self._clock = reader, writer, by, clock

    def next_undo(self) -> Step | None:
        """The step that undo would take back."""
        return self._peek(is_undo=True)

    def next_redo(self) -> Step | None:
        """The step that redo would do again."""
        return self._peek(is_undo=False)

    def past(self, count: int = 200) -> list[PastStep]:
        """The last steps, newest first."""
        with self._reader.connect() as connection:
            rows = connection.execute(sa.select(change_step).order_by(change_step.c.id.desc()).limit(count)).fetchall()
        return [PastStep(row.id, row.at, row.by, _name(row), row.state) for row in rows]

    def touched(self) -> list[tuple[type[Record], str]]:
        """The rows of the newest step, or of the one that was undone or done again last, by their kind and id."""
        turned = sa.func.coalesce(change_step.c.undoes, change_step.c.id)
        newest = sa.select(turned).order_by(change_step.c.id.desc()).limit(1).scalar_subquery()
        query = sa.select(change_log.c.entity, change_log.c.row_id).where(change_log.c.step_id == newest)
        with self._reader.connect() as connection:
            return [(BY_NAME[row.entity], row.row_id) for row in connection.execute(query)]

    def undo(self) -> Outcome[Step]:
        """Take back the last step."""
        return self._turn(is_undo=True)

    def redo(self) -> Outcome[Step]:
        """Do again the step undone last."""
        return self._turn(is_undo=False)

    def _peek(self, *, is_undo: bool) -> Step | None:
        with self._reader.connect() as connection:
            found = _next(connection, self._by, is_undo=is_undo)
        return _name(found) if found else None

    def _turn(self, *, is_undo: bool) -> Outcome[Step]:
        try:
            with self._writer.begin() as connection:
                name, changed = self._turned(connection, is_undo=is_undo)
        except CannotUndo:
            raise
        except Refused as error:  # what was hung on a row since is seen only when the transaction ends
            raise CannotUndo(
                N_("Rows that hang on that step were changed after it; nothing was undone or redone.")
            ) from error
        return Outcome(name, changed, name)

    def _turned(self, connection: sa.Connection, *, is_undo: bool) -> tuple[Step, frozenset[type[Record]]]:
        found = _next(connection, self._by, is_undo=is_undo)
        if found is None:
            raise CannotUndo(N_("There is nothing to undo.") if is_undo else N_("There is nothing to redo."))
        name = _name(found)
        if name.revoked_by:
            raise CannotUndo(
                N_("“{step}” is not undone. To take it back, use “{verb}”."),
                step=name.words,
                verb=UserError(name.revoked_by),
            )
        changes = _changes(connection, found.id, is_undo=is_undo)
        mark = new_step(connection, self._clock, self._by, name, state="mark", undoes=found.id)
        write(connection, mark, changes)
        connection.execute(_TURNED, {"step": found.id, "new_state": "undone" if is_undo else "done"})
        return name, frozenset(change[0] for change in changes)


def _next(connection: sa.Connection, by: str, *, is_undo: bool) -> sa.Row[Any] | None:
    return connection.execute(_LAST_DONE if is_undo else _FIRST_UNDONE, {"user": by}).first()


def _changes(connection: sa.Connection, step_id: int, *, is_undo: bool) -> list[Change]:
    """What must be written to turn a step; refuses when a row is not as the step left it."""
    images = connection.execute(_IMAGES, {"step": step_id}).fetchall()
    rows = [
        (row.entity, row.row_id, *((row.before, row.after) if is_undo else (row.after, row.before))) for row in images
    ]
    current = _current(connection, [(entity, row_id) for entity, row_id, _target, _left in rows])
    changes: list[Change] = []
    for entity, row_id, wanted, was_left in rows:
        change = _change(BY_NAME[entity], row_id, wanted, was_left, current.get((entity, row_id)))
        if change is None:
            raise _changed_since(connection, BY_NAME[entity], row_id, current.get((entity, row_id)))
        changes.append(change)
    return changes


def _current(connection: sa.Connection, keys: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Record]:
    found: dict[tuple[str, str], Record] = {}
    for name in sorted({entity for entity, _row_id in keys}):
        ids = sorted(row_id for entity, row_id in keys if entity == name)
        found |= {(name, row_id): item for row_id, item in load_ids(connection, BY_NAME[name], ids).items()}
    return found


def _change(
    cls: type[Record], row_id: str, wanted: str | None, left: str | None, now_is: Record | None
) -> Change | None:
    """One row's way to what is wanted; None when it is not as the step left it."""
    its = shape(cls)
    if left is None:
        if now_is is not None or wanted is None:
            return None
        return cls, None, cls(id=row_id, **its.whole(wanted))  # type: ignore[arg-type]
    # A row that goes must be whole as it was left; of one that stays, only what the step changed is written back.
    as_left = its.whole(left) if wanted is None else its.values(left)
    if now_is is None or any(getattr(now_is, name) != value for name, value in as_left.items()):
        return None
    return cls, now_is, None if wanted is None else dataclasses.replace(now_is, **its.values(wanted))


def _changed_since(connection: sa.Connection, cls: type[Record], row_id: str, now_is: Record | None) -> CannotUndo:
    last = sa.select(change_step.c.by, change_log.c.before).join(change_log).where(change_log.c.row_id == row_id)
    by, before = connection.execute(last.order_by(change_step.c.id.desc()).limit(1)).one()
    # A row that is gone was whole in the step that took it away.
    its, known = shape(cls), now_is
    if known is None and before is not None:
        known = cls(id=row_id, **its.whole(before))  # type: ignore[arg-type]
    row = label(known) if known is not None else UserError(about(cls).title)
    if by:
        return CannotUndo(
            N_("“{row}” was changed after that step by {by}; nothing was undone or redone."), row=row, by=by
        )
    return CannotUndo(N_("“{row}” was changed after that step; nothing was undone or redone."), row=row)
