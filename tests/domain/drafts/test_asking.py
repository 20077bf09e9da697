"""Who was asked for an opinion and how far that is."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from congress_app.domain.drafts.asking import Asked, Round, answer_counts, is_to_remind, state_of
from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id

DUE = dt.date(2025, 6, 20)
ROUND = OpinionRound(id=Id("r"), document_id=Id("d"), due_on=DUE, due_at=dt.time(17, 0))
WHO = RoundParticipant(id=Id("p"), round_id=Id("r"), name="Chi bộ 1")
AGREED = RoundParticipant(id=Id("q"), round_id=Id("r"), name="Chi bộ 2", agreed_on=DUE)


def opinion(number: int, answer: AnswerKind | None = None) -> Opinion:
    return Opinion(id=Id(str(number)), document_id=Id("d"), text="Ý kiến", answer=answer)


def at(day: int, hour: int, minute: int) -> dt.datetime:
    """A moment in June as the office's clock shows it."""
    return dt.datetime.combine(dt.date(2025, 6, day), dt.time(hour, minute))


@pytest.mark.parametrize(
    ("asked", "on", "is_reminded"),
    [(1, 5, False), (1, 13, True), (1, 12, False), (16, 16, False), (16, 18, True), (16, 21, True), (None, 14, True)],
)
def test_those_are_reminded_whose_time_is_over_or_soon_and_half_gone(
    asked: int | None, on: int, *, is_reminded: bool
) -> None:
    asked_on = dt.date(2025, 6, asked) if asked else None
    round_ = dataclasses.replace(ROUND, asked_on=asked_on)
    assert is_to_remind(round_, dt.date(2025, 6, on), dt.timedelta(days=7)) is is_reminded


@pytest.mark.parametrize(
    ("now", "state"),
    [
        (at(19, 23, 59), ParticipantState.WAITING),
        (at(20, 17, 0), ParticipantState.WAITING),
        (at(20, 17, 1), ParticipantState.OVERDUE),
        (at(21, 0, 0), ParticipantState.OVERDUE),
    ],
)
def test_whoever_has_not_answered_by_the_hour_is_overdue(now: dt.datetime, state: ParticipantState) -> None:
    assert state_of(ROUND, WHO, (), now) is state
    assert state_of(ROUND, WHO, (opinion(1),), now) is ParticipantState.COMMENTED
    assert state_of(ROUND, AGREED, (), now) is ParticipantState.AGREED


def test_a_day_without_an_hour_ends_with_the_day_and_a_round_without_a_day_never() -> None:
    whole = OpinionRound(id=Id("r"), document_id=Id("d"), due_on=DUE)
    endless = OpinionRound(id=Id("r"), document_id=Id("d"))
    late, later = at(20, 23, 59), at(21, 0, 0)
    states = [state_of(each, WHO, (), at) for each in (whole, endless) for at in (late, later)]
    waiting, overdue = ParticipantState.WAITING, ParticipantState.OVERDUE
    assert states == [waiting, overdue, waiting, waiting]


def test_a_round_knows_whom_to_remind() -> None:
    silent = Asked(WHO, "Chi bộ 1", ParticipantState.OVERDUE, ())
    spoken = Asked(AGREED, "Chi bộ 2", ParticipantState.COMMENTED, (opinion(1),))
    its = Round(ROUND, (silent, spoken), (opinion(2),))
    assert its.to_remind == (silent,)
    assert [each.id for each in its.opinions] == ["1", "2"]
    assert its.count(ParticipantState.OVERDUE) == 1


def test_answers_are_counted_with_those_that_are_missing() -> None:
    counts = answer_counts([opinion(1), opinion(2, AnswerKind.PARTLY), opinion(3, AnswerKind.PARTLY)])
    assert (counts[None], counts[AnswerKind.PARTLY], counts[AnswerKind.ACCEPTED]) == (1, 2, 0)
