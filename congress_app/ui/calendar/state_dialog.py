"""Writing down the state of congresses from a day on; what is closed is not undone but revoked, and that is said first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from congress_app.domain.choices import CongressState
from congress_app.domain.congresses import CLOSING, StateChange
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import cell_text
from congress_app.runtime.errors import BadValue
from congress_app.ui.calendar.days import when_words
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.dialog_foot import Line, LineList, main_button, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.icons import SIZE, WARNING, icon, state_mark
from congress_app.ui.common.inputs import AnyInput, CheckInput, input_of
from congress_app.ui.common.layouts import UNIT, column_of, row_of

FIELDS = ("state", "on", "note")
_NEXT = {
    CongressState.PLANNED: CongressState.REVIEWED,
    CongressState.REVIEWED: CongressState.READY,
    CongressState.READY: CongressState.UNDER_WAY,
    CongressState.UNDER_WAY: CongressState.CLOSED,
    CongressState.CLOSED: CongressState.REPORTED,
    CongressState.POSTPONED: CongressState.PLANNED,
}


def closing_words() -> str:
    """What is said before a congress is closed."""
    return _("Closing cannot be undone with Ctrl+Z. To take it back, use “Reopen the congress”.")


class StateDialog(QDialog):
    """Asks for state, day and note. asked: the keys, the state, the day, the note."""

    asked = Signal(list, object, object, str)

    def __init__(self, rows: Sequence[CongressRow], as_of: dt.date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "State of congresses"))
        self._rows = list(rows)
        self._editings = {name: FieldEditing(field_of(StateChange, name)) for name in FIELDS}
        self._inputs: dict[str, AnyInput] = {name: input_of(each, self) for name, each in self._editings.items()}
        self._warning = _marked(WARNING, closing_words())
        self._problem = sentence()
        self._lines = LineList(_("Congresses concerned"), (_("Organisation"), _("State"), pgettext("dialog", "When")))
        self._foot, self._button = main_button(self, pgettext("dialog", "Write down"))
        states = {row.state for row in rows}
        proposed = _NEXT.get(states.pop()) if len(states) == 1 else None
        self._inputs["state"].show_text(proposed.words if proposed else "")
        self._inputs["on"].show_text(cell_text(as_of))
        self._arrange()
        for made in self._inputs.values():
            if not isinstance(made, CheckInput):
                made.textChanged.connect(self._on_changed)
        self.accepted.connect(self._on_accepted)
        self._on_changed()
        self._inputs["state"].setFocus()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        for line, name in enumerate(FIELDS):
            label = QLabel(self._editings[name].title)
            label.setBuddy(self._inputs[name])
            grid.addWidget(label, line, 0)
            grid.addWidget(self._inputs[name], line, 1)
        grid.setColumnStretch(1, 1)
        self._lines.show_lines(
            [
                Line((row.organisation.name, row.state.words, when_words(row)), state_mark(row.state))
                for row in self._rows
            ]
        )
        self._lines.setColumnWidth(0, UNIT * 32)
        self._lines.setColumnWidth(1, UNIT * 17)
        self.setLayout(column_of(grid, self._lines, self._warning, self._problem, self._foot, margins=UNIT * 2))
        take_room(self, UNIT * 80, UNIT * 56)

    def _values(self) -> tuple[CongressState, dt.date, str]:
        state, on, note = (self._editings[name].value_of(self._inputs[name].shown_text()) for name in FIELDS)
        return state, on, note

    def _on_changed(self) -> None:
        try:
            state: CongressState | None = self._values()[0]
            problem = ""
        except BadValue as error:
            state, problem = None, sentence_of(error)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._warning.setVisible(state in CLOSING)
        self._button.setEnabled(state is not None)

    def _on_accepted(self) -> None:
        self.asked.emit([row.id for row in self._rows], *self._values())


class ClosingDialog(QDialog):
    """Says, before a state typed into a cell closes congresses, that this is revoked and not undone."""

    def __init__(self, state: CongressState, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "Close congresses"))
        words = _("State “{state}” for {count} congresses").format(state=state.words, count=count)
        foot, _button = main_button(self, pgettext("dialog", "Write down"))
        self.setLayout(column_of(sentence(words), _marked(WARNING, closing_words()), foot, margins=UNIT * 2))
        self.setMinimumWidth(UNIT * 56)


def _marked(mark: str, words: str) -> QWidget:
    """A sentence with a mark before it."""
    around, picture, label = QWidget(), QLabel(), sentence(words)
    picture.setPixmap(icon(mark).pixmap(SIZE))
    picture.setAlignment(Qt.AlignmentFlag.AlignTop)
    layout = row_of(picture, label, spacing=UNIT)
    layout.setStretch(1, 1)
    around.setLayout(layout)
    return around
