"""The inputs of forms: line, long text, choice, tick, date. Each shows a text, says when it was left, and marks wrong text.

What a text means is not their business: `form` reads it and stores it.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPalette, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCheckBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from congress_app.i18n import _
from congress_app.listings.listing import cell_text
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing, Kind
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours
from congress_app.ui.common.text_undo import UndoFirst

LONG_LINES = 3
TEXT_MARGINS = (UNIT // 2, 0, UNIT // 2, 0)


class StoredText:
    """What an input keeps of the stored text. `put_text` and `shown_text` are the input's own."""

    _stored = ""

    def shown_text(self) -> str:
        """The text that stands in it."""
        raise NotImplementedError

    def put_text(self, text: str) -> None:
        """Put a text in as if it were typed: it is not stored."""
        raise NotImplementedError

    def show_text(self, text: str) -> None:
        """Show a stored text: nothing in it is the user's own any more, and the next Ctrl+Z is the program's."""
        self._stored = text
        self.put_text(text)

    def set_stored(self, text: str) -> None:
        """Say what is stored, whatever stands in it."""
        self._stored = text

    def has_own_text(self) -> bool:
        """Whether the user has typed something that is not stored."""
        return self.shown_text() != self._stored


class LineInput(StoredText, UndoFirst, QLineEdit):
    """One line. Enter stores and goes to the next field, Esc brings the stored text back."""

    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(UNIT * 4 - 2)
        self.setTextMargins(*TEXT_MARGINS)
        self.editingFinished.connect(self.left)
        self.textEdited.connect(self.typed)

    def shown_text(self) -> str:
        """The text that stands in it."""
        return self.text()

    def put_text(self, text: str) -> None:
        """Put a text in; its beginning is seen."""
        self.setText(text)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Esc."""
        if event.key() == Qt.Key.Key_Escape and self.has_own_text():
            self.setText(self._stored)
            self.typed.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # else a dialog takes it as its own
            self.focusNextChild()


class ChoiceInput(StoredText, ChoiceEdit):
    """One of several: typed or picked."""

    left = Signal()
    typed = Signal()

    def __init__(self, editing: FieldEditing, parent: QWidget | None = None) -> None:
        super().__init__(editing.offer, parent)
        self.setMinimumHeight(UNIT * 4 - 2)
        self.setTextMargins(*TEXT_MARGINS)
        self.editingFinished.connect(self._on_finished)
        self.picked.connect(self.left)
        self.picked_by_tab.connect(self._on_picked_by_tab)
        self.textEdited.connect(self.typed)

    def shown_text(self) -> str:
        """The text that stands in it."""
        return self.text()

    def put_text(self, text: str) -> None:
        """Put a text in; its beginning is seen."""
        self.setText(text)
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the stored words back; Enter goes to the next field."""
        if event.key() == Qt.Key.Key_Escape and not self.is_open and self.has_own_text():
            self.setText(self._stored)
            self.typed.emit()
            return
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self.is_open
        super().keyPressEvent(event)
        if is_enter:
            event.accept()
            self.focusNextChild()

    def _on_picked_by_tab(self) -> None:
        self.left.emit()
        self.focusNextChild()

    def _on_finished(self) -> None:
        if not self.is_open:
            self.left.emit()


class LongInput(StoredText, UndoFirst, QPlainTextEdit):
    """Several lines; Tab leaves it."""

    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None, lines: int = LONG_LINES) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._lines = lines
        self.document().setDocumentMargin(UNIT - 2)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(self.sizeHint().height())
        self.textChanged.connect(self._on_changed)

    def shown_text(self) -> str:
        """The text that stands in it."""
        return self.toPlainText()

    def put_text(self, text: str) -> None:
        """Put a text in."""
        self.blockSignals(True)
        self.setPlainText(text)
        self.blockSignals(False)

    def sizeHint(self) -> QSize:
        """As many lines as asked for."""
        return QSize(UNIT * 30, self.fontMetrics().lineSpacing() * self._lines + UNIT * 2)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A text edit does not say by itself that it was left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the stored text back; Ctrl+Enter goes to the next field."""
        if event.key() == Qt.Key.Key_Escape and self.has_own_text():
            self.show_text(self._stored)
            self.typed.emit()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _on_changed(self) -> None:
        if self.hasFocus():
            self.typed.emit()


class CheckInput(StoredText, QCheckBox):
    """Yes or no; stored at once."""

    left = Signal()
    typed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setMinimumHeight(UNIT * 4 - 2)
        self.clicked.connect(self.left)

    def shown_text(self) -> str:
        """`x` for yes."""
        return "x" if self.isChecked() else ""

    def put_text(self, text: str) -> None:
        """Tick it or not."""
        self.setChecked(bool(text))


class DateInput(LineInput):
    """A date as people type it; the button opens a calendar."""

    def __init__(self, editing: FieldEditing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editing = editing
        self._sheet: QFrame | None = None
        action = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setToolTip(_("Choose from the calendar"))
        action.triggered.connect(self.open_calendar)

    def open_calendar(self) -> None:
        """Open a calendar below the field."""
        sheet = QFrame(self, Qt.WindowType.Popup)
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.setFrameShape(QFrame.Shape.Box)
        pages = QCalendarWidget(sheet)
        pages.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        day = self._day()
        if day is not None:
            pages.setSelectedDate(QDate(day.year, day.month, day.day))
        _calm(pages)
        pages.clicked.connect(self._on_day_picked)
        pages.activated.connect(self._on_day_picked)
        sheet.setLayout(column_of(pages, margins=UNIT // 2))
        sheet.adjustSize()
        sheet.move(_within_screen(self, sheet.size()))
        self._sheet = sheet
        sheet.show()
        pages.setFocus()

    def _day(self) -> dt.date | None:
        try:
            value = self._editing.value_of(self.text())
        except BadValue:
            return None
        return value if isinstance(value, dt.date) else getattr(value, "whole", None)

    def _on_day_picked(self, day: QDate) -> None:
        if self._sheet is not None:
            self._sheet.close()
            self._sheet = None
        self.setText(cell_text(dt.date(day.year(), day.month(), day.day())))
        self.left.emit()


def _calm(pages: QCalendarWidget) -> None:
    """Its head as quiet as the rest, with our own arrows."""
    head = pages.findChild(QWidget, "qt_calendar_navigationbar")
    if head is not None:
        head.setBackgroundRole(QPalette.ColorRole.Base)
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(colours(pages).link))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        pages.setWeekdayTextFormat(day, weekend)
    for name, arrow in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
        button = pages.findChild(QToolButton, name)
        if button is not None:
            button.setIcon(icon(arrow))


def _within_screen(field: QWidget, size: QSize) -> QPoint:
    """Below a field, its right edges in line; above it where the screen ends."""
    area = field.screen().availableGeometry()
    at = field.mapToGlobal(QPoint(field.width() - size.width(), field.height() + 2))
    if at.y() + size.height() > area.bottom():
        at.setY(field.mapToGlobal(QPoint(0, -2)).y() - size.height())
    return QPoint(max(at.x(), area.left()), max(at.y(), area.top()))


AnyInput = LineInput | ChoiceInput | LongInput | CheckInput


def input_of(editing: FieldEditing, parent: QWidget | None = None) -> AnyInput:
    """The input that a field wants; its accessible name is the field's title."""
    made: AnyInput
    match editing.kind:
        case Kind.CHOICE:
            made = ChoiceInput(editing, parent)
        case Kind.LONG:
            made = LongInput(parent)
        case Kind.CHECK:
            made = CheckInput(editing.title, parent)
        case Kind.DATE:
            made = DateInput(editing, parent)
        case _:
            made = LineInput(parent)
    made.setAccessibleName(editing.title)
    return made
