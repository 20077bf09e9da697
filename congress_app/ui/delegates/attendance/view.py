"""The view "roll-call" of the part: choose the session, note who came; counts stand in the title of the part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.agenda import Session
from congress_app.domain.congresses import Phase
from congress_app.domain.delegate_choices import Presence
from congress_app.domain.delegates import Attendance
from congress_app.domain.statistics.roll import Roll
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import UserError
from congress_app.ui.common import commands as common
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine, QuietBox
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.delegates.attendance import commands as own
from congress_app.ui.delegates.attendance.absent_dialog import AbsentDialog
from congress_app.ui.delegates.attendance.roll_call import (
    CallRow,
    Noted,
    call_rows,
    counts_words,
    load_roll,
    noted,
    session_words,
)
from congress_app.ui.delegates.attendance.sheet import CallGrid, CallModel
from congress_app.ui.delegates.loading import Loaded
from congress_app.ui.delegates.part_commands import SUBSTITUTE

SHOWN_KINDS = frozenset({Attendance, Session, Phase})
AWAY, OPEN = "away", "open"
WIDTHS = {
    "full_name": UNIT * 24,
    "delegation": UNIT * 28,
    "presence": UNIT * 23,
    "reason": UNIT * 28,
    "post": UNIT * 26,
    "badge_number": UNIT * 9,
}


class AttendanceView(QWidget):
    """The roll-call of one congress. counted: other counts (their words). substitute_asked: somebody shall be replaced (id)."""

    counted = Signal(str)
    substitute_asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._loaded = Loaded()
        self._roll: Roll | None = None
        self._keys: tuple[str, ...] = ()
        self._asked, self._is_stale = 0, True
        self.words = ""
        self.model = CallModel(self.store)
        self.grid = CallGrid(self.model, self)
        self.model.setParent(self.grid)
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        ColumnsKeeper(self.grid, desk.settings)
        self.sessions = QuietBox(self)
        self.filters = FilterLine(_("Find a delegate: name, badge number"), self)
        self._lay_out()
        self._serve()
        self._connect()

    # what is shown

    @property
    def session_id(self) -> str:
        """The session chosen; empty where the agenda has none."""
        return str(self.sessions.currentData() or "")

    @property
    def calls(self) -> list[CallRow]:
        """All who are summoned to the session."""
        return [row for key in self._keys if (row := self.model.row_of(key)) is not None]

    @property
    def chosen(self) -> list[CallRow]:
        """Those chosen."""
        return [row for key in self.grid.kept.keys if (row := self.model.row_of(key)) is not None]

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the delegates of a congress; what is noted is read as soon as the view is seen."""
        self._loaded = loaded
        names = [(row.id, row.delegation.name) for row in loaded.delegations]
        self.filters.set_options("delegation", pgettext("filter", "All delegations"), names)
        self._refresh()

    def reload(self) -> None:
        """Read what is noted anew."""
        self._is_stale = False
        self._asked += 1
        job = partial(load_roll, self._desk.app, self._desk.congress_id)
        self._desk.read(job, partial(self._on_loaded, self._asked), owner=self)

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    # what is noted

    def mark(self, presence: Presence | None) -> None:
        """Note the same about all chosen."""
        self.model.mark(self.grid.kept.places, presence)

    def mark_open(self) -> None:
        """Those shown about whom nothing is noted are present."""
        rows = self.model.shown_rows
        self.model.mark([place for place, row in enumerate(rows) if row.presence is None], Presence.PRESENT)

    def ask_absent(self) -> None:
        """Ask for a list of those absent."""
        dialog = AbsentDialog(self.calls, self.sessions.currentText(), self._desk.window)
        dialog.asked.connect(partial(self._note_list, dialog))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def store(self, change: Change) -> None:
        """Store what was noted, as one step."""
        typed: dict[str, dict[str, Any]] = {}
        for edit in change.edits:
            typed.setdefault(edit.key, {})[edit.column] = edit.value
        attended = {
            key: noted(row, values) for key, values in typed.items() if (row := self.model.row_of(key)) is not None
        }

        def on_error(error: BaseException) -> None:
            self.model.refuse(change, sentence_of(error) if isinstance(error, UserError) else "")
            if isinstance(error, UserError):
                self._desk.messages.tell_error(error)

        self._desk.write(self._call(attended), lambda _outcome: self.model.stored(change), on_error, owner=self)

    # inside

    def _lay_out(self) -> None:
        self.sessions.setAccessibleName(pgettext("delegates", "Session"))
        self.sessions.setMinimumHeight(UNIT * 4)
        self.sessions.setMinimumWidth(UNIT * 24)
        self.sessions.setMaximumWidth(UNIT * 42)
        self.filters.add_choice("delegation", pgettext("filter", "All delegations"), [])
        noted_as: list[tuple[str, str]] = [(presence, presence.words) for presence in Presence]
        noted_as += [(OPEN, _("Not noted yet")), (AWAY, _("Absent from every session"))]
        self.filters.add_choice("presence", pgettext("filter", "All notes"), noted_as)
        head = row_of(self.sessions, self.filters)
        head.setStretch(0, 2)
        head.setStretch(1, 3)
        line, actions = TitleLine("", self), self._desk.actions
        for command, words in (
            (own.PRESENT, ""),
            (own.EXCUSED, ""),
            (own.ABSENT, ""),
            (own.ALL_PRESENT, pgettext("button", "All present")),
            (own.ABSENT_LIST, pgettext("button", "List of those absent")),
        ):
            if words:
                actions.action(command).setIconText(f" {words}")  # a little air between icon and words
            line.add_button(actions.action(command), words)
        marks = row_of(line, 1)
        sheet = QWidget(self)
        sheet.setLayout(column_of(head, marks, self.grid, spacing=UNIT // 2))
        agenda = QAction(icon("agenda"), _("Open the agenda"), self._desk.window)
        agenda.triggered.connect(partial(self._desk.visit, "agenda"))
        words = _("The roll is called in the sessions of the congress. Make the agenda with its sessions first.")
        register = _("The roll is called of the official delegates: record them in the register first.")
        self._views = QStackedWidget(self)
        self._views.addWidget(sheet)
        self._views.addWidget(EmptyState("agenda", pgettext("delegates", "No session yet"), words, [agenda]))
        self._views.addWidget(EmptyState("delegates", pgettext("delegates", "No official delegate yet"), register))
        self.setLayout(column_of(self._views))
        self.setFocusProxy(self.grid)

    def _serve(self) -> None:
        serve, grid = self._desk.actions.serve, self.grid
        for presence, command in own.MARKS.items():
            serve(command, partial(self.mark, presence), owner=self, can=self._has_chosen)
        serve(own.NOT_NOTED, partial(self.mark, None), owner=self, can=self._has_chosen)
        serve(own.ALL_PRESENT, self.mark_open, owner=self, can=self._has_calls)
        serve(own.ABSENT_LIST, self.ask_absent, owner=self, can=self._has_calls)
        serve(SUBSTITUTE, self._ask_substitute, owner=self, can=lambda: len(self.chosen) == 1)
        serve(common.FILTER, self.filters.setFocus, owner=self)
        serve(common.COPY, grid.copy, owner=grid)
        serve(common.PASTE, grid.paste, owner=grid)
        serve(common.FILL_DOWN, grid.fill_down, owner=grid)
        serve(common.SELECT_ALL, grid.selectAll, owner=grid)
        grid.set_context_menu(self._desk.actions, own.ON_CALL)

    def _connect(self) -> None:
        self.grid.marked.connect(self.mark)
        self.grid.kept.selected_changed.connect(self._desk.actions.refresh)
        self.grid.kept.current_changed.connect(self._desk.actions.refresh)
        self.filters.changed.connect(self._filter)
        self.filters.left.connect(self.grid.setFocus)
        self.sessions.currentIndexChanged.connect(self._show_calls)
        self._desk.bus.changed.connect(self._on_changed)

    def _has_chosen(self) -> bool:
        return bool(self.chosen)

    def _has_calls(self) -> bool:
        return bool(self._keys)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & SHOWN_KINDS:
            self._refresh()

    def _refresh(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def _on_loaded(self, asked: int, roll: Roll | None) -> None:
        if asked != self._asked:
            return
        self._roll = roll
        sittings = roll.sittings if roll is not None else ()
        wanted = self.session_id if any(each.id == self.session_id for each in sittings) else None
        self.sessions.blockSignals(True)
        self.sessions.clear()
        for sitting in sittings:
            self.sessions.addItem(session_words(sitting), sitting.id)
        last = roll.last_called if roll is not None else None
        self.sessions.setCurrentIndex(max(self.sessions.findData(wanted or last), 0))
        self.sessions.blockSignals(False)
        self._show_calls()

    def _show_calls(self) -> None:
        roll, session_id = self._roll, self.session_id
        calls = call_rows(roll, session_id, self._loaded.prepared.rows) if roll is not None and session_id else []
        self._keys = tuple(call.id for call in calls)
        if self.grid.state() != CallGrid.State.EditingState:
            self.model.show_rows(calls)
        self._views.setCurrentIndex(1 if not session_id else 0 if calls else 2)
        if calls and not self.grid.currentIndex().isValid():
            self.grid.setCurrentIndex(self.model.index(0, 0))
        self.words = counts_words(calls) if calls else ""
        self.counted.emit(self.words)
        self._desk.actions.refresh()

    def _filter(self) -> None:
        wanted = partial(_is_wanted, self.filters.choice("delegation"), self.filters.choice("presence"))
        self.model.set_filter(self.filters.text, wanted)
        self._desk.actions.refresh()

    def _ask_substitute(self) -> None:
        self.substitute_asked.emit(self.chosen[0].id)

    def _note_list(self, dialog: AbsentDialog, attended: Mapping[str, Noted]) -> None:
        words = _("{count} notes were made.").format(count=len(attended))
        undo = self._desk.actions.action(common.UNDO)
        tell = partial(self._desk.messages.tell_undoable, words, undo.trigger)
        dialog.carry_out(self._desk, self._call(attended), lambda _outcome: tell())

    def _call(self, attended: Mapping[str, Noted]) -> Callable[[], Any]:
        return partial(self._desk.app.services.delegates.set_attendance, self.session_id, attended)


def _is_wanted(delegation_id: str | None, presence: Any, call: CallRow) -> bool:
    if delegation_id is not None and call.row.fact("delegation_id") != delegation_id:
        return False
    if presence == AWAY:
        return call.is_away_throughout
    return presence is None or call.presence == (None if presence == OPEN else presence)
