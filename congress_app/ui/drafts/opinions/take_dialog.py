"""Shows what would become of the opinions of a table that came back before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from congress_app.domain.drafts.asking import Round
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.returned import Compared, ReturnedOpinion, compare
from congress_app.i18n import NP_, _, pgettext
from congress_app.i18n.tones import canonical
from congress_app.listings.drafts.opinions import opinions_of
from congress_app.ui.common.dialog_foot import Line, LineList, hint, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import DONE, INFORMATION
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.drafts.opinions.opinions_model import on_one_line
from congress_app.ui.drafts.opinions.rounds import round_title
from congress_app.ui.drafts.opinions.shown import answer_words

NEW, OTHER, DOUBLE = NP_("opinions", "New"), NP_("opinions", "New, not asked"), NP_("opinions", "There already")
_MARKS = {NEW: "plus", OTHER: INFORMATION, DOUBLE: DONE}


@dataclass(frozen=True, slots=True)
class CameBack:
    """What was read. source: the name of the file. notes: what the user should know of it."""

    source: str
    opinions: tuple[ReturnedOpinion, ...]
    notes: tuple[str, ...] = ()


class TakeDialog(KeptDialog):
    """asked: the opinions to be taken in, and the id of the round; empty = outside of any.

    Args:
        round_id: the round looked at; empty = the one that asks most of those whose opinions came back.
    """

    asked = Signal(list, str)

    def __init__(self, came: CameBack, draft: Draft, round_id: str, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Take opinions in"), "")
        self._came, self._draft = came, draft
        self.compared: list[Compared] = []
        self.round = QuietBox(self)
        self.round.setAccessibleName(_("Opinion round"))
        self.round.setMinimumHeight(UNIT * 4)
        for one in reversed(draft.rounds):
            self.round.addItem(round_title(one.round), one.round.id)
        self.round.addItem(pgettext("opinions", "Outside of the rounds"), "")
        self.round.setCurrentIndex(max(self.round.findData(round_id or likely_round(came.opinions, draft)), 0))
        self.round.currentIndexChanged.connect(self._show)
        self._counts = sentence()
        self.lines = _list()
        self._whole = sentence()
        self._whole.setMinimumHeight(self._whole.fontMetrics().lineSpacing() * 3)
        self.lines.currentItemChanged.connect(self._show_whole)
        self._lay_out()
        self._show()

    def ask(self) -> None:
        """Tell which: those that are there already are not among them."""
        fresh = [each for each in self.compared if not each.is_double]
        if fresh:
            self.asked.emit(fresh, str(self.round.currentData() or ""))

    def _lay_out(self) -> None:
        head = QLabel(self._came.source)
        head.setFont(larger(self.font(), 1.15, is_bold=True))
        label = QLabel(_("Into the round"))
        label.setBuddy(self.round)
        notes = hint(" ".join((*self._came.notes, _("Everything is one step: one Ctrl+Z takes it back."))))
        layout = column_of(
            head, row_of(label, self.round, 1), self._counts, self.lines, self._whole, notes, self.refusal, self._foot,
            margins=UNIT * 2, spacing=UNIT,
        )  # fmt: skip
        layout.setStretch(3, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 112, UNIT * 68)

    def _show(self) -> None:
        its = self._round()
        there = [
            (row.who, row.opinion.text)
            for row in opinions_of(self._draft)
            if (row.its.round.id if row.its is not None else "") == (its.round.id if its is not None else "")
        ]
        self.compared = compare(self._came.opinions, its.asked if its is not None else (), there)
        self.lines.show_lines([_line(each, has_asked=its is not None) for each in self.compared])
        doubles = sum(each.is_double for each in self.compared)
        others = sum(not each.is_double and each.asked is None for each in self.compared) if its is not None else 0
        fresh = len(self.compared) - doubles
        words = [_("{count} opinions were found: {fresh} new.").format(count=len(self.compared), fresh=fresh)]
        if doubles:
            words.append(_("{count} are there already and are not taken twice.").format(count=doubles))
        if others:
            words.append(_("{count} are of people who were not asked; they are kept as such.").format(count=others))
        self._counts.setText(" ".join(words))
        self._button.setText(pgettext("opinions", "Take {count} opinions").format(count=fresh))
        self.offer(is_complete=fresh > 0)

    def _round(self) -> Round | None:
        key = self.round.currentData()
        return next((one for one in self._draft.rounds if one.round.id == key), None)

    def _show_whole(self) -> None:
        """The whole text of the current line, below the list."""
        at = self.lines.currentIndex().row()
        self._whole.setText(self.compared[at].opinion.text[:600] if 0 <= at < len(self.compared) else "")


def _list() -> LineList:
    titles = (
        pgettext("opinions", "Row"), _("Becomes"), _("Whose opinion"), _("Part, section, page"), _("Opinion"),
        _("Answer"), _("Accepted as, or why not"),
    )  # fmt: skip
    made = LineList(_("Opinions of the table"), titles)
    for column, width in enumerate((8, 20, 20, 14, 34, 16, 24)):
        made.setColumnWidth(column, UNIT * width)
    return made


def _line(each: Compared, *, has_asked: bool) -> Line:
    fate = DOUBLE if each.is_double else OTHER if has_asked and each.asked is None else NEW
    its = each.opinion
    answer = answer_words(its.answer) if its.answer is not None else ""
    cells = (
        str(its.row), _(fate), each.asked.name if each.asked else its.who, its.section,
        on_one_line(its.text), answer, on_one_line(its.answer_text),
    )  # fmt: skip
    return Line(cells, _MARKS[fate])


def likely_round(opinions: Sequence[ReturnedOpinion], draft: Draft) -> str:
    """The round that asks most of those whose opinions came back, of equal ones the last; empty where there is no round."""
    names = {canonical(each.who) for each in opinions}
    known = [(sum(canonical(each.name) in names for each in one.asked), one.round.id) for one in draft.rounds]
    most = max((count for count, _id in known), default=0)
    return next((id for count, id in reversed(known) if count == most), "")


def values_of(taken: Sequence[Compared]) -> list[dict[str, object]]:
    """Opinions that came back, as the verb takes them."""
    return [
        {
            "by_name": each.asked.name if each.asked is not None else each.opinion.who,
            "participant_id": each.asked.participant.id if each.asked is not None else None,
            "section": each.opinion.section,
            "quote": each.opinion.quote,
            "text": each.opinion.text,
            "answer": each.opinion.answer,
            "answer_text": each.opinion.answer_text,
        }
        for each in taken
    ]
