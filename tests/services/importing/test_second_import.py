"""A list imported twice: the second time changes nothing, whatever was doubtful the first time."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.services.importing.delegates import DelegateImport
from congress_app.services.importing.rows import Imported, TextRow
from congress_app.services.importing.verbs import Importing, delegates_verb
from congress_app.services.work import Outcome
from tests.desk import Desk, desk

NAMES = ("Bùi Văn An", "Bui Van An", "Bùi Vân An", "Văn Bùi An", "BÙI VĂN AN", "Đinh Hoà", "Đinh Hòa", "Dinh Hoa")
BIRTHS = ("", "1978", "3/1978", "05/3/1978", "06/3/1978", "1980")
UNITS = ("", "Chi bộ Nông Trang", "Chi bộ Bái")

lists = st.lists(st.tuples(*map(st.sampled_from, (NAMES, BIRTHS, UNITS))), max_size=7)


def take(office: Desk, congress: Congress, rows: list[tuple[str, str, str]]) -> Outcome[Imported]:
    """Import rows."""
    cells = [dict(zip(("full_name", "birth_date", "organisation"), row, strict=True)) for row in rows]
    texts = [TextRow(number, each) for number, each in enumerate(cells, 2)]
    how = DelegateImport(Id(congress.id), dt.date(2025, 7, 21))
    return Importing(office.do.run).take(delegates_verb(texts, how), "danh sách.xlsx")


@settings(max_examples=60)
@given(elsewhere=lists, before=lists, rows=lists)
def test_a_second_import_changes_nothing(
    elsewhere: list[tuple[str, str, str]], before: list[tuple[str, str, str]], rows: list[tuple[str, str, str]]
) -> None:
    office = desk()
    commune = office.organisation()
    for name in UNITS[1:]:
        office.organisation(name, commune)
    congress = office.congress(commune)
    take(office, office.congress(office.organisation("Đảng bộ xã khác")), elsewhere)
    take(office, congress, before)
    take(office, congress, rows)
    assert take(office, congress, rows).step is None
