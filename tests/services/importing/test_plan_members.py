from __future__ import annotations

import pytest

from congress_app.domain.persons import Person
from congress_app.listings.plan import load_plan
from congress_app.services.importing.plan_members import KnownMembers
from congress_app.services.importing.rows import RowRefused
from tests.plan_office import AS_OF, PlanOffice, plan_office

MEMBERS = (
    ("Bùi Văn An", "Bí thư Tỉnh ủy"),
    ("Đinh Thị Hòa", "Phó Bí thư Thường trực Tỉnh ủy"),
    ("Y Thanh Hà Niê Kđăm", "Ủy viên Ban Thường vụ"),
    ("Trần Minh", ""),
)


@pytest.fixture(scope="module")
def office() -> PlanOffice:
    return plan_office((), MEMBERS)


@pytest.fixture(scope="module")
def known(office: PlanOffice) -> KnownMembers:
    rows = office.desk.file.rows
    return KnownMembers(load_plan(office.desk.file.lists, office.desk.scope(as_of=AS_OF)), rows(Person), "member")


def names(known: KnownMembers, text: str, post: str = "") -> list[str]:
    return [each.member.name for each in known.in_cell(text, post, lambda _member: False)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, "Bùi Văn An") for text in (
            "Bùi Văn An", "BÙI VĂN AN", "Bui Van An", "  Bùi  Văn An ", "Đ/c Bùi Văn An", "đ/c: Bùi Văn An", "Đồng chí Bùi Văn An",
            "đ.c Bùi Văn An", "1. Đ/c Bùi Văn An", "Ông Bùi Văn An", "Bùi Văn An - Bí thư Tỉnh ủy", "Bùi Văn An, Bí thư", "Bùi Văn An (BT)",
            "Bùi Văn An\nBí thư Tỉnh ủy", "Đ/c Bùi Văn An:\nBí thư", "Bí thư Tỉnh ủy Bùi Văn An", "Đồng chí Bí thư Tỉnh ủy Bùi Văn An",
            "Đồng chí Bùi Văn An, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy", "Đ/c Bí thư Tỉnh ủy",
        )),
        *((text, "Đinh Thị Hòa") for text in ("Đinh Thị Hoà", "Bà Đinh Thị Hòa", "dinh thi hoa", "Đ/C ĐINH THỊ HOÀ")),
        *((text, "Y Thanh Hà Niê Kđăm") for text in ("Y Thanh Hà Niê Kđăm", "đ/c Y Thanh Hà Niê Kđăm, UVBTV")),
        *((text, "Trần Minh") for text in ("Trần Minh", "Đ/c Trần Minh - Trưởng ban")),
    ],
)  # fmt: skip
def test_members_are_known_however_they_are_addressed(known: KnownMembers, text: str, name: str) -> None:
    assert names(known, text) == [name]


@pytest.mark.parametrize("text", ["Bùi Văn Ân", "Đinh Thị Hoa", "Văn An", "Bùi An", "Đ/c", "?", "Nguyễn Bùi Văn"])
def test_another_accent_is_another_name(known: KnownMembers, text: str) -> None:
    with pytest.raises(RowRefused):
        names(known, text)


def test_who_is_known_by_the_post_alone_is_told(known: KnownMembers) -> None:
    (found,) = known.in_cell("Đ/c Bí thư Tỉnh ủy", "", lambda _member: False)
    assert found.taken is not None


def test_several_lines_name_several(known: KnownMembers) -> None:
    assert names(known, "Đ/c Bùi Văn An\nBí thư\nĐ/c Trần Minh") == ["Bùi Văn An", "Trần Minh"]
    assert names(known, "Bùi Văn An; Trần Minh; Bùi Văn An") == ["Bùi Văn An", "Trần Minh"]


def test_a_post_below_a_name_is_no_further_member(known: KnownMembers) -> None:
    assert names(known, "Trần Minh\nBí thư Tỉnh ủy") == ["Trần Minh"]


def test_an_unknown_name_among_known_ones_is_refused(known: KnownMembers) -> None:
    with pytest.raises(RowRefused):
        names(known, "Đ/c Bùi Văn An\nĐ/c Lê Lạ")
