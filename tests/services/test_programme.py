"""Issuing and revoking programmes."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.agenda import IssuedLine, ProgrammeIssue
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import CannotUndo, Refused
from tests.data_files import dump
from tests.desk import OPENS, Desk, one_step, said


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress with two sessions."""
    congress = office.congress()
    person = office.person("Trần Thị Bình", address="Bà")
    first = office.session(congress, PhaseKind.PREPARATORY)
    office.item(first, "Chào cờ", minutes=5, presenter="Ban Tổ chức")
    second = office.session(congress, starts_at=dt.time(13, 30), title="Phiên khai mạc")
    office.item(second, "Diễn văn khai mạc", presenter_id=person.id, presenter="sẽ báo sau")
    return congress


def test_an_issue_freezes_the_lines(office: Desk, congress: Congress) -> None:
    outcome = office.do.programme.issue(Id(congress.id), "gửi Tỉnh ủy")
    assert said(outcome) == "Ban hành chương trình"
    assert (outcome.value.number, outcome.value.note) == (1, "gửi Tỉnh ủy")
    lines = [
        (line.place_order, line.session, line.on, line.number, line.title, line.starts_at, line.ends_at, line.presenter)
        for line in office.file.rows(IssuedLine)
    ]
    assert lines == [
        (0, "Phiên trù bị", OPENS, "1", "Chào cờ", dt.time(7, 30), dt.time(7, 35), "Ban Tổ chức"),
        (1, "Phiên khai mạc", OPENS, "1", "Diễn văn khai mạc", dt.time(13, 30), dt.time(13, 40), "Bà Trần Thị Bình"),
    ]


def test_an_issue_is_revoked_not_undone(office: Desk, congress: Congress) -> None:
    own = Id[Congress](congress.id)
    before = dump(office.file.engine)
    office.do.programme.issue(own)
    with pytest.raises(CannotUndo) as refusal:
        office.file.undo()
    sentence = "Không hoàn tác được thao tác “Ban hành chương trình”. Muốn thu hồi, hãy dùng lệnh “Thu hồi chương trình đã ban hành”."
    assert say(refusal.value) == sentence
    assert office.do.programme.issue(own).value.number == 2
    outcome = one_step(office.file, lambda: office.do.programme.revoke(own))
    assert (outcome.value, said(outcome)) == (2, "Thu hồi chương trình đã ban hành")
    assert [issue.number for issue in office.file.rows(ProgrammeIssue)] == [1]
    assert office.do.programme.revoke(own).value == 1
    assert dump(office.file.engine) == before
    assert office.do.programme.issue(own).value.number == 1


def test_nothing_to_issue_or_to_revoke_is_said(office: Desk) -> None:
    congress = office.congress()
    office.session(congress)
    with pytest.raises(Refused) as refusal:
        office.do.programme.issue(Id(congress.id))
    assert say(refusal.value) == "Chưa có nội dung nào để ban hành. Hãy lập chương trình trước."
    with pytest.raises(Refused) as refusal:
        office.do.programme.revoke(Id(congress.id))
    assert say(refusal.value) == "Chương trình của đại hội này chưa được ban hành."
