"""The discussion groups: all in a table, then each with its delegates."""

from __future__ import annotations

from congress_app.documents.builders import discussion_groups
from tests.desk import Desk
from tests.documents.delegates_of import with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file, workbook
from tests.documents.renderers.pdf_pages import lines, read


def test_groups_and_who_is_in_none(office: Desk) -> None:
    made = with_everybody(office, 16)
    compare("discussion_groups", discussion_groups.build(request(office, made.congress)))


def test_the_heading_of_the_long_table_is_repeated(office: Desk) -> None:
    made = with_everybody(office, 120)
    document = discussion_groups.build(request(office, made.congress))
    pages = [lines(page) for page in read(document).pages]
    assert all(any(line.startswith("TT | Họ và tên") for line in page) for page in pages)
    sheet = workbook(document).active
    assert [str(cell.value) for cell in sheet[int(sheet.print_title_rows.split("$")[-1])]][:3] == [
        "TT",
        "Họ và tên",
        "None",
    ]
    assert sheet.freeze_panes is None
    assert len(word_file(document).tables) == 3
