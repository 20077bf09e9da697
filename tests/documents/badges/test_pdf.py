"""The PDF of badges read back: pages, places, colours, codes, photos, fonts."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise

import pytest
from pypdf import PdfReader

from congress_app.documents.badges.code import code_matrix
from congress_app.documents.badges.looks import LOOKS
from congress_app.documents.badges.model import Badge, BadgeClass, BadgeOptions, BadgeSize, CodeSide
from congress_app.documents.badges.pdf import render_badges
from congress_app.documents.badges.sheets import GRIDS, page_count, sheet_count
from congress_app.runtime.errors import Refused
from tests.documents.badges.badge_pages import Page, Text, read
from tests.documents.badges.badges_of import LONG_NAME, badge_set, photo, token, twelve

SIZES = list(BadgeSize)
EVERY_WAY = [
    BadgeOptions(size, has_backs, has_photos, side)
    for size in SIZES
    for has_backs in (True, False)
    for has_photos in (True, False)
    for side in CodeSide
]


def columns_of(pages: list[Page], size: BadgeSize, what: str) -> list[int]:
    """In which column the one text of these letters stands on each page."""
    grid = GRIDS[size]
    first, second = grid.front(0).left, grid.front(1).left
    found = [each.where(what).left for each in pages if any(text.text == what for text in each.texts)]
    return [int((left - first) // (second - first)) for left in found]


@pytest.mark.parametrize("options", EVERY_WAY)
def test_pages_are_as_many_as_said_and_each_badge_stands_within_itself(options: BadgeOptions) -> None:
    whole = badge_set()
    pages = read(whole, options)
    assert len(pages) == page_count(whole, options)
    grid = GRIDS[options.size]
    lefts = {grid.front(number).left for number in range(grid.per_sheet)}
    tops = {grid.front(number).top for number in range(grid.per_sheet)}
    for text in (text for page in pages for text in page.texts):
        assert any(left + 2 < text.left and text.right < left + grid.width - 2 for left in lefts), text
        assert any(top + 2 < text.top < top + grid.height - 2 for top in tops), text


@pytest.mark.parametrize("options", EVERY_WAY)
def test_lines_do_not_touch(options: BadgeOptions) -> None:
    def is_over(one: Text, other: Text) -> bool:
        return one.left < other.right and other.left < one.right

    for page in read(badge_set(), options):
        ordered = sorted(page.texts, key=lambda text: text.top)
        for number, lower in enumerate(ordered):
            for upper in (each for each in ordered[:number] if is_over(each, lower)):
                high = lower.size * 0.72 / 2.835
                assert lower.top - high > upper.top - 0.01, (upper, lower)


def test_no_name_is_cut_and_only_a_long_post_ends_with_an_ellipsis() -> None:
    for size in SIZES:
        text = " ".join(page.all_text().replace("\n", " ") for page in read(badge_set(), BadgeOptions(size)))
        assert LONG_NAME.upper() in text
        assert "NGUYỄN THỊ PHƯƠNG THẢO" in text
        assert "HƯỜNG ÁNH" in text
        assert "nguyễnvănkhôngcódấucáchvàrấtdàiđếnmứckhôngthểvừa".upper() in text.replace(" ", "")
        assert text.count("…") == 1


def test_a_long_post_has_three_lines() -> None:
    [front] = read(badge_set(twelve()[2]), BadgeOptions(has_backs=False))
    [size] = {text.size for text in front.texts if "Mặt trận" in text.text}
    assert len([text for text in front.texts if text.size == size]) == 3


@pytest.mark.parametrize("size", SIZES)
def test_backs_stand_behind_their_fronts(size: BadgeSize) -> None:
    badges = [Badge(f"Người {number}", BadgeClass.GUEST, number=f"S{number}") for number in range(5)]
    word = "Số thẻ: S{}" if size is BadgeSize.LARGE else "KHÁCH MỜI - Số thẻ: S{}"
    pages = read(badge_set(*badges), BadgeOptions(size))
    for number in range(5):
        fronts = columns_of(pages[0::2], size, f"Số thẻ: S{number}")
        backs = columns_of(pages[1::2], size, word.format(number))
        assert (fronts, backs) == ([number % 2], [1 - number % 2])


def test_the_back_tells_the_congress_the_rules_and_where_a_lost_badge_belongs() -> None:
    _front, back = read(badge_set(twelve()[0]), BadgeOptions())
    text = back.all_text().replace("\n", " ")
    for said in ("ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II", "Đeo thẻ", "Đồng chí nhặt được xin gửi về Ban Tổ chức", "ĐẠI BIỂU"):
        assert said in text
    own = badge_set(twelve()[0])
    told = read(type(own)(own.organisation, own.title, own.term, "", own.badges, ("Tắt điện thoại.",)), BadgeOptions())
    assert "Tắt điện thoại." in told[1].all_text()
    assert "Đeo thẻ" not in told[1].all_text()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("side", list(CodeSide))
def test_the_drawn_modules_are_those_of_the_token(size: BadgeSize, side: CodeSide) -> None:
    pages = read(badge_set(), BadgeOptions(size, code_side=side))
    wearing = pages[0::2] if side is CodeSide.FRONT else pages[1::2]
    drawn = [code for page in wearing for code in page.codes]
    expected = {code_matrix(badge.token) for badge in twelve() if badge.token}
    assert {_matrix(runs) for _left, _top, runs in drawn} == expected
    assert len(drawn) == len(expected)
    others = pages[1::2] if side is CodeSide.FRONT else pages[0::2]
    assert [code for page in others for code in page.codes] == []


def _matrix(runs: Sequence[tuple[int, int, int]]) -> tuple[bytes, ...]:
    side = 1 + max(y for _x, y, _width in runs)
    rows = [bytearray(side) for _row in range(side)]
    for x, y, width in runs:
        rows[side - 1 - y][x : x + width] = b"\x01" * width
    return tuple(map(bytes, rows))


def test_a_code_has_runs_of_greatest_length() -> None:
    [front] = read(badge_set(twelve()[0]), BadgeOptions(has_backs=False))
    [(_left, _top, runs)] = front.codes
    by_row: dict[int, list[tuple[int, int]]] = {}
    for x, y, width in runs:
        by_row.setdefault(y, []).append((x, width))
    for row in by_row.values():
        assert all(x + width < after for (x, width), (after, _width) in pairwise(row))


@pytest.mark.parametrize("badge_class", list(BadgeClass))
def test_a_class_has_its_colour_its_word_and_letters_that_are_seen(badge_class: BadgeClass) -> None:
    [front] = read(badge_set(Badge("Lê An", badge_class)), BadgeOptions(has_backs=False))
    look = LOOKS[badge_class]
    *place, field = front.fields[0]
    assert place == [15, 18.5, 90, 130]
    assert field == pytest.approx(look.field, abs=0.002)
    largest = max(front.texts, key=lambda text: text.size)
    assert largest.colour == pytest.approx(look.letters, abs=0.002)
    assert largest.text == {"delegate": "ĐẠI BIỂU", "guest": "KHÁCH MỜI", "service": "PHỤC VỤ"}.get(
        badge_class.value, largest.text
    )


def test_in_black_and_white_classes_differ_by_border_and_word() -> None:
    borders = [look.border for look in LOOKS.values()]
    assert len(set(borders)) == len(borders)
    words = {
        max(read(badge_set(Badge("A", each)), BadgeOptions(has_backs=False))[0].texts, key=lambda text: text.size).text
        for each in BadgeClass
    }
    assert len(words) == len(BadgeClass)


def test_photos_go_in_byte_for_byte_and_once() -> None:
    data = render_badges(badge_set(), BadgeOptions())
    assert data.count(photo()) == 1
    assert data.count(photo(200)) == 1
    assert photo() not in render_badges(badge_set(), BadgeOptions(has_photos=False))
    sizes = {BadgeSize.LARGE: (30, 40), BadgeSize.SMALL: (20, 27)}
    for size, (width, height) in sizes.items():
        drawn = [each for page in read(badge_set(), BadgeOptions(size, has_backs=False)) for each in page.pictures]
        assert len(drawn) == 5
        assert all(wide >= width - 0.01 and high >= height - 0.01 for _name, wide, high in drawn)


def test_all_fonts_are_embedded_and_the_file_says_what_it_is() -> None:
    reader = PdfReader(BytesIO(render_badges(badge_set(), BadgeOptions())))
    fonts = reader.pages[0]["/Resources"]["/Font"].get_object()  # type: ignore[index] # pypdf's stubs know no dictionaries
    for font in (each.get_object() for each in fonts.values()):
        assert "+LiberationSerif" in font["/BaseFont"]
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "/ToUnicode" in font
    assert reader.metadata is not None
    assert reader.metadata.title == "Thẻ đại biểu - ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II"
    assert "NGUYỄN THỊ PHƯƠNG THẢO" in reader.pages[0].extract_text()


def test_the_same_badges_give_the_same_bytes() -> None:
    assert render_badges(badge_set(), BadgeOptions()) == render_badges(badge_set(), BadgeOptions())


def test_no_badges_are_refused_and_empty_texts_are_not() -> None:
    with pytest.raises(Refused, match="no badges"):
        render_badges(type(badge_set())("", "", "", "", ()), BadgeOptions())
    bare = type(badge_set())("", "", "", "", (Badge("", BadgeClass.GUEST),))
    for options in EVERY_WAY:
        assert (
            len(read(bare, options))
            == page_count(bare, options)
            == sheet_count(bare, options) * (2 if options.has_backs else 1)
        )


def test_text_of_every_kind_is_printed() -> None:
    odd = Badge("🙂 (An) \\ \u200bBình\n", BadgeClass.GUEST, "MỜI", "\t", "中文 (a)", "☑", "№ 5", token(1) * 9)
    for options in EVERY_WAY:
        assert read(badge_set(odd), options)
