"""Every field of templates is described, and every described field is filled."""

from __future__ import annotations

from collections.abc import Mapping

from congress_app.documents.builders.template_data import template_data
from congress_app.documents.template_fields import Field, about, known_tags, template_fields
from congress_app.domain.choices import BodyKind
from congress_app.domain.fields import Id
from tests.desk import desk
from tests.documents.papers_of import commune_congress, request


def _tags(values: Mapping[str, object]) -> dict[str, object]:
    """The tags of data, those of lists with the tags of their first row."""
    return {
        tag: _tags(value[0]) if isinstance(value, list) and value and isinstance(value[0], dict) else None
        for tag, value in values.items()
    }


def test_the_fields_are_those_that_the_data_has() -> None:
    office = desk()
    congress = commune_congress(office)
    for kind in (BodyKind.PRESIDIUM, BodyKind.SECRETARIAT, BodyKind.VERIFICATION_BOARD, BodyKind.COUNTING_BOARD):
        body = office.do.bodies.add(Id(congress.id), kind, {}).value
        office.do.bodies.add_members(Id(body.id), [{"name": "Lê Văn Cường"}])
    assert _tags(template_data(request(office, congress))) == known_tags()


def test_every_field_says_what_it_means_with_an_example() -> None:
    def check(fields: tuple[Field, ...]) -> None:
        assert [each.tag for each in fields if not (each.about and each.example and each.tag.isascii())] == []
        assert len({each.tag for each in fields}) == len(fields)
        for each in fields:
            check(each.fields)

    check(template_fields())
    assert {each.group for each in template_fields()} == {
        "Đại hội",
        "Tổ chức đảng",
        "Thể thức",
        "Điều kiện",
        "Danh sách",
    }


def test_a_field_is_shown_as_it_is_typed_and_as_it_is_called() -> None:
    typed = {each.tag: each.typed for each in template_fields()}
    assert typed["chu_de"] == "{{ chu_de }}"
    assert typed["doan_thu_ky"] == "{% for x in doan_thu_ky %}{{ x.stt }}{% endfor %}"
    assert typed["co_bau_cu"] == "{% if co_bau_cu %}{% endif %}"
    assert about("chu_de") == "Chủ đề của đại hội"
    assert about("phien.noi_dung.ket_qua") == "Các nội dung của phiên: Kết quả biểu quyết"
    assert about("gi_do.khac") == "gi_do.khac"
