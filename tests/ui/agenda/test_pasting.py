from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.ui.agenda.pasted import LeftOut, PastedItem
from congress_app.ui.agenda.pasting import looks_like_programme, read_programme

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


def test_a_merged_break_row_of_excel_is_an_item_with_its_minutes() -> None:
    (session,) = read_programme(
        "Thời gian\tNội dung\tNgười thực hiện\n8h00\tBáo cáo\tBí thư\nNGHỈ GIẢI LAO (15 phút)\t\t\n9h00\tThảo luận\t\n"
        "9h45 - 10h00: Nghỉ tại chỗ\t\t\n",
        2025,
    )
    assert [(item.title, item.start, item.minutes) for item in session.items] == [
        ("Báo cáo", dt.time(8), 45),
        ("NGHỈ GIẢI LAO", None, 15),
        ("Thảo luận", dt.time(9), 45),
        ("Nghỉ tại chỗ", dt.time(9, 45), 15),
    ]


def test_merged_rows_do_not_hide_the_column_of_times() -> None:
    rows = (
        "CHƯƠNG TRÌNH",
        "BUỔI CHIỀU",
        "13h30\tBáo cáo\tBí thư",
        "NGHỈ GIẢI LAO",
        "8h99\tBế mạc",
        "rác",
        "14h45\tChụp ảnh\tBTC",
    )
    (session,) = read_programme("\n".join(rows), 2025)
    assert [(item.title, item.presenter) for item in session.items] == [
        ("Báo cáo", "Bí thư"),
        ("NGHỈ GIẢI LAO", ""),
        ("Bế mạc", ""),
        ("Chụp ảnh", "BTC"),
    ]
    assert [row.text for row in session.left_out] == ["CHƯƠNG TRÌNH", "rác"]


def test_a_row_that_is_no_item_is_left_out_until_it_is_taken() -> None:
    text = "CHƯƠNG TRÌNH\t\n7h30 - 8h00\tKhai mạc\nrác không có giờ\t\n8h00 - 8h10\tBáo cáo\nBuổi tối\t\n"
    (session,) = read_programme(text, 2025)
    assert session.left_out == (
        LeftOut("CHƯƠNG TRÌNH", 0, 0),
        LeftOut("rác không có giờ", 1, 2),
        LeftOut("Buổi tối", 2, 4),
    )
    (taken,) = read_programme(text, 2025, {2})
    assert taken.items[1] == PastedItem("rác không có giờ", row=2)
    assert [row.row for row in taken.left_out] == [0, 4]


def test_a_block_without_items_still_shows_its_rows() -> None:
    (session,) = read_programme("Thời gian\tNội dung\n7h30\t\n", 2025)
    assert (session.items, session.left_out) == ((), (LeftOut("7h30", 0, 0),))


@pytest.mark.parametrize(
    ("row", "start", "minutes", "note"),
    [
        ("09:00 - 08:30\tBáo cáo", dt.time(9), None, "Giờ kết thúc 8h30 trước giờ bắt đầu 9h00."),
        ("8h99\tBáo cáo", None, None, "“8h99” không phải là giờ trong ngày; hãy ghi như 7h30."),
        ("15 phút\tBáo cáo", None, 15, ""),
    ],
)
def test_a_time_that_cannot_be_is_marked(row: str, start: dt.time | None, minutes: int | None, note: str) -> None:
    (session,) = read_programme(f"7h30 - 8h00\tKhai mạc\n8h00 - 8h10\tChào cờ\n{row}\n", 2025)
    assert (session.items[2].start, session.items[2].minutes, session.items[2].note) == (start, minutes, note)


def test_a_time_in_running_text_that_cannot_be_is_marked() -> None:
    (session,) = read_programme("7h30 - 8h00: Khai mạc\n8h99 Chào cờ\n", 2025)
    assert (session.items[1].title, session.items[1].note) == (
        "Chào cờ",
        "“8h99” không phải là giờ trong ngày; hãy ghi như 7h30.",
    )


def test_an_item_before_the_one_above_it_is_marked_and_lasts_no_day() -> None:
    (session,) = read_programme("9h00\tBáo cáo\n8h30\tThảo luận\n8h45\tBế mạc\n", 2025)
    assert [item.minutes for item in session.items] == [None, 15, None]
    assert session.items[1].note == "Bắt đầu lúc 8h30, trước nội dung đứng trên (9h00)."


def test_minutes_under_a_heading_of_time() -> None:
    (session,) = read_programme("Thời gian (phút)\tNội dung\n5\tChào cờ\n10\tKhai mạc\n", 2025)
    assert [(item.minutes, item.note) for item in session.items] == [(5, ""), (10, "")]
