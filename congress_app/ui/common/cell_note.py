"""The sentence why a cell is not stored, in words beside it: a marked cell speaks to the eye, and a tip only to the mouse."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel

from congress_app.ui.common.look import UNIT, colours, tint

WIDEST = UNIT * 50


class CellNote(QLabel):
    """Stands at the current cell of a view when its text is not stored, else at the one that was just left."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view.viewport(), wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._view = view
        self._left = QPersistentModelIndex()
        self.setAutoFillBackground(True)
        self.setFrameShape(QFrame.Shape.Box)
        self.setMargin(UNIT // 2)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show_now)
        model = view.model()
        view.selectionModel().currentChanged.connect(self._on_current_changed)
        for changed in (model.dataChanged, model.modelReset, model.rowsMoved, model.rowsRemoved, model.rowsInserted):
            changed.connect(self._soon.start)
        for bar in (view.verticalScrollBar(), view.horizontalScrollBar()):
            bar.valueChanged.connect(self._soon.start)
        self.hide()

    def _on_current_changed(self, _current: QModelIndex, previous: QModelIndex) -> None:
        self._left = QPersistentModelIndex(previous)
        self._soon.start()

    @property
    def refused(self) -> QModelIndex:
        """The cell of which it speaks: the current one or the one just left; invalid when neither is refused."""
        left = QModelIndex(self._left)  # type: ignore[call-overload]  # PySide makes the one from the other
        return next((each for each in (self._view.currentIndex(), left) if self._sentence(each)), QModelIndex())

    def _show_now(self) -> None:
        refused = self.refused
        sentence, at = self._sentence(refused), self._view.visualRect(refused)
        is_current = refused == self._view.currentIndex()
        room = self._view.viewport().rect()
        self.setVisible(bool(sentence) and at.isValid() and room.intersects(at))
        if sentence and sentence != self.text():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._view, sentence))
        self.setText(sentence)
        if not self.isHidden():
            self._place(at, room, is_current=is_current)

    def _sentence(self, index: QModelIndex) -> str:
        is_wrong = getattr(self._view.model(), "is_wrong", None)
        if is_wrong is None or not index.isValid() or not is_wrong(index):
            return ""
        return str(index.data(Qt.ItemDataRole.ToolTipRole) or "")

    def _place(self, cell: QRect, room: QRect, *, is_current: bool) -> None:
        """Above the cell; where there is no room, below it, but beside it when the cell below is the current one."""
        own = colours(self._view)
        tint(self, QPalette.ColorRole.Window, own.wrong_tint)
        tint(self, QPalette.ColorRole.WindowText, own.wrong)
        width = min(WIDEST, room.width(), self.fontMetrics().horizontalAdvance(self.text()) + UNIT * 3)
        height = self.heightForWidth(width)
        at = QPoint(cell.left(), cell.top() - height)
        if at.y() < 0:
            at = QPoint(cell.left(), cell.bottom() + 1) if is_current else QPoint(cell.right() + 1, cell.top())
        at.setX(max(0, min(at.x(), room.width() - width)))
        self.setGeometry(QRect(at, QSize(width, height)))
        self.raise_()
