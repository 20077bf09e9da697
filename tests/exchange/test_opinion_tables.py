from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.exchange.opinion_tables import OpinionLine, read_opinions
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.exchange.conftest import Write
from tests.exchange.texts.made import docx, odt, p, tbl

HEADS = ("TT", "Nội dung dự thảo (phần, mục, trang)", "Ý kiến góp ý", "Cơ quan, cá nhân góp ý")
LONG = "Bổ sung việc nối dài tuyến đường liên xã"


def _line(row: int, *said: str, sheet: str = "") -> OpinionLine:
    who, place, quote, text, answer, refusal = (*said, *[""] * (6 - len(said)))
    return OpinionLine(row, who, place, quote, text, answer, refusal, sheet)


SYNTHESIS = tbl(
    ("v|TT", f"v|{HEADS[1]}", "v|Ý kiến góp ý", f"v|{HEADS[3]}", "2|Tiếp thu, giải trình", "v|Ghi chú"),
    ("^", "^", "^", "^", "Tiếp thu (sửa như sau)", "Không tiếp thu, lý do", "^"),
    ("(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"),
    ("7|A. Ý kiến chung (1 ý kiến)",),
    ("1", "", "Nhất trí với dự thảo", "Chi bộ thôn Đông", "x", "", ""),
    ("7|B. Ý kiến cụ thể",),
    ("2", "v|Mục 2, trang 5: “đạt 95%”", "Sửa thành\n96%", "Đồng chí Mai Văn An", "Đã sửa: “đạt 96%”", "", ""),
    ("", "^", "Giữ nguyên 95%", "Chi bộ thôn Tây", "", "Theo nghị quyết của tỉnh", ""),
    ("3", "Phần thứ hai: phát triển đô thị", "Bổ sung việc nối dài", "Mặt trận Tổ quốc xã", "Không tiếp thu", "", ""),
)
NEXT_PAGE = tbl(
    ("", "", "tuyến đường liên xã", "", "", "vì đã có ở mục 3", ""),
    ("4", "Chỉ tiêu thu ngân sách", "", "Hội Nông dân xã", "", "", ""),
    ("", "", "Tổng cộng: 4 ý kiến", "", "", "", ""),
    ("", "", "", "NGƯỜI TỔNG HỢP", "", "", ""),
)


def test_the_synthesis_of_an_office_is_read_with_its_groups_and_broken_rows(tmp_path: Path) -> None:
    found = read_opinions(docx(tmp_path / "a.docx", p("TỔNG HỢP") + SYNTHESIS + p("Trang 2") + NEXT_PAGE))
    told = (
        (5, "Chi bộ thôn Đông", "Ý kiến chung", "", "Nhất trí với dự thảo", "Tiếp thu"),
        (7, "Đồng chí Mai Văn An", "Mục 2, trang 5", "đạt 95%", "Sửa thành\n96%", "Đã sửa: “đạt 96%”"),
        (8, "Chi bộ thôn Tây", "Mục 2, trang 5", "đạt 95%", "Giữ nguyên 95%", "", "Theo nghị quyết của tỉnh"),
        (9, "Mặt trận Tổ quốc xã", "Phần thứ hai", "phát triển đô thị", LONG, "", "Không tiếp thu vì đã có ở mục 3"),
    )
    assert list(found.lines) == [_line(row, *said, sheet="TỔNG HỢP") for row, *said in told]
    assert (found.left_out, [say(each) for each in found.notes]) == (1, ["Số dòng không có ý kiến, không đọc: 1."])


def test_columns_stand_in_any_order_and_the_unit_in_a_heading(tmp_path: Path, write_xlsx: Write) -> None:
    path = write_xlsx(
        [
            ["ĐẢNG ỦY XÃ TOÀN THẮNG"],
            ["Góp ý dự thảo Báo cáo chính trị"],
            ["Trang", "Nguyên văn", "Nội dung góp ý", "STT"],
            ["Chi bộ Trạm Y tế"],
            [5, "đạt 95%", "Sửa thành 96%", 1],
            [None, None, "Thêm số bác sĩ", None],
            [None, None, "thêm số giường", None],
            ["Chi bộ Quân sự"],
            [7, None, "Nhất trí", 2],
        ],
        merged=["A4:D4", "A8:D8"],
    )
    assert list(read_opinions(path).lines) == [
        _line(5, "Chi bộ Trạm Y tế", "5", "đạt 95%", "Sửa thành 96%", sheet="Sheet"),
        _line(6, "Chi bộ Trạm Y tế", "5", "đạt 95%", "Thêm số bác sĩ thêm số giường", sheet="Sheet"),
        _line(9, "Chi bộ Quân sự", "7", "", "Nhất trí", sheet="Sheet"),
    ]


def test_text_files_odt_and_several_tables_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("Đơn vị;Ý kiến\nChi bộ 1;Nhất trí\n-nt-;Sửa lỗi chính tả\n", encoding="utf-8")
    assert list(read_opinions(tmp_path / "a.csv").lines) == [
        _line(2, "Chi bộ 1", "", "", "Nhất trí", sheet="a"),
        _line(3, "Chi bộ 1", "", "", "Sửa lỗi chính tả", sheet="a"),
    ]

    def row(*cells: str) -> str:
        told = (f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in cells)
        return f"<table:table-row>{''.join(told)}</table:table-row>"

    tables = "".join(f"<table:table>{row('Mục', 'Ý kiến góp ý')}{row('I', text)}</table:table>" for text in ("a", "b"))
    assert [line.text for line in read_opinions(odt(tmp_path / "a.odt", tables)).lines] == ["a", "b"]


def test_old_fonts_are_read_and_said(tmp_path: Path) -> None:
    table = tbl(("TT", "ý kiÕn gãp ý", "§¬n vÞ"), ("1", "Bæ sung chØ tiªu n­íc s¹ch", "Chi bé §«ng"))
    found = read_opinions(docx(tmp_path / "a.docx", table))
    assert list(found.lines) == [_line(2, "Chi bộ Đông", "", "", "Bổ sung chỉ tiêu nước sạch", sheet="1")]
    assert [say(each) for each in found.notes] == [
        "Chữ dùng phông cũ (TCVN3, VNI) đã được chuyển sang Unicode; hãy xem lại họ tên."
    ]


def test_a_file_without_such_a_table_says_which_headings_are_looked_for(tmp_path: Path) -> None:
    said = {}
    for name in ("a.docx", "b.doc"):
        path = docx(tmp_path / name, p("Ý kiến") + tbl(("TT", "Họ và tên"), ("1", "Mai Văn An")))
        with pytest.raises(UserError) as raised:
            read_opinions(path)
        said[name] = say(raised.value).replace(str(path), "TỆP")
    assert said == {
        "a.docx": "TỆP: không thấy bảng ý kiến góp ý. Cần có dòng tiêu đề với cột “Ý kiến góp ý”, bên cạnh có thể là "
        "“Nội dung dự thảo (phần, mục, trang)”, “Cơ quan, cá nhân góp ý”, “Tiếp thu”, “Không tiếp thu, lý do”.",
        "b.doc": "Không đọc được bảng trong TỆP. Hãy lưu thành .docx hoặc .xlsx rồi làm lại.",
    }
