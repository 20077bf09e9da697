"""A pasted programme as it is shown before it is stored: its sessions, the items in them, the rows that are left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.fields import Id
from congress_app.i18n import _, dates
from congress_app.services.agenda_blocks import BlockItem, BlockSession
from congress_app.ui.agenda.pasted import LeftOut, PastedSession
from congress_app.ui.agenda.pasting_plan import Plan
from congress_app.ui.agenda.preview import PreviewLine, PreviewSession, preview_session


def of_plan(plan: Plan, names: Mapping[str, str]) -> list[PreviewSession]:
    """What a pasted programme would write. names: of persons, by id."""
    made = []
    if plan.left_out:
        made.append(PreviewSession(_("No item was found in these rows"), tuple(map(_left_out, plan.left_out)), 0))
    for block, on, pasted, note in zip(plan.sessions, plan.days, plan.pasted, plan.notes, strict=True):
        session = Session(id=Id("session"), phase_id=Id("phase"), **block.values)
        day = f", {dates.weekday(on)} {dates.short_date(on)}" if on else ""
        head = f"{block.phase.words}{day}, {session.half_day.words.lower()}"
        if block.session_id is not None:
            head = _("{session} (added to it)").format(session=head)
        shown = preview_session(head, session, _rows(block, session, names))
        made.append(replace(shown, lines=tuple(_lines(shown.lines, pasted)), note=note))
    return made


def _lines(lines: Sequence[PreviewLine], pasted: PastedSession) -> Iterator[PreviewLine]:
    """The items with what was wrong in the block, and between them the rows that are no items."""
    shown = iter(lines)
    for place, item in enumerate(pasted.items):
        yield from (_left_out(row) for row in pasted.left_out if row.before == place)
        for each in (item, *item.parts):
            yield replace(next(shown), note=each.note, row=each.row)
    yield from (_left_out(row) for row in pasted.left_out if row.before >= len(pasted.items))


def _left_out(row: LeftOut) -> PreviewLine:
    return PreviewLine("", "", row.text, "", row=row.row, is_taken=False)


def _rows(block: BlockSession, session: Session, names: Mapping[str, str]) -> Iterator[AgendaItem]:
    """The items of a block as rows, so that the clock can run them."""
    for place, item in enumerate(block.items):
        key: Id[AgendaItem] = Id(f"{place:04d}")
        yield AgendaItem(id=key, session_id=session.id, position=key, **_shown(item, names))
        for number, part in enumerate(item.parts):
            own: Id[AgendaItem] = Id(f"{key}.{number:04d}")
            yield AgendaItem(id=own, session_id=session.id, parent_id=key, position=own, **_shown(part, names))


def _shown(item: BlockItem, names: Mapping[str, str]) -> dict[str, Any]:
    values = dict(item.values)
    person_id = values.pop("presenter_id", None)
    return {**values, "presenter": names.get(person_id, "")} if person_id else values
