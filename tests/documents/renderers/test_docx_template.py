"""Templates filled: what becomes of the tags, and what no template may do."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from congress_app.documents.renderers.docx_template import fill, filled, tags_of, unknown_tags
from congress_app.documents.renderers.template_tags import UnknownTag
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.documents.renderers.template_files import bytes_of, template, text_of

DATA: dict[str, object] = {
    "ten": "Đảng bộ xã <A & B>",
    "so": 1189,
    "co": True,
    "chu_de": "",
    "ds": [{"ho_ten": "An", "chuc_vu": None}, {"ho_ten": "Bình", "chuc_vu": "Bí thư"}],
}
KNOWN: Any = {"ten": None, "so": None, "co": None, "chu_de": None, "ds": {"ho_ten": None, "chuc_vu": None}}


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


def test_a_template_that_never_ends_or_does_not_fit_is_refused() -> None:
    endless = "{% for a in ds %}{% for b in ds %}{% for c in ds %}{% endfor %}{% endfor %}{% endfor %}"
    many = {"ds": [{"ho_ten": str(number)} for number in range(300)]}
    with pytest.raises(UserError, match="repeats itself too often"):
        fill(template(endless), many)
    with pytest.raises(UserError, match="repeats itself too often"):
        fill(
            template("{% for a in ds %}{% for b in ds %}" + "x" * 2_000 + "{% endfor %}{% endfor %}"),
            {"ds": many["ds"][:150]},
        )
    with pytest.raises(UserError, match="compares what cannot be compared"):
        fill(template("{% if so > ten %}x{% endif %}"), DATA)
    with pytest.raises(UserError, match="begins in one place"):
        fill(template("{% if so %}", rows=[["{% endif %}"]], title="{% if so %}{% endif %}")[:], {**DATA, "so": ""})


def _packed(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "Không đọc được mẫu"),
        (b"PK\x03\x04 broken", "Không đọc được mẫu"),
        (template("x")[:-400], "Không đọc được mẫu"),
        (_packed(**{"[Content_Types].xml": b"<Types/>"}), "Không đọc được mẫu"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "Mẫu không phải tệp .docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "Mẫu được bảo vệ bằng mật khẩu"),
        (_packed(**{"word/media/a.png": bytes(101 * 2**20)}), "Mẫu quá lớn"),
        (_packed(**{"word/document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}), "Mẫu tự khai báo"),
        (_packed(**{"word/vbaProject.bin": b"x"}), "Mẫu có macro"),
    ],
)
def test_a_file_that_is_no_good_template_is_refused_in_one_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UserError) as refusal:
        tags_of(data)
    assert say(refusal.value).startswith(sentence), say(refusal.value)


def test_nothing_is_fetched_from_outside() -> None:
    file = docx.Document()
    picture = file.part.rels.get_or_add_ext_rel(RELATIONSHIP_TYPE.IMAGE, "https://example.org/a.png")
    with pytest.raises(UserError) as refusal:
        fill(bytes_of(file), {})
    assert say(refusal.value).startswith("Mẫu lấy nội dung từ bên ngoài: https://example.org/a.png.")
    del file.part.rels[picture]
    file.part.rels.get_or_add_ext_rel(RELATIONSHIP_TYPE.HYPERLINK, "https://example.org")
    settings = file.part._settings_part
    key = settings.rels.get_or_add_ext_rel(
        f"{RELATIONSHIP_TYPE.IMAGE.rpartition(chr(47))[0]}/attachedTemplate", "file:///C:/Normal.dotm"
    )
    hung = settings.element.makeelement(qn("w:attachedTemplate"), {qn("r:id"): key})
    settings.element.insert(0, hung)
    made = docx.Document(BytesIO(fill(bytes_of(file), {})))
    assert not made.settings.element.findall(qn("w:attachedTemplate"))
    assert not [each for each in made.part._settings_part.rels.values() if each.is_external]
