"""Verbs on rounds of opinions and their answers."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.opinions import round_rows
from congress_app.runtime.errors import BadValue, Refused
from tests.desk import one_step, said
from tests.services.drafts.conftest import Drafting

DUE = dt.date(2025, 7, 10)
WHOM = [{"name": "Chi bộ Khu 1"}, {"name": "Chi bộ Khu 2"}, {"name": "Hội Cựu chiến binh"}]


@pytest.fixture
def round_(drafting: Drafting) -> Id[OpinionRound]:
    """A round on the report that asks three."""
    return Id(drafting.office.do.opinions.add_round(drafting.report, {"due_on": DUE}, WHOM).value.id)


def states(its: Drafting, as_of: dt.date) -> list[ParticipantState]:
    (row,) = round_rows(its.office.file.lists, its.office.scope(as_of=as_of))
    return [asked.state for asked in row.its.asked]


def test_a_round_asks_about_the_newest_draft(drafting: Drafting, round_: Id[OpinionRound]) -> None:
    (its,) = drafting.office.file.rows(OpinionRound)
    (version,) = drafting.office.file.rows(DocumentVersion)
    assert (its.number, its.version_id) == (1, version.id)
    more = one_step(
        drafting.office.file,
        lambda: drafting.office.do.opinions.add_participants(
            round_, [{"name": "chi bộ khu 1"}, {"name": "Chi bộ Khu 3"}]
        ),
    )
    assert [each.name for each in more.value] == ["Chi bộ Khu 3"]  # the first one is asked already


def test_opinions_find_whoever_was_asked(drafting: Drafting, round_: Id[OpinionRound]) -> None:
    opinions = drafting.office.do.opinions
    both = [
        {"by_name": "Chi bộ Khu 1", "text": "Bổ sung số liệu"},
        {"by_name": "Ông Nguyễn Văn An", "text": "Nhất trí"},
    ]
    outcome = one_step(drafting.office.file, lambda: opinions.add(drafting.report, both, round_))
    assert said(outcome) == "Nhận 2 ý kiến góp ý"
    second = drafting.office.file.rows(RoundParticipant)[1]
    opinions.agree([Id(second.id)], DUE)
    waiting, overdue = ParticipantState.WAITING, ParticipantState.OVERDUE
    done = [ParticipantState.COMMENTED, ParticipantState.AGREED]
    assert states(drafting, DUE) == [*done, waiting]
    assert states(drafting, DUE + dt.timedelta(days=1)) == [*done, overdue]
    (row,) = round_rows(drafting.office.file.lists, drafting.office.scope())
    assert [each.by_name for each in row.its.others] == ["Ông Nguyễn Văn An"]
    with pytest.raises(BadValue):
        opinions.add(drafting.report, [{"by_name": "Chi bộ Khu 2", "text": " "}], round_)


def test_an_answer_that_is_no_plain_yes_says_why(drafting: Drafting) -> None:
    opinions = drafting.office.do.opinions
    made = opinions.add(drafting.report, [{"by_name": "An", "text": "Bỏ đoạn 2"}]).value
    ids = [Id[Opinion](each.id) for each in made]
    with pytest.raises(Refused) as refusal:
        opinions.answer(ids, AnswerKind.NOT_ACCEPTED, " ", DUE)
    assert say(refusal.value) == "Ý kiến “không tiếp thu” cần ghi lý do."
    answered = one_step(
        drafting.office.file, lambda: opinions.answer(ids, AnswerKind.ACCEPTED, "", DUE, "Tổ văn kiện")
    ).value
    assert (answered[0].answer, answered[0].answered_on) == (AnswerKind.ACCEPTED, DUE)
    assert opinions.answer(ids, None, "", DUE).value[0].answered_on is None
