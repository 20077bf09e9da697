"""The lists of sessions and of agenda items as scripts see them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from congress_app.domain.choices import ItemKind, VoteNeeded
from congress_app.listings.agenda import AGENDA_ITEMS, SESSIONS
from congress_app.listings.listing import Listing, plain_value
from tests.desk import Desk


def plain(office: Desk, listing: Listing[Any], *names: str) -> list[list[Any]]:
    """The named columns of all rows as plain values."""
    rows = listing.load(office.file.lists, office.scope())
    return [[plain_value(column.value(row)) for column in listing.shown(names)] for row in rows]


def test_sessions_as_plain_values(office: Desk) -> None:
    congress = office.congress()
    session = office.session(congress, starts_at=dt.time(13, 30), presiding="Đoàn Chủ tịch")
    office.items(session, "A", "B", minutes=25)
    names = (
        "organisation",
        "phase",
        "number",
        "on",
        "day",
        "half_day",
        "starts_at",
        "ends_at",
        "minutes",
        "presiding",
        "congress_code",
    )
    assert plain(office, SESSIONS, *names) == [
        [
            "Đảng bộ xã Toàn Thắng", "official", 1, "2025-07-28", 1, "morning", "13:30", "14:20", 50, "Đoàn Chủ tịch",
            "toan-thang-2025",
        ]
    ]  # fmt: skip


def test_items_as_plain_values(office: Desk) -> None:
    session = office.session(office.congress())
    office.item(session, "Đón tiếp", minutes=0)
    vote = office.item(session, "Biểu quyết", kind=ItemKind.VOTE, vote=VoteNeeded.SHOW_OF_HANDS, starts_at=dt.time(8))
    office.item(session, "Đếm phiếu", vote, is_parallel=True, minutes=15)
    names = (
        "phase",
        "session",
        "number",
        "starts_at",
        "ends_at",
        "minutes",
        "title",
        "kind",
        "vote",
        "is_parallel",
        "fixed_start",
    )
    assert plain(office, AGENDA_ITEMS, *names, "gap_minutes") == [
        ["official", 1, "1", None, None, 0, "Đón tiếp", "other", "none", False, None, 0],
        ["official", 1, "2", "08:00", "08:15", 15, "Biểu quyết", "vote", "show_of_hands", False, "08:00", 30],
        ["official", 1, "2.1", "08:00", "08:15", 15, "Đếm phiếu", "other", "none", True, None, 0],
    ]
