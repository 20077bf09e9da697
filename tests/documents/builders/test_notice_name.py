"""How a notice is cited, however its document was typed."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders.notice_name import cited, notice_name
from congress_app.documents.papers import Words
from congress_app.domain.assignments import PlanIssue
from congress_app.domain.choices import ToneStyle
from congress_app.domain.fields import Id

WORDS = Words("assignment_notice", ToneStyle.NEW)
BLANK = "Số       -TB/TU"
DAY, NOW = dt.date(2025, 7, 14), dt.datetime(2025, 7, 14, 8, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("typed", "head", "said"),
    [
        ("Thông báo số 18-TB/TU", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 14/7/2025"),
        ("18-TB/TU", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 14/7/2025"),
        ("TB 18-TB/TU", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 14/7/2025"),
        ("Thông báo số 18-TB/TU, ngày 15/7/2025", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 15/7/2025"),
        ("18 - TB/TU ngày 15 tháng 7 năm 2025", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 15/7/2025"),
        ("15.7.2025: 18-TB/TU", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 15/7/2025"),
        ("Quyết định số 20-QĐ/TU", "Số 20-QĐ/TU", "Quyết định số 20-QĐ/TU, ngày 14/7/2025"),
        ("TB số 7", "Số 7-TB/TU", "Thông báo số 7-TB/TU, ngày 14/7/2025"),
        ("18", "Số 18-TB/TU", "Thông báo số 18-TB/TU, ngày 14/7/2025"),
        ("Thông báo ngày 15/7/2025", BLANK, "Thông báo ngày 15/7/2025"),
        ("", BLANK, "Thông báo ngày 14/7/2025"),
    ],
)
def test_the_number_stands_anywhere(typed: str, head: str, said: str) -> None:
    issue = PlanIssue(id=Id("i"), number=1, issued_on=DAY, issued_at=NOW, document=typed)
    assert (notice_name(issue, WORDS).completed(BLANK), cited(issue, BLANK, WORDS)) == (head, said)
