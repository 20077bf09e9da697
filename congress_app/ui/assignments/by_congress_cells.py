"""Cells that name people: before each name the mark of how far the assignment is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from congress_app.i18n import _
from congress_app.listings.plan_congresses import Sent
from congress_app.ui.assignments.plan_marks import duty_mark
from congress_app.ui.common.cell_delegate import CellDelegate, Index
from congress_app.ui.common.icons import SIZE, icon
from congress_app.ui.common.look import UNIT, colours

SENT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
GAP = UNIT // 2
_ROOM = UNIT * 4  # for "+2" where not all names fit
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class PeopleDelegate(CellDelegate):
    """Draws the people of a cell whose model answers `SENT_ROLE`; every other cell as ever."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Mark and name, one after the other, as far as there is room."""
        sent: Sequence[Sent] | None = index.data(SENT_ROLE)
        if not sent:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        room = option.rect.adjusted(GAP, 0, -GAP, 0)
        painter.save()
        painter.setFont(option.font)
        own = index.data(Qt.ItemDataRole.ForegroundRole)
        painter.setPen(own.color() if isinstance(own, QBrush) else option.palette.color(option.palette.ColorRole.Text))
        draw_people(painter, room, option.font, sent)
        painter.restore()

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell without its text: ground and selection."""
        bare = QStyleOptionViewItem(option)
        self.initStyleOption(bare, index)
        bare.text = ""
        bare.features &= ~QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, bare, painter, option.widget)


def draw_people(painter: QPainter, room: QRect, font: QFont, sent: Sequence[Sent]) -> None:
    """Each with the mark in front; those for whom there is no room are counted."""
    metrics, left = QFontMetrics(font), room.left()
    for number, each in enumerate(sent):
        rest = len(sent) - number - 1
        until = room.right() - (_ROOM if rest else 0)
        if number and until - left < UNIT * 8:
            more = QRect(left, room.top(), max(room.right() - left, 0), room.height())
            painter.setPen(QColor(colours().faint))
            painter.drawText(more, int(LEFT), _("+{count}").format(count=rest + 1))
            return
        top = room.top() + (room.height() - SIZE) // 2
        icon(duty_mark(each.duty.state)).paint(painter, QRect(left, top, SIZE, SIZE))
        left += SIZE + GAP
        words = metrics.elidedText(each.member.name, Qt.TextElideMode.ElideMiddle, max(until - left, 0))
        width = metrics.horizontalAdvance(words)
        painter.drawText(QRect(left, room.top(), width + 2, room.height()), int(LEFT), words)
        left += width + UNIT + GAP


def draw_faint(painter: QPainter, room: QRect, font: QFont, words: str, widget: QWidget | None) -> None:
    """Words of the second level of emphasis, cut in the middle."""
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(QColor(colours(widget).faint))
    painter.drawText(room, int(LEFT), metrics.elidedText(words, Qt.TextElideMode.ElideMiddle, max(room.width(), 0)))
