"""The faces as they are read from their files; damaged files give a sentence."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfbase import pdfmetrics

from congress_app.documents import fonts
from congress_app.documents.fonts import FACES, font_file, vietnamese_letters
from congress_app.documents.renderers import faces
from congress_app.documents.renderers.faces import face
from congress_app.i18n import say
from congress_app.runtime.errors import UserError


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder in which the fonts are looked for, faces not read before."""
    monkeypatch.setattr(faces, "font_file", lambda name: tmp_path / f"{name}.ttf")
    face.cache_clear()
    yield tmp_path
    face.cache_clear()


@pytest.mark.parametrize(("is_bold", "is_italic"), list(FACES))
def test_each_face_holds_every_vietnamese_letter(is_bold: bool, is_italic: bool) -> None:
    used = face(is_bold=is_bold, is_italic=is_italic)
    assert used.name == FACES[is_bold, is_italic]
    assert [letter for letter in vietnamese_letters() if ord(letter) not in used.letters] == []
    assert used.printable(vietnamese_letters()) == vietnamese_letters()


def test_widths_are_those_of_times_new_roman() -> None:
    assert round(face(is_bold=True).width("ĐẢNG CỘNG SẢN VIỆT NAM", 15), 1) == 206.7
    assert face().width("Ễ", 14) == face().width("E", 14)
    assert face().width("\u00a0", 14) == face().width(" ", 14) == 3.5


def test_widths_are_those_of_the_library() -> None:
    text = "Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030"
    assert face().width(text, 13) == pytest.approx(pdfmetrics.stringWidth(text, face().name, 13))


def test_what_no_font_holds_becomes_the_nearest() -> None:
    assert face().printable("☑ 🙂 \u2011 𝟙") == "[x] ? - 1"


def test_a_missing_file_is_said(folder: Path) -> None:
    with pytest.raises(UserError) as refusal:
        face()
    assert "LiberationSerif-Regular.ttf" in say(refusal.value)
    assert not list(folder.iterdir())


@pytest.mark.parametrize("kept", [0, 3, 1000, 200_000])
def test_a_damaged_file_is_said(folder: Path, kept: int) -> None:
    (folder / "LiberationSerif-Regular.ttf").write_bytes(fonts.font_file("LiberationSerif-Regular").read_bytes()[:kept])
    with pytest.raises(UserError) as refusal:
        face()
    assert say(refusal.value).startswith("Tệp phông chữ LiberationSerif-Regular.ttf")


def test_damage_inside_a_letter_is_said(folder: Path) -> None:
    data = bytearray(fonts.font_file("LiberationSerif-Regular").read_bytes())
    data[250_000] ^= 0xFF
    (folder / "LiberationSerif-Regular.ttf").write_bytes(data)
    with pytest.raises(UserError):
        face()


def test_a_file_that_is_no_font_is_said(folder: Path) -> None:
    (folder / "LiberationSerif-Regular.ttf").write_bytes(b"\x7fELF" + bytes(5000))
    with pytest.raises(UserError):
        face()


def test_a_font_without_vietnamese_letters_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(font_file("LiberationSerif-Regular"), folder)
    monkeypatch.setattr(faces, "vietnamese_letters", lambda: "aễ☑")
    with pytest.raises(UserError) as refusal:
        face()
    assert say(refusal.value).startswith("Tệp phông chữ LiberationSerif-Regular.ttf thiếu chữ tiếng Việt.")
