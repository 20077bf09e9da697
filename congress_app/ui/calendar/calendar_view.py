"""The calendar under the hands: arrows between bars, Alt+arrows and the drag that move a congress, "+8 more", the wheel."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication

from congress_app.domain.congresses import CLOSING
from congress_app.ui.calendar.bar_plan import Stay
from congress_app.ui.calendar.bar_view import BarView
from congress_app.ui.calendar.period import Period

Flag = QItemSelectionModel.SelectionFlag
Cursor = QAbstractItemView.CursorAction
Key = Qt.Key
_MOVES = {Key.Key_Left: -1, Key.Key_Right: 1, Key.Key_Up: -7, Key.Key_Down: 7}
_ENTER = (Key.Key_Return, Key.Key_Enter)
_NOTCH = 120


class CalendarView(BarView):
    """A `BarView` that is worked in.

    moved: congresses (their keys) shall be moved by so many days. refused: a closed one was to be moved (its key). opened: Enter or a
    double click on a bar. day_asked: all congresses of a day shall be shown. new_asked: a new one on a day.
    """

    moved = Signal(list, int)
    refused = Signal(str)
    opened = Signal(str)
    day_asked = Signal(object)
    new_asked = Signal(object)

    _grabbed: tuple[QPoint, dt.date] | None = None
    _is_on_selected = False
    _wheeled = 0

    def move_selected(self, days: int) -> None:
        """Ask for the selected congresses to be moved; a closed one among them is refused."""
        rows = [row for place in self.selected_places() if (row := self.congress_model.row_at(place)) is not None]
        closed = next((row for row in rows if row.state in CLOSING), None)
        if closed is not None:
            self.refused.emit(closed.id)
        elif rows and days:
            self.moved.emit([row.id for row in rows], days)

    def select_key(self, key: str) -> None:
        """Make a congress the current bar."""
        place = self.congress_model.place_of(key)
        if place >= 0:
            self._make_current(place)

    def current_day(self) -> dt.date | None:
        """The day of the current congress, else the as-of day where it is on screen."""
        row = self.congress_model.row_at(self.currentIndex().row())
        if row is not None and row.opens_on is not None:
            return row.opens_on
        return self.as_of if self.period.holds(self.as_of) else None

    # keys

    def event(self, event: QEvent) -> bool:
        """Alt+arrows are ours, whatever menus do with them elsewhere."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_move(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of the calendar."""
        key = Key(event.key())
        if _is_move(event):
            self.move_selected(_MOVES[key])
        elif key == Key.Key_Escape and self._grabbed is not None:
            self._let_go()
        elif key in (Key.Key_PageUp, Key.Key_PageDown):
            self._turn(1 if key == Key.Key_PageDown else -1)
        elif key in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.congress_model.key_at(self.currentIndex().row()))
        elif key == Key.Key_Space and not event.modifiers():
            self._ask_day()
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters find nothing here: the filter line does."""

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """The bar to which a key leads."""
        order = self.stays
        if not order:
            return QModelIndex()
        place = self.currentIndex().row()
        at = next((n for n, stay in enumerate(order) if stay.place == place), None)
        found = self._entry() if at is None else _stay_from(order, at, action)
        return self.congress_model.index(found.place, self.congress_model.title_column)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the keyboard's first visit a bar becomes the current one."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.stays and event.reason() != Qt.FocusReason.MouseFocusReason:
            self._make_current(self._entry().place)

    # mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Grab a bar; a selected one keeps the others selected until it is known whether it is dragged."""
        at = event.position().toPoint()
        index, day = self.indexAt(at), self.sheet.day_at(at)
        is_left = event.button() == Qt.MouseButton.LeftButton
        self._is_on_selected = index.row() in self.selected_places() and not event.modifiers()
        if self._is_on_selected:
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            super().mousePressEvent(event)
        self._grabbed = (at, day) if index.isValid() and is_left and day is not None else None
        if is_left and not index.isValid() and day is not None and self._is_on_more(at, day):
            self.day_asked.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was grabbed; else point."""
        at = event.position().toPoint()
        day = self.sheet.day_at(at)
        if self._grabbed is None:
            is_on_more = day is not None and self._is_on_more(at, day)
            pointed = day.toordinal() if day is not None and is_on_more else -1
            if pointed != self.pointed_more:
                self.pointed_more = pointed
                self.viewport().setCursor(
                    Qt.CursorShape.PointingHandCursor if is_on_more else Qt.CursorShape.ArrowCursor
                )
                self.viewport().update()
        elif (
            self.is_dragging or (at - self._grabbed[0]).manhattanLength() >= QApplication.startDragDistance()
        ) and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_over(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down; a click on one of several selected bars selects it alone."""
        grabbed, target, was_dragging = self._grabbed, self.target, self.is_dragging
        self._let_go()
        if grabbed is not None and was_dragging:
            if target is not None:
                self.move_selected((target - grabbed[1]).days)
            return
        if self._is_on_selected and grabbed is not None and event.button() == Qt.MouseButton.LeftButton:
            self.selectionModel().select(self.whole_row(self.currentIndex().row()), Flag.ClearAndSelect)
        super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A bar opens, an empty place of a day asks for a new congress there."""
        at = event.position().toPoint()
        index, day = self.indexAt(at), self.sheet.day_at(at)
        if index.isValid():
            self.opened.emit(self.congress_model.key_at(index.row()))
        elif day is not None and not self._is_on_more(at, day):
            self.new_asked.emit(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A notch of the wheel turns to the next period."""
        self._wheeled += event.angleDelta().y()
        if abs(self._wheeled) >= _NOTCH:
            self.show_period(self.period.stepped(-1 if self._wheeled > 0 else 1))
            self._wheeled = 0
        event.accept()

    # inside

    def _is_on_more(self, at: QPoint, day: dt.date) -> bool:
        number = day.toordinal()
        if self.sheet.is_head(at):
            return self.plan.count.get(number, 0) > 0
        return number in self.plan.hidden and self.sheet.more(number).contains(at)

    def _drag_over(self, day: dt.date | None) -> None:
        rows = [self.congress_model.row_at(place) for place in self.selected_places()]
        self.is_dragging, self.target = True, day
        self.is_refusing = any(row is not None and row.state in CLOSING for row in rows)
        cursor = Qt.CursorShape.ForbiddenCursor if self.is_refusing else Qt.CursorShape.ClosedHandCursor
        self.viewport().setCursor(cursor)
        self.viewport().update()

    def _let_go(self) -> None:
        self._grabbed, self.target = None, None
        self.is_dragging = self.is_refusing = False
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def _ask_day(self) -> None:
        day = self.current_day()
        if day is not None:
            self.day_asked.emit(day)

    def _turn(self, step: int) -> None:
        """Another period, and in it the first bar."""
        self.show_period(self.period.stepped(step))
        first = self.period.day.toordinal()
        inside = [stay for stay in self.stays if first <= stay.first <= self.period.last_day.toordinal()]
        if inside:
            self._make_current(inside[0].place)

    def _entry(self) -> Stay:
        """Where the keyboard comes in: the first bar from the as-of day on, within the period where there is one."""
        first = max(self.as_of, self.period.day) if self.period.holds(self.as_of) else self.period.day
        return next((stay for stay in self.stays if stay.first >= first.toordinal()), self.stays[-1])

    def _make_current(self, place: int) -> None:
        index = self.congress_model.index(place, self.congress_model.title_column)
        self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
        self.selectionModel().select(self.whole_row(place), Flag.ClearAndSelect)


def period_at(view: BarView, *, is_week: bool) -> Period:
    """The period of another length in which what is looked at lies."""
    row = view.congress_model.row_at(view.currentIndex().row())
    day = row.opens_on if row is not None and row.opens_on is not None else None
    if day is None or not view.period.holds(day):
        day = view.as_of if view.period.holds(view.as_of) else view.period.day
    return Period.of(day, is_week=is_week)


def _is_move(event: QKeyEvent) -> bool:
    alt = Qt.KeyboardModifier.AltModifier
    return event.key() in {int(key) for key in _MOVES} and bool(event.modifiers() & alt)


def _stay_from(order: list[Stay], at: int, action: Cursor) -> Stay:
    """Up and down through the order of the calendar, left and right to the neighbouring days, to the same line there."""
    last = len(order) - 1
    stay = order[at]
    same_day = [n for n, each in enumerate(order) if each.first == stay.first]
    match action:
        case Cursor.MoveUp | Cursor.MovePrevious:
            return order[max(0, at - 1)]
        case Cursor.MoveDown | Cursor.MoveNext:
            return order[min(last, at + 1)]
        case Cursor.MoveHome:
            return order[same_day[0]]
        case Cursor.MoveEnd:
            return order[same_day[-1]]
        case Cursor.MoveRight | Cursor.MoveLeft:
            beside = same_day[-1] + 1 if action == Cursor.MoveRight else same_day[0] - 1
            if not 0 <= beside <= last:
                return stay
            day = [each for each in order if each.first == order[beside].first]
            return day[min(at - same_day[0], len(day) - 1)]
        case _:
            return stay
