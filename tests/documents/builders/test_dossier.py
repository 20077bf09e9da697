"""The papers around the pieces of a dossier: contents with and without what archives ask for, sheets in the place of pieces."""

from __future__ import annotations

import datetime as dt

from congress_app.documents.bound_pieces import Bound, BoundPiece, Placed, Separate, StoredFile, Why
from congress_app.documents.builders import dossier
from congress_app.documents.model import Document, Table
from congress_app.documents.model_table import value_text
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import commune_congress, request

PAPER = Document("Chương trình", ())
PIECES = (
    BoundPiece("Chương trình làm việc", PAPER, "Tiểu ban Tổ chức - phục vụ", note="Bản chính"),
    BoundPiece(
        "Báo cáo chính trị của Ban Chấp hành Đảng bộ",
        StoredFile("bcct.docx", lambda: b""),
        "Tiểu ban Văn kiện",
        number="12-BC/ĐU",
        on=dt.date(2025, 7, 2),
        author="Ban Chấp hành Đảng bộ xã",
        note="Bản chính",
    ),
    BoundPiece(
        "Biên bản họp về nhân sự",
        Separate(Why.SECRET),
        "Tiểu ban Nhân sự",
        number="03-BB/ĐU",
        on=dt.date(2025, 6, 30),
        author="Ban Thường vụ Đảng ủy xã",
        note="Bản chính",
        sheets=4,
        kept_at="Tủ hồ sơ mật, Văn phòng Đảng ủy",
    ),
    BoundPiece("Ghi âm phiên khai mạc", StoredFile("khai-mac.mp3", lambda: b"")),
)
BOUND = (
    Bound(PIECES[0], Placed(PIECES[0].title, 3, 2)),
    Bound(PIECES[1], Placed(PIECES[1].title, 5, 34), has_files=True),
    Bound(PIECES[2], Placed(PIECES[2].title, 39, 1), Why.SECRET),
    Bound(PIECES[3], Placed(PIECES[3].title, 40, 1), Why.OTHER),
)


def test_contents_with_what_archives_ask_for(office: Desk) -> None:
    compare("dossier_contents", dossier.contents(request(office, commune_congress(office)), BOUND))


def test_contents_of_our_papers_alone_are_plain(office: Desk) -> None:
    plain = [Bound(BoundPiece(title, PAPER), Placed(title, page, 2)) for title, page in (("Một", 3), ("Hai", 5))]
    paper = dossier.contents(request(office, commune_congress(office)), plain)
    [table] = [block for block in paper.blocks if isinstance(block, Table)]
    assert [column.heading for column in table.columns] == ["TT", "Tên loại và trích yếu nội dung", "Trang", "Số trang"]
    assert [tuple(row.cells) for row in table.rows] == [(1, "Một", 3, 2), (2, "Hai", 5, 2)]


def test_a_sheet_in_the_place_of_a_piece(office: Desk) -> None:
    compare(
        "dossier_separate_sheet",
        dossier.separate_sheet(request(office, commune_congress(office)), 3, PIECES[2], Why.SECRET),
    )


def test_there_are_words_for_every_reason_and_what_is_unknown_is_left_to_the_pen(office: Desk) -> None:
    asked = request(office, commune_congress(office))
    for why in Why:
        sheet = dossier.separate_sheet(asked, 4, PIECES[3], why)
        [table] = [block for block in sheet.blocks if isinstance(block, Table)]
        told = {value_text(row.cells[0]): value_text(row.cells[1]) for row in table.rows}
        assert told["Tên tệp"] == "khai-mac.mp3"
        assert told["Số tờ"].strip(".") == told["Nơi lưu giữ"].strip(".") == ""
        assert told["Lý do không đóng trong tập"].endswith(".")
