"""Labels for the backs of folders."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from congress_app.documents.model_label import Label, LabelSheet
from congress_app.documents.renderers import pdf_label
from congress_app.documents.theme import load_theme, mm

_TITLE = "HỒ SƠ ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ XÃ HÒA THẮNG LẦN THỨ I, NHIỆM KỲ 2025 - 2030"
_LONG = f"{_TITLE} {_TITLE} {_TITLE}"


@pytest.mark.parametrize(("width", "count", "pages"), [(25, 7, 1), (25, 8, 2), (50, 4, 2), (50, 1, 1)])
def test_labels_stand_beside_each_other_as_many_as_fit(width: int, count: int, pages: int) -> None:
    assert len(_read(width, [_TITLE] * count).pages) == pages


@pytest.mark.parametrize("width", [25, 50])
@pytest.mark.parametrize("title", [_TITLE, _LONG])
def test_the_text_is_turned_and_stays_within_its_frame(width: int, title: str) -> None:
    [page] = _read(width, [title]).pages
    places: list[tuple[float, float]] = []

    def place(text: str, now: list[float], matrix: list[float], *_rest: object) -> None:
        if text.strip():
            assert now[:4] == [0, 1, -1, 0]  # turned by a quarter, read from below to above
            places.append((now[4] - matrix[5], now[5] + matrix[4]))

    text = page.extract_text(visitor_text=place)
    assert " ".join(title.split()) in " ".join(text.split())
    middle, half = mm(210) / 2, mm(width) / 2
    assert all(middle - half < x < middle + half and mm(10) <= y <= mm(287) for x, y in places)


def _read(width: int, titles: list[str]) -> PdfReader:
    labels = tuple(Label("PHÔNG ĐẢNG BỘ XÃ HÒA THẮNG", title, "Thời hạn bảo quản: Vĩnh viễn") for title in titles)
    out = BytesIO()
    pdf_label.render(LabelSheet("Gáy bìa", labels, width), load_theme(), out)
    return PdfReader(out)
