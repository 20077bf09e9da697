"""The page of the part: title line, issue line, tree or empty state, details; wires them to what the part does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from congress_app.domain.agenda import AgendaItem, IssuedLine, ProgrammeIssue, Session
from congress_app.domain.checks import Finding
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import _, pgettext
from congress_app.listings.persons import PersonRow
from congress_app.services.agenda import Place
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda.columns import Editings
from congress_app.ui.agenda.details import AgendaDetails
from congress_app.ui.agenda.empties import Empties
from congress_app.ui.agenda.issue_line import IssueLine
from congress_app.ui.agenda.model import AgendaModel
from congress_app.ui.agenda.nodes import NewPlace
from congress_app.ui.agenda.pasting import looks_like_programme
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.agenda.typed import CellEdit
from congress_app.ui.agenda.verbs import Verbs
from congress_app.ui.agenda.view import AgendaTree
from congress_app.ui.agenda.work import AgendaWork
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Command
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.more_button import more_button
from congress_app.ui.common.options import Option
from congress_app.ui.common.page import Page
from congress_app.ui.common.party import party_options
from congress_app.ui.common.title_line import TitleLine

NAME = "agenda"
WATCHED = frozenset(
    (AgendaItem, Session, Phase, Congress, Person, ProgrammeIssue, IssuedLine, Organisation, Office, OwnRule)
)
DETAILS_WIDTH = UNIT * 46
NARROW = UNIT * 112  # below this the details fold away until they are asked for


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return AgendaPage(desk)


class AgendaPage(Page):
    """The agenda of the congress being worked on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._options: list[Option] = []
        self._persons: tuple[PersonRow, ...] = ()
        self.work = AgendaWork(desk, desk)
        self.model = AgendaModel(Editings(self._offered))
        self.tree = AgendaTree(self.model)
        self.model.setParent(self.tree)
        self.panel = AgendaDetails(self._offered, desk.drafts)
        self.issue_line = IssueLine()
        to_calendar = QAction(icon("calendar"), _("Open the calendar"), desk.window)
        to_calendar.triggered.connect(partial(desk.visit, "calendar"))
        self.empties = Empties(self.tree, desk.actions, to_calendar)
        body = QWidget()
        body.setLayout(column_of(self.issue_line, self.empties, spacing=UNIT // 2))
        body.layout().setStretch(1, 1)  # type: ignore[union-attr]
        super().__init__(TitleLine(pgettext("part", "Programme")), body, details=self.panel)
        self.work.setParent(self)
        self.verbs = Verbs(self.work, self.tree, self)
        self._is_stale = True
        self._is_asked = False
        self._wish = ""
        self._found: dict[str, list[Finding]] = {}
        self._serve()
        self._dress_title()
        self._wire()
        self.setFocusProxy(self.tree)
        self.issue_line.hide()
        self.keep_panes(desk.settings, NAME)

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks: the programme first, and the line above it, which Tab does not leave it for."""
        return [self.empties, self.panel, self.issue_line]

    def take(self, visit: Visit) -> None:
        """Show the row that a link asks for; a congress's id takes that congress up."""
        congress_id = str(visit.filters.get("congress_id", ""))
        if congress_id:
            self._desk.work_on(congress_id)
        self._wish = visit.row_id
        self._show_wish()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.work.load()
        focus = QApplication.focusWidget()
        if focus is None or self.isAncestorOf(focus):
            self.tree.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the details fold away until they are asked for."""
        super().resizeEvent(event)
        if not self._is_asked:
            self._fold(is_folded=self.width() < NARROW or not self.model.rowCount())

    # wiring

    def _serve(self) -> None:
        verbs, serve = self.verbs, self._desk.actions.serve
        has_congress, on_item, on_row = self._has_congress, verbs.can_edit_item, verbs.can_choose
        for command, run, can in (
            (common.NEW, verbs.new_item, has_congress),
            (own.NEW_SESSION, verbs.new_session, has_congress),
            (common.DUPLICATE, verbs.duplicate, on_item),
            (common.DELETE, verbs.delete, on_row),
            (common.MOVE_UP, partial(verbs.move, -1), on_item),
            (common.MOVE_DOWN, partial(verbs.move, 1), on_item),
            (own.INDENT, verbs.indent, on_item),
            (own.OUTDENT, verbs.outdent, on_item),
            (own.SHIFT, verbs.shift, on_row),
            (own.SPLIT, verbs.split, on_item),
            (own.ISSUE, self._issue, self._has_agenda),
            (own.REVOKE, verbs.revoke, self._has_issue),
            (own.CHANGES, self._print_changes, self._has_changes),
            (own.FROM_TEMPLATE, partial(verbs.from_source, is_copying=False), has_congress),
            (own.FROM_CONGRESS, partial(verbs.from_source, is_copying=True), self._has_phases),
            (own.SAVE_TEMPLATE, verbs.save_template, self._has_agenda),
            (own.PASTE_BLOCK, verbs.paste, has_congress),
            (own.DATES, verbs.set_dates, has_congress),
            (own.TO_DETAILS, self._to_details, on_row),
            (common.COPY, self.tree.copy, self._has_agenda),
            (common.PASTE, self.tree.paste, self._has_agenda),
            (common.FILL_DOWN, self.tree.fill_down, self._has_agenda),
            (common.PRINT, self._print, self._has_agenda),
            (common.DETAILS, self._toggle, self._has_agenda),
            (common.REFRESH, self.work.load, has_congress),
        ):
            self._serve_one(serve, command, run, can)

    def _serve_one(
        self, serve: Callable[..., QAction], command: Command, run: Callable[[], None], can: Callable[[], bool]
    ) -> None:
        owner = self.tree if command in (common.COPY, common.PASTE, common.FILL_DOWN) else self
        serve(
            command,
            run,
            owner=owner,
            can=can,
            words=pgettext("command", "Add an ite&m") if command is common.NEW else "",
        )

    def _dress_title(self) -> None:
        actions, title = self._desk.actions, self.title
        for command, words in (
            (own.SHIFT, pgettext("button", "Shift")),
            (own.ISSUE, pgettext("button", "Issue")),
            (common.PRINT, pgettext("button", "Print")),
        ):
            actions.action(command).setIconText(words)
            title.add_button(actions.action(command), words)
        title.add_widget(more_button(actions, own.MORE_MENU, title))
        title.set_main(actions.action(common.NEW), pgettext("command", "Add an ite&m").replace("&", ""))
        self.tree.set_context_menu(actions, own.ROW_MENU)

    def _wire(self) -> None:
        desk, work, model, tree = self._desk, self.work, self.model, self.tree
        desk.congress_changed.connect(self._on_stale)
        desk.bus.changed.connect(self._on_changed)
        work.data_changed.connect(self._on_data)
        work.warnings_changed.connect(self._on_warnings)
        work.settled.connect(model.settle)
        work.refused.connect(self._on_refused)
        work.wanted.connect(tree.select_row)
        model.typed_block.connect(self._on_typed_block)
        model.move_asked.connect(work.move)
        model.new_line_left.connect(self._on_new_line_left)
        tree.current_changed.connect(self._on_current_changed)
        tree.block_pasted.connect(self.verbs.paste)
        tree.looks_like_agenda = looks_like_programme
        self.panel.edited.connect(work.edit)
        self.panel.left.connect(tree.setFocus)
        self.issue_line.changes_asked.connect(self._print_changes)
        self.issue_line.row_asked.connect(self._on_row_asked)

    # what happens

    def _on_stale(self) -> None:
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.work.load()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & WATCHED:
            self._on_stale()

    def _on_data(self, data: AgendaData) -> None:
        if data.persons is not self._persons:
            self._persons, self._options = data.persons, party_options(data.persons)
        self.model.typed.bring_back(self._desk.drafts, [session.id for session in data.sessions])
        self.model.show_data(data)
        self.issue_line.show_data(data)
        has_agenda = self.empties.show_for(data)
        self.issue_line.setVisible(has_agenda)
        name = data.row.short_name if data.row is not None else ""
        count = _("{count} items").format(count=data.item_count) if has_agenda else ""
        self.title.set_count(" · ".join(filter(None, (name, count))))
        if not self._is_asked or not has_agenda:
            self._fold(is_folded=not has_agenda or self.width() < NARROW)
        if has_agenda and not self.tree.currentIndex().isValid():
            self.tree.select_row(data.sessions[0].items[0].id if data.sessions[0].items else data.sessions[0].id)
        self._show_details()
        self._show_wish()
        self._desk.actions.refresh()

    def _on_warnings(self, found: dict[str, list[Finding]]) -> None:
        self._found = found
        self.model.show_warnings(found)
        listed: dict[int, tuple[str, Finding]] = {}
        for key, findings in found.items():
            for finding in findings:
                listed.setdefault(id(finding), (key, finding))
        self.issue_line.show_warnings(sorted(listed.values(), key=lambda each: not each[1].is_warning))
        self._show_details()

    def _on_typed_block(self, block: object) -> None:
        self.work.store(block, self._place_of_new)  # type: ignore[arg-type]  # a signal's object

    def _place_of_new(self, session_id: str) -> Place:
        place = self.model.new_place(session_id)
        parent = Id[AgendaItem](place.parent_id) if place.parent_id else None
        return Place(Id[Session](session_id), parent, Id[AgendaItem](place.before) if place.before else None)

    def _on_new_line_left(self, session_id: str) -> None:
        if self.model.new_place(session_id) != NewPlace() and session_id not in self.model.typed.new:
            # Not now: the view is still leaving the row.
            QTimer.singleShot(0, self, partial(self._put_new_line_back, session_id))

    def _put_new_line_back(self, session_id: str) -> None:
        line = self.model.line_at(self.tree.currentIndex())
        if line is None or line.session.id != session_id or not self.model.is_new_row(self.tree.currentIndex()):
            self.model.place_new(session_id, NewPlace())

    def _on_refused(self, edits: Sequence[CellEdit], sentence: str) -> None:
        self.model.refuse(edits, sentence)
        for edit in edits:
            self.panel.refuse(edit.key, edit.name, sentence)

    def _on_current_changed(self) -> None:
        self._show_details()
        self._desk.actions.refresh()

    def _on_row_asked(self, key: str) -> None:
        self.tree.select_row(key)
        self.tree.setFocus()

    def _show_details(self) -> None:
        self.panel.show_row(self.work.row(self.tree.current_key), self.model.cells_from)

    def _show_wish(self) -> None:
        if self._wish and self.work.row(self._wish) is not None:
            wish, self._wish = self._wish, ""
            self.tree.select_row(wish)
            self.tree.setFocus()

    # commands of the page itself

    def _toggle(self) -> None:
        self._is_asked = True
        self.toggle_details()

    def _to_details(self) -> None:
        if not self.is_details_shown:
            self._toggle()
        self.panel.focus_words()

    def _fold(self, *, is_folded: bool) -> None:
        if self.is_details_shown != is_folded:
            return
        self.toggle_details()
        if not is_folded and NAME not in self._desk.settings.settings.panes:
            self._split.setSizes([self.width() - DETAILS_WIDTH, DETAILS_WIDTH])

    def _issue(self) -> None:
        found = {id(each) for findings in self._found.values() for each in findings if each.is_warning}
        self.verbs.issue(len(found))

    def _print(self) -> None:
        self._desk.visit("printing", form="programme")

    def _print_changes(self) -> None:
        self._desk.visit("printing", form="programme-changes")

    def _offered(self) -> list[Option]:
        return self._options

    def _has_congress(self) -> bool:
        return self.work.data.row is not None

    def _has_agenda(self) -> bool:
        return bool(self.work.data.sessions)

    def _has_phases(self) -> bool:
        return bool(self.work.data.phases)

    def _has_issue(self) -> bool:
        return self.work.data.issue is not None

    def _has_changes(self) -> bool:
        return self.work.data.change_count > 0
