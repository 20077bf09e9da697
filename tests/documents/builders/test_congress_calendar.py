"""The calendar of congresses by date and by organisation."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import congress_calendar
from congress_app.documents.model import Title
from congress_app.domain.choices import CongressForm, OrganisationKind, PhaseKind
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.plan_of import planned
from tests.documents.renderers.office_files import workbook

NEXT = OPENS.replace(day=29)


def province(office: Desk) -> Organisation:
    """A province, whose office owns the file, with congresses below it."""
    top = office.province()
    office.do.office.change(
        {"organisation_id": top.id, "signatory": "Nguyễn Văn An", "signatory_post": "PHÓ BÍ THƯ", "number_suffix": "TU",
         "recipients": "- Ban Tổ chức Trung ương;\n- Các đảng bộ trực thuộc Tỉnh ủy."}
    )  # fmt: skip
    two_days = {PhaseKind.PREPARATORY: Dates(OPENS, PM, OPENS, PM), PhaseKind.OFFICIAL: Dates(NEXT, AM, NEXT, PM)}
    ward = {
        "kind": OrganisationKind.WARD,
        "member_count": 1189,
        "suborganisation_count": 21,
        "hall": "Hội trường UBND phường",
    }
    office.congress(office.organisation("Đảng bộ phường Âu Cơ", top, **ward), two_days, delegate_count=156)
    office.congress(office.organisation("Đảng bộ xã Yên Lập", top))
    office.congress(office.organisation("Đảng bộ xã An Bình", top), {}, form=CongressForm.MEMBERS)
    office.congress(
        top, {PhaseKind.OFFICIAL: Dates(OPENS, AM, OPENS, AM)}
    )  # the office's own is not among those watched over
    return top


def abstract(office: Desk) -> str:
    title = congress_calendar.build(request(office)).blocks[1]
    assert isinstance(title, Title)
    return title.abstract


def test_by_date(office: Desk) -> None:
    province(office)
    compare("congress_calendar_by_date", congress_calendar.build(request(office, layout="date")))


def test_by_organisation(office: Desk) -> None:
    province(office)
    compare("congress_calendar_by_organisation", congress_calendar.build(request(office, layout="organisation")))


@pytest.mark.parametrize("layout", ["date", "organisation"])
def test_a_sheet_has_real_days(office: Desk, layout: str) -> None:
    province(office)
    sheet = workbook(congress_calendar.build(request(office, layout=layout))).active
    row = next(cell.row for cell in sheet["B"] if cell.value == "Đảng bộ phường Âu Cơ")
    days = [(cell.value.date(), cell.number_format) for cell in sheet[row] if isinstance(cell.value, dt.datetime)]
    assert days == [
        (OPENS, '"Chiều "dd/mm/yyyy'),
        (NEXT, '"Sáng "dd/mm/yyyy'),
        (NEXT, '"Chiều "dd/mm/yyyy'),
    ]


def test_terms_that_differ_are_not_named(office: Desk) -> None:
    top = province(office)
    assert abstract(office) == "các đảng bộ trực thuộc Đảng bộ tỉnh Phú Thọ, nhiệm kỳ 2025 - 2030"
    office.congress(office.organisation("Chi bộ 1", top, kind=OrganisationKind.CELL), term="2025-2027")
    assert abstract(office) == "các đảng bộ trực thuộc Đảng bộ tỉnh Phú Thọ"


def test_a_file_without_an_own_organisation(office: Desk) -> None:
    office.congress(term="")
    assert abstract(office) == "các tổ chức đảng"
    compare("congress_calendar_of_nobody", congress_calendar.build(request(office)))


def test_an_office_with_its_own_congress_only(office: Desk) -> None:
    commune = office.organisation()
    office.do.office.change({"organisation_id": commune.id})
    office.congress(commune)
    assert abstract(office) == "các tổ chức đảng trực thuộc Đảng bộ xã Toàn Thắng, nhiệm kỳ 2025 - 2030"


def test_no_congress_is_said(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        congress_calendar.build(request(office))
    assert say(refusal.value) == "Chưa có đại hội nào để in."


def test_with_a_plan_it_says_who_attends_and_steers(office: Desk) -> None:
    planned(office)
    compare("congress_calendar_with_plan", congress_calendar.build(request(office)))
