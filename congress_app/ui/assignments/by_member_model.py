"""The rows of the view by member: the members at the left, the days of one of them at the right."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from congress_app.i18n import _, pgettext
from congress_app.listings.plan_members import MEMBER_DAYS, PLAN_LOADS, LoadRow, MemberDay
from congress_app.ui.assignments.by_congress_model import short_day
from congress_app.ui.assignments.plan_marks import duty_mark, lines
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import CellLook, Index, ListModel
from congress_app.ui.common.look import colours

MEMBER_COLUMNS = ("rank", "member", "congress_count", "warnings")
FOREGROUND = int(Qt.ItemDataRole.ForegroundRole)


def count_of(warnings: tuple[str, ...]) -> str:
    """How many warnings there are; none is nothing."""
    return str(len(warnings)) if warnings else ""


def _mark(row: LoadRow | MemberDay) -> str:
    return WARNING if row.warnings else ""


class MemberListModel(ListModel[LoadRow]):
    """The members with the number of their congresses; those without any are faint."""

    def __init__(self, parent: QObject | None = None) -> None:
        looks: dict[str, CellLook[LoadRow]] = {
            "member": CellLook(tip=lambda row: lines([row.member.name, row.member.post, row.member.phone])),
            "warnings": CellLook(
                text=lambda row: count_of(row.warnings),
                mark=_mark,
                tip=lambda row: lines(row.warnings),
                order=lambda row: len(row.warnings) or None,
            ),
        }
        super().__init__(PLAN_LOADS, lambda row: row.id, looks, parent)

    def data(self, index: Index, role: int = 0) -> Any:
        """And the colour of those who have nothing to do."""
        if role != FOREGROUND:
            return super().data(index, role)
        row = self.row_at(index.row())
        return QBrush(QColor(colours().faint)) if row is not None and not row.load.by_role else None


class MemberDaysModel(ListModel[MemberDay]):
    """The days of one member; absences and what has no day are faint."""

    def __init__(self, parent: QObject | None = None) -> None:
        looks: dict[str, CellLook[MemberDay]] = {
            "date": CellLook(text=_day_words),
            "way": CellLook(text=_way_words, tip=lambda row: row.way_words, order=lambda row: row.way and row.way.km),
            "state": CellLook(mark=_state_mark, tip=_state_tip),
            "warnings": CellLook(
                text=lambda row: count_of(row.warnings), mark=_mark, tip=lambda row: lines(row.warnings)
            ),
        }
        super().__init__(MEMBER_DAYS, lambda row: row.id, looks, parent)

    def data(self, index: Index, role: int = 0) -> Any:
        """And the colour of what is not attended."""
        if role != FOREGROUND:
            return super().data(index, role)
        row, before = self.row_at(index.row()), self.row_at(index.row() - 1)
        if row is None:
            return None
        is_aside = row.duty is None or not row.duty.slots or not row.duty.is_standing
        is_repeated = not self.orders and before is not None and before.date == row.date
        is_day = self.columns[index.column()].name == "date"
        return QBrush(QColor(colours().faint)) if is_aside or (is_day and is_repeated) else None


def _day_words(row: MemberDay) -> str:
    return short_day(row.date) if row.date is not None else pgettext("plan", "no day")


def _way_words(row: MemberDay) -> str:
    """Short: `≈ 48 km`; from where is said under the mouse."""
    if row.way is None:
        return ""
    km = _("{km} km").format(km=row.way.km)
    return f"≈ {km}" if row.way.is_estimate else km


def _state_mark(row: MemberDay) -> str:
    return duty_mark(row.state) if row.state is not None else ""


def _state_tip(row: MemberDay) -> str:
    return lines([row.state.words, row.duty.reason]) if row.state is not None and row.duty is not None else ""
