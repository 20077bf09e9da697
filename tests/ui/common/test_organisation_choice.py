"""An organisation as a choice."""

from __future__ import annotations

import pytest

from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.organisation_choice import OrganisationChoice

FIELD = field_of(Organisation, "parent_id")
ORGANISATIONS = [
    Organisation(id=Id("a"), name="Đảng bộ xã An Bình"),
    Organisation(id=Id("b"), name="Đảng bộ xã Âu Cơ"),
    Organisation(id=Id("a1"), name="Chi bộ 1", parent_id=Id("a")),
    Organisation(id=Id("b1"), name="Chi bộ 1", parent_id=Id("b")),
]


def test_equal_names_are_told_apart_by_the_superior() -> None:
    choice = OrganisationChoice(ORGANISATIONS)
    words = [option.words for option in choice.options()]
    assert words[2:] == ["Chi bộ 1 (Đảng bộ xã An Bình)", "Chi bộ 1 (Đảng bộ xã Âu Cơ)"]
    assert [choice.words(key) for key in ("b", "b1", None)] == ["Đảng bộ xã Âu Cơ", words[3], ""]


def test_a_typed_name_is_read_whole_or_in_part() -> None:
    editing = OrganisationChoice(ORGANISATIONS).editing(FIELD)
    read = [editing.value_of(text) for text in ("dang bo xa au co", "an bình chi bộ", "")]
    assert read == ["b", "a1", None]
    with pytest.raises(BadValue):
        editing.value_of("Chi bộ 1")


def test_others_may_be_offered_later() -> None:
    choice = OrganisationChoice()
    editing = choice.editing(FIELD)
    before = choice.options()
    choice.set(ORGANISATIONS[:1])
    assert (before, editing.text_of("a"), choice.named("dang bo xa an binh")) == ([], "Đảng bộ xã An Bình", "a")
