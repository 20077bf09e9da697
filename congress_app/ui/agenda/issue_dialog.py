"""Asks before the programme is issued: what that means, and that it is revoked rather than undone."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QWidget

from congress_app.i18n import _
from congress_app.ui.agenda.dialogs import dress, settle, wrapped
from congress_app.ui.agenda.issue_line import issue_words
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, row_of


class IssueDialog(QDialog):
    """`note` holds what the user writes to it."""

    def __init__(self, data: AgendaData, warning_count: int, parent: QWidget) -> None:
        super().__init__(parent)
        number = data.issue.number + 1 if data.issue else 1
        head = wrapped(
            _("Issue {number} freezes {items} items with their times and presenters.").format(
                number=number, items=data.item_count
            ),
            self,
        )
        means = wrapped(
            _(
                "Each page then says which issue it is. Later changes are marked, and printed as the changes of the programme. "
                "Issuing is not undone by Ctrl+Z: “Revoke the last issue” takes it back."
            ),
            self,
        )
        before = wrapped(issue_words(data), self) if data.issue else QLabel(self)
        before.setVisible(data.issue is not None)
        warned = QWidget(self)
        mark = QLabel(warned)
        mark.setPixmap(icon(WARNING).pixmap(UNIT * 2))
        words = wrapped(_("{count} warnings stand beside its rows.").format(count=warning_count), warned)
        line = row_of(mark, words)
        line.setStretch(1, 1)
        warned.setLayout(line)
        warned.setVisible(warning_count > 0)
        self._note = QPlainTextEdit(self)
        self._note.setTabChangesFocus(True)
        self._note.setAccessibleName(_("Note"))
        self._note.setPlaceholderText(_("Note (may stay empty)"))
        self._note.setFixedHeight(UNIT * 8)
        dress(
            self,
            _("Issue the programme"),
            head,
            means,
            before,
            warned,
            self._note,
            ok=_("Issue {number}").format(number=number),
        )
        settle(self, UNIT * 60)

    @property
    def note(self) -> str:
        """What is noted with the issue."""
        return self._note.toPlainText().strip()
