"""The form of badges: whose, what stands on them, which sheets bear which."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from congress_app.documents import making
from congress_app.documents.badges.model import BadgeClass, BadgeSize
from congress_app.documents.builders import badges
from congress_app.documents.forms import form
from congress_app.domain.badges import badge_token
from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.badge_wearers import add_wearers, portrait
from tests.desk import Desk, desk
from tests.documents.badges.badge_pages import page
from tests.documents.papers_of import commune_congress, request
from tests.storage.queries.test_statements import counted


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A commune's congress."""
    return commune_congress(office)


@pytest.fixture
def people(office: Desk, congress: Congress) -> dict[str, Delegate]:
    """Everybody, by name."""
    return add_wearers(office, congress)


def made(office: Desk, congress: Congress, **options: str) -> Any:
    """The badges of a request as the renderer gets them."""
    asked = replace(request(office, congress), options=options)
    how = badges.badge_options(asked)
    return badges.badge_set(asked, asked.congress(), badges._asked(asked, asked.congress(), how), how)


def names(office: Desk, congress: Congress, **options: str) -> list[str]:
    """Whose badges are printed."""
    return [each.full_name for each in made(office, congress, **options).badges]


def test_what_stands_on_all_badges(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    whole = made(office, congress)
    assert (whole.organisation, whole.title, whole.term, whole.place_and_date) == (
        "ĐẢNG BỘ TỈNH PHÚ THỌ",
        "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA THẮNG LẦN THỨ I",
        "NHIỆM KỲ 2025 - 2030",
        "Hòa Thắng, ngày 28 tháng 7 năm 2025",
    )


def test_what_is_not_known_is_not_said(office: Desk) -> None:
    province = office.organisation("Đảng bộ tỉnh Lâm Đồng", kind=OrganisationKind.PROVINCE)
    other = office.congress(province, {}, ordinal=0)
    office.do.delegates.add(Id(other.id), {"full_name": "An"})
    whole = made(office, other)
    assert (whole.organisation, whole.title, whole.term, whole.place_and_date) == (
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH LÂM ĐỒNG NHIỆM KỲ 2025 - 2030",
        "",
        "",
    )
    cell = office.organisation("Chi bộ thôn Đông", kind=OrganisationKind.CELL)
    of_cell = office.congress(cell, form=CongressForm.MEMBERS)
    assert made(office, of_cell).title == "ĐẠI HỘI CHI BỘ THÔN ĐÔNG LẦN THỨ I"


def test_where_all_members_meet_a_badge_says_so(office: Desk) -> None:
    cell = office.organisation("Chi bộ thôn Đông", kind=OrganisationKind.CELL)
    of_cell = office.congress(cell, form=CongressForm.MEMBERS)
    office.do.delegates.add(Id(of_cell.id), {"full_name": "Lê An"})
    reader = PdfReader(BytesIO(badges.draw(request(office, of_cell))))
    texts = [page(each).all_text() for each in reader.pages]
    assert all("ĐẢNG VIÊN" in text and "ĐẠI BIỂU" not in text for text in texts)
    assert str(reader.metadata.title).startswith("Thẻ dự đại hội - ")  # type: ignore[union-attr]


def test_whose(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    officials = ["Bùi Thị Hoa", "Lê Văn An", "Vũ Đức Thắng"]
    guests = ["Trần Quốc Bảo", "Đinh Thị Lan"]
    assert names(office, congress, who="official") == officials
    assert names(office, congress, who="alternates") == ["Ngô Thu Hương"]
    assert names(office, congress, who="guests") == guests
    assert names(office, congress, who="service") == ["Mai Xuân Lộc"]
    assert names(office, congress) == [*officials, "Ngô Thu Hương", *guests, "Mai Xuân Lộc"]
    one = people["Vũ Đức Thắng"]
    assert names(office, congress, delegates=f"{one.id},{'0' * 32}") == ["Vũ Đức Thắng"]
    kinds = [each.badge_class for each in made(office, congress).badges]
    assert kinds == [BadgeClass.DELEGATE] * 3 + [BadgeClass.ALTERNATE] + [BadgeClass.GUEST] * 2 + [BadgeClass.SERVICE]


def test_one_is_named_by_badge_number_or_name(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    its = people["Lê Văn An"]
    office.do.records.change(Delegate, Id(its.id), {"badge_number": "017"}, label_row=its)
    for typed in ("017", "Lê Văn An", "le van an", "văn an"):
        assert names(office, congress, delegate=typed) == ["Lê Văn An"]
    assert len(names(office, congress, delegate="all")) == len(names(office, congress))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("999", "Không ai được cấp thẻ có số thẻ hoặc họ tên “999”."),
        ("Thị", "Có 2 người hợp với “Thị” ({}): hãy ghi số thẻ hoặc đủ họ tên."),
    ],
)
def test_one_who_is_nobody_or_several_is_refused(
    office: Desk, congress: Congress, people: dict[str, Delegate], typed: str, said: str
) -> None:
    several = "; ".join(
        f"{each.full_name} {each.number}".strip() for each in made(office, congress).badges if " Thị " in each.full_name
    )
    with pytest.raises(Refused) as refused:
        names(office, congress, delegate=typed)
    assert say(refused.value) == said.format(several)


def test_a_code_leads_to_its_delegate(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    for badge in made(office, congress, who="official").badges:
        assert badge.token == badge_token(people[badge.full_name].id)


def test_photos_come_in_one_statement_where_they_are_wanted(
    office: Desk, congress: Congress, people: dict[str, Delegate]
) -> None:
    for shade, name in enumerate(("Lê Văn An", "Bùi Thị Hoa", "Mai Xuân Lộc"), 100):
        office.do.delegates.set_photo([Id(people[name].id)], portrait(shade))
    with counted(office.file.engine) as run:
        whole = made(office, congress)
    assert len([statement for statement in run if "bytes" in statement]) == 1
    assert [each.photo is not None for each in whole.badges] == [True, True, False, False, False, False, True]
    assert {each.photo for each in made(office, congress, photos="no").badges} == {None}


def test_only_new_prints_what_was_not_printed_or_changed(
    office: Desk, congress: Congress, people: dict[str, Delegate]
) -> None:
    drawn = badges.drawn(request(office, congress, who="official"))
    office.do.badges.note_printed(Id(congress.id), drawn.entries, "large")
    assert names(office, congress, who="official", only="new") == []
    with pytest.raises(Refused) as refused:
        making.render(form("badges"), request(office, congress, who="official", only="new"), "pdf")
    assert say(refused.value).startswith("Không có thẻ đại biểu nào để in")
    assert len(names(office, congress, who="official", only="new", size="small")) == 3
    its = people["Lê Văn An"]
    office.do.records.change(Delegate, Id(its.id), {"seat": "B2"}, label_row=its)
    assert names(office, congress, who="official", only="new") == ["Lê Văn An"]
    office.do.delegates.set_photo([Id(people["Bùi Thị Hoa"].id)], portrait())
    assert names(office, congress, who="official", only="new") == ["Bùi Thị Hoa", "Lê Văn An"]
    assert names(office, congress, who="official", only="new", photos="no") == ["Lê Văn An"]


def test_the_pages_bear_what_was_asked_for(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    data = making.render(form("badges"), request(office, congress), "pdf")
    pages = [page(each) for each in PdfReader(BytesIO(data)).pages]
    assert len(pages) == 4
    first = pages[0].all_text()
    assert "BÙI THỊ HOA" in first
    assert "ĐẠI BIỂU DỰ KHUYẾT" in first
    assert "ĐINH THỊ LAN" in pages[2].all_text()
    assert len(pages[0].codes) == 4
    small = making.render(form("badges"), request(office, congress, size="small", backs="no"), "pdf")
    assert len(PdfReader(BytesIO(small)).pages) == 1


def test_which_badges_stand_on_which_pages(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    drawn = badges.drawn(request(office, congress))
    assert drawn.options.size is BadgeSize.LARGE
    assert drawn.on_pages(()) == drawn.entries
    assert drawn.on_pages((1, 2)) == drawn.entries[:4]
    assert drawn.on_pages((3,)) == drawn.entries[4:]
    assert drawn.on_pages((2, 4)) == ()
    fronts = badges.drawn(request(office, congress, backs="no"))
    assert fronts.on_pages((2,)) == fronts.entries[4:]


def test_a_congress_of_nobody_has_no_badges(office: Desk, congress: Congress) -> None:
    assert not badges.has_data(request(office, congress))
    office.do.delegates.add(Id(congress.id), {"full_name": "An"})
    assert badges.has_data(request(office, congress))
