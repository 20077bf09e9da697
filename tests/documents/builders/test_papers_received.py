"""Who received which set of papers."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import papers_received
from congress_app.documents.model import Orientation, Table
from congress_app.i18n import say
from congress_app.runtime.errors import WrongCall
from tests.desk import Desk
from tests.documents.delegates_of import gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file, workbook


def test_sheets_upright_without_columns_of_one_s_own(office: Desk) -> None:
    made = with_everybody(office, 8)
    document = papers_received.build(request(office, made.congress))
    compare("papers_received", document)
    assert document.page.orientation is Orientation.PORTRAIT


def test_columns_of_one_s_own_stand_at_the_end(office: Desk) -> None:
    made = gathering(office, 8)
    document = papers_received.build(request(office, made.congress, columns="Áo| Cặp ||Tiền"))
    [table, *_others] = [block for block in document.blocks if isinstance(block, Table)]
    assert [column.heading for column in table.columns][-3:] == ["Áo", "Cặp", "Tiền"]
    assert document.page.orientation is Orientation.LANDSCAPE
    assert "Áo" in {cell.value for row in workbook(document).active.iter_rows() for cell in row}
    assert len(word_file(document).sections) == 8


@pytest.mark.parametrize("columns", ["a|b|c|d|e|f|g", "a" * 41])
def test_columns_that_have_no_room_are_refused(columns: str) -> None:
    with pytest.raises(WrongCall) as refusal:
        papers_received.own_columns(columns)
    assert "6" in say(refusal.value)
