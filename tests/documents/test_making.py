"""Forms become files: each in each format, the dossier with its pieces."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from congress_app.documents import making
from congress_app.documents.bound_pieces import BoundPiece, StoredFile
from congress_app.documents.document_forms import DOCUMENT_FORMS, WORKING_FORMS
from congress_app.documents.forms import FORMS, form
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import BodyKind, CongressForm
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say, use_language
from congress_app.runtime.errors import BadValue, Refused
from tests.desk import Desk, desk
from tests.documents.delegates_of import with_everybody
from tests.documents.documents_of import with_documents
from tests.documents.papers_of import commune_congress, issue, request
from tests.documents.plan_of import assigned
from tests.documents.renderers.foreign_pdfs import foreign
from tests.documents.renderers.pdf_pages import lines, outline, where


@pytest.fixture
def office() -> Desk:
    """An office at work in an empty data file."""
    return desk()


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress with a body and an agenda that was issued and changed since."""
    made = commune_congress(office)
    body = office.do.bodies.add(Id(made.id), BodyKind.PRESIDIUM, {}).value
    office.do.bodies.add_members(Id(body.id), [{"name": "Lê Văn Cường"}])
    issue(office, made)
    item = office.file.lists.sessions(office.scope(made))[1].items[0].item
    office.do.records.change(AgendaItem, Id(item.id), {"minutes": 40}, label_row=item)
    return made


@pytest.fixture(autouse=True)
def _indochina_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "ICT-7")
        time.tzset()
        yield
    time.tzset()


def bound(office: Desk, congress: Congress, **options: str) -> PdfReader:
    """The dossier of a congress, read back."""
    return PdfReader(
        BytesIO(making.render(form("dossier"), dataclasses.replace(request(office, congress), options=options), "pdf"))
    )


@pytest.mark.parametrize(("name", "file_format"), [(name, one) for name, each in FORMS.items() for one in each.formats])
def test_every_form_in_every_format(office: Desk, congress: Congress, name: str, file_format: str) -> None:
    office.do.delegates.add(Id(congress.id), {"full_name": "Bùi Thị Hoa"})
    if name == "members-report":  # which there is of a congress of all members
        of_all = {"form": CongressForm.MEMBERS}
        office.do.records.change(Congress, Id(congress.id), of_all, label_row=congress)
    assigned(office, congress)
    if FORMS[name] in (*DOCUMENT_FORMS, *WORKING_FORMS):
        with_documents(office, congress)
    asked = request(office, congress)
    starts = {"pdf": b"%PDF", "xlsx": b"PK", "docx": b"PK", "ics": b"BEGIN:VCALENDAR", "zip": b"PK"}
    assert making.render(FORMS[name], asked, file_format).startswith(starts[file_format])


def test_files_about_different_people_have_different_names(office: Desk, congress: Congress) -> None:
    names = [
        making.file_name(form("member-calendar"), request(office, congress, member=member), "pdf")
        for member in ("all", "Nguyễn Văn An")
    ]
    assert names == [
        "lich-du-dai-hoi-cua-tung-dong-chi_2025-07-21.pdf",
        "lich-du-dai-hoi-cua-tung-dong-chi_nguyen-van-an_2025-07-21.pdf",
    ]


def test_a_form_prints_the_same_bytes_twice_whatever_the_window_says(office: Desk, congress: Congress) -> None:
    for name in ("programme", "dossier"):
        once = making.render(form(name), request(office, congress), "pdf")
        use_language("en")
        assert making.render(form(name), request(office, congress), "pdf") == once
        use_language("vi")


def test_the_dossier_binds_what_has_data(office: Desk, congress: Congress) -> None:
    reader = bound(office, congress)
    titles = [title for level, title, _page in outline(reader) if level == 0]
    assert [title.partition(" Đại hội")[0] for title in titles] == [
        "Hồ sơ",
        "Mục lục",
        "Chương trình",
        "Thông báo điều chỉnh Chương trình",
        "Kịch bản điều hành",
        "Danh sách các cơ quan điều hành, giúp việc",
    ]
    assert [title for level, title, _page in outline(reader) if level == 1][:2] == [
        "PHIÊN TRÙ BỊ (Sáng Thứ Hai, ngày 28/7/2025)",
        "PHIÊN KHAI MẠC (Chiều Thứ Hai, ngày 28/7/2025, tại Nhà văn hóa xã)",
    ]


def test_the_contents_say_where_the_pieces_begin(office: Desk, congress: Congress) -> None:
    for sides in ("one", "two"):
        reader = bound(office, congress, sides=sides)
        begins = [page for level, _title, page in outline(reader) if level == 0]
        [listed] = [page for page in reader.pages if "MỤC LỤC" in page.extract_text()]
        said = [line.split(" | ")[-2:] for line in lines(listed) if line.split(" | ")[-1].isdigit()]
        assert [int(page) for page, _count in said] == begins[2:]
        assert "Trang của hồ sơ" not in listed.extract_text()
        for number, page in enumerate(begins[2:], 1):
            text = reader.pages[page - 1].extract_text()
            assert f"Tài liệu số {number} - trang 1/" in text
            assert f"Trang {page} của hồ sơ" in text


def test_the_cover_says_whose_dossier_it_is(office: Desk, congress: Congress) -> None:
    reader = bound(office, congress)
    [cover, *_rest] = reader.pages
    shown = [line.replace("\u00a0", " ") for line in lines(cover)]
    assert shown[:2] == ["PHÔNG ĐẢNG BỘ XÃ HÒA THẮNG", "ĐẢNG CỘNG SẢN VIỆT NAM"]
    assert "HỒ SƠ" in shown
    assert "Ngày 28/7/2025" in shown
    assert f"Gồm {len(reader.pages)} trang" in shown
    assert any("Hồ sơ số: ....." in line for line in shown)
    assert where(cover, "HỒ SƠ").size == 40
    assert reader.metadata is not None
    assert str(reader.metadata.title).startswith("Hồ sơ Đại hội đại biểu Đảng bộ xã Hòa Thắng")


def test_the_dossier_takes_the_forms_that_are_named(office: Desk, congress: Congress) -> None:
    reader = bound(office, congress, forms="running-script, programme")
    assert len([level for level, _title, _page in outline(reader) if level == 0]) == 4
    assert "Tài liệu số 3" not in "".join(page.extract_text() for page in reader.pages)


def test_the_dossier_keeps_the_order_in_which_forms_are_named(office: Desk, congress: Congress) -> None:
    there = [
        title
        for level, title, _page in outline(bound(office, congress, forms="programme,running-script"))
        if level == 0
    ]
    back = [
        title
        for level, title, _page in outline(bound(office, congress, forms="running-script,programme"))
        if level == 0
    ]
    assert back == [*there[:2], *reversed(there[2:])]


def test_letters_to_each_person_are_bound_where_they_are_asked_for(office: Desk, congress: Congress) -> None:
    office.do.delegates.add(Id(congress.id), {"full_name": "Bùi Thị Hoa"})
    usual, asked = bound(office, congress), bound(office, congress, forms="programme,summons")
    titles = [[title for level, title, _page in outline(each) if level == 0] for each in (usual, asked)]
    assert not any("triệu tập" in title.casefold() for title in titles[0])
    assert any("triệu tập" in title.casefold() for title in titles[1]), titles[1]


def test_a_dossier_has_sheets_of_one_size(office: Desk) -> None:
    made = with_everybody(office, 8)
    reader = bound(office, made.congress, forms="delegate-list,roll-call,invitations", paper="a5")
    heights = {round(float(max(page.mediabox.width, page.mediabox.height)) / 72 * 25.4) for page in reader.pages}
    assert heights == {297}


def test_a_dossier_of_nothing_is_refused(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        making.render(form("dossier"), request(office, office.congress()), "pdf")
    assert say(refusal.value).startswith("Hồ sơ này chưa có gì để in.")
    office.do.records.delete(office.file.lists.rows(Congress))
    with pytest.raises(Refused):
        making.render(form("dossier"), request(office, commune_congress(office), forms="programme-changes"), "pdf")


def test_the_rule_set_is_the_office_s_or_the_one_named(office: Desk, congress: Congress) -> None:
    assert making.theme_of(request(office, congress)).name == "Hướng dẫn 05-HD/VPTW"
    assert making.theme_of(request(office, congress, rules="hd36")).name == "Hướng dẫn 36-HD/VPTW"


def test_names_of_files(office: Desk, congress: Congress) -> None:
    name = making.file_name(form("programme"), request(office, congress), "pdf")
    assert name == f"chuong-trinh_{congress.code}_2025-07-28.pdf"
    assert making.file_name(form("congress-calendar"), request(office), "xlsx") == "lich-dai-hoi_2025-07-21.xlsx"


def test_documents_are_printed_again_with_their_numbers(office: Desk, congress: Congress) -> None:
    whole, again = bound(office, congress), bound(office, congress, again="2; 4")
    begins = [page for level, _title, page in outline(whole) if level == 0][2:]
    assert [title for level, title, _page in outline(again) if level == 0] == [
        title for level, title, _page in outline(whole) if level == 0
    ][3::2]
    for page, number in ((0, 2), (-1, 4)):
        assert f"Tài liệu số {number} - trang" in again.pages[page].extract_text()
    assert f"Trang {begins[1]} của hồ sơ" in again.pages[0].extract_text()
    assert len(bound(office, congress, again="1-4").pages) == len(whole.pages) - 2


@pytest.mark.parametrize("typed", ["5", "0", "2-", "3-2", "hai", "1,,2", "9999999"])
def test_documents_that_there_are_not_are_not_printed_again(office: Desk, congress: Congress, typed: str) -> None:
    with pytest.raises(BadValue) as refusal:
        bound(office, congress, again=typed)
    assert say(refusal.value) == f"Hồ sơ không có tài liệu số “{typed}”. Hãy ghi số từ 1 đến 4, ví dụ: 2, 5-7."


def test_a_dossier_of_pieces_as_one_file_and_as_a_folder(office: Desk, congress: Congress, tmp_path: Path) -> None:
    paper = FORMS["programme"].build
    assert paper is not None
    asked = request(office, congress)
    pieces = [
        BoundPiece("Chương trình", paper(asked), "Tiểu ban Tổ chức"),
        BoundPiece("Nghị quyết", StoredFile("nq.pdf", foreign), "Tiểu ban Văn kiện", number="01-NQ/ĐH"),
        BoundPiece("Ghi âm", StoredFile("a.mp3", lambda: b"ID3")),
    ]
    reader = PdfReader(BytesIO(making.bind(making.Content(pieces), asked, making.theme_of(asked))))
    assert [title for level, title, _page in outline(reader) if level == 0][2:] == [
        "Tiểu ban Tổ chức",
        "Tiểu ban Văn kiện",
        "Ghi âm",
    ]
    assert "TỜ CHÈN" in reader.pages[-1].extract_text()
    lines_made = making.bind_folder(making.Content(pieces), asked, tmp_path / "a")
    assert [each.file_name for each in lines_made] == ["01_chuong-trinh.pdf", "02_nghi-quyet.pdf", "03_ghi-am.mp3"]
    assert (tmp_path / "a" / "02_nghi-quyet.pdf").read_bytes() == foreign()
