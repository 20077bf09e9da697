"""The page of the part: the bodies at the left, the members of the current one as a sheet, its fields beside."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n import _, pgettext
from congress_app.services.records import Deletion
from congress_app.services.work import Outcome
from congress_app.ui.bodies import body_commands as own
from congress_app.ui.bodies.members import NAME as NAME_COLUMN
from congress_app.ui.bodies.members import MemberModel, function_options
from congress_app.ui.bodies.pane import BodiesPane
from congress_app.ui.bodies.reading import BodiesData, named
from congress_app.ui.bodies.work import BodiesWork
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.edits import Change
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.options import Option
from congress_app.ui.common.page import Page
from congress_app.ui.common.party import party_options
from congress_app.ui.common.title_line import TitleLine

NAME = "bodies"
WATCHED = frozenset((Body, BodyMember, Person, Delegate, Congress, Organisation))
FIELDS = ("proposed_count", "chosen_by", "chosen_on", "vote", "title", "note")
DETAILS_WIDTH = UNIT * 40
NARROW = UNIT * 125  # below this the details fold away until they are asked for


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return BodiesPage(desk)


class BodiesPage(Page):
    """The bodies of the congress being worked on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._persons: list[Option] = []
        self.work = BodiesWork(desk, desk)
        self.members = MemberModel(lambda: self._persons, self._functions, self._on_members_typed)
        self.pane = BodiesPane(self.members, desk)
        self.bodies, self.list, self.grid = self.pane.bodies, self.pane.list, self.pane.grid
        self.form = Form(Body, FIELDS, drafts=desk.drafts)
        super().__init__(TitleLine(pgettext("part", "Running bodies")), self.pane, details=self.form)
        self.work.setParent(self)
        self._is_stale, self._is_asked, self._shown = True, False, ""
        self._serve()
        self._dress_title()
        self._wire()
        self.setFocusProxy(self.list)
        self.keep_panes(desk.settings, NAME)

    def take(self, visit: Visit) -> None:
        """Show the body that a link asks for; a congress's id takes that congress up."""
        congress_id = str(visit.filters.get("congress_id", ""))
        if congress_id:
            self._desk.work_on(congress_id)
        if visit.row_id:
            self.list.kept.want(visit.row_id)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._is_stale = False
            self.work.load()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the details fold away until they are asked for."""
        super().resizeEvent(event)
        if not self._is_asked:
            self._fold(is_folded=self.width() < NARROW or not self.bodies.total)

    # wiring

    def _serve(self) -> None:
        serve = self._desk.actions.serve
        for command, run, can in (
            (common.NEW, self._new, self._has_congress),
            (own.NEW_BODY, self._choose_kind, self._has_congress),
            (own.USUAL, self.work.add_usual, self._has_congress),
            (own.LINK, self._link, self._has_bodies),
            (common.DELETE, self._delete, self._has_bodies),
            (common.MOVE_UP, partial(self._move, -1), self._has_bodies),
            (common.MOVE_DOWN, partial(self._move, 1), self._has_bodies),
            (common.PRINT, partial(self._desk.visit, "printing", form="congress-bodies"), self._has_bodies),
            (common.DETAILS, self._toggle, self._has_bodies),
            (common.REFRESH, self.work.load, self._has_congress),
        ):
            words = pgettext("command", "Add a &member") if command is common.NEW else ""
            serve(command, run, owner=self, can=can, words=words)
        for command, run in (
            (common.COPY, self.grid.copy),
            (common.PASTE, self.grid.paste),
            (common.FILL_DOWN, self.grid.fill_down),
        ):
            serve(command, run, owner=self.grid, can=self._has_bodies)

    def _dress_title(self) -> None:
        actions, title = self._desk.actions, self.title
        actions.action(own.USUAL).setIconText(pgettext("button", "The usual bodies"))
        actions.action(own.NEW_BODY).setIconText(pgettext("button", "New body"))
        actions.action(common.PRINT).setIconText(pgettext("button", "Print"))
        title.add_button(actions.action(own.USUAL), pgettext("button", "The usual bodies"))
        self._kinds = title.add_button(actions.action(own.NEW_BODY), pgettext("button", "New body"))
        title.add_button(actions.action(common.PRINT), pgettext("button", "Print"))
        title.set_main(actions.action(common.NEW), pgettext("command", "Add a &member").replace("&", ""))
        self.list.set_context_menu(actions, own.BODY_MENU)
        self.grid.set_context_menu(actions, own.MEMBER_MENU)

    def _wire(self) -> None:
        desk, work = self._desk, self.work
        desk.congress_changed.connect(self._on_stale)
        desk.bus.changed.connect(self._on_changed)
        work.data_changed.connect(self._on_data)
        work.stored.connect(self.members.stored)
        work.refused.connect(self.members.refuse)
        work.wanted.connect(self.list.kept.want)
        self.list.kept.current_changed.connect(self._on_body_chosen)
        self.list.opened.connect(self._on_opened)
        self.members.move_asked.connect(self._on_move_asked)
        self.form.edited.connect(self._on_edited)

    # what happens

    def _on_stale(self) -> None:
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.work.load()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & WATCHED:
            self._on_stale()

    def _on_data(self, data: BodiesData) -> None:
        self._persons = party_options(data.persons, has_address=False)
        self.pane.show_data(data)
        name = data.row.short_name if data.row is not None else ""
        count = _("{count} bodies").format(count=len(data.bodies)) if data.bodies else ""
        self.title.set_count(" · ".join(filter(None, (name, count))))
        if not self._is_asked or not data.bodies:
            self._fold(is_folded=not data.bodies or self.width() < NARROW)
        if data.bodies and self.work.body(self.list.kept.current) is None:
            self.list.kept.select(data.bodies[0].id)
        self._show_body()
        self._desk.actions.refresh()

    def _on_body_chosen(self) -> None:
        self._show_body()
        self._desk.actions.refresh()

    def _show_body(self) -> None:
        row = self.work.body(self.list.kept.current)
        if row is None:
            self.form.show_rows()
            self.members.show_rows([])
            return
        if row.id != self._shown:
            self._shown = row.id
            self.members.set_new_texts({})
            self.members.keep_drafts(self._desk.drafts, f"body-members/{row.id}")
        self.pane.show_body(row)
        self.form.show_rows(row.body)

    def _on_members_typed(self, change: Change) -> None:
        self.work.store(self._shown, change)

    def _on_opened(self, _key: str) -> None:
        self.grid.begin()

    def _on_move_asked(self, keys: list[str], before: str) -> None:
        self.work.move(self._shown, keys, before)

    def _on_edited(self, name: str, value: Any) -> None:
        row = self.work.body(self._shown)
        if row is not None:
            self.work.edit(row.body, name, value, partial(self.form.refuse, name))

    # commands

    def _new(self) -> None:
        if not self._has_bodies():
            self._choose_kind()
            return
        index = self.members.index(self.members.rowCount() - 1, NAME_COLUMN)
        self.grid.setFocus()
        self.grid.setCurrentIndex(index)
        self.grid.edit(index)

    def _choose_kind(self) -> None:
        """A menu of the kinds; those that are not there yet come first."""
        there = {row.body.kind for row in self.work.data.bodies}
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for kind in sorted(BodyKind, key=lambda each: each in there):
            action = QAction(kind.words, menu)
            action.triggered.connect(partial(self.work.add_body, kind))
            menu.addAction(action)
        menu.popup(self._kinds.mapToGlobal(QPoint(0, self._kinds.height())))

    def _delete(self) -> None:
        row = self.work.body(self._shown)
        if row is None:
            return
        focus = QApplication.focusWidget()
        if focus is not None and (focus is self.grid or self.grid.isAncestorOf(focus)):
            chosen = set(self.grid.kept.keys)
            members = [named(each) for each in row.members if each.member.id in chosen]
            if members:
                self.work.delete(members, self._on_deleted)
        else:
            self.work.delete([row.body], self._on_deleted)

    def _link(self) -> None:
        self.work.link(self._on_linked)

    def _on_linked(self, outcome: Outcome[int]) -> None:
        if outcome.value:
            words = _("{count} members are linked to their delegates.").format(count=outcome.value)
            self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
        else:
            self._desk.messages.tell(_("No typed name is that of exactly one delegate."))

    def _on_deleted(self, outcome: Outcome[Deletion]) -> None:
        words = _("Deleted: {what}").format(what=outcome.value.words)
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)

    def _move(self, step: int) -> None:
        """Members go one place up or down; what is seen changes at once."""
        row = self.work.body(self._shown)
        if row is None:
            return
        order = [str(each.member.id) for each in row.members]
        moving = [key for key in order if key in set(self.grid.kept.keys)]
        if not moving:
            return
        first, last = order.index(moving[0]), order.index(moving[-1])
        if (step < 0 and first == 0) or (step > 0 and last == len(order) - 1):
            return
        before = order[first - 1] if step < 0 else (order[last + 2] if last + 2 < len(order) else "")
        self.work.move(self._shown, moving, before)

    def _toggle(self) -> None:
        self._is_asked = True
        self.toggle_details()

    def _fold(self, *, is_folded: bool) -> None:
        if self.is_details_shown != is_folded:
            return
        self.toggle_details()
        if not is_folded and NAME not in self._desk.settings.settings.panes:
            self._split.setSizes([self.width() - DETAILS_WIDTH, DETAILS_WIDTH])

    def _functions(self) -> list[Option]:
        row = self.work.body(self._shown)
        return function_options(row.body.kind if row is not None else None)

    def _has_congress(self) -> bool:
        return self.work.data.row is not None

    def _has_bodies(self) -> bool:
        return bool(self.work.data.bodies)
