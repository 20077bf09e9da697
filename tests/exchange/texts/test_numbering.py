from __future__ import annotations

from pathlib import Path

from lxml import etree

from congress_app.exchange.texts.blocks import text_of
from congress_app.exchange.texts.numbering import numbering_of, written
from congress_app.exchange.texts.package import Package
from congress_app.exchange.texts.word import blocks
from tests.exchange.texts.made import W, docx

LISTS = (
    '<w:abstractNum w:abstractNumId="7">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>'
    '<w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
    '<w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)
STYLES = (
    '<w:style w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    '<w:style w:styleId="MucNho"><w:basedOn w:val="Muc"/></w:style><w:style w:styleId="Vong"><w:basedOn w:val="Vong"/></w:style>'
)


def _item(text: str, number: int | None = None, depth: int = 0, style: str = "") -> str:
    numbered = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>' if number is not None else ""
    looks = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{looks}{numbered}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_what_word_counts_stands_before_the_text(tmp_path: Path) -> None:
    body = "".join(
        (
            _item("một", style="Muc"),
            _item("con", 1, 1),
            _item("con", 1, 1),
            f"<w:tbl><w:tr><w:tc>{_item('hai', style='MucNho')}</w:tc></w:tr></w:tbl>",
            _item("con", 1, 1),
            _item("gạch", 2),
            _item("chấm", 2, 1),
            _item("mới", 3),
            _item("không", 0, style="Muc"),
            _item("lạ", 9),
            _item("vòng", style="Vong"),
        )
    )
    lists, styles = (f'<w:a xmlns:w="{W}">{each}</w:a>' for each in (LISTS, STYLES))
    with Package(str(docx(tmp_path / "a.docx", body, numbering_xml=lists, styles_xml=styles))) as package:
        assert text_of(blocks(package)).split("\n") == [
            "I. một",
            "I.1) con",
            "I.2) con",
            "II. hai",
            "II.1) con",
            "- gạch",
            "• chấm",
            "IV. mới",
            "không",
            "lạ",
            "vòng",
        ]


def test_numbers_are_written_in_the_signs_of_the_list() -> None:
    signs = ("decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "none", "other")
    assert [written(9, each) for each in signs] == ["9", "09", "IX", "ix", "I", "i", "", "9"]
    assert [written(each, "lowerLetter") for each in (26, 27, 0, 10**9)] == ["z", "aa", "0", "1000000000"]


def test_a_document_without_lists_counts_nothing() -> None:
    assert numbering_of(None, None).label(etree.fromstring(f'<w:p xmlns:w="{W}"/>')) == ""
