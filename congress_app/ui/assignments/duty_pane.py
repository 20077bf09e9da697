"""The second half of the side pane: the chosen assignments with their fields, their states, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QLabel, QToolButton, QVBoxLayout, QWidget

from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import PhaseKind
from congress_app.domain.fields import Id
from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Duty
from congress_app.domain.plan.slots import span_words
from congress_app.i18n import _, dates, pgettext
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import INFORMATION, SIZE, WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger

FIELDS = ("role", "document", "speech_by", "transport", "departs_at", "note")


class DutyPane(QWidget):
    """Shows one assignment, or what several have in common. allow_asked, disallow_asked: a finding shall be allowed, or not any more."""

    allow_asked = Signal(object)
    disallow_asked = Signal(object)

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs, ways: Sequence[QAction]) -> None:
        super().__init__()
        self._desk, self._state, self._verbs = desk, state, verbs
        self._duties: tuple[Duty, ...] = ()
        self._nothing = hint(_("Choose an assignment in the matrix to see and change what is known of it."))
        self._name, self._what = sentence(), hint()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._ways = QWidget(self)
        flow = FlowRow()
        for way in ways:
            flow.addWidget(_button(way, self))
        self._ways.setLayout(flow)
        self._findings, self._history = QWidget(self), QWidget(self)
        for each in (self._findings, self._history):
            each.setLayout(column_of(spacing=UNIT // 2))
        self._phases = {kind: QCheckBox(kind.words, self) for kind in PhaseKind}
        for box in self._phases.values():
            box.clicked.connect(self._on_phases_clicked)
        self._attends = QWidget(self)
        self._attends.setLayout(column_of(hint(_("Attends")), *self._phases.values(), spacing=2))
        self.form = Form(Assignment, FIELDS, drafts=desk.drafts)
        self.form.edited.connect(self._on_edited)
        self._body = QWidget(self)
        self._body.setLayout(
            column_of(
                self._name,
                self._what,
                self._ways,
                self._findings,
                self.form,
                self._attends,
                self._history,
                spacing=UNIT,
            )
        )
        self.setLayout(column_of(self._nothing, self._body, 1, margins=(UNIT, UNIT, UNIT, UNIT)))
        self.show_duties(())

    @property
    def findings(self) -> list[PlanFinding]:
        """What is wrong with the assignments shown."""
        return list(
            {
                found.key + found.rule: found for duty in self._duties for found in self._state.wrong.of_duty(duty.id)
            }.values()
        )

    def show_duties(self, duties: Sequence[Duty]) -> None:
        """Show assignments; none says what to do."""
        self._duties = tuple(duties)
        self._nothing.setVisible(not duties)
        self._body.setVisible(bool(duties))
        self._fill(self._findings, [self._finding_line(found) for found in self.findings])
        self._fill(self._history, [])
        if not duties:
            self.form.show_rows()
            return
        self._name.setText(self._head())
        self._what.setText(self._below())
        self.form.show_rows(*(duty.assignment for duty in duties))
        for kind, box in self._phases.items():
            has = [kind.value in duty.assignment.phases for duty in duties]
            box.setTristate(any(has) and not all(has))
            box.setCheckState(
                Qt.CheckState.Checked
                if all(has)
                else Qt.CheckState.PartiallyChecked
                if any(has)
                else Qt.CheckState.Unchecked
            )
        if len(duties) == 1:
            self._read_history(duties[0])

    # inside

    def _head(self) -> str:
        if len(self._duties) > 1:
            return _("{count} assignments").format(count=len(self._duties))
        return self._state.plan.members[self._duties[0].person_id].name

    def _below(self) -> str:
        if len(self._duties) > 1:
            return _("What is changed here is changed in all of them.")
        duty = self._duties[0]
        meeting = self._state.meeting_of(duty)
        name = meeting.name if meeting is not None else duty.assignment.congress_name
        parts = [name, span_words(duty.slots), duty.state.words]
        if duty.replaced_on is not None:
            parts.append(_("replaced from {day}").format(day=dates.short_date(duty.replaced_on)))
        if duty.assignment.starts_on is not None:
            parts.append(
                _("comes in place of another from {day}").format(day=dates.short_date(duty.assignment.starts_on))
            )
        return " · ".join(filter(None, parts))

    def _finding_line(self, found: PlanFinding) -> QWidget:
        line, mark = QWidget(), QLabel()
        mark.setPixmap(icon(WARNING if found.is_warning else INFORMATION).pixmap(SIZE))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = sentence(found.finding.sentence)
        words.setToolTip(_("Source: {source}").format(source=found.finding.source))
        way = QToolButton(line)
        way.setAutoRaise(True)
        if found.exception is None:
            way.setText(pgettext("link", "Allow…"))
            way.clicked.connect(partial(self.allow_asked.emit, found))
        else:
            way.setText(pgettext("link", "No longer allow"))
            way.clicked.connect(partial(self.disallow_asked.emit, found))
        layout = row_of(mark, words, way, spacing=UNIT)
        layout.setStretch(1, 1)
        line.setLayout(layout)
        return line

    def _read_history(self, duty: Duty) -> None:
        lists = self._desk.app.lists
        self._desk.read(
            lambda: lists.rows(AssignmentStateChange, assignment_id=Id[Assignment](duty.id)),
            partial(self._on_history, duty.id),
            owner=self,
        )

    def _on_history(self, duty_id: str, changes: list[AssignmentStateChange]) -> None:
        if [duty.id for duty in self._duties] != [duty_id] or not changes:
            return
        lines: list[QWidget] = [hint(_("What became of it"))]
        for change in sorted(changes, key=lambda each: each.on):
            words = f"{dates.short_date(change.on)}: {change.state.words}"
            lines.append(sentence(f"{words} – {change.note}" if change.note else words))
        self._fill(self._history, lines)

    def _fill(self, around: QWidget, widgets: Sequence[QWidget]) -> None:
        layout = around.layout()
        if not isinstance(layout, QVBoxLayout):
            return
        while (item := layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            layout.addWidget(widget)
        around.setVisible(bool(widgets))

    def _on_edited(self, name: str, value: Any) -> None:
        self._verbs.change(self._duties, {name: value})

    def _on_phases_clicked(self) -> None:
        chosen = tuple(kind.value for kind, box in self._phases.items() if box.checkState() is Qt.CheckState.Checked)
        self._verbs.change(self._duties, {"phases": chosen})


def _button(action: QAction, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
    return button
