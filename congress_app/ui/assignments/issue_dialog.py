"""Asks before the plan is issued or an issue revoked: what it holds, what that means, and that it is revoked rather than undone."""

from __future__ import annotations

import dataclasses
import datetime as dt
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from congress_app.domain.assignments import PlanIssue
from congress_app.domain.fields import Id
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.versions import PlanLine, lines_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.lists import Lists
from congress_app.listings.plan_changes import Compared, compared
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import SIZE, WARNING, icon
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of

FIELDS = ("issued_on", "document", "note")


@dataclass(frozen=True, slots=True)
class ToIssue:
    """What would be issued, and what changed since the last issue."""

    lines: tuple[PlanLine, ...]
    since: Compared

    @property
    def number(self) -> int:
        """The number that it would bear."""
        return self.since.issues[-1].issue.number + 1 if self.since.issues else 1


def to_issue(lists: Lists, plan: Plan) -> ToIssue:
    """Read what a dialog says before the plan is issued."""
    return ToIssue(tuple(lines_of(plan)), compared(lists, plan))


def open_issue_dialog(desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
    """Ask for the day and the number of the notice, then issue the plan."""

    def on_read(found: ToIssue) -> None:
        if not found.lines:
            desk.messages.warn(_("There are no assignments to issue yet."))
            return
        dialog = IssueDialog(found, state, verbs, desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    if state.is_read:
        desk.read(partial(to_issue, desk.app.lists, state.plan), on_read, owner=state)


def open_revoke_dialog(desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
    """Ask whether the last issue shall be revoked."""

    def on_read(found: Compared) -> None:
        if not found.issues:
            desk.messages.warn(_("The plan has not been issued."))
            return
        dialog = RevokeDialog(found, verbs, desk.window)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    if state.is_read:
        desk.read(partial(compared, desk.app.lists, state.plan), on_read, owner=state)


class IssueDialog(KeptDialog):
    """Asks for the day, the number and a note of the notice."""

    def __init__(self, found: ToIssue, state: PlanState, verbs: PlanVerbs, parent: QWidget) -> None:
        button = pgettext("plan", "Issue no. {number}").format(number=found.number)
        super().__init__(parent, pgettext("dialog", "Issue the plan of assignments"), button)
        self._verbs = verbs
        self._draft = PlanIssue(
            id=Id("new"),
            number=found.number,
            issued_on=verbs.today,
            issued_at=dt.datetime.combine(verbs.today, dt.time(), dt.UTC),
        )
        self.form = Form(PlanIssue, FIELDS, parent=self)
        self.form.show_rows(self._draft)
        self.use_form(self.form, PlanIssue, FIELDS)
        self.form.edited.connect(self._on_edited)
        self.tells = QCheckBox(_("Those in it count as told from that day on"), self)
        self.tells.setChecked(True)
        self.setLayout(
            column_of(
                sentence(_held_words(found)),
                sentence(_since_words(found)),
                _warned(state.warning_count, self),
                self.form,
                self.tells,
                sentence(_("Issuing is not undone by Ctrl+Z: “Revoke the last issue of the plan” takes it back.")),
                self.refusal,
                self._foot,
                spacing=UNIT + UNIT // 2,
                margins=UNIT * 2,
            )
        )
        self.setMinimumWidth(UNIT * 66)
        self.offer(is_complete=True)
        self.form.focus_field("document")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong:
            self.form.focus_field(self.form.first_wrong)
            return
        draft = self._draft
        self._verbs.issue(self, draft.issued_on, draft.document, draft.note, tells=self.tells.isChecked())

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self.form.show_rows(self._draft)


class RevokeDialog(KeptDialog):
    """Says what happens when the last issue is revoked."""

    def __init__(self, found: Compared, verbs: PlanVerbs, parent: QWidget) -> None:
        last = found.issues[-1]
        button = pgettext("plan", "Revoke no. {number}").format(number=last.issue.number)
        super().__init__(parent, pgettext("dialog", "Revoke the last issue of the plan"), button)
        self._verbs = verbs
        said = _("No. {number} of {date} with {count} assignments is deleted. The working plan stays as it is.").format(
            number=last.issue.number, date=short_date(last.issue.issued_on), count=last.assignment_count
        )
        told = _("Who was told stays noted as told. Changes are then compared with no. {number}.")
        first = _("Who was told stays noted as told. Afterwards the plan counts as never issued.")
        after = told.format(number=found.issues[-2].issue.number) if len(found.issues) > 1 else first
        self.setLayout(
            column_of(
                sentence(said),
                sentence(after),
                self.refusal,
                self._foot,
                spacing=UNIT + UNIT // 2,
                margins=UNIT * 2,
            )
        )
        self.setMinimumWidth(UNIT * 56)

    def ask(self) -> None:
        """Revoke it."""
        self._verbs.revoke(self)


def _held_words(found: ToIssue) -> str:
    words = _(
        "No. {number} freezes {count} assignments of {people} people at {congresses} congresses, as they stand now."
    )
    return words.format(
        number=found.number,
        count=len(found.lines),
        people=len({line.person for line in found.lines}),
        congresses=len({line.congress for line in found.lines}),
    )


def _since_words(found: ToIssue) -> str:
    old = found.since.old
    if old is None:
        return _("It is the first issue; later changes are compared with it.")
    if not found.since.rows:
        return _("Nothing changed since no. {number}.").format(number=old.issue.number)
    return _("Since no. {number} of {date} {count} assignments have changed.").format(
        number=old.issue.number, date=short_date(old.issue.issued_on), count=len(found.since.rows)
    )


def _warned(count: int, parent: QWidget) -> QWidget:
    """How many warnings are open; hidden where there are none."""
    around, mark = QWidget(parent), QLabel(parent)
    mark.setPixmap(icon(WARNING).pixmap(SIZE))
    mark.setAlignment(Qt.AlignmentFlag.AlignTop)
    layout = row_of(mark, sentence(_("{count} warnings are still open in the plan.").format(count=count)))
    layout.setStretch(1, 1)
    around.setLayout(layout)
    around.setVisible(count > 0)
    return around
