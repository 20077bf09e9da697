"""An agenda shown before it is stored: sessions with their running times and totals, to be looked at only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import run_agenda
from congress_app.domain.fields import Id
from congress_app.domain.templates import Template, agenda_rows
from congress_app.i18n import _, dates
from congress_app.listings.agenda import SessionRow
from congress_app.services.agenda_blocks import BlockItem, BlockSession
from congress_app.ui.agenda.cells import session_words
from congress_app.ui.agenda.pasting_plan import Plan
from congress_app.ui.common.layouts import UNIT

TIME, MINUTES, CONTENT, WHO = range(4)
LINE = UNIT * 3


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One item: time, minutes, content, who, and whether it is a part."""

    time: str
    minutes: str
    title: str
    presenter: str
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class PreviewSession:
    """A session with its lines and the minutes of all of them."""

    heading: str
    lines: tuple[PreviewLine, ...]
    minutes: int


def total_words(sessions: Sequence[PreviewSession]) -> str:
    """`3 phiên, 26 nội dung, 315 phút`."""
    return _("{sessions} sessions, {items} items, {minutes} minutes").format(
        sessions=len(sessions),
        items=sum(len(session.lines) for session in sessions),
        minutes=sum(session.minutes for session in sessions),
    )


def of_template(template: Template) -> list[PreviewSession]:
    """The agenda that a template makes; gaps in its texts stay."""
    numbers = iter(range(1_000_000))
    rows = agenda_rows(template, {kind: Id(kind.value) for kind in template.phases}, lambda: str(next(numbers)), {})
    kinds = [session.phase for session in template.sessions]
    heads = [
        _("{phase}, day {day}, {half_day}").format(
            phase=session.title or kind.words, day=session.day, half_day=session.half_day.words.lower()
        )
        for kind, session in zip(kinds, rows.sessions, strict=True)
    ]
    return [_session(head, session, rows.items) for head, session in zip(heads, rows.sessions, strict=True)]


def of_rows(sessions: Iterable[SessionRow]) -> list[PreviewSession]:
    """The agenda of a congress."""
    return [
        PreviewSession(
            session_words(session),
            tuple(
                PreviewLine(
                    dates.time_range(row.timed.starts_at, row.timed.ends_at),
                    str(row.timed.minutes or ""),
                    row.item.title,
                    row.stored.presenter,
                    row.timed.depth > 0,
                )
                for row in session.items
            ),
            session.timed.busy_minutes,
        )
        for session in sessions
    ]


def of_plan(plan: Plan, names: Mapping[str, str]) -> list[PreviewSession]:
    """What a pasted programme would write. names: of persons, by id."""
    made = []
    for block, on in zip(plan.sessions, plan.days, strict=True):
        session = Session(id=Id("session"), phase_id=Id("phase"), **block.values)
        day = f", {dates.weekday(on)} {dates.short_date(on)}" if on else ""
        head = f"{block.phase.words}{day}, {session.half_day.words.lower()}"
        if block.session_id is not None:
            head = _("{session} (added to it)").format(session=head)
        made.append(_session(head, session, _rows(block, session, names)))
    return made


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


class AgendaPreview(QTreeWidget):
    """The lines of a preview."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Preview"))
        self.setHeaderLabels([_("Time"), _("Minutes"), _("Content"), _("Presenter")])
        self.setRootIsDecorated(False)
        self.setIndentation(UNIT)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(CONTENT, QHeaderView.ResizeMode.Stretch)
        for column, width in ((TIME, UNIT * 15), (MINUTES, UNIT * 9), (WHO, UNIT * 20)):
            header.resizeSection(column, width)

    def show_sessions(self, sessions: Iterable[PreviewSession]) -> None:
        """Show these."""
        self.clear()
        for session in sessions:
            minutes = _("{count} minutes").format(count=session.minutes)
            top = QTreeWidgetItem([f"{session.heading} · {minutes}"])
            top.setFont(0, _bold(self.font()))
            top.setSizeHint(0, QSize(0, LINE))
            self.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            for line in session.lines:
                title = f"    {line.title}" if line.is_part else line.title
                each = QTreeWidgetItem([line.time, line.minutes, title, line.presenter])
                each.setTextAlignment(MINUTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                each.setSizeHint(0, QSize(0, LINE))
                each.setToolTip(CONTENT, line.title)
                each.setToolTip(WHO, line.presenter)
                top.addChild(each)
        self.expandAll()


def _session(heading: str, session: Session, items: Iterable[AgendaItem]) -> PreviewSession:
    own: dict[str, AgendaItem] = {item.id: item for item in items if item.session_id == session.id}
    times = run_agenda([session], own.values())
    lines = tuple(
        PreviewLine(
            dates.time_range(timed.starts_at, timed.ends_at),
            str(timed.minutes or ""),
            own[timed.item_id].title,
            own[timed.item_id].presenter,
            timed.depth > 0,
        )
        for timed in times.items.values()
    )
    return PreviewSession(heading, lines, times.sessions[session.id].busy_minutes)


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made
