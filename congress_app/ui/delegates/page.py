"""The page of the delegates: the register with filters and details, delegations and groups, the allocation."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.i18n import NP_, _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.filter_line import found_words
from congress_app.ui.common.folding_page import FoldingPage
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.allocation_view import AllocationView
from congress_app.ui.delegates.attendance.view import AttendanceView
from congress_app.ui.delegates.choices import Choices
from congress_app.ui.delegates.chosen import Chosen
from congress_app.ui.delegates.delegate_model import DelegateModel
from congress_app.ui.delegates.details import Details
from congress_app.ui.delegates.details_work import DetailsWork
from congress_app.ui.delegates.empty_states import no_congress, no_delegates
from congress_app.ui.delegates.filters import IDS, SHOWN_AS, DelegateFilters
from congress_app.ui.delegates.loading import Findings, Loaded
from congress_app.ui.delegates.page_commands import PageCommands
from congress_app.ui.delegates.page_reading import PageReading
from congress_app.ui.delegates.photo_work import PhotoWork
from congress_app.ui.delegates.statistics.people import People
from congress_app.ui.delegates.statistics.report_work import ReportWork
from congress_app.ui.delegates.statistics.view import StatisticsView
from congress_app.ui.delegates.storing import Storing
from congress_app.ui.delegates.units_view import UnitsView
from congress_app.ui.delegates.verbs import Verbs

TITLE = NP_("part", "Delegates")
REGISTER, UNITS, ALLOCATION, ATTENDANCE, STATISTICS = range(5)
DETAILS_AFTER_MS = 40
SHORT_BELOW, DETAILS_LEAST = UNIT * 120, UNIT * 43
# The columns that are shown until the person chooses others.
WIDTHS = {
    "full_name": UNIT * 22,
    "gender": UNIT * 9,
    "birth_date": UNIT * 13,
    "category": UNIT * 19,
    "post": UNIT * 26,
    "delegation": UNIT * 26,
    "state": UNIT * 16,
    "badge_number": UNIT * 9,
    "group": UNIT * 12,
    "ethnicity": UNIT * 11,
    "admitted_on": UNIT * 13,
    "professional_level": UNIT * 16,
    "theory_level": UNIT * 14,
}


def make(desk: Desk) -> QWidget:
    """The page of the part."""
    return DelegatesPage(desk)


class DelegatesPage(FoldingPage):
    """The delegates of the congress being worked on."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.choices = Choices()
        self.loaded = Loaded()
        self.delegate_filters = DelegateFilters()
        self.storing = Storing(desk, self.delegate_filters.new_values, desk)
        self.model = DelegateModel(self.choices, self.storing.store, desk)
        self.storing.model = self.model
        self.grid = Grid(self.model, pgettext("delegates", "Delegates as a table"))
        self.chosen = Chosen(self.grid, self.model)
        self.delegate_details = Details(self.choices, desk.actions, desk.drafts)
        self.units = UnitsView(desk, self.choices)
        self.allocation = AllocationView(desk, self.choices)
        self.attendance = AttendanceView(desk)
        self.statistics = StatisticsView(desk)
        self.views = QStackedWidget()
        self.view, self._is_begun, self._was_of_all = REGISTER, False, False
        self._is_first_wanted = self._is_other_congress = False
        self._added = ""
        super().__init__(
            TitleLine(_(TITLE)),
            self.views,
            filters=self.delegate_filters,
            details=self.delegate_details,
            empty=no_delegates(desk, self.begin_new),
        )
        self.reading = PageReading(desk, self)
        for owned in (self.storing, self.model):
            owned.setParent(self)
        self.verbs = Verbs(desk, self)
        self.photos = PhotoWork(desk, self)
        self._details_work = DetailsWork(
            self.delegate_details, self.chosen, self.model, self.storing, self.photos, lambda: self.is_writable
        )
        self.report = ReportWork(desk, self.statistics)
        self._arrange()
        self._connect()
        self.commands = PageCommands(self)
        self.show_view(REGISTER)

    # what others ask

    def take(self, visit: Visit) -> None:
        """Show the row and the filters that a link asks for."""
        congress_id = str(visit.filters.get("congress_id", ""))
        if congress_id:
            self.desk.work_on(congress_id)
        filters = {name: value for name, value in visit.filters.items() if name != "congress_id"}
        if filters or visit.row_id:
            self.show_view(REGISTER)
            self.delegate_filters.take(filters)
        if visit.row_id and visit.row_id != self.desk.congress_id:
            self.grid.kept.want(visit.row_id)

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        if self.view == UNITS:
            return [self.units.grid, self.units.list]
        if self.view == ATTENDANCE:
            return [self.attendance.filters, self.attendance.grid]
        if self.view == STATISTICS:
            return self.statistics.panes
        return super().panes if self.view == REGISTER else [self.allocation.grid]

    @property
    def is_writable(self) -> bool:
        """Whether a congress is worked on; without one the list is only read."""
        return bool(self.desk.congress_id)

    def substitution_of(self, key: str) -> SubstitutionRow | None:
        """The last substitution that a delegate is part of."""
        found = [
            row
            for row in self.loaded.substitutions
            if key in (row.substitution.replaced_id, row.substitution.substitute_id)
        ]
        return found[-1] if found else None

    # what the commands do

    def begin_new(self) -> None:
        """Go to the row in which a new delegate is typed, or a new delegation, group or share in the other views."""
        if self.view == STATISTICS:
            self.show_view(REGISTER)
        if self.view != REGISTER:
            (self.units if self.view == UNITS else self.allocation).begin_new()
            return
        self._is_begun = True
        self._show_counts()
        index = self.model.index(self.model.rowCount() - 1, self.model.column_at("full_name"))
        self.grid.setFocus()
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index)

    def show_all_congresses(self) -> None:
        """Show the delegates of all congresses, to be read only."""
        self.reading.is_of_all = True
        self.desk.work_on("")
        self.reading.read()

    def substitute(self, key: str = "") -> None:
        """Ask who comes in place of a delegate, else of the chosen one."""
        row = self.model.row_of(key) or self.chosen.rows[0]
        self.verbs.ask_substitute(row, list(self.loaded.prepared.rows), self.loaded.as_of)

    def revoke(self) -> None:
        """Take back the substitution of the chosen one."""
        found = self.substitution_of(self.chosen.rows[0].id)
        if found is not None:
            self.verbs.revoke(found)

    def show_view(self, view: int) -> None:
        """Show the register, the delegations and groups, the allocation, or the statistics."""
        self.view = view
        self._switch.show_view(view)
        self._show_counts()
        self.commands.tell_main(view)
        if self.isVisible():
            self.views.setFocus()
        self.desk.actions.refresh()

    @property
    def has_details(self) -> bool:
        """See `FoldingPage`; only the register has any."""
        return self.view == REGISTER and self.model.total > 0

    def toggle_details(self) -> None:
        """See `FoldingPage`; the details show what is chosen when they come back."""
        super().toggle_details()
        self._show_details()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """What changed while it was hidden is read now."""
        super().showEvent(event)
        self.reading.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the switch shows icons only."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    @property
    def _other_views(self) -> tuple[QWidget, ...]:
        """The views besides the register, in their order."""
        return self.units, self.allocation, self.attendance, self.statistics

    def _arrange(self) -> None:
        actions = self.desk.actions
        self._without = no_congress(self.desk)
        for view in (self.grid, *self._other_views, self._without):
            self.views.addWidget(view)
        commands = (own.REGISTER, own.UNITS, own.ALLOCATION, own.ATTENDANCE, own.STATISTICS)
        views = tuple(map(actions.action, commands))
        words = (
            pgettext("delegates", "Register"),
            pgettext("delegates", "Delegations and groups"),
            pgettext("delegates", "Allocation"),
            pgettext("delegates", "Roll-call"),
            pgettext("delegates", "Statistics"),
        )
        self._switch = ViewSwitch(views, words, self)
        self.title.add_widget(self._switch)
        if self._around is not None:
            self._around.setMinimumWidth(DETAILS_LEAST)
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        ColumnsKeeper(self.grid, self.desk.settings)
        self.keep_panes(self.desk.settings, "delegates")

    def _connect(self) -> None:
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self._show_details)
        self.reading.came.connect(self._show_loaded)
        self.reading.found.connect(self._on_findings)
        self.model.counted.connect(self._show_counts)
        self.delegate_filters.rows = lambda: self.loaded.prepared.rows
        self.delegate_filters.changed.connect(self._filter)
        self.delegate_filters.left.connect(self.grid.setFocus)
        self.grid.kept.current_changed.connect(self._details_timer.start)
        self.grid.kept.selected_changed.connect(self._details_timer.start)
        self.storing.added.connect(self._on_added)
        self.units.put_asked.connect(self._on_put_asked)
        self.statistics.followed.connect(self._on_people_followed)
        self._switch.chosen.connect(self.show_view)
        self.attendance.counted.connect(self._show_counts)
        self.attendance.substitute_asked.connect(self.substitute)
        self.desk.congress_changed.connect(self._on_congress_changed)

    def _filter(self) -> None:
        self.model.set_filter(self.delegate_filters.text, self.delegate_filters.wanted(self._warns))
        if self.grid.currentIndex().isValid():  # whom the details show is seen in the list
            self.grid.scrollTo(self.grid.currentIndex())

    def _warns(self, row: DelegateRow) -> bool:
        return row.id in self.model.findings

    def _show_counts(self) -> None:
        """The title line, and which of the views and empty states is shown."""
        loaded, total = self.loaded, self.model.total
        is_any = self.is_writable or self.reading.is_of_all
        shown = self.model.shown_count
        view = (self.grid, *self._other_views)[self.view] if self.is_writable else self.grid
        self.views.setCurrentWidget(view if is_any else self._without)
        self.views.setFocusProxy(view)
        is_other = self.view != REGISTER or not is_any
        self.show_counts(shown, total or int(self._is_begun or is_other))
        if is_other:
            self._stack.setCurrentWidget(self.views)
        is_whole = shown == total or self.view != REGISTER  # the filters are those of the register
        words = loaded.counts.words if is_whole else found_words(shown, total)
        self.title.set_count(self.attendance.words if self.view == ATTENDANCE else words)
        is_register = self.view == REGISTER and is_any
        if not is_register or not total:
            self.delegate_filters.setVisible(is_register and bool(total))
        self.fold()

    # what comes from the data file

    def _show_loaded(self, loaded: Loaded) -> None:
        self.loaded = loaded
        self.choices.set(loaded)
        self.model.set_writable(is_writable=self.is_writable)
        if (
            self.reading.is_of_all or self._was_of_all
        ):  # whose delegate each is, is told where several congresses are shown
            self.grid.setColumnHidden(self.model.column_at("congress_code"), not self.reading.is_of_all)
        self._was_of_all = self.reading.is_of_all
        self.model.set_substitutions(loaded.substitutions)
        self.delegate_filters.set_units(self.choices.delegations.options(), self.choices.groups.options())
        self.grid.show_prepared(loaded.prepared)
        if self._is_other_congress and not self.grid.currentIndex().isValid():
            self.grid.scrollToTop()
        self._is_other_congress = False
        self.units.show_loaded(loaded)
        self.allocation.show_loaded(loaded)
        self.attendance.show_loaded(loaded)
        self._show_counts()
        self._show_first()
        self._tell_hidden()
        self.desk.actions.refresh()
        self._details_timer.start()

    def _on_findings(self, findings: Findings) -> None:
        self.model.set_findings(findings)
        if self.delegate_filters.is_marked("warnings"):
            self._filter()
        self._show_details()

    def _on_congress_changed(self, congress_id: str) -> None:
        self.reading.is_of_all = self.reading.is_of_all and not congress_id
        self._is_begun, self._is_other_congress = False, True
        if congress_id:
            self.model.keep_drafts(self.desk.drafts, f"delegates/{congress_id}")
        self.reading.read_when_seen()

    # what the person does

    def _show_details(self) -> None:
        self.desk.actions.refresh()
        if self.is_details_shown:
            self._details_work.show()

    def _on_put_asked(self, ids: list[str], target: str) -> None:
        self.verbs.put_into(ids, target, is_groups=self.units.is_groups)

    def _on_people_followed(self, people: People) -> None:
        """The register shows exactly the people behind a figure."""
        filters: dict[str, Any] = {IDS: people.ids, SHOWN_AS: people.title}
        if people.congress_id:
            filters["congress_id"] = people.congress_id
        self._is_first_wanted = True
        self.take(Visit("delegates", "", filters))
        self._show_first()
        self.grid.setFocus()

    def _show_first(self) -> None:
        """The people behind a figure are read from the first one on."""
        if self._is_first_wanted and self.model.shown_count:
            self._is_first_wanted = False
            self.grid.setCurrentIndex(self.model.index(0, self.model.column_at("full_name")))
            self.grid.scrollToTop()

    def _tell_hidden(self) -> None:
        """Who was just added and does not fit the filters is not typed a second time."""
        added, self._added = self._added, ""
        row = self.model.row_of(added) if added else None
        if row is not None and self.model.place_of(added) < 0:
            words = _("{name} was added; the filters hide it from this list.").format(name=row.fact("full_name"))
            self.desk.messages.tell(words, link=Link(pgettext("link", "Show all"), self.delegate_filters.clear))

    def _on_added(self, ids: list[str]) -> None:
        self._added = ids[-1] if ids else ""
        is_typing = self.grid.hasFocus() and self.model.is_new_row(self.grid.currentIndex())
        if ids and not is_typing:
            self.grid.kept.want(ids[-1])
