"""Summonses: one a page, official delegates, not alternates."""

from __future__ import annotations

from congress_app.documents.builders import summons
from congress_app.documents.model import KeyValues
from congress_app.documents.model_text import plain
from tests.desk import Desk
from tests.documents.delegates_of import with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file
from tests.documents.renderers.pdf_pages import lines, read


def test_a_summons_for_each_official_delegate_and_for_a_substitute_but_no_other_alternate(office: Desk) -> None:
    made = with_everybody(office, 8)
    document = summons.build(request(office, made.congress))
    compare("summons", document)
    pages = read(document).pages
    people = [plain(block.pairs[0][1]) for block in document.blocks if isinstance(block, KeyValues)]
    assert len(pages) == len(people) == 9
    assert "Đồng chí Cao Thị Vân" in people
    assert not {"Đồng chí Đỗ Văn Yên", f"Đồng chí {made.delegates[1].full_name}"} & set(people)
    assert all(any("T/M BAN THƯỜNG VỤ" in line for line in lines(page)) for page in pages)
    assert sum("GIẤY TRIỆU TẬP" in paragraph.text for paragraph in word_file(document).paragraphs) == 9


def test_without_delegates_an_empty_one(office: Desk) -> None:
    asked = request(office, office.congress())
    assert not summons.has_data(asked)
    assert len(read(summons.build(asked)).pages) == 1
