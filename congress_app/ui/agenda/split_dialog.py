"""Asks after how many minutes an item is split by a break, and how long that lasts."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QLineEdit, QWidget

from congress_app.domain.agenda_clock import clock_time
from congress_app.i18n import _, dates
from congress_app.listings.agenda import ItemRow
from congress_app.ui.agenda.dialogs import dress, line, settle, wrapped
from congress_app.ui.common.layouts import UNIT

BREAK_MINUTES = 15


class SplitDialog(QDialog):
    """`after` and `lasting` hold the answers."""

    def __init__(self, item: ItemRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        asked = (_("&After how many minutes:"), _("&Minutes of the break:"))
        self._after = self._minutes(asked[0], item.timed.minutes // 2)
        self._lasting = self._minutes(asked[1], BREAK_MINUTES)
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        for number, (words, field) in enumerate(zip(asked, (self._after, self._lasting), strict=True)):
            label = QLabel(words, self)
            label.setBuddy(field)
            grid.addWidget(label, number, 0)
            grid.addWidget(field, number, 1)
            field.textChanged.connect(self._on_changed)
        grid.setColumnStretch(2, 1)
        self._outcome = wrapped("", self)
        head = wrapped(_("“{item}” goes on after a break.").format(item=item.item.title), self)
        self._ok = dress(self, _("Split by a break"), head, grid, self._outcome, ok=_("Split"))
        self._after.selectAll()
        settle(self, UNIT * 54)
        self._on_changed()

    @property
    def after(self) -> int:
        """After how many minutes of the item."""
        return int(self._after.text() or 0)

    @property
    def lasting(self) -> int:
        """How long the break lasts."""
        return int(self._lasting.text() or 0)

    def _minutes(self, words: str, value: int) -> QLineEdit:
        field = line(self, words.replace("&", "").rstrip(":"))
        field.setValidator(QIntValidator(0, 999, self))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        field.setMaximumWidth(UNIT * 9)
        field.setText(str(value))
        return field

    def _on_changed(self) -> None:
        minutes = self._item.timed.minutes
        is_right = 0 < self.after < minutes and self.lasting > 0
        self._ok.setEnabled(is_right)
        if not is_right:
            self._outcome.setText(
                _("The item lasts {minutes} minutes: the break comes within it.").format(minutes=minutes)
            )
            return
        start = self._item.timed.start
        marks = [start, start + self.after, start + self.after + self.lasting, start + minutes + self.lasting]
        first, pause, again, end = (dates.time_text(clock_time(mark)) for mark in marks)
        self._outcome.setText(
            _("{first} - {pause}, break until {again}, then until {end}.").format(
                first=first, pause=pause, again=again, end=end
            )
        )
