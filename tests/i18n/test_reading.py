"""What people type."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.i18n import dates, reading, say
from congress_app.runtime.errors import BadValue


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5/9/25", (2025, 9, 5)),
        ("05-09-2025", (2025, 9, 5)),
        ("5.9.2025", (2025, 9, 5)),
        (" 5 / 9 / 2025 ", (2025, 9, 5)),
        ("2025-09-05", (2025, 9, 5)),
        ("2025-09-05 00:00:00", (2025, 9, 5)),
        ("ngày 05 tháng 9 năm 2025", (2025, 9, 5)),
        ("tháng 9 năm 1965", (1965, 9, 0)),
        ("9/2025", (2025, 9, 0)),
        ("1965", (1965, 0, 0)),
        ("3/2/65", (1965, 2, 3)),
        ("29/2/2024", (2024, 2, 29)),
        ("5/3/1978 0:00:00", (1978, 3, 5)),
        ("1978/3/5", (1978, 3, 5)),
        ("5–3–1978", (1978, 3, 5)),
        ("5/3/1978.", (1978, 3, 5)),
        ("'5/3/1978", (1978, 3, 5)),
        ("05031978", (1978, 3, 5)),
        ("19780305", (1978, 3, 5)),
        ("tháng 3/1978", (1978, 3, 0)),
        ("5\\3\\1978", (1978, 3, 5)),
        ("5,3,1978", (1978, 3, 5)),
    ],
)
def test_dates_are_read_as_typed(text: str, parts: tuple[int, int, int]) -> None:
    assert reading.read_date_parts(text) == parts


def test_the_pivot_decides_on_two_digit_years() -> None:
    assert reading.read_date_parts("3/2/48") == (2048, 2, 3)
    assert reading.read_date_parts("3/2/48", pivot=25) == (1948, 2, 3)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("30/2/2025", "Tháng 2 năm 2025 không có ngày 30."),
        ("5/13/2025", "Không có tháng 13."),
        ("0/9/2025", "Tháng 9 năm 2025 không có ngày 0."),
        ("5/9", "“5/9” chưa ghi rõ năm; hãy ghi năm đủ bốn chữ số, như 9/2025."),
        ("1/1/1111", "Năm 1111 không hợp lý."),
        ("hôm nay", "“hôm nay” không phải là ngày tháng; hãy ghi như 05/9/2025."),
    ],
)
def test_a_wrong_date_gets_one_sentence(text: str, sentence: str) -> None:
    with pytest.raises(BadValue) as found:
        reading.read_date_parts(text)
    assert say(found.value) == sentence


def test_a_whole_day_is_asked_for() -> None:
    assert reading.read_date("5/9/2025") == dt.date(2025, 9, 5)
    with pytest.raises(BadValue):
        reading.read_date("9/2025")


@given(st.dates(dt.date(1930, 1, 1), dt.date(2100, 1, 1)))
def test_printed_dates_read_back(day: dt.date) -> None:
    printed = (dates.long_date(day), dates.short_date(day), dates.table_date(day))
    assert [reading.read_date(text) for text in printed] == [day] * 3


@given(st.times(), st.sampled_from(["short", "long", "colon"]))
def test_printed_times_read_back(at: dt.time, style: str) -> None:
    assert reading.read_time(dates.time_text(at, style)) == at.replace(second=0, microsecond=0)


@pytest.mark.parametrize(
    "text", ["7h30", "07:30", "7 giờ 30", "7g30", "7h30'", "7 giờ rưỡi", "7:30:00", "7h30 sáng", "07.30"]
)
def test_half_past_seven_is_typed_in_many_ways(text: str) -> None:
    assert reading.read_time(text) == dt.time(7, 30)


def test_hours_alone_and_hours_of_the_afternoon() -> None:
    assert [reading.read_time(text).hour for text in ("14h", "7", "2 giờ chiều")] == [14, 7, 14]


@pytest.mark.parametrize("text", ["", "24h", "7h60", "730", "sáng"])
def test_no_time_of_day(text: str) -> None:
    with pytest.raises(BadValue):
        reading.read_time(text)


def test_spans_of_time() -> None:
    half, end = dt.time(7, 30), dt.time(7, 35)
    spans = ("7h30' - 7h35'", "7h30-7h35", "từ 7h30 đến 7h35", "07:30 – 07:35", "07 giờ 30 - 07 giờ 35")
    assert [reading.read_time_range(text) for text in spans] == [(half, end)] * 5
    assert reading.read_time_range("7h30") == (half, None)
    with pytest.raises(BadValue):
        reading.read_time_range("7h30 - 7h35 - 8h")


def test_durations() -> None:
    assert [reading.read_minutes(text) for text in ("15", "15'", "15 phút", "1h30", "1 giờ")] == [15, 15, 15, 90, 60]
    with pytest.raises(BadValue):
        reading.read_minutes("ít")


def test_half_days_and_marks() -> None:
    assert [reading.read_half_day(text) for text in ("Sáng", "c", "buổi tối")] == ["morning", "afternoon", "evening"]
    assert [reading.read_yes_no(text) for text in ("x", "Có", "không", "")] == [True, True, False, False]
    for reader in (reading.read_half_day, reading.read_yes_no):
        with pytest.raises(BadValue):
            reader("trưa")


def test_whole_numbers_and_ordinals() -> None:
    assert [reading.read_count(text) for text in ("250", "1.189", "1 189", "12.0")] == [250, 1189, 1189, 12]
    assert [reading.read_ordinal(text) for text in ("16", "XVI", "lần thứ XVI", "thứ nhất")] == [16, 16, 16, 1]
    for text in ("-3", "1,5", "", "9999999999", "²"):
        with pytest.raises(BadValue):
            reading.read_count(text)


@given(st.text(max_size=30))
def test_no_typed_text_crashes_a_reader(text: str) -> None:
    readers = (
        reading.read_date_parts,
        reading.read_time,
        reading.read_time_range,
        reading.read_minutes,
        reading.read_count,
        reading.read_ordinal,
    )
    sentences = []
    for reader in readers:
        try:
            reader(text)
        except BadValue as problem:
            sentences.append(say(problem))
    assert all(sentences)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("5/3/78", (1978, 3, 5)),
        ("3/78", (1978, 3, 0)),
        ("78", (1978, 0, 0)),
        ("30/11/26", (1926, 11, 30)),
        ("27/11/26", (2026, 11, 27)),
        ("5/3/25", (2025, 3, 5)),
        ("30/12/2026", (2026, 12, 30)),
        ("1978", (1978, 0, 0)),
    ],
)
def test_a_past_fact_of_two_digits_is_never_in_the_future(text: str, parts: tuple[int, int, int]) -> None:
    assert reading.read_past_parts(text, lambda: dt.date(2026, 11, 28)) == parts
