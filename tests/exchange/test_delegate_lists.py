"""Lists of delegates as offices keep them, from the file to the report."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from openpyxl import load_workbook

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.fields import Id
from congress_app.exchange.delegate_lists import DelegateList, found_list, in_sheets
from congress_app.exchange.importing import Report, known_layouts, read_spreadsheet, verb_for
from congress_app.exchange.readers.sheet import Sheet
from congress_app.exchange.rejects import write_rejects
from congress_app.i18n import say
from congress_app.listings.listing import Scope
from congress_app.services.importing.delegate_cells import read_category
from congress_app.services.importing.delegates import DelegateImport
from congress_app.services.importing.rows import Became
from congress_app.services.importing.verbs import Importing, delegates_verb
from tests.desk import Desk, desk
from tests.exchange.lists_read import read_list

SAMPLES = Path(__file__).parents[1] / "data" / "delegates"
FILES = sorted(each.name for each in SAMPLES.iterdir())


@pytest.fixture
def office() -> Desk:
    """An office with an empty file."""
    return desk()


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress."""
    return office.congress()


def imported(office: Desk, congress: Congress, file: Path) -> Report:
    """A file imported."""
    source = read_spreadsheet(file, "delegates", known_layouts(office.file.lists.rows, "delegates"))
    verb = verb_for("delegates", source, Scope(dt.date(2025, 7, 21), Id(congress.id)))
    return Report(file, "delegates", source, Importing(office.do.run).take(verb, file.name).value)


@pytest.mark.parametrize("name", FILES)
def test_every_layout_comes_in_whole_and_again_as_the_same(office: Desk, congress: Congress, name: str) -> None:
    first = imported(office, congress, SAMPLES / name)
    assert first.imported.count(Became.NEW) == len(first.matched.rows) >= 3
    steps = office.file.history.past()
    again = imported(office, congress, SAMPLES / name)
    assert again.imported.count(Became.SAME) == len(again.matched.rows)
    assert office.file.history.past() == steps
    names = {each.full_name for each in office.file.rows(Delegate)}
    assert len(names) == len(first.matched.rows)


def test_groups_give_category_and_unit(office: Desk, congress: Congress) -> None:
    imported(office, congress, SAMPLES / "merged.xlsx")
    rows = office.file.rows(Delegate)
    assert {each.category for each in rows} == {DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED}
    assert {each.unit for each in rows} >= {"Chi bộ Nông Trang", "Chi bộ Đồng Lực"}
    assert office.file.rows(Delegation) == []


def test_all_ways_to_write_a_list_say_the_same(office: Desk, congress: Congress) -> None:
    found = [read_list(SAMPLES / f"merged.{ending}", {}).rows for ending in ("xlsx", "xls", "ods")]
    assert found[0] == found[1] == found[2]
    plain, others = read_list(SAMPLES / "commas.csv", {}).rows, ("semicolons.csv", "tabs.txt", "tcvn3.csv", "vni.xlsx")
    for name in others:
        assert [row.cells for row in read_list(SAMPLES / name, {}).rows] == [row.cells for row in plain], name


def test_a_corrected_mapping_is_remembered(office: Desk, congress: Congress) -> None:
    found = read_list(SAMPLES / "commas.csv", {})
    place = next(column.place for column in found.table.columns if column.field == "ethnicity")
    corrected = found_list([found.table.sheet], found.file, mapping={**found.table.mapping, place: "religion"})
    assert (corrected.heading_of("religion"), corrected.heading_of("ethnicity")) == (found.heading_of("ethnicity"), "")
    how = DelegateImport(Id(congress.id), dt.date(2025, 7, 21), layout=corrected.layout)
    Importing(office.do.run).take(delegates_verb(corrected.rows, how), "a.csv")
    known = known_layouts(office.file.lists.rows, "delegates")
    again = read_list(SAMPLES / "commas.csv", known)
    assert isinstance(again, DelegateList)
    assert again.mapping == corrected.mapping
    assert again.rows == corrected.rows


def test_identity_numbers_are_never_read(office: Desk, congress: Congress) -> None:
    report = imported(office, congress, SAMPLES / "identity.xlsx")
    digits = [
        value
        for each in office.file.rows(Delegate)
        for value in (each.note, each.phone, each.badge_number, each.post)
        if sum(map(str.isdigit, value)) > 10
    ]
    assert digits == []
    assert any("Số CCCD" in note for note in report.notes)


def test_rejected_rows_come_back_in_a_copy_of_the_own_sheet(office: Desk, congress: Congress, tmp_path: Path) -> None:
    file = tmp_path / "danh sách.xlsx"
    book = load_workbook(SAMPLES / "merged.xlsx")
    sheet = book.worksheets[0]
    source = read_list(SAMPLES / "merged.xlsx", {})
    first = source.rows[0].number
    place = next(column.place for column in source.table.columns if column.field.startswith("birth_date"))
    for column in range(place, place + 2):
        sheet.cell(first, source.table.sheet.first_column + column + 1, "hôm qua")
    book.create_sheet("Ghi chú khác")
    book.save(file)
    report = imported(office, congress, file)
    assert [each.row for each in report.imported.rejected] == [first]
    out = tmp_path / "trả lại.xlsx"
    write_rejects(out, report.matched, report.imported)
    back = load_workbook(out)
    assert back.sheetnames == [sheet.title]
    reasons = {row[-1].row: row[-1].value for row in back.worksheets[0].iter_rows() if row[-1].value is not None}
    assert list(reasons) == [source.table.heading_rows[1], first]
    assert "hôm qua" in str(reasons[first])
    assert back.worksheets[0].cell(first, 1).fill.fgColor.rgb == "00FFF2CC"
    again = imported(office, congress, out)
    assert (again.imported.count(Became.SAME), len(again.imported.rejected)) == (len(source.rows) - 1, 1)


def test_rejected_rows_of_other_files_come_back_as_a_workbook(office: Desk, congress: Congress, tmp_path: Path) -> None:
    file = tmp_path / "danh sách.csv"
    file.write_text("TT;Họ và tên;Năm sinh;Ghi chú\n1;Bùi Văn An;hôm qua;=1+1\n2;Đinh Thị Bình;1980;\n", "utf-8")
    report = imported(office, congress, file)
    out = tmp_path / "trả lại.xlsx"
    write_rejects(out, report.matched, report.imported)
    rows = list(load_workbook(out).worksheets[0].iter_rows(values_only=True))
    assert rows[0] == ("TT", "Họ và tên", "Năm sinh", "Ghi chú", "Lý do")
    assert rows[1][:4] == ("1", "Bùi Văn An", "hôm qua", "=1+1")
    assert load_workbook(out).worksheets[0]["D2"].data_type == "s"
    assert report.as_plain()["rejected"][0]["column"] == "Năm sinh"


def test_further_sheets_with_lists_are_named() -> None:
    heading, row = ("TT", "Họ và tên", "Dân tộc"), (1.0, "Bùi Văn An", "Mường")
    sheets = [
        Sheet("Đương nhiên", (heading, row, (2.0, "Lê Thị Bình", "Kinh"))),
        Sheet("Chỉ định", (heading, (1.0, "Hà Văn Cả", "Thái"))),
        Sheet("Mẫu", (heading,)),
        Sheet("Tổng hợp", (("TT", "Chi bộ", "Số lượng"), (1.0, "Chi bộ Bái", 2.0))),
    ]
    notes = [say(each) for each in in_sheets(sheets, Path("a.xlsx"), {}).notes]
    assert notes == [
        "Chỉ đọc trang tính “Đương nhiên”. Các trang tính khác cũng có danh sách: “Chỉ định”. Hãy nhập riêng từng trang."
    ]
    assert in_sheets(sheets[:1], Path("a.xlsx"), {}).notes == ()


@pytest.mark.parametrize(
    ("title", "category"),
    [
        ("DANH SÁCH ĐẠI BIỂU DỰ KHUYẾT", "Đại biểu dự khuyết"),
        ("Danh sách đại biểu được bầu dự Đại hội", "Đại biểu được bầu"),
        ("Danh sách khách mời", "Khách mời"),
        ("Danh sách đại biểu chỉ định và dự khuyết", ""),
        ("Danh sách đại biểu", ""),
        ("(Kèm theo Quyết định chỉ định số 5)", ""),
    ],
)
def test_a_title_says_the_category_of_all_rows(title: str, category: str) -> None:
    rows = ((None, title), ("TT", "Họ và tên", "Dân tộc"), (1.0, "Bùi Văn An", "Mường"), (2.0, "Lê Thị Bình", "Kinh"))
    found = in_sheets([Sheet("a", rows)], Path("a.xlsx"), {})
    assert {row.cells.get("category", "") for row in found.rows} == {category}
    assert bool(found.notes) == bool(category)


def test_a_column_of_categories_goes_before_the_title() -> None:
    rows = (
        ("Danh sách đại biểu dự khuyết",),
        ("TT", "Họ và tên", "Loại đại biểu"),
        (1.0, "Bùi Văn An", "chỉ định"),
        (2.0, "Lê Thị Bình", None),
    )
    found = in_sheets([Sheet("a", rows)], Path("a.xlsx"), {})
    assert [row.cells["category"] for row in found.rows] == ["chỉ định", ""]


def test_ditto_marks_say_what_stands_above() -> None:
    rows = (
        ("TT", "Họ và tên", "Dân tộc", "Chức vụ"),
        (1.0, "Bùi Văn An", "Mường", "Bí thư"),
        (2.0, "Lê Thị Bình", "-nt-", '"'),
        (3.0, "Hà Văn Cả", "Như trên", "nt"),
        (4.0, "Hà Văn Dũng", "Kinh", "-"),
    )
    found = in_sheets([Sheet("a", rows)], Path("a.xlsx"), {}).rows
    assert [row.cells["ethnicity"] for row in found] == ["Mường", "Mường", "Mường", "Kinh"]
    assert [row.cells["post"] for row in found] == ["Bí thư", "Bí thư", "Bí thư", "-"]


def test_a_category_said_by_a_title_is_read_back() -> None:
    assert [read_category(each.printed) for each in DelegateCategory] == list(DelegateCategory)
