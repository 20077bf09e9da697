"""Templates as an office writes them."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import HalfDay, ItemKind, PhaseKind
from congress_app.domain.template_files import parse_template
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue

GOOD = """
name = "Mẫu của tôi"

[[session]]
phase = "phiên chính thức"
half_day = "chiều"
starts_at = "13h30"

[[session.item]]
title = "Thảo luận"
kind = "discussion"
[[session.item.part]]
title = "Tổ 1"
minutes = "1 giờ"
"""


def test_people_may_write_as_they_type() -> None:
    (session,) = parse_template(GOOD).sessions
    assert (session.phase, session.values) == (
        PhaseKind.OFFICIAL,
        {"half_day": HalfDay.AFTERNOON, "starts_at": dt.time(13, 30)},
    )
    (item,) = session.items
    assert (item.values["kind"], item.parts[0].values["minutes"]) == (ItemKind.DISCUSSION, 60)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        (
            'title = "Thảo luận"',
            'title = "Thảo luận',
            "Dòng 10 của mẫu chương trình ghi chưa đúng: hãy kiểm tra xem có thiếu dấu ngoặc kép, dấu bằng hoặc dấu ngoặc vuông không.",
        ),
        ('name = "Mẫu của tôi"', "", "mẫu chương trình: còn thiếu “name”."),
        ('title = "Thảo luận"', "", "phiên thứ 1, nội dung 1: còn thiếu “title”."),
        (
            'minutes = "1 giờ"',
            'minutes = "lâu"',
            "phiên thứ 1, nội dung 1.1: Số phút: “lâu” không phải là số phút; hãy ghi như 15.",
        ),
        (
            'minutes = "1 giờ"',
            "minutes = -5",
            "phiên thứ 1, nội dung 1.1: Số phút: “-5” không phải là số phút; hãy ghi như 15.",
        ),
        (
            'starts_at = "13h30"',
            'starts_at = "25h"',
            "phiên thứ 1: Giờ bắt đầu: “25h” không phải là giờ trong ngày; hãy ghi như 7h30.",
        ),
        ('half_day = "chiều"', "day = 0", "phiên thứ 1: “day” tính từ 1."),
        ('kind = "discussion"', "kind = [1]", "phiên thứ 1, nội dung 1: “kind” ghi chưa đúng."),
        ('name = "Mẫu của tôi"', 'name = "x"\ncontents = "hai"', "mẫu chương trình: “contents” ghi chưa đúng."),
    ],
)
def test_a_wrong_edit_gets_one_sentence_that_names_the_place(before: str, after: str, sentence: str) -> None:
    with pytest.raises(BadValue) as found:
        parse_template(GOOD.replace(before, after))
    assert say(found.value) == sentence


def test_an_unknown_word_names_the_known_ones_and_parts_have_no_parts() -> None:
    with pytest.raises(BadValue) as found:
        parse_template(GOOD.replace("minutes =", "phut ="))
    assert say(found.value).startswith(
        "phiên thứ 1, nội dung 1.1: không có mục “phut”; các mục được dùng là: title, kind, minutes"
    )
    with pytest.raises(BadValue) as found:
        parse_template(GOOD + "part = [{title = 'x'}]")
    assert say(found.value).startswith("phiên thứ 1, nội dung 1.1: không có mục “part”")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "name = 'x'",
        "name = 'x'\nsession = 3",
        "name = 'x'\nsession = [1]",
        "\x00",
        "name = 'x'\n[[session]]\nitem=[2]",
    ],
)
def test_no_file_crashes_the_reading(text: str) -> None:
    with pytest.raises(BadValue):
        parse_template(text)
