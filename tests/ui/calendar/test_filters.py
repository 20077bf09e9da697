"""The filter line: what a person chooses, what a link asks for, and the chip that says so."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import TYPE_CHECKING

import pytest

from congress_app.domain.choices import CongressState, OrganisationKind
from congress_app.listings.congresses import CongressRow
from congress_app.ui.calendar.filters import CongressFilters
from tests.ui.calendar.building import row, undated

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def _rows() -> list[CongressRow]:
    ward = dataclasses.replace(
        row(2), organisation=dataclasses.replace(row(2).organisation, kind=OrganisationKind.WARD)
    )
    return [row(0, state=CongressState.CLOSED), row(1), ward, row(3, days=2), undated(4)]


@pytest.fixture
def filters(qtbot: QtBot) -> CongressFilters:
    made = CongressFilters()
    made.set_areas(["Hòa Bình", "Phú Thọ"])
    qtbot.addWidget(made)
    return made


def _found(filters: CongressFilters) -> list[str]:
    wanted = filters.wanted(lambda each: each.id == "c3")
    return [each.id for each in _rows() if wanted is None or wanted(each)]


def test_nothing_is_asked_for_at_first(filters: CongressFilters) -> None:
    assert filters.wanted(lambda _row: False) is None
    assert not filters.is_active


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"state": CongressState.CLOSED}, ["c0"]),
        ({"state": "closed"}, ["c0"]),
        ({"kind": OrganisationKind.WARD}, ["c2"]),
        ({"area": "Phú Thọ"}, ["c1", "c3"]),
        ({"warnings": True}, ["c3"]),
        ({"congress_ids": ["c1", "c4"]}, ["c1", "c4"]),
        ({"from_day": dt.date(2025, 7, 25)}, ["c3"]),
        ({"to_day": dt.date(2025, 7, 22)}, ["c0", "c1"]),
        ({"from_day": dt.date(2025, 7, 22), "to_day": dt.date(2025, 7, 23), "area": "Phú Thọ"}, ["c1"]),
    ],
)
def test_a_link_filters(filters: CongressFilters, asked: dict[str, object], found: list[str]) -> None:
    filters.take(asked)
    assert _found(filters) == found
    assert filters.is_active


def test_the_next_link_forgets_the_last_one(filters: CongressFilters) -> None:
    filters.take({"congress_ids": ["c1"], "text": "số"})
    filters.take({"state": CongressState.CLOSED})
    assert (_found(filters), filters.text) == (["c0"], "")


def test_the_chip_says_what_a_link_asked_for_and_takes_it_away(qtbot: QtBot, filters: CongressFilters) -> None:
    filters.show()
    filters.take({"congress_ids": ["c1", "c4"], "from_day": dt.date(2025, 7, 22)})
    assert filters._chip.text() == "2 đại hội được chọn, từ 22/7/2025"
    with qtbot.waitSignal(filters.changed):
        filters._chip.click()
    assert not filters._chip.isVisible()
    assert not filters.is_active


def test_everything_is_cleared_at_once(qtbot: QtBot, filters: CongressFilters) -> None:
    filters.take({"warnings": True, "congress_ids": ["c1"]})
    with qtbot.waitSignal(filters.changed):
        filters.clear()
    assert not filters.is_active
