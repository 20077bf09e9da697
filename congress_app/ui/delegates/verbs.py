"""What is done with delegates from the part: deleting, replacing, moving into delegations and groups - with the dialogs that ask first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.domain.record import Record
from congress_app.i18n import _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.into_dialog import IntoDialog
from congress_app.ui.delegates.merge_dialog import MergeDialog
from congress_app.ui.delegates.name_choice import NameChoice, new_name
from congress_app.ui.delegates.number_dialog import NumberDialog
from congress_app.ui.delegates.substitute_dialog import SubstituteDialog

MOST_GROUPS, MOST_DELEGATES = 200, 100_000


class Verbs(QObject):
    """Runs verbs and asks what they need. added: a row was made that shall be shown (its id)."""

    added = Signal(str)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk

    # delegates

    def delete(self, rows: Sequence[Record]) -> None:
        """Delete rows of one kind; one link takes it back."""
        records = self._desk.app.services.records

        def on_done(outcome: Any) -> None:
            self._tell_undoable(_("Deleted: {what}.").format(what=outcome.value.words))

        if rows:
            self._desk.write(lambda: records.delete(rows), on_done, owner=self)

    def ask_substitute(self, replaced: DelegateRow, rows: Sequence[DelegateRow], on: dt.date) -> None:
        """Ask who comes in place of a delegate."""
        dialog = SubstituteDialog(replaced, rows, on, self._desk.window)
        dialog.asked.connect(partial(self._substitute, dialog, replaced))
        self._open(dialog)

    def revoke(self, row: SubstitutionRow) -> None:
        """Take a substitution back: both are what they were."""
        records = self._desk.app.services.records
        words = _("{name} comes again; {substitute} no longer stands in.").format(
            name=row.replaced, substitute=row.substitute
        )
        self._desk.write(
            lambda: records.delete([row.substitution]), lambda _outcome: self._tell_undoable(words), owner=self
        )

    def ask_merge(self, rows: Sequence[DelegateRow]) -> None:
        """Ask which of two rows of one person stays."""
        dialog = MergeDialog(rows, self._desk.window)
        dialog.asked.connect(partial(self._merge, dialog))
        self._open(dialog)

    # delegations and groups

    def ask_into(self, delegates: Sequence[Delegate], choice: NameChoice, *, is_groups: bool) -> None:
        """Ask into which delegation or group they shall go."""
        dialog = IntoDialog(choice, len(delegates), self._desk.window, is_groups=is_groups)
        ids = [each.id for each in delegates]
        dialog.asked.connect(lambda target: self.put_into(ids, target, is_groups=is_groups))
        self._open(dialog)

    def put_into(self, ids: Sequence[str], target: str, *, is_groups: bool) -> None:
        """Put delegates into a delegation or group; empty = out of any."""
        verbs, keys = self._desk.app.services.delegations, [Id[Delegate](each) for each in ids]
        call: Callable[[], Any] = (
            partial(verbs.put_into_group, keys, Id[DiscussionGroup](target) if target else None)
            if is_groups
            else partial(verbs.put_into, keys, Id[Delegation](target) if target else None)
        )

        def on_done(outcome: Any) -> None:
            if outcome.step is not None:
                self._tell_undoable(_("{count} delegates were moved.").format(count=len(outcome.value)))

        self._desk.write(call, on_done, owner=self)

    def lead(self, delegate_id: str, role: Any, *, is_groups: bool) -> None:
        """Make a delegate head, deputy or secretary; None = none of them."""
        verbs, key = self._desk.app.services.delegations, Id[Delegate](delegate_id)
        lead: Callable[..., Any] = verbs.lead_group if is_groups else verbs.lead
        self._desk.write(partial(lead, key, role), owner=self)

    def make_delegations(self) -> None:
        """One delegation for each organisation that sends delegates."""
        verbs, congress_id = self._desk.app.services.delegations, self._congress_id

        def on_done(outcome: Any) -> None:
            if outcome.step is None:
                words = _("Every delegate whose organisation is known stands in a delegation already.")
                self._desk.messages.tell(words)
            else:
                words = _("{count} delegates were put into the delegations of their organisations.")
                self._tell_undoable(words.format(count=outcome.value))

        self._desk.write(lambda: verbs.from_organisations(congress_id), on_done, owner=self)

    def ask_deal(self, group_count: int) -> None:
        """Ask into how many groups the delegates shall be dealt."""
        dialog = NumberDialog(
            pgettext("dialog", "Deal into groups"),
            _("The official delegates are dealt into groups of about one size; a delegation stays together."),
            _("Number of discussion groups"),
            pgettext("dialog", "Deal"),
            self._desk.window,
            number=group_count or 4,
            most=MOST_GROUPS,
        )
        dialog.asked.connect(self.deal)
        self._open(dialog)

    def deal(self, count: int) -> None:
        """Deal the delegates into so many groups."""
        verbs, congress_id = self._desk.app.services.delegations, self._congress_id

        def on_done(outcome: Any) -> None:
            self._tell_undoable(_("{count} delegates were dealt into groups.").format(count=outcome.value))

        self._desk.write(lambda: verbs.deal_into_groups(congress_id, count), on_done, owner=self)

    # allocation

    def fill_allocation(self) -> None:
        """A share for each subordinate organisation."""
        verbs, congress_id = self._desk.app.services.allocations, self._congress_id

        def on_done(outcome: Any) -> None:
            if outcome.step is None:
                self._desk.messages.tell(_("The allocation is up to date already."))
            else:
                words = _("{count} organisations stand in the allocation.").format(count=len(outcome.value))
                self._tell_undoable(words)

        self._desk.write(lambda: verbs.fill(congress_id), on_done, owner=self)

    def ask_share(self, total: int) -> None:
        """Ask how many delegates there are in all."""
        dialog = NumberDialog(
            pgettext("dialog", "Share out by members"),
            _(
                "What the ex officio and the fixed shares leave is shared out by members: whole quotas first, the rest to the"
                " largest remainders."
            ),
            _("Official delegates in all"),
            pgettext("dialog", "Share out"),
            self._desk.window,
            number=total or 100,
            most=MOST_DELEGATES,
        )
        dialog.asked.connect(self.share)
        self._open(dialog)

    def share(self, total: int) -> None:
        """Share out a number of delegates."""
        verbs, congress_id = self._desk.app.services.allocations, self._congress_id
        words = _("{count} delegates were shared out.").format(count=total)
        self._desk.write(
            lambda: verbs.share(congress_id, total), lambda _outcome: self._tell_undoable(words), owner=self
        )

    # inside

    @property
    def _congress_id(self) -> Id[Congress]:
        return Id[Congress](self._desk.congress_id)

    def _substitute(self, dialog: SubstituteDialog, replaced: DelegateRow, values: dict[str, Any]) -> None:
        verbs, key = self._desk.app.services.delegates, values["substitute_id"]
        said = values["on"], values["decision"], values["reason"]
        call: Callable[[], Any] = (
            partial(verbs.substitute_by_new, Id(replaced.id), name, *said)
            if (name := new_name(key))
            else partial(verbs.substitute, Id(replaced.id), key, *said)
        )
        dialog.carry_out(
            self._desk, call, lambda _outcome: self._tell_undoable(_("The replacement stands at both delegates."))
        )

    def _merge(self, dialog: MergeDialog, kept: DelegateRow, gone: DelegateRow) -> None:
        merge = self._desk.app.services.persons.merge
        call = partial(merge, kept.fact("person_id"), gone.fact("person_id"))
        words = _("{name} and {other} are one person now.").format(
            name=kept.fact("full_name"), other=gone.fact("full_name")
        )
        dialog.carry_out(self._desk, call, lambda _outcome: self._tell_undoable(words))

    def _tell_undoable(self, words: str) -> None:
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)

    def _open(self, dialog: QDialog) -> None:
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
