"""The view "members": the committee members as a sheet; before there are any, the ways to begin."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QAction

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import Committee
from congress_app.domain.fields import Id
from congress_app.i18n import _, pgettext
from congress_app.listings.committees import MemberRow
from congress_app.ui.committees import part_commands as own
from congress_app.ui.committees.filters import COMMITTEE, WARNINGS, MemberFilters, has_left
from congress_app.ui.committees.members_model import BASE, LEFT, MEMBER, Choices, MemberModel
from congress_app.ui.committees.reading import PlanFacts
from congress_app.ui.committees.sheet_view import SheetView
from congress_app.ui.committees.storing import Verbs
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.sheet_storing import SheetStoring

WIDTHS = {
    "precedence": UNIT * 8,
    MEMBER: UNIT * 22,
    "post": UNIT * 24,
    COMMITTEE: UNIT * 16,
    "starts_on": UNIT * 12,
    LEFT: UNIT * 12,
    "area_count": UNIT * 9,
    BASE: UNIT * 20,
    "phone": UNIT * 14,
}


class MembersView(SheetView):
    """The members of all committees.

    Args:
        ask_committee: asks for a new committee of a kind.
    """

    def __init__(
        self, desk: Desk, choices: Choices, verbs: Verbs, ask_committee: Callable[[CommitteeKind], None]
    ) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._verbs, self._choices = verbs, choices
        model = self.members = MemberModel(choices, storing.store)
        self.member_filters = MemberFilters()
        name = pgettext("committees", "Committee members as a table")
        super().__init__(desk, model, name, MEMBER, self.member_filters, lambda row: row.member)
        self.use(storing)
        self._ask_committee = ask_committee
        self._without = self._no_committee()
        self.views.addWidget(self._without)
        self.dress(WIDTHS, own.ON_MEMBERS, self._no_member())
        self.keep_drafts()
        self.lay_out()

    @property
    def count_words(self) -> str:
        """How many members of each committee are in office; those of a standing board are of its committee too."""
        if self.model.shown_count != self.model.total:
            return super().count_words
        there = [row for row in self.data.members if not has_left(row, self.data.as_of)]
        counted = Counter(
            row.member.committee_id for row in there if row.committee.kind is not CommitteeKind.STANDING_BOARD
        )
        counts = [(each.words, counted[each.value]) for each in self._options]
        return " · ".join(f"{words}: {count}" for words, count in counts if count) or super().count_words

    @property
    def usual(self) -> Id[Committee] | None:
        """The committee of a new member for whom none is typed: that of the filter, else the first one."""
        chosen = self.member_filters.choice(COMMITTEE)
        first = self.data.committees[0].id if self.data.committees else None
        return Id[Committee](chosen or first) if chosen or first else None

    def rows(self) -> Sequence[MemberRow]:
        """The members."""
        return self.data.members

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        return self.member_filters.wanted(self.data.as_of, lambda row: bool(self.members.warnings_of(row)))

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        self.member_filters.set_committees(self._options)
        super().take_data()

    def show_facts(self, facts: PlanFacts) -> None:
        """What the plan warns of."""
        super().show_facts(facts)
        self.members.set_warnings(facts.warnings)
        if self.member_filters.is_marked(WARNINGS):
            self.filter()

    @property
    def _options(self) -> Sequence[Any]:
        return self._choices.committees

    def _arrange(self) -> None:
        super()._arrange()
        if self._is_read and not self.data.committees:
            self.views.setCurrentWidget(self._without)
            self.filters.hide()

    def _no_committee(self) -> EmptyState:
        words = _(
            "Who of the committee attends and steers the congresses is chosen among its members. First say which committee"
            " it is; then type its members, or paste them from Excel."
        )
        title = pgettext("committees", "No committee yet")
        ways = [
            self._way(CommitteeKind.STANDING, _("Add the standing committee")),
            self._way(CommitteeKind.EXECUTIVE, _("Add the executive committee")),
        ]
        return EmptyState("committees", title, words, ways)

    def _way(self, kind: CommitteeKind, words: str) -> QAction:
        action = QAction(icon("plus"), words, self)
        action.triggered.connect(lambda: self._ask_committee(kind))
        return action

    def _no_member(self) -> EmptyState:
        words = _(
            "The members stand here in their order of precedence, each with the post and the areas in charge. Type the names"
            " one by one, or paste a list from Excel."
        )
        paste = QAction(icon("paste"), pgettext("button", "Paste from Excel"), self)
        paste.triggered.connect(self._begin_paste)
        ways = [self.way_to_begin(_("Type a member")), paste]
        return EmptyState("users", pgettext("committees", "No member yet"), words, ways)

    def _begin_paste(self) -> None:
        self.begin_new()
        self.grid.paste()

    def _call(self, change: Change) -> Any:
        return self._verbs.members(self.model, lambda: self.usual, change)
