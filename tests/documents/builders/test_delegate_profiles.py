"""The profiles of delegates on sheets that lie."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from congress_app.documents.builders import delegate_profiles
from congress_app.documents.model import Paper
from tests.desk import Desk
from tests.documents.delegates_of import LONG_NAME, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import row_of, word_file, word_rows, workbook
from tests.documents.renderers.pdf_pages import Shown, lines, millimetres, read, shown


def test_profiles_by_delegation(office: Desk) -> None:
    made = with_everybody(office, 16)
    compare("delegate_profiles", delegate_profiles.build(request(office, made.congress)))


@pytest.mark.parametrize("count", [250, 500])
def test_long_lists_keep_heading_rows_and_end(office: Desk, count: int) -> None:
    made = with_everybody(office, count)
    reader = read(delegate_profiles.build(request(office, made.congress)))
    pages = [lines(page) for page in reader.pages]
    assert all(any("GDPT | Chuyên | LLCT" in line or "Trình độ" in line for line in page) for page in pages)
    numbers = [int(each.text) for page in reader.pages for each in _numbers(page)]
    assert numbers == list(range(1, count + 2))
    assert len(pages) <= count / 8.3
    assert not any("đồng chí)" in page[-1] for page in pages)
    assert {"Danh sách này có", "T/M BAN THƯỜNG VỤ"} == {
        words for words in ("Danh sách này có", "T/M BAN THƯỜNG VỤ") if any(words in line for line in pages[-1])
    }


def _numbers(page: Any) -> list[Shown]:
    """The numbers in the first column, from top to bottom."""
    found = [each for each in shown(page) if each.x < 20 * 72 / 25.4 + 25 and each.text.isdigit()]
    return sorted(found, key=lambda each: -each.y)


def test_days_stand_on_one_line_and_nothing_leaves_the_sheet(office: Desk) -> None:
    made = with_everybody(office)
    for paper in (Paper.A4, Paper.A3):
        reader = read(delegate_profiles.build(request(office, made.congress, paper=paper.value)))
        texts = [each for page in reader.pages for each in shown(page)]
        assert [each.text for each in texts].count("04/04/1988") == 1
        assert millimetres(float(reader.pages[0].mediabox.width)) == {Paper.A4: 297.0, Paper.A3: 420.0}[paper]


def test_a_sheet_has_real_days_and_a_row_of_two_headings(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = delegate_profiles.build(request(office, made.congress))
    sheet = workbook(document).active
    row = [cell.value for cell in sheet[row_of(sheet, made.delegates[3].full_name)]]
    assert row[2].date() == dt.date(1963, 4, 4)
    assert [each.date() for each in row[12:14]] == [dt.date(1988, 4, 4), dt.date(1989, 4, 4)]
    assert {"C10:D10", "I10:L10", "M10:N10", "A10:A11"} <= {str(each) for each in sheet.merged_cells.ranges}
    assert sheet.print_title_rows == "$10:$11"
    assert [each[1:2] for each in word_rows(word_file(document).tables[1])].count([LONG_NAME[:120].strip()]) == 1
