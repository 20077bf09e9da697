"""The rows of the view by congress: how they look on screen, and what each cell says under the mouse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QBrush, QColor

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import CongressState
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import weekday
from congress_app.listings.plan_congresses import PLAN_CONGRESSES, PlanCongressRow, Sent
from congress_app.ui.assignments.by_congress_cells import SENT_ROLE
from congress_app.ui.assignments.plan_marks import duty_mark, lines, sent_words
from congress_app.ui.common.icons import WARNING, state_mark
from congress_app.ui.common.list_model import TOOLTIP, CellLook, Index, ListModel
from congress_app.ui.common.look import colours

BACKGROUND, FOREGROUND = int(Qt.ItemDataRole.BackgroundRole), int(Qt.ItemDataRole.ForegroundRole)
Roles = tuple[AssignmentRole, ...]
IN_COLUMN: dict[str, Roles] = {
    "speaker": (AssignmentRole.SPEAKER,),
    "area": (AssignmentRole.AREA,),
    "team": (AssignmentRole.TEAM,),
    "steering": (AssignmentRole.STEERING, AssignmentRole.EXTRA),
}
_DAY, _SPEAKER = "date", "speaker"


def short_day(day: dt.date) -> str:
    """`Thứ Hai, 28/7`."""
    return f"{weekday(day)}, {day.day}/{day.month}"


def _people(name: str) -> CellLook[PlanCongressRow]:
    return CellLook(text=_said(name), tip=lambda row: lines(map(sent_words, row.in_role(*IN_COLUMN[name]))))


def _said(name: str) -> Callable[[PlanCongressRow], str]:
    return lambda row: ", ".join(each.member.name for each in row.in_role(*IN_COLUMN[name]))


def _speaker_words(row: PlanCongressRow) -> str:
    return _("Nobody speaks yet") if row.lacks_speaker else _said(_SPEAKER)(row)


def _speaker_tip(row: PlanCongressRow) -> str:
    return lines(map(sent_words, row.in_role(AssignmentRole.SPEAKER)), map(sent_words, row.gone))


def _warning_words(row: PlanCongressRow) -> str:
    return str(len(row.warnings)) if row.warnings else ""


def _day_words(row: PlanCongressRow) -> str:
    if row.meeting is None:
        return pgettext("congress", "deleted")
    return short_day(row.date) if row.date is not None else pgettext("calendar", "no date yet")


def _mark(row: PlanCongressRow) -> str:
    """Only what is not to be held as it stands: deleted, or postponed."""
    if row.meeting is None:
        return "mark-wrong"
    return state_mark(row.meeting.state) if row.meeting.state is CongressState.POSTPONED else ""


def _about(row: PlanCongressRow) -> str:
    state = row.meeting.state.words if row.meeting is not None else _("This congress was deleted.")
    return lines([row.name, state, row.hall])


_LOOKS: dict[str, CellLook[PlanCongressRow]] = {
    _DAY: CellLook(text=_day_words),
    "organisation": CellLook(text=lambda row: row.short_name, mark=_mark, tip=_about),
    _SPEAKER: CellLook(text=_speaker_words, mark=lambda row: WARNING if row.lacks_speaker else "", tip=_speaker_tip),
    "area": _people("area"),
    "team": _people("team"),
    "steering": _people("steering"),
    "state": CellLook(
        mark=lambda row: duty_mark(row.state) if row.state is not None else "",
        tip=lambda row: lines(map(sent_words, row.sent)),
    ),
    "warnings": CellLook(
        text=_warning_words,
        mark=lambda row: WARNING if row.warnings else "",
        tip=lambda row: lines(row.warnings),
        order=lambda row: len(row.warnings) or None,
    ),
}


class PlanCongressModel(ListModel[PlanCongressRow]):
    """Congresses by day; the day is written strong where it begins, and those without a speaker stand out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(PLAN_CONGRESSES, lambda row: row.id, _LOOKS, parent)

    def begins_day(self, place: int) -> bool:
        """Whether another day begins with a row; never where the rows are ordered otherwise."""
        row, before = self.row_at(place), self.row_at(place - 1)
        if self.orders or row is None:
            return False
        return before is None or before.date != row.date

    def data(self, index: Index, role: int = 0) -> Any:
        """People with their marks, and colours."""
        if role in (0, TOOLTIP):
            return super().data(index, role)
        row = self.row_at(index.row())
        if row is None:
            return None
        name = self.columns[index.column()].name
        if role == SENT_ROLE:
            return self._sent(row, name) or None
        if role == BACKGROUND:
            lacks = row.lacks_speaker and name == _SPEAKER
            return QBrush(QColor(colours().warning_tint)) if lacks else None
        if role == FOREGROUND:
            return self._colour(row, name, index.row())
        return super().data(index, role)

    def _sent(self, row: PlanCongressRow, name: str) -> Sequence[Sent]:
        return row.in_role(*IN_COLUMN[name]) if name in IN_COLUMN else ()

    def _colour(self, row: PlanCongressRow, name: str, place: int) -> QBrush | None:
        own = colours()
        if name == _SPEAKER and row.lacks_speaker:
            return QBrush(QColor(own.warning))
        is_repeated = name == _DAY and not self.orders and not self.begins_day(place)
        is_aside = row.meeting is None or row.date is None or not row.meeting.is_ahead
        return QBrush(QColor(own.faint)) if is_repeated or is_aside else None
