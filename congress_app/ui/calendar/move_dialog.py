"""Moving congresses to other days: by so many days, or so that the first of them opens on a day; the list says from where to where."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QGridLayout, QRadioButton, QWidget

from congress_app.domain.congresses import CLOSING, Phase
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.i18n.reading import read_count, read_date
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.errors import BadValue
from congress_app.ui.calendar.days import holiday, is_free
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.dialog_foot import Line, LineList, hint, main_button, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.icons import INFORMATION, WARNING, state_mark
from congress_app.ui.common.inputs import DateInput, LineInput
from congress_app.ui.common.layouts import UNIT, column_of

FURTHEST = 3660


class MoveDialog(QDialog):
    """Asks by how many days. asked: the keys of those that can be moved, and the days."""

    asked = Signal(list, int)

    def __init__(self, rows: Sequence[CongressRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "Move congresses"))
        self._movable = [row for row in rows if row.state not in CLOSING and row.opens_on is not None]
        self._left_out = [row for row in rows if row not in self._movable]
        self._first = min((row.opens_on for row in self._movable if row.opens_on), default=None)
        self._days = 0
        self._by = QRadioButton(pgettext("dialog", "&By days:"), self)
        self._to = QRadioButton(pgettext("dialog", "To the &day:"), self)
        group = QButtonGroup(self)
        group.addButton(self._by)
        group.addButton(self._to)
        self._count = LineInput(self)
        self._count.setAccessibleName(pgettext("dialog", "Number of days"))
        self._day = DateInput(FieldEditing(field_of(Phase, "starts_on")), self)
        self._day.setAccessibleName(pgettext("dialog", "Day"))
        self._problem = sentence()
        self._lines = LineList(
            _("What will be moved"), (_("Organisation"), _("Opens on"), pgettext("dialog", "New day"))
        )
        self._foot, self._button = main_button(self, pgettext("dialog", "Move"))
        self._arrange()
        self._count.show_text("1")
        self._by.setChecked(True)
        for radio in (self._by, self._to):
            radio.toggled.connect(self._on_changed)
        self._count.textChanged.connect(self._on_count_typed)
        self._day.textChanged.connect(self._on_day_typed)
        self.accepted.connect(self._on_accepted)
        self._on_changed()
        self._count.setFocus()
        self._count.selectAll()

    def _arrange(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT)
        grid.addWidget(self._by, 0, 0)
        grid.addWidget(self._count, 0, 1)
        grid.addWidget(hint(pgettext("dialog", "a minus sign means earlier")), 0, 2)
        grid.addWidget(self._to, 1, 0)
        grid.addWidget(self._day, 1, 1)
        several = pgettext("dialog", "the first of them opens on it, the others keep their distance")
        grid.addWidget(hint(several if len(self._movable) > 1 else ""), 1, 2)
        grid.setColumnStretch(2, 1)
        self._count.setMaximumWidth(UNIT * 17)
        self._day.setMaximumWidth(UNIT * 17)
        with_it = hint(_("Rehearsal, preparatory and official session move together; the programme follows."))
        self.setLayout(column_of(grid, with_it, self._lines, self._problem, self._foot, margins=UNIT * 2))
        self._lines.setColumnWidth(0, UNIT * 36)
        self._lines.setColumnWidth(1, UNIT * 14)
        take_room(self, UNIT * 80, UNIT * 56)

    def _on_count_typed(self) -> None:
        self._by.setChecked(True)
        self._on_changed()

    def _on_day_typed(self) -> None:
        self._to.setChecked(True)
        self._on_changed()

    def _on_changed(self) -> None:
        try:
            self._days = self._read()
            problem = ""
        except BadValue as error:
            self._days, problem = 0, sentence_of(error)
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._button.setEnabled(bool(self._days and self._movable))
        self._show_lines()

    def _read(self) -> int:
        if self._by.isChecked():
            text = self._count.text().replace("−", "-").replace("–", "-").strip()
            if not text.lstrip("+-"):
                return 0
            days = read_count(text.lstrip("+-")) * (-1 if text.startswith("-") else 1)
        elif not self._day.text().strip() or self._first is None:
            return 0
        else:
            days = (read_date(self._day.text()) - self._first).days
        if abs(days) > FURTHEST:
            raise BadValue("There is no such day in the calendar.")
        return days

    def _show_lines(self) -> None:
        moved = [self._moved_line(row, row.opens_on) for row in self._movable if row.opens_on is not None]
        self._lines.show_lines([*moved, *map(_left_line, self._left_out)])

    def _moved_line(self, row: CongressRow, opens_on: dt.date) -> Line:
        old, name = short_date(opens_on), row.organisation.name
        if not self._days:
            return Line((name, old, ""), state_mark(row.state))
        new = opens_on + dt.timedelta(days=self._days)
        why = holiday(new) or (pgettext("dialog", "day off") if is_free(new) else "")
        told = f"{short_date(new)} ({why})" if why else short_date(new)
        return Line((name, old, told), WARNING if why else state_mark(row.state))

    def _on_accepted(self) -> None:
        self.asked.emit([row.id for row in self._movable], self._days)


def _left_line(row: CongressRow) -> Line:
    why = row.state.words if row.state in CLOSING else pgettext("calendar", "no date yet")
    day = short_date(row.opens_on) if row.opens_on else ""
    return Line((row.organisation.name, day, _("not moved: {why}").format(why=why.lower())), INFORMATION)
