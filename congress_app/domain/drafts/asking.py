"""Who was asked for an opinion and how far that is: pure functions over a round, those whom it asks, and the opinions that came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody who is asked: by which name, how far that is, and what came."""

    participant: RoundParticipant
    name: str
    state: ParticipantState
    opinions: tuple[Opinion, ...]


@dataclass(frozen=True, slots=True)
class Round:
    """A round with those whom it asks, in order. `others`: opinions of people who were not asked."""

    round: OpinionRound
    asked: tuple[Asked, ...]
    others: tuple[Opinion, ...]

    @property
    def opinions(self) -> tuple[Opinion, ...]:
        """All opinions of the round."""
        return (*(each for one in self.asked for each in one.opinions), *self.others)

    def count(self, state: ParticipantState) -> int:
        """How many of those asked are in a state."""
        return sum(one.state is state for one in self.asked)

    @property
    def to_remind(self) -> tuple[Asked, ...]:
        """Those who have not answered yet."""
        return tuple(one for one in self.asked if one.state in (ParticipantState.WAITING, ParticipantState.OVERDUE))


def is_past(round_: OpinionRound, now: dt.datetime) -> bool:
    """Whether the time to answer is over: the day of the deadline, and the hour where one is said. now: as the office's clock shows it."""
    if round_.due_on is None or now.date() < round_.due_on:
        return False
    return now.date() > round_.due_on or (round_.due_at is not None and now.time() > round_.due_at)


def is_to_remind(round_: OpinionRound, on: dt.date, soon: dt.timedelta) -> bool:
    """Whether those who have not answered are reminded on a day: of a round that is over, or soon is and has run half of its time."""
    if round_.due_on is None or on > round_.due_on:
        return True
    if on < round_.due_on - soon:
        return False
    return round_.asked_on is None or on - round_.asked_on >= (round_.due_on - round_.asked_on) / 2


def state_of(
    round_: OpinionRound, participant: RoundParticipant, opinions: Sequence[Opinion], now: dt.datetime
) -> ParticipantState:
    """How far somebody is who was asked."""
    if opinions:
        return ParticipantState.COMMENTED
    if participant.agreed_on is not None:
        return ParticipantState.AGREED
    return ParticipantState.OVERDUE if is_past(round_, now) else ParticipantState.WAITING


def unanswered(opinions: Iterable[Opinion]) -> list[Opinion]:
    """The opinions that have no answer yet."""
    return [each for each in opinions if each.answer is None]


def answer_counts(opinions: Iterable[Opinion]) -> dict[AnswerKind | None, int]:
    """How many opinions have which answer; None counts those without."""
    counts: dict[AnswerKind | None, int] = dict.fromkeys((*AnswerKind, None), 0)
    for each in opinions:
        counts[each.answer] += 1
    return counts
