"""The list of delegations with its total."""

from __future__ import annotations

from congress_app.documents.builders import delegation_list
from tests.desk import Desk
from tests.documents.delegates_of import with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import row_of, texts, word_file, word_rows, workbook


def test_delegations_with_leaders_and_counts(office: Desk) -> None:
    made = with_everybody(office, 16)
    made.delegate("Lê Văn Lẻ", post="Đảng viên")
    compare("delegation_list", delegation_list.build(request(office, made.congress)))


def test_the_total_is_a_row_of_numbers(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = delegation_list.build(request(office, made.congress))
    sheet = workbook(document).active
    row = row_of(sheet, "Tổng cộng")
    assert texts(sheet, row) == ["Tổng cộng", "3", "7", "7", "17", "2"]
    assert isinstance(sheet.cell(row, 8).value, int)
    assert word_rows(word_file(document).tables[1])[-2] == ["Tổng cộng", "3", "7", "7", "17", "2", ""]


def test_without_delegations_there_is_nothing_to_print(office: Desk) -> None:
    assert not delegation_list.has_data(request(office, office.congress()))
