"""The letterheads (a)-(f): who issues a paper, below whom."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import letterheads
from congress_app.documents.model import Letterhead
from congress_app.domain.choices import CongressForm, OrganisationKind, ToneStyle
from congress_app.domain.congresses import Congress
from congress_app.domain.organisations import Organisation
from congress_app.listings.congresses import CongressRow
from tests.desk import Desk
from tests.documents.papers_of import request

DAY = dt.date(2026, 2, 5)


def row(office: Desk, congress: Congress) -> CongressRow:
    return request(office, congress).congress()


def committee(office: Desk, organisation: Organisation, kind: str = "KH") -> Letterhead:
    congress = office.congress(organisation)
    return letterheads.committee_letterhead(
        request(office, congress), row(office, congress), kind=kind, on=DAY, year=2026
    )


def left(head: Letterhead) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    return head.superior, head.issuing, " ".join(head.number.split())


def test_a_commune_below_its_province(office: Desk) -> None:
    head = committee(office, office.organisation("Đảng bộ xã Hòa Ninh", office.organisation("Đảng bộ tỉnh Lâm Đồng")))
    assert left(head) == (("ĐẢNG BỘ TỈNH LÂM ĐỒNG",), ("ĐẢNG ỦY XÃ HÒA NINH",), "Số -KH/ĐU")
    assert head.place_date == "Hòa Ninh, ngày 05 tháng 02 năm 2026"
    assert committee(office, office.organisation("Đảng bộ xã B"), kind="").number == ""


def test_b_the_congress_itself(office: Desk) -> None:
    commune = office.organisation("Đảng bộ xã Hòa Ninh", office.province())
    congress = office.congress(commune, ordinal=2)
    head = letterheads.congress_letterhead(
        request(office, congress), row(office, congress), kind="NQ", on=None, year=2025
    )
    lines = ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II")
    assert left(head) == (("ĐẢNG BỘ TỈNH PHÚ THỌ",), lines, "Số -NQ/ĐH")
    assert head.place_date == "Hòa Ninh, ngày      tháng      năm 2025"


@pytest.mark.parametrize(
    ("ordinal", "term", "line"),
    [
        (1, "2025-2030", "ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ I"),
        (0, "2025-2030", "ĐẢNG BỘ XÃ HÒA NINH NHIỆM KỲ 2025 - 2030"),
        (0, "", "ĐẢNG BỘ XÃ HÒA NINH"),
    ],
)
def test_the_term_stands_where_the_ordinal_is_not_known(office: Desk, ordinal: int, term: str, line: str) -> None:
    congress = office.congress(office.organisation("Đảng bộ xã Hòa Ninh"), ordinal=ordinal, term=term)
    assert letterheads.congress_lines(row(office, congress)) == ("ĐẠI HỘI ĐẠI BIỂU", line)


def test_all_members(office: Desk) -> None:
    cell = office.congress(office.organisation("Chi bộ thôn 3", kind=OrganisationKind.CELL), form=CongressForm.MEMBERS)
    base = office.congress(
        office.organisation("Đảng bộ Trường Chính trị", kind=OrganisationKind.BASE_COMMITTEE), form=CongressForm.MEMBERS
    )
    assert letterheads.congress_lines(row(office, cell)) == ("ĐẠI HỘI", "CHI BỘ THÔN 3 LẦN THỨ I")
    assert letterheads.congress_lines(row(office, base))[0] == "ĐẠI HỘI ĐẢNG VIÊN"


def test_c_a_body_of_the_congress(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ xã Hòa Ninh"), ordinal=2)
    head = letterheads.body_letterhead(
        request(office, congress), row(office, congress), "Ban Thẩm tra tư cách đại biểu", kind="BC", on=DAY, year=2026
    )
    above = ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II")
    assert left(head) == (above, ("BAN THẨM TRA TƯ CÁCH ĐẠI BIỂU",), "Số -BC/ĐH")


def test_d_a_province_has_nobody_above(office: Desk) -> None:
    centre = office.organisation("Đảng Cộng sản Việt Nam")
    head = committee(office, office.organisation("Đảng bộ tỉnh Phú Thọ", centre, kind=OrganisationKind.PROVINCE), "TB")
    assert left(head) == ((), ("TỈNH ỦY PHÚ THỌ",), "Số -TB/TU")
    assert head.place_date == "Phú Thọ, ngày 05 tháng 02 năm 2026"
    congress = office.file.rows(Congress)[0]
    itself = letterheads.congress_letterhead(
        request(office, congress), row(office, congress), kind="CTr", on=DAY, year=2026
    )
    assert left(itself) == ((), ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TỈNH PHÚ THỌ LẦN THỨ I"), "Số -CTr/ĐH")


def test_e_the_office_of_a_committee_as_it_wrote_its_lines(office: Desk) -> None:
    top = office.province()
    values = {"superior_line": "TỈNH ỦY PHÚ THỌ", "issuing_line": "VĂN PHÒNG", "number_suffix": "VPTU"}
    office.do.office.change({"organisation_id": top.id, "place_name": "Việt Trì", **values})
    head = letterheads.office_letterhead(request(office), kind="CV", on=DAY)
    assert left(head) == (("TỈNH ỦY PHÚ THỌ",), ("VĂN PHÒNG",), "Số -CV/VPTU")
    assert head.place_date == "Việt Trì, ngày 05 tháng 02 năm 2026"


def test_f_a_cell_below_its_committee(office: Desk) -> None:
    commune = office.organisation("Đảng bộ xã Hòa Ninh")
    head = committee(office, office.organisation("Chi bộ thôn 3", commune, kind=OrganisationKind.CELL), "CTr")
    assert left(head) == (("ĐẢNG BỘ XÃ HÒA NINH",), ("CHI BỘ THÔN 3",), "Số -CTr/CB")
    assert head.place_date == "Hòa Ninh, ngày 05 tháng 02 năm 2026"


def test_an_office_that_wrote_no_lines_is_its_committee(office: Desk) -> None:
    commune = office.organisation("Đảng bộ xã Hòa Ninh", office.province())
    office.do.office.change({"organisation_id": commune.id})
    head = letterheads.office_letterhead(request(office), kind="KH", on=None)
    assert left(head) == (("ĐẢNG BỘ TỈNH PHÚ THỌ",), ("ĐẢNG ỦY XÃ HÒA NINH",), "Số -KH/ĐU")
    assert head.place_date == "Hòa Ninh, ngày      tháng      năm 2025"


def test_an_office_of_nobody_has_a_date_only(office: Desk) -> None:
    head = letterheads.office_letterhead(request(office), kind="KH", on=DAY)
    assert (left(head), head.place_date) == (((), (), ""), "ngày 05 tháng 02 năm 2026")


def test_an_organisation_may_have_its_own_letterhead(office: Desk) -> None:
    own = "ĐẢNG BỘ TỈNH LÂM ĐỒNG\n\nĐẢNG BỘ CÁC CƠ QUAN\nBAN THƯỜNG VỤ\n"
    head = committee(office, office.organisation("Đảng bộ xã Hòa Ninh", letterhead=own))
    assert left(head)[:2] == (("ĐẢNG BỘ TỈNH LÂM ĐỒNG", "ĐẢNG BỘ CÁC CƠ QUAN"), ("BAN THƯỜNG VỤ",))


def test_the_tone_mark_moves_in_the_word_of_the_committee_never_in_names(office: Desk) -> None:
    office.do.office.change({"tone_style": ToneStyle.NEW})
    commune = office.organisation("Đảng bộ xã Hòa Thúy", office.organisation("Đảng bộ tỉnh Khánh Hòa"))
    head = committee(office, commune)
    assert left(head)[:2] == (("ĐẢNG BỘ TỈNH KHÁNH HÒA",), ("ĐẢNG UỶ XÃ HÒA THÚY",))
    office.do.office.change({"organisation_id": commune.id, "issuing_line": "ĐẢNG ỦY XÃ HÒA THÚY"})
    assert letterheads.office_letterhead(request(office), kind="", on=None).issuing == ("ĐẢNG UỶ XÃ HÒA THÚY",)
