"""All congresses of one day, as a list that opens over the calendar: Enter or a click makes one the current bar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QWidget

from congress_app.i18n import _
from congress_app.listings.congresses import CongressRow
from congress_app.ui.calendar.congress_model import spoken
from congress_app.ui.calendar.days import day_tip, day_words, part_of_day_words
from congress_app.ui.common.icons import icon, state_mark
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import faint

WIDTH = UNIT * 42
MOST_LINES = 14
LINE_HEIGHT = UNIT * 3
_KEY = Qt.ItemDataRole.UserRole


class DayPopup(QFrame):
    """Says which congress was picked (its key)."""

    picked = Signal(str)

    def __init__(self, day: dt.date, rows: Sequence[CongressRow], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFrameShape(QFrame.Shape.Box)
        head = QLabel(day_words(day))
        head.setFont(larger(self.font(), 1.0, is_bold=True))
        lines = [*day_tip(day).split("\n")[1:], _("{count} congresses").format(count=len(rows))]
        self.list = QListWidget(self)
        self.list.setAccessibleName(day_words(day))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        for row in rows:
            part = part_of_day_words(row, day)
            item = QListWidgetItem(icon(state_mark(row.state)), f"{row.short_name}  ·  {part.lower()}")
            item.setData(_KEY, row.id)
            item.setSizeHint(QSize(0, LINE_HEIGHT))
            item.setToolTip(spoken(row))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken(row))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemClicked.connect(self._on_picked)
        self.list.itemActivated.connect(self._on_picked)
        self.list.setFixedHeight(min(len(rows), MOST_LINES) * LINE_HEIGHT + 4)
        self.setLayout(column_of(head, faint(QLabel(" · ".join(lines))), self.list, spacing=UNIT // 2, margins=UNIT))
        self.setFixedWidth(WIDTH)
        self.setFocusProxy(self.list)

    def open_at(self, cell: QRect, screen: QRect) -> None:
        """Open beside a cell of the calendar (both in points of the screen), wholly on the screen."""
        size = self.sizeHint()
        left = cell.left() if cell.left() + WIDTH <= screen.right() else cell.right() - WIDTH
        top = min(cell.top(), screen.bottom() - size.height() - UNIT)
        self.move(QPoint(max(left, screen.left()), max(top, screen.top())))
        self.show()
        self.list.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _on_picked(self, item: QListWidgetItem) -> None:
        key = str(item.data(_KEY))
        self.close()
        self.picked.emit(key)
