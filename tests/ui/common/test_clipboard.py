from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from congress_app.ui.common.clipboard import read_block, repeated, write_block

if TYPE_CHECKING:
    from typing import Any


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb\r\nc\td\r\n", [["a", "b"], ["c", "d"]]),
        ("a\rb", [["a"], ["b"]]),
        ("\t\n\t\n", [["", ""], ["", ""]]),
        ("a\t\n", [["a", ""]]),
        ('"Trung dũng"\tx\n', [['"Trung dũng"', "x"]]),
        ('Cụm thi đua "Trung dũng"\tx', [['Cụm thi đua "Trung dũng"', "x"]]),
        ('"hai\ndòng"\tx\n', [["hai\ndòng", "x"]]),
        ('"nói ""xin chào""\nrồi về"\n', [['nói "xin chào"\nrồi về']]),
        ('"A" và "B"\tc', [['"A" và "B"', "c"]]),
        ('"lẻ\tb\nc\td', [['"lẻ', "b"], ["c", "d"]]),
        ('5" loa\tb', [['5" loa', "b"]]),
        ("a\n\nb", [["a"], [""], ["b"]]),
    ],
)
def test_a_block_is_read_as_excel_wrote_it(text: str, rows: Any) -> None:
    assert read_block(text) == rows


def test_what_is_written_is_read_back() -> None:
    block = [["a", 'nói "vậy"'], ["hai\ndòng", "có\ttab"], ["", "x"]]
    assert read_block(write_block(block)) == block


def test_a_block_repeats_over_a_multiple_of_it() -> None:
    assert repeated([["a"]], 2, 3) == [["a", "a", "a"], ["a", "a", "a"]]
    assert repeated([["a", "b"]], 2, 2) == [["a", "b"], ["a", "b"]]
    assert repeated([["a"], ["b"]], 3, 1) == [["a"], ["b"]]
    assert repeated([["a", "b"], ["c"]], 1, 1) == [["a", "b"], ["c", ""]]
    assert repeated([], 2, 2) == []
