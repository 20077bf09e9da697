"""What is asked before an assignment is declined, given to somebody else or allowed as an exception."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.assignments import AllowedException, Assignment, AssignmentStateChange
from congress_app.domain.fields import Id, field_of
from congress_app.domain.persons import Person
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.free import Candidate
from congress_app.domain.plan.model import Duty, Member
from congress_app.i18n import N_, _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option

Draft = Assignment | AssignmentStateChange | AllowedException


class AskDialog(KeptDialog):
    """A sentence, a form over a row that is not stored, and one verb that is run with what was typed.

    Args:
        draft: the row with what stands at first.
        names: the fields asked for; those of `needed` must be filled.
        verb: is given the filled row.
    """

    def __init__(
        self,
        desk: Desk,
        words: tuple[str, str, str],
        draft: Draft,
        names: Sequence[str],
        verb: Callable[[Any], Outcome[Any]],
        *,
        needed: Sequence[str] = (),
        editings: dict[str, FieldEditing] | None = None,
    ) -> None:
        title, button, told = words
        super().__init__(desk.window, title, button)
        self._desk, self._draft, self._verb, self._needed = desk, draft, verb, tuple(needed)
        self.form = Form(type(draft), names, editings=editings, parent=self)
        self.form.show_rows(draft)
        self.use_form(self.form, type(draft), names)
        self.form.edited.connect(self._on_edited)
        self.setLayout(
            column_of(hint(told), self.form, self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        )
        self.setMinimumWidth(UNIT * 62)
        self.offer(is_complete=True)
        self.form.focus_field(names[0])

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing, and of what is missing it is said so."""
        commit_focus()
        missing = next((name for name in self._needed if not getattr(self._draft, name)), "")
        if missing and not self.form.first_wrong:
            self.form.refuse(missing, sentence_of(BadValue("this must be filled in.")))
        if self.form.first_wrong or missing:
            self.form.focus_field(self.form.first_wrong or missing)
            return
        draft = self._draft
        self.carry_out(self._desk, lambda: self._verb(draft), lambda _outcome: None)

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self.form.show_rows(self._draft)


def ask_state(
    desk: Desk, duties: Sequence[Duty], state: AssignmentState, on: dt.date, on_done: Callable[[], None]
) -> AskDialog:
    """Ask for the day and the reason of a state. on_done: called when it is written down."""
    verbs, ids = desk.app.services.assignments, [Id[Assignment](duty.id) for duty in duties]
    draft = AssignmentStateChange(id=Id("new"), assignment_id=ids[0], state=state, on=on)
    told = _("{count} assignments. What was said before stays in the history.").format(count=len(ids))
    dialog = AskDialog(
        desk,
        (pgettext("dialog", "State of assignments"), pgettext("dialog", "Write down"), f"{state.words}: {told}"),
        draft,
        ("note", "on"),
        lambda row: verbs.set_state(ids, state, row.on, row.note),
        needed=("note",),
    )
    dialog.accepted.connect(on_done)
    return _opened(dialog)


def ask_replacement(
    desk: Desk, duties: Sequence[Duty], candidates: Sequence[Candidate], members: Sequence[Member], on: dt.date
) -> AskDialog:
    """Ask who comes instead, from which day and why; those who are free are offered first."""
    verbs, ids = desk.app.services.assignments, [Id[Assignment](duty.id) for duty in duties]
    first = duties[0].assignment
    draft = dataclasses.replace(first, id=Id("new"), person_id=Id(""), starts_on=on, note="")
    out = {duty.person_id for duty in duties}
    options = [_offered(each) for each in candidates if each.member.id not in out]
    known = {each.value for each in options} | out
    options += [Option(each.id, each.name, each.post) for each in members if each.id not in known]
    words = {option.value: option.words for option in options}
    editing = FieldEditing(field_of(Assignment, "person_id"), lambda: options, lambda key: words.get(key, ""))
    note = field_of(Assignment, "note")
    reason = FieldEditing(dataclasses.replace(note, said=dataclasses.replace(note.said, title=N_("Reason"))))
    told = _("From the day on somebody else comes; both stay in the plan. The free ones are offered first, best first.")
    dialog = AskDialog(
        desk,
        (pgettext("dialog", "Replace by somebody else"), pgettext("dialog", "Replace"), told),
        draft,
        ("person_id", "starts_on", "note"),
        lambda row: verbs.replace(ids, Id[Person](row.person_id), row.starts_on or on, row.note),
        needed=("person_id",),
        editings={"person_id": editing, "note": reason},
    )
    return _opened(dialog)


def _offered(each: Candidate) -> Option:
    said = ", ".join(reason.words for reason in (each.obstacles or each.reasons))
    return Option(each.member.id, f"{each.member.name} ({said})" if said else each.member.name, each.member.post)


def ask_exception(desk: Desk, found: PlanFinding, on: dt.date) -> AskDialog:
    """Ask why the office allows what a warning is about."""
    verbs = desk.app.services.assignments
    draft = AllowedException(id=Id("new"), rule=found.rule, key=found.key, reason="", allowed_on=on)
    told = f"{found.finding.subject}: {found.finding.sentence}"
    dialog = AskDialog(
        desk,
        (pgettext("dialog", "Allow as an exception"), pgettext("dialog", "Allow"), told),
        draft,
        ("reason",),
        lambda row: verbs.allow(found.rule, found.key, row.reason, on),
        needed=("reason",),
    )
    return _opened(dialog)


def _opened(dialog: AskDialog) -> AskDialog:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
