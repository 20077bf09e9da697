"""The headers of the matrix: members with their load as a bar and, while a congress is chosen, whether they could go; days with counts."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QHeaderView, QWidget

from congress_app.domain.plan.model import Member
from congress_app.i18n import _
from congress_app.ui.assignments.matrix_grid import MatrixColumn
from congress_app.ui.assignments.matrix_model import MatrixModel
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, larger
from congress_app.ui.common.palette import Colours

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
NAMES_WIDTH, HEAD_HEIGHT = UNIT * 31, UNIT * 5


class MemberHeader(QHeaderView):
    """Members down the left."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._matrix = model
        self.setFixedWidth(NAMES_WIDTH)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Name above, post or reasons below, the load at the right."""
        member, own = self._matrix.member_at(logicalIndex), colours(self)
        if member is None:
            return
        painter.save()
        painter.fillRect(rect, QColor(own.window))
        room = rect.adjusted(UNIT, 2, -UNIT * 7, -2)
        self._draw_names(painter, room, member, own)
        _draw_load(
            painter, QRect(rect.right() - UNIT * 7 + 4, rect.y(), UNIT * 7 - 8, rect.height()), *self._load(member), own
        )
        painter.setPen(QPen(QColor(own.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _draw_names(self, painter: QPainter, room: QRect, member: Member, own: Colours) -> None:
        candidate = self._matrix.candidates.get(member.id)
        below, colour = member.post, own.faint
        if candidate is not None:
            said = candidate.obstacles or candidate.reasons
            below = ", ".join(each.words for each in said)
            colour = own.wrong if candidate.obstacles else own.faint
        upper, lower = QRect(room), QRect(room)
        upper.setHeight(room.height() // 2)
        lower.setTop(upper.bottom())
        is_warned = any(found.is_warning for found in self._matrix.state.wrong.of_person(member.id))
        painter.setPen(QColor(own.wrong if is_warned else own.text))
        if candidate is not None and candidate.obstacles:
            painter.setPen(QColor(own.faint))
        metrics = QFontMetrics(painter.font())
        painter.drawText(upper, _LEFT, metrics.elidedText(member.name, Qt.TextElideMode.ElideRight, upper.width()))
        painter.setFont(larger(self.font(), 0.84))
        painter.setPen(QColor(colour))
        small = QFontMetrics(painter.font())
        painter.drawText(lower, _LEFT, small.elidedText(below, Qt.TextElideMode.ElideRight, lower.width()))

    def _load(self, member: Member) -> tuple[int, int, bool]:
        """How many congresses, the limit in all (0 = none), and whether a limit is passed."""
        state = self._matrix.state
        rule = state.plan.rules.ask("load.in_all")
        is_over = any(found.rule.startswith("load.") and found.is_warning for found in state.wrong.of_person(member.id))
        return state.congress_count(member.id), int(rule.value) if rule is not None else 0, is_over


def _draw_load(painter: QPainter, rect: QRect, count: int, limit: int, is_over: bool, own: Colours) -> None:
    """The number, and a bar that is full at the limit."""
    painter.setPen(QColor(own.wrong if is_over else own.text))
    painter.drawText(rect.adjusted(0, 0, 0, -8), _CENTRE, str(count))
    groove = QRectF(rect.x(), rect.bottom() - 9, rect.width(), 4)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(own.line))
    painter.drawRoundedRect(groove, 2, 2)
    if count:
        share = min(1.0, count / limit) if limit else 1.0
        painter.setBrush(QColor(own.wrong if is_over else own.accent))
        painter.drawRoundedRect(QRectF(groove.x(), groove.y(), groove.width() * share, 4), 2, 2)


class DayHeader(QHeaderView):
    """Days or congresses along the top: the day, and below how many congresses sit, or how many of them want a speaker."""

    def __init__(self, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._matrix = model
        self.setFixedHeight(HEAD_HEIGHT)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(UNIT * 5)

    def sectionSizeFromContents(self, logicalIndex: int) -> QSize:  # noqa: N803 - Qt's name
        """As the view says."""
        return QSize(self.defaultSectionSize(), HEAD_HEIGHT)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """Two lines."""
        column, own = self._matrix.column_at(logicalIndex), colours(self)
        if column is None:
            return
        painter.save()
        painter.fillRect(rect, QColor(own.window))
        upper, lower = rect.adjusted(2, 2, -2, -rect.height() // 2), rect.adjusted(2, rect.height() // 2, -2, -2)
        head = str(self._matrix.headerData(logicalIndex, Qt.Orientation.Horizontal) or "")
        wanting = wanting_speakers(self._matrix, column)
        painter.setPen(QColor(own.text))
        metrics = QFontMetrics(painter.font())
        painter.drawText(upper, _CENTRE, metrics.elidedText(head, Qt.TextElideMode.ElideRight, upper.width()))
        painter.setFont(larger(self.font(), 0.84))
        painter.setPen(QColor(own.wrong if wanting else own.faint))
        painter.drawText(lower, _CENTRE, _below(column, wanting))
        painter.setPen(QPen(QColor(own.line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.restore()


def _below(column: MatrixColumn, wanting: int) -> str:
    if column.meeting is not None:
        day = column.date
        return f"{day.day}/{day.month}" if day is not None else "–"
    if wanting:
        return _("{count} · {wanting} open").format(count=len(column.meetings), wanting=wanting)
    return str(len(column.meetings)) if column.meetings else "–"


def wanting_speakers(model: MatrixModel, column: MatrixColumn) -> int:
    """How many of the congresses of a column want a speaker still."""
    wanting = model.state.wanting
    return sum(each.id in wanting for each in column.meetings)
