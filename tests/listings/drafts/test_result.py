"""The result of a congress: typed, taken over, or named as missing."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from congress_app.domain.delegate_choices import DelegateCategory, GuestReply
from congress_app.domain.drafts.choices import AnswerKind, SeatKind
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.result import result_of, results_of
from congress_app.listings.drafts.result_facts import Origin, ResultFacts
from congress_app.runtime.errors import NotFound
from tests.desk import Desk
from tests.documents.delegates_of import gathering
from tests.documents.drafts_of import drafted, with_result
from tests.documents.reported_congress import delegate_congress
from tests.storage.queries.test_statements import counted


def told(facts: ResultFacts) -> dict[str, tuple[object, Origin | None]]:
    """The fields that are known, with where each comes from."""
    return {each.title: (each.value, each.origin) for each in facts.facts if each.value is not None}


def test_a_congress_of_which_nothing_is_known_names_everything_that_is_missing(office: Desk) -> None:
    congress = office.congress(phases={})
    facts = result_of(office.file.lists, office.scope(congress))
    assert told(facts) == {}
    assert facts.missing == (
        "Opens on",
        "Closes on",
        "Hall",
        "Delegates summoned",
        "Delegates present",
        "Guests",
        "Opinions on the documents",
        "Speeches in the hall",
        "Number of the resolution",
        "Date of the resolution",
        "Decision of appointment",
        "Preparation",
        "Assessment",
        "Difficulties",
        "Lessons",
        "Proposals",
        "Votes on the documents",
        "Members of the committee",
    )
    office.do.records.delete([congress])
    with pytest.raises(NotFound) as gone:
        result_of(office.file.lists, office.scope(congress))
    assert say(gone.value) == "Đại hội này không còn nữa."


def test_what_is_typed_stands_and_the_rest_is_taken_over(office: Desk) -> None:
    made = with_result(office)
    facts = result_of(office.file.lists, office.scope(made.congress))
    day = dt.date(2025, 7, 28)
    assert told(facts) == {
        "Opens on": (day, Origin.CALENDAR),
        "Closes on": (day, Origin.CALENDAR),
        "Hall": ("Hội trường Đảng ủy xã", Origin.CONGRESS),
        "Delegates summoned": (250, Origin.TYPED),
        "Delegates present": (245, Origin.TYPED),
        "Opinions on the documents": (3, Origin.DOCUMENTS),
        "Speeches in the hall": (1, Origin.SPEECHES),
        "Number of the resolution": ("01-NQ/ĐH", Origin.REGISTER),
        "Date of the resolution": (day, Origin.REGISTER),
        "Assessment": (facts.assessment.value, Origin.TYPED),
        "Difficulties": ("Thời gian chuẩn bị ngắn.", Origin.TYPED),
    }
    assert facts.answers == {AnswerKind.ACCEPTED: 1, AnswerKind.NOT_ACCEPTED: 1, None: 1}
    assert [(each.document.kind, each.votes, each.outcome, each.origin) for each in facts.documents] == [
        ("political_report", (238, 5, 2), "", Origin.DOCUMENTS),
        ("resolution", None, "156/156 đồng ý", Origin.AGENDA),
        ("internal_rules", None, "", None),
    ]
    assert facts.documents[0].percents == (Decimal("97.14"), Decimal("2.04"), Decimal("0.82"))
    assert facts.missing[-2:] == ("Votes on the documents", "Votes for the members of the committee")
    office.do.results.change(Id(made.congress.id), {"speech_count": 0})
    assert result_of(office.file.lists, office.scope(made.congress)).speeches.value == 0


def test_figures_that_cannot_be_right_together_are_named(office: Desk) -> None:
    made = drafted(office)  # 245 votes
    office.do.results.change(Id(made.congress.id), {"summoned_count": 245, "present_count": 245})
    assert result_of(office.file.lists, office.scope(made.congress)).doubts == ()
    office.do.results.change(Id(made.congress.id), {"present_count": 250})
    facts = result_of(office.file.lists, office.scope(made.congress))
    assert [say(each).partition(":")[0] for each in facts.doubts] == [
        "có mặt 250, triệu tập 245",
        "“Báo cáo chính trị của Ban Chấp hành Đảng bộ xã Hòa Thắng tr…”",
    ]


def test_the_figures_of_the_committee_add_up(office: Desk) -> None:
    committee = result_of(office.file.lists, office.scope(with_result(office).congress)).committee
    shown = {line.code: (line.count, line.percent) for group in committee.groups for line in group.lines if line.count}
    half, quarter = (2, Decimal("50.00")), (1, Decimal("25.00"))
    assert {code: each for code, each in shown.items() if each[1] is not None} == {
        "gender.male": half,
        "gender.female": half,
        "ethnicity.usual": quarter,
        "ethnicity.other": half,
        "ethnicity=Mường": half,
        "ethnicity.unknown": quarter,
        "age=<=30": quarter,
        "age=41-50": quarter,
        "age=51-60": quarter,
        "age.unknown": quarter,
        "reelected.yes": half,
        "reelected.no": half,
    }
    (first,) = (each for each in committee.of(SeatKind.EXECUTIVE) if each.name == "Nguyễn Văn An")
    assert committee.seats_of(first) == (
        SeatKind.EXECUTIVE,
        SeatKind.STANDING,
        SeatKind.SECRETARY,
        SeatKind.UPWARD,
    )


def test_delegates_and_guests_are_counted_as_the_verification_counts_them(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    office.congress()
    of_all = results_of(office.file.lists, office.scope())
    (facts,) = (each for each in of_all if each.row.id == congress.id)
    assert facts == result_of(office.file.lists, office.scope(congress))
    assert (facts.summoned.value, facts.summoned.origin) == (60, Origin.DELEGATES)
    assert (facts.present.value, facts.present.origin) == (58, Origin.ROLL_CALL)
    made = gathering(office, 8)
    for number, reply in enumerate((GuestReply.COMES, GuestReply.SENDS_ANOTHER, GuestReply.DECLINES, None)):
        made.delegate(f"Khách Văn {number}", category=DelegateCategory.GUEST, reply=reply)
    assert result_of(office.file.lists, office.scope(made.congress)).guests.value == 2


def test_many_congresses_cost_no_more_statements_than_one(office: Desk) -> None:
    drafted(office)
    with counted(office.file.engine) as few:
        results_of(office.file.lists, office.scope())
    for number in range(5):
        office.congress(office.organisation(f"Đảng bộ xã {number}"))
    with counted(office.file.engine) as many:
        assert len(results_of(office.file.lists, office.scope())) == 6
    assert len(many) == len(few)
