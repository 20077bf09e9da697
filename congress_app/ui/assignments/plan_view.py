"""What the page of the part asks of each view of the plan, and what the views share: they read the plan while they are seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import ClassVar, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.plan.model import Duty
from congress_app.i18n import _, pgettext
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.layouts import column_of
from congress_app.ui.common.list_view import ListView

CALENDAR, ORGANISATIONS = "calendar", "organisations"
Menu = tuple[Actions, Sequence[Command | None]]


class PlanView(Protocol):
    """A view of the plan.

    chosen: another row or assignment was chosen. congress_asked, member_asked: Enter or a double click leads on to one (its id).
    """

    chosen: ClassVar[Signal]
    congress_asked: ClassVar[Signal]
    member_asked: ClassVar[Signal]

    def chosen_duties(self) -> list[Duty]:
        """The assignments that are chosen."""
        ...

    def chosen_meeting_id(self) -> str:
        """The congress that is chosen; empty = none."""
        ...

    def chosen_person_id(self) -> str:
        """The member who is chosen; empty = none."""
        ...

    def set_filter(self, text: str) -> None:
        """Show only what holds every word of the text, accents aside."""
        ...

    def show_row(self, id: str) -> None:
        """Choose what a link leads to: the id of a congress, a member or an assignment."""
        ...

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menus."""
        ...

    def export_table(self) -> ListView | None:
        """The table that "export this table" writes."""
        ...

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The print-out that shows the same, and its options."""
        ...


class PlanPane(QWidget):
    """What the views of the plan stand on; see `PlanView`. A view builds its body, hands it to `lay_out`, and fills it in `refresh`."""

    chosen: ClassVar[Signal] = Signal()
    congress_asked: ClassVar[Signal] = Signal(str)
    member_asked: ClassVar[Signal] = Signal(str)

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__()
        self._desk, self._state, self._verbs = desk, state, verbs
        self._is_stale = True
        self._stack = QStackedWidget(self)
        state.changed.connect(self._on_plan_changed)

    def lay_out(self, body: QWidget, empty: EmptyState) -> None:
        """Show the body, or what stands for it where there is nothing."""
        self._stack.addWidget(body)
        self._stack.addWidget(empty)
        self.setLayout(column_of(self._stack))

    def refresh(self) -> None:
        """Show the plan as it is now."""
        raise NotImplementedError

    def show_body(self, *, is_empty: bool) -> None:
        """Show the body, or what stands for it."""
        self._stack.setCurrentIndex(int(is_empty))

    @property
    def is_empty(self) -> bool:
        """Whether what stands for an empty view is shown."""
        return self._stack.currentIndex() == 1

    def get_fresh(self) -> None:
        """Read the plan now if it changed while nobody looked."""
        if self._is_stale and self._state.is_read:
            self._is_stale = False
            self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        self.get_fresh()

    def _on_plan_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.get_fresh()


def no_congresses(pane: PlanPane, desk: Desk) -> EmptyState:
    """What stands for a view while there are no congresses."""
    way = QAction(_("Open the calendar"), pane)
    way.triggered.connect(lambda: desk.visit(CALENDAR))
    words = _(
        "Add the congresses with their dates in the calendar first; then it is seen here who comes to each of them."
    )
    return EmptyState("calendar", pgettext("plan", "No congresses yet"), words, [way])


def no_members() -> EmptyState:
    """What stands for a view while there is nobody who could be sent."""
    words = _("Enter the members of the committee first; then it is seen here what each of them has to do.")
    return EmptyState("users", pgettext("plan", "No members yet"), words)
