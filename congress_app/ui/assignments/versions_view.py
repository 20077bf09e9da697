"""The versions of the plan: what changed between any two of them, with old and new side by side, to be told, printed and exported."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.plan.model import Duty
from congress_app.domain.plan.versions import PlanLine
from congress_app.i18n import _
from congress_app.i18n.collation import name_key
from congress_app.listings.plan_changes import PLAN_CHANGES, Compared, PlanChangeRow, compared, line_when
from congress_app.listings.plans import IssueRow
from congress_app.ui.assignments.issue_dialog import open_issue_dialog
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.assignments.versions_choice import VersionsChoice, issue_about
from congress_app.ui.assignments.versions_kinds import KindCounts, change_mark
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.list_model import CellLook, ListModel
from congress_app.ui.common.list_view import ListView

WORKING = "working"  # how print-outs name the plan that is not issued yet


class VersionsView(QWidget):
    """Compares the last issue with the working plan until something else is chosen; reads the data file only while it is seen.

    chosen: another change was chosen. congress_asked, member_asked: Enter or a double click leads on to one (its id).
    """

    chosen = Signal()
    congress_asked = Signal(str)
    member_asked = Signal(str)

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__()
        self._desk, self._state, self._verbs = desk, state, verbs
        self._is_stale, self._reading, self._text, self._wanted = True, 0, "", ""
        self._has_asked = False  # for other versions than the last issue and the working plan
        self._found = Compared()
        self.versions = VersionsChoice(self)
        self.kinds = KindCounts(self)
        self._about = hint()
        self.model: ListModel[PlanChangeRow] = ListModel(PLAN_CHANGES, lambda row: row.id, _looks(), self)
        self.list = ListView(self.model, _("Changes of the plan"), self)
        self._nothing = hint()
        self._stack = QStackedWidget(self)
        head = row_of(self.versions, 1, self.kinds)
        body = QWidget()
        layout = column_of(head, self._about, self._nothing, self.list, spacing=UNIT)
        layout.setStretch(3, 1)
        body.setLayout(layout)
        self._stack.addWidget(body)
        self._stack.addWidget(self._empty_state())
        self.setLayout(column_of(self._stack))
        self.setFocusProxy(self.list)
        ColumnsKeeper(self.list, desk.settings)
        state.changed.connect(self._on_plan_changed)
        self.versions.changed.connect(self._on_asked)
        self.kinds.changed.connect(self._filter)
        self.list.kept.selected_changed.connect(self.chosen)
        self.list.opened.connect(self._on_opened)

    # what the page asks

    def chosen_duties(self) -> list[Duty]:
        """The assignments of the chosen changes, as far as they are still there."""
        if not self._state.is_read:
            return []
        wanted = {line.assignment for row in self._chosen_rows() for line in _lines(row)}
        return [duty for duty in self._state.plan.duties if duty.id in wanted]

    def chosen_meeting_id(self) -> str:
        """The congress of the current change, where it is still there."""
        row = self.model.row_of(self.list.kept.current)
        known = self._state.plan.meetings if self._state.is_read else {}
        return row.change.line.congress if row is not None and row.change.line.congress in known else ""

    def chosen_person_id(self) -> str:
        """The member of the current change: who comes now, else who came before."""
        row = self.model.row_of(self.list.kept.current)
        known = self._state.plan.members if self._state.is_read else {}
        return row.change.line.person if row is not None and row.change.line.person in known else ""

    def set_filter(self, text: str) -> None:
        """Show only the changes that hold every word of the text, accents aside."""
        self._text = text
        self._filter()

    def show_row(self, id: str) -> None:
        """Choose the first change of a congress, a member or an assignment; what is not read yet, when it is."""
        self._wanted = id
        self._go_to_wanted()

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of the context menu."""
        self.list.set_context_menu(actions, commands)

    def export_table(self) -> ListView | None:
        """The table that "export this table" writes."""
        return self.list if self._found.issues else None

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The print-out of the changes between the two versions shown, by their numbers."""
        old, new = self._found.old, self._found.new
        options = {"from": str(old.issue.number), "to": _number(new)} if old is not None else {}
        return "assignment-changes", options

    def reload(self) -> None:
        """Compare anew; an answer that comes after a later question is left aside."""
        if not self._state.is_read:
            return
        self._is_stale = False
        self._reading += 1
        app, plan = self._desk.app, self._state.plan
        old_id, new_id = (self.versions.old_id, self.versions.new_id) if self._has_asked else ("", "")
        self._desk.read(
            lambda: compared(app.lists, plan, old_id, new_id), partial(self._on_compared, self._reading), owner=self
        )

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    # inside

    def _on_asked(self) -> None:
        self._has_asked = True
        self.reload()

    def _on_plan_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self.reload()

    def _on_compared(self, number: int, found: Compared) -> None:
        if number != self._reading:
            return
        self._found = found
        self._stack.setCurrentIndex(int(not found.issues))
        self.versions.show_versions(found)
        self.kinds.show_counts(row.kind for row in found.rows)
        self._about.setText("\n".join(issue_about(row) for row in (found.old, found.new) if row is not None))
        self.model.show_rows(found.rows)
        self._filter()
        self._go_to_wanted()
        self.chosen.emit()

    def _filter(self) -> None:
        kinds = self.kinds.wanted
        self.model.set_filter(self._text, (lambda row: row.kind in kinds) if kinds else None)
        is_empty = not self.model.shown_count
        self._nothing.setText(_("No change fits this.") if self._found.rows else self._same_words())
        self._nothing.setVisible(is_empty)

    def _same_words(self) -> str:
        if self._found.new is None:
            return _("The working plan is as it was issued.")
        return _("Nothing changed between these two.")

    def _go_to_wanted(self) -> None:
        wanted = self._wanted
        row = next((row for row in self._found.rows if wanted and wanted in _ids(row)), None)
        if row is None:
            return
        self._wanted = ""
        if self.model.place_of(row.id) < 0:
            self.kinds.clear()
        self.list.kept.select(row.id)
        self.list.scrollTo(self.list.currentIndex())

    def _chosen_rows(self) -> list[PlanChangeRow]:
        return [row for key in self.list.kept.keys if (row := self.model.row_of(key)) is not None]

    def _on_opened(self, _key: str) -> None:
        if self.chosen_meeting_id():
            self.congress_asked.emit(self.chosen_meeting_id())

    def _empty_state(self) -> EmptyState:
        way = QAction(icon("issue"), _("Issue the plan…"), self)
        way.triggered.connect(lambda: open_issue_dialog(self._desk, self._state, self._verbs))
        words = _(
            "An issued plan is kept as it went out. From then on it is seen here what is new, moved, replaced or cancelled since."
        )
        return EmptyState("issue", _("Never issued yet"), words, [way])


def _number(row: IssueRow | None) -> str:
    return str(row.issue.number) if row is not None else WORKING


def _lines(row: PlanChangeRow) -> list[PlanLine]:
    return [line for line in (row.change.old, row.change.new) if line is not None]


def _ids(row: PlanChangeRow) -> set[str]:
    return {id for line in _lines(row) for id in (line.assignment, line.congress, line.person)}


def _looks() -> dict[str, CellLook[PlanChangeRow]]:
    return {
        "kind": CellLook(mark=lambda row: change_mark(row.kind)),
        "organisation": CellLook(tip=lambda row: row.organisation),
        "role": CellLook(tip=lambda row: row.role.words),
        "old_when": CellLook(tip=lambda row: line_when(row.change.old)),
        "new_when": CellLook(tip=lambda row: line_when(row.change.new)),
        "old_member": CellLook(order=lambda row: name_key(row.change.old.member_name if row.change.old else "")),
        "new_member": CellLook(order=lambda row: name_key(row.change.new.member_name if row.change.new else "")),
    }
