"""A file is added as the next version of a document from the terminal, and the dossier binds it."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader
from reportlab.pdfgen.canvas import Canvas

from congress_app.bootstrap import open_app
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id
from congress_app.storage import driver
from tests.cli.conftest import Call
from tests.exchange.texts.made import docx, p

CODE = "toan-thang-2025"


@pytest.fixture
def drafted(data: Path) -> Path:
    """The data file with a political report in it, which is put into the dossier."""
    app = open_app(data)
    try:
        congress = Id[Congress](app.lists.rows(Congress)[0].id)
        report = Id[CongressDocument](app.services.documents.add(congress, "political_report").value.id)
        app.services.dossiers.add(congress, {"entry": "vk.report", "document_id": report})
        app.services.dossiers.add(congress, {"entry": "vp.programme", "form": "programme"})
    finally:
        app.close()
    return data


def _titles(entries: Iterable[pikepdf.OutlineItem]) -> Iterator[str]:
    for entry in entries:
        yield entry.title
        yield from _titles(entry.children)


def test_a_file_is_the_next_draft(call: Call, drafted: Path, tmp_path: Path) -> None:
    file = docx(tmp_path / "Báo cáo lần 1.docx", p("Phát huy truyền thống"))
    told = call(
        "add-version", "bcct", file, "--congress", CODE, "--note", "Bản gửi các chi bộ", "--json", "--data", drafted
    )
    assert told.status == 0
    assert (told.json["document_code"], told.json["number"], told.json["format"]) == ("BCCT", 1, "docx")
    (version,) = call("list", "versions", "--json", "--data", drafted).json
    assert (version["number"], version["file_name"], version["note"]) == (1, "Báo cáo lần 1.docx", "Bản gửi các chi bộ")
    again = call("add-version", "BCCT", file, "--congress", CODE, "--data", drafted)
    assert (again.status, again.err) == (
        1,
        "Báo cáo lần 1.docx giống hệt dự thảo lần 1 của “Báo cáo chính trị”: không thêm gì.\n",
    )
    app = open_app(drafted)
    assert app.lists.blobs([version["file_hash"]]) == {version["file_hash"]: file.read_bytes()}
    app.close()


def test_what_cannot_be_taken_is_said_and_nothing_is_changed(call: Call, drafted: Path, tmp_path: Path) -> None:
    broken = tmp_path / "hỏng.docx"
    broken.write_bytes(b"PK\x03\x04 nothing")
    for words, status in (
        (("BCCT", broken, "--congress", CODE), 1),
        (("BCCT", tmp_path / "không có.docx", "--congress", CODE), 1),
        (("KHONG-CO", broken, "--congress", CODE), 1),
        (("BCCT", broken, "--congress", "khong-co"), 1),
        (("BCCT", broken), 2),
    ):
        told = call("add-version", *words, "--data", drafted)
        assert (told.status, told.out, len(told.err.splitlines())) == (status, "", 1), words
    app = open_app(drafted)
    assert app.lists.rows(DocumentVersion) == []
    app.close()


def test_what_is_named_and_is_no_file_is_said(call: Call, drafted: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "ống.docx")
    for odd in ("/dev/zero", tmp_path / "ống.docx"):
        told = call("add-version", "BCCT", odd, "--congress", CODE, "--data", drafted)
        assert (told.status, told.err) == (
            1,
            f"{odd} không phải là tệp thông thường mà là thiết bị hoặc đường ống. Hãy chọn một tệp nằm trong thư mục.\n",
        )
    for nothing in ("", "  "):
        told = call("add-version", "BCCT", nothing, "--congress", CODE, "--data", drafted)
        assert told.status == 2
        assert told.err.startswith("Lệnh “add-version” còn thiếu TỆP.")


@pytest.mark.parametrize("damage", ["UPDATE blob SET bytes = x'00'", "DELETE FROM blob"])
def test_a_damaged_draft_is_a_sheet_in_the_dossier_until_it_is_added_again(
    call: Call, drafted: Path, tmp_path: Path, damage: str
) -> None:
    signed = tmp_path / "ky.pdf"
    page = Canvas(str(signed))
    page.drawString(100, 500, "Signed")
    page.save()
    add = ("add-version", "BCCT", signed, "--congress", CODE, "--data", drafted)
    assert call(*add).status == 0
    with closing(driver.connect(drafted)) as connection:
        connection.execute(damage).fetchall()
    texts = []
    for name in ("a.pdf", "b.pdf"):
        assert call("print", "dossier", "--congress", CODE, "--out", tmp_path / name, "--data", drafted).status == 0
        texts.append("".join(each.extract_text() for each in PdfReader(tmp_path / name).pages))
        assert call(*add).status == (0 if name == "a.pdf" else 1)
    assert [("bị hỏng hoặc không còn" in each, "Signed" in each) for each in texts] == [(True, False), (False, True)]
    assert "CHƯƠNG TRÌNH" in texts[0]


def test_the_dossier_binds_what_was_put_into_it_in_the_order_of_its_list(
    call: Call, drafted: Path, tmp_path: Path
) -> None:
    signed = tmp_path / "ky.pdf"
    page = Canvas(str(signed))
    page.drawString(100, 500, "Signed")
    page.save()
    assert call("add-version", "BCCT", signed, "--congress", CODE, "--data", drafted).status == 0
    out = tmp_path / "ho-so.pdf"
    put_in = ("--content", "dossier", "--data", drafted)
    answer = call("print", "dossier", "--congress", CODE, "--out", out, *put_in)
    assert answer.status == 0
    assert "mục chưa có tài liệu: " in answer.err
    with pikepdf.open(io.BytesIO(out.read_bytes())) as bound, bound.open_outline() as outline:
        titles = list(_titles(outline.root))
    assert titles[4:9] == [
        *("Tài liệu không có trong hồ sơ", "Tiểu ban Văn kiện", "Báo cáo chính trị"),
        *("Văn phòng cấp ủy", "Chương trình đại hội"),
    ]
    told = call("list", "dossier", "--where", "filled=there", "--json", "--data", drafted)
    assert told.err == ""
    rows = told.json
    assert [row["entry"] for row in rows] == ["vk.report", "vp.programme"]
