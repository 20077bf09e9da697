"""Verbs on congresses: codes, dates, states."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import BadValue, CannotUndo, NotFound, Refused
from congress_app.services.congresses import Dates
from tests.data_files import dump
from tests.desk import AM, OPENS, PM, Desk, no_step, one_step, said

JULY = [dt.date(2025, 7, day) for day in range(1, 32)]


def ids(*congresses: Congress) -> list[Id[Congress]]:
    return [Id(each.id) for each in congresses]


def spans(office: Desk, congress: Congress) -> dict[PhaseKind, tuple[dt.date, dt.date]]:
    return {phase.kind: (phase.starts_on, phase.ends_on) for phase in office.file.rows(Phase, congress_id=congress.id)}


def states(office: Desk, congress: Congress) -> list[tuple[CongressState, dt.date]]:
    return [(change.state, change.on) for change in office.file.rows(StateChange, congress_id=congress.id)]


def test_a_congress_is_added_with_its_phases_as_one_step(office: Desk) -> None:
    commune = office.organisation()
    phases = {PhaseKind.PREPARATORY: Dates(OPENS, AM, OPENS, AM), PhaseKind.OFFICIAL: Dates(OPENS, PM, OPENS, PM)}
    outcome = one_step(office.file, lambda: office.do.congresses.add({"organisation_id": commune.id}, phases))
    assert said(outcome) == "Thêm đại hội"
    assert spans(office, outcome.value) == {PhaseKind.PREPARATORY: (OPENS, OPENS), PhaseKind.OFFICIAL: (OPENS, OPENS)}


def test_codes_are_ascii_with_the_year_and_numbered_when_taken(office: Desk) -> None:
    communes = [office.organisation(f"Đảng bộ {kind} Toàn Thắng") for kind in ("xã", "phường", "đặc khu")]
    assert [office.congress(each).code for each in communes] == [f"toan-thang-2025{end}" for end in ("", "-2", "-3")]
    second = office.do.congresses.add({"organisation_id": communes[0].id, "code": "other"}, {}).value
    assert second.code == "toan-thang-2025-4"  # without dates the year is the clock's
    first = next(each for each in office.file.rows(Congress) if each.code == "toan-thang-2025-2")
    office.do.records.delete([first])
    later = {PhaseKind.OFFICIAL: Dates(dt.date(2030, 3, 1), AM, dt.date(2030, 3, 1), PM)}
    assert office.congress(communes[0], later).code == "toan-thang-2030"
    assert office.congress(communes[1]).code == "toan-thang-2025-2"  # a code that is free again


def test_one_congress_for_each_organisation(office: Desk) -> None:
    communes = office.do.organisations.add_many(
        [{"name": f"Đảng bộ xã {name}"} for name in ("A", "B", "B ")], None
    ).value
    wanted = [Id[Organisation](each.id) for each in communes]
    outcome = one_step(
        office.file, lambda: office.do.congresses.add_many(wanted, {"term": "2025 – 2030", "ordinal": 1})
    )
    assert [(each.code, each.term) for each in outcome.value] == [("a-2025", "2025-2030"), ("b-2025", "2025-2030")]
    assert said(outcome) == "Thêm 2 đại hội"


def test_a_congress_of_nobody_is_refused(office: Desk) -> None:
    with pytest.raises(NotFound) as refusal:
        office.do.congresses.add({"organisation_id": "0" * 32}, {})
    assert say(refusal.value) == "Tổ chức đảng: dòng này không còn nữa."


def test_a_phase_is_set_and_set_again(office: Desk) -> None:
    congress = office.congress(phases={})
    first = Dates(OPENS, AM, OPENS, PM)
    (own,) = ids(congress)
    outcome = one_step(office.file, lambda: office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, first))
    assert said(outcome) == "Đặt thời gian “Phiên chính thức”"
    no_step(office.file, lambda: office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, first))
    day_after = OPENS + dt.timedelta(days=1)
    one_step(
        office.file, lambda: office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, Dates(OPENS, PM, day_after, AM))
    )
    assert spans(office, congress) == {PhaseKind.OFFICIAL: (OPENS, day_after)}


def test_the_dates_of_a_closed_congress_stand(office: Desk) -> None:
    (own,) = ids(office.congress())
    office.do.congresses.set_state([own], CongressState.CLOSED, OPENS)
    before = dump(office.file.engine)
    (stands,) = office.file.rows(Phase, congress_id=own, kind=PhaseKind.OFFICIAL)
    same = Dates(stands.starts_on, stands.starts_half, stands.ends_on, stands.ends_half)
    no_step(office.file, lambda: office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, same))
    with pytest.raises(Refused) as refusal:
        office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, Dates(JULY[18], AM, JULY[18], PM))
    assert "đã bế mạc" in say(refusal.value)
    assert dump(office.file.engine) == before


def test_an_end_before_the_start_names_both_dates(office: Desk) -> None:
    (own,) = ids(office.congress())
    before = dump(office.file.engine)
    with pytest.raises(BadValue) as refusal:
        office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, Dates(OPENS, AM, dt.date(2025, 7, 27), PM))
    assert (
        say(refusal.value)
        == "Ngày kết thúc (27/07/2025) trước ngày bắt đầu (28/07/2025). Hãy sửa lại một trong hai ngày."
    )
    with pytest.raises(BadValue) as refusal:
        office.do.congresses.set_phase(own, PhaseKind.OFFICIAL, Dates(OPENS, PM, OPENS, AM))
    assert say(refusal.value) == "Ngày 28/07/2025: buổi kết thúc (Sáng) trước buổi bắt đầu (Chiều)."
    assert dump(office.file.engine) == before


def test_moving_takes_all_but_the_review_along(office: Desk) -> None:
    congress = office.congress()
    (own,) = ids(congress)
    for kind, day in ((PhaseKind.REVIEW, JULY[18]), (PhaseKind.REHEARSAL, JULY[25])):
        office.do.congresses.set_phase(own, kind, Dates(day, AM, day, AM))
    session = office.session(congress, day=1)
    outcome = one_step(office.file, lambda: office.do.congresses.move([own], 3))
    assert (outcome.value, said(outcome)) == (3, "Dời đại hội 3 ngày")
    assert spans(office, congress) == {
        PhaseKind.REVIEW: (JULY[18], JULY[18]),
        PhaseKind.REHEARSAL: (JULY[28], JULY[28]),
        PhaseKind.PREPARATORY: (JULY[30], JULY[30]),
        PhaseKind.OFFICIAL: (JULY[30], JULY[30]),
    }
    assert [row.on for row in office.file.lists.sessions(office.scope(congress))] == [JULY[30]]  # the agenda follows
    assert office.file.rows(type(session)) == [session]
    no_step(office.file, lambda: office.do.congresses.move([own], 0))


def test_moving_many_is_one_step(office: Desk) -> None:
    both = [office.congress(office.organisation(f"Đảng bộ xã {name}")) for name in ("A", "B")]
    none = office.congress(office.organisation("Đảng bộ xã C"), {})
    outcome = one_step(office.file, lambda: office.do.congresses.move(ids(*both, none), -7))
    assert (outcome.value, said(outcome)) == (4, "Dời 3 đại hội -7 ngày")


def test_moving_what_has_no_date_or_leaves_the_calendar_is_refused(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        office.do.congresses.move(ids(office.congress(phases={})), 1)
    assert say(refusal.value) == "Chưa có ngày để dời. Hãy đặt thời gian phiên chính thức trước."
    congress = office.file.rows(Congress)[0]
    office.do.congresses.set_phase(Id(congress.id), PhaseKind.OFFICIAL, Dates(OPENS, AM, OPENS, AM))
    for days in (10**7, -(10**7), 10**12):
        with pytest.raises(Refused) as refusal:
            office.do.congresses.move(ids(congress), days)
        assert say(refusal.value) == "Trong lịch không có ngày này."


def test_states_are_rows_and_the_day_may_have_several(office: Desk) -> None:
    congress = office.congress()
    own = ids(congress)
    outcome = one_step(
        office.file, lambda: office.do.congresses.set_state(own, CongressState.READY, JULY[20], "đủ tài liệu")
    )
    assert said(outcome) == "Đặt trạng thái “Sẵn sàng” cho 1 đại hội"
    no_step(office.file, lambda: office.do.congresses.set_state(own, CongressState.READY, JULY[20]))
    one_step(office.file, lambda: office.do.congresses.set_state(own, CongressState.READY, JULY[20], "đã duyệt lại"))
    one_step(office.file, lambda: office.do.congresses.set_state(own, CongressState.UNDER_WAY, JULY[27]))
    office.do.congresses.set_state(own, CongressState.CLOSED, JULY[27])
    assert states(office, congress) == [
        (CongressState.READY, JULY[20]),
        (CongressState.UNDER_WAY, JULY[27]),
        (CongressState.CLOSED, JULY[27]),
    ]
    assert [change.note for change in office.file.rows(StateChange)] == ["đã duyệt lại", "", ""]


def test_closing_is_revoked_not_undone(office: Desk) -> None:
    congress = office.congress()
    own = ids(congress)
    office.do.congresses.set_state(own, CongressState.UNDER_WAY, JULY[27])
    closing = office.do.congresses.set_state(own, CongressState.CLOSED, JULY[27])
    assert said(closing) == "Đặt trạng thái “Đã bế mạc” cho 1 đại hội"
    with pytest.raises(CannotUndo) as blocked:
        office.file.undo()
    assert "Mở lại đại hội" in say(blocked.value)
    for verb in (
        lambda: office.do.congresses.move(own, 1),
        lambda: office.do.congresses.set_state(own, CongressState.PLANNED, JULY[28]),
    ):
        with pytest.raises(Refused) as refusal:
            verb()
        assert say(refusal.value).startswith("Đại hội Đảng bộ xã Toàn Thắng đã bế mạc")
    office.do.congresses.set_state(own, CongressState.REVIEWED, JULY[18])  # what was before may be written down later
    office.do.congresses.set_state(own, CongressState.REPORTED, JULY[30])
    outcome = one_step(office.file, lambda: office.do.congresses.reopen(own))
    assert (outcome.value, said(outcome)) == (2, "Mở lại đại hội")
    assert states(office, congress) == [(CongressState.UNDER_WAY, JULY[27]), (CongressState.REVIEWED, JULY[18])]
    one_step(office.file, lambda: office.do.congresses.move(own, 1))


def test_reopening_what_is_open_is_refused(office: Desk) -> None:
    with pytest.raises(Refused) as refusal:
        office.do.congresses.reopen(ids(office.congress()))
    assert say(refusal.value) == "Đại hội này chưa bế mạc."


def test_states_of_many_are_one_step(office: Desk) -> None:
    both = [office.congress(office.organisation(f"Đảng bộ xã {name}")) for name in ("A", "B")]
    outcome = one_step(
        office.file, lambda: office.do.congresses.set_state(ids(*both), CongressState.POSTPONED, JULY[9])
    )
    assert said(outcome) == "Đặt trạng thái “Hoãn” cho 2 đại hội"
    office.do.congresses.set_state(ids(both[0]), CongressState.CLOSED, JULY[9])
    before = dump(office.file.engine)
    with pytest.raises(Refused):
        office.do.congresses.set_state(ids(both[1], both[0]), CongressState.READY, JULY[10])
    assert dump(office.file.engine) == before  # all or none
