"""The programme before and after its issue."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import programme
from congress_app.documents.model import Letterhead, Table
from congress_app.documents.model_table import value_text
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import CongressForm, CongressState, OrganisationKind, TimeStyle
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import NotFound, Refused
from tests.desk import OPENS, Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import commune_congress, issue, request


def item(office: Desk, title: str) -> AgendaItem:
    (found,) = office.file.rows(AgendaItem, title=title)
    return found


def change(office: Desk, title: str, **values: object) -> None:
    row = item(office, title)
    office.do.records.change(AgendaItem, Id(row.id), values, label_row=row)


def state(office: Desk, congress: Congress, which: CongressState, on: dt.date = OPENS) -> None:
    office.do.congresses.set_state([Id(congress.id)], which, on)


def test_before_the_issue_it_is_provisional(office: Desk) -> None:
    compare("programme_provisional", programme.build(request(office, commune_congress(office))))


def test_an_issue_stands_at_the_foot(office: Desk) -> None:
    congress = commune_congress(office)
    issue(office, congress)
    built = programme.build(request(office, congress, sides="two"))
    assert built.page.foot == "Ban hành lần 1, lúc 8h00 ngày 18/7/2025"
    assert built.page.is_two_sided
    assert (
        next(block for block in built.blocks if isinstance(block, Letterhead)).place_date
        == "Hòa Thắng, ngày 18 tháng 7 năm 2025"
    )


def test_what_changed_after_the_issue_is_marked(office: Desk) -> None:
    congress = commune_congress(office)
    issue(office, congress)
    change(office, "Báo cáo chính trị", minutes=30)
    change(office, "Chào cờ", presenter="Tiểu ban Tuyên truyền")
    office.do.records.delete([item(office, "Đón tiếp đại biểu")])
    compare("programme_changed", programme.build(request(office, congress)))


def test_what_is_left_out_is_said_though_nothing_is_marked(office: Desk) -> None:
    congress = commune_congress(office)
    issue(office, congress)
    office.do.records.delete([item(office, "Đón tiếp đại biểu")])
    foot = programme.build(request(office, congress)).page.foot
    assert foot.endswith(" ngày 18/7/2025; đã lược bỏ 1 nội dung sau khi ban hành")


def test_the_congress_itself_issues_what_it_has_adopted(office: Desk) -> None:
    congress = commune_congress(office)
    issue(office, congress)
    state(office, congress, CongressState.UNDER_WAY)
    compare("programme_adopted", programme.build(request(office, congress, OPENS)))
    before = programme.build(request(office, congress, OPENS - dt.timedelta(days=1)))
    assert isinstance(before.blocks[0], Letterhead)
    assert before.blocks[0].issuing == ("ĐẢNG ỦY XÃ HÒA THẮNG",)


def test_a_cell_with_all_members(office: Desk) -> None:
    commune = office.organisation("Đảng bộ xã Hòa Thắng", office.province())
    cell = office.organisation("Chi bộ thôn Đồng Tâm", commune, kind=OrganisationKind.CELL)
    congress = office.congress(cell, form=CongressForm.MEMBERS, ordinal=5, term="2025-2027")
    office.item(office.session(congress), "Chào cờ")
    compare("programme_cell", programme.build(request(office, congress)))


def test_a_congress_of_which_nothing_is_known(office: Desk) -> None:
    congress = office.congress(office.organisation("Đảng bộ Trường Chính trị"), {}, ordinal=0, term="")
    compare("programme_empty", programme.build(request(office, congress)))
    state(office, congress, CongressState.UNDER_WAY)
    (head, *_rest) = programme.build(request(office, congress, OPENS)).blocks
    assert isinstance(head, Letterhead)
    assert head.issuing == ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ TRƯỜNG CHÍNH TRỊ")


@pytest.mark.parametrize(
    ("style", "text"),
    [(TimeStyle.SHORT, "7h30 - 7h35"), (TimeStyle.LONG, "07 giờ 30 - 07 giờ 35"), (TimeStyle.COLON, "07:30 - 07:35")],
)
def test_times_in_the_style_of_the_office(office: Desk, style: TimeStyle, text: str) -> None:
    congress = commune_congress(office)
    office.do.office.change({"time_style": style})
    table = next(block for block in programme.build(request(office, congress)).blocks if isinstance(block, Table))
    assert [value_text(row.cells[0]) for row in table.rows][1:3] == ["", text]


def test_no_congress_is_said(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        programme.build(request(office))
    assert say(refusal.value) == "Hãy chọn đại hội cần in."
    congress = office.congress()
    office.do.records.delete([congress])
    with pytest.raises(NotFound) as gone:
        programme.build(request(office, congress))
    assert say(gone.value) == "Đại hội này không còn nữa."
