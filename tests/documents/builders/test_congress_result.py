"""The report on the result of a congress: what is known, blanks for what is not, and the list of the committee."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import congress_result
from congress_app.documents.forms import form
from congress_app.documents.making import render_document, theme_of
from congress_app.documents.model import Document, Letterhead, Paragraph, Recipients, Signature, SignatureBlock, Table
from congress_app.documents.model_text import plain
from congress_app.domain.choices import CongressForm, CongressState, OrganisationKind
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.fields import Id
from congress_app.listings.drafts.result import result_of
from tests.desk import Desk
from tests.documents.drafts_of import drafted, with_result
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.pdf_pages import lines, read


def texts(document: Document) -> list[str]:
    """The paragraphs of a paper."""
    return [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def test_a_congress_that_elected_its_committee(office: Desk) -> None:
    made = with_result(office)
    asked = request(office, made.congress)
    compare("congress_result", congress_result.build(asked))
    assert result_of(asked.lists, asked.scope).missing == (
        "Guests",
        "Preparation",
        "Lessons",
        "Proposals",
        "Votes on the documents",
        "Votes for the members of the committee",
    )


def test_an_appointed_committee_has_no_votes_and_a_decision(office: Desk) -> None:
    made = with_result(office, is_elected=False)
    made.add("appointment_decision", other_number="152-QĐ/TU", dated_on=dt.date(2025, 7, 25))
    built = congress_result.build(request(office, made.congress))
    (told,) = (text for text in texts(built) if text.startswith("Đại hội đã công bố"))
    assert told == (
        "Đại hội đã công bố Quyết định số 152-QĐ/TU, ngày 25/7/2025 của Ban Thường vụ Tỉnh ủy Phú Thọ chỉ định"
        " Ban Chấp hành Đảng bộ xã Hòa Thắng nhiệm kỳ 2025 - 2030 gồm 04 đồng chí (có danh sách kèm theo)."
    )
    (table,) = (block for block in built.blocks if isinstance(block, Table))
    assert [column.heading for column in table.columns] == [
        "TT",
        "Họ và tên",
        "Ngày sinh",
        "Chức vụ",
        "Tái cử/ Tham gia mới",
    ]
    assert not [line for page in read(built).pages for line in lines(page) if "phiếu" in line]


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("45-QĐ/TU, ngày 25/7/2025", "Quyết định số 45-QĐ/TU, ngày 25/7/2025 của Ban Thường vụ Tỉnh ủy Phú Thọ"),
        ("Quyết định số 31-QĐ/TU của Tỉnh ủy", "Quyết định số 31-QĐ/TU của Tỉnh ủy"),
    ],
)
def test_the_decision_says_once_whose_it_is(office: Desk, typed: str, printed: str) -> None:
    made = with_result(office, is_elected=False)
    office.do.results.change(Id(made.congress.id), {"decision": typed})
    built = congress_result.build(request(office, made.congress))
    (told,) = (text for text in texts(built) if text.startswith("Đại hội đã công bố"))
    assert told.startswith(f"Đại hội đã công bố {printed} chỉ định ")


def test_without_a_number_it_bears_the_day_on_which_it_is_reported(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ xã Hòa Thắng"))
    office.do.results.change(Id(congress.id), {"reported_on": dt.date(2025, 7, 30)})
    built = congress_result.build(request(office, congress))
    (head,) = (block for block in built.blocks if isinstance(block, Letterhead))
    assert head.place_date.endswith("ngày 30 tháng 7 năm 2025")


def test_before_the_congress_all_is_blank_and_all_formats_are_made(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ xã Hòa Thắng"), phases={})
    asked = request(office, congress)
    assert not form("congress-result").has_data(asked)
    built = congress_result.build(asked)
    said = texts(built)
    assert said[0].startswith("Thực hiện chỉ đạo của Ban Thường vụ ........")
    assert "Đại hội được tổ chức từ ngày ....../....../......... đến ngày ....../....../.........," in said[4]
    assert "Đại hội đã biểu quyết thông qua Nghị quyết số ......-NQ/ĐH, ngày ....../....../.........." in said
    assert not [block for block in built.blocks if isinstance(block, Table)]
    for file_format in form("congress-result").formats:
        assert render_document(built, theme_of(asked), file_format)
    office.do.congresses.set_state([Id(congress.id)], CongressState.CLOSED, dt.date(2025, 7, 20))
    assert form("congress-result").has_data(request(office, congress))


def test_all_members_of_a_cell_are_members_and_its_committee_is_one_of_a_cell(office: Desk) -> None:
    above = office.organisation("Đảng bộ xã Hòa Thắng", office.province())
    cell = office.organisation("Chi bộ thôn Đồng Tâm", above, kind=OrganisationKind.CELL)
    congress = office.congress(cell, form=CongressForm.MEMBERS)
    members = [{"seat": SeatKind.EXECUTIVE, "name": "Lê Văn An"}, {"seat": SeatKind.SECRETARY, "name": "Lê Văn An"}]
    office.do.results.add_members(Id(congress.id), members)
    office.do.results.change(Id(congress.id), {"summoned_count": 45, "present_count": 41})
    compare("congress_result_cell", congress_result.build(request(office, congress)))


def test_it_is_signed_as_its_document_says(office: Desk) -> None:
    made = with_result(office)
    built = congress_result.build(request(office, made.congress))
    (end,) = (block for block in built.blocks if isinstance(block, SignatureBlock))
    assert end.right == Signature(("T/M BAN THƯỜNG VỤ",), "PHÓ BÍ THƯ", "Bùi Thị Hoa")
    assert end.left == Recipients(("Ban Thường vụ Tỉnh ủy", "Ban Tổ chức Tỉnh ủy", "Lưu Văn phòng Đảng ủy"))


def test_a_long_list_goes_on_over_pages(office: Desk) -> None:
    made = drafted(office)
    long = "Ủy viên Ban Thường vụ Đảng ủy, Chủ nhiệm Ủy ban Kiểm tra Đảng ủy, Trưởng Ban Chỉ đạo phòng, chống thiên tai"
    members = [{"name": f"Công Tằng Tôn Nữ Thị Kim Ngọc {number}", "post": long} for number in range(60)]
    office.do.results.add_members(Id(made.congress.id), members)
    pages = read(congress_result.build(request(office, made.congress))).pages
    found = [line for page in pages for line in lines(page) if line.strip().startswith("TT")]
    assert len(found) > 2
    assert any("Danh sách này có 60 đồng chí." in line for line in lines(pages[-1]))
