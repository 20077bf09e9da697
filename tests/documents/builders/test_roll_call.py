"""The roll-call: a signature for each session."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.documents.builders import roll_call
from congress_app.documents.model import Orientation, Section, Table
from congress_app.domain.choices import HalfDay
from congress_app.services.steps import Step
from tests.desk import Desk
from tests.documents.delegates_of import gathering, with_everybody
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.renderers.office_files import word_file, workbook
from tests.documents.renderers.pdf_pages import lines, read


def test_a_column_for_each_session(office: Desk) -> None:
    made = with_everybody(office, 8)
    document = roll_call.build(request(office, made.congress))
    compare("roll_call", document)
    book = workbook(document)
    assert book.sheetnames == ["Bảng điểm danh", *(each.name for each in made.delegations[1:])]
    assert min(table.row_height for table in document.blocks if isinstance(table, Table)) >= 8.5
    assert len(word_file(document).sections) == 8
    pages = [lines(page) for page in read(document).pages]
    assert len(pages) == 8
    assert all(any("Vắng không lý do" in line for line in page) for page in pages)


def test_twenty_people_take_two_sheets(office: Desk) -> None:
    made = gathering(office, 20)
    office.session(made.congress, half_day=HalfDay.EVENING, starts_at=dt.time(19))
    rows = [dataclasses.replace(each, delegation_id=made.delegations[0].id, unit="Khu 3") for each in made.delegates]
    office.file.run(lambda work: work.save_all(rows), Step("Changed"))
    assert len(read(roll_call.build(request(office, made.congress))).pages) == 2


def test_more_than_four_sessions_go_on_on_the_next_sheet(office: Desk) -> None:
    made = gathering(office, 8)
    for hour in (19, 20):
        office.session(
            made.congress, half_day=HalfDay.EVENING, starts_at=dt.time(hour), title="Đêm văn nghệ chào mừng thành công"
        )
    document = roll_call.build(request(office, made.congress))
    tables = [block for block in document.blocks if isinstance(block, Table)]
    assert [len(table.columns) for table in tables[:3]] == [9, 6, 9]
    assert document.page.orientation is Orientation.LANDSCAPE
    second = next(block for block in document.blocks if isinstance(block, Section))
    assert (second.page.orientation, second.title) == (Orientation.PORTRAIT, made.delegations[0].name)
    assert tables[1].columns[4].heading == "Phiên chính thức\nTối 29/7"


def test_without_an_agenda_one_signature(office: Desk) -> None:
    document = roll_call.build(request(office, office.congress()))
    [table] = [block for block in document.blocks if isinstance(block, Table)]
    assert [column.heading for column in table.columns] == ["TT", "Họ và tên", "Đơn vị", "Số thẻ", "Ký tên", "Ghi chú"]
