from __future__ import annotations

import random

import pytest

from congress_app.i18n import say
from congress_app.services.importing.agenda_matching import is_as_shown
from congress_app.services.importing.rows import Imported
from congress_app.services.importing.verbs import agenda_verb
from tests.data_files import dump
from tests.services.importing.conftest import Cells, Province, agenda_as_listed, counts, text_rows

_WORDS = (
    "Chào cờ",
    "Báo cáo chính trị",
    "Thảo luận",
    "Nghỉ giải lao",
    "Bầu cử",
    "Kết quả kiểm phiếu",
    "Bế mạc",
    "Tặng hoa",
)


def _take(file: Province, rows: list[Cells]) -> Imported:
    return file.take(agenda_verb(text_rows(*rows), file.congress.id))


def _titles(file: Province) -> list[tuple[str, str]]:
    return [(row["number"], row["title"]) for row in agenda_as_listed(file)]


def _rows(*numbered: tuple[str, str]) -> list[Cells]:
    return [{"number": number, "title": title} for number, title in numbered]


@pytest.mark.parametrize(
    ("numbers", "is_shown"),
    [
        (("1", "2", "3"), True),
        (("1", "2", "2.1", "2.2", "3"), True),
        ((), True),
        (("2", "3"), False),
        (("1", "3"), False),
        (("1", "1"), False),
        (("1", "", "2"), False),
        (("1", "2.1"), False),
        (("1", "1.2"), False),
    ],
)
def test_numbers_as_an_agenda_shows_them(numbers: tuple[str, ...], is_shown: bool) -> None:
    assert is_as_shown(numbers) is is_shown


def test_new_rows_behind_a_gap_are_found_again(with_agenda: Province) -> None:
    rows = [*agenda_as_listed(with_agenda), *_rows(("7", "Liên hoan"), ("8", "Văn nghệ"))]
    assert counts(_take(with_agenda, rows)) == (2, 0, 5, 0)
    assert _titles(with_agenda)[-2:] == [("4", "Liên hoan"), ("5", "Văn nghệ")]
    before = dump(with_agenda.file.engine)
    assert counts(_take(with_agenda, rows)) == (0, 0, 7, 0)
    assert dump(with_agenda.file.engine) == before


def test_rows_put_in_and_numbered_anew_take_no_items_place(with_agenda: Province) -> None:
    rows = _rows(
        ("1", "Chào cờ"),
        ("2", "Giới thiệu đại biểu"),
        ("3", "Báo cáo"),
        ("3.1", "Báo cáo chính trị"),
        ("3.2", "Phát biểu của cấp trên"),
        ("3.3", "Kiểm điểm"),
        ("4", "Bế mạc"),
    )
    assert counts(_take(with_agenda, rows)) == (2, 0, 5, 0)
    assert _titles(with_agenda) == [(row["number"], row["title"]) for row in rows]
    assert counts(_take(with_agenda, rows)) == (0, 0, 7, 0)


def test_another_order_is_taken_over_and_said(with_agenda: Province) -> None:
    rows = _rows(("1", "Bế mạc"), ("2", "Báo cáo"), ("3", "Chào cờ"))
    imported = _take(with_agenda, rows)
    assert counts(imported) == (0, 2, 1, 0)
    assert say(imported.notes[1]) == "Dòng 5: trước đó nội dung số 1 là “Chào cờ”."
    assert counts(_take(with_agenda, rows)) == (0, 0, 3, 0)


def test_a_part_of_the_agenda_is_found_by_its_numbers(with_agenda: Province) -> None:
    rows = [{"number": "2", "title": "Các báo cáo"}, {"number": "3", "title": "Bế mạc", "minutes": "25"}]
    assert counts(_take(with_agenda, rows)) == (0, 2, 0, 0)
    assert _titles(with_agenda)[1] == ("2", "Các báo cáo")


def test_an_item_of_another_kind_is_not_overwritten(with_agenda: Province) -> None:
    rows = _rows(("3", "Văn nghệ chào mừng đại hội"))
    imported = _take(with_agenda, rows)
    assert counts(imported) == (1, 0, 0, 0)
    assert say(imported.notes[1]) == (
        "Dòng 5 được nhập thành nội dung mới: nội dung số 3 của chương trình là “Bế mạc”."
    )
    assert _titles(with_agenda)[-2:] == [("3", "Bế mạc"), ("4", "Văn nghệ chào mừng đại hội")]
    assert counts(_take(with_agenda, rows)) == (0, 0, 1, 0)


def test_contents_that_stand_twice_are_told_apart_by_their_numbers(province: Province) -> None:
    _take(province, _rows(("1", "Khai mạc"), ("2", "Nghỉ"), ("3", "Thảo luận"), ("4", "Nghỉ")))
    _take(province, [{"number": "4", "title": "Nghỉ", "minutes": "25"}])
    assert [row["minutes"] for row in agenda_as_listed(province)] == ["10", "10", "10", "25"]


def _sheet(chance: random.Random) -> list[Cells]:
    """A sheet as offices write them: gaps, blanks, doubles, parts, now and then a cell that nobody can read."""
    rows: list[Cells] = []
    top = part = 0
    for _row in range(chance.randint(1, 9)):
        match chance.randint(0, 9):
            case 0 | 1 | 2 | 3 | 4:
                top, part, number = top + 1, 0, str(top + 1)
            case 5:
                top, part = top + chance.randint(2, 4), 0
                number = str(top)
            case 6:
                number = str(top or 1)
            case 7 | 8 if top:
                part += chance.choice((1, 1, 2))
                number = f"{top}.{part}"
            case _:
                number = ""
        row = {"number": number, "title": chance.choice(_WORDS)}
        if chance.random() < 0.5:
            row["minutes"] = chance.choice(("5", "15", "90", "90", "lâu"))
        if chance.random() < 0.2:
            row["session"] = chance.choice(("1", "2", "2", "5"))
        rows.append(row)
    return rows


@pytest.mark.parametrize("seed", range(60))
def test_a_second_import_of_any_sheet_changes_nothing(province: Province, seed: int) -> None:
    chance = random.Random(seed)
    for _number in range(3):
        rows = _sheet(chance)
        first = _take(province, rows)
        if any(each.field == "minutes" and each.value != "lâu" for each in first.rejected):
            continue  # refused for what stands, which the other rows of the sheet have changed meanwhile
        before = dump(province.file.engine)
        second = _take(province, rows)
        refused = len(first.rejected)
        assert counts(second) == (0, 0, len(rows) - refused, refused), rows
        assert dump(province.file.engine) == before
