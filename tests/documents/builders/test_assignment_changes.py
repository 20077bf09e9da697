"""What changed in the plan between two versions."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from congress_app.documents.builders import assignment_changes
from congress_app.documents.model import Paragraph, Title
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk
from tests.documents.paper_text import compare
from tests.documents.papers_of import request
from tests.documents.plan_of import planned


def test_from_the_last_issue_to_the_working_plan(office: Desk) -> None:
    planned(office)
    compare("assignment_changes", assignment_changes.build(request(office)))


def test_between_two_issues_as_between_issue_and_plan(office: Desk) -> None:
    planned(office)
    since = assignment_changes.build(request(office))
    office.do.plan_issues.issue(dt.date(2025, 7, 21))
    between = assignment_changes.build(dataclasses.replace(request(office), options={"from": "1", "to": "2"}))
    assert between.blocks[2] == since.blocks[2]
    title, none = assignment_changes.build(request(office)).blocks[1:3]
    assert isinstance(title, Title)
    assert title.notes == ("(So với lần ban hành 2, ngày 21/7/2025; tính đến ngày 21/7/2025)",)
    assert none == Paragraph("Không có thay đổi nào.", is_indented=False)


def test_a_plan_never_issued_is_said(office: Desk) -> None:
    office.congress()
    with pytest.raises(Refused) as refusal:
        assignment_changes.build(request(office))
    assert say(refusal.value) == "Bảng phân công chưa được ban hành."
