"""Sessions and items with the names of the persons in them."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk

NEXT = OPENS + dt.timedelta(days=1)


def test_sessions_stand_by_phase_day_half_day_and_start_numbered_within_the_phase(office: Desk) -> None:
    congress = office.congress(
        phases={PhaseKind.OFFICIAL: Dates(OPENS, PM, NEXT, PM), PhaseKind.PREPARATORY: Dates(OPENS, AM, OPENS, AM)}
    )
    office.session(congress, day=2, title="d")
    office.session(congress, half_day=HalfDay.AFTERNOON, starts_at=dt.time(15), title="c")
    office.session(congress, half_day=HalfDay.AFTERNOON, starts_at=dt.time(13, 30), title="b")
    office.session(congress, PhaseKind.PREPARATORY, title="a")
    office.session(congress, day=2, half_day=HalfDay.EVENING, starts_at=dt.time(19))
    rows = office.file.lists.sessions(office.scope(congress))
    assert [(row.name, row.number, row.on, row.phase.kind) for row in rows] == [
        ("a", 1, OPENS, PhaseKind.PREPARATORY),
        ("b", 1, OPENS, PhaseKind.OFFICIAL),
        ("c", 2, OPENS, PhaseKind.OFFICIAL),
        ("d", 3, NEXT, PhaseKind.OFFICIAL),
        ("Phiên chính thức", 4, NEXT, PhaseKind.OFFICIAL),
    ]
    other = office.congress(office.organisation("Đảng bộ xã An Bình"))
    office.session(other)
    assert [row.stored.congress_code for row in office.file.lists.sessions(office.scope())] == ["an-binh-2025"] + [
        congress.code
    ] * 5
    assert [row.number for row in office.file.lists.sessions(office.scope())] == [1, 1, 1, 2, 3, 4]


def test_items_have_times_and_names_with_the_form_of_address(office: Desk) -> None:
    congress, person = office.congress(), office.person()
    plain = office.person("Trần Bình", address="")
    session = office.session(congress, presiding_id=person.id, presiding="ai đó")
    parent = office.item(session, "Bầu cử", presenter_id=person.id, presenter="Ban Tổ chức", standby_id=plain.id)
    office.items(session, "Phát phiếu", "Kiểm phiếu", parent=parent, minutes=20, introducer="Đoàn Chủ tịch")
    office.item(session, "Bế mạc", starts_at=dt.time(9, 0))
    (row,) = office.file.lists.sessions(office.scope(congress))
    assert (row.stored.presiding, row.minutes, row.timed.ends_at) == ("Đồng chí Nguyễn Văn An", 100, dt.time(9, 10))
    assert [
        (
            each.timed.number,
            each.timed.starts_at,
            each.timed.ends_at,
            each.stored.presenter,
            each.stored.standby,
            each.stored.introducer,
        )
        for each in row.items
    ] == [
        ("1", dt.time(7, 30), dt.time(8, 10), "Đồng chí Nguyễn Văn An", "Trần Bình", ""),
        ("1.1", dt.time(7, 30), dt.time(7, 50), "", "", "Đoàn Chủ tịch"),
        ("1.2", dt.time(7, 50), dt.time(8, 10), "", "", "Đoàn Chủ tịch"),
        ("2", dt.time(9, 0), dt.time(9, 10), "", "", ""),
    ]
    assert row.items[-1].timed.gap_minutes == 50


def test_an_empty_session_is_a_row_without_items(office: Desk) -> None:
    congress = office.congress()
    office.session(congress, starts_at=dt.time(8))
    (row,) = office.file.lists.sessions(office.scope(congress))
    assert (row.items, row.minutes, row.timed.ends_at) == ((), 0, dt.time(8))
