from __future__ import annotations

import io
import threading
import zipfile
import zlib
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from congress_app.exchange.readers.sheet import Sheet
from congress_app.exchange.texts import reading
from congress_app.exchange.texts.reading import Extracted, read_tables, read_text
from congress_app.i18n import _, say
from congress_app.runtime.errors import UserError
from tests.exchange.texts.made import W, docx, odt, p, packed, pdf, tbl

OLE2 = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
DAMAGED = "bị hỏng, không đọc được. Hãy mở bằng phần mềm đã tạo ra tệp, lưu lại rồi thử lần nữa."
PASSWORD = "được đặt mật khẩu. Hãy mở tệp, lưu thành tệp khác không có mật khẩu rồi làm lại."
LARGE = "quá lớn: chương trình nhận văn bản đến 100 MB và 5.000 trang."
TOO_MUCH = (
    "Chữ hoặc bảng bên trong TỆP quá nhiều nên không đọc được, dù dung lượng của tệp chưa quá lớn. "
    "Hãy chia thành nhiều tệp rồi thử lại."
)
OUTSIDE = "được cài nội dung tự tải về hoặc tự nhân lên khi mở, phần mềm soạn thảo không tạo ra tệp như vậy; tệp không được nhận."


def _sentence(path: Path, **limits: int) -> str:
    with pytest.raises(UserError) as raised:
        read_text(path, **limits)
    return say(raised.value).removeprefix(f"{path} ").replace(str(path), "TỆP")


def test_a_docx_an_odt_and_a_pdf_are_told_with_their_text(tmp_path: Path) -> None:
    assert read_text(docx(tmp_path / "báo cáo #1.docx", p("Nghị quyết"))) == Extracted("docx", "Nghị quyết")
    assert read_text(odt(tmp_path / "a.odt", "<text:p>Nghị quyết</text:p>")) == Extracted("odt", "Nghị quyết")
    canvas = Canvas(str(tmp_path / "a.pdf"))
    for text in ("Trang dau.", "Trang sau."):
        canvas.drawString(100, 500, text)
        canvas.showPage()
    canvas.save()
    assert read_text(tmp_path / "a.pdf") == Extracted("pdf", "Trang dau.\nTrang sau.", 2)


def test_tables_come_as_sheets_under_the_line_above_them(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p("Chi bộ Đông") + tbl(("2|Ý kiến",), ("1", "a")) + tbl(("b",)))
    assert read_tables(path) == [
        Sheet("Chi bộ Đông", (("Ý kiến", None), ("1", "a")), 1, frozenset({1}), ((0, 0, 0, 1),)),
        Sheet("2", (("b",),)),
    ]


def test_what_has_no_text_is_kept_and_said(tmp_path: Path) -> None:
    scanned = io.BytesIO()
    with pikepdf.new() as pictures:
        pictures.add_blank_page()
        pictures.save(scanned)
    files = {
        "cu.doc": OLE2 + "WordDocument".encode("utf-16-le"),
        "nhac.mp3": b"ID3",
        "bang.xlsx": packed(tmp_path / "x", {"xl/workbook.xml": ""}).read_bytes(),
        "quet.pdf": scanned.getvalue(),
    }
    told = {}
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
        found = read_text(tmp_path / name)
        told[name] = (found.kind, found.text, found.pages, *map(_, found.notes))
    assert told == {
        "cu.doc": (
            "",
            "",
            0,
            "Tệp được giữ làm tệp đính kèm: không tìm được trong tệp kiểu cũ .doc, .rtf. Hãy lưu thành .docx.",
        ),
        "nhac.mp3": ("", "", 0, "Tệp được giữ làm tệp đính kèm, không tìm được trong nội dung tệp."),
        "bang.xlsx": ("", "", 0, "Tệp được giữ làm tệp đính kèm, không tìm được trong nội dung tệp."),
        "quet.pdf": (
            "pdf",
            "",
            1,
            "Tệp PDF chỉ có ảnh chụp các trang, không có chữ: tệp được giữ nhưng không tìm được trong nội dung.",
        ),
    }


def test_macros_are_kept_and_said(tmp_path: Path) -> None:
    found = read_text(docx(tmp_path / "a.docm", p("x"), vbaProject_bin=b"x"))
    assert (found.kind, found.text, found.has_macros) == ("docx", "x", True)
    assert list(map(_, found.notes)) == [
        "Tệp có macro. Macro được giữ nguyên trong tệp, chương trình không bao giờ chạy."
    ]


def test_text_of_old_fonts_is_read(tmp_path: Path) -> None:
    found = read_text(docx(tmp_path / "a.docx", p("§¶ng bé x· quyÕt t©m thùc hiÖn") + tbl(("§¹i héi", "nhiÖm kú"))))
    assert found.text == "Đảng bộ xã quyết tâm thực hiện\nĐại hội\tnhiệm kỳ"
    assert list(map(_, found.notes)) == [
        "Chữ dùng phông cũ (TCVN3, VNI) đã được chuyển sang Unicode; hãy xem lại chữ hoa."
    ]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.docx", b"", "không có gì bên trong. Hãy xem lại tệp đã được lưu chưa rồi làm lại."),
        ("a.docx", OLE2 + "EncryptedPackage".encode("utf-16-le"), PASSWORD),
        ("a.docx", b"PK\x03\x04nothing", DAMAGED),
        ("a.odt", b"something else", DAMAGED),
        ("a.pdf", b"%PDF-1.7\nnothing", DAMAGED),
    ],
    ids=("empty", "encrypted", "zip", "odt", "pdf"),
)
def test_broken_and_protected_files_are_said(tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert _sentence(tmp_path / name) == said


_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(10))


@pytest.mark.parametrize(
    "declared",
    [
        f"<!DOCTYPE a [{_LAUGHS}]>",
        '<!DOCTYPE a [<!ENTITY l9 SYSTEM "{secret}">]>',
        '<!DOCTYPE a [<!ENTITY l9 SYSTEM "http://127.0.0.1:9/x">]>',
        '<!DOCTYPE a SYSTEM "{secret}">',
        '<!DOCTYPE a [<!ENTITY % all SYSTEM "{secret}"> %all;]>',
    ],
    ids=("laughs", "file", "http", "definitions", "parameter"),
)
@pytest.mark.parametrize("part", ["document", "footnotes", "relations"])
def test_declarations_are_refused_wherever_they_stand(tmp_path: Path, declared: str, part: str) -> None:
    (tmp_path / "secret").write_text("<!ENTITY l9 'bí mật'>")
    before = declared.format(secret=(tmp_path / "secret").as_uri()) if "{secret}" in declared else declared
    named = '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>'
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{p("&l9;")}</w:footnote></w:footnotes>'
    path = tmp_path / "a.docx"
    if part == "document":
        docx(path, p("&l9;"), before=before)
    elif part == "footnotes":
        docx(path, named, footnotes_xml=before + notes)
    else:
        packed(path, {"_rels/.rels": before + '<R><S Type="a/officeDocument" Target="word/&l9;"/></R>'})
    assert _sentence(path, seconds=10) in (OUTSIDE, DAMAGED)


def test_nothing_is_fetched(tmp_path: Path) -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

    with ThreadingHTTPServer(("127.0.0.1", 0), Listener) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        there = f"http://127.0.0.1:{server.server_port}"
        linked = f'<R><S Id="a" Type="a/image" TargetMode="External" Target="{there}/image"/></R>'
        path = docx(tmp_path / "a.docx", p("x"))
        with zipfile.ZipFile(path, "a") as more:
            more.writestr("word/_rels/document.xml.rels", linked)
        assert read_text(path).text == "x"
        for number, declared in enumerate((f'SYSTEM "{there}/dtd"', f'[<!ENTITY % e SYSTEM "{there}/e"> %e;]')):
            before = f"<!DOCTYPE a {declared}>"
            assert _sentence(docx(tmp_path / f"{number}.docx", before=before)) == OUTSIDE
        server.shutdown()
    assert asked == []


def test_what_unpacks_to_too_much_is_too_large_whatever_it_says(tmp_path: Path) -> None:
    path = docx(tmp_path / "a.docx", p(" " * 2**20) * 101)
    assert path.stat().st_size < 200_000
    assert _sentence(path) == TOO_MUCH
    with zipfile.ZipFile(path) as whole:
        size = whole.getinfo("word/document.xml").file_size
    path.write_bytes(path.read_bytes().replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little")))
    assert _sentence(path) == DAMAGED


def test_a_pdf_that_unpacks_to_too_much_ends_within_its_memory(tmp_path: Path) -> None:
    packer = zlib.compressobj(9)
    first, again = (packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH) for _time in range(2))
    twice = zlib.compress(first + again * 500, 9)
    content = b"<</Filter[/FlateDecode/FlateDecode]/Length %d>>stream\n%b\nendstream" % (len(twice), twice)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"
    made = pdf(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page, content)
    (tmp_path / "a.pdf").write_bytes(made)
    assert len(made) < 5_000
    assert _sentence(tmp_path / "a.pdf", memory=200 * 2**20) in (TOO_MUCH, DAMAGED)


def test_names_that_climb_are_written_nowhere(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    path = docx(folder / "a.docx", p("x"))
    with zipfile.ZipFile(path, "a") as made:
        made.writestr("../../x.txt", "x")
        made.writestr("/tmp/x.txt", "x")
    assert read_text(path).text == "x"
    assert [each for each in tmp_path.rglob("*") if each.is_file()] == [path]


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "a.docx").open("wb") as file:
        file.truncate(500 * 2**20)
    monkeypatch.setattr(reading, "ask", None)
    assert _sentence(tmp_path / "a.docx") == LARGE


@pytest.mark.parametrize("limits", [{"seconds": 0}, {"memory": 2**24}])
def test_limits_of_time_and_memory_end_in_a_sentence(tmp_path: Path, limits: dict[str, int]) -> None:
    assert _sentence(docx(tmp_path / "a.docx"), **limits) == TOO_MUCH


def test_too_much_text_is_told_from_too_large_a_file(tmp_path: Path) -> None:
    assert _sentence(docx(tmp_path / "a.docx", p("x" * 2**20) * 20)) == TOO_MUCH


def test_a_missing_file_a_folder_and_a_picture_for_tables_are_said(tmp_path: Path) -> None:
    assert _sentence(tmp_path / "không có.docx") == "Không có tệp TỆP. Hãy xem lại tên tệp."
    assert _sentence(tmp_path) == "là thư mục. Hãy chọn tệp văn bản trong thư mục này."
    (tmp_path / "a.png").write_bytes(b"\x89PNG")
    with pytest.raises(UserError) as raised:
        read_tables(tmp_path / "a.png")
    assert DAMAGED in say(raised.value)
