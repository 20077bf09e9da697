"""What is done with organisations and persons from the part: adding, moving, deleting - with the dialogs that ask first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, about
from congress_app.domain.labels import label
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.domain.units import Province, Unit
from congress_app.i18n import _, pgettext, say
from congress_app.runtime.errors import UserError
from congress_app.services.organisation_rows import OrganisationRows
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link
from congress_app.ui.organisations.move_dialog import MoveDialog
from congress_app.ui.organisations.new_dialog import NewOrganisationDialog
from congress_app.ui.organisations.units_dialog import UnitsDialog


class Verbs(QObject):
    """Runs verbs and asks what they need.

    added: organisations were added (their ids). branch_asked: the rows below an organisation shall be shown. persons_asked: its persons.
    """

    added = Signal(list)
    branch_asked = Signal(str)
    persons_asked = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._rows = OrganisationRows(desk.app.services.run)

    # adding

    def ask_new(self, organisations: Sequence[Organisation], parent_id: str) -> None:
        """Ask for a new organisation."""
        dialog = NewOrganisationDialog(organisations, parent_id, self._desk.window)
        dialog.asked.connect(partial(self._add, dialog))
        self._open(dialog)

    def ask_all_units(self, organisations: Sequence[Organisation], province: str) -> None:
        """Ask for all communes of a province."""
        dialog = UnitsDialog(organisations, province, self._desk.window)
        dialog.asked.connect(self.add_units)
        self._open(dialog)

    def add_units(self, province: Province, units: list[Unit]) -> None:
        """Add the organisations of units."""

        def on_done(outcome: Any) -> None:
            self.added.emit([each.id for each in outcome.value[:1]])
            self._tell_undoable(_("{count} organisations were added.").format(count=len(outcome.value)))

        self._desk.write(lambda: self._rows.add_units(province, units), on_done, owner=self)

    # moving

    def ask_move(self, chosen: Sequence[Organisation], organisations: Sequence[Organisation]) -> None:
        """Ask under which superior."""
        dialog = MoveDialog(chosen, organisations, self._desk.window)
        dialog.asked.connect(self.move)
        self._open(dialog)

    def move(self, ids: list[str], parent_id: str) -> None:
        """Put organisations under another superior."""
        verbs, keys = self._desk.app.services.organisations, [Id[Organisation](each) for each in ids]
        superior = Id[Organisation](parent_id) if parent_id else None

        def on_done(outcome: Any) -> None:
            if outcome.step is not None:
                self._tell_undoable(_("{count} organisations were moved.").format(count=len(keys)))

        self._desk.write(lambda: verbs.move(keys, superior), on_done, owner=self)

    # deleting

    def delete(self, rows: Sequence[Organisation] | Sequence[Person]) -> None:
        """Delete rows; one link takes it back. A refusal says why, with a link to what is in the way."""
        records = self._desk.app.services.records

        def on_done(outcome: Any) -> None:
            self._tell_undoable(_("Deleted: {what}.").format(what=outcome.value.words))

        self._desk.write(lambda: records.delete(rows), on_done, partial(self._on_refused, rows), owner=self)

    def show_congresses(self, organisation: Organisation) -> None:
        """Follow the link to the congresses of an organisation."""
        lists, own = self._desk.app.lists, Id[Organisation](organisation.id)

        def on_read(found: list[Congress]) -> None:
            if len(found) == 1:
                self._desk.visit("calendar", found[0].id)
            elif found:
                self._desk.visit("calendar", congress_ids=[each.id for each in found])
            else:
                self._desk.messages.tell(_("{name} has no congress yet.").format(name=organisation.name))

        self._desk.read(lambda: lists.rows(Congress, organisation_id=own), on_read, owner=self)

    # inside

    def _add(self, dialog: NewOrganisationDialog, values: dict[str, Any]) -> None:
        verbs = self._desk.app.services.organisations
        dialog.carry_out(self._desk, lambda: verbs.add(values), lambda outcome: self.added.emit([outcome.value.id]))

    def _on_refused(self, rows: Sequence[Record], error: BaseException) -> None:
        if isinstance(error, UserError):
            self._desk.messages.warn(say(error), link=self._way(rows, error))

    def _way(self, rows: Sequence[Record], error: UserError) -> Link | None:
        """The link to the rows that keep one from being deleted."""
        named = next((row for row in rows if label(row) == error.values.get("row")), None)
        what = error.values.get("what")
        if not isinstance(named, Organisation) or not isinstance(what, UserError):
            return None
        ways: dict[str, tuple[str, Callable[[], None]]] = {
            about(Congress).title: (
                pgettext("link", "Show the congresses"),
                partial(self.show_congresses, named),
            ),
            about(Organisation).title: (
                pgettext("link", "Show those below"),
                partial(self.branch_asked.emit, named.id),
            ),
            about(Person).title: (
                pgettext("link", "Show the persons"),
                partial(self.persons_asked.emit, named.id),
            ),
        }
        return Link(*ways[what.msgid]) if what.msgid in ways else None

    def _tell_undoable(self, words: str) -> None:
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
