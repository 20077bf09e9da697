"""What the views order: the verbs on assignments, each undoable, with what came of it said."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, PlanIssue
from congress_app.domain.committees import Team
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Duty
from congress_app.i18n import _, pgettext
from congress_app.services.assignment_bulk import Filled
from congress_app.services.work import Outcome
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.message_bar import Link


class PlanVerbs(QObject):
    """Runs the verbs and puts their results into the plan that is shown.

    put_down: the id of an assignment that now stands elsewhere. wanting: the id of a congress for which somebody is looked for.
    """

    put_down = Signal(str)
    wanting = Signal(str)

    def __init__(self, desk: Desk, state: PlanState) -> None:
        super().__init__(desk)
        self._desk, self._state = desk, state

    @property
    def today(self) -> dt.date:
        """The day by which the plan is judged."""
        return self._state.plan.as_of

    def assign(self, person_id: str, congress_ids: Sequence[str], role: AssignmentRole) -> None:
        """Send somebody to congresses."""
        verbs, ids = self._desk.app.services.assignments, [Id[Congress](each) for each in congress_ids]

        def on_done(outcome: Outcome[list[Assignment]]) -> None:
            self._on_assigned(outcome)
            plan = self._state.plan
            where = ", ".join(plan.meetings[each].short_name for each in congress_ids if each in plan.meetings)
            words = _("{name} is sent to {congress}.").format(name=plan.members[person_id].name, congress=where)
            self._tell_undoable(words)

        self._desk.write(lambda: verbs.assign(Id[Person](person_id), ids, role), on_done, owner=self)

    def hand_over(self, duties: Sequence[Duty], person_id: str) -> None:
        """Give assignments to somebody else; those who were told are replaced from today on."""
        ids = [Id[Assignment](duty.id) for duty in duties if duty.person_id != person_id]
        if not ids:
            return
        verbs, today = self._desk.app.services.assignments, self.today
        is_replaced = any(duty.state is not AssignmentState.PLANNED for duty in duties)

        def on_done(outcome: Outcome[list[Assignment]]) -> None:
            self._on_assigned(outcome)
            self.put_down.emit(outcome.value[0].id)
            if is_replaced:
                self._tell_undoable(
                    _("Who was told already stays in the plan as replaced: {count} assignments.").format(count=len(ids))
                )

        self._desk.write(lambda: verbs.hand_over(ids, Id[Person](person_id), today), on_done, owner=self)

    def move(self, duty: Duty, congress_id: str) -> None:
        """Send somebody to another congress instead."""
        verbs = self._desk.app.services.assignments

        def on_done(outcome: Outcome[Assignment]) -> None:
            self._state.put([outcome.value])

        self._desk.write(lambda: verbs.move(Id[Assignment](duty.id), Id[Congress](congress_id)), on_done, owner=self)

    def change(self, duties: Sequence[Duty], values: dict[str, Any]) -> None:
        """Change fields of assignments."""
        verbs, ids = self._desk.app.services.assignments, [Id[Assignment](duty.id) for duty in duties]
        self._write(lambda: verbs.change(ids, values))

    def remove(self, duties: Sequence[Duty]) -> None:
        """Delete assignments; one link takes it back."""
        verbs, ids = self._desk.app.services.assignments, [Id[Assignment](duty.id) for duty in duties]

        def on_done(outcome: Outcome[int]) -> None:
            self._state.put([], without=ids)
            self._tell_undoable(_("{count} assignments were deleted.").format(count=outcome.value))

        self._desk.write(lambda: verbs.remove(ids), on_done, owner=self)

    def set_state(self, duties: Sequence[Duty], state: AssignmentState, on: dt.date, note: str = "") -> None:
        """Write down a state."""
        verbs, ids = self._desk.app.services.assignments, [Id[Assignment](duty.id) for duty in duties]
        self._desk.write(lambda: verbs.set_state(ids, state, on, note), owner=self)

    def tell_declined(self, duties: Sequence[Duty]) -> None:
        """Say that somebody declined, so that nobody is there now, with the way to who could go."""
        duty = duties[0]
        meeting = self._state.meeting_of(duty)
        name = self._state.plan.members[duty.person_id].name
        congress = meeting.short_name if meeting is not None else duty.assignment.congress_name
        words = _("{name} declined {congress}. It stays in the plan with the reason.")
        link = Link(pgettext("link", "Who could go?"), lambda: self.wanting.emit(duty.congress_id or ""))
        self._desk.messages.tell(words.format(name=name, congress=congress), link=link)

    def allow(self, found: PlanFinding, reason: str) -> None:
        """Allow what a warning is about."""
        verbs, today = self._desk.app.services.assignments, self.today
        self._desk.write(lambda: verbs.allow(found.rule, found.key, reason, today), owner=self)

    def disallow(self, found: PlanFinding) -> None:
        """Take an exception back."""
        verbs = self._desk.app.services.assignments
        self._desk.write(lambda: verbs.disallow(found.rule, found.key), owner=self)

    def from_areas(self) -> None:
        """Assign from the areas in charge, in one step."""
        verbs, today = self._desk.app.services.assignment_bulk, self.today
        self._desk.write(lambda: verbs.from_areas(today), self._on_filled, owner=self)

    def assign_team(self, team_id: str, *, is_whole: bool) -> None:
        """Send a team to the congresses of its organisations."""
        verbs, today = self._desk.app.services.assignment_bulk, self.today
        self._desk.write(
            lambda: verbs.assign_team(Id[Team](team_id), today, is_whole=is_whole), self._on_filled, owner=self
        )

    def take_over(self, issue_id: str) -> None:
        """Take over an issued plan."""
        verbs, today = self._desk.app.services.assignment_bulk, self.today
        self._desk.write(lambda: verbs.take_over(Id[PlanIssue](issue_id), today), self._on_filled, owner=self)

    # asked for by a dialog, which stays open when it is refused

    def issue(self, dialog: KeptDialog, on: dt.date, document: str, note: str, *, tells: bool) -> None:
        """Issue the plan."""
        verbs = self._desk.app.services.plan_issues

        def on_done(outcome: Outcome[PlanIssue]) -> None:
            self._desk.messages.tell(_("The plan is issued as no. {number}.").format(number=outcome.value.number))

        dialog.carry_out(self._desk, lambda: verbs.issue(on, document, note, tells=tells), on_done)

    def revoke(self, dialog: KeptDialog) -> None:
        """Revoke the last issue."""
        verbs = self._desk.app.services.plan_issues

        def on_done(outcome: Outcome[int]) -> None:
            self._desk.messages.tell(_("No. {number} of the plan is revoked.").format(number=outcome.value))

        dialog.carry_out(self._desk, verbs.revoke, on_done)

    def fill(self, dialog: KeptDialog, verb: Callable[[], Outcome[Filled]]) -> None:
        """Make many assignments, and say how many came of it."""
        dialog.carry_out(self._desk, verb, self._on_filled)

    # inside

    def _write(self, verb: Any) -> None:
        self._desk.write(verb, self._on_assigned, owner=self)

    def _on_assigned(self, outcome: Outcome[list[Assignment]]) -> None:
        self._state.put(outcome.value)

    def _on_filled(self, outcome: Any) -> None:
        made, left = outcome.value.made, outcome.value.left
        rest = " " + _("For {count} congresses nobody is free.").format(count=len(left)) if left else ""
        if made:
            self._tell_undoable(_("{count} assignments were made.").format(count=len(made)) + rest)
        else:
            self._desk.messages.tell(_("Nothing was left to assign.") + rest)

    def _tell_undoable(self, words: str) -> None:
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
