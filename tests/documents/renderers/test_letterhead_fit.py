"""Long names at the left of a letterhead: whole lines in smaller letters, the same in every format."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.documents.model import Letterhead
from congress_app.documents.renderers.letterhead_fit import fitted_issuers, smallest
from congress_app.documents.theme import load_theme, mm
from tests.documents.renderers.office_files import paper, word_file, workbook
from tests.documents.renderers.pdf_pages import made, shown, where

PARTY = "ĐẢNG CỘNG SẢN VIỆT NAM"
THEME = load_theme()
WIDTH = mm(165)
NAMES = (
    ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ BA NA LẦN THỨ I"),
    ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II"),
    ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ PHƯỜNG PHONG CHÂU LẦN THỨ I"),
    ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ PHƯỜNG PHONG CHÂU THÀNH LẦN THỨ XVIII"),
    ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG, MẶT TRẬN TỔ QUỐC VÀ ĐOÀN THỂ TỈNH PHÚ THỌ",),
)


def head(issuing: tuple[str, ...]) -> Letterhead:
    return Letterhead(issuing, ("ĐẢNG BỘ TỈNH LÂM ĐỒNG",), place_date="Hòa Ninh, ngày 05 tháng 02 năm 2026")


def _in_pdf(letterhead: Letterhead) -> list[str]:
    page = made(letterhead).pages[0]
    above = [each for each in shown(page) if each.y > where(page, "*").y]
    return [each.text.replace("\u00a0", " ") for each in above if each.text != PARTY]


def _in_sheet(letterhead: Letterhead) -> list[str]:
    sheet = workbook(paper(letterhead)).active
    left = [str(sheet.cell(row, 1).value) for row in range(1, sheet.max_row + 1)]
    return left[: left.index("*")]


def _in_word(letterhead: Letterhead) -> Any:
    return word_file(paper(letterhead)).tables[0].cell(0, 0).paragraphs


@pytest.mark.parametrize("issuing", NAMES)
def test_each_format_takes_as_many_lines(issuing: tuple[str, ...]) -> None:
    sheet, printed = _in_sheet(head(issuing)), _in_pdf(head(issuing))
    assert (len(sheet), " ".join(sheet)) == (len(printed), " ".join(printed))
    who = fitted_issuers(head(issuing), THEME, WIDTH)
    word = _in_word(head(issuing))
    assert [each.text.replace("\u00a0", " ") for each in word] == [line.text for line in who.lines[:-1]]
    assert {each.style.font.size.pt for each in word} == {who.theme.style("issuing").size}


@pytest.mark.parametrize(("issuing", "size"), list(zip(NAMES, (14, 13.5, 13.5, 14, 14), strict=True)))
def test_letters_get_smaller_only_where_that_spares_a_line(issuing: tuple[str, ...], size: float) -> None:
    assert fitted_issuers(head(issuing), THEME, WIDTH).theme.style("issuing").size == size


def test_as_the_last_resort_it_takes_the_fewest_lines() -> None:
    assert _in_pdf(head(NAMES[3]))[1:] == ["ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ PHƯỜNG PHONG CHÂU", "THÀNH LẦN THỨ XVIII"]
    assert len(_in_pdf(head(NAMES[4]))) == 4


def test_the_halves_fill_the_width() -> None:
    for issuing in NAMES:
        who = fitted_issuers(head(issuing), THEME, WIDTH)
        assert who.left + who.gap + who.right == pytest.approx(WIDTH)


def test_a_file_has_the_letters_of_its_longest_head() -> None:
    assert smallest([head(NAMES[0]), head(NAMES[1])], THEME, WIDTH).style("issuing").size == 13.5
    assert smallest([], THEME, WIDTH) is THEME
