"""The view "statistics": whom and as of when, then the figures as cards, by delegation, or beside another congress."""

from __future__ import annotations

import dataclasses
from functools import partial

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.statistics import compare
from congress_app.i18n import _, pgettext
from congress_app.listings.congresses import CongressRow
from congress_app.services.reports import NO_ROLL_CALL
from congress_app.ui.common import commands as common
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.options import Option
from congress_app.ui.common.title_line import ElidedLabel, MainButton, faint
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.statistics.cards import FigureCards
from congress_app.ui.delegates.statistics.loading import REPORT_KINDS, Asked, Counted, count, session_options
from congress_app.ui.delegates.statistics.tables import FigureTable, compared_rows, compared_titles, delegation_rows

FIGURES, BY_DELEGATION, BESIDE = range(3)
SHORT_BELOW = UNIT * 120


class StatisticsView(QWidget):
    """The figures of one congress. followed: the people behind a figure were asked for (`People`)."""

    followed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.asked = Asked(desk.congress_id)
        self.counted: Counted | None = None
        self._is_stale, self._number, self._shown = True, 0, FIGURES
        self._congresses: list[CongressRow] = []
        self.cards = FigureCards()
        self.delegations = FigureTable(pgettext("figures", "By delegation"))
        self.beside = FigureTable(pgettext("figures", "Beside another congress"))
        self._make_choices()
        self._lay_out()
        for shown in (self.cards, self.delegations, self.beside):
            shown.followed.connect(self.followed)
        desk.bus.changed.connect(self._on_changed)
        desk.congress_changed.connect(self._on_congress_changed)
        self.setFocusProxy(self.cards)

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [self.base, self._page]

    @property
    def _page(self) -> QWidget:
        return self._pages.currentWidget() or self

    @property
    def can_report(self) -> bool:
        """Whether there are figures for a report."""
        return self.counted is not None and self.counted.has_delegates and self.counted.is_called

    def reload(self) -> None:
        """Count anew off the window's thread."""
        self._is_stale = False
        self._number += 1
        if not self.asked.congress_id:
            return
        desk, asked = self._desk, self.asked
        desk.read(partial(count, desk.app, asked), partial(self._on_counted, self._number), owner=self)
        if not self._congresses:
            desk.read(lambda: desk.app.lists.congresses(desk.scope()), self._on_congresses, owner=self)

    def show_page(self, page: int) -> None:
        """Show the cards, the delegations or the comparison."""
        self._shown = page
        self._switch.show_view(page)
        self._show()

    def ask(self, base: CountBase | None = None, session: str | None = None, other_id: str | None = None) -> None:
        """Count something else; what is None stays."""
        wanted = {"base": base, "session": session, "other_id": other_id}
        changed = {name: value for name, value in wanted.items() if value is not None}
        self.asked = dataclasses.replace(self.asked, **changed)  # type: ignore[arg-type]  # the fields named
        self.reload()

    # what Qt calls

    def showEvent(self, event: QShowEvent) -> None:
        """Count what changed while it was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Less words where there is little room."""
        super().resizeEvent(event)
        self._switch.shorten(is_short=self.width() < SHORT_BELOW)

    # inside

    def _make_choices(self) -> None:
        self.base = QuietBox(self)
        self.base.setAccessibleName(_("Who is counted"))
        for each, words in (
            (CountBase.SUMMONED, pgettext("figures", "Those summoned")),
            (CountBase.PRESENT, pgettext("figures", "Those present")),
        ):
            self.base.addItem(words, each)
        self.session = QuietBox(self)
        self.session.setAccessibleName(_("As of which session"))
        self.session.setMinimumWidth(UNIT * 16)
        self.session.setSizeAdjustPolicy(QuietBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.session.setMinimumContentsLength(20)
        self.other = ChoiceEdit(self._other_options, self)
        self.other.setAccessibleName(_("The other congress"))
        self.other.setMaximumWidth(UNIT * 90)
        self.other.setPlaceholderText(_("Type the other congress"))
        for box in (self.base, self.session, self.other):
            box.setMinimumHeight(UNIT * 4)
        self.base.activated.connect(lambda _at: self.ask(base=self.base.currentData()))
        self.session.activated.connect(lambda _at: self.ask(session=self.session.currentData()))
        self.other.picked.connect(self._on_other_picked)
        self.other.picked_by_tab.connect(self._on_other_picked)

    def _lay_out(self) -> None:
        words = (
            pgettext("figures", "Figures"),
            pgettext("figures", "By delegation"),
            pgettext("figures", "Beside another congress"),
        )
        icons = ("list", "table", "columns")
        pages = tuple(QAction(icon(name), word, self) for name, word in zip(icons, words, strict=True))
        self._switch = ViewSwitch(pages, words, self)
        self._switch.chosen.connect(self.show_page)
        self._switch.show_view(FIGURES)
        self._words = faint(ElidedLabel())
        self.report = MainButton(self._desk.actions.action(own.REPORT), pgettext("button", "Verification report"))
        head = row_of(self.base, self.session, self._switch, self._words, self.report)
        head.setStretch(3, 1)
        self.beside_words = hint()
        beside = QWidget()
        layout = column_of(self.other, self.beside_words, self.beside, 1)
        layout.setStretch(2, 1000)  # what is left stays below only while there is no table
        beside.setLayout(layout)
        self._say_beside(None)
        beside.setFocusProxy(self.other)
        self._empty = EmptyState("delegates", _("No delegate yet"), "", self._ways())
        summoned = QAction(pgettext("figures", "Those summoned"), self)
        summoned.triggered.connect(lambda: self.ask(base=CountBase.SUMMONED))
        self._uncalled = EmptyState("check", _("The roll has not been called"), _(NO_ROLL_CALL), [summoned])
        self._pages = QStackedWidget()
        for page in (self.cards, self.delegations, beside, self._empty, self._uncalled):
            self._pages.addWidget(page)
        self.setLayout(column_of(head, self._pages, spacing=UNIT + UNIT // 2))
        self._empty.say(_("Figures about the official delegates stand here as soon as there are any."))

    def _ways(self) -> list[QAction]:
        return [self._desk.actions.action(common.NEW), self._desk.actions.action(common.IMPORT)]

    def _show(self) -> None:
        counted = self.counted
        if counted is None or not counted.has_delegates:
            self._pages.setCurrentWidget(self._empty)
        elif not counted.is_called:
            self._pages.setCurrentWidget(self._uncalled)
        else:
            self._pages.setCurrentIndex(self._shown)
        self.setFocusProxy(self._page)
        self._desk.actions.refresh()

    def _on_counted(self, number: int, counted: Counted | None) -> None:
        if number != self._number:
            return
        self.counted = counted
        if counted is not None:
            self._show_counted(counted)
        self._show()

    def _show_counted(self, counted: Counted) -> None:
        self._show_sessions(counted)
        figures = counted.figures
        self.cards.show_figures(figures)
        self.delegations.show_rows(*delegation_rows(figures))
        rows = compared_rows(compare(figures, counted.other), self.asked.other_id) if counted.other else []
        self.beside.show_rows(compared_titles(), rows)
        self._say_beside(counted)
        self.report.setText(
            pgettext("button", "Members report")
            if counted.rows.is_of_members
            else pgettext("button", "Verification report")
        )
        total = _("{count} counted").format(count=figures.total)
        changed = _("the report is out of date")
        self._words.setText(f"{total} · {changed}" if counted.moved else total)

    def _say_beside(self, counted: Counted | None) -> None:
        """What is missing for a comparison."""
        other = counted.other if counted is not None else None
        if counted is None or other is None:
            words = _("Choose the congress to compare with: type a part of its name above.")
        elif not other.count("attendance.summoned"):
            words = _("{congress} has no delegates recorded yet, so there is nothing to compare.").format(
                congress=counted.other_title
            )
        else:
            words = ""
        self.beside_words.setText(words)
        self.beside_words.setVisible(bool(words))
        self.beside.setVisible(other is not None)

    def _show_sessions(self, counted: Counted) -> None:
        options = session_options(counted.roll)
        if self.asked.session not in [value for value, _words in options]:
            self.asked = dataclasses.replace(self.asked, session=options[0][0])
        blocker = QSignalBlocker(self.session)
        self.session.clear()
        for value, words in options:
            self.session.addItem(words, value)
        self.session.setCurrentIndex([value for value, _words in options].index(self.asked.session))
        self.base.setCurrentIndex(self.base.findData(self.asked.base))
        blocker.unblock()

    def _other_options(self) -> list[Option]:
        return [Option(row.id, row.title, row.parent) for row in self._congresses if row.id != self.asked.congress_id]

    def _on_other_picked(self) -> None:
        found = [option for option in self._other_options() if option.words == self.other.text()]
        if found:
            self.ask(other_id=str(found[0].value))

    def _on_congresses(self, rows: list[CongressRow]) -> None:
        self._congresses = rows

    def _on_congress_changed(self, congress_id: str) -> None:
        self.asked = Asked(congress_id)
        self.other.clear()
        self.counted = None
        self._show()
        self._refresh()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if Congress in kinds:
            self._congresses = []
        if kinds & REPORT_KINDS:
            self._refresh()

    def _refresh(self) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._is_stale = True
