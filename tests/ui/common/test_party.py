from __future__ import annotations

import pytest

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.fields import Id, field_of
from congress_app.domain.persons import Person
from congress_app.listings.persons import PersonRow
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import Kind
from congress_app.ui.common.party import PartyEditing, party_options, party_values


def _person(key: str, name: str, post: str) -> PersonRow:
    return PersonRow(Person(id=Id(key), full_name=name, post=post), "Đảng bộ xã Toàn Thắng")


PERSONS = (
    _person("1", "Quách Bá Hùng", "Bí thư"),
    _person("2", "Đinh Kim Hà", "Phó Bí thư"),
    _person("3", "Bùi Văn An", "Trưởng Công an"),
    _person("4", "Bùi Văn An", "Chánh Văn phòng"),
)


def test_who_shares_a_name_is_told_apart_by_the_post() -> None:
    assert [option.words for option in party_options(PERSONS)] == [
        "Đồng chí Quách Bá Hùng",
        "Đồng chí Đinh Kim Hà",
        "Đồng chí Bùi Văn An (Trưởng Công an)",
        "Đồng chí Bùi Văn An (Chánh Văn phòng)",
    ]


@pytest.mark.parametrize(
    ("text", "person_id"),
    [
        ("Đồng chí Quách Bá Hùng", "1"),
        ("quach ba hung", "1"),
        ("đồng chí bùi văn an (chánh văn phòng)", "4"),
        ("Bùi Văn An", None),  # two are called so
        ("Đoàn Chủ tịch", None),
        ("", None),
    ],
)
def test_a_text_that_names_one_person_is_that_person(text: str, person_id: str | None) -> None:
    assert party_values("presenter", text, PERSONS) == {
        "presenter_id": person_id,
        "presenter": "" if person_id else text,
    }


def test_a_body_member_is_named_without_address() -> None:
    values = party_values("name", "Đinh Kim Hà", PERSONS, has_address=False, person_field="person_id")
    assert values == {"person_id": "2", "name": ""}


def test_it_is_offered_as_a_choice_and_takes_any_text_that_fits() -> None:
    editing = PartyEditing(field_of(AgendaItem, "presenter"), lambda: party_options(PERSONS))
    assert editing.kind is Kind.CHOICE
    assert editing.value_of(" Ban  Tổ chức ") == "Ban Tổ chức"
    with pytest.raises(BadValue):
        editing.value_of("a" * 301)
