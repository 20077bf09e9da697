"""The page of the congress calendar: one model and one selection for table, month and week; details beside them."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import field_of
from congress_app.domain.organisations import Organisation
from congress_app.i18n import NP_, _, pgettext
from congress_app.listings.congresses import CongressRow
from congress_app.ui.calendar import part_commands as own
from congress_app.ui.calendar.calendar_view import CalendarView, period_at
from congress_app.ui.calendar.congress_model import CongressModel
from congress_app.ui.calendar.day_popup import DayPopup
from congress_app.ui.calendar.detail_writer import DetailWriter
from congress_app.ui.calendar.details import Details
from congress_app.ui.calendar.filters import CongressFilters
from congress_app.ui.calendar.loading import (
    SHOWN_KINDS,
    Findings,
    Loaded,
    areas_of,
    load,
    load_findings,
    load_organisations,
)
from congress_app.ui.calendar.page_commands import PageCommands
from congress_app.ui.calendar.period import Period
from congress_app.ui.calendar.period_bar import PeriodBar
from congress_app.ui.calendar.row_memory import RowMemory
from congress_app.ui.calendar.storing import Storing
from congress_app.ui.calendar.verbs import Verbs
from congress_app.ui.common import commands as common
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.folding_page import FoldingPage
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch

TABLE, MONTH, WEEK = range(3)
VIEWS = ("table", "month", "week")
TITLE = NP_("part", "Congress calendar")
FINDINGS_AFTER_MS, DETAILS_AFTER_MS = 120, 40
SHORT_BELOW, DETAILS_WIDTH = UNIT * 120, UNIT * 42


class CalendarPage(FoldingPage):
    """The part "Congress calendar"."""

    def __init__(self, desk: Desk) -> None:
        # Asked for before the widgets are made: the data file answers meanwhile. Told only when this is done, by the event loop.
        desk.read(partial(load, desk.app), self._on_loaded, owner=desk)
        self.desk = desk
        self.choice = OrganisationChoice()
        self.storing = Storing(desk, self._ask_closing, desk)
        self.model = CongressModel(self.choice.editing(field_of(Congress, "organisation_id")), self.storing.store, desk)
        self.storing.use(self.model)
        self.grid = Grid(self.model, pgettext("calendar", "Congresses as a table"))
        self.calendar = CalendarView(self.model, pgettext("calendar", "Congresses as a calendar"))
        self.views = QStackedWidget()
        self.views.addWidget(self.grid)
        self.views.addWidget(self.calendar)
        self.congress_filters = CongressFilters()
        self.congress_details = Details(
            [desk.actions.action(each) for each in (own.AGENDA, own.BODIES, own.PRINT_OUTS)],
            [desk.actions.action(each) for each in (own.MOVE, own.SET_STATE)],
            desk.actions.action(own.REOPEN),
            desk.drafts,
        )
        self._is_stale, self._is_following = False, False
        self._wanted_row = ""
        self._findings_of: tuple[int, dt.date] | None = None
        super().__init__(
            TitleLine(_(TITLE)),
            self.views,
            filters=self.congress_filters,
            details=self.congress_details,
            empty=self._empty_state(desk),
        )
        if self._around is not None:
            self._around.setMinimumWidth(DETAILS_WIDTH)
        self.storing.setParent(self)
        self.model.setParent(self)
        self.verbs = Verbs(desk, self)
        self.grid.selectionModel().setParent(self.model)  # else it dies with the table, before the calendar
        self.calendar.setSelectionModel(self.grid.selectionModel())
        RowMemory(self.model, self.grid.selectionModel(), self)
        self.view = MONTH
        self._dress_title()
        self._connect()
        self.writer = DetailWriter(desk, self.congress_details, self.verbs.assigned.look, self)
        self.commands = PageCommands(self)
        self.model.keep_drafts(desk.drafts, "calendar/new")
        kept = desk.settings.settings.calendar_view
        self.show_view(VIEWS.index(kept) if kept in VIEWS else MONTH)

    # what others ask

    def take(self, visit: Visit) -> None:
        """Show the row and the filters that a link asks for.

        `new_for` begins a congress of an organisation, `begin` adds or imports congresses (`new`, `import`).
        """
        begins = {"new": self.verbs.ask_new, "import": self.commands.importing.ask}
        begin = begins.get(str(visit.filters.get("begin", "")))
        if begin is not None:
            begin()
            return
        new_for = str(visit.filters.get("new_for", ""))
        if new_for:
            self.verbs.ask_new(organisation_id=new_for)
        elif visit.filters:
            self.congress_filters.take(visit.filters)
            self.show_view(TABLE)
        if visit.row_id:
            self._wanted_row = visit.row_id
            self._go_to_wanted()

    def choose_view(self, view: int) -> None:
        """Show a view from now on, in the next run too."""
        self.desk.settings.change(calendar_view=VIEWS[view])
        self.show_view(view)

    def show_view(self, view: int) -> None:
        """Show the table, the month or the week."""
        self.view = view
        self._switch.show_view(view)
        self._period_bar.setVisible(view != TABLE)
        if view == TABLE:
            self._leave_hidden_column()
        else:
            self.calendar.show_period(period_at(self.calendar, is_week=view == WEEK))
            self._period_bar.show_period(self.calendar.period)
        shown = self.grid if view == TABLE else self.calendar
        self.views.setCurrentWidget(shown)
        self.views.setFocusProxy(shown)
        self.fold()

    def reload(self) -> None:
        """Read the congresses anew; what is selected and seen stays."""
        self._is_stale = False
        self.desk.read(partial(load, self.desk.app), self._on_loaded, owner=self)

    @property
    def chosen_rows(self) -> list[CongressRow]:
        """The congresses selected, in the order on screen; else the current one."""
        rows = [row for place in self.grid.kept.places if (row := self.model.row_at(place)) is not None]
        current = self.model.row_of(self.grid.kept.current)
        return rows or ([current] if current is not None else [])

    def go_to_today(self) -> None:
        """Show the as-of day: its period, or the first row from that day on."""
        if self.view == TABLE:
            day = self.calendar.as_of
            rows = self.model.shown_rows
            ahead = next((row for row in rows if row.opens_on is not None and row.opens_on >= day), None)
            if ahead is not None:
                self.grid.kept.select(ahead.id)
                self.grid.scrollTo(self.grid.currentIndex())
        else:
            self.calendar.show_period(Period.of(self.calendar.as_of, is_week=self.view == WEEK))

    def toggle_details(self) -> None:
        """See `FoldingPage`; the details show what is chosen when they come back."""
        super().toggle_details()
        self._show_details()

    def fold(self) -> None:
        """See `FoldingPage`; without a congress `show_counts` sees to the details."""
        if self.model.total:
            super().fold()

    def show_counts(self, shown: int, total: int) -> None:
        """See `Page`; the details fold away on a narrow screen."""
        super().show_counts(shown, total)
        self.fold()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the switch shows icons only."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    def _empty_state(self, desk: Desk) -> EmptyState:
        words = _("Every congress stands here with its days, its form and its state: as a table and as a calendar.")
        new = QAction(icon("plus"), _("Add congress"), desk.window)
        new.triggered.connect(desk.actions.action(common.NEW).trigger)
        ways = [desk.actions.action(each) for each in (own.NEW_FOR_ALL, common.IMPORT)]
        return EmptyState("calendar", _("No congress yet"), words, [new, *ways])

    def _dress_title(self) -> None:
        actions = self.desk.actions
        self._period_bar = PeriodBar(actions.action(own.TODAY), self)
        views = tuple(actions.action(each) for each in (own.TABLE, own.MONTH, own.WEEK))
        words = pgettext("calendar", "Table"), pgettext("calendar", "Month"), pgettext("calendar", "Week")
        self._switch = ViewSwitch(views, words, self)
        self.title.add_widget(self._period_bar)
        self.title.add_widget(self._switch)

    def _connect(self) -> None:
        self._findings_timer = QTimer(self, singleShot=True, interval=FINDINGS_AFTER_MS)
        self._findings_timer.timeout.connect(self._read_findings)
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self._show_details)
        self.model.counted.connect(self.show_counts)
        self.congress_filters.changed.connect(self._filter)
        self.congress_filters.left.connect(self._enter_view)
        self.grid.kept.current_changed.connect(self._details_timer.start)
        self.grid.kept.selected_changed.connect(self._details_timer.start)
        self._switch.chosen.connect(self.choose_view)
        self._period_bar.stepped.connect(lambda step: self.calendar.show_period(self.calendar.period.stepped(step)))
        self._period_bar.period_asked.connect(self.calendar.show_period)
        self.calendar.period_changed.connect(lambda: self._period_bar.show_period(self.calendar.period))
        self.calendar.moved.connect(self.verbs.move)
        self.calendar.refused.connect(self._on_refused)
        self.calendar.day_asked.connect(self.show_day)
        self.calendar.new_asked.connect(self.verbs.ask_new)
        self.calendar.opened.connect(self._on_opened)
        self.verbs.added.connect(self._on_added)
        self.verbs.moved.connect(self._on_moved)
        self.storing.added.connect(self._on_added)
        self.storing.dates_stored.connect(self.verbs.assigned.look)
        self.desk.bus.changed.connect(self._on_changed)
        ColumnsKeeper(self.grid, self.desk.settings)
        self.keep_panes(self.desk.settings, "calendar")

    def _filter(self) -> None:
        self.model.set_filter(self.congress_filters.text, self.congress_filters.wanted(self._warns))

    def _warns(self, row: CongressRow) -> bool:
        return self._findings_of is None or self.model.has_warning(row)

    def _enter_view(self) -> None:
        view = self.views.currentWidget()
        if view is not None:
            view.setFocus()

    def _leave_hidden_column(self) -> None:
        at = self.grid.currentIndex()
        columns = self.grid.shown_columns()
        if at.isValid() and at.column() not in columns and columns:
            self.grid.setCurrentIndex(at.siblingAtColumn(columns[0]))

    # what comes from the data file

    def _on_loaded(self, loaded: Loaded) -> None:
        is_first = not self.model.total
        if loaded.as_of != self.calendar.as_of:
            self.calendar.set_as_of(loaded.as_of)
            self.storing.as_of = self.verbs.as_of = loaded.as_of
            if is_first:
                self.calendar.show_period(Period.of(loaded.as_of, is_week=self.view == WEEK))
        self.grid.show_prepared(loaded.prepared)
        if self._is_following:
            self._is_following = False
            self.calendar.scrollTo(self.calendar.currentIndex())
        self._go_to_wanted()
        self._details_timer.start()
        self._findings_timer.start()

    def _read_findings(self) -> None:
        app, known = self.desk.app, self._findings_of
        self.desk.read(lambda: load_findings(app, known), self._on_findings, owner=self)
        if not self.choice.options() or self._is_organisations_stale:
            self._is_organisations_stale = False
            self.desk.read(partial(load_organisations, app), self._on_organisations, owner=self)

    def _on_organisations(self, organisations: list[Organisation]) -> None:
        self.choice.set(organisations)
        self.congress_filters.set_areas(areas_of(organisations))

    _is_organisations_stale = False

    def _on_findings(self, found: tuple[tuple[int, dt.date], Findings] | None) -> None:
        if found is None:
            return
        self._findings_of, findings = found
        self.model.set_findings(findings)
        if self.congress_filters.is_marked("warnings"):
            self._filter()
        self._show_details()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if not kinds:
            return
        self._is_organisations_stale = True
        if not self.isVisible():
            self._is_stale = True
        elif kinds & SHOWN_KINDS:
            self.reload()
        else:
            self._findings_timer.start()

    # what the person does

    def show_day(self, day: dt.date) -> None:
        """Open the list of all congresses of a day."""
        places = self.calendar.plan.on_day.get(day.toordinal(), ())
        rows = [row for place in places if (row := self.model.row_at(place)) is not None]
        if not rows:
            return
        popup = DayPopup(day, rows, self)
        popup.picked.connect(self._on_picked)
        cell = self.calendar.sheet.cell(day.toordinal())
        cell.moveTopLeft(self.calendar.viewport().mapToGlobal(cell.topLeft()))
        popup.open_at(cell, self.screen().availableGeometry())

    def _show_details(self) -> None:
        rows = self.chosen_rows
        self.desk.actions.refresh()
        if not self.is_details_shown:
            return
        self.congress_details.show_rows(rows)
        if len(rows) == 1:
            self.congress_details.show_findings(self.model.findings.get(rows[0].id, ()))
            self.writer.read_about(rows[0])

    def _on_picked(self, key: str) -> None:
        self.calendar.select_key(key)
        self.calendar.setFocus()

    def _on_opened(self, _key: str) -> None:
        if not self.is_details_shown:
            self.toggle_details()
        self._show_details()
        self.congress_details.form.focus_field("form")

    def _on_refused(self, key: str) -> None:
        row = self.model.row_of(key)
        if row is not None:
            self.verbs.tell_closed(row)

    def _on_added(self, ids: list[str]) -> None:
        self._wanted_row = ids[0]

    def _on_moved(self) -> None:
        self._is_following = True

    def _go_to_wanted(self) -> None:
        """Make a row the current one that a link or a verb led to, once it is there; a filter in its way goes."""
        key = self._wanted_row
        if not key or self.model.row_of(key) is None:
            return
        self._wanted_row = ""
        if self.model.place_of(key) < 0:
            self.congress_filters.clear()
        if self.view == TABLE:
            self.grid.kept.select(key)
            self.grid.scrollTo(self.grid.currentIndex())
        else:
            self.calendar.select_key(key)

    def _ask_closing(self, *asked: object) -> None:
        self.verbs.ask_closing(*asked)  # type: ignore[arg-type]  # handed through as it came


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return CalendarPage(desk)
