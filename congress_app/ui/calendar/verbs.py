"""What is done with congresses from the calendar: adding, moving, states, reopening, deleting - with the dialogs that ask first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import CLOSING, Congress
from congress_app.domain.fields import Id
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import _, pgettext
from congress_app.listings.congresses import CongressRow
from congress_app.services.congresses import STANDING, Dates
from congress_app.ui.calendar.assigned import AssignedTeller
from congress_app.ui.calendar.move_dialog import MoveDialog
from congress_app.ui.calendar.new_dialog import NewCongressDialog
from congress_app.ui.calendar.new_for_all_dialog import NewForAllDialog
from congress_app.ui.calendar.state_dialog import ClosingDialog, StateDialog
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link

Asked = tuple[list[Organisation], Rulebook, Office, frozenset[str]]


class Verbs(QObject):
    """Runs verbs and asks what they need.

    added: congresses were added (their ids). moved: some were moved, and the current one shall be looked after.
    """

    added = Signal(list)
    moved = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self.as_of = dt.date(2025, 7, 1)
        self.assigned = AssignedTeller(desk, self)

    # adding

    def ask_new(self, day: dt.date | None = None, organisation_id: str = "") -> None:
        """Ask for a new congress, on a day where one was pointed at, of an organisation where a link says which."""

        def on_read(asked: Asked) -> None:
            organisations, rulebook, _office, _held = asked
            dialog = NewCongressDialog(
                organisations, rulebook, day or self.as_of, self._desk.window, has_day=day is not None
            )
            dialog.asked.connect(partial(self._add, dialog))
            if organisation_id:
                dialog.choose_organisation(organisation_id)
            self._open(dialog)

        self._desk.read(self._read, on_read, owner=self)

    def ask_new_for_all(self) -> None:
        """Ask for congresses of all organisations below one."""

        def on_read(asked: Asked) -> None:
            organisations, _rulebook, office, held = asked
            dialog = NewForAllDialog(organisations, held, str(office.organisation_id or ""), self._desk.window)
            dialog.asked.connect(partial(self._add_for_all, dialog))
            self._open(dialog)

        self._desk.read(self._read, on_read, owner=self)

    # days and states

    def ask_move(self, rows: Sequence[CongressRow]) -> None:
        """Ask whereto congresses shall be moved."""
        dialog = MoveDialog(rows, self._desk.window)
        dialog.asked.connect(self.move)
        self._open(dialog)

    def move(self, ids: list[str], days: int) -> None:
        """Move congresses by whole days."""
        verbs = self._desk.app.services.congresses
        keys = [Id[Congress](each) for each in ids]

        def on_done(_outcome: Any) -> None:
            self.moved.emit()
            words = _("{count} congresses were moved by {days} days.").format(count=len(keys), days=f"{days:+d}")
            self._tell_undoable(words)
            self.assigned.look(ids, words)

        self._desk.write(lambda: verbs.move(keys, days), on_done, owner=self)

    def tell_closed(self, row: CongressRow) -> None:
        """A closed congress was to be moved."""
        words = _(STANDING).format(congress=row.organisation.name)
        self._desk.messages.warn(words, link=Link(pgettext("link", "Reopen"), lambda: self.reopen([row])))

    def ask_state(self, rows: Sequence[CongressRow]) -> None:
        """Ask for the state of congresses."""
        dialog = StateDialog(rows, self.as_of, self._desk.window)
        dialog.asked.connect(self.set_state)
        self._open(dialog)

    def set_state(self, ids: list[str], state: CongressState, on: dt.date, note: str) -> None:
        """Write down a state."""
        verbs = self._desk.app.services.congresses
        keys = [Id[Congress](each) for each in ids]
        self._desk.write(
            lambda: verbs.set_state(keys, state, on, note), lambda _outcome: self.tell_state(ids, state), owner=self
        )

    def tell_state(self, ids: Sequence[str], state: CongressState) -> None:
        """A state was written down: one that takes the days away is told with those who were to come."""
        if state is CongressState.POSTPONED:
            self.assigned.look(ids)

    def ask_closing(
        self, state: CongressState, count: int, agreed: Callable[[], None], given_up: Callable[[], None]
    ) -> None:
        """Say, before congresses are closed, that this is not undone."""
        dialog = ClosingDialog(state, count, self._desk.window)
        dialog.accepted.connect(agreed)
        dialog.rejected.connect(given_up)
        self._open(dialog)

    def reopen(self, rows: Sequence[CongressRow]) -> None:
        """Take back the closing of congresses."""
        verbs = self._desk.app.services.congresses
        keys = [Id[Congress](row.id) for row in rows if row.state in CLOSING]
        self._desk.write(lambda: verbs.reopen(keys), owner=self)

    # deleting

    def delete(self, rows: Sequence[CongressRow]) -> None:
        """Delete congresses with all that belongs to them; one link takes it back."""
        records, congresses = self._desk.app.services.records, [row.congress for row in rows]

        def on_done(outcome: Any) -> None:
            self._tell_undoable(_("Deleted: {what}.").format(what=outcome.value.words))

        self._desk.write(lambda: records.delete(congresses), on_done, owner=self)

    # inside

    def _add(self, dialog: NewCongressDialog, values: dict[str, Any], phases: dict[PhaseKind, Dates]) -> None:
        verbs = self._desk.app.services.congresses
        dialog.carry_out(
            self._desk, lambda: verbs.add(values, phases), lambda outcome: self.added.emit([outcome.value.id])
        )

    def _add_for_all(self, dialog: NewForAllDialog, organisation_ids: list[str], values: dict[str, Any]) -> None:
        verbs, as_of = self._desk.app.services.congress_rows, self.as_of
        ids = [Id[Organisation](each) for each in organisation_ids]

        def on_done(outcome: Any) -> None:
            self.added.emit([each.id for each in outcome.value])
            self._tell_undoable(_("{count} congresses were added.").format(count=len(outcome.value)))

        dialog.carry_out(self._desk, lambda: verbs.add_for(ids, values, as_of), on_done)

    def _read(self) -> Asked:
        app = self._desk.app
        organisations = [row.organisation for row in app.lists.organisations(app.scope())]
        held = frozenset(str(congress.organisation_id) for congress in app.lists.rows(Congress))
        return organisations, Rulebook.load(app.lists.rows(OwnRule)), app.lists.office(), held

    def _tell_undoable(self, words: str) -> None:
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
