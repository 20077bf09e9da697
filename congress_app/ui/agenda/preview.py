"""An agenda shown before it is stored: sessions with their running times and totals, to be looked at only."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBrush, QColor, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import run_agenda
from congress_app.domain.fields import Id
from congress_app.domain.template_halves import laid
from congress_app.domain.templates import Template, agenda_rows, template_of
from congress_app.i18n import _, dates
from congress_app.listings.agenda import SessionRow
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.icons import WRONG, icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours

TIME, MINUTES, CONTENT, WHO = range(4)
LINE = UNIT * 3
_ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PreviewLine:
    """One item: time, minutes, content, who, and whether it is a part. note: one sentence on what is wrong with it.

    row: of a pasted block, where the user decides whether it is an item (is_taken); else -1.
    """

    time: str
    minutes: str
    title: str
    presenter: str
    is_part: bool = False
    note: str = ""
    row: int = -1
    is_taken: bool = True


@dataclass(frozen=True, slots=True)
class PreviewSession:
    """A session with its lines and the minutes of all of them."""

    heading: str
    lines: tuple[PreviewLine, ...]
    minutes: int
    note: str = ""


def total_words(sessions: Sequence[PreviewSession]) -> str:
    """`3 phiên, 26 nội dung, 315 phút`."""
    return _("{sessions} sessions, {items} items, {minutes} minutes").format(
        sessions=len(sessions),
        items=sum(line.is_taken for session in sessions for line in session.lines),
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
    return [preview_session(head, session, rows.items) for head, session in zip(heads, rows.sessions, strict=True)]


def of_copy(sessions: Sequence[SessionRow], data: AgendaData) -> list[PreviewSession]:
    """The agenda that another congress's makes in this one, on the half-days that its phases have."""
    if data.row is None:
        return []
    items = [
        dataclasses.replace(row.item, presenter=row.stored.presenter) for session in sessions for row in session.items
    ]
    template = template_of(
        "",
        data.row.congress,
        data.row.organisation,
        {session.phase.id: session.phase for session in sessions}.values(),
        [session.session for session in sessions],
        items,
        {},
    )
    return of_template(laid(template, data.phases))


class AgendaPreview(QTreeWidget):
    """The lines of a preview. decided: the user takes a row of the block for an item, or not (its number, yes or no)."""

    decided = Signal(int, bool)

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
        for column, width in ((TIME, UNIT * 18), (MINUTES, UNIT * 9), (WHO, UNIT * 20)):
            header.resizeSection(column, width)
        self.itemChanged.connect(self._on_item_changed)

    def show_sessions(self, sessions: Iterable[PreviewSession]) -> None:
        """Show these."""
        place, current = self.verticalScrollBar().value(), self.currentItem()
        row = current.data(TIME, _ROW) if current is not None else None
        self.blockSignals(True)
        self.clear()
        for session in sessions:
            minutes = _("{count} minutes").format(count=session.minutes)
            top = QTreeWidgetItem([f"{session.heading} · {minutes}" if session.minutes else session.heading])
            top.setFont(0, _bold(self.font()))
            top.setSizeHint(0, QSize(0, LINE))
            self.addTopLevelItem(top)
            top.setFirstColumnSpanned(True)
            if session.note:
                self._add_note(top, session.note)
            for line in session.lines:
                top.addChild(self._row_of(line))
                if line.note:
                    self._add_note(top, line.note)
        self.expandAll()
        again = next((item for item in self._items() if row is not None and item.data(TIME, _ROW) == row), None)
        if again is not None:
            self.setCurrentItem(again)
        self.blockSignals(False)
        self.verticalScrollBar().setValue(place)

    def _items(self) -> Iterator[QTreeWidgetItem]:
        for top in range(self.topLevelItemCount()):
            head = self.topLevelItem(top)
            if head is not None:
                yield from filter(None, map(head.child, range(head.childCount())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space takes the current row or leaves it, in whichever column it stands."""
        item = self.currentItem()
        if event.key() != Qt.Key.Key_Space or item is None or item.data(TIME, _ROW) is None:
            super().keyPressEvent(event)
            return
        is_taken = item.checkState(TIME) == Qt.CheckState.Checked
        item.setCheckState(TIME, Qt.CheckState.Unchecked if is_taken else Qt.CheckState.Checked)

    def _row_of(self, line: PreviewLine) -> QTreeWidgetItem:
        title = f"    {line.title}" if line.is_part else line.title
        each = QTreeWidgetItem([line.time if line.is_taken else _("left out"), line.minutes, title, line.presenter])
        each.setTextAlignment(MINUTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        each.setSizeHint(0, QSize(0, LINE))
        each.setToolTip(CONTENT, line.title)
        each.setToolTip(WHO, line.presenter)
        if line.row >= 0:
            each.setData(TIME, _ROW, line.row)
            each.setCheckState(TIME, Qt.CheckState.Checked if line.is_taken else Qt.CheckState.Unchecked)
        if not line.is_taken:
            faint_colour = self.palette().brush(QPalette.ColorRole.PlaceholderText)
            for column in (TIME, CONTENT):
                each.setForeground(column, faint_colour)
        return each

    def _add_note(self, top: QTreeWidgetItem, note: str) -> None:
        """A line of its own below what it is about: a sentence in a tooltip is not read."""
        each = QTreeWidgetItem(["", "", note, ""])
        each.setIcon(CONTENT, icon(WRONG))
        each.setForeground(CONTENT, QBrush(QColor(colours(self).wrong)))
        each.setToolTip(CONTENT, note)
        each.setSizeHint(0, QSize(0, LINE))
        top.addChild(each)

    def _on_item_changed(self, item: QTreeWidgetItem, column: int) -> None:
        row = item.data(TIME, _ROW)
        if column == TIME and isinstance(row, int):
            is_taken = item.checkState(TIME) == Qt.CheckState.Checked
            QTimer.singleShot(0, self, lambda: self.decided.emit(row, is_taken))  # the rows are made anew


def preview_session(heading: str, session: Session, items: Iterable[AgendaItem]) -> PreviewSession:
    """A session with its items on the running clock."""
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
