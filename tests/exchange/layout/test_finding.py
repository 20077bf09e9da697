from __future__ import annotations

import datetime as dt
from collections import Counter
from pathlib import Path

import pytest

from congress_app.exchange.layout.delegate_labels import DELEGATE_LABELS, NEEDED
from congress_app.exchange.layout.finding import find_table
from congress_app.exchange.layout.records import cells_of
from congress_app.exchange.layout.table import FoundTable
from congress_app.exchange.readers.reading import read_sheets
from congress_app.exchange.readers.sheet import Sheet
from congress_app.i18n import say
from congress_app.runtime.errors import UserError
from tests.data_delegates import FOLDER, PEOPLE, SAMPLES, TEXTS, workbook
from tests.exchange.layout.conftest import Find

NAMES = [person[0] for person in PEOPLE]
FIELDS = ("full_name", "gender", "birth_date", "ethnicity", "post", "professional_level", "theory_level")


def _sample(name: str, sheet: str = "") -> FoundTable:
    path = FOLDER / name
    return find_table(read_sheets(path), DELEGATE_LABELS, NEEDED, path, sheet=sheet)


@pytest.mark.parametrize("name", ["merged.xlsx", "merged.xls", "merged.ods", "unmerged.xlsx"])
def test_a_list_with_titles_groups_totals_and_signatures_is_found(name: str) -> None:
    found = _sample(name)
    assert [tuple(cells_of(found, row)[field] for field in FIELDS) for row in found.data] == [
        each[:7] for each in PEOPLE
    ]
    assert [(cells_of(found, row)["admitted_on"], cells_of(found, row)["official_on"]) for row in found.data] == [
        each[7:] for each in PEOPLE
    ]
    assert [row.groups[-1].words for row in found.data[1:4]] == ["Đại biểu đương nhiên", *["Chi bộ Nông Trang"] * 2]
    assert [row.groups[0].numbering for row in found.data] == ["I", "I", "II", "II", "II", "II"]
    assert Counter(row.kind for row in found.rows) == {
        "data": 6, "group": 4, "signature": 3, "empty": 2, "index": 1, "total": 1, "closing": 1,
    }  # fmt: skip
    assert (found.heading_rows, [row.number for row in found.rows]) == ((6, 7), list(range(8, 26)))
    assert (found.not_read, found.notes) == ((), ())


def test_merged_and_unmerged_headings_have_one_signature() -> None:
    assert _sample("merged.xlsx").signature == _sample("unmerged.xlsx").signature
    assert _sample("merged.xlsx").signature.startswith("tt | ho va ten | ngay sinh nam | ngay sinh nu | dan toc")


@pytest.mark.parametrize("name", [*TEXTS, "tcvn3.xlsx", "vni.xlsx", "several.xlsx"])
def test_lists_in_every_coding_hold_the_same(name: str) -> None:
    found = _sample(name)
    assert [tuple(cells_of(found, row)[field] for field in FIELDS) for row in found.data] == [
        each[:7] for each in PEOPLE
    ]
    assert any("TCVN3" in say(note) for note in found.notes) is name.startswith(("tcvn3", "vni"))


def test_crosses_gaps_and_delegations_are_read() -> None:
    found = _sample("crosses.xlsx")
    assert [cells_of(found, row)["gender"] for row in found.data] == [person[1] for person in PEOPLE]
    assert [row.groups[0].words for row in found.data] == ["Đoàn đại biểu số 1"] * 3 + ["Đoàn đại biểu số 2"] * 3


def test_a_name_over_two_columns_is_read() -> None:
    assert [cells_of(found, row)["full_name"] for found in (_sample("two_names.xlsx"),) for row in found.data] == NAMES


def test_three_rows_of_headings_are_read() -> None:
    found = _sample("three_rows.xlsx")
    assert [column.words for column in found.columns][-4:] == [
        "Sơ yếu lý lịch / Quê quán / (xã, tỉnh)",
        "Trình độ / Chuyên môn",
        "Trình độ / Chuyên môn / Chuyên ngành",
        "Trình độ / LLCT",
    ]
    assert cells_of(found, found.data[0]) == {
        "full_name": "Nguyễn Văn An",
        "gender": "Nam",
        "home_place": "xã Sông Lô, Phú Thọ",
        "professional_level": "Đại học",
        "profession": "Luật",
        "theory_level": "Cao cấp",
    }


def test_identity_numbers_are_never_read() -> None:
    found = _sample("identity.xlsx")
    assert found.identity_columns == ("Số CCCD", "E")
    assert "0250850" not in repr((found.columns, found.rows, [cells_of(found, row) for row in found.data]))
    assert found.cells(2)[2] is None
    assert found.cells(2)[4] is None
    assert [say(note) for note in found.notes] == ["Không bao giờ đọc số giấy tờ tùy thân: “Số CCCD”, “E”."]


def test_the_best_sheet_is_proposed_and_another_can_be_chosen() -> None:
    found = _sample("several.xlsx")
    assert (found.sheet.name, found.others) == ("Đại biểu", ("Khách mời",))
    assert [say(note) for note in found.notes] == ["Các cột này đang ẩn trong bảng nhưng vẫn được đọc: “Dân tộc”."]
    guests = _sample("several.xlsx", "Khách mời")
    assert [cells_of(guests, row)["full_name"] for row in guests.data] == ["Bùi Thị Sáu"]
    assert guests.others == ("Đại biểu",)


def test_a_mapping_goes_before_what_is_found_but_never_reads_identity_numbers(find: Find) -> None:
    rows = (("Họ và tên", "Số thẻ", "Đơn vị", "CCCD"), ("An", "12", "Chi bộ 1", "025085000001"))
    found = find(*rows, mapping={1: "note", 2: "", 3: "phone"})
    assert cells_of(found, found.data[0]) == {"full_name": "An", "note": "12"}
    assert found.not_read == ("Đơn vị",)
    assert find(*rows, mapping={2: "full_name"}).mapping == {1: "badge_number", 2: "full_name"}


def test_cells_come_as_they_would_be_typed(find: Find) -> None:
    found = find(("Họ và tên", "Ngày sinh", "Số thẻ"), ("Nguye\u0302\u0303n An ", dt.date(1970, 3, 12), 7.0), ("B",))
    assert [row.texts for row in found.rows] == [("Nguyễn An", "12/03/1970", "7"), ("B", "", "")]


def test_without_the_needed_headings_a_sentence_says_which() -> None:
    with pytest.raises(UserError) as raised:
        find_table([Sheet("a", (("Dân tộc", "Tôn giáo"), ("Kinh", None)))], DELEGATE_LABELS, NEEDED, Path("a.xlsx"))
    assert say(raised.value) == "a.xlsx: không tìm thấy dòng tiêu đề cột của danh sách. Cần ít nhất cột “Họ và tên”."


def test_the_stored_samples_are_those_of_the_script() -> None:
    for name, sample in SAMPLES.items():
        assert read_sheets(FOLDER / f"{name}.xlsx")
        assert (FOLDER / f"{name}.xlsx").read_bytes() == workbook(sample()), name
    assert {name: (FOLDER / name).read_bytes() for name in TEXTS} == {name: text() for name, text in TEXTS.items()}
