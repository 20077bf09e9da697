"""The shipped templates: every tag known, filled for every kind of congress, in the form of Party papers."""

from __future__ import annotations

from io import BytesIO

import docx
import pytest
from docx.oxml.ns import qn

from congress_app.documents.builders.template_data import template_data
from congress_app.documents.renderers.docx_template import filled, unknown_tags
from congress_app.documents.template_fields import known_tags
from congress_app.documents.templates_catalogue import SHIPPED, DocumentTemplate, template_named
from congress_app.domain.choices import CommitteeBy, CongressForm, OrganisationKind, ToneStyle
from congress_app.i18n import say, vi
from congress_app.runtime.errors import NotFound
from tests.desk import desk
from tests.documents.papers_of import commune_congress, request
from tests.documents.renderers.template_files import template, text_of


def test_every_tag_of_a_shipped_template_is_known_and_every_template_has_a_vietnamese_name() -> None:
    assert {each.name: unknown_tags(each.data(), known_tags()) for each in SHIPPED} == {
        each.name: () for each in SHIPPED
    }
    assert [each.name for each in SHIPPED if vi(each.title) == each.title] == []


_WITH_MORE_CONDITIONS = ("resolution", "opening_speech", "working_regulations", "submission")


@pytest.fixture(scope="module")
def papers() -> dict[str, dict[str, list[str]]]:
    """The text of each filled template by kind of congress."""
    office = desk()
    asked = {
        "appointed": request(office, commune_congress(office)),
        "elected": request(office, office.congress(committee_by=CommitteeBy.ELECTED, delegate_count=156)),
        "province": request(
            office, office.congress(office.organisation("Đảng bộ tỉnh Lâm Đồng", kind=OrganisationKind.PROVINCE))
        ),
        "members": request(office, office.congress(form=CongressForm.MEMBERS, phases={})),
    }
    return {
        kind: {
            each.name: text_of(filled(each.data(), template_data(asked[kind], "05")).data)
            for each in SHIPPED
            if kind in {"appointed", "elected"} or each.name in _WITH_MORE_CONDITIONS
        }
        for kind in asked
    }


def test_no_tag_is_left_and_no_sentence_is_cut(papers: dict[str, dict[str, list[str]]]) -> None:
    lines = [
        (kind, name, line.replace("......", "?"))
        for kind, each in papers.items()
        for name, text in each.items()
        for line in text
    ]
    assert [
        each for each in lines if any(sign in each[2] for sign in ("{{", "{%", "None", "  ", " ,", " .", ".,"))
    ] == []
    ends = {line[-1] for _kind, _name, line in lines if len(line) > 100 and " | " not in line}
    assert ends <= set(".:;!)?i"), ends  # "Đại hội", then "QUYẾT NGHỊ"
    assert [line for _kind, _name, line in lines if "./." in line or "V/v" in line] == []


def test_what_is_said_of_personnel_follows_the_congress(papers: dict[str, dict[str, list[str]]]) -> None:
    def about(kind: str, words: str) -> list[str]:
        return [name for name, text in papers[kind].items() if any(words in line for line in text)]

    assert about("appointed", "Ban Kiểm phiếu do Đại hội bầu") == []
    assert about("elected", "Ban Kiểm phiếu do Đại hội bầu") == ["working_regulations"]
    assert about("appointed", "quyết định của Ban Thường vụ") == ["resolution", "opening_speech", "closing_speech"]
    assert about("elected", "quyết định của Ban Thường vụ") == []
    assert about("members", "Ban Thẩm tra") == []
    assert about("province", "Bộ Chính trị") == ["resolution", "opening_speech", "submission"]
    assert any(line == "4 | Tỷ trọng kinh tế số trong GRDP | % | ......" for line in papers["province"]["resolution"])
    assert not any("GRDP" in line for line in papers["appointed"]["resolution"])


def test_a_filled_paper_has_the_form_of_party_papers() -> None:
    office = desk()
    made = filled(template_named("resolution").data(), template_data(request(office, commune_congress(office)))).data
    file = docx.Document(BytesIO(made))
    section = file.sections[0]
    sheet = (section.page_width, section.page_height, section.top_margin, section.bottom_margin, section.left_margin)
    assert [round(each.mm) for each in sheet if each is not None] == [210, 297, 20, 20, 30]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml
    used = {each.text: each.style.name for each in file.paragraphs if each.text and each.style}
    assert used["NGHỊ QUYẾT"] == "Tên loại"
    assert used["Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I,"] == "Trích yếu"
    assert used["-----"] == "Gạch nối"
    head, targets, end = file.tables
    assert [each.text for each in head.cell(0, 0).paragraphs][1:] == [
        "ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG\u00a0BỘ XÃ\u00a0HÒA\u00a0THẮNG LẦN\u00a0THỨ\u00a0I", "*",
    ]  # fmt: skip
    assert head.cell(1, 0).text == "Số       -NQ/ĐH"
    assert targets.rows[0]._tr.findall(f"{qn('w:trPr')}/{qn('w:tblHeader')}")
    assert [each.text for each in end.cell(0, 0).paragraphs] == [
        "Nơi nhận:",
        "- Tỉnh ủy Phú Thọ (để báo cáo);",
        "- Các cấp ủy, tổ chức đảng trực thuộc;",
        "- Các đồng chí Ủy viên Ban Chấp hành Đảng bộ khóa I;",
        "- Lưu Văn phòng Đảng ủy.",
    ]
    assert {each.style.name for each in end.cell(0, 0).paragraphs[1:] if each.style} == {"Nơi nhận"}
    assert end.cell(0, 1).paragraphs[0].text == "T/M ĐOÀN CHỦ TỊCH"
    assert (
        file.core_properties.title == "Nghị quyết Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I, nhiệm kỳ 2025 - 2030"
    )
    assert "w:txbxContent" not in file.element.xml


def test_the_words_of_a_shipped_template_are_in_the_office_s_spelling() -> None:
    shipped = template_named("minutes")
    assert "Ủy ban Kiểm tra" in "".join(text_of(shipped.data()))
    assert "Uỷ ban Kiểm tra" in "".join(text_of(shipped.data(ToneStyle.NEW)))


def test_the_office_s_own_template_goes_before_a_shipped_one() -> None:
    own = DocumentTemplate("resolution", "Nghị quyết mẫu tỉnh", "resolution", template("{{ ten_dai_hoi }}"))
    assert template_named("resolution", [own]) is own
    assert text_of(own.data(ToneStyle.NEW)) == ["{{ ten_dai_hoi }}"]
    with pytest.raises(NotFound) as missing:
        template_named("x")
    assert say(missing.value) == "Không có mẫu văn bản “x”."
