"""The board of one day: each congress with its place and telephone, and a line for everybody who is there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from congress_app.i18n import _
from congress_app.listings.day_board import DAY_BOARD, BoardRow
from congress_app.listings.plan_congresses import Sent
from congress_app.ui.assignments.by_congress_cells import GAP, LEFT, PeopleDelegate, draw_faint
from congress_app.ui.assignments.plan_marks import duty_mark, lines, sent_words
from congress_app.ui.common.cell_delegate import Index
from congress_app.ui.common.icons import SIZE, WARNING, icon
from congress_app.ui.common.list_model import CellLook, ListModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import UNIT, colours

_LEAST_LINES = 2
_ABOVE = UNIT - 2
Under = Callable[[BoardRow], str]
_UNDER: dict[str, Under] = {
    "organisation": lambda row: ", ".join(each.words for each in row.phases),
    "hall": lambda row: row.phone,
}


class BoardModel(ListModel[BoardRow]):
    """The congresses of the day."""

    def __init__(self, parent: QObject | None = None) -> None:
        looks: dict[str, CellLook[BoardRow]] = {
            "organisation": CellLook(
                text=lambda row: row.congress.short_name,
                tip=lambda row: lines([row.congress.name], row.congress.warnings),
            ),
            "hall": CellLook(tip=lambda row: lines([row.congress.hall, row.phone])),
            "people": CellLook(text=people_words, tip=lambda row: lines(map(sent_words, row.congress.standing))),
        }
        super().__init__(DAY_BOARD, lambda row: row.id, looks, parent)


def people_words(row: BoardRow) -> str:
    """Everybody who is there, for those who do not see the drawn lines."""
    words = [f"{each.member.name} ({each.duty.role.words})" for each in row.sent]
    return ", ".join([*([_("Nobody is assigned to attend and speak.")] if row.congress.lacks_speaker else []), *words])


class BoardDelegate(PeopleDelegate):
    """Draws the cells of the board, several lines each."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground, then the lines from the top."""
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, BoardModel) else None
        if row is None or not isinstance(model, BoardModel):
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        painter.save()
        room = option.rect.adjusted(UNIT - 2, _ABOVE, -GAP, 0)
        name = model.columns[index.column()].name
        if name == "people":
            _draw_lines(painter, room, option, row)
        else:
            _draw_cell(painter, room, option, row, name, str(index.data() or ""))
        painter.restore()


def line_of(font: QFont) -> int:
    """The height of one line."""
    return max(SIZE, QFontMetrics(font).height()) + GAP


def _draw_cell(
    painter: QPainter, room: QRect, option: QStyleOptionViewItem, row: BoardRow, name: str, words: str
) -> None:
    """The words of a cell, and under them what belongs to them."""
    high = line_of(option.font)
    strong = QFont(option.font)
    strong.setWeight(QFont.Weight.DemiBold if name == "organisation" else QFont.Weight.Normal)
    first = QRect(room.x(), room.y(), room.width(), high)
    if name == "organisation" and row.congress.warnings:
        icon(WARNING).paint(painter, QRect(first.right() - SIZE, first.y() + 2, SIZE, SIZE))
        first.setWidth(first.width() - SIZE - GAP)
    painter.setFont(strong)
    painter.setPen(option.palette.color(option.palette.ColorRole.Text))
    shown = QFontMetrics(strong).elidedText(words, option.textElideMode, first.width())
    painter.drawText(first, int(LEFT), shown)
    if name in _UNDER:
        draw_faint(painter, first.translated(0, high), option.font, _UNDER[name](row), option.widget)


def _draw_lines(painter: QPainter, room: QRect, option: QStyleOptionViewItem, row: BoardRow) -> None:
    """One line for each who is there: mark, name, role; telephone at the right."""
    high = line_of(option.font)
    line = QRect(room.x(), room.y(), room.width(), high)
    if row.congress.lacks_speaker:
        icon(WARNING).paint(painter, QRect(line.x(), line.y() + (high - SIZE) // 2, SIZE, SIZE))
        painter.setFont(option.font)
        painter.setPen(QColor(colours(option.widget).warning))
        room = line.adjusted(SIZE + GAP, 0, 0, 0)
        words = _("Nobody is assigned to attend and speak.")
        painter.drawText(
            room, int(LEFT), QFontMetrics(option.font).elidedText(words, option.textElideMode, room.width())
        )
        line = line.translated(0, high)
    for each in row.sent:
        _draw_sent(painter, line, option, each)
        line = line.translated(0, high)


def _draw_sent(painter: QPainter, line: QRect, option: QStyleOptionViewItem, sent: Sent) -> None:
    metrics = QFontMetrics(option.font)
    icon(duty_mark(sent.duty.state)).paint(painter, QRect(line.x(), line.y() + (line.height() - SIZE) // 2, SIZE, SIZE))
    phone = metrics.horizontalAdvance(sent.member.phone) if line.width() > UNIT * 44 else 0
    room = line.adjusted(SIZE + GAP, 0, -(phone + UNIT if phone else 0), 0)
    name = metrics.elidedText(sent.member.name, option.textElideMode, room.width())
    width = metrics.horizontalAdvance(name)
    painter.setFont(option.font)
    painter.setPen(option.palette.color(option.palette.ColorRole.Text))
    painter.drawText(room, int(LEFT), name)
    draw_faint(painter, room.adjusted(width + UNIT, 0, 0, 0), option.font, sent.duty.role.words, option.widget)
    if phone:
        at = QRect(line.right() - phone, line.y(), phone + 2, line.height())
        draw_faint(painter, at, option.font, sent.member.phone, option.widget)


class BoardList(ListView):
    """Rows as high as they have lines."""

    def __init__(self, model: BoardModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Congresses of the day"), parent)
        self._board = model
        self.setItemDelegate(BoardDelegate(self))
        self.setVerticalScrollMode(ListView.ScrollMode.ScrollPerPixel)
        model.reloaded.connect(self._fit_rows)

    def _fit_rows(self) -> None:
        high = line_of(self.font())
        for place, row in enumerate(self._board.shown_rows):
            count = max(len(row.sent) + row.congress.lacks_speaker, _LEAST_LINES)
            self.setRowHeight(place, count * high + 2 * _ABOVE)
