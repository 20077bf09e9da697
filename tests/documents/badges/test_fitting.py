"""Text made to fit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from congress_app.documents.badges.fitting import few_lines, heading, lettering, one_or_two_lines
from congress_app.documents.theme import mm

BOLD, PLAIN = lettering(18, is_bold=True), lettering(9)
STARTS = ("ĐẢNG BỘ", "CHI BỘ", "LẦN THỨ")


def test_a_name_shrinks_first_and_then_takes_two_lines() -> None:
    assert one_or_two_lines("LÊ AN", BOLD, 74, 13).size == 18
    shrunk = one_or_two_lines("NGUYỄN THỊ PHƯƠNG THẢO", BOLD, 74, 13)
    assert len(shrunk.lines) == 1
    assert 13 <= shrunk.size < 18
    broken = one_or_two_lines("CÔNG TẰNG TÔN NỮ THỊ NGUYỄN HOÀNG BẢO NGỌC", BOLD, 74, 13)
    assert broken.lines == ("CÔNG TẰNG TÔN NỮ THỊ", "NGUYỄN HOÀNG BẢO NGỌC")


@given(some.text("AĂÂĐÊ ƯỄỘ", max_size=120))
def test_a_name_always_fits_whole(name: str) -> None:
    made = one_or_two_lines(name, BOLD, 40, 13)
    assert len(made.lines) <= 2
    assert "".join(made.lines).replace(" ", "") == name.replace(" ", "")
    assert all(made.face.width(line, made.size) <= mm(40) + 0.01 for line in made.lines)


@given(some.text("aăâđê ướcmw,.", max_size=300))
def test_a_post_fits_on_three_lines(post: str) -> None:
    made = few_lines(post, PLAIN, 40, 3, 7)
    assert len(made.lines) <= 3
    assert 7 <= made.size <= 9
    assert all(made.face.width(line, made.size) <= mm(40) + 0.02 for line in made.lines)
    if not made.lines[-1].endswith("…"):
        assert "".join(made.lines).replace(" ", "") == post.replace(" ", "")


def test_a_title_breaks_where_its_parts_start() -> None:
    title = "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II"
    wide = heading(title, lettering(12.5, is_bold=True), 78, 3, STARTS)
    assert wide.lines == ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II")
    narrow = heading(title, lettering(12.5, is_bold=True), 60, 3, STARTS)
    assert narrow.lines == ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ HÒA NINH", "LẦN THỨ II")
    assert heading("ĐẠI HỘI\nXÃ A", BOLD, 78, 3, STARTS).lines == ("ĐẠI HỘI", "XÃ A")


def test_a_very_long_title_is_made_smaller_and_not_cut() -> None:
    title = "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ CÁC CƠ QUAN ĐẢNG VÀ ỦY BAN NHÂN DÂN THÀNH PHỐ PHAN RANG - THÁP CHÀM LẦN THỨ XXII"
    made = heading(title, lettering(13.5, is_bold=True), 78, 3, STARTS)
    assert " ".join(made.lines) == title
    assert len(made.lines) <= 3
    assert all(made.face.width(line, made.size) <= mm(78) + 0.02 for line in made.lines)
    assert heading("A" * 90, BOLD, 40, 1).lines == ("A" * 90,)
