"""What a row is called in a sentence."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind, CongressState, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.labels import label, shortened
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record

DAY = dt.date(2025, 7, 28)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (Organisation(id=Id("1"), name="Đảng bộ xã Toàn Thắng"), "Đảng bộ xã Toàn Thắng"),
        (Person(id=Id("1"), full_name="Nguyễn Văn An"), "Nguyễn Văn An"),
        (Congress(id=Id("1"), organisation_id=Id("2"), code="toan-thang-2025"), "toan-thang-2025"),
        (AgendaItem(id=Id("1"), session_id=Id("2"), title="Chào cờ"), "Chào cờ"),
        (
            Phase(id=Id("1"), congress_id=Id("2"), kind=PhaseKind.OFFICIAL, starts_on=DAY, ends_on=DAY),
            "Phiên chính thức",
        ),
        (Session(id=Id("1"), phase_id=Id("2")), "Phiên họp"),
        (Session(id=Id("1"), phase_id=Id("2"), title="Phiên khai mạc"), "Phiên khai mạc"),
        (Body(id=Id("1"), congress_id=Id("2"), kind=BodyKind.PRESIDIUM), "Đoàn Chủ tịch"),
        (
            Body(id=Id("1"), congress_id=Id("2"), kind=BodyKind.HELPER_GROUP, title="Tổ giúp việc số 1"),
            "Tổ giúp việc số 1",
        ),
        (BodyMember(id=Id("1"), body_id=Id("2"), person_id=Id("3")), "Thành viên"),
        (StateChange(id=Id("1"), congress_id=Id("2"), state=CongressState.READY, on=DAY), "Thay đổi trạng thái"),
        (OwnRule(id=Id("1"), rule="agenda.presenter", value="", reason=""), "agenda.presenter"),
        (Office(id=Id("1")), "Văn phòng"),
    ],
)
def test_a_row_has_a_name(row: Record, words: str) -> None:
    assert label(row) == words


def test_a_long_name_is_shortened() -> None:
    assert label(Person(id=Id("1"), full_name="Ô" * 61)) == "Ô" * 59 + "…"
    assert shortened("Ô" * 60) == "Ô" * 60
    assert len(shortened("x" * 10_000)) == 60
    assert shortened("Ho\u0300a \n Bi\u0300nh") == "Hòa Bình"
