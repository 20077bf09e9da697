"""When the next time to answer is over, and what is said of the opinions."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.drafts.asking import Round, is_past
from congress_app.domain.drafts.choices import AnswerKind
from congress_app.domain.drafts.opinions import Opinion, OpinionRound
from congress_app.domain.fields import Id
from congress_app.ui.drafts.opinions.shown import count_words, next_change

DAY = dt.date(2025, 7, 20)


def asking(due_on: dt.date | None, due_at: dt.time | None = None) -> Round:
    """A round to be answered by then."""
    its = OpinionRound(id=Id("r"), document_id=Id("d"), due_on=due_on, due_at=due_at)
    return Round(its, (), ())


def test_the_next_deadline_is_the_moment_after_which_a_round_is_past() -> None:
    rounds = [asking(DAY, dt.time(17, 0)), asking(DAY), asking(None)]
    noon = dt.datetime.combine(DAY, dt.time(12, 0))
    at = next_change(rounds, noon)
    assert at == dt.datetime.combine(DAY, dt.time(17, 0, 1))
    assert [is_past(one.round, at) for one in rounds] == [True, False, False]
    later = next_change(rounds, at)
    assert later == dt.datetime.combine(DAY + dt.timedelta(days=1), dt.time())
    assert is_past(rounds[1].round, later)
    assert next_change(rounds, later) is None


def test_counts_in_words() -> None:
    answers = [AnswerKind.PARTLY, None, AnswerKind.PARTLY]
    opinions = [Opinion(id=Id("o"), document_id=Id("d"), text="x", answer=each) for each in answers]
    assert count_words(opinions) == "3 ý kiến: 2 tiếp thu một phần, 1 chưa trả lời"
    assert count_words([]) == "0 ý kiến"
