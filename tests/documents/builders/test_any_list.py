"""Any list as a paper."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from congress_app.documents.builders import any_list
from congress_app.documents.making import render_document
from congress_app.documents.model import Orientation, Table
from congress_app.documents.theme import load_theme
from congress_app.i18n import say, use_language
from congress_app.listings.registry import LISTINGS
from congress_app.runtime.errors import WrongCall
from tests.desk import Desk
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import commune_congress, request


def test_a_list_with_its_standing_columns(office: Desk) -> None:
    commune_congress(office)
    compare("list_congresses", any_list.build(request(office, list="congresses")))


@pytest.mark.parametrize("name", list(LISTINGS))
def test_every_list_is_a_paper(office: Desk, name: str) -> None:
    congress = commune_congress(office)
    office.congress(office.organisation("Đảng bộ xã Yên Lập"), {})
    built = any_list.build(request(office, list=name))
    assert paper_text(built)
    table = built.blocks[2]
    assert isinstance(table, Table)
    headings = [column.heading for column in table.columns]
    assert len(set(headings)) == len(headings)
    assert paper_text(any_list.build(request(office, congress, list=name)))


def test_a_paper_is_vietnamese_whatever_the_window_says(office: Desk) -> None:
    office.organisation()
    vietnamese = paper_text(any_list.build(request(office)))
    use_language("en")
    assert paper_text(any_list.build(request(office))) == vietnamese


def test_few_columns_stand_upright_and_numbered(office: Desk) -> None:
    office.organisation()
    listing = LISTINGS["organisations"]
    rows = listing.load(office.file.lists, office.scope())
    built = any_list.of_rows(request(office), listing, listing.shown(["name", "kind"]), rows)
    assert built.page.orientation is Orientation.PORTRAIT
    table = built.blocks[2]
    assert isinstance(table, Table)
    assert [column.heading for column in table.columns] == ["TT", "Tên gọi", "Loại"]
    assert [row.cells[:2] for row in table.rows] == [(1, "Đảng bộ xã Toàn Thắng")]


def test_a_list_that_is_not_there_is_said(office: Desk) -> None:
    with pytest.raises(WrongCall) as refusal:
        any_list.build(request(office, list="badges"))
    assert say(refusal.value).startswith("Không có danh sách “badges”. Các danh sách hiện có: organisations, persons, ")


def test_a_list_that_no_sheet_holds_has_the_room_of_its_texts(office: Desk) -> None:
    commune_congress(office)
    listing = LISTINGS["congresses"]
    rows = listing.load(office.file.lists, office.scope())
    shown = any_list.of_rows(request(office), listing, listing.shown(), rows)
    assert shown.page.widths == 1.0
    whole = any_list.of_rows(request(office), listing, listing.columns, rows)
    assert whole.page.widths > 1.5
    sheet = load_workbook(io.BytesIO(render_document(whole, load_theme(), "xlsx"))).active
    assert sheet is not None
    assert sheet.print_title_cols == "$A:$B"
    set_up = sheet.sheet_properties.pageSetUpPr
    assert set_up is None or not set_up.fitToPage
    first = int(sheet.auto_filter.ref.split(":")[0][1:])
    assert [str(each) for each in sheet.merged_cells.ranges if each.max_row >= first] == []
