"""The dialogs of the part: a committee, leaving it, being replaced in the plan, organisations ticked at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import Committee, CommitteeMember
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.committees import MemberRow, TeamRow
from congress_app.services.work import Outcome
from congress_app.ui.committees.choose_dialog import ChooseDialog
from congress_app.ui.committees.committee_dialog import CommitteeDialog
from congress_app.ui.committees.leave_dialog import LeaveDialog
from congress_app.ui.committees.members_model import Choices
from congress_app.ui.committees.names import options_of_people
from congress_app.ui.committees.reading import CommitteesData, PlanFacts
from congress_app.ui.committees.replace_dialog import ReplaceDialog
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.committees.to_come import to_come
from congress_app.ui.common.desk import Desk


class Asking(QObject):
    """Opens the dialogs and runs what they ask for.

    Args:
        data, facts: what was read last.
    """

    def __init__(
        self,
        desk: Desk,
        choices: Choices,
        verbs: Verbs,
        data: Callable[[], CommitteesData],
        facts: Callable[[], PlanFacts | None],
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._desk, self._choices, self._verbs, self._data, self._facts = desk, choices, verbs, data, facts

    # committees

    def new_committee(self, kind: CommitteeKind = CommitteeKind.STANDING) -> None:
        """Ask for a new committee; the office's own organisation and its term stand there."""
        data = self._data()
        own = Id[Organisation](data.own.id if data.own is not None else "")
        term = next((each.term for each in data.committees if each.term), data.term)
        draft = Committee(id=Id("new"), organisation_id=own, kind=kind, term=term)
        add = self._desk.app.services.committees.add
        self._ask_committee(draft, lambda values: partial(add, values), is_new=True)

    def edit_committee(self, committee: Committee) -> None:
        """Ask for other values of a committee."""
        records = self._desk.app.services.records
        key = Id[Committee](committee.id)
        self._ask_committee(
            committee,
            lambda values: partial(records.change, Committee, key, values, label_row=committee),
            is_new=False,
        )

    def _ask_committee(
        self, draft: Committee, call: Callable[[dict[str, Any]], Callable[[], Outcome[Any]]], *, is_new: bool
    ) -> None:
        dialog = CommitteeDialog(draft, self._choices.organisations, self._desk.window, is_new=is_new)
        dialog.asked.connect(lambda values: dialog.carry_out(self._desk, call(values), _nothing))
        _open(dialog)

    # leaving and being replaced

    def leave(self, rows: Sequence[MemberRow]) -> None:
        """Ask for the last day of some members."""
        ids = [row.person.id for row in rows]
        on = self._data().as_of
        dialog = LeaveDialog(rows, on, lambda day: self.count_from(ids, day + dt.timedelta(days=1)), self._desk.window)
        dialog.asked.connect(partial(self._leave, dialog, rows))
        _open(dialog)

    def replace(self, row: MemberRow, on: dt.date | None = None) -> None:
        """Ask who comes instead of a member; those of the same committee are offered first."""
        facts = self._facts()
        if facts is None:
            return
        ranked = [each for each in facts.plan.ranked if each.id != row.person.id]
        ranked.sort(key=lambda each: all(seat.committee_id != row.member.committee_id for seat in each.seats))
        persons = {each.id: each.person for each in self._data().persons}
        others = options_of_people([persons[each.id] for each in ranked if each.id in persons])
        dialog = ReplaceDialog(
            row.person.full_name,
            others,
            on or self._data().as_of,
            lambda day: self.count_from([row.person.id], day),
            self._desk.window,
        )
        dialog.asked.connect(partial(self._replace, dialog, row))
        _open(dialog)

    def count_from(self, person_ids: Sequence[str], on: dt.date) -> int:
        """How many assignments of some persons are still to come on a day."""
        facts = self._facts()
        return len(to_come(facts.plan, person_ids, on)) if facts is not None else 0

    def _leave(self, dialog: LeaveDialog, rows: Sequence[MemberRow], on: dt.date, is_replaced: bool) -> None:
        leave = self._desk.app.services.committees.leave

        def on_done(_outcome: Outcome[Any]) -> None:
            names = ", ".join(row.person.full_name for row in rows[:3]) + ("…" if len(rows) > 3 else "")
            words = _("{name}: on the committee until {day}.").format(name=names, day=short_date(on))
            self._verbs.tell_undoable(words)
            if is_replaced:
                self.replace(rows[0], on + dt.timedelta(days=1))

        ids = [Id[CommitteeMember](row.id) for row in rows]
        dialog.carry_out(self._desk, lambda: leave(ids, on), on_done)

    def _replace(self, dialog: ReplaceDialog, row: MemberRow, who: str, on: dt.date, reason: str) -> None:
        replace = self._desk.app.services.assignments.replace_member

        def on_done(outcome: Outcome[Any]) -> None:
            words = _("{count} assignments of {name} were given over.")
            self._verbs.tell_undoable(words.format(count=len(outcome.value), name=row.person.full_name))

        old = Id[Person](row.person.id)
        dialog.carry_out(self._desk, lambda: replace(old, Id[Person](who), on, reason), on_done)

    # organisations

    def choose_areas(self, row: MemberRow) -> None:
        """Ask which organisations a member is in charge of."""
        data = self._data()
        words = _("{name} is in charge of the organisations ticked. A tick at an area takes all of it.")
        others = {
            each.id: "; ".join((*each.names(is_standing=True), *each.names(is_standing=False))) for each in data.areas
        }
        dialog = ChooseDialog(
            pgettext("dialog", "Choose areas"),
            words.format(name=row.person.full_name),
            _with(data, data.charges.get(row.person.id, ())),
            data.charges.get(row.person.id, ()),
            others,
            self._desk.window,
        )
        dialog.agreed.connect(partial(self._verbs.set_areas, row.person.id))
        _open(dialog)

    def choose_units(self, row: TeamRow) -> None:
        """Ask which organisations a team has to do with."""
        data = self._data()
        words = _("{name} has to do with the organisations ticked. A tick at an area takes all of it.")
        others: dict[str, str] = {}
        for team in data.teams:
            for each in data.units.get(team.id, ()):
                others[each] = "; ".join(filter(None, (others.get(each, ""), team.team.name)))
        dialog = ChooseDialog(
            pgettext("dialog", "Choose organisations"),
            words.format(name=row.team.name),
            _with(data, data.units.get(row.id, ())),
            data.units.get(row.id, ()),
            others,
            self._desk.window,
        )
        dialog.agreed.connect(partial(self._verbs.set_units, row.id))
        _open(dialog)


def _with(data: CommitteesData, ids: Sequence[str]) -> list[Organisation]:
    """Those that can be chosen, and those that are already."""
    offered = {each.id for each in data.below} | set(ids)
    return [each for each in data.organisations if each.id in offered]


def _nothing(_outcome: Outcome[Any]) -> None:
    pass


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
