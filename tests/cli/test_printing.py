from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import openpyxl
import pytest
from pypdf import PdfReader

from congress_app.bootstrap import open_app
from congress_app.documents.forms import FORMS, PAPER
from congress_app.documents.theme import rule_sets
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from tests.cli.conftest import Call

CODE = "toan-thang-2025"


def _texts(path: Path) -> set[str]:
    book = openpyxl.load_workbook(path)
    return {
        str(cell.value)
        for sheet in book.worksheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }


def test_forms_are_told_to_scripts_and_people(call: Call) -> None:
    told = call("forms", "--json").json
    assert [each["name"] for each in told] == list(FORMS)
    assert told[0] == {
        "name": "programme",
        "title": "Chương trình",
        "needs": "congress",
        "formats": ["pdf", "xlsx", "docx"],
    }
    assert "--layout date|organisation" in call("forms").out


def test_a_form_is_printed_whole(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "in" / "chương trình.xlsx"
    answer = call("print", "programme", "--congress", CODE, "--out", out, "--sides", "two", "--json", "--data", data)
    assert (answer.status, answer.json) == (0, {"files": [str(out)]})
    assert [each.name for each in out.parent.iterdir()] == [out.name]
    assert {"Chào cờ", "Báo cáo chính trị"} <= _texts(out)


@pytest.mark.parametrize(("kind", "head"), [("pdf", b"%PDF-"), ("docx", b"PK\x03\x04"), ("xlsx", b"PK\x03\x04")])
def test_the_ending_gives_the_format(call: Call, data: Path, tmp_path: Path, kind: str, head: bytes) -> None:
    out = tmp_path / f"a.{kind.upper()}"
    assert call("print", "programme", "--congress", CODE, "--out", out, "--data", data).status == 0
    assert out.read_bytes().startswith(head)


@pytest.mark.parametrize(("form", "is_lying"), [("programme", False), ("congress-calendar", True), ("list", True)])
def test_tables_can_be_printed_on_large_sheets(
    call: Call, data: Path, tmp_path: Path, form: str, is_lying: bool
) -> None:
    about = ("--congress", CODE) if form == "programme" else ("--list", "organisations") if form == "list" else ()
    for paper, short, long in (("a4", 210, 297), ("a3", 297, 420)):
        out = tmp_path / f"{paper}.pdf"
        assert call("print", form, *about, "--out", out, "--paper", paper, "--data", data).status == 0
        box = PdfReader(out).pages[0].mediabox
        assert [round(float(each) / 72 * 25.4) for each in (box.width, box.height)] == (
            [long, short] if is_lying else [short, long]
        )
        book = tmp_path / f"{paper}.xlsx"
        assert call("print", form, *about, "--out", book, "--paper", paper, "--data", data).status == 0
        assert openpyxl.load_workbook(book).worksheets[0].page_setup.paperSize == {"a4": 9, "a3": 8}[paper]


def test_an_option_takes_words_of_one_s_own(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    about = ("--congress", CODE, "--out", out, "--data", data)
    assert call("print", "papers-received", *about, "--columns", "Áo|Cặp").status == 0
    assert {"Áo", "Cặp"} <= _texts(out)
    assert call("print", "papers-received", *about, "--columns", "").err.startswith("Tùy chọn --columns nhận")
    assert call("print", "papers-received", *about, "--columns", "1|2|3|4|5|6|7").status == 2
    assert "--columns none|…" in call("forms").out


def test_what_is_left_blank_is_said_beside_the_answer(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.docx"
    answer = call("print", "congress-result", "--congress", CODE, "--out", out, "--json", "--data", data)
    assert (answer.status, answer.json) == (0, {"files": [str(out)]})
    assert "Chưa có số liệu, để trống để ghi thêm: " in answer.err
    minutes = call("print", "minutes", "--congress", CODE, "--out", out, "--data", data)
    assert "Chưa có số liệu" not in minutes.err


def test_invitations_have_a_size_of_their_own(call: Call, data: Path, tmp_path: Path) -> None:
    for options, height in (((), 148), (("--paper", "a4"), 297)):
        out = tmp_path / "a.pdf"
        assert call("print", "invitations", "--congress", CODE, "--out", out, *options, "--data", data).status == 0
        assert round(float(PdfReader(out).pages[0].mediabox.height) / 72 * 25.4) == height


def test_every_form_is_printed_on_a4(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    assert call("print", "dossier", "--congress", CODE, "--out", out, "--paper", "a4", "--data", data).status == 0


def test_the_help_names_the_options_of_every_form_and_where_the_others_are_shown(call: Call) -> None:
    usage, told = call("print", "--help").out.split("\n\n", 1)
    assert usage.endswith("[--note] [--paper KHỔ_GIẤY] [--rules QUY_ĐỊNH] [--…]")
    lines = {line.split()[0]: line for line in told.splitlines() if line.startswith("  --")}
    assert [value for value in PAPER.values if value not in lines["--paper"]] == []
    assert [name for name in rule_sets() if name not in lines["--rules"]] == []
    assert "“forms”" in lines["--…"]


def test_a_dossier_binds_the_forms_that_are_named(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.pdf"
    more = ("--forms", "programme,running-script", "--sides", "two", "--rules", "hd05")
    assert call("print", "dossier", "--congress", CODE, "--out", out, *more, "--data", data).status == 0
    assert out.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("form", ["programme", "resolution"])
def test_of_an_older_congress_the_rules_of_then_are_offered(call: Call, data: Path, tmp_path: Path, form: str) -> None:
    about = (form, "--congress", CODE, "--out", tmp_path / "a.docx", "--data", data)
    answer = call("print", *about)
    assert (answer.status, answer.err.count("\n")) == (0, 1)
    assert answer.err.endswith("trước đó áp dụng Hướng dẫn 36-HD/VPTW. Để in theo hướng dẫn cũ: --rules hd36\n")
    for rules in ("hd05", "hd36"):
        assert call("print", *about, "--rules", rules).err == ""


def test_the_format_may_be_said_beside_json(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.tệp"
    assert (
        call(
            "print", "programme", "--congress", CODE, "--format", "xlsx", "--json", "--out", out, "--data", data
        ).status
        == 0
    )
    assert out.read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("argv", "sentence"),
    [
        (["programme", "--out", "a.xlsx"], "Bản in “programme” dành cho một đại hội: nêu mã đại hội bằng --congress."),
        (["programme", "--congress", CODE], "Nêu tệp sẽ in ra bằng --out; đuôi tệp cho biết định dạng."),
        (["programme", "--congress", CODE, "--out", "a.odt"], "Không in được “programme” dạng “odt”."),
        (
            ["programme", "--congress", CODE, "--out", "a.xlsx", "--layout", "x"],
            "Bản in “programme” không có tùy chọn --layout.",
        ),
        (
            ["programme", "--congress", CODE, "--out", "a.pdf", "--paper", "a5"],
            "Tùy chọn --paper nhận một trong các giá trị: a4, a3.",
        ),
        (
            ["running-script", "--congress", CODE, "--out", "a.pdf", "--paper", "a3"],
            "Tùy chọn --paper nhận một trong các giá trị: a4.",
        ),
        (
            ["dossier", "--congress", CODE, "--out", "a.pdf", "--rules", "hd99"],
            "Tùy chọn --rules nhận một trong các giá trị: hd05, hd36.",
        ),
        (
            ["congress-calendar", "--out", "a.xlsx", "--layout", "x"],
            "Tùy chọn --layout nhận một trong các giá trị: date, organisation.",
        ),
    ],
)
def test_wrong_calls_say_what_there_is(call: Call, data: Path, argv: list[str], sentence: str) -> None:
    answer = call("print", *argv, "--data", data)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err.startswith(sentence)


def test_an_unknown_congress_leaves_no_file(call: Call, data: Path, tmp_path: Path) -> None:
    assert call("print", "programme", "--congress", "lạ", "--out", tmp_path / "a.xlsx", "--data", data).status == 1
    assert not (tmp_path / "a.xlsx").exists()


def test_a_form_of_all_congresses_needs_none(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    assert call("print", "congress-calendar", "--congress", "lạ", "--out", out, "--data", data).status == 0
    assert any("Toàn Thắng" in text for text in _texts(out))


def test_a_target_that_cannot_be_written_is_said(call: Call, data: Path, tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").mkdir()
    answer = call("print", "congress-calendar", "--out", tmp_path / "a.xlsx", "--data", data)
    assert (answer.status, answer.out, answer.err.count("\n")) == (1, "", 1)
    assert str(tmp_path / "a.xlsx") in answer.err
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("kind", "name"), [("organisations", "organisations"), ("congresses", "congresses"), ("agenda", "agenda-items")]
)
def test_a_list_as_spreadsheet_is_the_plain_form_of_its_import(
    call: Call, data: Path, tmp_path: Path, kind: str, name: str
) -> None:
    out = tmp_path / f"{name}.xlsx"
    assert call("list", name, "--format", "xlsx", "--out", out, "--data", data).status == 0
    told = call("import", kind, out, "--congress", CODE, "--json", "--data", data).json
    rows = {"organisations": 2, "congresses": 1, "agenda": 2}[kind]
    # Who speaks is of the plan of assignments: what is changed there is not taken, and that is said.
    notes = ["Các cột không nhập: “Dự và phát biểu”."] if kind == "congresses" else []
    assert (told["rows"], told["same"], told["rejected"], told["notes"]) == (rows, rows, [], notes)
    assert call("undo", "--json", "--data", data).json == {"step": "Thêm 2 nội dung"}


def test_a_format_and_an_ending_that_disagree_are_a_wrong_call(call: Call, data: Path, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    answer = call("print", "congress-calendar", "--out", out, "--format", "pdf", "--data", data)
    assert (answer.status, answer.out) == (2, "")
    assert answer.err == f"--format pdf và --out {out} không khớp nhau: hãy đặt đuôi tệp là .pdf.\n"
    assert not out.exists()


def _with_delegates(data: Path) -> None:
    app = open_app(data)
    (congress,) = app.lists.rows(Congress)
    for number in range(1, 6):
        values = {"full_name": f"Đại biểu {number}", "badge_number": f"{number:03d}"}
        app.services.delegates.add(Id(congress.id), values)
    app.close()


def _pages(path: Path) -> int:
    return len(PdfReader(path).pages)


def test_badges_are_printed_and_noted_only_when_told(call: Call, data: Path, tmp_path: Path) -> None:
    _with_delegates(data)
    out = tmp_path / "thẻ.pdf"
    how = ("print", "badges", "--congress", CODE, "--out", out, "--data", data)
    assert call(*how, "--json").json == {"files": [str(out)]}
    assert _pages(out) == 4
    assert call(*how, "--size", "small", "--backs", "no", "--photos", "no", "--who", "official").status == 0
    assert _pages(out) == 1
    assert call(*how, "--delegate", "003", "--backs", "no").status == 0
    assert _pages(out) == 1
    assert call(*how, "--delegate", "006").status == 1
    answer = call(*how, "--only", "new", "--note")
    assert (answer.status, answer.out) == (0, f"Đã ghi {out}\nĐã ghi 5 thẻ là đã in.\n")
    answer = call(*how, "--only", "new")
    assert (answer.status, answer.err) == (1, "Không có thẻ đại biểu nào để in.\n")
    assert call("undo", "--json", "--data", data).json == {"step": "Ghi 5 thẻ là đã in"}
    assert call(*how, "--only", "new").status == 0


def test_badges_are_pdf_and_the_only_ones_that_are_noted(call: Call, data: Path, tmp_path: Path) -> None:
    answer = call("print", "badges", "--congress", CODE, "--out", tmp_path / "a.xlsx", "--data", data)
    assert (answer.status, answer.err.partition(".")[0]) == (2, "Không in được “badges” dạng “xlsx”")
    answer = call("print", "programme", "--congress", CODE, "--out", tmp_path / "a.pdf", "--note", "--data", data)
    assert (answer.status, answer.err) == (2, "Chỉ thẻ đại biểu mới được ghi là đã in: không dùng --note ở đây.\n")
    answer = call("print", "badges", "--congress", CODE, "--out", tmp_path / "a.pdf", "--note", "--data", data)
    assert (answer.status, list(tmp_path.glob("a.*"))) == (1, [])


def test_a_calendar_file_of_one_member(call: Call, data: Path, tmp_path: Path) -> None:
    app = open_app(data)
    try:
        [congress] = [row.congress for row in app.lists.congresses(app.scope()) if row.congress.code == CODE]
        for name in ("Hà Văn Lâm", "Trần Thị Bình"):
            person = app.services.organisations.add_person({"full_name": name}).value
            app.services.assignments.assign(Id(person.id), [Id(congress.id)], AssignmentRole.SPEAKER)
    finally:
        app.close()
    out = tmp_path / "lịch.ics"
    answer = call("print", "member-ics", "--out", out, "--data", data)
    assert (answer.status, out.exists()) == (1, False)
    assert answer.err.strip() == (
        "Mỗi tệp lịch là của một đồng chí: hãy ghi họ tên, hoặc họ tên và chức vụ; "
        "muốn lấy của tất cả thì chọn tệp zip. Hiện có: Trần Thị Bình; Hà Văn Lâm"
    )
    assert call("print", "member-ics", "--member", "thi binh", "--out", out, "--data", data).status == 0
    assert b"Tr\xe1\xba\xa7n Th\xe1\xbb\x8b B\xc3\xacnh" in out.read_bytes()
    bound = tmp_path / "lịch.zip"
    assert call("print", "member-ics", "--member", "all", "--out", bound, "--data", data).status == 0
    with ZipFile(bound) as archive:
        assert archive.namelist() == [
            "lich-du-chi-dao-dai-hoi-tran-thi-binh.ics",
            "lich-du-chi-dao-dai-hoi-ha-van-lam.ics",
        ]
        assert all(archive.read(name).startswith(b"BEGIN:VCALENDAR") for name in archive.namelist())
    assert call("print", "member-ics", "--out", tmp_path / "a.pdf", "--data", data).status == 2
