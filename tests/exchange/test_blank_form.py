"""An empty form: dressed as papers are, filled in without surprises, and imported without a question."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.delegate_choices import DelegateCategory, Gender
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.exchange.blank_form import PREPARED, WIDTHS, FormHead, write_blank_form
from congress_app.exchange.column_choice import columns_of
from congress_app.exchange.delegate_lists import DELEGATES
from congress_app.exchange.readers.reading import read_sheets
from congress_app.services.importing.delegates import DelegateImport
from congress_app.services.importing.rows import Became
from congress_app.services.importing.verbs import Importing, delegates_verb
from tests.desk import desk
from tests.exchange.lists_read import read_list

NAMES = ("Bùi Văn An", "Đinh Thị Bình", "Quách Công Chính", "Hà Văn Đức", "Lê Thị Én")
HEAD = FormHead("Đảng bộ xã Toàn Thắng", "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I", 2025)
FIRST = 10


@pytest.fixture
def form(tmp_path: Path) -> Path:
    file = tmp_path / "mẫu.xlsx"
    write_blank_form(file, HEAD, Catalogues.load())
    return file


def fill(file: Path, *, heading: str = "") -> None:
    book = load_workbook(file)
    sheet = book.worksheets[0]
    names = [*WIDTHS]
    for row, name in enumerate(NAMES, FIRST):
        values = {
            "full_name": name,
            "gender": "Nữ" if "Thị" in name else "Nam",
            "birth_date": dt.date(1978, 3, row) if row % 2 else "1978",
            "ethnicity": "Mường",
            "religion": "Không",
            "category": "Đại biểu đương nhiên",
            "admitted_on": "3/2003",
            "general_education": "12/12",
            "professional_level": "Đại học",
            "theory_level": "Trung cấp",
            "phone": "0912345678",
        }
        for field, value in values.items():
            sheet.cell(row, names.index(field) + 2, value)
    if heading:
        sheet.cell(FIRST - 1, 2, heading)
    book.save(file)


def test_an_empty_form_has_no_rows_and_asks_nothing(form: Path) -> None:
    found = columns_of(DELEGATES, read_sheets(form), form, {})
    assert (found.is_settled, found.source.rows, found.layout) == (True, (), None)
    assert set(found.table.mapping.values()) == set(WIDTHS)


@pytest.mark.parametrize("heading", ["", "Đồng chí"])
def test_a_filled_form_comes_in_without_a_question(form: Path, heading: str) -> None:
    fill(form, heading=heading)
    source = read_list(form, {})
    assert columns_of(DELEGATES, read_sheets(form), form, {}).is_settled
    assert [row.text("full_name") for row in source.rows] == [*NAMES]
    office = desk()
    congress = office.congress()
    how = DelegateImport(Id(congress.id), dt.date(2025, 7, 21))
    imported = Importing(office.do.run).take(delegates_verb(source.rows, how), form.name).value
    assert imported.count(Became.NEW) == 5
    binh = office.file.rows(Delegate, full_name="Đinh Thị Bình")[0]
    assert (binh.gender, binh.category, binh.birth_date) == (
        Gender.FEMALE,
        DelegateCategory.EX_OFFICIO,
        PartialDate(1978, 3, 11),
    )
    assert (binh.general_education, binh.admitted_on, binh.phone) == ("12/12", PartialDate(2003, 3), "0912345678")


def test_it_is_protected_but_where_it_is_filled_in(form: Path) -> None:
    sheet = load_workbook(form).worksheets[0]
    assert sheet.protection.sheet
    assert sheet.cell(FIRST - 1, 2).protection.locked
    assert not sheet.cell(FIRST, 2).protection.locked
    assert not sheet.cell(FIRST + PREPARED - 1, len(WIDTHS) + 1).protection.locked
    assert sheet.row_dimensions[1].hidden


def test_what_is_chosen_comes_from_the_code_lists(form: Path) -> None:
    book = load_workbook(form)
    lists = book["Danh mục"]
    assert lists.sheet_state == "hidden"
    offered = {next(cell.value for cell in column if cell.value) for column in lists.iter_cols()}
    assert offered >= {"Nam", "Kinh", "Không", "Đại biểu đương nhiên", "Chưa qua đào tạo"}
    rules = [each for each in book.worksheets[0].data_validations.dataValidation if each.type == "list"]
    assert len(rules) == 7
    assert {each.showErrorMessage for each in rules if "$A$" in each.formula1 or "$B$" in each.formula1} == {True}


def test_it_is_dressed_as_a_paper(form: Path) -> None:
    sheet = load_workbook(form).worksheets[0]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert sheet.freeze_panes == f"C{FIRST}"
    assert {cell.font.name for row in sheet.iter_rows(max_row=12) for cell in row if cell.value} == {"Times New Roman"}
    assert sheet["A2"].value == "ĐẢNG BỘ XÃ TOÀN THẮNG"
