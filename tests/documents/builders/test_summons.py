"""Summonses: one a page, official delegates and alternates."""

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


def test_a_summons_for_each_official_delegate_and_alternate(office: Desk) -> None:
    made = with_everybody(office, 8)
    document = summons.build(request(office, made.congress))
    compare("summons", document)
    pages = read(document).pages
    people = [plain(block.pairs[0][1]) for block in document.blocks if isinstance(block, KeyValues)]
    assert len(pages) == len(people) == 11
    assert people[-1] == "Đồng chí Đỗ Văn Yên"
    assert all(any("T/M BAN THƯỜNG VỤ" in line for line in lines(page)) for page in pages)
    assert sum("GIẤY TRIỆU TẬP" in paragraph.text for paragraph in word_file(document).paragraphs) == 11


def test_without_delegates_an_empty_one(office: Desk) -> None:
    asked = request(office, office.congress())
    assert not summons.has_data(asked)
    assert len(read(summons.build(asked)).pages) == 1
