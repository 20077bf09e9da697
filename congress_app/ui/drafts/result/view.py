"""The view "result": what became of the congress, in fixed fields, votes, those in office, and the judgement of the committee."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _, pgettext, say
from congress_app.listings.drafts.result import results_of
from congress_app.listings.drafts.result_facts import ResultFacts
from congress_app.listings.listing import Scope
from congress_app.listings.persons import PersonRow
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import MainButton
from congress_app.ui.common.told import Told
from congress_app.ui.drafts.register import serve_cells
from congress_app.ui.drafts.result.fields import ResultFields, TimeWords, scrolled
from congress_app.ui.drafts.result.members import MembersSheet
from congress_app.ui.drafts.result.votes import VoteGrid
from congress_app.ui.drafts.state import DraftsState

FIGURES, PEOPLE, JUDGEMENT = range(3)
FORM = "congress-result"
MOST_MISSING = 5


class ResultView(QWidget):
    """The result of the congress being worked on. counted: what `count_words` says changed."""

    counted = Signal()

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        self.told = Told(desk, self)
        self.facts: ResultFacts | None = None
        self.missing = hint()
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.time = TimeWords()
        self.figures = ResultFields(
            desk,
            self.told,
            (
                (_("Delegates"), ("summoned_count", "present_count", "guest_count")),
                (_("Opinions and speeches"), ("opinion_count", "speech_count")),
                (_("Resolution"), ("resolution_number", "resolution_on", "decision", "reported_on")),
            ),
        )
        self.judgement = ResultFields(
            desk,
            self.told,
            ((_("Assessment"), ("preparation", "assessment", "difficulties", "lessons", "proposals", "note")),),
        )
        self.votes = VoteGrid(desk, self)
        self.members = MembersSheet(desk, state)
        self._lay_out()
        main = MainButton(desk.actions.action(common.PRINT), pgettext("button", "Print the report"))
        head = row_of(self.missing, main)
        head.setStretch(0, 1)
        column = column_of(head, self.tabs, spacing=UNIT)
        column.setStretch(1, 1)
        self.setLayout(column)
        self._serve()
        self.setFocusProxy(self.tabs)

    # what the page asks

    @property
    def count_words(self) -> str:
        """How much of the report is not known yet."""
        if self.facts is None:
            return ""
        count = len(self.facts.missing)
        return _("{count} not known yet").format(count=count) if count else _("complete")

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        match self.tabs.currentIndex():
            case 0:
                return [self.figures.forms[0].input("summoned_count"), self.votes]
            case 1:
                return self.members.panes
            case _:
                return [self.judgement.forms[0].input("preparation")]

    def show_state(self) -> None:
        """Other data are there: the result is found anew."""
        row = self.state.data.row
        if row is not None:
            self.desk.read(partial(_read, self.desk.app, self.desk.congress_scope), self._on_read, owner=self)

    def show_row(self, row_id: str) -> bool:
        """Choose somebody in office; whether the row is here."""
        facts = self.facts
        is_here = facts is not None and (
            any(each.id == row_id for each in facts.committee.chosen)
            or (facts.stored is not None and facts.stored.id == row_id)
        )
        if is_here and self.members.show_row(row_id):
            self.tabs.setCurrentIndex(PEOPLE)
        return is_here

    def showEvent(self, event: QShowEvent) -> None:
        """What other parts know may have changed while it was hidden."""
        super().showEvent(event)
        if self.facts is not None:
            self.show_state()

    # inside

    def _lay_out(self) -> None:
        figures = QWidget(self.tabs)
        when, voted = sentence(_("Time and place")), sentence(_("Votes on the documents"))
        for each in (when, voted):
            each.setFont(larger(self.font(), 1.05, is_bold=True))
            each.setContentsMargins(UNIT // 2, UNIT, 0, 0)
        figures.setLayout(column_of(when, self.time, self.figures, voted, self.votes, 1, spacing=UNIT // 2))
        self.tabs.addTab(scrolled(figures), pgettext("result", "Figures and votes"))
        people = QWidget(self.tabs)
        people.setLayout(column_of(self.members, margins=(0, UNIT, 0, 0)))
        self.tabs.addTab(people, pgettext("result", "Those in office"))
        self.tabs.addTab(scrolled(self.judgement), pgettext("result", "Judgement"))
        self.tabs.currentChanged.connect(lambda _place: self.desk.actions.refresh())

    def _serve(self) -> None:
        serve = self.desk.actions.serve
        serve(common.PRINT, self._print, owner=self, can=lambda: self.facts is not None)
        serve(common.REFRESH, self.state.read, owner=self)
        serve_cells(self.desk, self.votes)

    def _on_read(self, read: tuple[ResultFacts | None, list[PersonRow]]) -> None:
        facts, persons = read
        if facts is None or self.state.data.row is None or facts.row.id != self.state.data.row.id:
            return
        self.facts = facts
        self.time.show_facts(facts)
        self.figures.show_facts(facts)
        self.judgement.show_facts(facts)
        self.figures.form_of("decision").set_visible("decision", is_visible=not facts.is_elected)
        self.votes.show_documents(facts.documents)
        self.members.chosen_model.persons = persons
        self.members.show_data(facts)
        names = [_(each) for each in facts.missing]
        shown = ", ".join(names[:MOST_MISSING])
        if len(names) > MOST_MISSING:
            shown += " " + pgettext("fields", "and {count} more").format(count=len(names) - MOST_MISSING)
        words = (
            _("Not known yet: {names}.").format(names=shown)
            if names
            else _("Everything that the report needs is there.")
        )
        if facts.doubts:
            words += " " + _("To be looked at: {doubts}.").format(doubts="; ".join(map(say, facts.doubts)))
        self.missing.setText(words)
        self.counted.emit()
        self.desk.actions.refresh()

    def _print(self) -> None:
        self.desk.visit("printing", form=FORM, congress_id=self.desk.congress_id)


def _read(app: App, scope: Callable[[], Scope]) -> tuple[ResultFacts | None, list[PersonRow]]:
    """The result and the persons of the file; nothing where the congress is gone. Touches nothing of Qt."""
    found = results_of(app.lists, scope())
    return (found[0] if found else None), app.lists.persons(app.scope())
