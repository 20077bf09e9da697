"""What a row must hold before it is stored."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.bodies import BodyMember
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.record import Record
from congress_app.domain.validity import valid
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue

DAY = dt.date(2025, 7, 28)
NEXT = dt.date(2025, 7, 29)
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON


def named(name: str, **more: Any) -> Organisation:
    return Organisation(id=Id("1"), name=name, **more)


def phase(**values: Any) -> Phase:
    stands: dict[str, Any] = {"starts_on": DAY, "ends_on": DAY, **values}
    return Phase(id=Id("1"), congress_id=Id("2"), kind=PhaseKind.OFFICIAL, **stands)


def congress(**values: Any) -> Congress:
    return Congress(id=Id("1"), organisation_id=Id("2"), code="a-2025", **values)


def refused(row: Record) -> str:
    with pytest.raises(BadValue) as refusal:
        valid(row)
    return say(refusal.value)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Đảng bộ xã Toàn Thắng", "Đảng bộ xã Toàn Thắng"),
        ("  Đảng bộ\txã \n Toàn  Thắng ", "Đảng bộ xã Toàn Thắng"),
        ("Hoa\u0300 Bi\u0300nh", "Hoà Bình"),  # composed; the place of the tone mark is the office's
        ("A\x00B\x07C\x1b[0m", "A B C [0m"),
        ("Xã\u200b A\ufeff\u202e", "Xã A"),
        ("Hội trường 🇻🇳 👩‍👩‍👧", "Hội trường 🇻🇳 👩‍👩‍👧"),
        ("A\u2028B\u00a0C\x85D", "A B C D"),
        ("A\ud800B\ufffeC\uffffD", "A B C D"),
        ("'; DROP TABLE organisation;--", "'; DROP TABLE organisation;--"),
    ],
)
def test_a_line_of_text_is_cleaned(typed: str, kept: str) -> None:
    assert valid(named(typed)).name == kept


def test_long_texts_keep_their_lines() -> None:
    item = AgendaItem(
        id=Id("1"), session_id=Id("2"), title="A", words="Kính thưa  \r\nđại hội\rnha\u0300\n\n\tHết\x0c\x00 "
    )
    assert valid(item).words == "Kính thưa\nđại hội\nnhà\n\n\tHết"


def test_what_is_clean_is_the_same_row() -> None:
    row = named("Đảng bộ xã A", note="một\nhai", member_count=5)
    assert valid(row) is row


def test_a_text_that_is_too_long_names_its_field() -> None:
    assert (
        refused(named("Đ" * 10_000)) == "“Tên gọi” chỉ nhận tối đa 300 ký tự; nội dung này có 10000 ký tự. Hãy rút gọn."
    )
    assert valid(named("Đ" * 300 + " " * 500)).name == "Đ" * 300
    assert len(valid(named("a\u0300" * 300)).name) == 300


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (named(" \u200b "), "Tổ chức đảng phải có tên."),
        (named("A", parent_id=Id("1")), "Một tổ chức đảng không thể là cấp trên của chính mình."),
        (named("A", member_count=-1), "“Số đảng viên” không được là số âm."),
        (named("A", member_count=10**12), "“Số đảng viên” là số quá lớn."),
        (Person(id=Id("1"), full_name=""), "Phải ghi họ và tên."),
        (congress(content_count=5), "Đại hội có 2, 3 hoặc 4 nội dung."),
        (congress(term="2025"), "Nhiệm kỳ ghi đủ hai năm, ví dụ 2025-2030."),
        (congress(term="2030-2025"), "Nhiệm kỳ ghi đủ hai năm, ví dụ 2025-2030."),
        (Session(id=Id("1"), phase_id=Id("2"), day=0), "Ngày của phiên họp tính từ 1, là ngày đầu của giai đoạn."),
        (AgendaItem(id=Id("1"), session_id=Id("2"), title=""), "Phải ghi nội dung."),
        (AgendaItem(id=Id("1"), session_id=Id("2"), title="A", minutes=-1), "“Số phút” không được là số âm."),
        (BodyMember(id=Id("1"), body_id=Id("2"), name="\t"), "Phải ghi họ và tên thành viên."),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(row: Record, sentence: str) -> None:
    assert refused(row) == sentence


@pytest.mark.parametrize("typed", ["2025-2030", "2025 - 2030", "2025 – 2030", " 2025-  2030"])
def test_a_term_is_stored_in_one_way(typed: str) -> None:
    assert valid(congress(term=typed)).term == "2025-2030"


def test_a_phase_ends_after_it_starts() -> None:
    backwards = "Ngày kết thúc (28/07/2025) trước ngày bắt đầu (29/07/2025). Hãy sửa lại một trong hai ngày."
    half = "Ngày 28/07/2025: buổi kết thúc (Sáng) trước buổi bắt đầu (Chiều)."
    assert refused(phase(starts_on=NEXT)) == backwards
    assert refused(phase(starts_half=PM, ends_half=AM)) == half
    assert refused(phase(actual_starts_on=NEXT, actual_ends_on=DAY)) == backwards
    assert refused(phase(starts_on=NEXT, ends_on=NEXT, actual_ends_on=DAY)) == backwards
    assert refused(phase(actual_starts_on=DAY, actual_starts_half=PM, actual_ends_on=DAY, actual_ends_half=AM)) == half


@pytest.mark.parametrize(
    "values",
    [
        {"starts_half": PM, "ends_half": PM},
        {"starts_half": PM, "ends_on": NEXT, "ends_half": AM},
        {"actual_starts_on": NEXT},
        {"actual_ends_on": DAY},
        {"starts_half": PM, "actual_starts_on": DAY, "actual_ends_on": DAY, "actual_ends_half": AM},
    ],
)
def test_phases_that_can_be(values: dict[str, Any]) -> None:
    row = phase(**values)
    assert valid(row) == row


def test_a_warning_never_keeps_a_row_out() -> None:
    row = dataclasses.replace(congress(delegate_count=100_000, ordinal=99), theme="x" * 1000)
    assert valid(row) is row
