"""The side pane of the part: the congresses with who could go, and the chosen assignments. Built when the matrix has been seen.

Its first congresses are those that want something done, which the warnings say: so it waits for these, or until somebody chooses a cell.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from congress_app.domain.plan.finding import PlanFinding
from congress_app.domain.plan.model import Duty
from congress_app.i18n import pgettext
from congress_app.runtime.lazy import lazy
from congress_app.ui.assignments import part_commands as own
from congress_app.ui.assignments.duty_dialogs import ask_exception
from congress_app.ui.assignments.duty_pane import DutyPane
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.side_pane import SidePane
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.layouts import UNIT

_WAYS = (own.TELL, own.CONFIRM, own.DECLINE, own.REPLACE)


class SideTabs(QTabWidget):
    """congress_chosen: another congress is the current one (its id). assign_asked: a member (id) was chosen for it."""

    congress_chosen = Signal(str)
    assign_asked = Signal(str)

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._state, self._verbs = desk, state, verbs
        self._is_built = False
        self.setDocumentMode(True)
        self.setMinimumWidth(UNIT * 34)
        state.loaded.connect(self._on_loaded)

    @lazy
    def congresses(self) -> SidePane:
        """The congresses, and who could go to the chosen one."""
        made = SidePane(self._state, self)
        made.congress_chosen.connect(self.congress_chosen)
        made.assign_asked.connect(self.assign_asked)
        self.insertTab(0, made, pgettext("assignments", "Congresses"))
        self.setCurrentIndex(0)
        made.refresh()
        return made

    @lazy
    def duties(self) -> DutyPane:
        """The chosen assignments."""
        made = DutyPane(self._desk, self._state, self._verbs, [self._desk.actions.action(each) for each in _WAYS])
        made.allow_asked.connect(self._on_allow_asked)
        made.disallow_asked.connect(self._verbs.disallow)
        self.addTab(made, pgettext("assignments", "Assignment"))
        return made

    def show_plan(self, duties: Sequence[Duty]) -> None:
        """Another plan is there."""
        if self._is_built:
            self.congresses.refresh()
            self.duties.show_duties(duties)

    def finding(self, *, is_allowed: bool) -> PlanFinding | None:
        """The first of what is wrong with the chosen assignments that is allowed, or that is not; None = there is none."""
        shown = self.duties.findings if self._is_built else ()
        return next((each for each in shown if (each.exception is not None) is is_allowed), None)

    def show_duties(self, duties: Sequence[Duty], *, is_wanted: bool) -> None:
        """Show the chosen assignments; where there are none, or they are not wanted, the congresses come to the front."""
        if not self._is_built:
            self._build()
        self.duties.show_duties(duties)
        self.setCurrentWidget(self.duties if duties and is_wanted else self.congresses)

    def _build(self) -> None:
        if not self._is_built:
            self._is_built = True
            self.congresses.refresh()
            self.duties.show_duties(())
            self._desk.actions.refresh()

    def _on_loaded(self) -> None:
        self._build()
        self.congresses.begin()

    def _on_allow_asked(self, found: PlanFinding) -> None:
        ask_exception(self._desk, found, self._verbs.today)
