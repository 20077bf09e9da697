"""The allocation with its total and the way it was reckoned."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from congress_app.documents.builders import allocation_table
from congress_app.documents.model import Paragraph
from congress_app.documents.model_text import plain
from congress_app.domain.delegates import Allocation
from tests.desk import Desk
from tests.documents.delegates_of import gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import row_of, texts, word_file, word_rows, workbook
from tests.documents.renderers.pdf_pages import lines, read


def test_shares_with_a_total(office: Desk) -> None:
    made = with_everybody(office, 16)
    document = allocation_table.build(request(office, made.congress))
    compare("allocation_table", document)
    sheet = workbook(document).active
    total = ["Tổng cộng", "412", "7", "8", "37", "52", "15", "8"]
    assert texts(sheet, row_of(sheet, "Tổng cộng")) == total
    assert word_rows(word_file(document).tables[1])[-1] == total
    assert any("T/M BAN THƯỜNG VỤ" in line for line in lines(read(document).pages[0]))


@pytest.mark.parametrize(
    ("seats", "words"), [((2, 1), "số còn lại lần lượt cho"), ((1, 2), "đã được điều chỉnh"), ((0, 0), "")]
)
def test_the_note_says_how_the_seats_came_about(office: Desk, seats: Sequence[int], words: str) -> None:
    made = gathering(office, 8)
    for delegation, members, count in zip(made.delegations, (70, 30), seats, strict=False):
        made.add(Allocation, organisation_id=delegation.organisation_id, member_count=members, ratio_count=count)
    blocks = allocation_table.build(request(office, made.congress)).blocks
    notes = [plain(block.text) for block in blocks if isinstance(block, Paragraph)]
    assert [words in note for note in notes] == [True] * bool(words)
