"""The page of the part: its views over the documents of the congress being worked on. Each view has its own details and commands."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.page import Page
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.drafts.state import READ_FROM, DraftsState
from congress_app.ui.drafts.views import NAMES, VIEWS, DraftsView

TITLE = NP_("part", "Documents")
SHORT_BELOW = UNIT * 140


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return DraftsPage(desk)


class DraftsPage(Page):
    """The part "Documents"."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.state = DraftsState(desk)
        self.views = QStackedWidget()
        self.view = NAMES[0]
        self._made: dict[str, QWidget] = {}
        self._wish = ""
        actions = tuple(desk.actions.action(each.command) for each in VIEWS)
        self._switch = ViewSwitch(actions, tuple(each.title for each in VIEWS))
        super().__init__(TitleLine(_(TITLE)), self.views, empty=self._no_congress(desk))
        self.state.setParent(self)
        self.title.add_widget(self._switch)
        for each in VIEWS:
            desk.actions.serve(each.command, lambda name=each.name: self.show_view(name), owner=self)  # type: ignore[misc]
        self._switch.chosen.connect(lambda number: self.show_view(NAMES[number]))
        self.state.changed.connect(self._on_data)
        desk.bus.changed.connect(self._on_changed)
        desk.congress_changed.connect(self._on_congress)
        self.show_view(NAMES[0])

    @property
    def shown(self) -> DraftsView:
        """The view that is shown."""
        return cast(DraftsView, self._made[self.view])

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return self.shown.panes

    def take(self, visit: Visit) -> None:
        """Show the view, the row and the filters that a link asks for: `view` is the name of a view."""
        filters = dict(visit.filters)
        view = str(filters.pop("view", ""))
        if view in NAMES:
            self.show_view(view)
        take = getattr(self.shown, "take", None)
        if filters and take is not None:
            take(filters)
        self._wish = visit.row_id
        if not self.state.is_stale and self.state.is_read:
            self._seek()

    def show_view(self, name: str) -> None:
        """Show a view, building it when it is first asked for."""
        self.view = name
        if name not in self._made:
            made = VIEWS[NAMES.index(name)].make(self.desk, self.state)
            self._made[name] = made
            self.views.addWidget(made)
            cast(Any, made).counted.connect(self._show_count)
        self._switch.show_view(NAMES.index(name))
        self.views.setCurrentWidget(self._made[name])
        self.views.setFocusProxy(self._made[name])
        if self.state.is_read:
            self.shown.show_state()
        self._show_count()
        if self.isVisible():
            self._made[name].setFocus()
        self.desk.actions.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self.state.is_stale:
            self.state.read()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the switch shows icons only."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    def _no_congress(self, desk: Desk) -> EmptyState:
        calendar = QAction(_("Congress calendar"), desk.window)
        calendar.triggered.connect(lambda: desk.visit("calendar"))
        words = _("Documents belong to a congress. Choose it at the top, or add it in the calendar of congresses.")
        return EmptyState("files", _("No congress is chosen"), words, [calendar])

    def _show_count(self) -> None:
        self.title.set_count(self.shown.count_words if self.state.data.row is not None else "")

    def _on_data(self) -> None:
        has_congress = self.state.data.row is not None
        self._switch.setVisible(has_congress)
        self.show_counts(int(has_congress), int(has_congress))
        if has_congress:
            self.shown.show_state()
        self._show_count()
        self._seek()
        self.desk.actions.refresh()

    def _seek(self) -> None:
        """Show the row that a link asks for, in whatever view it is."""
        wish, self._wish = self._wish, ""
        if not wish or self.state.data.row is None or self.shown.show_row(wish):
            return
        for name in NAMES:
            if name != self.view and self._holds(name, wish):
                self.show_view(name)
                self.shown.show_row(wish)
                return

    def _holds(self, name: str, row_id: str) -> bool:
        """Whether a view has a row, told from the data: a view that was never shown need not be built for that."""
        data = self.state.data
        rows = {
            "numbers": (each.id for each in data.numbers),
            "speeches": (each.id for each in data.speeches),
            "dossier": (each.id for each in data.dossier),
            "opinions": (each.id for draft in data.drafts.drafts for each in draft.opinions),
            "documents": (each.id for each in data.drafts.drafts),
        }
        return row_id in rows.get(name, ())

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & READ_FROM:
            self._read_or_wait()

    def _on_congress(self, _congress_id: str) -> None:
        self._read_or_wait()

    def _read_or_wait(self) -> None:
        self.state.is_stale = True
        if self.isVisible():
            self.state.read_soon()
