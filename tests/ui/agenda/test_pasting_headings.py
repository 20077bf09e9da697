from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.ui.agenda.pasted import PastedSession
from congress_app.ui.agenda.pasting_headings import is_break, session_of


@pytest.mark.parametrize(
    ("heading", "session"),
    [
        ("Buổi sáng ngày 28/7", PastedSession("Buổi sáng ngày 28/7", None, HalfDay.MORNING, dt.date(2025, 7, 28))),
        ("PHIÊN TRÙ BỊ", PastedSession("PHIÊN TRÙ BỊ", PhaseKind.PREPARATORY)),
        (
            "Chiều thứ Hai, ngày 28 tháng 7 năm 2025",
            PastedSession("Chiều thứ Hai, ngày 28 tháng 7 năm 2025", None, HalfDay.AFTERNOON, dt.date(2025, 7, 28)),
        ),
        ("Sáng 31/6", PastedSession("Sáng 31/6", None, HalfDay.MORNING, note="Tháng 6 năm 2025 không có ngày 31.")),
    ],
)
def test_what_a_heading_says(heading: str, session: PastedSession) -> None:
    assert session_of(heading, 2025) == session


@pytest.mark.parametrize(
    ("title", "is_one"),
    [
        ("NGHỈ GIẢI LAO", True),
        ("Nghỉ 15 phút", True),
        ("Giải lao", True),
        ("Ăn trưa", True),
        ("Nghị quyết đại hội", False),
    ],
)
def test_breaks_are_known_by_their_words(title: str, is_one: bool) -> None:
    assert is_break(title) is is_one
