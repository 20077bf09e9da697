"""Templates filled: what becomes of the tags."""

from __future__ import annotations

from io import BytesIO

import docx

from congress_app.documents.renderers.docx_template import fill, filled, tags_of
from tests.documents.renderers.template_files import DATA, bytes_of, template, text_of


def test_tags_are_filled_in_text_rows_heads_and_properties() -> None:
    file = docx.Document()
    for text in (
        "{{ ten|hoa }}: {{so}}, {{ co }}",
        "{%p for d in ds %}",
        "{{ loop.index }}. {{ d.ho_ten }}",
        "{%p endfor %}",
    ):
        file.add_paragraph(text)
    file.sections[0].header.paragraphs[0].text = "{{ ten }}"
    table = file.add_table(3, 2)
    for row, texts in enumerate(
        (("{%tr for d in ds %}", ""), ("{{ d.ho_ten }}", "{{ ds|length }}"), ("{%tr endfor %}", ""))
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    file.core_properties.title = "Nghị quyết {{ ten }}"
    made = fill(bytes_of(file), DATA)
    assert text_of(made) == ["ĐẢNG BỘ XÃ <A & B>: 1.189, có", "1. An", "2. Bình", "An | 2", "Bình | 2"]
    again = docx.Document(BytesIO(made))
    assert again.sections[0].header.paragraphs[0].text == "Đảng bộ xã <A & B>"
    assert again.core_properties.title == "Nghị quyết Đảng bộ xã <A & B>"


def test_a_tag_that_word_has_split_over_runs_is_one_tag() -> None:
    split = template(
        ["{", "{ t", "en", " }", "}"], ["{%", " if co ", "%}", "có{% en", "dif %}"], ["{{ (“", "x” ~ ten)|hoa }}"]
    )
    assert text_of(fill(split, DATA)) == ["Đảng bộ xã <A & B>", "có", "XĐẢNG BỘ XÃ <A & B>"]
    assert tags_of(split) == ("ten", "co")


def test_what_is_not_known_is_left_to_be_filled_in_and_is_named() -> None:
    printed = "{{ chu_de }}, {{ chu_de|hoa }}{% if chu_de %} x{% endif %}"
    made = filled(template(printed, "{% for d in ds %}{{ d.chuc_vu }} {% endfor %}"), DATA)
    assert text_of(made.data) == ["......, ......", "...... Bí thư "]
    assert made.blanks == ("chu_de", "ds.chuc_vu")
