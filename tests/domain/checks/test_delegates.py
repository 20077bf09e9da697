"""Numbers of delegates and the form."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.checks import check
from congress_app.domain.choices import (
    Formation,
    OrganisationKind,
)
from tests.domain.checks.building import facts, official, told


def test_the_cap_may_be_reached_but_not_passed() -> None:
    assert told(congress_delegate_count=250) == []
    assert told(congress_delegate_count=251) == ["! Triệu tập 251 đại biểu; tối đa được 250 đại biểu."]


def test_where_no_cap_is_known_that_is_told() -> None:
    found = told(organisation_formation=Formation.UNCHANGED)
    assert found == ["i Chưa có quy định về số đại biểu tối đa cho cấp và hình thức thành lập này (Xã, Giữ nguyên)."]
    sources = {each.rule: each.source for each in check(facts(organisation_formation=Formation.UNCHANGED))}
    assert sources["delegates.cap"] == "Chỉ thị 45-CT/TW, 14/4/2025"


def test_a_base_committee_of_200_members_sends_delegates() -> None:
    base = {
        "organisation_kind": OrganisationKind.BASE_COMMITTEE,
        "phases": (official(dt.date(2025, 6, 1), dt.date(2025, 6, 1)),),
    }
    assert told(organisation_member_count=200, **base) == []
    assert told(organisation_member_count=199, **base) == [
        "i Với 199 đảng viên (mốc 200), hình thức phù hợp là: Đại hội đảng viên."
    ]
