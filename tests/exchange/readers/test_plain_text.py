from __future__ import annotations

import unicodedata

import pytest

from congress_app.exchange.readers.faults import Fault
from congress_app.exchange.readers.plain_text import cells_of
from tests.old_codings import in_tcvn3, in_vni

ROWS = [
    ["TT", "Họ và tên", "Chức vụ, đơn vị công tác"],
    ["1", "Nguyễn Văn Ước", "Bí thư, Trưởng thôn; Tổ trưởng"],
    ["2", "Đỗ Thị Hạnh", "Phó Chủ tịch"],
]
_MARKS_OF_1258 = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")


def _in_1258(text: str) -> bytes:
    """Vowels with their hats composed, tones as marks of their own."""
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tone = "".join(part for part in parts if part in _MARKS_OF_1258)
        letters.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone)) + tone)
    return "".join(letters).encode("cp1258")


def _text(sign: str, end: str = "\r\n") -> str:
    return "".join(sign.join(f'"{cell}"' if {*";,"} & {*cell} else cell for cell in row) + end for row in ROWS)


@pytest.mark.parametrize("sign", [";", ",", "\t", "|"])
@pytest.mark.parametrize("coding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_coding_and_sign_is_read(coding: str, sign: str) -> None:
    assert cells_of(_text(sign).encode(coding)) == ROWS


def test_the_vietnamese_coding_of_windows_is_composed() -> None:
    assert cells_of(_in_1258(_text(";"))) == ROWS


def test_western_bytes_of_tcvn3_and_vni_stay_for_the_column_to_be_judged() -> None:
    for old in (in_tcvn3, in_vni):
        assert cells_of(old(_text("\t")).encode("cp1252")) == [[old(cell) for cell in row] for row in ROWS]


def test_bytes_outside_of_every_coding_are_kept() -> None:
    assert cells_of("Nguyễn".encode()[:-2] + b";\x81\x9d\n") != []


def test_the_first_line_of_excel_says_the_sign() -> None:
    assert cells_of(b"sep=|\r\na;b|c\r\n") == [["a;b", "c"]]


def test_signs_within_unquoted_cells_do_not_mislead() -> None:
    assert cells_of("DANH SÁCH, 2025\n\nTên;Chức vụ, đơn vị\nAn;Bí thư, Chủ tịch, A\nBình;Ủy viên\n".encode())[2:] == [
        ["Tên", "Chức vụ, đơn vị"],
        ["An", "Bí thư, Chủ tịch, A"],
        ["Bình", "Ủy viên"],
    ]


@pytest.mark.parametrize("content", [b"\0\1\2\3", b"<html>", b"a;\x07", b"\xff\xfea", b'a;b\n"' + b"x" * 200_000])
def test_what_is_no_text_is_a_fault(content: bytes) -> None:
    with pytest.raises(Fault, match="unreadable"):
        cells_of(content)


@pytest.mark.parametrize("content", [b"a\n" * 100_001, b";" * 400])
def test_too_many_rows_or_columns_are_a_fault(content: bytes) -> None:
    with pytest.raises(Fault, match="large"):
        cells_of(content)
