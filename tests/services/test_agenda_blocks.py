from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.services.agenda import Place
from congress_app.services.agenda_blocks import AgendaBlocks, BlockItem, BlockSession, CellChanges
from congress_app.services.congresses import Congresses, Dates
from congress_app.services.organisations import Organisations
from tests.data_files import MemoryFile, dump, memory_file

DAY = dt.date(2025, 7, 28)
DATES = {PhaseKind.OFFICIAL: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.AFTERNOON)}


@pytest.fixture
def file() -> MemoryFile:
    return memory_file()


@pytest.fixture
def congress_id(file: MemoryFile) -> Id[Congress]:
    organisation = Organisations(file.run).add({"name": "Đảng bộ xã Toàn Thắng"}).value
    return Id(Congresses(file.run).add({"organisation_id": organisation.id, "term": "2025-2030"}, {}).value.id)


def _block(*titles: str, parts: tuple[BlockItem, ...] = ()) -> BlockSession:
    items = tuple(BlockItem({"title": title, "minutes": 10}, parts) for title in titles)
    return BlockSession(items, values={"half_day": HalfDay.MORNING})


def test_a_pasted_programme_is_one_step_with_its_phase_and_session(file: MemoryFile, congress_id: Id[Congress]) -> None:
    before = dump(file.engine)
    part = BlockItem({"title": "Đoàn Chủ tịch"})
    outcome = AgendaBlocks(file.run).paste(congress_id, [_block("Khai mạc", "Bầu", parts=(part,))], DATES)
    assert outcome.value == 4
    assert outcome.step is not None
    assert outcome.step.words == "Dán chương trình 4 nội dung"
    assert [phase.starts_on for phase in file.rows(Phase)] == [DAY]
    tops = [item for item in file.rows(AgendaItem) if item.parent_id is None]
    assert sorted(item.title for item in tops) == ["Bầu", "Khai mạc"]
    assert {item.parent_id for item in file.rows(AgendaItem)} - {None} == {item.id for item in tops}
    file.undo()
    assert dump(file.engine) == before


def test_it_is_added_to_a_session_that_stands_or_takes_the_place_of_all(
    file: MemoryFile, congress_id: Id[Congress]
) -> None:
    blocks = AgendaBlocks(file.run)
    blocks.paste(congress_id, [_block("Khai mạc")], DATES)
    (session,) = file.rows(Session)
    more = BlockSession((BlockItem({"title": "Báo cáo"}),), Id[Session](session.id))
    blocks.paste(congress_id, [more], {})
    assert [item.title for item in file.rows(AgendaItem, session_id=session.id)] == ["Khai mạc", "Báo cáo"]
    blocks.paste(congress_id, [_block("Bế mạc")], {}, is_replacing=True)
    assert [item.title for item in file.rows(AgendaItem)] == ["Bế mạc"]
    assert [row.id == session.id for row in file.rows(Session)] == [False]


def test_a_block_of_cells_changes_and_adds_in_one_step(file: MemoryFile, congress_id: Id[Congress]) -> None:
    AgendaBlocks(file.run).paste(congress_id, [_block("Khai mạc")], DATES)
    (session,), (item,) = file.rows(Session), file.rows(AgendaItem)
    place = Place(Id[Session](session.id))
    changes = CellChanges(
        ((item, {"minutes": 25}),), ((session, {"presiding": "Bí thư"}),), ((place, ({"title": "Báo cáo"},)),)
    )
    outcome = AgendaBlocks(file.run).change(changes)
    assert outcome.value == 3
    assert outcome.step is not None
    assert outcome.step.words == "Dán vào chương trình"
    assert sorted((each.title, each.minutes) for each in file.rows(AgendaItem)) == [("Báo cáo", 10), ("Khai mạc", 25)]
    assert file.rows(Session)[0].presiding == "Bí thư"


def test_dates_of_several_phases_are_one_step(file: MemoryFile, congress_id: Id[Congress]) -> None:
    dates = {PhaseKind.PREPARATORY: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.MORNING), **DATES}
    outcome = AgendaBlocks(file.run).set_dates(congress_id, dates)
    assert outcome.step is not None
    assert outcome.step.words == "Đặt thời gian đại hội"
    assert {phase.kind for phase in file.rows(Phase)} == set(dates)
    file.undo()
    assert file.rows(Phase) == []


def test_a_phase_without_any_date_is_a_fault_of_the_caller(file: MemoryFile, congress_id: Id[Congress]) -> None:
    with pytest.raises(KeyError):
        AgendaBlocks(file.run).paste(congress_id, [_block("Khai mạc")], {})
    assert file.rows(Session) == []
