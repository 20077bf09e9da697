from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.exchange.readers.faults import Fault
from congress_app.exchange.texts import package
from congress_app.exchange.texts.blocks import sheets_of, text_of
from congress_app.exchange.texts.package import Package
from congress_app.exchange.texts.word import blocks, has_macros, main_part
from tests.exchange.texts.made import W, docx, p, packed, tbl


def _text(path: Path) -> str:
    with Package(str(path)) as opened:
        return text_of(blocks(opened))


def test_text_reads_as_it_stands_now(tmp_path: Path) -> None:
    body = (
        p("Báo ca", "\u0301o  chính trị")
        + "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>Số</w:t><w:tab/><w:t>05</w:t><w:br/><w:t>x</w:t></w:r></w:p>"
        "<w:p><w:ins><w:r><w:t>thêm</w:t></w:r></w:ins><w:del><w:r><w:t>bỏ</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>chuyển</w:t></w:r></w:moveFrom><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{p('trong khung')}</w:sdtContent></w:sdt><w:p/>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>{p('hộp')}</w:txbxContent></mc:Choice>"
        f"<mc:Fallback>{p('hộp')}</mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert _text(docx(tmp_path / "a.docx", body)) == "Báo cáo chính trị\nSố 05\nx\nthêm\ntrong khung\nhộp"


def test_footnotes_follow_their_paragraph_and_heads_stay_out(tmp_path: Path) -> None:
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2">{p("Số liệu năm 2024")}</w:footnote></w:footnotes>'
    body = '<w:p><w:r><w:t>Tăng 8%</w:t><w:footnoteReference w:id="2"/><w:t>.</w:t></w:r></w:p>' + p("Hết")
    head = f'<w:hdr xmlns:w="{W}">{p("Trang")}</w:hdr>'
    path = docx(tmp_path / "a.docx", body, footnotes_xml=notes, header1_xml=head)
    assert _text(path) == "Tăng 8%.\nSố liệu năm 2024\nHết"


def test_cells_are_divided_and_stretched_ones_told(tmp_path: Path) -> None:
    table = tbl(("TT", "2|Ý kiến"), ("v|1", "a\nb", "c"), ("^", tbl(("trong", "bảng")), "d"), ("khung",))
    path = docx(tmp_path / "a.docx", p("Tổng hợp") + table)
    with Package(str(path)) as opened:
        (sheet,) = sheets_of(blocks(opened))
    assert sheet["name"] == "Tổng hợp"
    assert sheet["rows"] == [["TT", "Ý kiến", None], ["1", "a\nb", "c"], [None, "trong\nbảng", "d"], ["khung"]]
    assert sheet["merged"] == [[0, 1, 0, 2], [1, 0, 2, 0]]
    assert _text(path) == "Tổng hợp\nTT\tÝ kiến\n1\ta b\tc\n\ttrong bảng\td\nkhung"


def test_strict_documents_are_read_under_other_names(tmp_path: Path) -> None:
    strict = "http://purl.oclc.org/ooxml"
    relations = f'<R xmlns="x"><S Type="{strict}/officeDocument/relationships/officeDocument" Target="/word/document2.xml"/></R>'
    document = (
        f'<document xmlns="{strict}/wordprocessingml/main"><body><p><r><t>Nghị quyết</t></r></p></body></document>'
    )
    path = packed(tmp_path / "a.docx", {"_rels/.rels": relations, "word/document2.xml": document})
    assert _text(path) == "Nghị quyết"


def test_a_part_outside_the_folder_is_no_main_part(tmp_path: Path) -> None:
    relations = '<R><S Type="a/officeDocument" Target="../../../etc/passwd"/><S Type="a/officeDocument" Target="word/../../x"/></R>'
    path = packed(tmp_path / "a.docx", {"_rels/.rels": relations, "../../x": "<a/>", "../x": "<a/>"})
    with Package(str(path)) as opened:
        assert main_part(opened) == ""


def test_macros_are_told(tmp_path: Path) -> None:
    plain, with_macros = docx(tmp_path / "a.docx"), docx(tmp_path / "b.docx", vbaProject_bin=b"x")
    for path, carries in ((plain, False), (with_macros, True)):
        with Package(str(path)) as opened:
            assert has_macros(opened) is carries


def test_more_columns_or_paragraphs_than_any_document_has_are_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(package, "MOST_BLOCKS", 3)
    assert _text(docx(tmp_path / "a.docx", p("x") * 3)) == "x\nx\nx"
    for body in (p("x") * 4, tbl(("1000000000|x",))):
        with pytest.raises(Fault, match="large"):
            _text(docx(tmp_path / "a.docx", body))
