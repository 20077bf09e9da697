"""What stands beside the tree: the words to say and all else of the current item, or the fields of the current session."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QStackedWidget, QWidget

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.checks import Finding
from congress_app.i18n import _
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.ui.agenda import cells
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.cells import Shown
from congress_app.ui.agenda.columns import kept, party_editing
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours, larger, tint
from congress_app.ui.common.options import Option

ITEM_FIELDS = (
    "presenter",
    "standby",
    "introducer",
    "paper",
    "cue",
    "vote",
    "outcome",
    "starts_at",
    "is_parallel",
    "kind",
    "note",
)
SESSION_FIELDS = ("presiding", "starts_at", "day", "half_day", "title", "place")
WORDS_HEIGHT = UNIT * 22


class AgendaDetails(QWidget):
    """edited: a field was left with another value (row, name of the field, value). left: back to the tree."""

    edited = Signal(str, str, object)
    left = Signal()

    def __init__(self, persons: Callable[[], Sequence[Option]], drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._heading = _wrapped(QLabel(self))
        self._heading.setFont(larger(self.font(), 1.1, is_bold=True))
        self._times = _wrapped(QLabel(self))
        self._times.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._notes = _wrapped(QLabel(self))
        parties = {name: party_editing(AgendaItem, name, persons) for name in ("presenter", "standby", "introducer")}
        of_item = {**parties, **kept(AgendaItem, "kind")}
        self.words = Form(AgendaItem, ("words",), drafts=drafts, parent=self)
        self.item = Form(AgendaItem, ITEM_FIELDS, editings=of_item, drafts=drafts, parent=self)
        presiding = {"presiding": party_editing(Session, "presiding", persons)}
        of_session = {**presiding, **kept(Session, "starts_at", "day", "half_day")}
        self.session = Form(Session, SESSION_FIELDS, editings=of_session, drafts=drafts, parent=self)
        _spread_out(self.words, "words")
        item = QWidget(self)
        item.setLayout(column_of(self.words, self.item, 1, spacing=UNIT))
        self._stack = QStackedWidget(self)
        self._pages = (QWidget(self), item, self.session)
        for page in self._pages:
            self._stack.addWidget(page)
        self.setLayout(column_of(self._heading, self._times, self._notes, self._stack, spacing=UNIT // 2))
        for form in (self.words, self.item, self.session):
            form.edited.connect(self._on_edited)

    def show_row(self, row: SessionRow | ItemRow | None, of: Shown) -> None:
        """Show a row; text being typed for the same row is left alone."""
        self._key = row.id if row is not None else ""
        self._heading.setVisible(row is not None)
        if isinstance(row, ItemRow):
            self._show_item(row, of)
        elif row is not None:
            self._show_session(row, of)
        else:
            self._turn_to(0)
            self._times.setText(_("Choose an item to write the words to say."))
        self._show_notes(row, of)

    def refuse(self, key: str, name: str, sentence: str) -> None:
        """A value was refused: it stays visible in its field, marked."""
        if key != self._key:
            return
        form = self.words if name == "words" else self.item if self._stack.currentIndex() == 1 else self.session
        if name in (*ITEM_FIELDS, *SESSION_FIELDS, "words"):
            form.refuse(name, sentence)

    def focus_words(self) -> None:
        """Put the cursor into the words to say, or into a session's first field."""
        if self._stack.currentIndex() == 1:
            self.words.focus_field("words")
        elif self._stack.currentIndex() == 2:
            self.session.focus_field(SESSION_FIELDS[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the tree."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # inside

    def _turn_to(self, place: int) -> None:
        """Show one of the pages; the others take no room."""
        for number, page in enumerate(self._pages):
            policy = QSizePolicy.Policy.Preferred if number == place else QSizePolicy.Policy.Ignored
            page.setSizePolicy(QSizePolicy.Policy.Preferred, policy)
        self._stack.setCurrentIndex(place)

    def _show_item(self, row: ItemRow, of: Shown) -> None:
        self._turn_to(1)
        self._heading.setText(f"{row.timed.number}. {row.item.title}")
        minutes = _("{count} minutes").format(count=row.timed.minutes)
        self._times.setText(" · ".join(filter(None, (cells.times_text(row, of), minutes, row.item.kind.words))))
        stored = row.stored
        shown = dataclasses.replace(
            row.item, presenter=stored.presenter, standby=stored.standby, introducer=stored.introducer
        )
        self.words.show_rows(shown)
        self.item.show_rows(shown)
        self.item.set_visible("is_parallel", is_visible=row.timed.is_parent)

    def _show_session(self, row: SessionRow, of: Shown) -> None:
        self._turn_to(2)
        self._heading.setText(cells.session_words(row))
        self._times.setText(f"{cells.times_text(row, of)}\n{cells.half_day_words(row, of)}")
        self.session.show_rows(dataclasses.replace(row.session, presiding=row.stored.presiding))

    def _show_notes(self, row: SessionRow | ItemRow | None, of: Shown) -> None:
        found: Sequence[Finding] = of.warnings.get(row.id, ()) if row is not None else ()
        said = [finding.sentence for finding in found]
        change = of.data.changes.get(row.id) if row is not None else None
        if change is not None:
            columns = [each for each in (at.TIME, at.TITLE, at.PRESENTER) if _touches(change.fields, each)] or [
                at.NUMBER
            ]
            said += [cells.change_words(change, column, of) for column in columns]
        self._notes.setText("\n".join(said))
        self._notes.setVisible(bool(said))
        tint(self._notes, QPalette.ColorRole.WindowText, colours(self).warning)

    def _on_edited(self, name: str, value: Any) -> None:
        self.edited.emit(self._key, name, value)


def _touches(fields: frozenset[str], column: int) -> bool:
    return bool(fields & cells.CHANGED_AT[column])


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _spread_out(form: Form, name: str) -> None:
    """A long text as wide as the pane, below its label, and high enough to read a speech."""
    grid = form.layout()
    if not isinstance(grid, QGridLayout):
        return
    label, field, sentence = (grid.itemAtPosition(*place) for place in ((0, 0), (0, 1), (1, 1)))
    widgets = [
        widget for each in (label, field, sentence) if each is not None and (widget := each.widget()) is not None
    ]
    for line, widget in enumerate(widgets):
        grid.removeWidget(widget)
        grid.addWidget(widget, line, 0, 1, 2)
    form.input(name).setMinimumHeight(WORDS_HEIGHT)
