"""The short list of delegates."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import delegate_list
from tests.desk import Desk
from tests.documents.delegates_of import LONG_NAME, LONG_POST, gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import row_of, word_file, word_rows, workbook
from tests.documents.renderers.pdf_pages import lines, read


def test_official_delegates_by_delegation(office: Desk) -> None:
    made = with_everybody(office, 16)
    compare("delegate_list", delegate_list.build(request(office, made.congress)))


@pytest.mark.parametrize("layout", ["name", "category"])
def test_everybody_by_name_and_by_category(office: Desk, layout: str) -> None:
    made = with_everybody(office, 8)
    compare(f"delegate_list_by_{layout}", delegate_list.build(request(office, made.congress, layout=layout, who="all")))


def test_in_pdf_the_number_goes_on_and_the_heading_is_repeated(office: Desk) -> None:
    made = gathering(office, 250)
    reader = read(delegate_list.build(request(office, made.congress)))
    pages = [lines(page) for page in reader.pages]
    assert all(any(line.startswith("TT | Họ và tên") for line in page) for page in pages)
    assert sum(any("đồng chí)" in line for line in page[-1:]) for page in pages) == 0
    text = "\n".join(line for page in pages for line in page)
    assert "Danh sách này có 250 đồng chí." in text
    assert all(f"{number} | " in text for number in (1, 125, 250))
    assert "T/M BAN THƯỜNG VỤ" in "\n".join(pages[-1])
    assert "Danh sách này có" in "\n".join(pages[-1])


def test_in_sheet_and_word_nothing_is_left_out(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = delegate_list.build(request(office, made.congress))
    sheet = workbook(document).active
    row = row_of(sheet, LONG_NAME[:120].strip())
    assert [cell.value for cell in sheet[row]][:2] == [2, LONG_NAME[:120].strip()]
    assert sheet.row_dimensions[row].height > 150
    assert sheet.print_title_rows == "$10:$11"
    rows = word_rows(word_file(document).tables[1])
    assert [
        "2",
        LONG_NAME[:120].strip(),
        "",
        "1977",
        LONG_POST[:300].strip(),
        "Chỉ định",
        "",
        "Phó Trưởng đoàn",
    ] in rows
