from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.exchange.readers.faults import Fault
from congress_app.exchange.texts.blocks import sheets_of, text_of
from congress_app.exchange.texts.open_document import blocks, has_macros, is_open_document, is_protected
from congress_app.exchange.texts.package import Package
from tests.exchange.texts.made import odt


def _text(path: Path) -> str:
    with Package(str(path)) as package:
        assert is_open_document(package)
        return text_of(blocks(package))


def test_text_reads_as_it_stands_now(tmp_path: Path) -> None:
    path = odt(
        tmp_path / "a.odt",
        "<text:tracked-changes><text:p>bỏ</text:p></text:tracked-changes><text:h>I. Phương\n hướng</text:h>"
        '<text:p>Tăng<text:s text:c="1000000000"/><text:span>8%</text:span><text:note><text:note-citation>1</text:note-citation>'
        "<text:note-body><text:p>Năm 2024</text:p></text:note-body></text:note>.<office:annotation><text:p>nhận xét"
        "</text:p></office:annotation><text:line-break/>x</text:p>"
        "<text:list><text:list-item><text:p>ý một</text:p></text:list-item></text:list>"
        "<text:p><draw:frame><draw:text-box><text:p>hộp</text:p></draw:text-box></draw:frame></text:p>",
    )
    assert _text(path) == "I. Phương hướng\nTăng 8%.\nx\nNăm 2024\ný một\nhộp"


def test_cells_are_divided_and_stretched_ones_told(tmp_path: Path) -> None:
    def cell(text: str, looks: str = "") -> str:
        return f"<table:table-cell {looks}><text:p>{text}</text:p></table:table-cell>"

    twice = 'table:number-columns-repeated="2"'
    wide, high = 'table:number-columns-spanned="2"', 'table:number-rows-spanned="2"'
    path = odt(
        tmp_path / "a.odt",
        "<table:table><table:table-header-rows><table:table-row>"
        f"{cell('TT')}{cell('Ý kiến', wide)}<table:covered-table-cell/></table:table-row></table:table-header-rows>"
        f"<table:table-row>{cell('1', high)}{cell('a')}{cell('b')}</table:table-row>"
        f"<table:table-row><table:covered-table-cell/>{cell('c', twice)}</table:table-row></table:table>",
    )
    with Package(str(path)) as package:
        (sheet,) = sheets_of(blocks(package))
    assert (sheet["name"], sheet["rows"]) == ("1", [["TT", "Ý kiến", None], ["1", "a", "b"], [None, "c", "c"]])
    assert sheet["merged"] == [[0, 1, 0, 2], [1, 0, 2, 0]]


def test_repeated_cells_have_limits(tmp_path: Path) -> None:
    for kind in ("row", "column"):
        many = f'table:number-{kind}s-repeated="1000000000"'
        looks = {each: many if each == kind else "" for each in ("row", "column")}
        path = odt(
            tmp_path / "a.odt",
            f"<table:table><table:table-row {looks['row']}><table:table-cell {looks['column']}><text:p>x</text:p>"
            "</table:table-cell></table:table-row></table:table>",
        )
        with pytest.raises(Fault, match="large"):
            _text(path)


def test_macros_and_passwords_are_told(tmp_path: Path) -> None:
    said = {
        "plain": odt(tmp_path / "a.odt", ""),
        "macros": odt(tmp_path / "b.odt", "", **{"Basic/Standard/Module1.xml": "<a/>"}),
        "password": odt(tmp_path / "c.odt", "", **{"META-INF/manifest.xml": "<m:encryption-data/>"}),
    }
    for kind, path in said.items():
        with Package(str(path)) as package:
            assert (has_macros(package), is_protected(package)) == (kind == "macros", kind == "password")
