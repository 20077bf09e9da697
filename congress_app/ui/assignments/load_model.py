"""The load of the members on screen: numbers, marks over the limits, and the bars with the average as a line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPalette, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from congress_app.i18n import _
from congress_app.i18n.numbers import decimal, thousands
from congress_app.listings.plan_members import PLAN_LOADS, LoadRow
from congress_app.ui.assignments.by_congress_cells import PeopleDelegate
from congress_app.ui.assignments.by_member_model import count_of
from congress_app.ui.assignments.plan_marks import lines
from congress_app.ui.common.cell_delegate import Index
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import ALIGNMENT, TOOLTIP, CellLook, ListModel
from congress_app.ui.common.look import UNIT, colours

BAR = "congress_count"
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)
LIMITS = {BAR: "load.in_all", "most_in_a_day": "load.per_day", "most_in_a_week": "load.per_week"}
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_HIGH = UNIT + 2
_NUMBER = UNIT * 3


def _over(column: str) -> Callable[[LoadRow], str]:
    return lambda row: WARNING if LIMITS[column] in row.over else ""


def _over_tip(column: str) -> Callable[[LoadRow], str]:
    rule = LIMITS[column]

    def words(row: LoadRow) -> str:
        cap = row.over.get(rule)
        first = _("More than the limit of {cap}.").format(cap=cap) if cap is not None else ""
        return lines([first], (each.finding.sentence for each in row.findings if each.rule == rule))

    return words


def km_words(km: int, *, is_estimate: bool) -> str:
    """`1.240`; `≈ 1.240` where some of it is an estimate."""
    return f"≈ {thousands(km)}" if is_estimate else thousands(km)


def _km(row: LoadRow) -> str:
    load = row.load
    return km_words(load.km, is_estimate=load.is_estimate or bool(load.unknown_ways)) if load.congress_count else ""


def _km_tip(row: LoadRow) -> str:
    estimate = _("Estimated from coordinates, at least in part.") if row.load.is_estimate else ""
    count = row.load.unknown_ways
    return lines([estimate, _("{count} ways not known").format(count=count) if count else ""])


_LOOKS: dict[str, CellLook[LoadRow]] = {
    "member": CellLook(tip=lambda row: lines([row.member.name, row.member.post])),
    BAR: CellLook(mark=_over(BAR), tip=_over_tip(BAR)),
    "most_in_a_day": CellLook(mark=_over("most_in_a_day"), tip=_over_tip("most_in_a_day")),
    "most_in_a_week": CellLook(mark=_over("most_in_a_week"), tip=_over_tip("most_in_a_week")),
    "km": CellLook(text=_km, tip=_km_tip),
    "warnings": CellLook(
        text=lambda row: count_of(row.warnings),
        mark=lambda row: WARNING if row.warnings else "",
        tip=lambda row: lines(row.warnings),
        order=lambda row: len(row.warnings) or None,
    ),
}


class LoadModel(ListModel[LoadRow]):
    """The members with their numbers; nought is not written."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PLAN_LOADS, lambda row: row.id, _LOOKS, parent)

    @property
    def counts(self) -> Sequence[int]:
        """The numbers of congresses of those shown."""
        return [row.load.congress_count for row in self.shown_rows]

    def data(self, index: Index, role: int = 0) -> Any:
        """Noughts are left out but for the number of congresses."""
        if role in (ALIGNMENT, TOOLTIP):
            return super().data(index, role)
        if role == FOREGROUND:
            row = self.row_at(index.row())
            return QBrush(QColor(colours().faint)) if row is not None and not row.load.by_role else None
        value = super().data(index, role)
        return "" if value == "0" and self.columns[index.column()].name != BAR else value


class LoadDelegate(PeopleDelegate):
    """Draws the number of congresses as a bar; a line marks the average of those shown."""

    most, average = 1, 0.0

    def show_counts(self, counts: Sequence[int]) -> None:
        """Reckon from the numbers shown."""
        self.most = max(counts, default=1) or 1
        self.average = sum(counts) / len(counts) if counts else 0.0

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The bar, its number behind it, and the line."""
        model = index.model()
        row = model.row_at(index.row()) if isinstance(model, LoadModel) else None
        if row is None or not isinstance(model, LoadModel) or model.columns[index.column()].name != BAR:
            super().paint(painter, option, index)
            return
        self.paint_ground(painter, option, index)
        painter.save()
        self._bar(painter, bar_room(option.rect), option, row)
        painter.restore()

    def _bar(self, painter: QPainter, room: QRect, option: QStyleOptionViewItem, row: LoadRow) -> None:
        own, count = colours(option.widget), row.load.congress_count
        is_over = LIMITS[BAR] in row.over
        width = room.width() * count // self.most
        bar = QRect(room.x(), room.center().y() - _HIGH // 2 + 1, width, _HIGH)
        painter.fillRect(bar, QColor(own.warning if is_over else own.faint))
        at = room.x() + round(room.width() * self.average / self.most)
        painter.setPen(QPen(QColor(own.accent), 1, Qt.PenStyle.DashLine))
        painter.drawLine(at, option.rect.top(), at, option.rect.bottom())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.setFont(option.font)
        number = QRect(room.right(), option.rect.top(), _NUMBER, option.rect.height())
        painter.drawText(number, int(RIGHT), str(count))


def bar_room(cell: QRect) -> QRect:
    """Where the bar of a cell may reach; the number stands behind it."""
    return cell.adjusted(UNIT, 0, -UNIT - _NUMBER, 0)


def average_words(numbers: Sequence[float]) -> str:
    """The average with one decimal; empty where there is nobody."""
    return decimal(sum(numbers) / len(numbers), 1) if numbers else ""
