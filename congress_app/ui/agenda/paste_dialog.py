"""A pasted programme before it is stored: the block as text, what was understood of it, and where it goes."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPlainTextEdit, QSplitter, QWidget

from congress_app.i18n import _
from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda import pasting_preview, preview
from congress_app.ui.agenda.cells import session_words
from congress_app.ui.agenda.dates_dialog import DAY
from congress_app.ui.agenda.dialogs import dress, fit, wrapped
from congress_app.ui.agenda.pasting import read_programme
from congress_app.ui.agenda.pasting_plan import Plan, plan_of
from congress_app.ui.agenda.preview import AgendaPreview
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.inputs import DateInput
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.party import person_name
from congress_app.ui.common.title_line import faint


class PasteDialog(QDialog):
    """`plan` and `is_replacing` hold the answers.

    Args:
        text: the block; "" = what is on the clipboard.
        session_id: the session that takes items under no heading.
    """

    def __init__(self, data: AgendaData, text: str, session_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._data = data
        self._names = {row.id: person_name(row) for row in data.persons}
        self.plan = Plan()
        self._taken: frozenset[int] = frozenset()
        self._text = QPlainTextEdit(self)
        self._text.setAccessibleName(_("The block copied from Excel or Word"))
        self._text.setPlaceholderText(
            _("Copy the table in Excel or Word (time, content, presenter) and paste it here with Ctrl+V.")
        )
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._preview = AgendaPreview(self)
        self._total = faint(wrapped("", self))
        self._into = QuietBox(self)
        self._into.setAccessibleName(_("Items under no heading go to"))
        self._into.addItem(_("a new session"), "")
        for session in data.sessions:
            self._into.addItem(session_words(session), session.id)
        self._into.setCurrentIndex(max(self._into.findData(session_id), 0))
        self._replaces = QCheckBox(_("Replace the programme that stands"), self)
        self._replaces.setVisible(bool(data.sessions))
        self._day = DateInput(DAY, self)
        self._day.setAccessibleName(_("Opening day"))
        self._day.setMaximumWidth(UNIT * 20)
        self._ok = dress(
            self, _("Paste a programme from Excel or Word"), self._panes(), self._asked(), ok=_("Add to the programme")
        )
        fit(self, UNIT * 118, UNIT * 80)
        self._text.textChanged.connect(self._on_text_changed)
        self._preview.decided.connect(self._on_decided)
        self._into.currentIndexChanged.connect(self._look)
        self._replaces.toggled.connect(self._look)
        self._day.textChanged.connect(self._look)
        self._text.setPlainText(text or QGuiApplication.clipboard().text())
        self._look()

    @property
    def is_replacing(self) -> bool:
        """Whether the sessions that stand go first."""
        return self._replaces.isChecked()

    def _panes(self) -> QSplitter:
        below = QWidget(self)
        below.setLayout(column_of(self._preview, self._total, spacing=UNIT // 2))
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._text)
        split.addWidget(below)
        split.setStretchFactor(1, 1)
        split.setSizes([UNIT * 14, UNIT * 50])
        return split

    def _asked(self) -> QWidget:
        self._where = QWidget(self)
        into = QLabel(_("Items under no heading go to"), self._where)
        into.setBuddy(self._into)
        self._where.setLayout(row_of(into, self._into, 1))
        self._dated = QWidget(self)
        day = QLabel(_("&Opening day"), self._dated)
        day.setBuddy(self._day)
        self._dated.setLayout(row_of(day, self._day, 1))
        made = QWidget(self)
        made.setLayout(column_of(self._where, self._dated, self._replaces, spacing=UNIT // 2))
        return made

    def _on_text_changed(self) -> None:
        self._taken = frozenset()  # its numbers are those of other rows now
        self._look()

    def _on_decided(self, row: int, is_taken: bool) -> None:
        self._taken = self._taken | {row} if is_taken else self._taken - {row}
        self._look()

    def _look(self) -> None:
        data = self._data
        opens_on = data.row.opens_on if data.row is not None else None
        year = (opens_on or self._opening or dt.datetime.now().astimezone().date()).year
        sessions = read_programme(self._text.toPlainText(), year, self._taken)
        into = "" if self.is_replacing else str(self._into.currentData() or "")
        self.plan = plan_of(sessions, data, into=into, opening=self._opening, is_replacing=self.is_replacing)
        is_bare = any(not session.heading and session.items for session in sessions)
        self._where.setVisible(is_bare and bool(data.sessions) and not self.is_replacing)
        self._dated.setVisible(self.plan.is_day_needed or (bool(self._day.text()) and not data.phases))
        shown = pasting_preview.of_plan(self.plan, self._names)
        self._preview.show_sessions(shown)
        self._ok.setEnabled(bool(self.plan.sessions) and not self.plan.is_day_needed)
        self._total.setText(self._words(shown))

    def _words(self, shown: list[preview.PreviewSession]) -> str:
        if not self.plan.sessions:
            return _("Nothing was understood yet: each row needs a time or minutes, and its content.")
        words = [preview.total_words(shown)]
        if self.plan.guessed:
            words.append(
                _("{count} items say neither time nor minutes: 10 minutes each").format(count=self.plan.guessed)
            )
        lines = [line for session in shown for line in session.lines]
        marked = sum(bool(session.note) for session in shown) + sum(bool(line.note) for line in lines)
        left_out = sum(not line.is_taken for line in lines)
        if marked:
            words.append(_("{count} marked in red: correct them in the block above").format(count=marked))
        if left_out:
            words.append(_("{count} rows left out: tick those that are items").format(count=left_out))
        if self.plan.is_day_needed:
            words.append(_("type the opening day below"))
        return "; ".join(words)

    @property
    def _opening(self) -> dt.date | None:
        try:
            found = DAY.value_of(self._day.text())
        except BadValue:
            return None
        return found if isinstance(found, dt.date) else None
