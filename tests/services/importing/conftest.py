"""A data file in memory with a province, two communes and the congress of one, and rows of text for it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pytest

from congress_app.domain.choices import HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.organisations import Organisation
from congress_app.listings.agenda import AGENDA_ITEMS
from congress_app.listings.listing import Scope, cell_text
from congress_app.services import agenda, congresses
from congress_app.services.agenda import Place
from congress_app.services.congresses import Dates
from congress_app.services.importing.rows import Became, Imported, TextRow
from congress_app.services.importing.verbs import Importing, Verb
from congress_app.services.records import put
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.data_files import MemoryFile, memory_file

Cells = dict[str, str]
AS_OF = dt.date(2025, 7, 21)
DAY = dt.date(2025, 7, 28)


def text_rows(*rows: dict[str, str], first: int = 5) -> list[TextRow]:
    """Rows as a spreadsheet with its headings in the row before `first` has them."""
    return [TextRow(number, cells) for number, cells in enumerate(rows, first)]


def counts(imported: Imported) -> tuple[int, ...]:
    """How many rows were new, changed, the same, rejected."""
    return (*(imported.count(what) for what in Became), len(imported.rejected))


@dataclass(frozen=True, slots=True)
class Province:
    """The file and what is in it from the start."""

    file: MemoryFile
    province: Organisation
    commune: Organisation
    congress: Congress

    def take(self, verb: Verb) -> Imported:
        """Import as one step."""
        return Importing(self.file.run).take(verb, "tệp.xlsx").value


def agenda_as_listed(province: Province) -> list[Cells]:
    """The agenda as its list shows it, with all columns: what an untouched plain form holds."""
    rows = AGENDA_ITEMS.load(province.file.lists, Scope(AS_OF, province.congress.id))
    return [{column.name: cell_text(column.value(row)) for column in AGENDA_ITEMS.columns} for row in rows]


def _filled(work: Work) -> tuple[Organisation, Organisation, Congress]:
    province = put(
        work, Organisation(id=work.new_id(Organisation), name="Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE)
    )
    communes = [
        put(
            work,
            Organisation(id=work.new_id(Organisation), parent_id=province.id, name=name, hall=f"Hội trường {name}"),
        )
        for name in ("Đảng bộ xã Toàn Thắng", "Đảng bộ xã Hòa Bình")
    ]
    phases = {
        PhaseKind.PREPARATORY: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.MORNING),
        PhaseKind.OFFICIAL: Dates(DAY, HalfDay.MORNING, DAY, HalfDay.AFTERNOON),
    }
    congress = congresses.add(work, {"organisation_id": communes[0].id, "term": "2025-2030", "ordinal": 1}, phases)
    return province, communes[0], congress


@pytest.fixture
def province() -> Province:
    """A province with two communes and one congress."""
    file = memory_file()
    return Province(file, *file.run(_filled, step("Add congress")).value)


@pytest.fixture
def with_agenda(province: Province) -> Province:
    """The same, with an agenda of one session: three items, the second of two parts."""

    def fill(work: Work) -> None:
        phase = next(each for each in work.find(Phase) if each.kind is PhaseKind.OFFICIAL)
        session = agenda.add_session(work, phase.id, {})
        tops = agenda.add_items(
            work, Place(session.id), [{"title": title, "minutes": 10} for title in ("Chào cờ", "Báo cáo", "Bế mạc")]
        )
        parts: list[dict[str, object]] = [{"title": "Báo cáo chính trị", "minutes": 25}, {"title": "Kiểm điểm"}]
        agenda.add_items(work, Place(session.id, tops[1].id), parts)

    province.file.run(fill, step("Add congress"))
    return province
