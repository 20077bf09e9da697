from __future__ import annotations

import pytest

from congress_app.exchange.layout.identity import is_identity


@pytest.mark.parametrize(
    "heading", ["Số CCCD", "CMND", "Căn cước công dân", "Số định danh cá nhân", "Giấy tờ / CCCD", "Số CMT", "Hộ chiếu"]
)
def test_headings_of_identity_numbers_are_known(heading: str) -> None:
    assert is_identity(heading, [], "note")


@pytest.mark.parametrize(
    ("texts", "field", "said"),
    [
        (["025085000001", "025 085 000 002", ""], "note", True),
        (["25085000001"], "", True),
        (["131234567", "131234568"], "", True),
        (["0912345678"], "", False),
        (["912345678"], "phone", False),
        (["1", "2"], "", False),
        (["025085000001", "An", "Bình"], "full_name", False),
        ([], "", False),
    ],
)
def test_numbers_of_identity_cards_are_known_without_a_heading(texts: list[str], field: str, said: bool) -> None:
    assert is_identity("Số", texts, field) is said
