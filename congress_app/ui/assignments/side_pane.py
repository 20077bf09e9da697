"""The first half of the side pane: the congresses - those that want a speaker first - and who could go to the chosen one, best first."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QSplitter, QWidget

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import CongressState
from congress_app.domain.plan.free import Candidate, candidates
from congress_app.domain.plan.model import Meeting
from congress_app.domain.plan.slots import day_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.folding import fold
from congress_app.services.assignments import usual_phases
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.side_lines import Line, LineView
from congress_app.ui.assignments.words import day_head, halves_on
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.title_line import ElidedLabel, faint

WANTING, WARNED, ALL = "wanting", "warned", "all"


class SidePane(QWidget):
    """congress_chosen: another congress is the current one (its id). assign_asked: a member (id) was chosen for the current congress."""

    congress_chosen = Signal(str)
    assign_asked = Signal(str)

    def __init__(self, state: PlanState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state, self._role = state, AssignmentRole.SPEAKER
        self._which = QuietBox(self)
        self._which.setAccessibleName(pgettext("assignments", "Which congresses"))
        self._which.addItem(pgettext("assignments", "Without a speaker"), WANTING)
        self._which.addItem(pgettext("assignments", "With warnings"), WARNED)
        self._which.addItem(pgettext("assignments", "All congresses"), ALL)
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(pgettext("assignments", "Find a congress"))
        self._text.setAccessibleName(pgettext("assignments", "Find a congress"))
        self._text.setClearButtonEnabled(True)
        self._text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        for field in (self._which, self._text):
            field.setMinimumHeight(UNIT * 4)
        self._count = faint(QLabel(self))
        self.congresses = LineView(pgettext("assignments", "Congresses"), self, is_dragged=True)
        self._head = ElidedLabel()
        self.members = LineView(pgettext("assignments", "Who could go"), self)
        self._lay_out()
        self._which.currentIndexChanged.connect(self.refresh)
        self._text.textChanged.connect(self.refresh)
        self.congresses.chosen.connect(self._on_congress_chosen)
        self.members.opened.connect(self.assign_asked)

    # what others ask

    @property
    def congress_id(self) -> str:
        """The current congress; empty = none."""
        return self.congresses.current_key

    def choose(self, congress_id: str) -> None:
        """Make a congress the current one; a filter in its way goes."""
        if self.congresses.line_model.place_of(congress_id) < 0:
            self._text.clear()
            self._which.setCurrentIndex(self._which.findData(ALL))
        self.congresses.choose(congress_id)

    def show_only(self, which: str) -> None:
        """Show the congresses without a speaker (`WANTING`), with warnings (`WARNED`), or all (`ALL`)."""
        self._text.clear()
        self._which.setCurrentIndex(self._which.findData(which))

    def set_role(self, role: AssignmentRole) -> None:
        """Who could go depends on the role."""
        self._role = role
        self._show_members()

    def refresh(self) -> None:
        """Show the plan as it is now."""
        if not self._state.is_read:
            return
        meetings = self._wanted()
        known = self._state.plan.meetings
        self.congresses.show_lines([each.id for each in meetings], lambda key: self._congress_line(known[key]))
        self._count.setText(_("{count} congresses").format(count=len(meetings)))
        self._show_members()

    def candidates(self, congress_id: str) -> Sequence[Candidate]:
        """Who could go to a congress in the role that is set, best first."""
        meeting = self._state.plan.meetings.get(congress_id)
        if meeting is None:
            return ()
        return candidates(self._state.plan, meeting, usual_phases(self._role), self._role)

    # inside

    def begin(self) -> None:
        """Begin with what is left to do: the congresses without a speaker, else those with warnings, else all."""
        known = self._state.plan.meetings.keys()
        self.show_only(next((which for which in (WANTING, WARNED) if known & self._among(which)), ALL))

    def _lay_out(self) -> None:
        top, bottom = QWidget(self), QWidget(self)
        head = row_of(self._which, 1, self._count)
        top.setLayout(column_of(head, self._text, self.congresses, spacing=UNIT // 2))
        bottom.setLayout(column_of(self._head, self.members, spacing=UNIT // 2, margins=(0, UNIT // 2, 0, 0)))
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(top)
        split.addWidget(bottom)
        split.setChildrenCollapsible(False)
        self.setLayout(column_of(split))
        self.setMinimumWidth(UNIT * 34)

    def _wanted(self) -> list[Meeting]:
        among, words = self._among(self._which.currentData()), fold(self._text.text()).split()
        return [each for each in self._state.meetings if each.id in among and (not words or _holds(each, words))]

    def _among(self, which: str) -> AbstractSet[str]:
        """The congresses of a choice, by id."""
        if which == WANTING:
            return self._state.wanting
        return self._state.wrong.warned_meetings if which == WARNED else self._state.plan.meetings.keys()

    def _speakers(self, meeting: Meeting) -> list[str]:
        plan = self._state.plan
        duties = plan.by_meeting.get(meeting.id, ())
        return [
            plan.members[duty.person_id].name
            for duty in duties
            if duty.role is AssignmentRole.SPEAKER and duty.is_standing
        ]

    def _congress_line(self, meeting: Meeting) -> Line:
        speakers = self._speakers(meeting)
        slots = meeting.slots(("preparatory", "official"))
        when = f"{day_head(day_of(slots[0]))} {halves_on(slots, slots[0] // 3)}" if slots else _("no date")
        if meeting.state is CongressState.POSTPONED:
            when = meeting.state.words.lower()
        others = sum(duty.is_standing for duty in self._state.plan.by_meeting.get(meeting.id, ())) - len(speakers)
        said = ", ".join(speakers) or pgettext("assignments", "nobody speaks yet")
        more = " " + _("+ {count} others").format(count=others) if others > 0 else ""
        wrong = [found.finding.sentence for found in self._state.wrong.of_meeting(meeting.id) if found.is_warning]
        tip = "\n".join(f"! {each}" for each in wrong)
        return Line(meeting.id, meeting.short_name, said + more, when, bool(wrong), not meeting.is_ahead, tip)

    def _on_congress_chosen(self, key: str) -> None:
        self._show_members()
        self.congress_chosen.emit(key)

    def _show_members(self) -> None:
        if not self._state.is_read:
            return
        meeting = self._state.plan.meetings.get(self.congress_id)
        if meeting is None:
            self._head.setText(pgettext("assignments", "Choose a congress to see who is free."))
            self.members.show_lines([], _no_member)
            return
        self._head.setText(_("Who could go to {congress}").format(congress=meeting.short_name))
        found = {each.member.id: each for each in self.candidates(meeting.id)}
        self.members.show_lines(list(found), lambda key: _member_line(found[key]))


def _holds(meeting: Meeting, words: Sequence[str]) -> bool:
    text = fold(f"{meeting.name} {meeting.short_name} {meeting.code} {meeting.area}")
    return all(word in text for word in words)


def _no_member(key: str) -> Line:
    return Line(key, "", "")


def _member_line(each: Candidate) -> Line:
    said = each.obstacles or each.reasons
    words = ", ".join(reason.words for reason in said)
    return Line(each.member.id, each.member.name, words, "", bool(each.obstacles), bool(each.obstacles))
