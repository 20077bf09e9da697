"""Short lists in the details of a congress: what the rules have found, and the states with their days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from congress_app.domain.congresses import CLOSING, StateChange
from congress_app.i18n import _
from congress_app.i18n.dates import short_date
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.icons import INFORMATION, WARNING, icon, state_mark
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.title_line import faint, plain_tool

if TYPE_CHECKING:
    from congress_app.listings.warnings import WarningRow


class _Rows(QWidget):
    """LineList that are made anew each time."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = QGridLayout(self)
        self.grid.setContentsMargins(0, 0, 0, 0)
        self.grid.setHorizontalSpacing(UNIT)
        self.grid.setVerticalSpacing(UNIT // 2)

    def empty(self) -> None:
        """Take all lines away."""
        while (item := self.grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def add_mark(self, line: int, name: str) -> None:
        """A mark at the beginning of a line."""
        picture = QLabel(self)
        picture.setPixmap(icon(name).pixmap(16))
        self.grid.addWidget(picture, line, 0, Qt.AlignmentFlag.AlignTop)


class FindingList(_Rows):
    """The findings of the rules as sentences with their sources."""

    def show_findings(self, findings: Sequence[WarningRow]) -> None:
        """Show these; without any it is hidden."""
        self.empty()
        self.setVisible(bool(findings))
        self.grid.setColumnStretch(1, 1)
        for line, row in enumerate(findings):
            found = row.finding
            self.add_mark(line * 2, WARNING if found.is_warning else INFORMATION)
            words = f"{found.subject}: {found.sentence}" if found.subject else found.sentence
            label = sentence(words)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.grid.addWidget(label, line * 2, 1)
            self.grid.addWidget(hint(found.source), line * 2 + 1, 1)


class StateList(_Rows):
    """The states with the days from which they hold. delete_asked: one of them shall go."""

    delete_asked = Signal(object)

    def show_states(self, states: Iterable[StateChange]) -> None:
        """Show these."""
        self.empty()
        self.grid.setColumnStretch(2, 1)
        known = list(states)
        if not known:
            self.grid.addWidget(hint(_("No state is written down yet.")), 0, 0, 1, 4)
        for line, change in enumerate(known):
            self.add_mark(line, state_mark(change.state))
            self.grid.addWidget(QLabel(short_date(change.on), self), line, 1)
            words = f"{change.state.words}: {change.note}" if change.note else change.state.words
            self.grid.addWidget(sentence(words), line, 2)
            if change.state not in CLOSING:
                self.grid.addWidget(self._remover(change), line, 3)

    def _remover(self, change: StateChange) -> QWidget:
        words = _("Take away “{state}” of {day}").format(state=change.state.words, day=short_date(change.on))
        button = plain_tool("x", words, self)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.delete_asked.emit(change))
        return button


def heading(words: str) -> QLabel:
    """The heading of a section of the details."""
    label = faint(QLabel(words))
    font = label.font()
    font.setWeight(font.Weight.DemiBold)
    label.setFont(font)
    label.setContentsMargins(0, UNIT, 0, 0)
    return label
