"""The minutes: from agenda, bodies, votes and the result, blanks where nothing is known."""

from __future__ import annotations

from congress_app.documents.builders import minutes
from congress_app.documents.forms import form
from congress_app.documents.model import Document, Heading, Paragraph, Signature, SignatureBlock, Table
from congress_app.documents.model_text import plain
from congress_app.domain.choices import BodyKind, CongressForm, OrganisationKind
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.drafts_of import with_result
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.pdf_pages import read


def texts(document: Document) -> list[str]:
    """The paragraphs of a paper."""
    return [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]


def test_minutes_of_a_congress_that_elected(office: Desk) -> None:
    made = with_result(office)
    built = minutes.build(request(office, made.congress))
    compare("minutes", built)
    assert len(read(built).pages) == 3


def test_an_appointment_is_announced_without_votes(office: Desk) -> None:
    built = minutes.build(request(office, with_result(office, is_elected=False).congress))
    assert Heading("V- CÔNG BỐ QUYẾT ĐỊNH CHỈ ĐỊNH CẤP ỦY") in built.blocks
    assert not [block for block in built.blocks if isinstance(block, Table)]
    (told,) = (text for text in texts(built) if "nghe công bố Quyết định" in text)
    assert told == (
        "Đại hội đã nghe công bố Quyết định số ......-QĐ/......, ngày ....../....../......... của Ban Thường vụ Tỉnh ủy"
        " Phú Thọ chỉ định Ban Chấp hành Đảng bộ xã Hòa Thắng nhiệm kỳ 2025 - 2030 gồm 04 đồng chí: các đồng chí"
        " Bùi Thị Hoa, Nguyễn Văn An, Đinh Công Lực, Quách Thị Mai."
    )


def test_without_an_agenda_there_are_lines_to_write_on(office: Desk) -> None:
    asked = request(office, office.congress(phases={}))
    assert not form("minutes").has_data(asked)
    said = texts(minutes.build(asked))
    assert said[:2] == [
        "1. Thời gian: ngày ....../....../..........",
        "2. Địa điểm: .........................................",
    ]
    assert "Đại hội bế mạc hồi ...... giờ ......, ngày ....../....../.........." in said


def test_a_cell_has_a_secretary_where_it_has_no_secretariat(office: Desk) -> None:
    cell = office.organisation("Chi bộ thôn Đồng Tâm", office.province(), kind=OrganisationKind.CELL)
    congress = office.congress(cell, form=CongressForm.MEMBERS)
    body = office.do.bodies.add(Id(congress.id), BodyKind.SECRETARIAT, {}).value
    office.do.bodies.add_members(Id(body.id), [{"name": "Hà Thị Thư"}])
    built = minutes.build(request(office, congress))
    (end,) = (block for block in built.blocks if isinstance(block, SignatureBlock))
    assert (end.left, end.right) == (
        Signature(("THƯ KÝ ĐẠI HỘI",), "", "Hà Thị Thư"),
        Signature(("T/M ĐOÀN CHỦ TỊCH",)),
    )
    assert any(text.startswith("3. Thành phần: đảng viên được triệu tập ......") for text in texts(built))
