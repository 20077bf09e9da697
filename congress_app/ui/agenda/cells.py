"""What stands in the cells of the agenda: texts, marks, tips. Pure; who shows it is the model."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.checks import Finding
from congress_app.domain.choices import HalfDay, ItemKind, TimeStyle, VoteNeeded
from congress_app.domain.programme import ChangeKind, LineChange
from congress_app.i18n import NP_, _, dates
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.listings.listing import cell_text
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.nodes import Line, LineKind
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.icons import INFORMATION, WARNING

_SHORT_VOTES = {
    VoteNeeded.NONE: "",
    VoteNeeded.SHOW_OF_HANDS: NP_("vote, short", "Hands"),
    VoteNeeded.BALLOT: NP_("vote, short", "Ballot"),
}
CHANGED_AT = {at.TIME: {"times", "on"}, at.TITLE: {"title"}, at.PRESENTER: {"presenter"}, at.NUMBER: {"session"}}


@dataclass(frozen=True, slots=True)
class Shown:
    """What the cells are made from. halves: busy minutes of each half-day; warnings: by row."""

    data: AgendaData = field(default_factory=AgendaData)
    warnings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    halves: Mapping[tuple[dt.date, HalfDay], int] = field(default_factory=dict)

    @property
    def time_style(self) -> str:
        """How times are written: as the office does, but short where it writes them out."""
        style = self.data.time_style
        return style if style == TimeStyle.COLON.value else TimeStyle.SHORT.value


def shown(data: AgendaData, warnings: Mapping[str, Sequence[Finding]]) -> Shown:
    """Get ready what the cells are made from."""
    halves: dict[tuple[dt.date, HalfDay], int] = defaultdict(int)
    for session in data.sessions:
        halves[session.on, session.session.half_day] += session.timed.busy_minutes
    return Shown(data, warnings, dict(halves))


def session_words(session: SessionRow) -> str:
    """`Phiên trù bị · Thứ Hai, sáng 28/7/2025`."""
    when = _("{weekday}, {half_day} {day}").format(
        weekday=dates.weekday(session.on),
        half_day=session.session.half_day.words.lower(),
        day=dates.short_date(session.on),
    )
    return f"{session.session.title or session.phase.kind.words} · {when}"


def half_day_words(session: SessionRow, of: Shown) -> str:
    """`Buổi sáng 28/7/2025: 240 trên 240 phút`."""
    return _("The half-day ({half_day} {day}): {minutes} of {cap} minutes").format(
        half_day=session.session.half_day.words.lower(),
        day=dates.short_date(session.on),
        minutes=of.halves.get((session.on, session.session.half_day), 0),
        cap=of.data.half_day_minutes,
    )


def is_over(session: SessionRow, of: Shown) -> bool:
    """Whether the sessions of its half-day take longer than that."""
    return of.halves.get((session.on, session.session.half_day), 0) > of.data.half_day_minutes


def times_text(row: ItemRow | SessionRow, of: Shown) -> str:
    """From-to."""
    return dates.time_range(row.timed.starts_at, row.timed.ends_at, of.time_style)


def text(line: Line, column: int, of: Shown) -> str:
    """The text of a cell."""
    if line.kind is LineKind.SESSION:
        return _session_text(line.session, column, of)
    return _item_text(line.item, column, of) if line.item is not None else ""


def edit_text(line: Line, column: int) -> str:
    """The text with which a cell is edited."""
    name = at.field_name(line, column)
    if line.kind is LineKind.SESSION:
        if column == at.PRESENTER:
            return line.session.stored.presiding
        return cell_text(getattr(line.session.session, name))
    if line.item is None:
        return ""
    return line.item.stored.presenter if column == at.PRESENTER else cell_text(getattr(line.item.item, name))


def mark(line: Line, column: int, of: Shown) -> str:
    """The name of the icon in a cell; "" = none."""
    if column == at.NUMBER:
        found = of.warnings.get(line.key, ())
        return WARNING if any(each.is_warning for each in found) else INFORMATION if found else ""
    if line.kind is not LineKind.ITEM or line.item is None:
        return ""
    if column == at.TIME and line.item.item.starts_at is not None:
        return "lock"
    return "vote" if column == at.VOTE and line.item.item.vote is not VoteNeeded.NONE else ""


def is_changed(line: Line, column: int, of: Shown) -> bool:
    """Whether a cell differs from the last issue."""
    change = of.data.changes.get(line.key)
    if change is None or column not in CHANGED_AT:
        return False
    return column == at.NUMBER if change.kind is ChangeKind.ADDED else bool(change.fields & CHANGED_AT[column])


def tip(line: Line, column: int, of: Shown) -> str:
    """The sentences under the mouse; "" = none."""
    said = [finding.sentence for finding in of.warnings.get(line.key, ())] if column in (at.NUMBER, at.TITLE) else []
    if line.kind is LineKind.SESSION and column in (at.MINUTES, at.NUMBER):
        said.append(half_day_words(line.session, of))
    if line.item is not None:
        said += _item_tips(line.item, column, of)
    change = of.data.changes.get(line.key)
    if change is not None and is_changed(line, column, of):
        said.append(change_words(change, column, of))
    return "\n".join(said)


def change_words(change: LineChange, column: int, of: Shown) -> str:
    """What was issued and what stands now."""
    number = of.data.issue.number if of.data.issue else 0
    before, now = change.before, change.after
    if before is None or now is None:
        return _("Added after issue {number}").format(number=number)
    if column == at.TIME:
        old = dates.time_range(before.starts_at, before.ends_at, of.time_style)
        new = dates.time_range(now.starts_at, now.ends_at, of.time_style)
        if before.on != now.on:
            old, new = f"{old} {dates.short_date(before.on)}".strip(), f"{new} {dates.short_date(now.on)}".strip()
    elif column == at.TITLE:
        old, new = before.title, now.title
    elif column == at.PRESENTER:
        old, new = before.presenter, now.presenter
    else:
        old, new = before.session, now.session
    return _("Issued as {old}, now {new}").format(old=old or _("nothing"), new=new or _("nothing"))


def is_faint(line: Line) -> bool:
    """Whether a line is of the second level of emphasis: breaks, and the line for a new item."""
    return line.kind is LineKind.NEW or (line.item is not None and line.item.item.kind is ItemKind.BREAK)


def _session_text(session: SessionRow, column: int, of: Shown) -> str:
    if column == at.TIME:
        return times_text(session, of)
    if column == at.MINUTES:
        return f"{session.timed.busy_minutes}/{of.data.half_day_minutes}"
    if column == at.TITLE:
        return session_words(session)
    return session.stored.presiding if column == at.PRESENTER else ""


def _item_text(row: ItemRow, column: int, of: Shown) -> str:
    if column == at.TIME:
        return times_text(row, of)
    if column == at.MINUTES:
        return str(row.timed.minutes) if row.timed.minutes or row.timed.is_shown else ""
    if column == at.VOTE:
        return _(_SHORT_VOTES[row.item.vote])
    by_column = {
        at.NUMBER: row.timed.number,
        at.TITLE: row.item.title,
        at.PRESENTER: row.stored.presenter,
        at.KIND: row.item.kind.words,
    }
    return by_column[column]


def _item_tips(row: ItemRow, column: int, of: Shown) -> list[str]:
    said = []
    if column == at.TIME and row.item.starts_at is not None:
        start = dates.time_text(row.item.starts_at, of.time_style)
        said.append(_("Its start is fixed at {time}; empty the cell to let it follow.").format(time=start))
        if row.timed.gap_minutes > 0:
            said.append(_("{minutes} minutes before it are free.").format(minutes=row.timed.gap_minutes))
    if column == at.MINUTES and row.timed.is_parent:
        said.append(
            _("The longest of its parts") if row.item.is_parallel else _("The sum of its parts"),
        )
    if column == at.VOTE and row.item.vote is not VoteNeeded.NONE:
        said.append(": ".join(filter(None, (row.item.vote.words, row.item.outcome))))
    return said
