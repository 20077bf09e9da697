"""Spelling of tone marks, and texts that are the same."""

from __future__ import annotations

import unicodedata

import pytest

from congress_app.i18n.tones import canonical, respell


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Ủy ban", "Uỷ ban"),
        ("ĐẢNG ỦY XÃ HÒA NINH", "ĐẢNG UỶ XÃ HOÀ NINH"),
        ("khỏe, thủy, hóa", "khoẻ, thuỷ, hoá"),
        ("hoàn toàn, quý, khuỷu, thuế, quả", "hoàn toàn, quý, khuỷu, thuế, quả"),
    ],
)
def test_labels_are_spelt_as_the_office_wants(old: str, new: str) -> None:
    for spelling in (old, new, unicodedata.normalize("NFD", old)):
        assert (respell(spelling, "old"), respell(spelling, "new")) == (old, new)


def test_texts_are_the_same_whatever_the_form_case_blanks_and_tone_position() -> None:
    assert canonical("Xã  Hòa Ninh") == canonical(unicodedata.normalize("NFD", "xã HOÀ Ninh "))
    assert canonical("B’Lao – Lăng Cô") == canonical("B'lao - Lăng cô")
    assert canonical("Hòan") == canonical("hoàn")


def test_different_tones_stay_different() -> None:
    assert len({canonical(word) for word in ("Hoa", "Hòa", "Hóa", "Họa", "Hoàn")}) == 5
