"""The Word files of the demo's drafts."""

from __future__ import annotations

from io import BytesIO

import docx

from congress_app.documents.draft_files import draft_file
from tests.documents.builders.test_draft_text import sheet


def test_a_draft_is_the_same_file_each_time() -> None:
    draft = sheet("political_report")
    assert draft_file(draft) == draft_file(draft)
    assert draft_file(draft) != draft_file(sheet("political_report", number=3))


def test_its_words_are_those_that_are_searched() -> None:
    draft = sheet("political_report")
    file = docx.Document(BytesIO(draft_file(draft)))
    told = [*(each.text for each in file.paragraphs), *(cell.text for table in file.tables for cell in table._cells)]
    (report,) = [each for each in told if each.startswith("trình Đại hội")]
    assert draft.text.splitlines()[:2] == ["BÁO CÁO CHÍNH TRỊ", report.replace("\n", " ")]
    for words in ("Xã có 26 xóm.", "Tốc độ tăng giá trị sản xuất bình quân", "Dự thảo lần 2"):
        assert [each for each in told if words in each] != []
        assert (words in draft.text) == (words != "Dự thảo lần 2")
