"""The columns of a list while they are looked at: settled or not, corrected, without headings, of several sheets."""

from __future__ import annotations

from pathlib import Path

import pytest

from congress_app.exchange.cells import text_of
from congress_app.exchange.column_choice import ColumnChoice, block_sheet, columns_of
from congress_app.exchange.delegate_lists import DELEGATES
from congress_app.exchange.readers.reading import read_sheets
from congress_app.runtime.errors import UserError
from tests.exchange.conftest import Write

SAMPLES = Path(__file__).parents[1] / "data" / "delegates"
PEOPLE = (("1", "Bùi Văn An", "Nam", "1978", "Kinh"), ("2", "Đinh Thị Bình", "Nữ", "1980", "Mường"))


def opened(name: str, known: dict[str, str] | None = None) -> ColumnChoice:
    return columns_of(DELEGATES, read_sheets(SAMPLES / name), SAMPLES / name, known or {})


def block(*rows: tuple[str, ...]) -> ColumnChoice:
    return columns_of(DELEGATES, [block_sheet(rows, "khối")], Path("khối"), {}, is_block=True)


def test_a_layout_that_was_looked_at_is_settled_and_a_new_one_is_not() -> None:
    found = opened("commas.csv")
    assert (found.is_settled, found.missing) == (False, ())
    corrected = found.with_fields({**found.table.mapping, 4: "religion"})
    layout = corrected.layout
    assert layout is not None
    again = opened("commas.csv", dict([layout]))
    assert again.is_settled
    assert again.table.mapping == corrected.table.mapping


def test_a_layout_without_names_is_kept_and_says_what_is_missing() -> None:
    found = opened("commas.csv").with_fields({1: ""})
    assert found.missing == ("Họ và tên",)


def test_our_own_headings_are_settled(write_xlsx: Write) -> None:
    file = write_xlsx([("Họ và tên", "Dân tộc", "Trạng thái"), ("Bùi Văn An", "Kinh", "")])
    assert columns_of(DELEGATES, read_sheets(file), file, {}).is_settled


def test_a_name_in_two_columns_is_looked_at_first() -> None:
    assert not opened("two_names.xlsx").is_settled


def test_another_sheet_may_be_chosen() -> None:
    found = opened("several.xlsx")
    names = [each.sheet.name for each in found.candidates]
    assert len(names) == 2
    other = found.with_sheet(1)
    assert other.table.sheet.name == names[1] != found.table.sheet.name
    assert other.source.rows


def test_a_block_without_headings_is_guessed() -> None:
    found = block(*PEOPLE)
    assert (found.has_headings, found.is_settled, found.layout) == (False, False, None)
    assert [row.cells for row in found.source.rows] == [
        {"full_name": "Bùi Văn An", "gender": "Nam", "birth_date": "1978", "ethnicity": "Kinh"},
        {"full_name": "Đinh Thị Bình", "gender": "Nữ", "birth_date": "1980", "ethnicity": "Mường"},
    ]
    assert found.table.serial == 0


def test_a_block_with_headings_has_them() -> None:
    found = block(("STT", "Họ tên", "Phái", "Năm sinh", "Dân tộc"), *PEOPLE)
    assert (found.has_headings, len(found.source.rows)) == (True, 2)
    assert found.source.mapping["Năm sinh"] == "birth_date"


def test_a_block_that_nothing_is_known_of_is_asked_about() -> None:
    found = block(("abc", "1978"), ("xyz", "1980"))
    assert found.missing == ("Họ và tên",)
    assert [row.text("full_name") for row in found.with_fields({0: "full_name"}).source.rows] == ["abc", "xyz"]


def test_uneven_rows_and_empty_ones_are_taken() -> None:
    assert len(block(PEOPLE[0], ("",), PEOPLE[1][:2]).source.rows) == 2


@pytest.mark.parametrize("name", ["merged.xlsx", "commas.csv", "three_rows.xlsx", "tcvn3.csv"])
def test_a_list_that_lost_its_headings_says_the_same(name: str) -> None:
    table = opened(name).table
    rows = [tuple("" if cell is None else text_of(cell) for cell in table.cells(row.number)) for row in table.data]
    guessed = block(*rows).table.mapping
    assert guessed.items() <= table.mapping.items()
    assert len(guessed) >= len(table.mapping) - 1


def test_a_file_that_is_no_list_says_so(write_xlsx: Write) -> None:
    file = write_xlsx([("Món", "Giá"), ("Phở", 40)])
    with pytest.raises(UserError):
        columns_of(DELEGATES, read_sheets(file), file, {})
