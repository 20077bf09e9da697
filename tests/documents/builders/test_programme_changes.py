"""What changed in the programme since it was issued."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import programme_changes
from congress_app.documents.model import Paragraph
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.agenda import Place
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import commune_congress, issue, request


def test_old_and_new_stand_side_by_side(office: Desk) -> None:
    congress = commune_congress(office)
    issue(office, congress)
    rows = {row.title: row for row in office.file.rows(AgendaItem)}
    for title, values in (
        ("Đoàn Chủ tịch", {"title": "Đoàn Chủ tịch gồm 5 đồng chí"}),
        ("Báo cáo chính trị", {"minutes": 40, "presenter_id": None, "presenter": "Đồng chí Phó Bí thư"}),
    ):
        office.do.records.change(AgendaItem, Id(rows[title].id), values, label_row=rows[title])
    office.do.records.delete([rows["Nghỉ giải lao"]])
    second = office.file.rows(Session, title="Phiên khai mạc")[0]
    office.item(second, "Công bố quyết định", minutes=10, presenter="Ban Tổ chức Tỉnh ủy")
    first = office.file.rows(Session, title="")[0]
    moving = Id[AgendaItem](rows["Đón tiếp đại biểu"].id)  # shown without a time: only the session differs
    office.do.agenda.move_items([moving], Place(Id(second.id), None, Id(rows["Báo cáo chính trị"].id)))
    office.do.records.change(Session, Id(first.id), {"title": "Phiên họp thứ nhất"}, label_row=first)
    compare("programme_changes", programme_changes.build(request(office, congress)))
    assert programme_changes.has_data(request(office, congress))


def test_nothing_changed_is_said(office: Desk) -> None:
    congress = commune_congress(office)
    assert not programme_changes.has_data(request(office, congress))
    issue(office, congress)
    assert not programme_changes.has_data(request(office, congress))
    built = programme_changes.build(request(office, congress))
    assert built.blocks[2] == Paragraph("Không có nội dung nào thay đổi.", is_indented=False)


def test_a_programme_that_was_never_issued_is_said(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        programme_changes.build(request(office, commune_congress(office)))
    assert say(refusal.value) == "Chương trình của đại hội này chưa được ban hành."
