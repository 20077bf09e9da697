"""Who came in place of whom."""

from __future__ import annotations

import datetime as dt

from congress_app.documents.builders import substitution_list
from tests.desk import Desk
from tests.documents.delegates_of import with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file, word_rows, workbook


def test_substitutions_with_their_decision(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = substitution_list.build(request(office, made.congress))
    compare("substitution_list", document)
    days = [
        cell.value.date()
        for row in workbook(document).active.iter_rows()
        for cell in row
        if isinstance(cell.value, dt.datetime)
    ]
    assert days == [dt.date(2025, 7, 25)]
    assert word_rows(word_file(document).tables[1])[1][1] == "Phùng Bích Ngọc\n(đại biểu chỉ định)"
