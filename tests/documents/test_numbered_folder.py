"""The dossier as a folder: files as they are stored, plain names, an index and checksums, whole or not at all."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from congress_app.documents.bound_pieces import BoundPiece, Separate, StoredFile, Why
from congress_app.documents.model import Document
from congress_app.documents.numbered_folder import folder_of
from congress_app.documents.papers import Words
from congress_app.domain.choices import ToneStyle
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.documents.renderers.pdf_pages import document

HASH = hashlib.sha256


def stored(title: str, name: str, data: bytes = b"bytes \r\n as stored\x00") -> BoundPiece:
    """A piece that is a stored file."""
    return BoundPiece(title, StoredFile(name, lambda: data))


PIECES = (
    BoundPiece("Chương trình Đại hội", document(title="Chương trình")),
    BoundPiece(
        "Nghị quyết; lần thứ I",
        StoredFile("Nghị quyết.DOCX", lambda: b"docx"),
        number="01-NQ/ĐH",
        on=dt.date(2025, 7, 28),
        author="Đại hội",
        note="Bản chính",
        sheets=12,
    ),
    BoundPiece("Công văn mật", Separate(Why.SECRET), kept_at="Văn thư"),
)


def made(pieces: Sequence[BoundPiece], target: Path) -> list[str]:
    """The folder of these pieces, and the names of their files."""
    words = Words("dossier", ToneStyle.OLD)
    return [each.file_name for each in folder_of(pieces, target, _printed, words)]


def _printed(paper: Document) -> bytes:
    return f"%PDF {paper.title}".encode()


def test_names_of_long_titles_keep_what_tells_them_apart(tmp_path: Path) -> None:
    title = "Báo cáo chính trị của Ban Chấp hành Đảng bộ xã trình Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I"
    papers = [BoundPiece(f"{title} (dự thảo lần {number})", StoredFile("a.pdf", lambda: b"%PDF")) for number in (1, 2)]
    names = made(papers, tmp_path / "a")
    assert [name.endswith(f"du-thao-lan-{number}.pdf") for number, name in enumerate(names, 1)] == [True, True]
    assert all(len(name) <= 87 for name in names)


def test_files_index_and_checksums(tmp_path: Path) -> None:
    target = tmp_path / "ho-so"
    names = ["01_chuong-trinh-dai-hoi.pdf", "02_nghi-quyet-lan-thu-i.docx", ""]
    assert made(PIECES, target) == names
    files = {each.name: each.read_bytes() for each in target.iterdir()}
    held = ["%PDF Chương trình".encode(), b"docx"]
    assert [files[name] for name in names if name] == held
    assert files["muc-luc.csv"].startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(files["muc-luc.csv"].decode("utf-8-sig").splitlines(), delimiter=";"))
    assert [len(row) for row in rows] == [9] * 4
    hashes = [HASH(each).hexdigest() for each in held]
    assert rows[1:] == [
        ["1", "Chương trình Đại hội", "", "", "", "", "", names[0], hashes[0]],
        ["2", "Nghị quyết; lần thứ I", "01-NQ/ĐH", "28/07/2025", "Đại hội", "12", "Bản chính", names[1], hashes[1]],
        ["3", "Công văn mật", "", "", "", "", "Lưu riêng: Văn thư", "", ""],
    ]
    lines = [line.split("  ") for line in files["SHA256SUMS"].decode().splitlines()]
    sums = {name: hashed for hashed, name in lines}
    assert sums == {name: HASH(data).hexdigest() for name, data in files.items() if name != "SHA256SUMS"}


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="no such program here")
def test_the_checksums_are_read_by_the_usual_program(tmp_path: Path) -> None:
    made(PIECES, tmp_path / "a")
    subprocess.run(["sha256sum", "--strict", "-c", "SHA256SUMS"], cwd=tmp_path / "a", check=True, capture_output=True)


def test_a_stored_file_that_is_damaged_is_noted_in_the_index(tmp_path: Path) -> None:
    damaged = [
        BoundPiece("Hỏng", StoredFile("a.pdf", lambda: None), note="Bản sao"),
        BoundPiece("Mất", StoredFile("b.pdf", lambda: None), kept_at="Văn thư"),
    ]
    assert made([damaged[0], stored("Còn", "c.pdf"), damaged[1]], tmp_path / "a") == ["", "02_con.pdf", ""]
    rows = (tmp_path / "a" / "muc-luc.csv").read_text(encoding="utf-8-sig").splitlines()
    why = "Tệp lưu trong chương trình bị hỏng hoặc không còn; cần tìm tệp gốc hoặc bản sao lưu còn nguyên."
    cells = list(csv.reader(rows, delimiter=";"))
    assert [row[6:] for row in (cells[1], cells[3])] == [
        [f"Bản sao; {why}", "", ""],
        [f"{why}; Lưu riêng: Văn thư", "", ""],
    ]
    assert {each.name for each in (tmp_path / "a").iterdir()} == {"02_con.pdf", "muc-luc.csv", "SHA256SUMS"}


def test_names_are_safe_on_every_system(tmp_path: Path) -> None:
    pieces = [
        stored("../../Đi lên", "../../x/../../up.pdf"),
        stored("CON", "con."),
        stored("AUX", "aux.p d f"),
        stored("🙂", "x.tar.gz"),
        stored("Dài " * 100, "a.PDF"),
        stored("Bìa", "không-đuôi", b"%PDF-1.7"),
    ]
    names = made(pieces, tmp_path / "a")
    assert names == [
        "01_di-len.pdf",
        "02_con",
        "03_aux",
        "04_tai-lieu.gz",
        f"05_{'dai-' * 19}dai.pdf",
        "06_bia.pdf",
    ]
    assert {each.name for each in tmp_path.iterdir()} == {"a"}
    assert (tmp_path / "a" / names[0]).read_bytes() == b"bytes \r\n as stored\x00"


def test_a_hundred_pieces_are_in_order_by_name(tmp_path: Path) -> None:
    names = made([stored(f"Tài liệu {n}", "a.txt") for n in range(120)], tmp_path / "a")
    assert (names[0], names[119], sorted(names)) == ("001_tai-lieu-0.txt", "120_tai-lieu-119.txt", names)


def test_a_title_is_no_formula(tmp_path: Path) -> None:
    made([stored("=HYPERLINK(1)", "a.pdf")], tmp_path / "a")
    assert ";'=HYPERLINK(1);" in (tmp_path / "a" / "muc-luc.csv").read_text(encoding="utf-8-sig")


def test_what_stands_there_is_kept_and_an_empty_folder_is_taken(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "kept").write_text("kept")
    (tmp_path / "empty").mkdir()
    made(PIECES, tmp_path / "empty")
    with pytest.raises(UserError) as refusal:
        made(PIECES, tmp_path / "full")
    assert "full đã có" in say(refusal.value)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["empty", "full"]
    assert [each.name for each in (tmp_path / "full").iterdir()] == ["kept"]


def test_a_file_that_cannot_be_read_leaves_nothing(tmp_path: Path) -> None:
    def damaged() -> bytes:
        raise UserError("{file} is damaged.", file="x")

    with pytest.raises(UserError):
        made([*PIECES, BoundPiece("Hỏng", StoredFile("a.pdf", damaged))], tmp_path / "a")
    assert list(tmp_path.iterdir()) == []
