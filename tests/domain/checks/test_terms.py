"""Term, ordinal, contents."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.domain.choices import (
    CommitteeBy,
    CongressForm,
    OrganisationKind,
)
from tests.domain.checks.building import told


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"congress_term": "khóa I"}, "! Nhiệm kỳ “khóa I” chưa ghi theo dạng 2025 - 2030."),
        ({"congress_term": "2025-2029"}, "! Nhiệm kỳ 2025-2029 dài 4 năm; số năm đúng là: 5."),
        (
            {"congress_term": "2026 - 2031"},
            "! Nhiệm kỳ 2026 - 2031 không bắt đầu từ năm 2025 là năm khai mạc đại hội.",
        ),
        ({"congress_ordinal": 0}, "i Chưa ghi đại hội lần thứ mấy."),
        (
            {"congress_ordinal": 16},
            "! Đảng bộ hợp nhất hoặc thành lập mới tổ chức đại hội lần thứ I, không phải lần thứ XVI.",
        ),
        (
            {"congress_ordinal": 16, "organisation_last_ordinal": 16},
            "! Sau đại hội lần thứ XVI là lần thứ XVII, không phải lần thứ XVI.",
        ),
        ({"congress_content_count": 5}, "! Đại hội có 2, 3 hoặc 4 nội dung, không phải 5."),
        (
            {"congress_committee_by": CommitteeBy.ELECTED},
            "! Đại hội 2 nội dung thì cấp ủy khóa mới không phải “Do đại hội bầu”.",
        ),
    ],
)
def test_what_does_not_fit_is_told(changes: dict[str, Any], sentence: str) -> None:
    assert told(**changes) == [sentence]


def test_a_cell_may_have_a_shorter_term() -> None:
    cell = {"organisation_kind": OrganisationKind.CELL, "congress_form": CongressForm.MEMBERS}
    assert told(congress_term="2025 - 2027", **cell) == []
