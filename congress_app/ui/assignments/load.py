"""The load: how much each member has to do, as numbers and bars; who has most and who has least, at a glance."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.plan.model import Duty
from congress_app.i18n import _, pgettext
from congress_app.listings.plan_members import LoadRow, load_rows
from congress_app.ui.assignments.load_foot import LoadFoot
from congress_app.ui.assignments.load_model import LoadDelegate, LoadModel, average_words
from congress_app.ui.assignments.plan_chips import PlanChips
from congress_app.ui.assignments.plan_state import PlanState
from congress_app.ui.assignments.plan_view import PlanPane, no_members
from congress_app.ui.assignments.verbs import PlanVerbs
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.layouts import column_of
from congress_app.ui.common.list_view import ListView

STANDING, ASSIGNED, WARNED = "standing", "assigned", "warned"
_NARROW = (CommitteeKind.STANDING, CommitteeKind.STANDING_BOARD)
_TESTS: dict[str, Callable[[LoadRow], bool]] = {
    STANDING: lambda row: any(seat.kind in _NARROW for seat in row.member.seats),
    ASSIGNED: lambda row: bool(row.load.by_role),
    WARNED: lambda row: bool(row.warnings),
}


class LoadView(PlanPane):
    """See `PlanView`."""

    def __init__(self, desk: Desk, state: PlanState, verbs: PlanVerbs) -> None:
        super().__init__(desk, state, verbs)
        self._text = ""
        self.model = LoadModel(self)
        self.list = ListView(self.model, _("Load of the members"))
        self._bars = LoadDelegate(self.list)
        self.list.setItemDelegate(self._bars)
        ColumnsKeeper(self.list, desk.settings)
        self.foot = LoadFoot(self.model, self.list)
        self.glance: QLabel = sentence()
        self.chips = PlanChips()
        self.chips.add(STANDING, pgettext("filter", "Standing committee only"), "users")
        self.chips.add(ASSIGNED, pgettext("filter", "With assignments"), "flag")
        self.chips.add(WARNED, pgettext("filter", "With warnings"), WARNING)
        body = QWidget()
        layout = column_of(self.chips, self.glance, column_of(self.list, self.foot, spacing=0))
        layout.setStretch(2, 1)
        body.setLayout(layout)
        self.lay_out(body, no_members())
        self.setFocusProxy(self.list)
        self.chips.changed.connect(self._filter)
        self.model.counted.connect(self._on_counted)
        self.list.opened.connect(self.member_asked)
        self.list.kept.current_changed.connect(self.chosen)

    def refresh(self) -> None:
        """Show the plan as it is now."""
        state = self._state
        rows = load_rows(state.plan, [state.load(each) for each in state.plan.ranked], state.wrong.all)
        for name, test in _TESTS.items():
            self.chips.show_count(name, sum(map(test, rows)))
        self.model.show_rows(rows)
        self.show_body(is_empty=not rows)

    def chosen_duties(self) -> list[Duty]:
        """None: a load is not one assignment."""
        return []

    def chosen_meeting_id(self) -> str:
        """None."""
        return ""

    def chosen_person_id(self) -> str:
        """The member of the current row."""
        return self.list.kept.current

    def set_filter(self, text: str) -> None:
        """Show only members whose name or post holds every word of the text."""
        self._text = text
        self._filter()

    def show_row(self, id: str) -> None:
        """Choose a member, or that of an assignment; filters that hide the row go."""
        self.get_fresh()
        duties = self._state.plan.duties if self._state.is_read else ()
        key = next((each.person_id for each in duties if each.id == id), id)
        if self.model.place_of(key) < 0 and self.model.row_of(key) is not None:
            self.chips.clear()
        self.list.kept.want(key)

    def set_menu(self, actions: Actions, commands: Iterable[Command | None]) -> None:
        """The commands of its context menu."""
        self.list.set_context_menu(actions, commands)

    def export_table(self) -> ListView | None:
        """The table."""
        return self.list

    def print_form(self) -> tuple[str, dict[str, str]]:
        """The table of the load."""
        return "load-table", {}

    def _filter(self) -> None:
        asked = [test for name, test in _TESTS.items() if self.chips.is_on(name)]
        self.model.set_filter(self._text, (lambda row: all(test(row) for test in asked)) if asked else None)

    def _on_counted(self) -> None:
        rows = self.model.shown_rows
        self._bars.show_counts(self.model.counts)
        self.foot.show_rows(rows)
        self.glance.setText(glance_words(rows))
        self.list.viewport().update()


def glance_words(rows: Sequence[LoadRow]) -> str:
    """Who has most, who has least, and the average: whether it is fair, in one line."""
    if not rows:
        return ""
    counts = [row.load.congress_count for row in rows]
    parts = [_("Average: {count} congresses a member").format(count=average_words(counts))]
    if max(counts) == min(counts):
        parts.append(_("all have the same"))
    else:
        parts.append(_("most: {count} ({names})").format(count=max(counts), names=_names(rows, max(counts))))
        parts.append(_("least: {count} ({names})").format(count=min(counts), names=_names(rows, min(counts))))
    return " · ".join(parts)


def _names(rows: Sequence[LoadRow], count: int) -> str:
    names = [row.member.name for row in rows if row.load.congress_count == count]
    few = 2
    if len(names) <= few:
        return ", ".join(names)
    return _("{name} and {count} others").format(name=names[0], count=len(names) - 1)
