"""A dossier of papers, files and what is kept elsewhere: nothing is left out in silence, and everything has its number."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from io import BytesIO

import pytest
from pypdf import PdfReader

from congress_app.documents import binding
from congress_app.documents.bound_pieces import Bound, BoundPiece, Separate, StoredFile, Why, file_kind
from congress_app.documents.model import Document, Paragraph, Title
from congress_app.documents.office_program import OfficeProgram, TextFile
from congress_app.documents.renderers.foreign_pages import ForeignFiles, Pages, Unfit
from congress_app.documents.theme import load_theme
from tests.documents.renderers.foreign_pdfs import A4, foreign, with_password
from tests.documents.renderers.pdf_pages import document, outline

DOCX = b"PK\x03\x04 ... word/document.xml"
ODT = b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.text"


class Papers:
    """Plain papers around the pieces."""

    def front(self, bound: Sequence[Bound], page_count: int) -> Sequence[Document]:
        """Cover and contents."""
        listed = (f"{each.piece.title}: {each.placed.page}" for each in bound)
        return document(Title("HỒ SƠ"), title="Bìa"), document(*map(Paragraph, listed), title="Mục lục")

    def separate(self, number: int, piece: BoundPiece, why: Why) -> Document:
        """The sheet in the place of a piece."""
        return document(Paragraph(f"Tờ chèn {number}: {piece.title}, {why.value}"))

    def running(self, number: int, page: int, count: int, of_dossier: int) -> Sequence[str]:
        """The running lines of a page."""
        return f"Tài liệu số {number} - trang {page}/{count}", f"Trang {of_dossier} của hồ sơ"


class Press(OfficeProgram):
    """A word processor that turns every docx into a page, and no odt."""

    def __init__(self) -> None:
        self.asked = 0

    def turn(self, files: Sequence[TextFile]) -> list[bytes | str]:
        """Each docx as a page."""
        self.asked += 1
        return [foreign() if each.suffix == ".docx" else "not_turned" for each in files]


def stored(title: str, data: bytes, group: str = "") -> BoundPiece:
    """A piece that is a stored file."""
    return BoundPiece(title, StoredFile(f"{title}.bin", lambda: data), group=group)


PIECES = (
    BoundPiece("Chương trình", document(Paragraph("Giấy của ta")), group="Tiểu ban Văn kiện"),
    stored("Báo cáo", foreign(A4, (842, 595)), "Tiểu ban Văn kiện"),
    stored("Nghị quyết", DOCX, "Tiểu ban Văn kiện"),
    stored("Đề án", with_password(), "Tiểu ban Nhân sự"),
    stored("Ghi âm", b"ID3 music"),
    BoundPiece("Công văn mật", Separate(Why.SECRET), number="01-CV/ĐU", on=dt.date(2025, 7, 1)),
    stored("Biên bản", ODT),
)


def bound(
    pieces: Sequence[BoundPiece] = PIECES,
    *,
    office: OfficeProgram | None = None,
    is_two_sided: bool = False,
    only: Collection[int] = (),
) -> tuple[PdfReader, list[Bound]]:
    """A dossier of these pieces, read back, and how each piece is bound."""
    out = BytesIO()
    told = binding.bind(
        pieces, Papers(), load_theme(), out, is_two_sided=is_two_sided, only=only, office=lambda: office
    )
    return PdfReader(out), told


def test_a_damaged_stored_file_is_named_on_a_sheet_and_the_rest_is_bound() -> None:
    damaged = BoundPiece("Hỏng", StoredFile("hỏng.pdf", lambda: None))
    reader, told = bound([PIECES[1], damaged, PIECES[0]])
    assert [each.why for each in told] == [None, Why.DAMAGED, None]
    texts = [page.extract_text() for page in reader.pages]
    assert sum("Tờ chèn 2: Hỏng, damaged" in text for text in texts) == 1
    assert "Giấy của ta" in texts[-1]


def test_every_piece_is_bound_or_named_on_a_sheet() -> None:
    press = Press()
    reader, told = bound(office=press)
    assert [each.why for each in told] == [None, None, None, Why.PASSWORD, Why.OTHER, Why.SECRET, Why.NOT_TURNED]
    assert press.asked == 1
    assert [(each.placed.page, each.placed.page_count) for each in told] == [
        (3, 1),
        (4, 2),
        (6, 1),
        (7, 1),
        (8, 1),
        (9, 1),
        (10, 1),
    ]
    assert "Tờ chèn 4: Đề án, password" in reader.pages[6].extract_text()
    assert outline(reader) == [
        (0, "Bìa", 1),
        (0, "Mục lục", 2),
        (0, "Tiểu ban Văn kiện", 3),
        (1, "Chương trình", 3),
        (1, "Báo cáo", 4),
        (1, "Nghị quyết", 6),
        (0, "Tiểu ban Nhân sự", 7),
        (1, "Đề án", 7),
        (0, "Ghi âm", 8),
        (0, "Công văn mật", 9),
        (0, "Biên bản", 10),
    ]


def test_without_a_word_processor_texts_are_named() -> None:
    _reader, told = bound()
    assert [each.why for each in told if each.piece.title in ("Nghị quyết", "Biên bản")] == [Why.NO_PROGRAM] * 2


@pytest.mark.parametrize("is_two_sided", [False, True])
def test_running_numbers_stand_above_foreign_pages_and_are_kept_when_pieces_are_printed_again(
    is_two_sided: bool,
) -> None:
    reader, told = bound(is_two_sided=is_two_sided)
    again, _told = bound(is_two_sided=is_two_sided, only={2})
    first = told[1].placed.page
    assert first == (7 if is_two_sided else 4)
    numbered = [f"Tài liệu số 2 - trang {page}/2 · Trang {first + page - 1} của hồ sơ" for page in (1, 2)]
    assert [reader.pages[first + page - 1].extract_text().strip() for page in (0, 1)] == numbered
    assert [page.extract_text().strip() for page in again.pages] == numbered
    assert [(round(float(page.mediabox.width)), round(float(page.mediabox.height))) for page in again.pages] == [
        A4,
        (842, 595),
    ]
    assert outline(again) == [(0, "Tiểu ban Văn kiện", 1), (1, "Báo cáo", 1)]


def test_the_same_pieces_make_the_same_bytes() -> None:
    made = []
    for _ in range(2):
        out = BytesIO()
        binding.bind(PIECES[:2], Papers(), load_theme(), out)
        made.append(out.getvalue())
    assert made[0] == made[1]


def test_a_file_that_ends_its_reader_is_named_and_the_others_are_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    look = ForeignFiles.look

    def ended_by_the_second(files: ForeignFiles) -> list[Pages | str]:
        found = look(files)
        if len(found) > 2:
            raise Unfit(1, "unreadable")
        return found

    monkeypatch.setattr(ForeignFiles, "look", ended_by_the_second)
    pieces = [stored(title, foreign()) for title in ("Một", "Hai", "Ba")]
    _reader, told = bound(pieces)
    assert [each.why for each in told] == [None, Why.UNREADABLE, None]


def test_a_file_is_known_by_what_it_holds() -> None:
    held = {".pdf": b"\r\n%PDF-1.4", ".docx": DOCX, ".odt": ODT, "": b"PK\x03\x04 xl/workbook.xml"}
    assert [file_kind(data).value for data in held.values()] == list(held)
    assert file_kind(b"").value == ""
