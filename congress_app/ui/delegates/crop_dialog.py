"""Choosing the part of a photo: a frame of 3:4 is dragged over it, made larger or smaller by its corners or by keys."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QDialog, QSizePolicy, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours

Crop = tuple[float, float, float, float]
RATIO = 3 / 4
ABOVE_THE_HEAD = 0.2  # of what is too high, so much stays out above: faces are in the upper part
CORNER = UNIT * 2
LEAST = 0.1
_STEP, _GROWTH = 0.01, 1.05
_MOVES = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CropDialog(QDialog):
    """Shows a picture upright. asked: the part to keep: left, top, right, bottom as shares of width and height."""

    asked = Signal(object)

    def __init__(self, picture: QImage, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "Part of the photo"))
        self.frame = CropFrame(picture, self)
        foot, self.button = main_button(self, pgettext("dialog", "Use this part"))
        words = _("Drag the frame over the face; drag a corner, turn the wheel or press + and - to change its size.")
        layout = column_of(hint(words), self.frame, foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 64, UNIT * 66)
        self.frame.setFocus()

    def accept(self) -> None:
        """Tell which part."""
        self.asked.emit(self.frame.crop)
        super().accept()


class CropFrame(QWidget):
    """A picture with the frame over it."""

    def __init__(self, picture: QImage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._frame = first_frame(picture.size())  # in dots of the picture
        self._grip: QPointF | None = None
        self._is_growing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Part of the photo that is kept"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(UNIT * 30, UNIT * 24)
        self.setMouseTracking(True)

    @property
    def crop(self) -> Crop:
        """The part within the frame."""
        width, height = self._picture.width(), self._picture.height()
        its = self._frame
        return its.left() / width, its.top() / height, its.right() / width, its.bottom() / height

    def move_by(self, right: float, down: float) -> None:
        """Move the frame by dots of the picture, as far as there is picture."""
        its = self._frame
        left = min(max(its.left() + right, 0.0), self._picture.width() - its.width())
        top = min(max(its.top() + down, 0.0), self._picture.height() - its.height())
        self._frame = QRectF(left, top, its.width(), its.height())
        self.update()

    def grow_to(self, width: float, *, from_corner: bool = False) -> None:
        """Another width of the frame, around its middle or from its upper left corner."""
        most_wide, most_high = float(self._picture.width()), float(self._picture.height())
        if from_corner:
            most_wide, most_high = most_wide - self._frame.left(), most_high - self._frame.top()
        most = min(most_wide, most_high * RATIO)
        wide = min(max(width, min(self._picture.width() * LEAST, most)), most)
        middle, at = self._frame.center(), self._frame.topLeft()
        self._frame = QRectF(0, 0, wide, wide / RATIO)
        if from_corner:
            self._frame.moveTopLeft(at)
        else:
            self._frame.moveCenter(middle)
        self.move_by(0, 0)

    # what Qt calls

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, dark outside of the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room, frame = self._room(), self._seen()
        painter.drawImage(room, self._picture)
        painter.fillRect(room, QColor(0, 0, 0, 130))
        painter.drawImage(frame, self._picture, self._frame)
        own = colours(self)
        painter.setPen(QPen(QColor(own.accent if self.hasFocus() else "#ffffff"), 2))
        painter.drawRect(frame)
        painter.setPen(QPen(QColor("#ffffff"), 2))
        for corner in (frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()):
            painter.fillRect(QRectF(corner.x() - 4, corner.y() - 4, 8, 8), QColor("#ffffff"))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the frame, or its lower right corner."""
        self._grip = event.position()
        self._is_growing = self._is_at_corner(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move it or make it larger."""
        if self._grip is None:
            at_corner = self._is_at_corner(event.position())
            self.setCursor(Qt.CursorShape.SizeFDiagCursor if at_corner else Qt.CursorShape.SizeAllCursor)
            return
        step = (event.position() - self._grip) / self._scale()
        self._grip = event.position()
        if self._is_growing:
            self.grow_to(self._frame.width() + step.x(), from_corner=True)
        else:
            self.move_by(step.x(), step.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        self._grip = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Larger or smaller."""
        self.grow_to(self._frame.width() * (_GROWTH if event.angleDelta().y() > 0 else 1 / _GROWTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move it, + and - change its size."""
        key = Qt.Key(event.key())
        if key in _MOVES:
            right, down = _MOVES[key]
            step = _STEP * max(self._picture.width(), self._picture.height())
            self.move_by(right * step, down * step)
        elif event.text() in ("+", "="):
            self.grow_to(self._frame.width() * _GROWTH)
        elif event.text() == "-":
            self.grow_to(self._frame.width() / _GROWTH)
        else:
            super().keyPressEvent(event)

    # inside

    def _room(self) -> QRectF:
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        made = QRectF(0, 0, size.width(), size.height())
        made.moveCenter(QRectF(self.rect()).center())
        return made

    def _scale(self) -> float:
        return max(self._room().width() / max(self._picture.width(), 1), 0.001)

    def _seen(self) -> QRectF:
        room, scale, its = self._room(), self._scale(), self._frame
        return QRectF(
            room.left() + its.left() * scale, room.top() + its.top() * scale, its.width() * scale, its.height() * scale
        )

    def _is_at_corner(self, at: QPointF) -> bool:
        corner = self._seen().bottomRight()
        return abs(at.x() - corner.x()) < CORNER and abs(at.y() - corner.y()) < CORNER


def first_frame(size: QSize) -> QRectF:
    """The largest frame of 3:4 in a picture, in its middle and rather above."""
    width = min(float(size.width()), size.height() * RATIO)
    height = width / RATIO
    return QRectF((size.width() - width) / 2, (size.height() - height) * ABOVE_THE_HEAD, width, height)
