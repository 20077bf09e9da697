"""Which commands the page of the assignments serves, and how each is carried out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from congress_app.domain.assignment_choices import AssignmentState
from congress_app.domain.plan.free import Candidate, candidates
from congress_app.domain.plan.model import Duty
from congress_app.i18n import N_, _, pgettext
from congress_app.ui.assignments import part_commands as own
from congress_app.ui.assignments.duty_dialogs import ask_exception, ask_replacement, ask_state
from congress_app.ui.assignments.issue_dialog import open_issue_dialog, open_revoke_dialog
from congress_app.ui.assignments.take_over_dialog import open_take_over_dialog
from congress_app.ui.assignments.team_dialog import open_team_dialog
from congress_app.ui.assignments.views import VIEWS
from congress_app.ui.common import commands as common
from congress_app.ui.common.assistant.flow import ListImport
from congress_app.ui.common.export_flow import TableExport
from congress_app.ui.common.more_button import more_button

if TYPE_CHECKING:
    from congress_app.ui.assignments.page import AssignmentsPage
    from congress_app.ui.common.assistant.kind import AssistantKind


class PageCommands(QObject):
    """Serves the commands of one page, fills its menus and its main button."""

    def __init__(self, page: AssignmentsPage) -> None:
        super().__init__(page)
        self._page = page
        self._cut: tuple[str, ...] = ()
        title = N_("Import a plan of assignments")
        self.importing = ListImport(page.desk, _import_kind, title, page.desk.scope, page)
        self._serve_plan()
        self._serve_states()
        self._serve_common()
        page.matrix.view.set_menu(page.desk.actions, own.MENU)
        page.title.add_button(page.desk.actions.action(own.FROM_AREAS), pgettext("button", "From the areas"))
        page.title.add_widget(more_button(page.desk.actions, own.MORE, page))
        page.title.set_main(page.desk.actions.action(own.ISSUE), pgettext("button", "Issue the plan"))

    def _serve_plan(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        serve(own.ASSIGN, page.matrix.ask_assign_here, owner=page, can=self._has_cell)
        serve(own.REPLACE, self._replace, owner=page, can=self._has_duties)
        serve(own.CUT, self._take_up, owner=page.matrix, can=self._has_duties)
        serve(own.FROM_AREAS, page.verbs.from_areas, owner=page, can=lambda: page.state.is_read)
        serve(own.OPEN_CONGRESS, self._open_congress, owner=page, can=lambda: bool(page.shown.chosen_meeting_id()))
        for each in VIEWS:
            serve(each.command, partial(page.show_view, each.name), owner=page)
        for command, ask in (
            (own.TEAM, open_team_dialog),
            (own.TAKE_OVER, open_take_over_dialog),
            (own.ISSUE, open_issue_dialog),
            (own.REVOKE, open_revoke_dialog),
        ):
            serve(command, partial(ask, page.desk, page.state, page.verbs), owner=page, can=lambda: page.state.is_read)

    def _serve_states(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        for command, state in (
            (own.TELL, AssignmentState.TOLD),
            (own.CONFIRM, AssignmentState.CONFIRMED),
            (own.DONE, AssignmentState.DONE),
        ):
            serve(command, partial(self._set_state, state), owner=page, can=self._has_duties)
        serve(own.DECLINE, self._decline, owner=page, can=self._has_duties)
        serve(own.ALLOW, self._allow, owner=page, can=partial(self._has_findings, is_allowed=False))
        serve(own.DISALLOW, self._disallow, owner=page, can=partial(self._has_findings, is_allowed=True))

    def _serve_common(self) -> None:
        page, serve = self._page, self._page.desk.actions.serve
        serve(common.PASTE, self._paste, owner=page.matrix, can=lambda: bool(self._cut))
        serve(common.DELETE, lambda: page.verbs.remove(page.shown.chosen_duties()), owner=page, can=self._has_duties)
        serve(common.MOVE_UP, partial(page.matrix.step, -1), owner=page.matrix, can=self._has_duties)
        serve(common.MOVE_DOWN, partial(page.matrix.step, 1), owner=page.matrix, can=self._has_duties)
        serve(common.FILTER, page.plan_filters.setFocus, owner=page)
        serve(common.DETAILS, page.toggle_details, owner=page)
        serve(common.IMPORT, self.importing.ask, owner=page)
        serve(common.REFRESH, page.state.read, owner=page)
        serve(common.PRINT, self._print, owner=page)
        serve(common.EXPORT, self._export, owner=page, can=lambda: page.shown.export_table() is not None)

    def _print(self) -> None:
        form, options = self._page.shown.print_form()
        self._page.desk.visit("printing", form=form, options=options)

    def _export(self) -> None:
        table = self._page.shown.export_table()
        if table is not None:
            TableExport(self._page.desk, table, self._page).ask()

    def _has_duties(self) -> bool:
        return bool(self._page.shown.chosen_duties())

    def _has_cell(self) -> bool:
        return self._page.matrix.view.currentIndex().isValid()

    def _has_findings(self, *, is_allowed: bool) -> bool:
        return self._page.side.finding(is_allowed=is_allowed) is not None

    def _set_state(self, state: AssignmentState) -> None:
        page = self._page
        page.verbs.set_state(page.shown.chosen_duties(), state, page.verbs.today)

    def _decline(self) -> None:
        page, duties = self._page, self._page.shown.chosen_duties()
        told = partial(page.verbs.tell_declined, duties)
        ask_state(page.desk, duties, AssignmentState.DECLINED, page.verbs.today, told)

    def _replace(self) -> None:
        page, duties = self._page, self._page.shown.chosen_duties()
        ask_replacement(page.desk, duties, self._who_could(duties), page.state.plan.ranked, page.verbs.today)

    def _who_could(self, duties: Sequence[Duty]) -> Sequence[Candidate]:
        first = duties[0]
        meeting = self._page.state.meeting_of(first)
        if meeting is None:
            return ()
        return candidates(self._page.state.plan, meeting, first.assignment.phases, first.role)

    def _take_up(self) -> None:
        duties = self._page.shown.chosen_duties()
        self._cut = tuple(duty.id for duty in duties)
        words = _("{count} assignments taken up: go to another member and paste.").format(count=len(duties))
        self._page.desk.messages.tell(words)

    def _paste(self) -> None:
        page, wanted = self._page, set(self._cut)
        person_id = page.matrix.chosen_person_id()
        duties = [duty for duty in page.state.plan.duties if duty.id in wanted]
        self._cut = ()
        if person_id and duties:
            page.verbs.hand_over(duties, person_id)

    def _allow(self) -> None:
        found = self._page.side.finding(is_allowed=False)
        if found is not None:
            ask_exception(self._page.desk, found, self._page.verbs.today)

    def _disallow(self) -> None:
        found = self._page.side.finding(is_allowed=True)
        if found is not None:
            self._page.verbs.disallow(found)

    def _open_congress(self) -> None:
        congress_id = self._page.shown.chosen_meeting_id()
        if congress_id:
            self._page.desk.visit("calendar", row_id=congress_id)


def _import_kind() -> AssistantKind:
    from congress_app.ui.assignments.list_import import PLAN_KIND  # noqa: PLC0415 - slow start

    return PLAN_KIND
