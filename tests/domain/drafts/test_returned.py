"""Opinions that came back in a table: their answers read, their owners found, doubles told."""

from __future__ import annotations

import pytest

from congress_app.domain.drafts.asking import Asked
from congress_app.domain.drafts.choices import AnswerKind, ParticipantState
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.drafts.returned import ReturnedOpinion, compare, read_answer
from congress_app.domain.fields import Id

A = AnswerKind


@pytest.mark.parametrize(
    ("answer", "refusal", "read"),
    [
        ("Tiếp thu", "", (A.ACCEPTED, "")),
        ("TIẾP THU: bổ sung vào mục 3", "", (A.ACCEPTED, "bổ sung vào mục 3")),
        ("Đã tiếp thu, bổ sung.", "", (A.ACCEPTED, "bổ sung")),
        ("Tiếp thu một phần - sửa số liệu", "", (A.PARTLY, "sửa số liệu")),
        ("Không tiếp thu vì trùng mục 2", "", (A.NOT_ACCEPTED, "vì trùng mục 2")),
        ("Không tiếp thu", "", (None, "Không tiếp thu")),
        ("", "Không tiếp thu", (None, "Không tiếp thu")),
        ("", "Đã nêu ở mục 1", (A.NOT_ACCEPTED, "Đã nêu ở mục 1")),
        ("Bổ sung", "Không nêu số liệu", (A.PARTLY, "Bổ sung\nKhông nêu số liệu")),
        ("Giữ nguyên như dự thảo", "", (A.NOT_ACCEPTED, "Giữ nguyên như dự thảo")),
        ("Tiếp thuận", "", (None, "Tiếp thuận")),
        ("Xin ý kiến Thường trực", "", (None, "Xin ý kiến Thường trực")),
        ("", "", (None, "")),
    ],
)
def test_answers(answer: str, refusal: str, read: tuple[AnswerKind | None, str]) -> None:
    assert read_answer(answer, refusal) == read


def opinion(who: str, text: str) -> ReturnedOpinion:
    """An opinion of a table."""
    return ReturnedOpinion(1, who, "", "", text)


def test_owners_and_doubles() -> None:
    participant = RoundParticipant(id=Id("p"), round_id=Id("r"), name="Chi bộ Hòa Bình")
    asked = Asked(participant, participant.name, ParticipantState.WAITING, ())
    came = [
        opinion("chi bộ  Hoà Bình", "Sửa mục 1"),
        opinion("Chi bộ Hòa Bình", "Sửa mục 2"),
        opinion("Chi bộ Hòa Bình", "sửa mục 2"),
        opinion("Chi bộ khác", "Sửa mục 1"),
    ]
    made = compare(came, [asked], [("Chi bộ Hòa Bình", "Sửa  mục 1")])
    assert [(each.asked, each.is_double) for each in made] == [
        (asked, True),
        (asked, False),
        (asked, True),
        (None, False),
    ]
