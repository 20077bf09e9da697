"""The code lists of profiles."""

from __future__ import annotations

import pytest

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id, fields_of
from congress_app.i18n.tones import canonical


def own(catalogue: CatalogueKind, name: str, others: str = "", *, is_hidden: bool = False) -> OwnCode:
    """A word of the office's own."""
    return OwnCode(id=Id(name), catalogue=catalogue, name=name, others=others, is_hidden=is_hidden)


def test_there_are_54_ethnic_groups_kinh_first() -> None:
    names = Catalogues.load().of(CatalogueKind.ETHNICITY).names
    assert (len(names), len(set(names)), names[0]) == (54, 54, "Kinh")


@pytest.mark.parametrize("kind", list(CatalogueKind))
def test_no_spelling_means_two_things(kind: CatalogueKind) -> None:
    shipped = Catalogues.load().of(kind)
    spellings = [canonical(text) for code in shipped.codes for text in {code.name, *code.others}]
    assert len(spellings) == len(set(spellings))
    assert all(shipped.find(code.name) is code for code in shipped.codes)
    assert shipped.source


@pytest.mark.parametrize(
    ("kind", "text", "name"),
    [
        ("ethnicity", "kinh", "Kinh"),
        ("ethnicity", "Cao Lan", "Sán Chay"),
        ("ethnicity", "MUONG", "Mường"),
        ("ethnicity", "Người sao Hỏa", "Người sao Hỏa"),
        ("religion", "ko", "Không"),
        ("religion", "Phật giáo Hoà Hảo", "Phật giáo Hòa Hảo"),
        ("professional_level", "Ths", "Thạc sĩ"),
        ("theory_level", "CC", "Cao cấp"),
        ("general_education", "12/12", "12/12"),
        ("theory_level", "", ""),
    ],
)
def test_spellings_become_the_name(kind: str, text: str, name: str) -> None:
    assert Catalogues.load().of(kind).normal(text) == name


def test_the_office_adds_words_and_spellings_and_hides_words() -> None:
    lists = Catalogues.load(
        [
            own(CatalogueKind.RELIGION, "Minh Sư đạo", "Minh sư"),
            own(CatalogueKind.RELIGION, "Cao Đài", "Cao đài Tây Ninh"),
            own(CatalogueKind.RELIGION, "Bà-la-môn", is_hidden=True),
        ]
    )
    religions = lists.of(CatalogueKind.RELIGION)
    assert religions.normal("minh sư") == "Minh Sư đạo"
    assert religions.normal("cao đài tây ninh") == "Cao Đài"
    assert "Bà-la-môn" not in religions.names
    assert religions.names[-1] == "Minh Sư đạo"


def test_levels_are_ranked() -> None:
    levels = Catalogues.load().of(CatalogueKind.PROFESSIONAL_LEVEL)
    assert [levels.rank(name) for name in levels.names] == [0, 1, 2, 3, 4, 5, 6]
    assert levels.rank("Thợ cả") is None


def test_each_code_list_of_a_field_is_there() -> None:
    named = {field.said.codes for field in fields_of(Delegate) if field.said.codes}
    assert named == {kind.value for kind in CatalogueKind}
