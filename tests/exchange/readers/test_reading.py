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
            merged=((0, 0, 0, 3),),
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


def test_very_hidden_sheets_are_not_read_and_hidden_columns_are_told(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for name, state in (("mục lục", "veryHidden"), ("Đại biểu & khách", "visible")):
        sheet = book.create_sheet(name)
        for _row in range(2):
            sheet.append([None, "a", "b", "c", "d", "e"])
        sheet.sheet_state = state
        for letters in ("C", "E") if state == "visible" else "B":
            sheet.column_dimensions[letters].hidden = True
    book.remove(book.worksheets[0])
    book.active = 1
    book.save(tmp_path / "a.xlsm")
    (sheet,) = read_sheets(tmp_path / "a.xlsm")
    assert (sheet.name, sheet.rows[0], sorted(sheet.hidden_columns)) == ("Đại biểu & khách", tuple("abcde"), [1, 3])


def test_merged_cells_are_counted_from_the_first_filled_cell(write_xlsx: Write) -> None:
    rows = [[], [None, "TT", "Trình độ", None], [None, None, "Chuyên môn", "Lý luận"]]
    (sheet,) = read_sheets(write_xlsx(rows, merged=["B2:B3", "C2:D2"]))
    assert sheet.rows[0] == ("TT", "Trình độ", None)
    assert sorted(sheet.merged) == [(0, 0, 1, 0), (0, 1, 0, 2)]


def test_formulas_come_as_their_last_values(tmp_path: Path, write_xlsx: Write) -> None:
    path = write_xlsx([["Tuổi", "=1+1"]])
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(tmp_path / "b.xlsx", "w") as new:
        for part in old.namelist():
            new.writestr(part, old.read(part).replace(b"<v></v>", b"<v>2</v>").replace(b"<v />", b"<v>2</v>"))
    assert read_sheets(tmp_path / "b.xlsx")[0].rows == (("Tuổi", 2.0),)


def test_the_name_may_say_another_kind_of_file(write_xlsx: Write) -> None:
    for name in ("a.xls", "a.csv", "a.ods", "a"):
        assert read_sheets(write_xlsx([["Tên"]], name=name))[0].rows == (("Tên",),)


def test_an_empty_file_is_said(tmp_path: Path) -> None:
    (tmp_path / "b.xlsx").write_bytes(b"")
    assert _sentence(tmp_path / "b.xlsx") == "không có gì bên trong. Hãy xem lại tệp đã được lưu chưa rồi làm lại."


def test_a_huge_file_is_too_large_before_it_is_opened(tmp_path: Path) -> None:
    with (tmp_path / "b.xlsx").open("wb") as file:
        file.truncate(200 * 2**20)
    assert "quá lớn" in _sentence(tmp_path / "b.xlsx")


_SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)
_LOL = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.mark.parametrize(
    ("xml", "said"),
    [
        (
            f"<!DOCTYPE a [{_LOL}]>" + _SHEET.format('<row r="1"><c r="A1" t="str"><v>&l9;</v></c></row>'),
            "cannot be read",
        ),
        (_SHEET.format('<row r="1">' + "<c><v>1</v></c>" * 401 + "</row>"), "too large"),
        (
            _SHEET.format("<row r='1'><c r='XFD1048576'><v>1</v></c></row><row r='2'><c r='A1'><v>1</v></c></row>"),
            "too large",
        ),
        (_SHEET.format('<row r="1"><c r="A1"><v>1</v></c></row>' * 2_600_000), "too large"),
        (_SHEET.format("")[:-30], "cannot be read"),
    ],
)
def test_hostile_sheets_end_in_a_sentence(tmp_path: Path, write_xlsx: Write, xml: str, said: str) -> None:
    with (
        zipfile.ZipFile(write_xlsx([["Tên"]])) as old,
        zipfile.ZipFile(tmp_path / "b.xlsx", "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for part in old.namelist():
            new.writestr(part, xml if part == "xl/worksheets/sheet1.xml" else old.read(part))
    with pytest.raises(UserError) as raised:
        read_sheets(tmp_path / "b.xlsx", seconds=10)
    assert said in raised.value.msgid


@pytest.mark.parametrize("repeated", ["columns", "rows"])
def test_repeated_cells_of_an_ods_have_limits(tmp_path: Path, repeated: str) -> None:
    kinds = {
        kind: f' table:number-{kind}-repeated="1000000000"' if kind == repeated else "" for kind in ("rows", "columns")
    }
    office = "urn:oasis:names:tc:opendocument:xmlns"
    with zipfile.ZipFile(tmp_path / "b.ods", "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{office}:manifest:1.0"/>')
        packed.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0" xmlns:text="{office}:text:1.0">'
            '<office:body><office:spreadsheet><table:table table:name="s">'
            f'<table:table-row{kinds["rows"]}><table:table-cell{kinds["columns"]} office:value-type="string"><text:p>x</text:p>'
            "</table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>",
        )
    with pytest.raises(UserError):
        read_sheets(tmp_path / "b.ods", seconds=10)


def test_what_is_no_spreadsheet_is_said(tmp_path: Path, write_xlsx: Write) -> None:
    whole = write_xlsx([["Tên"]]).read_bytes()
    for content in (
        whole[: len(whole) // 2],
        b"PK\x03\x04nothing",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 5000,
        b"\x7fELF\0\0",
        b"%PDF-1.7\n",
        b"<html><table><tr><td>a",
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
    assert _sentence(tmp_path) == "là thư mục. Hãy chọn tệp bảng tính trong thư mục này."


def test_names_with_blanks_and_accents_are_found_from_elsewhere(
    write_xlsx: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_xlsx([["Tên"]], name="danh sách đảng bộ #1.xlsx")
    monkeypatch.chdir(path.parent)
    assert read_sheets(Path(os.path.relpath(path)))[0].rows == (("Tên",),)


@pytest.mark.parametrize("content", [b"garbage \xfe\xe1 bytes", bytes(range(128, 256)) * 4, b"linh tinh\n"])
def test_bytes_under_the_name_of_a_workbook_cannot_be_read(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(content)
    assert "không đọc được" in _sentence(tmp_path / "a.xlsx").lower()
