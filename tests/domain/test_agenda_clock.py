"""Running times of an agenda."""

from __future__ import annotations

import datetime as dt
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.agenda_clock import AgendaTimes, in_order, run_agenda
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.fields import Id

MORNING = Session(id=Id("s"), phase_id=Id("p"), starts_at=dt.time(7, 30))


def item(name: str, minutes: int = 10, parent: str = "", **more: Any) -> AgendaItem:
    """An item whose place is its name."""
    parent_id = Id[AgendaItem](parent) if parent else None
    return AgendaItem(
        id=Id(name), session_id=Id("s"), title=name, position=name, minutes=minutes, parent_id=parent_id, **more
    )


def shown(times: AgendaTimes) -> list[str]:
    """The agenda as lines of text."""
    lines = []
    for timed in times.items.values():
        span = f"{timed.starts_at:%H:%M}-{timed.ends_at:%H:%M}" if timed.starts_at and timed.ends_at else "-"
        lines.append(
            f"{timed.number} {timed.item_id} {span}" + (f" {timed.gap_minutes:+d}" if timed.gap_minutes else "")
        )
    return lines


def test_times_run_from_the_start_of_the_session_in_the_order_of_positions() -> None:
    times = run_agenda([MORNING], [item("b", 15), item("a", 5), item("c", 0)])
    assert shown(times) == ["1 a 07:30-07:35", "2 b 07:35-07:50", "3 c -"]
    total = times.sessions["s"]
    assert (total.starts_at, total.ends_at, total.busy_minutes) == (dt.time(7, 30), dt.time(7, 50), 20)


def test_a_parent_lasts_the_sum_of_its_parts_and_its_own_minutes_do_not_count() -> None:
    times = run_agenda([MORNING], [item("a", 99), item("a1", 7, "a"), item("a2", 8, "a"), item("b", 5)])
    assert shown(times) == ["1 a 07:30-07:45", "1.1 a1 07:30-07:37", "1.2 a2 07:37-07:45", "2 b 07:45-07:50"]


def test_a_parallel_parent_lasts_the_longest_of_its_parts() -> None:
    late = dt.time(7, 40)
    items = [
        item("a", is_parallel=True),
        item("a1", 60, "a"),
        item("a2", 90, "a"),
        item("a3", 5, "a", starts_at=late),
        item("b"),
    ]
    times = run_agenda([MORNING], items)
    assert shown(times) == [
        "1 a 07:30-09:00",
        "1.1 a1 07:30-08:30",
        "1.2 a2 07:30-09:00",
        "1.3 a3 07:40-07:45",
        "2 b 09:00-09:10",
    ]
    assert times.sessions["s"].gap_minutes == 0


def test_a_fixed_start_shows_its_gap_or_its_overlap() -> None:
    items = [
        item("a"),
        item("b", starts_at=dt.time(8)),
        item("c", starts_at=dt.time(8, 5)),
        item("d", 0, starts_at=dt.time(9)),
    ]
    times = run_agenda([MORNING], items)
    assert shown(times) == ["1 a 07:30-07:40", "2 b 08:00-08:10 +20", "3 c 08:05-08:15 -5", "4 d 09:00-09:00 +45"]
    total = times.sessions["s"]
    assert (total.gap_minutes, total.overlap_minutes, total.busy_minutes) == (65, 5, 30)


def test_a_part_with_a_fixed_start_moves_the_end_of_its_parent() -> None:
    times = run_agenda(
        [MORNING], [item("a"), item("a1", 10, "a"), item("a2", 10, "a", starts_at=dt.time(8)), item("b")]
    )
    assert shown(times) == ["1 a 07:30-08:10", "1.1 a1 07:30-07:40", "1.2 a2 08:00-08:10 +20", "2 b 08:10-08:20"]


def test_times_past_midnight_go_on_and_say_so() -> None:
    night = Session(id=Id("s"), phase_id=Id("p"), starts_at=dt.time(23, 30), half_day=HalfDay.EVENING)
    times = run_agenda([night], [item("a", 45), item("b", 10, starts_at=dt.time(0, 30))])
    assert shown(times) == ["1 a 23:30-00:15", "2 b 00:30-00:40 +15"]
    assert [timed.is_past_midnight for timed in times.items.values()] == [True, True]
    assert times.sessions["s"].is_past_midnight


def test_sessions_follow_phase_day_and_half_day() -> None:
    day = dt.date(2025, 7, 28)
    phases = [
        Phase(id=Id(kind.value), congress_id=Id("c"), kind=kind, starts_on=day, ends_on=day)
        for kind in (PhaseKind.OFFICIAL, PhaseKind.PREPARATORY)
    ]
    last = Session(id=Id("3"), phase_id=Id("official"), day=2)
    second = Session(id=Id("2"), phase_id=Id("official"), day=1, half_day=HalfDay.AFTERNOON)
    first = Session(id=Id("1"), phase_id=Id("preparatory"), day=1)
    assert in_order(phases, [last, second, first]) == [first, second, last]


def test_an_empty_session_has_no_length_and_a_lost_part_stands_at_the_top() -> None:
    assert run_agenda([MORNING], []).sessions["s"].busy_minutes == 0
    assert shown(run_agenda([MORNING], [item("a", 10, "gone")])) == ["1 a 07:30-07:40"]


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(-1, 5)), max_size=30))
def test_without_fixed_starts_nothing_is_lost_or_free(rows: list[tuple[int, int]]) -> None:
    tops = [place for place, (_, parent) in enumerate(rows) if parent < 0 or parent >= place]
    items = [
        item(f"{place:03d}", minutes, f"{parent:03d}" if place not in tops and parent in tops else "")
        for place, (minutes, parent) in enumerate(rows)
    ]
    times = run_agenda([MORNING], items)
    parents = {one.parent_id for one in items}
    in_print = [
        each for top in items if not top.parent_id for each in (top, *(one for one in items if one.parent_id == top.id))
    ]
    assert list(times.items) == [one.id for one in in_print]
    assert times.sessions["s"].busy_minutes == sum(one.minutes for one in items if one.id not in parents)
    assert times.sessions["s"].end - times.sessions["s"].start == times.sessions["s"].busy_minutes
