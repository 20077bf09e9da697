"""The preview of a sheet: what is read as it stands, what is not with its meaning, nothing of identity numbers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester

from congress_app.exchange.column_choice import block_sheet, columns_of
from congress_app.exchange.delegate_lists import DELEGATES
from congress_app.exchange.readers.reading import read_sheets
from congress_app.ui.common.assistant.preview_model import FIRST_ROWS, LAST_ROWS, PreviewModel
from congress_app.ui.delegates.assistant.work import DELEGATES_KIND

SAMPLES = Path(__file__).parents[3] / "data" / "delegates"


def shown(name: str) -> PreviewModel:
    model = PreviewModel(DELEGATES_KIND.meaning)
    model.show_choice(columns_of(DELEGATES, read_sheets(SAMPLES / name), SAMPLES / name, {}))
    return model


@pytest.mark.parametrize("name", ["merged.xlsx", "identity.xlsx", "tcvn3.csv"])
def test_the_model_is_sound(name: str) -> None:
    model = shown(name)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_choice(columns_of(DELEGATES, read_sheets(SAMPLES / name), SAMPLES / name, {}))


def test_rows_that_are_no_data_say_what_they_mean() -> None:
    meanings = {row.number: row.meaning for row in shown("merged.xlsx").rows if row.meaning}
    assert meanings[9] == "I. Đại biểu đương nhiên (nhóm: loại đại biểu của các dòng dưới)"
    assert meanings[13] == "Chi bộ Nông Trang (nhóm: tổ chức đảng của các dòng dưới)"
    assert meanings[19] == "Tổng cộng: 6 đồng chí (dòng tổng, không đọc)"
    assert meanings[22] == "T/M BAN THƯỜNG VỤ (phần ký, không đọc)"


def test_identity_numbers_are_not_shown() -> None:
    model = shown("identity.xlsx")
    places = [at for at, each in enumerate(model.columns) if each.is_identity]
    assert len(places) == 2
    assert {row.texts[at] for row in model.rows for at in places} == {"* * *"}
    assert not any(sum(map(str.isdigit, text)) > 8 for row in model.rows for text in (*row.texts, *row.originals))


def test_converted_text_says_what_stood_in_the_file() -> None:
    model = shown("tcvn3.xlsx")
    name = next(at for at, each in enumerate(model.columns) if each.field == "full_name")
    assert model.columns[name].coding == "TCVN3"
    assert model.index(0, name).data() == "Nguyễn Văn An"
    assert model.index(0, name).data(3) == "Trong tệp: NguyÔn V¨n An"


def test_of_a_long_list_the_first_and_last_rows_are_shown() -> None:
    rows = [(str(n), "Bùi Văn An", "1978") for n in range(1, 301)]
    model = PreviewModel(DELEGATES_KIND.meaning)
    model.show_choice(columns_of(DELEGATES, [block_sheet(rows, "x")], Path("x"), {}, is_block=True))
    assert model.rowCount() == FIRST_ROWS + LAST_ROWS + 1
    assert model.rows[FIRST_ROWS].meaning == "còn 240 dòng nữa"
    assert model.rows[-1].number == 300
