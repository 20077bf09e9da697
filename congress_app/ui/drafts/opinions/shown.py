"""What of a document the view shows: all its rounds or one of them, with the rows of both sheets."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.drafts.asking import Round, answer_counts
from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import Opinion, OpinionRound
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.opinions import OpinionRow, opinions_of
from congress_app.ui.common import icons
from congress_app.ui.drafts.opinions.asked_model import AskedRow

ANSWER_MARKS = {
    None: "mark-planned",
    AnswerKind.ACCEPTED: icons.DONE,
    AnswerKind.PARTLY: "mark-under-way",
    AnswerKind.NOT_ACCEPTED: "mark-declined",
    AnswerKind.OUT_OF_SCOPE: "mark-closed",
}


@dataclass(frozen=True, slots=True)
class Shown:
    """A document, and the round that is looked at; None = all its rounds and what came outside of any."""

    draft: Draft
    its: Round | None
    as_of: dt.date

    @property
    def rounds(self) -> tuple[Round, ...]:
        """The rounds shown."""
        return self.draft.rounds if self.its is None else (self.its,)

    @property
    def target(self) -> OpinionRound | None:
        """The round that a new opinion or a new participant belongs to: the one looked at, else the last one."""
        rounds = self.rounds
        return rounds[-1].round if rounds else None

    @property
    def opinions(self) -> list[OpinionRow]:
        """The opinions shown, in their order."""
        rows = opinions_of(self.draft)
        if self.its is None:
            return rows
        return [each for each in rows if each.its is not None and each.its.round.id == self.its.round.id]

    @property
    def asked(self) -> list[AskedRow]:
        """Those asked, by round and place."""
        return [AskedRow(each, one) for one in self.rounds for each in one.asked]


def answer_words(answer: AnswerKind | None) -> str:
    """What became of an opinion, in words."""
    return pgettext("answer", "Unanswered") if answer is None else answer.words


def count_words(opinions: Iterable[Opinion]) -> str:
    """`60 opinions: 40 accepted, 8 partly accepted, 4 unanswered`."""
    counts = {kind: count for kind, count in answer_counts(opinions).items() if count}
    total = _("{count} opinions").format(count=sum(counts.values()))
    parts = ", ".join(f"{count} {answer_words(kind).lower()}" for kind, count in counts.items())
    return f"{total}: {parts}" if parts else total


def next_change(rounds: Iterable[Round], now: dt.datetime) -> dt.datetime | None:
    """When the next deadline passes; None where none is to come."""
    return min((at for one in rounds if (at := _passes_at(one.round)) is not None and at > now), default=None)


def _passes_at(round_: OpinionRound) -> dt.datetime | None:
    if round_.due_on is None:
        return None
    if round_.due_at is not None:
        return dt.datetime.combine(round_.due_on, round_.due_at) + dt.timedelta(seconds=1)
    return dt.datetime.combine(round_.due_on + dt.timedelta(days=1), dt.time())
