"""The line above the tree: which issue of the programme stands, what changed since, and what the rules find."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from congress_app.domain.checks import Finding
from congress_app.i18n import _, dates
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.icons import INFORMATION, WARNING, icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.title_line import faint

LONGEST_SENTENCE = 110


def issue_words(data: AgendaData) -> str:
    """`Ban hành lần 1 lúc 8h00 ngày 18/7/2025`; a programme never issued is provisional."""
    if data.issue is None:
        return _("Provisional: not issued yet") if data.sessions else ""
    at = data.issue.issued_at.astimezone()
    return _("Issue {number}, at {time} on {day}").format(
        number=data.issue.number, time=dates.time_text(at.time()), day=dates.short_date(at.date())
    )


def changes_words(data: AgendaData) -> str:
    """`3 thay đổi`."""
    count = data.change_count
    return _("{count} changes since").format(count=count) if count else _("no change since")


class IssueLine(QWidget):
    """changes_asked: the changes since the issue shall be printed. row_asked: a row to be shown (its id)."""

    changes_asked = Signal()
    row_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = faint(QLabel(self))
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._changes = _link(self)
        self._changes.clicked.connect(self.changes_asked)
        self._found = _link(self)
        self._found.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._found.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._found)
        self._found.setMenu(self._menu)
        row = row_of(self._words, self._changes, 1, self._found, spacing=UNIT // 2)
        self.setLayout(row)

    def show_data(self, data: AgendaData) -> None:
        """Say which issue stands."""
        words = issue_words(data)
        self._words.setText(words)
        self._changes.setVisible(data.issue is not None)
        self._changes.setEnabled(data.change_count > 0)
        self._changes.setText(changes_words(data))
        self._changes.setToolTip(_("Print what changed since the issue"))

    def show_warnings(self, found: Sequence[tuple[str, Finding]]) -> None:
        """How many things the rules find; the menu lists them, and leads to their rows.

        Args:
            found: row and finding, each finding once.
        """
        self._menu.clear()
        self._found.setVisible(bool(found))
        count = sum(finding.is_warning for _row_id, finding in found)
        self._found.setIcon(icon(WARNING if count else INFORMATION))
        words = _("{count} warnings").format(count=count) if count else _("{count} notes").format(count=len(found))
        self._found.setText(words)
        for row_id, finding in found:
            self._menu.addAction(self._entry(row_id, finding))

    def _entry(self, row_id: str, finding: Finding) -> QAction:
        words = ": ".join(filter(None, (finding.subject, finding.sentence)))
        shown = words if len(words) <= LONGEST_SENTENCE else f"{words[: LONGEST_SENTENCE - 1]}…"
        entry = QAction(icon(WARNING if finding.is_warning else INFORMATION), shown.replace("&", "&&"), self._menu)
        entry.setToolTip(f"{words}\n{finding.source}")
        entry.setData(row_id)
        entry.triggered.connect(self._on_chosen)
        return entry

    def _on_chosen(self) -> None:
        entry = self.sender()
        if isinstance(entry, QAction) and entry.data():
            self.row_asked.emit(str(entry.data()))


def _link(parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
