"""The details of a congress: name and state, the ways on, findings, fields, phases, states. Several congresses share their fields."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from congress_app.domain.congresses import CLOSING, Congress
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.congresses import CongressRow
from congress_app.runtime.lazy import lazy
from congress_app.services.congresses import STANDING
from congress_app.ui.calendar.congress_model import KEPT, content_options
from congress_app.ui.calendar.days import speaker_words, when_words
from congress_app.ui.calendar.detail_lists import FindingList, StateList, heading
from congress_app.ui.calendar.loading import About
from congress_app.ui.calendar.phase_lines import PhaseLines
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.form import Form
from congress_app.ui.common.icons import icon, state_mark
from congress_app.ui.common.layouts import UNIT, Item, column_of, row_of
from congress_app.ui.common.look import larger

FIELDS = (
    "form",
    "ordinal",
    "term",
    "content_count",
    "committee_by",
    "delegate_count",
    "is_pilot",
    "hall",
    "notice_sent_on",
    "theme",
    "motto",
    "note",
)

if TYPE_CHECKING:
    from congress_app.listings.warnings import WarningRow


class Details(QWidget):
    """Shows one congress or several; says what was edited, stores nothing itself.

    Args:
        ways: programme, bodies, print-outs of the one shown.
        bulk: moving and setting the state, for all shown.
        reopen: takes back the closing of the one shown.

    field_edited: the name of a field and its new value, for all shown. planned_edited, actual_edited: the kind of a phase and its new
    half-days. state_delete_asked: a change of state shall go.
    """

    field_edited = Signal(str, object)
    planned_edited = Signal(object, object)
    actual_edited = Signal(object, object)
    state_delete_asked = Signal(object)

    def __init__(
        self,
        ways: Sequence[QAction],
        bulk: Sequence[QAction],
        reopen: QAction,
        drafts: Drafts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows: tuple[CongressRow, ...] = ()
        self._ways_of, self._bulk_of, self._drafts = tuple(ways), tuple(bulk), drafts
        self._reopening = reopen
        self._is_made = False
        self._nothing = hint(_("Choose a congress in the list to see and change what is known of it."))
        self.setLayout(column_of(self._nothing, 1, spacing=UNIT // 2 + 2, margins=(UNIT, 0, UNIT, UNIT * 2)))

    @lazy
    def form(self) -> Form:
        """The fields."""
        kept = {name: FieldEditing(field_of(Congress, name), content_options(name)).never_emptied for name in KEPT}
        form = Form(Congress, FIELDS, editings=kept, drafts=self._drafts, parent=self)
        form.edited.connect(self.field_edited)
        return form

    @lazy
    def phases(self) -> PhaseLines:
        """The phases."""
        phases = PhaseLines(parent=self, drafts=self._drafts)
        phases.planned_edited.connect(self.planned_edited)
        phases.actual_edited.connect(self.actual_edited)
        return phases

    def _make(self) -> None:
        """Make what is shown of a congress; not before one is looked at, so that the page opens sooner."""
        self._is_made = True
        self._make_head(self._ways_of, self._bulk_of)
        self.findings = FindingList(self)
        self.states = StateList(self)
        self.states.delete_asked.connect(self.state_delete_asked)
        self._findings_head = heading(pgettext("calendar", "To look at"))
        self._phases_head = heading(pgettext("calendar", "Days"))
        self._standing = hint()
        self._reopen = _Link(self._reopening, self)
        self._closed = QWidget(self)
        self._closed.setLayout(column_of(self._standing, row_of(self._reopen, 1), spacing=0))
        self._fields_head = heading(pgettext("calendar", "Congress"))
        self._states_head = heading(pgettext("calendar", "States"))
        self._lay_out()

    def _make_head(self, ways: Sequence[QAction], bulk: Sequence[QAction]) -> None:
        self._name = sentence()
        self._name.setFont(larger(self.font(), 1.1, is_bold=True))
        self._title = hint()
        self._title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._mark, self._state, self._when, self._speaker = QLabel(self), QLabel(self), hint(), sentence()
        move, state = bulk
        set_state = _Link(state, self)
        self._state_line = _row(self, self._mark, self._state, 1, set_state, spacing=UNIT // 2 + 2)
        self._bulk = _row(self, _Link(move, self), _Link(state, self), 1)
        words = pgettext("calendar", "Programme"), pgettext("calendar", "Bodies"), pgettext("calendar", "Print-outs")
        links = [_Link(way, self, word) for way, word in zip(ways, words, strict=True)]
        self._ways = _row(self, *links, 1)

    def _lay_out(self) -> None:
        parts = (
            self._name,
            self._title,
            self._when,
            self._speaker,
            self._state_line,
            self._ways,
            self._bulk,
            self._findings_head,
            self.findings,
            self._phases_head,
            self._closed,
            self.phases,
            self._fields_head,
            self.form,
            self._states_head,
            self.states,
        )
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            for place, part in enumerate(parts):
                layout.insertWidget(place, part)

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the congresses shown."""
        return tuple(row.id for row in self._rows)

    @property
    def congresses(self) -> list[Congress]:
        """The congresses shown."""
        return [row.congress for row in self._rows]

    def show_rows(self, rows: Sequence[CongressRow]) -> None:
        """Show these congresses; what lies beyond the row of a single one comes by `show_about`."""
        is_same = tuple(row.id for row in rows) == self.keys
        self._rows = tuple(rows)
        self._nothing.setVisible(not rows)
        if not rows and not self._is_made:
            return
        if not self._is_made:
            self._make()
        one = rows[0] if len(rows) == 1 else None
        for part in (self._title, self._when, self._state_line, self._phases_head, self.phases):
            part.setVisible(one is not None)
        for part in (self._states_head, self.states):
            part.setVisible(one is not None)
        for part in (self._name, self._fields_head, self.form):
            part.setVisible(bool(rows))
        self._ways.setVisible(one is not None)
        self._closed.setVisible(one is not None and one.state in CLOSING)
        self._speaker.setVisible(one is not None and bool(one.speaker))
        self._bulk.setVisible(len(rows) > 1)
        self.form.show_rows(*(row.congress for row in rows))
        if one is not None:
            self._show_head(one)
        elif rows:
            self._name.setText(_("{count} congresses chosen").format(count=len(rows)))
        if not is_same or one is None:
            self.show_findings(())

    def show_about(self, about: About) -> None:
        """Show phases and states of the congress shown; those of another one are passed over."""
        if self.keys == (about.congress_id,):
            is_closed = self._rows[0].state in CLOSING
            self.phases.show_phases(about.phases, is_closed=is_closed, congress_id=about.congress_id)
            self.states.show_states(about.states)

    def show_findings(self, findings: Sequence[WarningRow]) -> None:
        """Show what the rules have found about the congress shown."""
        if not self._is_made:
            return
        self._findings_head.setVisible(bool(findings))
        self.findings.show_findings(findings)

    def _show_head(self, row: CongressRow) -> None:
        self._name.setText(row.organisation.name)
        self._standing.setText(_(STANDING).format(congress=row.organisation.name))
        self._title.setText(row.title)
        self._mark.setPixmap(icon(state_mark(row.state)).pixmap(16))
        self._state.setText(row.state.words)
        self._when.setText(when_words(row))
        self._speaker.setText(speaker_words(row))


def _row(parent: QWidget, *items: Item, spacing: int = 0) -> QWidget:
    made = QWidget(parent)
    made.setLayout(row_of(*items, spacing=spacing))
    return made


class _Link(QToolButton):
    """A quiet button that does what an action does, in fewer words."""

    def __init__(self, action: QAction, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setIcon(action.icon())
        self.setText(words or action.text().replace("&", ""))
        self.setToolTip(action.toolTip())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._action = action
        self.setEnabled(action.isEnabled())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._on_action_changed)

    def _on_action_changed(self) -> None:
        self.setEnabled(self._action.isEnabled())
