"""The details of a delegate: photo and name, what the rules warn of, who replaced whom, then all fields. Several share their fields."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from congress_app.domain.delegates import Delegate
from congress_app.i18n import _
from congress_app.listings.delegates import DelegateRow
from congress_app.runtime.lazy import lazy
from congress_app.ui.common.actions import Actions
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.choices import Choices
from congress_app.ui.delegates.delegate_model import STATE_MARKS
from congress_app.ui.delegates.photo_box import PhotoBox
from congress_app.ui.delegates.sections import Sections

MOST = 5_000  # more chosen ones than these are only counted


class Details(QWidget):
    """Shows one delegate or several; says what was edited, stores nothing itself.

    field_edited: the name of a field and its new value, for all shown. came_up: they were hidden, and others may be chosen since.
    """

    field_edited = Signal(str, object)
    came_up = Signal()

    def __init__(self, choices: Choices, actions: Actions, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices, self._actions, self._drafts = choices, actions, drafts
        self._rows: tuple[DelegateRow, ...] = ()
        self.photo = PhotoBox(actions, self)
        self._name = sentence()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._what, self._notes = hint(), sentence()
        self._mark, self._state = QLabel(self), QLabel(self)
        self._state_line = QWidget(self)
        self._state_line.setLayout(row_of(self._mark, self._state, 1, spacing=UNIT // 2 + 2))
        self._warnings = QWidget(self)
        self._warnings.setLayout(column_of(spacing=UNIT // 2))
        links = [_link(actions.action(each), self) for each in (own.SUBSTITUTE, own.REVOKE, own.CHOOSE_PHOTO)]
        self._links = dict(zip(("substitute", "revoke", "photo"), links, strict=True))
        beside = column_of(
            self._name, self._what, self._state_line, *(row_of(link, 1) for link in links), 1, spacing=UNIT // 2
        )
        self._head = QWidget(self)
        self._head.setLayout(row_of(self.photo, beside, spacing=UNIT + UNIT // 2))
        row = self._head.layout()
        if row is not None:
            row.setAlignment(self.photo, Qt.AlignmentFlag.AlignTop)
        self._nothing = hint(_("Choose a delegate in the list to see and change what is known of it."))
        self.setLayout(
            column_of(
                self._nothing,
                self._head,
                self._notes,
                self._warnings,
                1,
                spacing=UNIT,
                margins=(UNIT, 0, UNIT, UNIT * 2),
            )
        )
        self.show_rows((), is_writable=False)

    def showEvent(self, event: QShowEvent) -> None:
        """Nobody may be shown who was chosen before they were hidden."""
        super().showEvent(event)
        if not event.spontaneous():
            self.came_up.emit()

    @lazy
    def sections(self) -> Sections:
        """All fields; not made before a delegate is looked at, so that the page opens sooner."""
        made = Sections(self._choices, self._drafts, self)
        made.edited.connect(self.field_edited)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.insertWidget(layout.count() - 1, made)
        return made

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the delegates shown."""
        return tuple(row.id for row in self._rows)

    @property
    def delegates(self) -> list[Delegate]:
        """The delegates shown."""
        return [row.delegate for row in self._rows]

    def show_rows(
        self, rows: Sequence[DelegateRow], *, is_writable: bool, findings: Sequence[str] = (), note: str = ""
    ) -> None:
        """Show these, with what the rules warn of and who replaced whom."""
        is_few = len(rows) <= MOST
        self._rows = tuple(rows) if is_few else ()
        one = rows[0] if len(rows) == 1 else None
        self._nothing.setVisible(not rows)
        self._head.setVisible(bool(rows))
        for part in (self.photo, self._what, self._state_line):
            part.setVisible(one is not None)
        self._notes.setVisible(bool(note) and one is not None)
        self._notes.setText(note)
        self._show_warnings(findings if one is not None else ())
        self._links["substitute"].setVisible(one is not None and one.counted_as is not None and is_writable)
        self._links["revoke"].setVisible(one is not None and is_writable and bool(note))
        self._links["photo"].setVisible(one is not None and is_writable)
        if one is not None:
            self._show_head(one)
        elif rows:
            self._name.setText(_("{count} delegates chosen").format(count=len(rows)))
        if rows or "sections" in vars(self):
            self.sections.setVisible(bool(rows) and is_few)
            self.sections.show_rows(self.delegates, is_writable=is_writable)

    def _show_head(self, row: DelegateRow) -> None:
        self._name.setText(row.fact("full_name"))
        told = [row.fact("category").words, row.delegation or row.organisation]
        self._what.setText(" · ".join(filter(None, told)))
        state = row.fact("state")
        self._mark.setPixmap(icon(STATE_MARKS[state]).pixmap(16))
        self._state.setText(state.words)

    def _show_warnings(self, findings: Sequence[str]) -> None:
        layout = self._warnings.layout()
        if not isinstance(layout, QVBoxLayout):
            return
        while layout.count():
            item = layout.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for words in findings:
            layout.addWidget(_warning(words, self._warnings))
        self._warnings.setVisible(bool(findings))


def _warning(words: str, parent: QWidget) -> QWidget:
    mark = QLabel(parent)
    mark.setPixmap(icon(WARNING).pixmap(16))
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    line = QWidget(parent)
    layout = row_of(mark, sentence(words))
    layout.setStretch(1, 1)
    line.setLayout(layout)
    return line


def _link(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setIcon(action.icon())
    button.setText(f" {action.text().replace('&', '')}")
    button.setToolTip(action.toolTip())
    button.setAutoRaise(True)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(action.trigger)
    return button
