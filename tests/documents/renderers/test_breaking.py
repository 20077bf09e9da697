"""Where lines break."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from congress_app.documents.model_text import Alignment, bold, italic, joined
from congress_app.documents.renderers.breaking import NBSP, balanced, bind, wrap, wrap_cell
from congress_app.documents.renderers.faces import face
from congress_app.documents.theme import TextStyle, load_theme, mm

STYLE = TextStyle(size=14, leading=18)
BOLD = TextStyle(size=14, leading=18, bold=True, caps=True, alignment=Alignment.CENTRE)
KEPT = load_theme().kept_words
TEXT = "Đại hội đại biểu Đảng bộ xã Hòa Thắng lần thứ I, nhiệm kỳ 2025 - 2030"


@pytest.mark.parametrize("width", [60, 120, 250, 400])
def test_lines_fit_and_hold_all_words(width: int) -> None:
    lines = wrap(TEXT, STYLE, width)
    assert " ".join(line.text for line in lines) == TEXT
    for line in lines:
        assert line.width <= width + 0.01
        assert line.width == pytest.approx(face().width(line.text, 14))
    assert [line.is_last for line in lines] == [False] * (len(lines) - 1) + [True]


def test_the_first_line_is_shorter_by_the_indent() -> None:
    lines = wrap(TEXT, STYLE, 250, 60)
    assert lines[0].width <= 190
    assert max(line.width for line in lines[1:]) > 190


def test_lines_are_as_full_as_they_can_be() -> None:
    lines = wrap(TEXT, STYLE, 250)
    for line, after in itertools.pairwise(lines):
        assert face().width(f"{line.text} {after.text.split(' ')[0]}", 14) > 250


def test_a_word_too_long_for_a_line_is_cut() -> None:
    lines = wrap("a " + "W" * 50 + " z", STYLE, 100)
    assert "".join(line.text for line in lines).replace(" ", "") == "a" + "W" * 50 + "z"
    assert all(line.width <= 100.01 for line in lines)


def test_even_one_letter_wider_than_the_line_is_written() -> None:
    assert [line.text for line in wrap("WW", STYLE, 1)] == ["W", "W"]


def test_empty_text_is_one_empty_line() -> None:
    assert [(line.text, line.width, line.is_last) for line in wrap("", STYLE, 100)] == [("", 0, True)]


def test_mixed_runs_break_as_plain_text_does_and_keep_their_faces() -> None:
    text = joined("Biểu quyết ", bold("đồng "), italic("ý"), " hay không")
    [line] = wrap(text, STYLE, 400)
    assert [(piece.text, piece.face.name.partition("-")[2]) for piece in line.pieces] == [
        ("Biểu quyết ", "Regular"),
        ("đồng ", "Bold"),
        ("ý", "Italic"),
        (" hay không", "Regular"),
    ]


def test_a_word_of_two_faces_is_not_parted() -> None:
    lines = wrap(joined("một hai ", bold("đậm"), "nhạt ba"), STYLE, face().width("một hai đậmn", 14))
    assert [line.text for line in lines] == ["một hai", "đậmnhạt ba"]


def test_headings_are_balanced_and_keep_words_together() -> None:
    lines = [line.text.replace(NBSP, " ") for line in balanced(TEXT, replace(STYLE, bold=True), mm(120), KEPT)]
    assert lines == ["Đại hội đại biểu Đảng bộ xã Hòa Thắng", "lần thứ I, nhiệm kỳ 2025 - 2030"]


def test_no_word_of_a_name_is_left_alone_in_a_heading() -> None:
    for width in range(40, 90, 2):
        lines = [
            line.text.replace(NBSP, " ")
            for line in balanced("ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA NINH LẦN THỨ II", BOLD, mm(width), KEPT)
        ]
        assert not {"BIỂU", "HỘI", "NINH", "II", "THỨ II", "BỘ"} & set(lines), width


def test_a_heading_has_no_more_lines_than_it_needs() -> None:
    for width in (80, 120, 200, 300):
        assert len(balanced(TEXT, STYLE, width)) == len(wrap(TEXT, STYLE, width))


def test_kept_words_are_parted_where_no_line_holds_them() -> None:
    lines = balanced("nhiệm kỳ 2025 - 2030", STYLE, 40, ("nhiệm kỳ 2025 - 2030",))
    assert all(line.width <= 40.01 for line in lines)
    assert " ".join(line.text for line in lines) == "nhiệm kỳ 2025 - 2030"


def test_binding_knows_whole_words_only() -> None:
    assert bind("xã Hòa Ninh, Đảng bộ xã, lần thứ II", ("xã * *", "đảng bộ", "lần thứ *")) == (
        f"xã{NBSP}Hòa{NBSP}Ninh, Đảng{NBSP}bộ xã, lần{NBSP}thứ{NBSP}II"
    )
    assert bind("đảng bộ", ()) == "đảng bộ"


def test_the_last_word_of_a_cell_is_not_left_alone() -> None:
    width = face().width("Tiểu ban Tổ chức - phục", 14) + 1
    assert [line.text for line in wrap("Tiểu ban Tổ chức - phục vụ", STYLE, width)] == ["Tiểu ban Tổ chức - phục", "vụ"]
    assert [line.text for line in wrap_cell("Tiểu ban Tổ chức - phục vụ", STYLE, width)] == [
        "Tiểu ban Tổ chức -",
        "phục vụ",
    ]
    assert [line.text for line in wrap_cell("đảngviên vụ", STYLE, face().width("đảngviên", 14))] == ["đảngviên", "vụ"]


def test_of_a_cell_only_the_last_two_lines_are_broken_earlier() -> None:
    assert [line.text for line in wrap_cell("Đoàn đại biểu y tế, hợp tác xã, doanh nghiệp", STYLE, 120)] == [
        "Đoàn đại biểu y tế,",
        "hợp tác xã,",
        "doanh nghiệp",
    ]


@given(some.text(max_size=80), some.integers(20, 300))
def test_any_text_fits_any_width(text: str, width: int) -> None:
    for line in wrap_cell(text, STYLE, width):
        assert line.width <= width + 0.01
        assert "\n" not in line.text
