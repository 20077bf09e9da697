"""Words outside the code lists."""

from __future__ import annotations

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import CatalogueKind, DelegateCategory
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.fields import Id
from tests.domain.checks.delegates_told import told_of
from tests.domain.statistics.building import delegate

ROWS = (
    delegate("1", ethnicity="Kinhh", religion="Không"),
    delegate("2", ethnicity="Kinhh", theory_level="Cao cấp"),
    delegate("3", ethnicity="Mường", theory_level="Cao lắm"),
    delegate("4", ethnicity="Lạ", category=DelegateCategory.GUEST),
)


def test_each_word_is_told_once_with_all_who_have_it() -> None:
    assert told_of("delegates.codes", delegates=ROWS, catalogues=Catalogues.load()) == [
        "i Dân tộc: “Kinhh” không có trong danh mục (2 đại biểu).",
        "i Lý luận chính trị: “Cao lắm” không có trong danh mục (1 đại biểu).",
    ]


def test_the_words_of_the_office_count() -> None:
    own = OwnCode(id=Id("c"), catalogue=CatalogueKind.ETHNICITY, name="Kinhh")
    told = told_of("delegates.codes", delegates=ROWS, catalogues=Catalogues.load([own]))
    assert told == ["i Lý luận chính trị: “Cao lắm” không có trong danh mục (1 đại biểu)."]
