"""Tables in PDF: headings repeated, rows whole, groups and votes with their neighbours, every kind of cell."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from congress_app.documents.model import PageSetup, Paragraph, Signature, SignatureBlock, Table, Title
from congress_app.documents.model_table import Cell, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, bold, italic, joined
from congress_app.documents.renderers.faces import face
from tests.documents.renderers.pdf_pages import lines, made, millimetres, shown, where

SIGNED = SignatureBlock(Signature(("T/M ĐOÀN CHỦ TỊCH",)))
TWO = (TableColumn("TT", 12, Alignment.CENTRE), TableColumn("Nội dung", 153))


def rows(count: int, text: str = "Dòng") -> list[Row]:
    """Numbered rows of one line."""
    return [Row((number, f"{text} {number}")) for number in range(count)]


def numbers(page: Any, word: str = "Dòng") -> list[int]:
    """Which numbered rows stand on a page."""
    return [int(found) for found in re.findall(rf"{word} (\d+)", page.extract_text())]


def squares(page: Any) -> int:
    """How many level lines the grid of a page has."""
    code = page.get_contents().get_data()
    found = re.findall(rb"([\d.]+) ([\d.]+) m ([\d.]+) ([\d.]+) l\n", code)
    return sum(first[1] == first[3] for first in found)


def test_the_heading_is_repeated_on_each_page() -> None:
    reader = made(Table(TWO, rows(120)))
    assert len(reader.pages) > 2
    for page in reader.pages:
        assert next(line for line in lines(page) if not line.isdigit()) == "TT | Nội dung"
    assert [number for page in reader.pages for number in numbers(page)] == list(range(120))


def test_a_heading_of_two_tiers_is_repeated_whole() -> None:
    columns = (
        TableColumn("TT", 10),
        TableColumn("Số đảng viên", 20, group="Quy mô"),
        TableColumn("Số đại biểu", 20, group="Quy mô"),
        TableColumn("Ghi chú", 20),
    )
    reader = made(Table(columns, [Row((number, number, number, f"Dòng {number}")) for number in range(90)]))
    assert len(reader.pages) > 1
    for page in reader.pages:
        upper, lower = where(page, "Quy mô"), where(page, "Số đảng viên")
        assert upper.y > lower.y
        assert upper.y > where(page, "Ghi chú").y > lower.y
        assert page.extract_text().count("Số đại biểu") == 1


def test_a_table_without_a_heading_repeats_nothing() -> None:
    reader = made(Table(TWO, rows(90), has_heading=False))
    assert not any("Nội dung" in page.extract_text() for page in reader.pages)


def test_rows_are_whole() -> None:
    text = "Thảo luận dự thảo văn kiện đại hội. " * 12
    reader = made(Table(TWO, [Row((number, f"Đầu {number} {text} cuối {number}")) for number in range(30)]))
    assert len(reader.pages) > 2
    for page in reader.pages:
        assert numbers(page, "Đầu") == numbers(page, "cuối")


def test_a_row_higher_than_a_page_goes_on_and_loses_no_word() -> None:
    words = [f"từ{number}" for number in range(1500)]
    reader = made(Title("DANH SÁCH"), Table(TWO, [*rows(1), Row((1, " ".join(words))), *rows(1, "Sau")]))
    read_back = [word for page in reader.pages for word in re.findall(r"từ\d+", page.extract_text())]
    assert read_back == words
    assert numbers(reader.pages[0]) == [0]
    assert "từ0" in reader.pages[0].extract_text()  # it begins where there is room
    for page in reader.pages:
        assert sum("từ" in line for line in lines(page)) >= 3
        assert min(each.y for each in shown(page)) > 20 / 25.4 * 72


def test_long_rows_are_parted_where_the_table_says_so() -> None:
    text = "Kính thưa các đồng chí! " * 90
    for may_split, begun in ((True, [0, 1]), (False, [0])):
        listed = [Row((n, f"Đầu {n} {text}")) for n in range(3)]
        reader = made(Title("KỊCH BẢN"), Table(TWO, listed, may_split_rows=may_split))
        assert numbers(reader.pages[0], "Đầu") == begun


def test_a_row_of_less_than_half_a_page_is_not_parted_even_there() -> None:
    text = "Kính mời các đồng chí đứng nghiêm. " * 20
    reader = made(Table(TWO, [Row((n, f"Đầu {n} {text} Hết {n}")) for n in range(9)], may_split_rows=True))
    assert len(reader.pages) > 1
    for page in reader.pages:
        words = page.extract_text()
        assert re.findall(r"Đầu (\d)", words) == re.findall(r"Hết (\d)", words)


def test_a_high_row_below_a_title_begins_on_the_first_page() -> None:
    text = " ".join(f"từ{number}" for number in range(600))
    reader = made(
        Title("DANH SÁCH", "đại biểu", tuple(f"ghi chú {n}" for n in range(12))), Table(TWO, [Row((0, text))])
    )
    assert "từ0" in reader.pages[0].extract_text()
    assert len(reader.pages) == 2


@pytest.mark.parametrize("before", range(25, 60))
def test_a_group_never_ends_a_page(before: int) -> None:
    listed = [*rows(before), Row(("Nhóm A",), RowKind.GROUP), *rows(5, "Người")]
    reader = made(Table(TWO, listed))
    [page] = [page for page in reader.pages if "Nhóm A" in page.extract_text()]
    assert numbers(page, "Người")[0] == 0


@pytest.mark.parametrize("count", range(25, 60))
def test_a_total_has_several_rows_above_it(count: int) -> None:
    totals = [Row((Cell(name, 2),), RowKind.TOTAL) for name in ("Có mặt", "Vắng mặt")]
    reader = made(Table(TWO, [*rows(count), *totals]))
    assert all(word in reader.pages[-1].extract_text() for word in ("Có mặt", "Vắng mặt"))
    assert len(numbers(reader.pages[-1])) >= 3


@pytest.mark.parametrize("before", range(25, 60))
def test_a_vote_stays_with_its_item(before: int) -> None:
    for may_split in (True, False):
        item = Row((before, "Thông qua. " + "Đồng chí nào đồng ý, xin giơ thẻ. " * 8 + "Hết lời"))
        listed = [*rows(before), item, Row(("Biểu quyết: ......",), RowKind.VOTE), *rows(3, "Sau")]
        reader = made(Table(TWO, listed, may_split_rows=may_split))
        [page] = [page for page in reader.pages if "Biểu quyết" in page.extract_text()]
        assert "Hết lời" in page.extract_text()


@pytest.mark.parametrize("before", range(25, 60))
def test_who_presides_stays_between_the_session_and_its_first_item(before: int) -> None:
    listed = [*rows(before), Row(("PHIÊN",), RowKind.GROUP), Row(("Chủ trì: A",), RowKind.NOTE), *rows(3, "Mục")]
    reader = made(Table(TWO, listed))
    [page] = [page for page in reader.pages if "PHIÊN" in page.extract_text()]
    assert "Chủ trì: A" in page.extract_text()
    assert numbers(page, "Mục")[0] == 0


@pytest.mark.parametrize("count", range(1, 81))
def test_the_page_with_the_signature_carries_rows(count: int) -> None:
    reader = made(Title("DANH SÁCH", "đại biểu"), Table(TWO, rows(count)), SIGNED)
    last = reader.pages[-1]
    assert "T/M ĐOÀN CHỦ TỊCH" in last.extract_text()
    assert len(numbers(last)) >= min(2, count)
    assert [number for page in reader.pages for number in numbers(page)] == list(range(count))


@pytest.mark.parametrize("words", range(300, 700, 25))
def test_not_even_a_high_last_row_leaves_the_signature_alone(words: int) -> None:
    text = " ".join(f"từ{number}" for number in range(words))
    reader = made(Title("DANH SÁCH"), Table(TWO, [Row((0, text))]), SIGNED)
    assert "từ" in reader.pages[-1].extract_text()
    assert "T/M ĐOÀN CHỦ TỊCH" in reader.pages[-1].extract_text()
    assert sum(len(re.findall(r"từ\d+", page.extract_text())) for page in reader.pages) == words


def test_the_total_stays_with_the_last_row() -> None:
    for count in range(38, 46):
        reader = made(Table(TWO, [*rows(count), Row(("Tổng cộng: 5 đại hội",), RowKind.TOTAL)]))
        assert numbers(reader.pages[-1])[-1] == count - 1
        assert where(reader.pages[-1], "Tổng cộng").font == "LiberationSerif-Bold"


def test_the_grid_is_closed_and_half_a_point_wide() -> None:
    page = made(Table(TWO, rows(3))).pages[0]
    code = page.get_contents().get_data()  # type: ignore[union-attr]
    assert b"0.5 w\n" in code
    assert squares(page) == 1 + 3  # the top of the rows and the end of each
    assert b" re S\n" in code  # each cell of the heading
    assert squares(made(Table(TWO, rows(3), has_grid=False)).pages[0]) == 0


def test_cells_are_written_as_papers_write_them() -> None:
    columns = tuple(TableColumn(f"C{number}", 1) for number in range(6))
    values = (dt.date(2025, 9, 5), 1189, 13.99, None, True, dt.time(7, 30))
    page = made(Table(columns, [Row(values)], density=Density.SMALL)).pages[0]
    assert [each.text.strip() for each in shown(page) if not each.text.startswith("C")] == [
        "05/09/2025",
        "1.189",
        "13,99",
        "x",
        "07:30",
    ]


def test_alignment_and_padding() -> None:
    columns = tuple(TableColumn("", 55, alignment) for alignment in (Alignment.LEFT, Alignment.CENTRE, Alignment.RIGHT))
    page = made(Table(columns, [Row(("trái", "giữa", "phải"))], has_heading=False)).pages[0]
    left, middle, right = (where(page, text) for text in ("trái", "giữa", "phải"))
    width = face().width
    assert left.x == pytest.approx(85.04 + 2.5, abs=0.02)
    assert millimetres(middle.x + width("giữa", 13) / 2) == pytest.approx(30 + 82.5, abs=0.02)
    assert right.x + width("phải", 13) == pytest.approx(552.76 - 2.5, abs=0.02)


def test_texts_begin_level_or_stand_in_the_middle() -> None:
    long = "Thảo luận dự thảo văn kiện " * 8
    for is_top, expected in ((True, 0), (False, 1)):
        page = made(Table(TWO, [Row(("số", long))], has_heading=False, is_top_aligned=is_top)).pages[0]
        first = max(each.y for each in shown(page))
        assert round((first - where(page, "số").y) / 16) == expected


def test_bold_and_italic_in_a_cell_and_in_a_bold_cell() -> None:
    text = joined("thường ", bold("đậm "), italic("nghiêng"))
    page = made(Table(TWO, [Row((1, text)), Row((Cell("sau", is_bold=True), "thường"))], has_heading=False)).pages[0]
    styles = {each.text.strip(): each.font.partition("-")[2] for each in shown(page)}
    assert (styles["đậm"], styles["nghiêng"], styles["sau"]) == ("Bold", "Italic", "Bold")
    assert [each.font for each in shown(page)][-1] == "LiberationSerif"


def test_underlined_words_have_a_line() -> None:
    from congress_app.documents.model_text import Run  # noqa: PLC0415 - only here

    page = made(Table(TWO, [Row((1, (Run("gạch dưới", is_underlined=True),)))])).pages[0]
    assert b"0.65 w" in page.get_contents().get_data()  # type: ignore[union-attr]


def test_spans_cover_their_columns() -> None:
    columns = tuple(TableColumn("", 1) for _ in range(3))
    page = made(Table(columns, [Row((Cell("rộng", 2, Alignment.CENTRE), "hẹp"))], has_heading=False)).pages[0]
    assert millimetres(where(page, "rộng").x + face().width("rộng", 13) / 2) == pytest.approx(30 + 55, abs=0.1)
    assert millimetres(where(page, "hẹp").x) > 30 + 110


def test_rows_for_signing_are_as_high_as_asked() -> None:
    page = made(Table(TWO, rows(2), has_heading=False, row_height=10)).pages[0]
    assert millimetres(where(page, "Dòng 0").y - where(page, "Dòng 1").y) == 10


def test_a_word_wider_than_its_cell_is_cut_and_keeps_its_letters() -> None:
    word = "A" * 120
    page = made(Table((TableColumn("", 1), TableColumn("", 9)), [Row((word, "x"))], has_heading=False)).pages[0]
    assert "".join(each.text for each in shown(page) if "A" in each.text).replace("\n", "") == word
    assert all(each.x + face().width(each.text, 13) < 85.04 + 47 for each in shown(page) if "A" in each.text)


def test_large_print_in_tables() -> None:
    page = made(Table(TWO, rows(1)), page=PageSetup(is_large_print=True)).pages[0]
    assert (where(page, "Dòng 0").size, where(page, "Nội dung").size) == (16, 14)


@pytest.mark.parametrize(("density", "size"), [(Density.NORMAL, 13), (Density.SMALL, 11), (Density.TINY, 9)])
def test_densities(density: Density, size: float) -> None:
    assert where(made(Table(TWO, rows(1), density=density)).pages[0], "Dòng 0").size == size


def test_ten_thousand_rows_come_as_a_stream() -> None:
    asked: list[int] = []

    def stream() -> Iterator[Row]:
        for number in range(10_000):
            asked.append(number)
            yield Row((number, f"Dòng {number}"))

    reader = made(Table(TWO, stream(), density=Density.TINY))
    assert len(asked) == 10_000
    assert numbers(reader.pages[-1])[-1] == 9_999
    assert len(reader.pages) == 193


@pytest.mark.parametrize("listed", [[], [Row(("", ""))]])
def test_a_table_without_rows_or_words_is_printed(listed: Sequence[Row]) -> None:
    assert lines(made(Table(TWO, listed)).pages[0]) == ["TT | Nội dung"]


def test_a_paragraph_after_a_table_has_no_heading_over_it() -> None:
    for count in range(35, 45):
        last = made(Table(TWO, rows(count)), Paragraph("Danh sách này có 5 đồng chí.")).pages[-1]
        if not numbers(last):
            assert "Nội dung" not in last.extract_text()
