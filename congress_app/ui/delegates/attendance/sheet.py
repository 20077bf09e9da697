"""The roll-call as a sheet: one key notes who came, the reason is typed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from congress_app.domain.delegate_choices import Presence
from congress_app.domain.delegates import Attendance
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.collation import name_key
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.list_model import CellLook
from congress_app.ui.delegates.attendance.roll_call import CALL, CallRow

PRESENCE, REASON = "presence", "reason"
PRESENCE_MARKS = {Presence.PRESENT: "mark-done", Presence.EXCUSED: "mark-postponed", Presence.ABSENT: "mark-wrong"}
KEYS = {Qt.Key.Key_C: Presence.PRESENT, Qt.Key.Key_L: Presence.EXCUSED, Qt.Key.Key_K: Presence.ABSENT}
_CYCLE: tuple[Presence | None, ...] = (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT)


class CallModel(EditModel[CallRow]):
    """Those summoned; presence and reason are edited, all else stands in the register."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        looks: dict[str, CellLook[CallRow]] = {
            "full_name": CellLook(mark=_away_mark, tip=_away_tip, order=lambda call: name_key(call.name)),
            PRESENCE: CellLook(mark=lambda call: PRESENCE_MARKS[call.presence] if call.presence else ""),
        }
        optional = dataclasses.replace(field_of(Attendance, PRESENCE), is_required=False, default=None)
        editings = {PRESENCE: FieldEditing(optional), REASON: FieldEditing(field_of(Attendance, REASON))}
        super().__init__(CALL, lambda call: call.id, editings, store, looks=looks)

    def mark(self, places: Sequence[int], presence: Presence | None) -> None:
        """Note the same about all these rows, as one step."""
        column = self.column_at(PRESENCE)
        words = presence.words if presence is not None else ""
        self.set_block([(self.index(place, column), words) for place in places])

    def presence_at(self, place: int) -> Presence | None:
        """What is noted about a row, stored or on its way."""
        row, column = self.row_at(place), self.column_at(PRESENCE)
        found = self._value(row, column, (self.key_at(place), PRESENCE)) if row is not None else None
        return found if isinstance(found, Presence) else None


class CallGrid(Grid):
    """The sheet. marked: a key said what shall be noted about the selected rows (a `Presence`)."""

    marked = Signal(object)

    def __init__(self, model: CallModel, parent: QWidget | None = None) -> None:
        super().__init__(model, pgettext("delegates", "Roll-call"), parent)
        self._calls = model

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """C, L and K note; the space bar goes on to the next note. In the reason they are letters."""
        is_typing = self.state() == QAbstractItemView.State.EditingState
        at = self.currentIndex()
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        is_reason = at.isValid() and self._calls.columns[at.column()].name == REASON
        if is_typing or is_reason or not is_plain or not at.isValid():
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.marked.emit(_after(self._calls.presence_at(at.row())))
        elif event.key() in KEYS:
            is_one = len(self.kept.places) <= 1
            self.marked.emit(KEYS[Qt.Key(event.key())])
            if is_one:
                self.step(1, 0)
        else:
            super().keyPressEvent(event)


def _after(presence: Presence | None) -> Presence | None:
    """The note that follows another one: nothing yet, present, excused, absent, present again."""
    return _CYCLE[(_CYCLE.index(presence) + 1) % len(_CYCLE)] if presence is not None else _CYCLE[0]


def _away_mark(call: CallRow) -> str:
    return "swap" if call.is_away_throughout else ""


def _away_tip(call: CallRow) -> str:
    if not call.is_away_throughout:
        return ""
    return _(
        "Absent from every session in which the roll was called: “Replace this delegate…” puts another one in the place."
    )
