"""The head of a paper and its end: the rule, the levels, what is broken or written smaller, who signs."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.documents.model import (
    Letterhead,
    Orientation,
    PageSetup,
    Paragraph,
    Recipients,
    Signature,
    SignatureBlock,
    Title,
)
from congress_app.documents.renderers.faces import face
from congress_app.documents.theme import load_theme
from tests.documents.renderers.pdf_pages import lines, made, millimetres, rules, shown, where

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
COMMITTEE = Letterhead(
    ("ĐẢNG ỦY XÃ HÒA NINH",),
    ("ĐẢNG BỘ TỈNH LÂM ĐỒNG",),
    number="Số 05-KH/ĐU",
    place_date="Hòa Ninh, ngày 05 tháng 02 năm 2026",
)


def congress(name: str) -> Letterhead:
    """The head of a paper of a congress."""
    return Letterhead(
        ("ĐẠI HỘI ĐẠI BIỂU", name), ("ĐẢNG BỘ TỈNH LÂM ĐỒNG",), place_date="Hòa Ninh, ngày 05 tháng 02 năm 2026"
    )


def issuers(page: Any) -> list[str]:
    """The lines at the left above the star."""
    star = where(page, "*")
    return [each.text.replace("\u00a0", " ") for each in shown(page) if each.y > star.y and each.text != PARTY]


def test_the_rule_is_as_long_as_the_title_and_stands_below_it() -> None:
    page = made(COMMITTEE).pages[0]
    title, [rule] = where(page, PARTY), rules(page)
    assert (title.size, title.font) == (15, "LiberationSerif-Bold")
    assert rule.end - rule.x == pytest.approx(face(is_bold=True).width(PARTY, 15), abs=0.002)
    assert rule.x == pytest.approx(title.x, abs=0.002)
    assert (rule.width, round(title.y - rule.y, 1)) == (0.75, 5.8)


@pytest.mark.parametrize("orientation", list(Orientation))
def test_the_right_is_one_block_at_the_margin(orientation: Orientation) -> None:
    page = made(COMMITTEE, page=PageSetup(orientation)).pages[0]
    title, date = where(page, PARTY), where(page, "Hòa Ninh, ngày")
    title_width = face(is_bold=True).width(title.text, 15)
    date_width = face(is_italic=True).width(date.text, 14)
    assert millimetres(date.x + date_width) == {Orientation.PORTRAIT: 195, Orientation.LANDSCAPE: 277}[orientation]
    assert title.x + title_width / 2 == pytest.approx(date.x + date_width / 2, abs=0.01)


def test_number_and_date_stand_on_one_level_below_star_and_rule() -> None:
    page = made(COMMITTEE).pages[0]
    number, date = where(page, "Số 05-KH/ĐU"), where(page, "Hòa Ninh, ngày")
    assert number.y == date.y
    assert (number.font, date.font) == ("LiberationSerif", "LiberationSerif-Italic")
    assert where(page, "*").y > number.y
    assert rules(page)[0].y > date.y + 14


@pytest.mark.parametrize("superior", [(), ("ĐẢNG BỘ TỈNH LÂM ĐỒNG",)])
def test_a_date_without_a_number_stands_right_below_the_rule_or_beside_the_star(superior: tuple[str, ...]) -> None:
    page = made(Letterhead(("TỈNH ỦY LÂM ĐỒNG",), superior, place_date="Lâm Đồng, ngày 05 tháng 02 năm 2026")).pages[0]
    assert 14 < rules(page)[0].y - where(page, "Lâm Đồng, ngày").y < 36


def test_sizes_are_those_of_the_rule_set() -> None:
    page = made(COMMITTEE).pages[0]
    found = {each.text: (each.size, each.font) for each in shown(page)}
    assert found["ĐẢNG BỘ TỈNH LÂM ĐỒNG"] == (14.0, "LiberationSerif")
    assert found["ĐẢNG ỦY XÃ HÒA NINH"] == (14.0, "LiberationSerif-Bold")


def test_lines_are_centred_in_their_half() -> None:
    page = made(COMMITTEE).pages[0]
    middles = {
        round(each.x + face(is_bold=each.font.endswith("Bold")).width(each.text, each.size) / 2, 1)
        for each in shown(page)
        if each.text in {"ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG ỦY XÃ HÒA NINH", "*", "Số 05-KH/ĐU"}
    }
    assert len(middles) == 1


@pytest.mark.parametrize(
    ("name", "size"),
    [("ĐẢNG BỘ XÃ BA NA LẦN THỨ I", 14), ("ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II", 13.5), ("ĐẢNG BỘ XÃ TOÀN THẮNG LẦN THỨ I", 12.5)],
)  # fmt: skip
def test_a_congress_stands_on_two_lines_smaller_where_it_must_be(name: str, size: float) -> None:
    page = made(congress(name)).pages[0]
    assert issuers(page) == ["ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẠI HỘI ĐẠI BIỂU", name]
    assert {each.size for each in shown(page) if each.text in {"ĐẠI HỘI ĐẠI BIỂU", name, "ĐẢNG BỘ TỈNH LÂM ĐỒNG"}} == {
        size
    }


def test_a_name_too_long_even_so_takes_words_from_the_line_before() -> None:
    page = made(congress("ĐẢNG BỘ PHƯỜNG PHONG CHÂU THÀNH LẦN THỨ XVIII")).pages[0]
    lower = issuers(page)[1:]
    assert " ".join(lower) == "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ PHƯỜNG PHONG CHÂU THÀNH LẦN THỨ XVIII"
    assert "BIỂU" not in lower
    assert not any(line in {"LẦN THỨ XVIII", "ĐẢNG BỘ"} for line in lower)


@pytest.mark.parametrize("name", ["ĐẢNG BỘ XÃ TOÀN THẮNG LẦN THỨ I", "ĐẢNG BỘ " + "CÁC CƠ QUAN ĐẢNG " * 9, "Ô" * 90])
def test_the_halves_never_meet(name: str) -> None:
    page = made(congress(name)).pages[0]
    right = min(each.x for each in shown(page) if each.text.startswith((PARTY, "Hòa Ninh")))
    for each in shown(page):
        if each.x < right:
            used = face(is_bold=each.font.endswith("Bold"))
            assert each.x + used.width(each.text, each.size) < right
            assert millimetres(each.x) >= 30


def test_a_long_place_widens_its_half_or_is_broken_at_the_comma() -> None:
    date = "ngày 05 tháng 02 năm 2026"
    page = made(Letterhead(("THÀNH ỦY",), number="Số 1-KH/TU", place_date=f"Thành phố Hồ Chí Minh, {date}")).pages[0]
    assert lines(page)[-1].replace("\u00a0", " ") == f"Số 1-KH/TU | Thành phố Hồ Chí Minh, {date}"
    page = made(Letterhead(("ĐẢNG ỦY PHƯỜNG TÂN SƠN NHẤT",), place_date=f"Thành phố Hồ Chí Minh, {date}")).pages[0]
    italic = [each.text.replace("\u00a0", " ") for each in shown(page) if each.font.endswith("Italic")]
    assert " ".join(italic) == f"Thành phố Hồ Chí Minh, {date}"
    assert all(millimetres(each.x) >= 30 for each in shown(page))


def test_a_letter_has_its_subject_and_marks() -> None:
    subject, urgency, draft, scope = "về việc mời dự", "Khẩn", "Dự thảo lần 2", "Lưu hành nội bộ"
    head = Letterhead(("ĐẢNG ỦY",), number="Số 1-CV/ĐU", subject=subject, urgency=urgency, draft=draft, scope=scope)
    page = made(head).pages[0]
    found = {each.text.replace("\u00a0", " "): (each.size, each.font) for each in shown(page)}
    assert found["về việc mời dự"] == (12.0, "LiberationSerif-Italic")
    assert found["KHẨN"] == (14.0, "LiberationSerif-Bold")
    assert found["Dự thảo lần 2"] == (14.0, "LiberationSerif-Italic")
    assert found["LƯU HÀNH NỘI BỘ"] == (12.0, "LiberationSerif-Bold")


def test_a_head_without_an_issuer_has_the_title_alone() -> None:
    page = made(Letterhead((), place_date="ngày 05 tháng 02 năm 2026")).pages[0]
    assert lines(page) == [PARTY, "ngày 05 tháng 02 năm 2026"]


def test_a_head_without_the_title_has_no_rule() -> None:
    page = made(Letterhead(("ĐẢNG ỦY XÃ",), has_party_title=False)).pages[0]
    assert (rules(page), lines(page)) == ([], ["ĐẢNG ỦY XÃ", "*"])


def test_the_signature_is_at_the_right_with_room_to_sign_and_the_recipients_at_the_left() -> None:
    block = SignatureBlock(
        Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", "Nguyễn Văn An"),
        Recipients(("Các đồng chí đại biểu", "Lưu Văn phòng Đảng ủy")),
    )
    page = made(Paragraph("Nội dung."), block).pages[0]
    authority, post, name = (where(page, text) for text in ("T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn An"))
    assert (authority.font, post.font, name.font) == ("LiberationSerif-Bold", "LiberationSerif", "LiberationSerif-Bold")
    assert millimetres(post.y - name.y) == pytest.approx(25 + 6, abs=0.1)  # the free height and a line
    right = authority.x + face(is_bold=True).width(authority.text, 14)
    assert millimetres(right) == 195
    label = where(page, "Nơi nhận:")
    assert (millimetres(label.x), label.y) == (30, authority.y)
    assert [where(page, "- Các").text, where(page, "- Lưu").text] == [
        "- Các đồng chí đại biểu;",
        "- Lưu Văn phòng Đảng ủy.",
    ]
    assert rules(page)[0].end - rules(page)[0].x == pytest.approx(face().width("Nơi nhận:", 14), abs=0.01)


def test_two_signatures_stand_side_by_side() -> None:
    page = made(
        Paragraph("Hết"), SignatureBlock(Signature(("CHỦ TRÌ",)), Signature(("NGƯỜI GHI",), note="(Đã ký)"))
    ).pages[0]
    assert lines(page) == ["Hết", "NGƯỜI GHI | CHỦ TRÌ", "(Đã ký)"]


@pytest.mark.parametrize("count", range(1, 81))
def test_a_signature_never_stands_alone_on_a_page(count: int) -> None:
    block = SignatureBlock(
        Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", "Nguyễn Văn An"), Recipients(("Các đồng chí đại biểu",))
    )
    for is_large in (False, True):
        reader = made(
            COMMITTEE,
            Title("KẾ HOẠCH", "tổ chức đại hội"),
            *(Paragraph(f"Dòng {n}") for n in range(count)),
            block,
            page=PageSetup(is_large_print=is_large),
        )
        [last] = [page for page in reader.pages if "T/M BAN THƯỜNG VỤ" in page.extract_text()]
        assert "Dòng" in last.extract_text()
        assert "Nguyễn Văn An" in last.extract_text()
        assert last == reader.pages[-1]


@pytest.mark.parametrize("count", [3, 60, 200])
@pytest.mark.parametrize("before", [3, 30])
def test_a_long_list_of_recipients_goes_on_over_the_pages(count: int, before: int) -> None:
    entries = tuple(f"Đảng ủy xã {number}" for number in range(1, count + 1))
    block = SignatureBlock(Signature(("T/M BAN THƯỜNG VỤ",), "BÍ THƯ", "Nguyễn Văn An"), Recipients(entries))
    reader = made(*(Paragraph(f"Dòng {n}") for n in range(before)), block)
    listed = [each for page in reader.pages for each in shown(page) if each.text.startswith("- ")]
    assert [each.text[2:-1] for each in listed] == list(entries)
    assert min(millimetres(each.y) for each in listed) > 20
    [page] = [page for page in reader.pages if "T/M BAN THƯỜNG VỤ" in page.extract_text()]
    assert all(each in page.extract_text() for each in ("Dòng", "Nguyễn Văn An", "Nơi nhận:"))


def test_the_theme_says_how_small_it_may_be() -> None:
    assert load_theme().number("letterhead", "shrink_to") == 12
