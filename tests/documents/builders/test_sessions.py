"""Headings of sessions, and the days of a congress in words."""

from __future__ import annotations

import datetime as dt

from congress_app.documents.builders.sessions import place_and_days, session_heading
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.services.congresses import Dates
from tests.desk import AM, PM, Desk
from tests.documents.papers_of import request

SUNDAY, MONDAY = dt.date(2025, 8, 31), dt.date(2025, 9, 1)


def test_headings_and_days(office: Desk) -> None:
    phases = {PhaseKind.PREPARATORY: Dates(SUNDAY, PM, SUNDAY, PM), PhaseKind.OFFICIAL: Dates(MONDAY, AM, MONDAY, PM)}
    congress = office.congress(phases=phases, hall="Hội trường A")
    office.session(congress, PhaseKind.PREPARATORY, half_day=HalfDay.EVENING)
    office.session(congress, place="Hội trường B", title="Phiên thứ nhất")
    asked = request(office, congress)
    assert [session_heading(asked, each) for each in asked.lists.sessions(asked.scope)] == [
        "PHIÊN TRÙ BỊ (Tối Chủ nhật, ngày 31/8/2025)",
        "PHIÊN THỨ NHẤT (Sáng Thứ Hai, ngày 01/9/2025, tại Hội trường B)",
    ]
    assert place_and_days(asked, asked.congress()) == ("Thời gian: các ngày 31/8 - 01/9/2025", "Địa điểm: Hội trường A")


def test_what_is_not_known_is_left_out(office: Desk) -> None:
    for phases in ({}, {PhaseKind.PREPARATORY: Dates(MONDAY, AM, MONDAY, AM)}):
        congress = office.congress(office.organisation(), phases)
        asked = request(office, congress)
        assert place_and_days(asked, asked.congress()) == ()
