"""The notice of the assignments: a draft with blanks, or as it was issued."""

from __future__ import annotations

import datetime as dt
import re

from congress_app.documents.builders import assignment_notice
from congress_app.documents.model import Letterhead, Orientation, Paragraph, Section, Title
from tests.desk import Desk
from tests.documents.paper_text import compare, paper_text
from tests.documents.papers_of import request
from tests.documents.plan_of import assigned, planned


def test_a_draft_leaves_number_and_day_blank(office: Desk) -> None:
    planned(office)
    compare("assignment_notice", assignment_notice.build(request(office, layout="member")))


def test_an_issued_one_has_its_number_and_day(office: Desk) -> None:
    planned(office)
    document = assignment_notice.build(request(office, issue="1"))
    head = document.blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.number, head.place_date) == ("Số 45-TB/TU", "Phú Thọ, ngày 14 tháng 7 năm 2025")
    [annex] = [block for block in document.blocks if isinstance(block, Section)]
    assert annex.page.orientation is Orientation.LANDSCAPE


def test_a_later_issue_replaces_the_one_before(office: Desk) -> None:
    planned(office)
    office.do.plan_issues.issue(dt.date(2025, 7, 21), "50-TB/TU, ngày 21/7/2025")
    texts = {
        issue: [
            block.text
            for block in assignment_notice.build(request(office, issue=issue)).blocks
            if isinstance(block, Paragraph)
        ]
        for issue in ("1", "2")
    }
    said = "Thông báo này thay thế Thông báo số 45-TB/TU, ngày 14/7/2025."
    assert [said in its for its in texts.values()] == [False, True]


def test_a_number_typed_with_its_name_is_not_named_twice(office: Desk) -> None:
    planned(office)
    office.do.plan_issues.issue(dt.date(2025, 7, 21), "Thông báo số 50-TB/TU")
    document = assignment_notice.build(request(office, issue="2"))
    head = document.blocks[0]
    assert isinstance(head, Letterhead)
    assert (head.number, head.place_date) == ("Số 50-TB/TU", "Phú Thọ, ngày 21 tháng 7 năm 2025")
    titles = [block for block in document.blocks if isinstance(block, Title)]
    assert titles[1].notes == ("(Kèm theo Thông báo số 50-TB/TU, ngày 21/7/2025 của Ban Thường vụ Tỉnh ủy)",)


def test_an_office_without_an_organisation_signs_as_it_is_set(office: Desk) -> None:
    assigned(office, office.congress(term=""))
    texts = [block.text for block in assignment_notice.build(request(office)).blocks if isinstance(block, Paragraph)]
    assert texts[0] == "- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;"
    assert not any("45-CT/TW" in str(text) for text in texts)


def test_congresses_already_held_are_left_out_unless_all_are_asked_for(office: Desk) -> None:
    planned(office)
    texts = {
        (day, which): paper_text(
            assignment_notice.build(request(office, as_of=dt.date(2025, 7, day), which=which, layout="date"))
        )
        for day, which in ((28, "open"), (29, "open"), (29, "all"))
    }
    counts = {key: ("An Bình" in text, re.findall(r"chỉ đạo (\d+) đại hội", text)[0]) for key, text in texts.items()}
    assert counts == {(28, "open"): (True, "4"), (29, "open"): (False, "2"), (29, "all"): (True, "4")}
    issued = assignment_notice.build(request(office, as_of=dt.date(2025, 8, 20), which="open", issue="1"))
    assert "An Bình" in paper_text(issued)
