"""Congresses with state and phases, and the phases."""

from __future__ import annotations

import datetime as dt
from typing import Any

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.listings.congresses import CongressRow, Span
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk

NEXT = OPENS + dt.timedelta(days=1)


def row(office: Desk, congress: Congress, as_of: dt.date = OPENS) -> CongressRow:
    (found,) = office.file.lists.congresses(office.scope(congress, as_of))
    return found


def held(office: Desk, congress: Congress, kind: PhaseKind, **values: Any) -> None:
    """Write down when a phase was held."""
    phase = office.phase(congress, kind)
    office.do.records.change(Phase, Id(phase.id), values, label_row=phase)


def test_congresses_stand_by_opening_then_half_day_then_name_and_without_dates_last(office: Desk) -> None:
    spans = {
        "Yên Lập": {PhaseKind.OFFICIAL: Dates(OPENS, AM, OPENS, PM)},
        "An Bình": {PhaseKind.OFFICIAL: Dates(OPENS, PM, OPENS, PM)},
        "Âu Cơ": {PhaseKind.OFFICIAL: Dates(OPENS, AM, OPENS, PM)},
        "Bản Nguyên": {},
        "Cao Dương": {
            PhaseKind.PREPARATORY: Dates(OPENS, AM, OPENS, AM),
            PhaseKind.OFFICIAL: Dates(NEXT, AM, NEXT, PM),
        },
        "Dân Chủ": {PhaseKind.REVIEW: Dates(OPENS, AM, OPENS, AM)},
    }
    for name, phases in spans.items():
        office.congress(office.organisation(f"Đảng bộ xã {name}"), phases)
    rows = office.file.lists.congresses(office.scope())
    assert [each.organisation.name.removeprefix("Đảng bộ xã ") for each in rows] == [
        "Âu Cơ", "Cao Dương", "Yên Lập", "An Bình", "Bản Nguyên", "Dân Chủ"
    ]  # fmt: skip
    assert [(each.opens_on, each.opens_half, each.closes_on, each.closes_half) for each in rows[1:5:3]] == [
        (OPENS, AM, NEXT, PM),
        (None, None, None, None),
    ]


def test_the_state_as_of_a_day_is_the_last_one_up_to_it(office: Desk) -> None:
    congress = office.congress()
    own = [Id[Congress](congress.id)]
    days = [OPENS + dt.timedelta(days=number) for number in range(-10, 6)]
    office.do.congresses.set_state(own, CongressState.READY, days[8])
    office.do.congresses.set_state(own, CongressState.REVIEWED, days[5])
    office.do.congresses.set_state(own, CongressState.UNDER_WAY, days[10])
    office.do.congresses.set_state(own, CongressState.CLOSED, days[10])
    seen = [row(office, congress, day).state for day in days]
    planned, reviewed, ready, closed = (
        CongressState.PLANNED, CongressState.REVIEWED, CongressState.READY, CongressState.CLOSED
    )  # fmt: skip
    assert seen == [planned] * 5 + [reviewed] * 3 + [ready] * 2 + [closed] * 6


def test_actual_dates_stand_before_planned_ones(office: Desk) -> None:
    congress = office.congress()
    assert row(office, congress).official == Span(OPENS, PM, OPENS, PM)
    held(office, congress, PhaseKind.OFFICIAL, actual_starts_on=NEXT, actual_ends_on=NEXT, actual_starts_half=AM)
    assert row(office, congress).official == Span(NEXT, AM, NEXT, PM)
    assert row(office, congress).closes_on == NEXT


def test_a_phase_that_began_late_ends_no_earlier_than_it_begins(office: Desk) -> None:
    congress = office.congress()
    held(office, congress, PhaseKind.OFFICIAL, actual_starts_on=NEXT)
    assert row(office, congress).official == Span(NEXT, PM, NEXT, PM)
    held(office, congress, PhaseKind.PREPARATORY, actual_starts_on=OPENS, actual_starts_half=PM)
    assert row(office, congress).preparatory == Span(OPENS, PM, OPENS, PM)


def test_the_superior_the_hall_and_the_title(office: Desk) -> None:
    commune = office.organisation(parent=office.province(), hall="Hội trường xã", short_name="xã Toàn Thắng")
    one, other = office.congress(commune, hall="Nhà văn hóa"), office.congress(commune, {}, ordinal=2)
    assert (row(office, one).parent, row(office, one).hall, row(office, other).hall) == (
        "Đảng bộ tỉnh Phú Thọ", "Nhà văn hóa", "Hội trường xã"
    )  # fmt: skip
    assert row(office, other).title == "Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ II, nhiệm kỳ 2025 - 2030"
    assert (row(office, one).short_name, row(office, other).id) == ("xã Toàn Thắng", other.id)


def test_the_speakers_are_those_who_still_come(office: Desk) -> None:
    two_days = {PhaseKind.OFFICIAL: Dates(OPENS, AM, NEXT, PM)}
    one, other = office.congress(office.organisation("Đảng bộ xã A"), two_days), office.congress()
    an, binh, chi, dung = (office.person(name) for name in ("Lê An", "Lê Bình", "Lê Chi", "Lê Dung"))
    assert row(office, one).speaker == ""
    assign, own = office.do.assignments.assign, [Id[Congress](one.id)]
    (of_an,) = assign(Id(an.id), own, AssignmentRole.SPEAKER).value
    (of_binh,) = assign(Id(binh.id), own, AssignmentRole.SPEAKER).value
    assign(Id(dung.id), [*own, Id(other.id)], AssignmentRole.AREA)
    assert [each.speaker for each in office.file.lists.congresses(office.scope())] == ["Lê An, Lê Bình", ""]
    office.do.assignments.set_state([Id(of_binh.id)], AssignmentState.TOLD, OPENS)
    office.do.assignments.set_state([Id(of_binh.id)], AssignmentState.DECLINED, OPENS, "ốm")
    assert row(office, one).speaker == "Lê An"
    (of_chi,) = office.do.assignments.replace([Id(of_an.id)], Id(chi.id), NEXT).value
    assert row(office, one).speaker == "Lê An, Lê Chi"
    office.do.assignments.remove([Id(of_chi.id)])
    office.do.assignments.replace([Id(of_an.id)], Id(chi.id), OPENS)
    assert row(office, one).speaker == "Lê Chi"


def test_phases_stand_by_day_and_half_day(office: Desk) -> None:
    first = office.congress(office.organisation("Đảng bộ xã B"))
    office.congress(office.organisation("Đảng bộ xã A"), {PhaseKind.OFFICIAL: Dates(OPENS, AM, OPENS, PM)})
    held(office, first, PhaseKind.PREPARATORY, actual_starts_on=OPENS - dt.timedelta(days=1))
    rows = office.file.lists.phases(office.scope())
    assert [(each.organisation, each.phase.kind, each.congress_code) for each in rows] == [
        ("Đảng bộ xã B", PhaseKind.PREPARATORY, "b-2025"),
        ("Đảng bộ xã A", PhaseKind.OFFICIAL, "a-2025"),
        ("Đảng bộ xã B", PhaseKind.OFFICIAL, "b-2025"),
    ]
