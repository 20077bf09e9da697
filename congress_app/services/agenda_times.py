"""Verbs on an agenda that need its running times: shift everything after, split by a break."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import clock_time, run_agenda
from congress_app.domain.choices import ItemKind, VoteNeeded
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.agenda import Place, add_items, copied_values, parts_of, siblings_of
from congress_app.services.records import put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

BREAK_TITLE = "Nghỉ giải lao"
CONTINUED = "(tiếp theo)"


class AgendaTimes:
    """Shifts and splits items on the running clock."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def shift_from(self, item_id: Id[AgendaItem], minutes: int) -> Outcome[int]:
        """Let this item and all after it in its session begin so many minutes later (or earlier); returns how many rows were written.

        The first item takes the session's start along; another one gets a fixed start. Later fixed starts move by the same minutes.
        What begins together with its parent - its first part, a part beside others - takes the parent along.

        Raises:
            BadValue: the shift leads out of the day.
        """
        return self._run(
            lambda work: _shift(work, item_id, minutes),
            step(N_("Shift the agenda by {minutes} minutes"), minutes=minutes),
        )

    def split(self, item_id: Id[AgendaItem], after_minutes: int, break_minutes: int) -> Outcome[AgendaItem]:
        """Split an item by a break: its first minutes, the break, then the rest of it; returns the rest.

        Raises:
            BadValue: the item does not last longer than `after_minutes`. Refused: it has parts, or runs beside others.
        """
        return self._run(lambda work: _split(work, item_id, after_minutes, break_minutes), step(N_("Split by a break")))


def _shift(work: Work, item_id: Id[AgendaItem], minutes: int) -> int:
    if minutes == 0:
        return 0
    item = _begun_with(work, work.get(AgendaItem, item_id))
    session = work.get(Session, item.session_id)
    its = {each.id: each for each in work.find(AgendaItem, session_id=session.id)}
    lines = list(run_agenda([session], its.values()).items.values())
    place = next(number for number, line in enumerate(lines) if line.item_id == item.id)
    moving: list[Session | AgendaItem] = []
    if place == 0 and item.starts_at in (None, session.starts_at):
        moving.append(session)
    if item.starts_at is not None or not moving:
        moving.append(dataclasses.replace(item, starts_at=clock_time(lines[place].start)))
    behind = [its[Id(line.item_id)] for line in lines[place + 1 :]]
    moving += [each for each in behind if each.starts_at is not None]
    for each in moving:
        put(work, dataclasses.replace(each, starts_at=_later(each.starts_at, minutes)))
    return len(moving)


def _begun_with(work: Work, item: AgendaItem) -> AgendaItem:
    """The parent that begins in the same minute as this part, else the item itself."""
    if item.parent_id is None or item.starts_at is not None:
        return item
    parent = work.get(AgendaItem, item.parent_id)
    return parent if parent.is_parallel or parts_of(work, parent)[0].id == item.id else item


def _later(at: dt.time | None, minutes: int) -> dt.time:
    shifted = dt.timedelta(hours=at.hour, minutes=at.minute + minutes) if at else dt.timedelta(minutes=minutes)
    if not dt.timedelta(0) <= shifted < dt.timedelta(days=1):
        raise BadValue(N_("A shift by {minutes} minutes leads out of the day."), minutes=minutes)
    return clock_time(int(shifted.total_seconds()) // 60)


def _split(work: Work, item_id: Id[AgendaItem], after_minutes: int, break_minutes: int) -> AgendaItem:
    item = work.get(AgendaItem, item_id)
    if parts_of(work, item):
        raise Refused(N_("An item that has parts is not split; put the break between its parts."))
    if item.parent_id is not None and work.get(AgendaItem, item.parent_id).is_parallel:
        raise Refused(N_("An item that runs beside others is not split by a break."))
    if break_minutes < 1:
        raise BadValue(N_("A break lasts at least 1 minute."))
    if not 0 < after_minutes < item.minutes:
        raise BadValue(
            N_("The item lasts {minutes} minutes; the break must come after at least 1 and before its end."),
            minutes=item.minutes,
        )
    siblings = siblings_of(work, item.session_id, item.parent_id)
    place = next(number for number, each in enumerate(siblings) if each.id == item.id)
    before = siblings[place + 1].id if place + 1 < len(siblings) else None
    # What is said and brought in belongs to the beginning, what is decided to the end.
    put(work, dataclasses.replace(item, minutes=after_minutes, vote=VoteNeeded.NONE, outcome=""))
    pause = {"title": BREAK_TITLE, "kind": ItemKind.BREAK, "minutes": break_minutes}
    rest = {
        **copied_values(item),
        "title": _continued(item.title),
        "minutes": item.minutes - after_minutes,
        "words": "",
        "cue": "",
        "outcome": item.outcome,
    }
    return add_items(work, Place(item.session_id, item.parent_id, before), [pause, rest])[1]


def _continued(title: str) -> str:
    most = field_of(AgendaItem, "title").said.width - len(CONTINUED) - 1
    return title if title.endswith(CONTINUED) else f"{title[:most]} {CONTINUED}"
