from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from congress_app.bootstrap import open_app
from congress_app.exchange.plain_forms import PLAIN_FORMS
from tests.cli.conftest import Call

HEADS = ["Tên gọi", "Tổ chức đảng cấp trên", "Số đảng viên"]
OWN = "Đảng bộ xã Toàn Thắng"


def _write(path: Path, *rows: list[Any]) -> Path:
    book = openpyxl.Workbook()
    for row in (["DANH SÁCH"], [], HEADS, *rows):
        book.worksheets[0].append(row)
    book.save(path)
    return path


def test_an_import_tells_scripts_what_became_of_each_row(call: Call, data: Path, tmp_path: Path) -> None:
    file = _write(
        tmp_path / "a.xlsx", ["Chi bộ 1", OWN, 12], ["Chi bộ 2", OWN, "mười hai"], [OWN, "Đảng bộ tỉnh Phú Thọ", 300]
    )
    rejects = tmp_path / "không nhập được.xlsx"
    answer = call("import", "organisations", file, "--rejects", rejects, "--json", "--data", data)
    assert answer.status == 0
    assert answer.json == {
        "file": str(file),
        "kind": "organisations",
        "rows": 3,
        "new": 1,
        "changed": 1,
        "same": 0,
        "rejected": [
            {
                "row": 5,
                "column": "Số đảng viên",
                "value": "mười hai",
                "message": "Số đảng viên: “mười hai” không phải là số nguyên.",
            }
        ],
        "mapping": {"Tên gọi": "name", "Tổ chức đảng cấp trên": "parent", "Số đảng viên": "member_count"},
        "notes": [],
    }
    back = [[cell.value for cell in row] for row in openpyxl.load_workbook(rejects).worksheets[0].iter_rows()]
    assert back == [
        [*HEADS, "Lý do"],
        ["Chi bộ 2", OWN, "mười hai", "Số đảng viên: “mười hai” không phải là số nguyên."],
    ]
    assert call("undo", "--json", "--data", data).json == {"step": "Nhập từ a.xlsx"}


def test_check_changes_nothing_and_works_beside_a_window(call: Call, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.xlsx", ["Chi bộ 1", OWN, 12])
    app = open_app(data)
    try:
        answer = call("import", "organisations", file, "--check", "--json", "--data", data)
        assert call("import", "organisations", file, "--data", data).status == 3
    finally:
        app.close()
    assert (answer.status, answer.json["new"]) == (0, 1)
    assert len(call("list", "organisations", "--json", "--data", data).json) == 2


def test_an_import_of_nothing_but_rejected_rows_ends_with_1(call: Call, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.xlsx", ["Chi bộ 1", "Đảng bộ lạ", 1])
    for more in ((), ("--check",)):
        answer = call("import", "organisations", file, *more, "--json", "--data", data)
        assert (answer.status, len(answer.json["rejected"])) == (1, 1)
        assert answer.err == f"Không dòng nào của {file} nhập được; dữ liệu không thay đổi.\n"


def test_people_read_the_reasons(call: Call, data: Path, tmp_path: Path) -> None:
    file = _write(tmp_path / "a.xlsx", ["Chi bộ 1", OWN, 12], ["Chi bộ 2", "Đảng bộ lạ", None])
    assert call("import", "organisations", file, "--data", data).out.splitlines() == [
        "2 dòng: 1 mới, 0 thay đổi, 0 giữ nguyên, 1 không nhập được.",
        "  Dòng 5: Không có tổ chức đảng “Đảng bộ lạ”. Hãy thêm trước, hoặc xem lại cách ghi tên.",
    ]


def test_a_spreadsheet_without_rows_says_so(call: Call, data: Path, tmp_path: Path) -> None:
    answer = call("import", "organisations", _write(tmp_path / "a.xlsx"), "--json", "--data", data)
    assert (answer.status, answer.json["rows"], answer.json["notes"]) == (
        0,
        0,
        ["Dưới dòng tiêu đề cột không có dòng nào."],
    )


@pytest.mark.parametrize("content", [b"", b"\x7fELF\0\0\0", b"PK\x03\x04", "xin chào".encode()])
def test_what_cannot_be_read_ends_with_1_and_one_sentence(
    call: Call, data: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    answer = call("import", "congresses", tmp_path / "a.xlsx", "--data", data)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert call("import", "congresses", tmp_path / "gone.xlsx", "--data", data).status == 1


LISTS = {"organisations": "organisations", "congresses": "congresses", "agenda": "agenda-items"}


@pytest.mark.parametrize("kind", list(LISTS))
def test_a_list_written_as_csv_comes_back_the_same(call: Call, data: Path, tmp_path: Path, kind: str) -> None:
    assert call("list", LISTS[kind], "--out", tmp_path / "a.csv", "--data", data).status == 0
    told = call("import", kind, tmp_path / "a.csv", "--congress", "toan-thang-2025", "--json", "--data", data).json
    assert (told["rows"], told["same"]) == ({"organisations": 2, "congresses": 1, "agenda": 2}[kind],) * 2


def test_the_sheet_is_chosen_by_its_name(call: Call, data: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for number, name in enumerate(("Đương nhiên", "Chỉ định")):
        sheet = book.create_sheet(name)
        for row in (("TT", "Họ và tên", "Dân tộc"), (1, f"Bùi Văn {number}", "Mường")):
            sheet.append(row)
    file = tmp_path / "a.xlsx"
    book.save(file)
    more = ("--congress", "toan-thang-2025", "--check", "--json", "--data", data)
    said = call("import", "delegates", file, "--sheet", "Chỉ định", *more)
    assert (said.json["rows"], said.json["notes"][0].startswith("Chỉ đọc trang tính")) == (1, False)
    assert call("import", "delegates", file, *more).json["notes"][0].startswith("Chỉ đọc trang tính “Đương nhiên”")
    wrong = call("import", "delegates", file, "--sheet", "Không có", *more)
    assert (wrong.status, "không có trang tính “Không có”" in wrong.err) == (1, True)


def test_the_help_names_every_kind(call: Call) -> None:
    words = set(re.findall(r"[a-z-]+", call("import", "--help").out))
    assert [name for name in PLAIN_FORMS if name not in words] == []
