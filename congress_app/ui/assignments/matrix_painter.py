"""How the matrix is drawn: chips in the upper half of a cell for the morning, in the lower for the afternoon, over both for a day.

States and warnings are drawn marks besides colours. Painting never raises: a cell of a plan that is gone is left empty.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.plan.model import Away, Duty
from congress_app.domain.plan.slots import IN_A_DAY
from congress_app.ui.assignments.matrix_grid import short_name
from congress_app.ui.assignments.matrix_model import MatrixModel
from congress_app.ui.assignments.words import role_letters
from congress_app.ui.common.look import colours, larger
from congress_app.ui.common.palette import Colours

Index = QModelIndex | QPersistentModelIndex
_SELECTED = QStyle.StateFlag.State_Selected
_INSET, _ROUND = 2, 3.0
_LEFT = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_SATURDAY = 5


class MatrixDelegate(QStyledItemDelegate):
    """Draws the cells of one matrix."""

    def __init__(self, model: MatrixModel, view: QWidget) -> None:
        super().__init__(view)
        self._model, self._view = model, view
        self._font: QFont | None = None
        self._metrics = QFontMetrics(view.font())
        self.picked = ""  # the assignment that was picked of several in one cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, what keeps somebody away, then the assignments."""
        model, row, column = self._model, index.row(), index.column()
        own, rect = colours(self._view), option.rect
        at = model.column_at(column)
        if at is None:
            return
        day = at.date
        if option.state & _SELECTED:
            painter.fillRect(rect, QColor(own.tint))
        elif at.meeting is None and day is not None and day.weekday() >= _SATURDAY:
            painter.fillRect(rect, QColor(own.stripe))
        for away in model.grid.aways.get((row, column), ()):
            _draw_away(painter, rect, away, at.day or 0, own)
        duties = model.grid.cells.get((row, column))
        if option.state & _SELECTED:
            painter.setPen(QPen(QColor(own.accent), 1))
            painter.drawRect(rect.adjusted(0, 0, -2, -2))
        if duties:
            self._draw_duties(painter, rect, duties, at.day if at.meeting is None else None, own)

    def _draw_duties(
        self, painter: QPainter, rect: QRect, duties: Sequence[Duty], day: int | None, own: Colours
    ) -> None:
        if self._font is None:
            self._font = larger(self._view.font(), 0.88)
            self._metrics = QFontMetrics(self._font)
        painter.save()
        painter.setFont(self._font)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for box, duty in chip_boxes(rect, duties, day):
            self._draw_chip(painter, box, duty, own)
        painter.restore()

    def _draw_chip(self, painter: QPainter, box: QRectF, duty: Duty, own: Colours) -> None:
        found = self._model.state.wrong.of_duty(duty.id)
        is_wrong = any(each.is_warning for each in found)
        is_allowed = bool(found) and not is_wrong
        is_speaker = duty.role is AssignmentRole.SPEAKER
        ground = own.wrong_tint if is_wrong else own.tint if is_speaker else own.tint_idle
        edge = own.wrong if is_wrong else own.accent if is_speaker else own.border
        pen = QPen(QColor(edge), 2.4 if duty.id == self.picked else 1.4 if is_wrong else 0.8)
        if is_allowed:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(box, _ROUND, _ROUND)
        words = self._words(duty)
        right = _draw_state(painter, box, duty.state, own)
        painter.setPen(QColor(own.wrong if is_wrong else own.text))
        room = QRectF(box.left() + 4, box.top(), right - box.left() - 5, box.height())
        shown = self._metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, _LEFT, shown)

    def _words(self, duty: Duty) -> str:
        meeting = self._model.state.meeting_of(duty)
        name = short_name(meeting) if meeting is not None else duty.assignment.congress_name
        at = role_letters(duty.role)
        return f"{at}·{name}" if at else name


def chip_boxes(rect: QRect, duties: Sequence[Duty], day: int | None) -> list[tuple[QRectF, Duty]]:
    """Where the assignments of a cell are drawn. day: None = a congress's own column, where each fills the cell.

    A whole day beside a half stands side by side with it, not over it.
    """
    lanes: dict[tuple[bool, bool], list[Duty]] = {}
    for duty in duties:
        lanes.setdefault(_halves(duty, day), []).append(duty)
    is_crowded = len(lanes) > 1 and (True, True) in lanes
    places = [duty for its in lanes.values() for duty in its]
    boxes = []
    for halves, its in lanes.items():
        beside = places if is_crowded else its
        width, (top, height) = rect.width() / len(beside), _vertical(rect, halves)
        for duty in its:
            box = QRectF(rect.x() + width * beside.index(duty), top, width, height)
            boxes.append((box.adjusted(_INSET, 1, -_INSET, -1), duty))
    return boxes


def _halves(duty: Duty, day: int | None) -> tuple[bool, bool]:
    """Whether the morning, and the afternoon or evening of a day are taken; without a day the whole cell is."""
    if day is None:
        return True, True
    parts = {slot % IN_A_DAY for slot in duty.slots if slot // IN_A_DAY == day}
    return 0 in parts, bool(parts - {0})


def _vertical(rect: QRect, halves: tuple[bool, bool]) -> tuple[float, float]:
    middle = rect.height() / 2
    if halves == (True, False):
        return rect.y(), middle
    if halves == (False, True):
        return rect.y() + middle, middle
    return rect.y(), rect.height()


def _draw_state(painter: QPainter, box: QRectF, state: AssignmentState, own: Colours) -> float:
    """A small mark at the right: a ring = told, a tick = confirmed or done; where it begins."""
    if state is AssignmentState.PLANNED or box.width() < 34:
        return box.right()
    centre = QPointF(box.right() - 8, box.center().y())
    painter.setPen(QPen(QColor(own.text), 1.3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if state is AssignmentState.TOLD:
        painter.drawEllipse(centre, 2.8, 2.8)
    else:
        x, y = centre.x(), centre.y()
        painter.drawPolyline(QPolygonF([QPointF(x - 3.5, y), QPointF(x - 1, y + 3), QPointF(x + 4, y - 3)]))
    return box.right() - 13


def _draw_away(painter: QPainter, rect: QRect, away: Away, day: int, own: Colours) -> None:
    """Hatched where somebody is away."""
    first, last = max(away.first - day * IN_A_DAY, 0), min(away.last - day * IN_A_DAY, IN_A_DAY - 1)
    top, height = _vertical(rect, (first == 0, last >= 1))
    brush = QBrush(QColor(own.border), Qt.BrushStyle.BDiagPattern)
    painter.fillRect(QRectF(rect.x(), top, rect.width() - 1, height - 1), brush)
