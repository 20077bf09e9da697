from __future__ import annotations

import datetime as dt
import os
import zipfile
from pathlib import Path

import openpyxl
import pytest

from congress_app.exchange.readers import reading
from congress_app.exchange.readers.reading import read_sheets
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.exchange.conftest import Write

UNREADABLE = "Không đọc được TỆP như một bảng tính. Hãy mở bằng Excel, lưu thành .xlsx rồi làm lại."


def _sentence(path: Path, **limits: int) -> str:
    with pytest.raises(UserError) as raised:
        read_sheets(path, **limits)
    return say(raised.value).removeprefix(f"{path} ").replace(str(path), "TỆP")


def test_cells_come_with_their_types_and_row_numbers(write_xlsx: Write) -> None:
    at = dt.datetime.fromisoformat("2025-07-28T07:30")
    path = write_xlsx(
        [[], ["DANH SÁCH"], ["Tên", 1, 2.5, True], [dt.date(2025, 7, 28), at, dt.time(7, 30), None]], merged=["A2:D2"]
    )
    assert read_sheets(path) == [
        Sheet(
            "Sheet",
            (
                ("DANH SÁCH", None, None, None),
                ("Tên", 1.0, 2.5, True),
                (dt.date(2025, 7, 28), at, dt.time(7, 30), None),
            ),
            first_row_number=2,
            spanning=frozenset({2}),
        )
    ]


def test_hidden_sheets_are_not_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["shown"])
    hidden = book.create_sheet("ẩn")
    hidden.append(["hidden"])
    hidden.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert [sheet.name for sheet in read_sheets(tmp_path / "a.xlsx")] == ["Sheet"]


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ('\ufeffTên;Loại\r\n"Chi bộ; 1";x\r\n'.encode(), (("Tên", "Loại"), ("Chi bộ; 1", "x"))),
        ("Tên\tLoại\n\n1\t\n".encode("utf-16"), (("Tên", "Loại"), (), ("1", None))),
        (b"a,b\n1,2\n", (("a", "b"), ("1", "2"))),
    ],
)
def test_text_files_are_read(tmp_path: Path, content: bytes, rows: tuple[tuple[str, ...], ...]) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    (sheet,) = read_sheets(tmp_path / "a.csv")
    assert (sheet.rows, sheet.first_row_number) == (rows, 1)


def test_what_is_no_spreadsheet_is_said(tmp_path: Path, write_xlsx: Write) -> None:
    whole = write_xlsx([["Tên"]]).read_bytes()
    for content in (
        whole[: len(whole) // 2],
        b"PK\x03\x04nothing",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
        b"\x7fELF\0\0",
    ):
        (tmp_path / "b.xlsx").write_bytes(content)
        assert _sentence(tmp_path / "b.xlsx") == UNREADABLE


def test_a_zip_of_something_else_is_said(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as packed:
        packed.writestr("readme.txt", "x")
    assert "không đọc được" in _sentence(tmp_path / "b.xlsx").lower()


def test_a_cell_far_out_is_too_large_before_it_is_laid_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(tmp_path / "b.xlsx")
    assert (
        _sentence(tmp_path / "b.xlsx")
        == "quá lớn, không đọc được. Hãy chép các dòng cần dùng sang tệp mới rồi làm lại."
    )


def test_what_unpacks_to_too_much_is_too_large(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as packed,
        packed.open("xl/big.xml", "w") as big,
    ):
        for _number in range(320):
            big.write(b" " * 2**20)
    assert "quá lớn" in _sentence(tmp_path / "b.xlsx")


def test_a_protected_workbook_is_said(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"))
    assert "mật khẩu" in _sentence(tmp_path / "b.xlsx")


@pytest.mark.parametrize("limits", [{"seconds": 0}, {"memory": 2**24}])
def test_limits_of_time_and_memory_end_in_a_sentence(write_xlsx: Write, limits: dict[str, int]) -> None:
    assert _sentence(write_xlsx([["Tên"]]), **limits).startswith("quá lớn, không đọc được.")


def test_a_child_that_aborts_ends_in_a_sentence(write_xlsx: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_CHILD", "no_such_module")
    assert _sentence(write_xlsx([["Tên"]])) == UNREADABLE


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    assert _sentence(tmp_path / "không có.xlsx") == "Không có tệp TỆP. Hãy xem lại tên tệp."
    assert _sentence(tmp_path) == "Không có tệp TỆP. Hãy xem lại tên tệp."


def test_names_with_blanks_and_accents_are_found_from_elsewhere(
    write_xlsx: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx([["Tên"]], name="danh sách đảng bộ #1.xlsx")
    monkeypatch.chdir(path.parent)
    assert read_sheets(Path(os.path.relpath(path)))[0].rows == (("Tên",),)
