from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.ui.agenda.pasting import PastedItem, PastedSession, looks_like_programme, read_programme, session_of

TABLE = (
    "TT\tThời gian\tNội dung\tNgười thực hiện\n"
    "PHIÊN TRÙ BỊ\t\t\t\n"
    "Sáng ngày 28/7\t\t\t\n"
    "1\t7h30 - 7h35\tChào cờ\tBan Tổ chức\n"
    "2\t7h35'-7h50'\tBầu Đoàn Chủ tịch\tĐồng chí Bí thư\n"
    "\t\t- Đoàn Thư ký\t\n"
    "\tChiều 28/7/2025\t\t\n"
    "3\t13 giờ 30\tThảo luận\t\n"
    "4\t14h00\tBế mạc\tĐoàn Chủ tịch\n"
)


def test_a_table_of_word_with_headings_and_a_heading_row() -> None:
    morning, afternoon = read_programme(TABLE, 2025)
    assert (morning.phase, morning.half_day, morning.on) == (
        PhaseKind.PREPARATORY,
        HalfDay.MORNING,
        dt.date(2025, 7, 28),
    )
    assert [(item.title, item.minutes, item.presenter) for item in morning.items] == [
        ("Chào cờ", 5, "Ban Tổ chức"),
        ("Bầu Đoàn Chủ tịch", 15, "Đồng chí Bí thư"),
    ]
    assert morning.items[1].parts == (PastedItem("Đoàn Thư ký"),)
    assert (afternoon.half_day, afternoon.on) == (HalfDay.AFTERNOON, dt.date(2025, 7, 28))
    assert [(item.start, item.minutes) for item in afternoon.items] == [(dt.time(13, 30), 30), (dt.time(14), None)]


def test_minutes_without_times() -> None:
    (session,) = read_programme("15\tChào cờ\tBan Tổ chức\n10\tKhai mạc\tBí thư\n30\tBáo cáo\tPhó Bí thư", 2025)
    assert [(item.title, item.minutes, item.start) for item in session.items] == [
        ("Chào cờ", 15, None),
        ("Khai mạc", 10, None),
        ("Báo cáo", 30, None),
    ]


def test_numbers_of_rows_are_no_minutes() -> None:
    (session,) = read_programme("1\tChào cờ\tBTC\n2\tKhai mạc\tBí thư\n3\tBáo cáo\tPhó Bí thư", 2025)
    assert [(item.title, item.minutes) for item in session.items] == [
        ("Chào cờ", None),
        ("Khai mạc", None),
        ("Báo cáo", None),
    ]


def test_running_text_of_word() -> None:
    text = "PHIÊN CHÍNH THỨC (chiều 27/7)\n13h30 - 13h45: Văn nghệ chào mừng\n13 giờ 45 - 14 giờ 00 Chào cờ\n"
    (session,) = read_programme(text, 2025)
    assert (session.phase, session.half_day, session.on) == (
        PhaseKind.OFFICIAL,
        HalfDay.AFTERNOON,
        dt.date(2025, 7, 27),
    )
    assert [(item.title, item.minutes) for item in session.items] == [("Văn nghệ chào mừng", 15), ("Chào cờ", 15)]


def test_noon_begins_another_session() -> None:
    found = read_programme("7h30 - 8h00\tKhai mạc\n13h30 - 14h00\tThảo luận\n", 2025)
    assert [(each.half_day, len(each.items)) for each in found] == [(None, 1), (HalfDay.AFTERNOON, 1)]


def test_more_lines_of_who_belong_together() -> None:
    (session,) = read_programme(
        "7h30 - 8h00\tKhai mạc\tBí thư,\n\t\tPhó Bí thư\n8h00 - 8h10\tBáo cáo\tChánh Văn phòng", 2025
    )
    assert [item.presenter for item in session.items] == ["Bí thư, Phó Bí thư", "Chánh Văn phòng"]


def test_a_cell_with_lines_keeps_its_quotes_out() -> None:
    (session,) = read_programme('7h30 - 8h00\t"Khai mạc\nđại hội"\tBí thư\n8h00 - 8h10\tBáo cáo\t', 2025)
    assert session.items[0].title == "Khai mạc đại hội"


@pytest.mark.parametrize(
    ("text", "is_programme"),
    [
        (TABLE, True),
        ("7h30 - 7h35\tChào cờ\n7h35 - 8h00\tKhai mạc", True),
        ("Thời gian\tNội dung\nx\ty", True),
        ("15\tChào cờ", False),
        ("Đoàn Chủ tịch\nBan Tổ chức", False),
        ("Nguyễn Văn A\tTrưởng ban\nNguyễn Văn B\tỦy viên", False),
        ("", False),
    ],
)
def test_what_looks_like_a_programme(text: str, is_programme: bool) -> None:
    assert looks_like_programme(text) is is_programme


@pytest.mark.parametrize(
    ("heading", "session"),
    [
        ("Buổi sáng ngày 28/7", PastedSession("Buổi sáng ngày 28/7", None, HalfDay.MORNING, dt.date(2025, 7, 28))),
        ("PHIÊN TRÙ BỊ", PastedSession("PHIÊN TRÙ BỊ", PhaseKind.PREPARATORY)),
        (
            "Chiều thứ Hai, ngày 28 tháng 7 năm 2025",
            PastedSession("Chiều thứ Hai, ngày 28 tháng 7 năm 2025", None, HalfDay.AFTERNOON, dt.date(2025, 7, 28)),
        ),
        ("Sáng 31/6", PastedSession("Sáng 31/6", None, HalfDay.MORNING, None)),
    ],
)
def test_what_a_heading_says(heading: str, session: PastedSession) -> None:
    assert session_of(heading, 2025) == session
