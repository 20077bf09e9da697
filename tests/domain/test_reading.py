"""Described fields read from typed text."""

from __future__ import annotations

import datetime as dt
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import CongressForm, Formation, HalfDay, ItemKind, OrganisationKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Field, Id, field_of, fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.reading import clean_text, read_field
from congress_app.i18n import _, say
from congress_app.runtime.errors import BadValue


def _said(cls: type, name: str, text: str) -> str:
    with pytest.raises(BadValue) as found:
        read_field(field_of(cls, name), text)
    return say(found.value)


def test_each_kind_of_field_is_read() -> None:
    assert read_field(field_of(Organisation, "name"), "  Đảng bộ\txã  Toàn Thắng ") == "Đảng bộ xã Toàn Thắng"
    assert read_field(field_of(Organisation, "founded_on"), "7/2025") == PartialDate(2025, 7)
    assert read_field(field_of(Congress, "ordinal"), "XVI") == 16
    assert read_field(field_of(Congress, "delegate_count"), "1.189") == 1189
    assert read_field(field_of(Congress, "is_pilot"), "x") is True
    assert read_field(field_of(Phase, "starts_on"), "28/7/25") == dt.date(2025, 7, 28)
    assert read_field(field_of(Phase, "starts_half"), "chiều") is HalfDay.AFTERNOON
    assert read_field(field_of(AgendaItem, "starts_at"), "7h30") == dt.time(7, 30)
    assert read_field(field_of(AgendaItem, "minutes"), "15 phút") == 15


@pytest.mark.parametrize("blank", ["\v", "\f", "\x1c", "\x1f", "\x85", "\v \t", "\u00a0"])
def test_any_white_space_parts_words_with_one_blank(blank: str) -> None:
    assert clean_text(f"Chi bộ{blank}Điều khiển") == "Chi bộ Điều khiển"
    assert clean_text(f"Chi bộ{blank}Điều khiển\nMột", is_long=True) == "Chi bộ Điều khiển\nMột"
    assert clean_text(f"Chi{chr(0)} bộ{blank}") == "Chi bộ"


def test_a_choice_is_read_by_code_words_and_a_beginning_of_its_own() -> None:
    kind = field_of(Organisation, "kind")
    assert read_field(kind, "special_zone") is OrganisationKind.SPECIAL_ZONE
    assert read_field(kind, "dac khu") is OrganisationKind.SPECIAL_ZONE
    assert read_field(kind, "Chi bộ") is OrganisationKind.CELL
    assert read_field(field_of(Congress, "form"), "Congress of delegates") is CongressForm.DELEGATES
    assert read_field(field_of(Organisation, "formation"), "hợp") is Formation.MERGED
    assert read_field(field_of(AgendaItem, "kind"), "bau") is ItemKind.ELECTION


def test_an_unclear_choice_names_what_is_possible() -> None:
    assert (
        _said(Organisation, "kind", "đảng bộ")
        == "Loại: “đảng bộ” có thể hiểu là: Đảng bộ trực thuộc tỉnh, Đảng bộ cơ sở. Hãy ghi rõ hơn."
    )
    assert _said(Congress, "form", "trực tuyến").startswith(
        "Hình thức: “trực tuyến” không thuộc các lựa chọn: Đại hội đại biểu"
    )


def test_empty_is_none_the_default_or_refused() -> None:
    assert read_field(field_of(Congress, "notice_sent_on"), " ") is None
    assert read_field(field_of(Congress, "content_count"), "") == 2
    assert read_field(field_of(Congress, "theme"), "") == ""
    assert read_field(field_of(Congress, "is_pilot"), "") is False
    assert _said(Organisation, "name", "  ") == "Tên gọi: mục này không được để trống."
    assert _said(Phase, "starts_on", "") == "Ngày bắt đầu: mục này không được để trống."


def test_what_is_too_long_or_impossible_gets_a_sentence_that_names_the_field() -> None:
    assert _said(Organisation, "name", "ă" * 10_000) == "Tên gọi: nội dung có 10000 ký tự; chỉ nhận tối đa 300 ký tự."
    assert _said(Phase, "ends_on", "30/2/2025") == "Ngày kết thúc: Tháng 2 năm 2025 không có ngày 30."


def test_decomposed_text_and_emoji_are_kept_and_control_characters_go() -> None:
    note, name = field_of(Organisation, "note"), field_of(Organisation, "name")
    assert read_field(note, "Dòng 1 \r\nDòng 2 👩\u200d💻 \x07\ud800") == "Dòng 1\nDòng 2 👩\u200d💻"
    assert read_field(name, unicodedata.normalize("NFD", "Hòa\nBình\u200b\x00")) == "Hòa Bình"
    assert clean_text("a\u00a0b\ufeff\ufffe") == "a b"


def test_a_reference_is_not_read_from_text() -> None:
    with pytest.raises(TypeError):
        read_field(field_of(Congress, "organisation_id"), "abc")


_READ = [
    field for cls in (Organisation, Congress, Phase, AgendaItem) for field in fields_of(cls) if field.type is not Id
]


@given(st.sampled_from(_READ), st.text(max_size=40))
def test_no_typed_text_crashes_a_field(field: Field, text: str) -> None:
    try:
        read_field(field, text)
        sentence = ""
    except BadValue as problem:
        sentence = say(problem)
    assert sentence == "" or sentence.startswith(_(field.said.title))
