"""Takes over an issued plan: the same people to the congresses of the same organisations, where nobody has the role yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLabel

from congress_app.domain.assignments import PlanIssue
from congress_app.domain.fields import Id
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.versions import PlanLine
from congress_app.i18n import _, pgettext
from congress_app.listings.lists import Lists
from congress_app.listings.plans import IssueRow, issue_rows, issued_lines
from congress_app.services.assignment_bulk import open_meetings
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.assignments.versions_choice import issue_about, issue_title
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of


@dataclass(frozen=True, slots=True)
class ToTakeOver:
    """An issued plan, and how many assignments it would bring to how many congresses."""

    issue: IssueRow
    assignment_count: int
    congress_count: int


def offered(lists: Lists, plan: Plan) -> list[ToTakeOver]:
    """The issued plans, the newest first."""
    return [_counted(plan, row, issued_lines(lists, row.issue)) for row in reversed(issue_rows(lists))]


def _counted(plan: Plan, row: IssueRow, lines: Sequence[PlanLine]) -> ToTakeOver:
    by_organisation: dict[str, list[str]] = {}
    for meeting in open_meetings(plan):
        by_organisation.setdefault(meeting.organisation_id, []).append(meeting.id)
    filled = {(duty.congress_id, duty.role) for duty in plan.duties if duty.is_standing}
    found = [
        congress_id
        for line in lines
        for congress_id in by_organisation.get(line.organisation, ())
        if (congress_id, line.role) not in filled
    ]
    return ToTakeOver(row, len(found), len(set(found)))


def open_take_over_dialog(desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
    """Ask which issued plan is taken over."""

    def on_read(found: Sequence[ToTakeOver]) -> None:
        if not found:
            desk.messages.warn(_("The plan has not been issued: there is nothing to take over yet."))
            return
        dialog = TakeOverDialog(desk, found, verbs)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    if state.is_read:
        desk.read(partial(offered, desk.app.lists, state.plan), on_read, owner=state)


class TakeOverDialog(KeptDialog):
    """Says, before a plan is taken over, how much of it is."""

    def __init__(self, desk: Desk, found: Sequence[ToTakeOver], verbs: PlanVerbs) -> None:
        super().__init__(desk.window, pgettext("dialog", "Take over an issued plan"), pgettext("plan", "Take over"))
        self._desk, self._found, self._verbs = desk, found, verbs
        self.box = QuietBox(self)
        self.box.setAccessibleName(pgettext("plan", "Issued plan"))
        self.box.setMinimumHeight(UNIT * 4)
        for each in found:
            self.box.addItem(issue_title(each.issue))
        label = QLabel(pgettext("plan", "&Issued plan"), self)
        label.setBuddy(self.box)
        chosen = row_of(label, self.box)
        chosen.setStretch(1, 1)
        means = _(
            "The same people are sent in the same roles to the congresses of the same organisations that are still to be held. "
            "Roles that somebody has already stay as they are."
        )
        self.about, self.preview = hint(), sentence()
        self.setLayout(
            column_of(
                sentence(means),
                chosen,
                self.about,
                self.preview,
                self.refusal,
                self._foot,
                spacing=UNIT + UNIT // 2,
                margins=UNIT * 2,
            )
        )
        self.setMinimumWidth(UNIT * 64)
        self.box.currentIndexChanged.connect(self._show_preview)
        self._show_preview()
        self.box.setFocus()

    def ask(self) -> None:
        """Take it over."""
        verbs, today = self._desk.app.services.assignment_bulk, self._verbs.today
        issue_id = Id[PlanIssue](self._chosen.issue.id)
        self._verbs.fill(self, lambda: verbs.take_over(issue_id, today))

    @property
    def _chosen(self) -> ToTakeOver:
        return self._found[max(self.box.currentIndex(), 0)]

    def _show_preview(self) -> None:
        self.forget_refusal()
        chosen = self._chosen
        self.about.setText(issue_about(chosen.issue))
        words = _("{count} assignments at {congresses} congresses are made.")
        nothing = _("Nothing is left to take over: every role is filled, or the congresses are over.")
        self.preview.setText(
            words.format(count=chosen.assignment_count, congresses=chosen.congress_count)
            if chosen.assignment_count
            else nothing
        )
        self.offer(is_complete=chosen.assignment_count > 0)
