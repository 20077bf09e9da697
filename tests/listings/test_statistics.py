"""The list of figures."""

from __future__ import annotations

from congress_app.domain.delegate_choices import CountBase
from congress_app.listings.listing import cell_text, find, plain_value
from congress_app.listings.statistics import STATISTICS, statistics_rows
from tests.desk import Desk
from tests.documents.reported_congress import delegate_congress
from tests.storage.queries.test_statements import counted


def test_a_line_with_count_percent_and_base(office: Desk) -> None:
    congress, _session = delegate_congress(office)
    rows = STATISTICS.load(office.file.lists, office.scope(congress))
    women = [row for row in rows if row.line.code == "gender.female"]
    told = [[plain_value(column.value(row)) for column in STATISTICS.columns] for row in women]
    assert told == [
        ["Giới tính", "Nữ", 16, 26.67, None, "", "summoned", "gender.female", congress.code],
        ["Giới tính", "Nữ", 16, 27.59, None, "", "present", "gender.female", congress.code],
    ]
    assert {row.base for row in rows if row.group.code == "attendance"} == {CountBase.SUMMONED}
    assert cell_text(women[0].line.percent) == "26,67"
    assert [row.line.code for row in find(rows, STATISTICS, "tre tuoi nhat")] == ["age.youngest"] * 2


def test_of_all_congresses_it_takes_a_fixed_number_of_statements(office: Desk) -> None:
    delegate_congress(office)
    with counted(office.file.engine) as one:
        first = statistics_rows(office.file.lists, office.scope())
    office.congress(office.organisation("Đảng bộ xã Bình Minh"))
    delegate_congress(office)
    with counted(office.file.engine) as two:
        second = statistics_rows(office.file.lists, office.scope())
    assert (len(one), len(two), len(second)) == (11, 11, 2 * len(first))
    assert {row.base for row in first} == set(CountBase)
