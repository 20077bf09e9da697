"""Tables of congresses: one call is one step, dates mean what they mean in an import, new rows are completed from the organisation."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.choices import CommitteeBy, CongressState, Formation, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.runtime.errors import BadValue, Refused
from congress_app.services.congress_rows import CongressRows, RowEdit
from tests.desk import Desk, one_step, said

AS_OF = dt.date(2025, 7, 21)
DAY = dt.date(2025, 7, 28)


@pytest.fixture
def rows(office: Desk) -> CongressRows:
    return CongressRows(office.file.run)


def _phases(office: Desk, congress: Congress) -> dict[PhaseKind, tuple[dt.date, dt.date]]:
    found = office.file.rows(Phase, congress_id=congress.id)
    return {phase.kind: (phase.starts_on, phase.ends_on) for phase in found}


def test_a_new_opening_day_moves_the_sessions_together(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    later = DAY + dt.timedelta(days=3)
    outcome = one_step(office.file, lambda: rows.store([RowEdit(congress, {"opens_on": later})], [], AS_OF))
    assert said(outcome) == f"Sửa ngày của “{congress.code}”"
    assert _phases(office, congress) == {PhaseKind.PREPARATORY: (later, later), PhaseKind.OFFICIAL: (later, later)}


def test_a_mixed_block_with_new_rows_is_one_step(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    other = office.organisation(name="Đảng bộ xã Hạ Hòa", formation=Formation.MERGED)
    new = {"organisation_id": other.id, "opens_on": DAY, "content_count": 4, "state": CongressState.PLANNED}
    edit = RowEdit(congress, {"delegate_count": 150, "state": CongressState.READY})
    outcome = one_step(office.file, lambda: rows.store([edit], [new], AS_OF))
    assert said(outcome) == "Thêm 2 đại hội"
    made = outcome.value[0]
    assert (made.ordinal, made.term, made.committee_by) == (1, "2025-2030", CommitteeBy.ELECTED)
    assert _phases(office, made) == {PhaseKind.OFFICIAL: (DAY, DAY)}
    states = {change.congress_id: (change.state, change.on) for change in office.file.rows(StateChange)}
    assert states[congress.id] == (CongressState.READY, AS_OF)
    assert states[made.id] == (CongressState.PLANNED, AS_OF)
    assert office.file.rows(Congress, id=congress.id)[0].delegate_count == 150


def test_one_field_names_its_step(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    outcome = one_step(office.file, lambda: rows.store([RowEdit(congress, {"hall": "Nhà văn hóa"})], [], AS_OF))
    assert said(outcome) == f"Sửa “Hội trường” của “{congress.code}”"
    outcome = one_step(office.file, lambda: rows.store([RowEdit(congress, {"state": CongressState.READY})], [], AS_OF))
    assert said(outcome) == "Đặt trạng thái “Sẵn sàng” cho 1 đại hội"


def test_a_closed_congress_keeps_its_days(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    office.do.congresses.set_state([Id(congress.id)], CongressState.CLOSED, AS_OF)
    with pytest.raises(Refused, match="is closed"):
        rows.store([RowEdit(congress, {"opens_on": DAY + dt.timedelta(days=1)})], [], AS_OF)


def test_an_emptied_phase_goes_unless_it_has_an_agenda(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    one_step(office.file, lambda: rows.store([RowEdit(congress, {"preparatory_on": None})], [], AS_OF))
    assert set(_phases(office, congress)) == {PhaseKind.OFFICIAL}
    office.session(congress)
    with pytest.raises(Refused, match="has sessions"):
        rows.store([RowEdit(congress, {"official_on": None})], [], AS_OF)


def test_congresses_for_many_are_completed_one_by_one(office: Desk, rows: CongressRows) -> None:
    new = office.organisation(name="Đảng bộ xã A", formation=Formation.MERGED)
    old = office.organisation(name="Đảng bộ xã B", last_ordinal=24)
    outcome = one_step(office.file, lambda: rows.add_for([Id(new.id), Id(old.id)], {"content_count": 2}, AS_OF))
    assert said(outcome) == "Thêm 2 đại hội"
    assert [(each.ordinal, each.term) for each in outcome.value] == [(1, "2025-2030"), (25, "2025-2030")]


def test_a_state_is_not_emptied(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    with pytest.raises(BadValue, match="always has a state"):
        rows.store([RowEdit(congress, {"state": None})], [], AS_OF)


def test_what_is_refused_of_one_row_among_several_names_it(office: Desk, rows: CongressRows) -> None:
    congress = office.congress()
    other = office.organisation(name="Đảng bộ xã Hạ Hòa")
    new = {"organisation_id": other.id, "opens_on": DAY, "closes_on": DAY - dt.timedelta(days=1)}
    with pytest.raises(Refused) as refused:
        rows.store([RowEdit(congress, {"delegate_count": 150})], [new], AS_OF)
    assert str(refused.value) == "Đảng bộ xã Hạ Hòa: The end (27/07/2025) lies before the start (28/07/2025)."
    assert len(office.file.rows(Congress)) == 1
