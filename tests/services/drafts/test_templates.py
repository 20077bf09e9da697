"""Verbs on the office's own templates, and a document written from one."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.written_documents import own_templates, write
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.documents import draft_rows
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.versions import NewFile
from tests.desk import one_step
from tests.services.drafts.conftest import Drafting


def template(*paragraphs: str, name: str = "mau.docx") -> NewFile:
    """A Word file with these paragraphs."""
    document, out = docx.Document(), io.BytesIO()
    for each in paragraphs:
        document.add_paragraph(each)
    document.save(out)
    return NewFile(name, out.getvalue(), "docx")


def test_a_template_of_the_same_name_is_replaced(drafting: Drafting) -> None:
    office = drafting.office
    first = one_step(
        office.file, lambda: office.do.document_templates.keep("Báo cáo", "political_report", template("A"))
    ).value
    second = office.do.document_templates.keep("báo cáo", "political_report", template("B")).value
    assert (first.id, first.file_hash != second.file_hash) == (second.id, True)
    office.do.document_templates.give_up(Id(second.id))
    assert office.file.rows(OwnDocumentTemplate) == []


@pytest.mark.parametrize(
    ("file", "name", "sentence"),
    [
        (
            NewFile("a.pdf", b"%PDF", "pdf"),
            "A",
            "Mẫu là tệp Word không có macro (.docx). Hãy lưu như vậy rồi chọn lại.",
        ),
        (
            NewFile("a.docm", b"PK", "docx", has_macros=True),
            "A",
            "Mẫu là tệp Word không có macro (.docx). Hãy lưu như vậy rồi chọn lại.",
        ),
        (NewFile("a.docx", b"PK", "docx"), " ", "Mẫu cần có tên."),
    ],
)
def test_what_is_no_template_is_refused(drafting: Drafting, file: NewFile, name: str, sentence: str) -> None:
    with pytest.raises(Refused) as refusal:
        drafting.office.do.document_templates.keep(name, "resolution", file)
    assert say(refusal.value) == sentence


def test_a_document_is_written_from_the_offices_own_template(drafting: Drafting, tmp_path: Path) -> None:
    office = drafting.office
    (congress,) = office.file.rows(Congress)
    own = template("Kính gửi: {{ ten_dang_bo }}", "Chủ đề: {{ chu_de }}")
    office.do.document_templates.keep("Mẫu của xã", "political_report", own)
    lists = office.file.lists
    request = PaperRequest(lists, office.scope(congress), lists.office())
    (chosen,) = own_templates(lists)
    assert (chosen.title, chosen.kind) == ("Mẫu của xã", "political_report")
    (draft,) = draft_rows(lists, office.scope(congress))
    made = write(request, chosen, draft)
    texts = [each.text for each in docx.Document(io.BytesIO(made.content)).paragraphs]
    assert texts == ["Kính gửi: Đảng bộ xã Toàn Thắng", "Chủ đề: ......"]
    assert len(made.blanks) == 1
    assert made.file_name.startswith("bcct_")
