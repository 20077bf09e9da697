"""The table of assignments in its layouts and versions."""

from __future__ import annotations

import pytest

from congress_app.documents.builders import assignment_table
from congress_app.documents.model import Table, Title
from congress_app.domain.plan.days import check_days
from congress_app.i18n import say
from congress_app.listings.plan import load_plan
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request
from tests.documents.plan_of import assigned, planned
from tests.documents.renderers.office_files import workbook


@pytest.mark.parametrize("layout", ["date", "member", "team"])
def test_the_working_plan(office: Desk, layout: str) -> None:
    planned(office)
    compare(f"assignment_table_by_{layout}", assignment_table.build(request(office, layout=layout)))


def test_an_issued_plan_is_printed_as_it_was(office: Desk) -> None:
    made = planned(office)
    once = paper_text(assignment_table.build(request(office, layout="member", issue="1")))
    compare("assignment_table_issued", assignment_table.build(request(office, layout="member", issue="1")))
    office.do.records.delete([made.congresses["An Bình"]])
    assert paper_text(assignment_table.build(request(office, layout="member", issue="last"))) == once


def test_what_the_office_allows_is_not_marked(office: Desk) -> None:
    planned(office)
    title, table = assignment_table.build(request(office)).blocks[1:3]
    assert isinstance(title, Title)
    assert isinstance(table, Table)
    assert len(title.notes) == 2
    asked = request(office)
    its = load_plan(asked.lists, asked.scope)
    [clash] = [each for each in check_days(its, its.by_person) if each.rule == "assignment.half_day"]
    office.do.assignments.allow(clash.rule, clash.key, "đã thống nhất", asked.scope.as_of)
    title = assignment_table.build(request(office)).blocks[1]
    assert isinstance(title, Title)
    assert len(title.notes) == 1


def test_a_sheet_joins_the_cells_of_a_member(office: Desk) -> None:
    planned(office)
    sheet = workbook(assignment_table.build(request(office, layout="member"))).active
    joined = {
        str(each) for each in sheet.merged_cells.ranges if each.min_col == each.max_col == 2 and each.size["rows"] > 1
    }
    assert len(joined) == 2  # the heading has one tier; An and Bình have two congresses each


@pytest.mark.parametrize(
    ("issue", "sentence"),
    [
        ("2", "Kế hoạch không có lần ban hành “2”. Hiện có các lần: 1."),
        ("mới", "Kế hoạch không có lần ban hành “mới”. Hiện có các lần: 1."),
    ],
)
def test_an_issue_that_is_not_there_is_said(office: Desk, issue: str, sentence: str) -> None:
    assigned(office, office.congress())
    with pytest.raises(Refused) as refusal:
        assignment_table.build(request(office, issue=issue))
    assert say(refusal.value) == sentence


def test_without_assignments_there_is_none(office: Desk) -> None:
    office.congress()
    with pytest.raises(Refused) as refusal:
        assignment_table.build(request(office))
    assert say(refusal.value) == "Chưa phân công đồng chí nào dự đại hội."
    with pytest.raises(Refused) as refusal:
        assignment_table.build(request(office, issue="last"))
    assert say(refusal.value) == "Bảng phân công chưa được ban hành."
