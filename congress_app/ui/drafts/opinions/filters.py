"""The filter lines of the opinions and of those asked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.i18n import pgettext
from congress_app.i18n.tones import canonical
from congress_app.listings.drafts.opinions import OpinionRow
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.icons import WARNING
from congress_app.ui.drafts.opinions.asked_model import AskedRow
from congress_app.ui.drafts.opinions.shown import Shown, answer_words

OPEN, ANSWER, SECTION, WHO, STATE, REMIND = "open", "answer", "section", "who", "state", "remind"
NOT_ASKED = "+"  # no name is so short
_NO_SECTION = "+"


class OpinionFilters(FilterLine):
    """Text, "unanswered", answer, section, participant."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("opinions", "Find an opinion, an answer or a name"), parent)
        self.add_mark(OPEN, pgettext("filter", "Unanswered"), "mark-planned")
        self.add_choice(ANSWER, pgettext("filter", "All answers"), [(each, answer_words(each)) for each in AnswerKind])
        self.add_choice(SECTION, pgettext("filter", "All sections"), ())
        self.add_choice(WHO, pgettext("filter", "Everybody’s"), ())

    def offer(self, shown: Shown) -> None:
        """The sections and the names that there are."""
        rows = shown.opinions
        sections = {canonical(row.opinion.section): row.opinion.section for row in reversed(rows)}
        known = [(key, sections[key]) for key in dict.fromkeys(canonical(row.opinion.section) for row in rows) if key]
        if "" in sections and known:
            known.append((_NO_SECTION, pgettext("filter", "No section said")))
        self.set_options(SECTION, pgettext("filter", "All sections"), known)
        self._choices[SECTION].setVisible(bool(known))
        names = {canonical(row.who): row.who for row in reversed(rows) if row.who}
        people = [(key, names[key]) for key in dict.fromkeys(canonical(row.who) for row in rows) if key]
        if any(_is_other(row) for row in rows):
            people.append((NOT_ASKED, pgettext("filter", "Others, who were not asked")))
        self.set_options(WHO, pgettext("filter", "Everybody’s"), people)

    def wanted(self) -> Callable[[OpinionRow], bool] | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        tests: list[Callable[[OpinionRow], bool]] = []
        answer, section, who = self.choice(ANSWER), self.choice(SECTION), self.choice(WHO)
        if self.is_marked(OPEN):
            tests.append(lambda row: row.opinion.answer is None)
        if answer is not None:
            tests.append(lambda row: row.opinion.answer is answer)
        if section is not None:
            tests.append(lambda row: canonical(row.opinion.section) == ("" if section == _NO_SECTION else section))
        if who is not None:
            tests.append(_is_other if who == NOT_ASKED else lambda row: canonical(row.who) == who)
        return (lambda row: all(test(row) for test in tests)) if tests else None


class AskedFilters(FilterLine):
    """Text, state, "who must be reminded"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(pgettext("opinions", "Find somebody who is asked"), parent)
        self.add_mark(REMIND, pgettext("filter", "Must be reminded"), WARNING)
        states = [(each, each.words) for each in ParticipantState]
        self.add_choice(STATE, pgettext("filter", "All states"), states)

    def wanted(self) -> Callable[[AskedRow], bool] | None:
        """What a row must be besides holding the text; None when nothing is asked for."""
        state, is_marked = self.choice(STATE), self.is_marked(REMIND)
        if state is None and not is_marked:
            return None
        return lambda row: (
            (state is None or row.asked.state is state) and (not is_marked or row.asked in row.its.to_remind)
        )


def _is_other(row: OpinionRow) -> bool:
    """Whether an opinion is of somebody who was not asked."""
    return row.its is None or row.opinion in row.its.others
