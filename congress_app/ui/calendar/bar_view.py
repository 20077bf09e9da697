"""One bar for each congress, over the same model and the same selection as the table: the calendar as far as it is looked at.

A QListView, because only that tells a screen reader its rows; everything that QListView lays out by itself is replaced here. What is
drawn stands in `sheet_painter`, where things stand in `sheet` and `bar_plan`; keys and mouse are in `calendar_view`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter, QPaintEvent, QRegion, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QToolTip, QWidget

from congress_app.ui.calendar.bar_plan import Plan, Stay, plan, stays_of
from congress_app.ui.calendar.congress_model import CongressModel, spoken
from congress_app.ui.calendar.days import day_tip, short_day_words, speaker_words
from congress_app.ui.calendar.period import Period
from congress_app.ui.calendar.sheet import Sheet
from congress_app.ui.calendar.sheet_painter import BarLook, SheetPainter
from congress_app.ui.common.actions import Actions, Command

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint


class BarView(QListView):
    """Shows a month or a week.

    period_changed: another period is on screen. target: the day over which a drag hangs, if any; pointed_more: the day (its ordinal)
    whose "more" lies under the mouse.
    """

    period_changed = Signal()

    def __init__(self, model: CongressModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = model
        self.period = Period.of(dt.date(2025, 7, 1), is_week=False)
        self.as_of = self.period.day
        self._stays: list[Stay] = []
        self._plan = Plan()
        self._is_stale = True
        self._is_reloading = False
        self._menu: tuple[Actions, tuple[Command | None, ...]] | None = None
        self.target: dt.date | None = None
        self.is_dragging = self.is_refusing = False
        self.pointed_more = -1
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.setModel(model)
        self.setModelColumn(model.title_column)
        model.modelAboutToBeReset.connect(self._on_about_to_reset)
        model.reloaded.connect(self._on_reloaded)

    # what is shown

    @property
    def congress_model(self) -> CongressModel:
        """Its model."""
        return self._list

    @property
    def plan(self) -> Plan:
        """Where the bars stand now."""
        self._ensure()
        return self._plan

    @property
    def stays(self) -> list[Stay]:
        """All congresses with a date, in the order of the calendar."""
        self._ensure()
        return self._stays

    @property
    def sheet(self) -> Sheet:
        """The sheet as large as the viewport."""
        size = self.viewport().size()
        return Sheet(self.period, size.width(), size.height(), self.fontMetrics().height())

    def show_period(self, period: Period) -> None:
        """Show another period."""
        if period != self.period:
            self.period = period
            self._replan()
            self.period_changed.emit()

    def show_day(self, day: dt.date) -> None:
        """Show the period in which a day lies."""
        if not self.period.holds(day) or not self.period.is_own(day):
            self.show_period(Period.of(day, is_week=self.period.is_week))

    def set_as_of(self, day: dt.date) -> None:
        """The day that is marked."""
        self.as_of = day
        self.viewport().update()

    def set_context_menu(self, actions: Actions, commands: Sequence[Command | None]) -> None:
        """The commands of its context menu."""
        self._menu = (actions, tuple(commands))

    # what Qt asks of an item view

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Take a model."""
        super().setModel(model)
        self._is_stale = True

    def reset(self) -> None:
        """All rows are others: past QListView, which would lay them all out."""
        QAbstractItemView.reset(self)
        self._is_stale = True
        self.viewport().update()

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """Some rows have changed."""
        QAbstractItemView.dataChanged(self, first, last, roles)
        self._is_stale = True
        self.viewport().update()

    def doItemsLayout(self) -> None:
        """QListView's own layout is not wanted."""
        QAbstractItemView.doItemsLayout(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another size holds other bars; those of a hidden view are laid out when it is shown."""
        QAbstractItemView.resizeEvent(self, event)
        if self.isVisible():
            self._replan()
        else:
            self._is_stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is laid out now."""
        super().showEvent(event)
        self._replan()

    def visualRect(self, index: Index) -> QRect:
        """Where the first piece of a congress stands; empty where it is not on screen."""
        self._ensure()
        sheet = self.sheet
        found = (piece for piece in self._plan.pieces if piece.stay.place == index.row())
        return next((sheet.bar(piece) for piece in found), QRect()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The congress whose bar lies under a point."""
        self._ensure()
        sheet = self.sheet
        for piece in self._plan.pieces:
            if sheet.bar(piece).contains(point):
                return self._list.index(piece.stay.place, self._list.title_column)
        return QModelIndex()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Show the period of a congress; a reload leaves the period alone."""
        row = self._list.row_at(index.row()) if index.isValid() else None
        if row is not None and row.opens_on is not None and not self._is_reloading and self.isVisible():
            self.show_day(row.opens_on)

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the congresses whose bars touch a rectangle."""
        sheet, selection = self.sheet, QItemSelection()
        for piece in self._plan.pieces:
            if sheet.bar(piece).intersects(rect.normalized()):
                selection.merge(self.whole_row(piece.stay.place), QItemSelectionModel.SelectionFlag.Select)
        self.selectionModel().select(selection, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """All that must be painted anew when a selection changes."""
        return QRegion(self.viewport().rect())

    def horizontalOffset(self) -> int:
        """Nothing scrolls."""
        return 0

    def verticalOffset(self) -> int:
        """Nothing scrolls."""
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        """Every congress may be reached."""
        return False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The current bar is among those shown."""
        super().currentChanged(current, previous)
        if self.isVisible() and not any(piece.stay.place == current.row() for piece in self._plan.pieces):
            self._replan()
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tips for bars and days."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the selected congresses, at the mouse or at the current bar."""
        if self._menu is None:
            return
        actions, commands = self._menu
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
        actions.context_menu(self, commands).popup(at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet."""
        self._ensure()
        painter = QPainter(self.viewport())
        sheet = self.sheet
        drawing = SheetPainter(painter, sheet, self.font(), self.palette(), self.as_of)
        drawing.ground(self._plan)
        selected, current = set(self.selected_places()), self.currentIndex().row()
        for piece in self._plan.pieces:
            row = self._list.row_at(piece.stay.place)
            if row is not None:
                place = piece.stay.place
                is_current = place == current and self.hasFocus()
                is_dragged = self.is_dragging and place in selected
                look = BarLook(row, place in selected, is_current, self._list.has_warning(row), is_dragged)
                drawing.bar(piece, look)
        for day, count in self._plan.hidden.items():
            drawing.more(day, count, is_pointed=day == self.pointed_more)
        if self.target is not None:
            drawing.target(self.target, short_day_words(self.target), is_refused=self.is_refusing)
        painter.end()

    # inside

    def whole_row(self, place: int) -> QItemSelection:
        """A row as a selection."""
        return QItemSelection(self._list.index(place, 0), self._list.index(place, self._list.columnCount() - 1))

    def selected_places(self) -> list[int]:
        """The places of the selected congresses."""
        selection = self.selectionModel().selection()
        places: set[int] = set()
        for n in range(selection.count()):
            part = selection.at(n)
            places.update(range(part.top(), part.bottom() + 1))
        return sorted(place for place in places if place < self._list.congress_count)

    def _ensure(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._stays = stays_of(self._list.shown_rows)
            self._lay_out()

    def _replan(self) -> None:
        if self._is_stale:
            self._ensure()
        else:
            self._lay_out()
        self.viewport().update()

    def _lay_out(self) -> None:
        made = self._planned()
        current = self.currentIndex().row()
        if current >= 0 and not any(piece.stay.place == current for piece in made.pieces):
            made = self._planned(current)
        self._plan = made

    def _planned(self, *first_places: int) -> Plan:
        sheet, period = self.sheet, self.period
        return plan(
            self._stays,
            period.first_day,
            period.weeks,
            sheet.room,
            first_places,
            has_more_line=sheet.has_more_line,
        )

    def _tip(self, at: QPoint) -> str:
        row = self._list.row_at(self.indexAt(at).row())
        if row is not None:
            found = self._list.findings.get(row.id, ())
            warnings = [each.finding.sentence for each in found if each.finding.is_warning]
            lines = [spoken(row).replace(", ", "\n", 1), row.hall, speaker_words(row), *warnings]
            return "\n".join(line for line in lines if line)
        day = self.sheet.day_at(at)
        return day_tip(day) if day is not None else ""

    def _on_about_to_reset(self) -> None:
        self._is_reloading = True

    def _on_reloaded(self) -> None:
        self._is_stale = True
        self._is_reloading = False
        self.viewport().update()
