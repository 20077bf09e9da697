"""What was said about a draft, and what became of it."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import opinion_synthesis
from congress_app.documents.builders.opinion_synthesis import build
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.documents_of import with_documents
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import commune_congress, request


def test_general_opinions_then_by_section_with_answers_and_counts(office: Desk) -> None:
    made = with_documents(office)
    compare("opinion_synthesis", build(request(office, made.congress)))


def test_a_document_is_named_by_code_or_title_and_a_round_by_number(office: Desk) -> None:
    made = with_documents(office)
    office.do.opinions.add(Id(made.resolution.id), [{"by_name": "Chi bộ thôn Tây", "text": "Nhất trí"}])
    whole = build(request(office, made.congress, document="bcct", round="1"))
    assert "Nghị quyết đại hội" in build(request(office, made.congress, document="nghi quyet dai hoi")).title
    assert "; ý kiến góp ý vào dự thảo lần 2; đợt xin ý kiến thứ 1)_" in paper_text(whole)


def test_groups_are_lettered_only_where_there_are_two(office: Desk) -> None:
    made = with_documents(office)
    both = paper_text(build(request(office, made.congress)))
    assert ("A. Ý kiến chung (" in both, "B. Ý kiến cụ thể (" in both) == (True, True)
    office.do.opinions.add(Id(made.resolution.id), [{"text": "Nhất trí", "section": "I"}])
    assert "] Ý kiến cụ thể (1 ý kiến)" in paper_text(build(request(office, made.congress, document="NQ")))


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        ({"document": "X"}, "Đại hội này không có văn kiện “X”. Đã có ý kiến góp ý vào: BCCT."),
        ({"round": "2"}, "“Báo cáo chính trị trình Đại hội” không có đợt xin ý kiến “2”. Các đợt hiện có: 1."),
        ({"document": "NQ"}, "Chưa có ý kiến góp ý nào vào “Nghị quyết đại hội”."),
    ],
)
def test_what_is_not_there_is_said(office: Desk, options: dict[str, str], sentence: str) -> None:
    made = with_documents(office)
    with pytest.raises(Refused) as refusal:
        build(request(office, made.congress, **options))  # type: ignore[arg-type]
    assert say(refusal.value) == sentence


def test_without_opinions_there_is_none(office: Desk) -> None:
    congress = commune_congress(office)
    assert not opinion_synthesis.has_data(request(office, congress))
    with pytest.raises(Refused) as refusal:
        build(request(office, congress))
    assert say(refusal.value) == "Chưa có ý kiến góp ý nào vào các văn kiện của đại hội này."
