from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from congress_app.bootstrap import open_app
from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from tests.cli.conftest import Call

A, B, OWN = "Bùi Văn An", "Đinh Thị Hòa", "Đảng bộ xã Toàn Thắng"


@pytest.fixture
def office(data: Path, tmp_path: Path) -> Path:
    """The office with two members of its committee."""
    path = Path(shutil.copy(data, tmp_path / "plan.db"))
    app = open_app(path)
    try:
        own = next(each for each in app.lists.rows(Organisation) if each.parent_id)
        of = app.services.committees.add({"organisation_id": own.id, "kind": CommitteeKind.STANDING}).value
        for name in (A, B):
            app.services.committees.add_member(Id(of.id), {"post": "Ủy viên"}, full_name=name)
    finally:
        app.close()
    return path


def write(path: Path, *rows: list[Any], merged: tuple[str, ...] = ()) -> Path:
    """A plan as a spreadsheet."""
    book = openpyxl.Workbook()
    for row in (["BẢNG PHÂN CÔNG"], ["TT", "Đồng chí", "Dự đại hội", "Thời gian", "Nhiệm vụ"], *rows):
        book.worksheets[0].append(row)
    for cells in merged:
        book.worksheets[0].merge_cells(cells)
    book.save(path)
    return path


def test_a_plan_is_taken_over_once_and_undone_in_one_step(call: Call, office: Path, tmp_path: Path) -> None:
    file = write(
        tmp_path / "a.xlsx",
        [1, f"Đ/c {A}", "Toàn Thắng", dt.date(2025, 7, 28), "Dự, phát biểu"],
        [None, None, "Đông Lạ", None, None],
        [2, B, "xa toan thang", "30/7/2025", "Phụ trách địa bàn"],
        merged=("A3:A4", "B3:B4"),
    )
    rejects = tmp_path / "lại.xlsx"
    answer = call("import", "assignments", file, "--rejects", rejects, "--json", "--data", office)
    told = answer.json
    assert (answer.status, [told[each] for each in ("rows", "new", "changed", "same")]) == (0, [3, 2, 0, 0])
    assert told["rejected"] == [
        {
            "row": 4,
            "column": "Dự đại hội",
            "value": "Đông Lạ",
            "message": "Không có đại hội nào của “Đông Lạ”. Hãy xem lại cách viết tên, hoặc thêm đại hội trước.",
        }
    ]
    assert told["mapping"] == {
        "Đồng chí": "member", "Dự đại hội": "organisation", "Thời gian": "date", "Nhiệm vụ": "role",
    }  # fmt: skip
    assert told["notes"] == [
        f"Dòng 5: Đại hội {OWN} diễn ra sáng, chiều 28/7/2025; danh sách ghi 30/7/2025. Lịch đại hội không bị thay đổi."
    ]
    back = [[cell.value for cell in row] for row in openpyxl.load_workbook(rejects).worksheets[0].iter_rows()]
    assert back[3][2:] == ["Đông Lạ", None, None, told["rejected"][0]["message"]]
    again = call("import", "assignments", file, "--json", "--data", office).json
    assert [again[each] for each in ("new", "changed", "same")] == [0, 0, 2]
    assert call("undo", "--json", "--data", office).json == {"step": "Nhập từ a.xlsx"}
    assert call("list", "assignments", "--json", "--data", office).json == []


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_the_own_list_read_back_is_all_the_same(call: Call, office: Path, tmp_path: Path, kind: str) -> None:
    write(tmp_path / "a.xlsx", [1, A, OWN, None, None], [2, B, OWN, None, "Chỉ đạo chuẩn bị"])
    assert call("import", "assignments", tmp_path / "a.xlsx", "--data", office).status == 0
    own = tmp_path / f"own.{kind}"
    assert call("list", "assignments", "--format", kind, "--out", own, "--data", office).status == 0
    told = call("import", "assignments", own, "--json", "--data", office).json
    assert ([told[each] for each in ("rows", "new", "changed", "same")], told["notes"]) == ([3, 0, 0, 3], [])


def test_the_empty_list_is_the_form_to_be_filled_in(call: Call, office: Path, tmp_path: Path) -> None:
    form = tmp_path / "mẫu.xlsx"
    assert call("list", "assignments", "--format", "xlsx", "--out", form, "--data", office).status == 0
    book = openpyxl.load_workbook(form)
    sheet = book.worksheets[0]
    heads = {cell.value: (cell.row, cell.column) for row in sheet.iter_rows() for cell in row if cell.value}
    row, column = heads["Đồng chí"]
    sheet.cell(row + 1, column, A)
    sheet.cell(row + 1, heads["Tổ chức đảng"][1], "Toàn Thắng")
    book.save(form)
    told = call("import", "assignments", form, "--json", "--data", office).json
    assert [told[each] for each in ("rows", "new", "rejected")] == [1, 1, []]


def test_only_unknown_names_end_with_1_and_change_nothing(call: Call, office: Path, tmp_path: Path) -> None:
    file = write(tmp_path / "a.xlsx", [1, "Lê Lạ", OWN, None, None])
    for more in ((), ("--check",)):
        answer = call("import", "assignments", file, *more, "--data", office)
        assert (answer.status, answer.err) == (1, f"Không dòng nào của {file} nhập được; dữ liệu không thay đổi.\n")


def test_a_sheet_is_named(call: Call, office: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for title, name in (("Đợt 1", A), ("Đợt 2", B)):
        sheet = book.create_sheet(title)
        sheet.append(["Đồng chí", "Đại hội"])
        sheet.append([name, OWN])
    book.save(tmp_path / "a.xlsx")
    told = call("import", "assignments", tmp_path / "a.xlsx", "--sheet", "Đợt 2", "--json", "--data", office).json
    assert told["new"] == 1
    rows = call("list", "assignments", "--json", "--data", office).json
    assert {each["member"] for each in rows} == {B}


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04broken", b"\x00\x01\x02", b"linh tinh\n"])
def test_bad_files_end_with_1_and_a_sentence(call: Call, office: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.xlsx"
    file.write_bytes(content)
    answer = call("import", "assignments", file, "--data", office)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)


def test_committee_members_come_in_from_a_sheet_and_go_back_the_same(call: Call, office: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ["STT", "Họ và tên", "Chức vụ", "Cấp ủy"],
        [1, A, "Bí thư", "BTV"],
        [2, "Lê Mới", "Trưởng Công an", "BCH"],
    ):
        book.worksheets[0].append(row)
    book.save(tmp_path / "a.xlsx")
    told = call("import", "committee-members", tmp_path / "a.xlsx", "--json", "--data", office).json
    assert [told[each] for each in ("new", "changed", "same", "rejected")] == [1, 1, 0, []]
    own = tmp_path / "own.xlsx"
    assert call("list", "committee-members", "--format", "xlsx", "--out", own, "--data", office).status == 0
    back = call("import", "committee-members", own, "--json", "--data", office).json
    assert [back[each] for each in ("rows", "same")] == [3, 3]
