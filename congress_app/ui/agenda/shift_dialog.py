"""Asks by how many minutes everything from an item on shall be shifted, and shows what comes of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QWidget

from congress_app.domain.agenda_clock import DAY_MINUTES, clock_time
from congress_app.i18n import _, dates
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.ui.agenda.dialogs import dress, line, settle, wrapped
from congress_app.ui.common.layouts import UNIT, row_of

STEPS = (-10, -5, 5, 10, 15)


class ShiftDialog(QDialog):
    """`minutes` holds the answer."""

    def __init__(self, item: ItemRow, session: SessionRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._item, self._session = item, session
        self._field = line(self, _("Minutes"))
        self._field.setValidator(QIntValidator(-DAY_MINUTES, DAY_MINUTES, self))
        self._field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._field.setMaximumWidth(UNIT * 9)
        self._field.textChanged.connect(self._on_changed)
        label = QLabel(_("&Minutes later (a minus is earlier):"), self)
        label.setBuddy(self._field)
        quick = [self._step(minutes) for minutes in STEPS]
        self._outcome = wrapped("", self)
        head = wrapped(
            _("“{item}” and all after it in its session begin later or earlier.").format(item=item.item.title), self
        )
        self._ok = dress(
            self,
            _("Shift the times"),
            head,
            row_of(label, self._field, 1),
            row_of(*quick, 1),
            self._outcome,
            ok=_("Shift"),
        )
        self._field.setText("5")
        self._field.selectAll()
        settle(self, UNIT * 54)

    @property
    def minutes(self) -> int:
        """By how many minutes; 0 = not at all."""
        text = self._field.text().replace("+", "")
        return int(text) if text.lstrip("-").isdecimal() else 0

    def _step(self, minutes: int) -> QPushButton:
        button = QPushButton(f"{minutes:+d}".replace("-", "−"), self)
        button.setAutoDefault(False)
        button.clicked.connect(partial(self._field.setText, str(minutes)))
        return button

    def _on_changed(self) -> None:
        minutes = self.minutes
        self._ok.setEnabled(minutes != 0)
        before, after = self._item.timed.start, self._item.timed.start + minutes
        end = self._session.timed.end + minutes
        if not 0 <= after < DAY_MINUTES:
            self._outcome.setText(_("That leads out of the day."))
            self._ok.setEnabled(False)
            return
        self._outcome.setText(
            _("{before} becomes {after}; the session ends at {end}.").format(
                before=dates.time_text(clock_time(before)),
                after=dates.time_text(clock_time(after)),
                end=dates.time_text(clock_time(end)),
            )
        )
