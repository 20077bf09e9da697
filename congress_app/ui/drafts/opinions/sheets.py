"""The two sheets of the view: the opinions, and those whom the rounds ask."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.opinions import OpinionRow
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.options import Option
from congress_app.ui.common.sheet_storing import SheetStoring
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.drafts.opinions import part_commands as own
from congress_app.ui.drafts.opinions.asked_model import NAME, AskedModel, AskedRow
from congress_app.ui.drafts.opinions.filters import AskedFilters, OpinionFilters
from congress_app.ui.drafts.opinions.opinions_model import ANSWER, REASON, TEXT, WHO, OpinionModel
from congress_app.ui.drafts.opinions.shown import Shown
from congress_app.ui.drafts.opinions.storing import Verbs

OPINION_WIDTHS = {WHO: UNIT * 18, "section": UNIT * 13, TEXT: UNIT * 34, ANSWER: UNIT * 21, REASON: UNIT * 18}
ASKED_WIDTHS = {
    NAME: UNIT * 34,
    "state": UNIT * 18,
    "opinion_count": UNIT * 9,
    "agreed_on": UNIT * 16,
    "reminded_on": UNIT * 13,
    "note": UNIT * 14,
}


class OpinionSheet(SheetView):
    """The opinions shown."""

    part = "drafts"

    def __init__(self, desk: Desk, verbs: Verbs, take: QAction) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs = verbs
        self.opinions = OpinionModel(self._names, storing.store)
        self.opinion_filters = OpinionFilters()
        name = pgettext("opinions", "Opinions as a table")
        super().__init__(desk, self.opinions, name, TEXT, self.opinion_filters, lambda row: row.opinion)
        self.data: Shown | None = None
        self.grid.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.opinions.reason_wanted.connect(self._go_to_reason, Qt.ConnectionType.QueuedConnection)
        self.use(storing)
        words = _(
            "Each opinion stands here with the place it is about, the answer and the reason. Type them one by one, paste them from"
            " Word or Excel, or take them from the table that came back."
        )
        ways = [self.way_to_begin(_("Type an opinion")), take]
        self.dress(
            OPINION_WIDTHS, own.ON_OPINIONS, EmptyState("words", pgettext("opinions", "No opinion yet"), words, ways)
        )
        self.lay_out()

    @property
    def chosen_opinions(self) -> list[OpinionRow]:
        """The opinions chosen."""
        return [row for row in self.chosen if isinstance(row, OpinionRow)]

    def rows(self) -> Sequence[OpinionRow]:
        """The opinions shown."""
        return self.data.opinions if self.data is not None else ()

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        return self.opinion_filters.wanted()

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        if self.data is not None:
            self.opinion_filters.offer(self.data)
            self.model.set_filter(self.filters.text, self._wanted_still())
        super().take_data()

    def next_open(self, step: int) -> OpinionRow | None:
        """The unanswered opinion shown after (1) or before (-1) the current one, over the end too."""
        rows = self.model.shown_rows
        at = self.model.place_of(self.grid.kept.current)
        order = [*range(at + 1, len(rows)), *range(max(at, 0))] if step > 0 else [
            *range(at - 1, -1, -1), *range(len(rows) - 1, max(at, 0), -1)
        ]  # fmt: skip
        return next((rows[place] for place in order if rows[place].opinion.answer is None), None)

    def go_to(self, row_id: str, column: str = ANSWER) -> None:
        """Make a row the current one, at a column."""
        index = self.model.index(self.model.place_of(row_id), self.model.column_at(column))
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index)

    def _go_to_reason(self, row_id: str) -> None:
        """Where an answer needs its reason, Enter leads to it and not to the next row."""
        if self.grid.hasFocus():
            self.go_to(row_id, REASON)

    def _wanted_still(self) -> Callable[[Any], bool] | None:
        """As the filter line says; the one being answered stays in sight until another one is gone to."""
        wanted, current = self.wanted(), self.grid.kept.current
        return None if wanted is None else lambda row: row.id == current or wanted(row)

    def _names(self) -> Sequence[Option]:
        """Those asked, whose opinions come first of all."""
        rounds = self.data.rounds if self.data is not None else ()
        return [Option(each.participant.id, each.name) for one in rounds for each in one.asked]

    def _call(self, change: Change) -> Any:
        return self._verbs.opinions(self.opinions, self.data, change) if self.data is not None else None


class AskedSheet(SheetView):
    """Those whom the rounds shown ask."""

    part = "drafts"

    def __init__(self, desk: Desk, verbs: Verbs, whom: Any, choose: QAction) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs = verbs
        self.asked = AskedModel(whom, storing.store)
        self.asked_filters = AskedFilters()
        name = pgettext("opinions", "Whom the round asks, as a table")
        super().__init__(desk, self.asked, name, NAME, self.asked_filters, lambda row: row.participant)
        self.data: Shown | None = None
        self.use(storing)
        words = _(
            "Organisations and people whose opinion the round asks for, each with the state: waiting, commented, agreed, overdue."
            " Choose them from the lists, or type their names."
        )
        choose_way = QAction(icon("user-plus"), _("Choose whom to ask"), self)
        choose_way.triggered.connect(choose.trigger)
        ways = [choose_way, self.way_to_begin(_("Type a name"))]
        self.dress(
            ASKED_WIDTHS, own.ON_ASKED, EmptyState("users", pgettext("opinions", "Nobody is asked yet"), words, ways)
        )
        self.lay_out()

    @property
    def chosen_asked(self) -> list[AskedRow]:
        """Those chosen."""
        return [row for row in self.chosen if isinstance(row, AskedRow)]

    def rows(self) -> Sequence[AskedRow]:
        """Those asked."""
        return self.data.asked if self.data is not None else ()

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        return self.asked_filters.wanted()

    def _call(self, change: Change) -> Any:
        return self._verbs.asked(self.asked, self.data, change) if self.data is not None else None
