"""The tags of a template: wrong ones are named, unknown ones listed."""

from __future__ import annotations

import pytest

from congress_app.documents.renderers.docx_template import fill, tags_of, unknown_tags
from congress_app.documents.renderers.template_tags import UnknownTag
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.documents.renderers.template_files import DATA, KNOWN, template, text_of


def test_unknown_tags_are_listed_with_their_places_and_stay_as_they_were_typed() -> None:
    made = template(
        "Kính gửi: {{ tên }} và {{ gi_do }}",
        rows=[["{%tr for d in ds %}", ""], ["{{ d.ho_tem }}", "{{ loop.index }}"], ["{%tr endfor %}", ""]],
    )
    assert unknown_tags(made, KNOWN) == (
        UnknownTag("tên", "đoạn 1", "Kính gửi: {{ tên }} và {{ gi_do }}", "ten"),
        UnknownTag("gi_do", "đoạn 1", "Kính gửi: {{ tên }} và {{ gi_do }}"),
        UnknownTag("ho_tem", "bảng 1, dòng 2", "{{ d.ho_tem }}", "ho_ten"),
    )
    assert text_of(fill(made, DATA))[0] == "Kính gửi: {{ tên }} và {{ gi_do }}"
    assert unknown_tags(template("{{ ten }}{% for d in ds %}{{ d.ho_ten }}{% endfor %}"), KNOWN) == ()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("Số {{ ten ", "Trường “{{ ten ” (đoạn 1) chưa được đóng"),
        ("{% if ten %}x", "Trường “{% if ten %}” (đoạn 1) chưa có kết thúc: ghi {% endif %}"),
        ("x{% endfor %}", "Trường “{% endfor %}” (đoạn 1) kết thúc hoặc chia một phần chưa được mở"),
        ("{{ ten ten }}", "Không đọc được trường “{{ ten ten }}” (đoạn 1)."),
        ("{{ " + "(" * 250 + " }}", "Không đọc được trường “{{ (((("),
        ("{%p if co %}x{%p endif %}", "Trường “{%p if co %}” (đoạn 1) thay cho cả đoạn"),
        *(
            (typed, f"Không dùng được trường “{typed}” (đoạn 1) trong mẫu")
            for typed in (
                "{{ ''.__class__ }}",
                "{{ ten._x }}",
                "{{ ten.upper() }}",
                "{% for i in range(9) %}",
                "{{ ten * 99 }}",
                "{% set a = 1 %}",
                "{% include 'x' %}",
                "{{r ten }}",
                "{{ ten|safe }}",
                "{{ ten|join('0123456789abc') }}",
            )
        ),
    ],
)  # fmt: skip
def test_a_wrong_tag_is_named_in_one_sentence(typed: str, sentence: str) -> None:
    for used in (tags_of, lambda made: fill(made, DATA)):
        with pytest.raises(UserError) as refusal:
            used(template(typed))
        assert say(refusal.value).startswith(sentence), say(refusal.value)
