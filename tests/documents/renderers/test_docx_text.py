"""Paragraphs and runs as XML."""

from __future__ import annotations

from congress_app.documents.model_text import Alignment, Run, joined
from congress_app.documents.renderers.docx_text import Form, element, elements, paragraph, runs, twips


def test_text_is_clean_and_escaped() -> None:
    made = element(paragraph("NoiDung", "Ho\u0300a <Ninh> & \x01"))
    assert made.text == "Hòa <Ninh> & "
    assert made.style == "NoiDung"


def test_lines_within_a_run_are_broken() -> None:
    assert runs("một\nhai").count("<w:br/>") == 1
    assert runs("") == ""


def test_manners_of_runs() -> None:
    made = runs(joined(Run("a", is_bold=True, is_italic=True), Run("b", is_underlined=True), "c"), is_bold=False)
    assert made.count("<w:b/><w:i/>") == 1
    assert made.count('<w:u w:val="single"/>') == 1
    assert runs("c", is_bold=True) == '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">c</w:t></w:r>'


def test_elements_of_a_form_stand_in_the_order_of_the_schema() -> None:
    form = Form(
        Alignment.CENTRE,
        before=3,
        after=0,
        left=10,
        right=10,
        exact=4,
        border=6,
        is_boxed=True,
        keeps_next=True,
        starts_page=True,
    )
    [made] = elements(paragraph("NoiDung", "", form))
    assert [child.tag.rpartition("}")[2] for child in made.pPr] == [
        "pStyle", "keepNext", "pageBreakBefore", "pBdr", "spacing", "ind", "jc",
    ]  # fmt: skip


def test_a_plain_form_says_nothing() -> None:
    assert Form().xml() == ""


def test_points_become_twentieths() -> None:
    assert twips(10.02) == 200
