"""The words on the chip of the filter line."""

from __future__ import annotations

from congress_app.ui.delegates.filters import MOST_LETTERS, shortened


def test_a_long_chip_keeps_its_number() -> None:
    words = "Đang xem: Đoàn đại biểu Đảng bộ các cơ quan Đảng xã, Từ 31 đến 40 tuổi (11)"
    assert len(shortened(words)) < MOST_LETTERS
    assert shortened(words).endswith("(11)")
    assert shortened("Đang xem: Nữ (62)") == "Đang xem: Nữ (62)"
