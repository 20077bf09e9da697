"""Sample lists of delegates as offices keep them, with invented people: `python -m tests.data_delegates` writes them anew, byte for byte.

The .xls and .ods are the list of `merged` converted by LibreOffice, once: they are written only where they are missing.
"""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import openpyxl

from tests.old_codings import in_tcvn3, in_vni

FOLDER = Path(__file__).with_name("data") / "delegates"
_DAY = dt.datetime(2025, 7, 1)  # noqa: DTZ001 - as openpyxl wants it
Row = Sequence[Any]

PEOPLE = (
    (
        "Nguyễn Văn An",
        "Nam",
        "12/03/1970",
        "Kinh",
        "Bí thư Đảng ủy",
        "Đại học Luật",
        "Cao cấp",
        "03/02/1995",
        "03/02/1996",
    ),
    (
        "Đỗ Thị Hạnh",
        "Nữ",
        "1975",
        "Kinh",
        "Phó Bí thư Thường trực Đảng ủy",
        "Thạc sĩ",
        "Cao cấp",
        "19/5/2000",
        "19/5/2001",
    ),
    ("Đinh Công Tống", "Nam", "05/9/1982", "Mường", "Chủ tịch UBND xã", "Đại học", "Trung cấp", "2/9/2008", "2/9/2009"),
    ("Tống Thị Ước", "Nữ", "20-11-1988", "Kinh", "Ủy viên Ban Thường vụ", "Đại học", "Cao cấp", "7/5/2012", "7/5/2013"),
    ("Đoàn Hữu Phước", "Nam", "1/1/1969", "Kinh", "Trưởng thôn", "Trung cấp", "Sơ cấp", "3/2/1990", "3/2/1991"),
    ("Hà Thị Lỵ", "Nữ", "15/8/1990", "Mường", "Bí thư Đoàn xã", "Cử nhân", "Trung cấp", "26/3/2014", "26/3/2015"),
)


@dataclass(frozen=True, slots=True)
class SampleSheet:
    """A sheet of a sample. hidden: the letters of hidden columns."""

    name: str
    rows: Sequence[Row]
    merged: Sequence[str] = ()
    hidden: str = ""
    state: str = "visible"


@dataclass(frozen=True, slots=True)
class Sample:
    """A workbook."""

    sheets: Sequence[SampleSheet] = field(default_factory=tuple)


def title(width: int, *more: Row) -> list[Row]:
    """What stands above a list."""
    blank = [None] * (width - 2)
    return [
        ["ĐẢNG BỘ TỈNH PHÚ THỌ", *blank, "ĐẢNG CỘNG SẢN VIỆT NAM"],
        ["ĐẢNG ỦY XÃ SÔNG LÔ", *blank, "Sông Lô, ngày 10 tháng 7 năm 2025"],
        [],
        ["DANH SÁCH ĐẠI BIỂU DỰ ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ I, NHIỆM KỲ 2025 - 2030"],
        *more,
        [],
    ]


def signed(width: int) -> list[Row]:
    """What stands below a list."""
    blank = [None] * (width - 3)
    return [
        ["Tổng cộng: 6 đồng chí"],
        [None, "Danh sách này có 6 đồng chí./."],
        [],
        [None, None, *blank, "T/M BAN THƯỜNG VỤ"],
        [None, "NGƯỜI LẬP", *blank, "BÍ THƯ"],
        [],
        [None, "Lê Văn Tám", *blank, "Nguyễn Văn An"],
    ]


def _merged() -> Sample:
    heading: list[Row] = [
        [
            "TT",
            "Họ và tên",
            "Ngày sinh",
            None,
            "Dân tộc",
            "Chức vụ, đơn vị công tác",
            "Trình độ",
            None,
            "Ngày vào Đảng",
            None,
        ],
        [None, None, "Nam", "Nữ", None, None, "Chuyên môn", "LLCT", "Dự bị", "Chính thức"],
        [f"({number})" for number in range(1, 11)],
    ]
    lines: list[Row] = []
    for number, (name, gender, born, people, post, skill, theory, admitted, official) in enumerate(PEOPLE, 1):
        dates = [born, None] if gender == "Nam" else [None, born]
        lines.append([number, name, *dates, people, post, skill, theory, admitted, official])
    rows = [
        *title(10),
        *heading,
        ["I. Đại biểu đương nhiên"],
        *lines[:2],
        ["II", "Đại biểu được bầu: 4 đồng chí"],
        [None, "Chi bộ Nông Trang"],
        *lines[2:4],
        [None, "Chi bộ Đồng Lực"],
        *lines[4:],
        *signed(10),
    ]
    merged = ["A4:J4", *(f"{each}6:{each}7" for each in "ABEF"), "C6:D6", "G6:H6", "I6:J6", "A9:J9"]
    return Sample([SampleSheet("Danh sách", rows, merged)])


def _plain(convert: Callable[[str], str] = str) -> list[Row]:
    heading = (
        "TT",
        "Họ và tên",
        "Giới tính",
        "Ngày sinh",
        "Dân tộc",
        "Chức vụ",
        "Trình độ chuyên môn",
        "Lý luận chính trị",
    )
    rows: list[Row] = [heading, *([number, *person[:7]] for number, person in enumerate(PEOPLE, 1))]
    return [[convert(cell) if isinstance(cell, str) else cell for cell in row] for row in rows]


def _crosses() -> Sample:
    lines = [
        [number, name, "x" if gender == "Nữ" else None, born.rpartition("/")[2][-4:], post, "0912 345 67" + str(number)]
        for number, (name, gender, born, _people, post, *_rest) in zip((1, 2, 4, 5, 8, 9), PEOPLE, strict=True)
    ]
    rows: list[Row] = [
        ["DANH SÁCH ĐOÀN ĐẠI BIỂU"],
        ["STT", "Họ và tên đại biểu", "Nữ", "Năm sinh", "Chức danh", "Điện thoại"],
        [1, "Đoàn đại biểu số 1"],
        *lines[:3],
        [2, "Đoàn đại biểu số 2", None, None, "3 đồng chí"],
        *lines[3:],
        ["Cộng", None, 3],
    ]
    return Sample([SampleSheet("Sheet1", rows)])


def _two_names() -> Sample:
    rows: list[Row] = [["Số TT", "Họ và tên", None, "Giới tính", "Quê quán", "Số thẻ"]]
    for number, (name, gender, *_rest) in enumerate(PEOPLE, 1):
        before, _blank, last = name.rpartition(" ")
        rows.append([number, before, last, gender, "xã Sông Lô, tỉnh Phú Thọ", f"{number:03}"])
    return Sample([SampleSheet("Đại biểu", rows, ["B1:C1"])])


def _several() -> Sample:
    cover = SampleSheet("Bìa", [["HỒ SƠ ĐẠI HỘI"], [], ["Họ và tên người lập", "Lê Văn Tám"]])
    hidden = SampleSheet("Danh mục", [["Họ và tên", "Dân tộc"], ["ẩn", "Kinh"]], state="veryHidden")
    guests = SampleSheet("Khách mời", [["TT", "Họ và tên", "Chức vụ"], [1, "Bùi Thị Sáu", "Nguyên Bí thư"]])
    delegates = SampleSheet("Đại biểu", _plain(), hidden="E")
    return Sample([cover, hidden, guests, delegates])


def _identity() -> Sample:
    rows: list[Row] = [["TT", "Họ và tên", "Số CCCD", "Ghi chú", None, "Ngày sinh"]]
    for number, person in enumerate(PEOPLE, 1):
        rows.append([number, person[0], f"02508500{number:04}", None, 25085000000 + number, person[2]])
    return Sample([SampleSheet("Sheet1", rows)])


def _three_rows() -> Sample:
    rows: list[Row] = [
        ["TT", "Họ đệm", "Tên", "Sơ yếu lý lịch", None, "Trình độ", None, None],
        [None, None, None, "Giới tính", "Quê quán", "Chuyên môn", None, "LLCT"],
        [None, None, None, None, "(xã, tỉnh)", "Trình độ", "Chuyên ngành", None],
        ["A", "B", "C", 1, 2, 3, 4, 5],
        ["A", "KHỐI ĐẢNG"],
        ["I", "Chi bộ cơ quan Đảng"],
        [1, "Nguyễn Văn", "An", "Nam", "xã Sông Lô, Phú Thọ", "Đại học", "Luật", "Cao cấp"],
        ["II", "Chi bộ Công an"],
        [1, "Đỗ Thị", "Hạnh", "Nữ", "xã Yên Lạc, Phú Thọ", "Thạc sĩ", "Kinh tế", "Trung cấp"],
        ["TT", "Họ đệm", "Tên", "Giới tính", "Quê quán"],
        ["B", "KHỐI CHÍNH QUYỀN"],
        [1, "Tống Thị", "Ước", "Nữ", "xã Hội Thịnh, Phú Thọ", "Đại học", "Y", "Trung cấp"],
    ]
    merged = ["A1:A3", "B1:B3", "C1:C3", "D1:E1", "F1:H1", "F2:G2", "D2:D3", "H2:H3"]
    return Sample([SampleSheet("Sheet1", rows, merged)])


SAMPLES: dict[str, Callable[[], Sample]] = {
    "merged": _merged,
    "unmerged": lambda: Sample([SampleSheet("Danh sách", _merged().sheets[0].rows)]),
    "crosses": _crosses,
    "two_names": _two_names,
    "several": _several,
    "identity": _identity,
    "three_rows": _three_rows,
    "tcvn3": lambda: Sample([SampleSheet("Sheet1", _plain(in_tcvn3))]),
    "vni": lambda: Sample([SampleSheet("Sheet1", _plain(in_vni))]),
}
TEXTS: dict[str, Callable[[], bytes]] = {
    "semicolons.csv": lambda: _lines(_plain(), ";").encode("utf-8-sig"),
    "tabs.txt": lambda: _lines(_plain(), "\t").encode("utf-16"),
    "said.csv": lambda: b"sep=|\r\n" + _lines(_plain(), "|").encode(),
    "commas.csv": lambda: _lines(_plain(), ",").encode(),
    "tcvn3.csv": lambda: _lines(_plain(in_tcvn3), ";").encode("cp1252"),
    "vni.csv": lambda: _lines(_plain(in_vni), ",").encode("cp1252"),
}


def _lines(rows: Sequence[Row], sign: str) -> str:
    texts = [[str(cell) if cell is not None else "" for cell in row] for row in rows]
    return "".join(sign.join(f'"{text}"' if sign in text else text for text in row) + "\r\n" for row in texts)


def workbook(sample: Sample) -> bytes:
    """A workbook whose bytes do not tell when it was made."""
    book = openpyxl.Workbook()
    book.properties.created = book.properties.modified = _DAY
    for each in sample.sheets:
        _fill(book.create_sheet(each.name), each)
    book.remove(book.worksheets[0])
    packed = io.BytesIO()
    book.save(packed)
    return _dated(packed)


def _fill(sheet: Any, sample: SampleSheet) -> None:
    for row in sample.rows:
        sheet.append(list(row))
    for cells in sample.merged:
        sheet.merge_cells(cells)
    for letter in sample.hidden:
        sheet.column_dimensions[letter].hidden = True
    sheet.sheet_state = sample.state


def _dated(packed: io.BytesIO) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            if part == "docProps/core.xml":
                content = content[: content.index(b"<dcterms:modified")] + b"</cp:coreProperties>"
            new.writestr(zipfile.ZipInfo(part, (2025, 7, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def write_all(folder: Path) -> None:
    """Write all samples that this machine can make."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, sample in SAMPLES.items():
        (folder / f"{name}.xlsx").write_bytes(workbook(sample()))
    for name, text in TEXTS.items():
        (folder / name).write_bytes(text())
    office = shutil.which("soffice")
    for kind in ("xls", "ods"):
        if office and not (folder / f"merged.{kind}").exists():
            call = [office, "--headless", "--convert-to", kind, "--outdir", str(folder), str(folder / "merged.xlsx")]
            subprocess.run(call, check=True, capture_output=True)


if __name__ == "__main__":
    write_all(FOLDER)
