"""The reminders: one to each who has not answered, with everything that waits for it."""

from __future__ import annotations

import dataclasses
import datetime as dt

import pytest

from congress_app.documents.builders import reminder
from congress_app.documents.model import Addressee, Document, Paragraph
from congress_app.documents.model_text import plain
from congress_app.domain.drafts.opinions import RoundParticipant
from congress_app.domain.fields import Id
from congress_app.runtime.errors import BadValue
from tests.desk import Desk
from tests.documents.drafts_of import ASKED, Drafted, drafted
from tests.documents.paper_text import compare
from tests.documents.papers_of import request

EARLY, SOON = dt.date(2025, 7, 2), dt.date(2025, 7, 10)
NOT_ANSWERED = [ASKED[0], ASKED[2], ASKED[3]]


def reminded(made: Drafted, as_of: dt.date = dt.date(2025, 7, 21), **options: str) -> list[str]:
    """Who gets a letter."""
    built = reminder.build(request(made.office, made.congress, as_of, **options))
    return [name for block in built.blocks if isinstance(block, Addressee) for name in block.names]


def drafts(document: Document) -> list[str]:
    """The lines of the drafts that wait."""
    texts = [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]
    return [text for text in texts if text.startswith("- ")]


def test_those_who_are_overdue_are_reminded_of_all_that_waits(office: Desk) -> None:
    made = drafted(office)
    made.ask("resolution", due_on=dt.date(2025, 7, 18), due_at=None, asked_on=dt.date(2025, 7, 8))
    (agreed,) = office.file.rows(RoundParticipant, round_id=made.rounds["resolution"].id, name=ASKED[2])
    office.do.opinions.agree([Id(agreed.id)], dt.date(2025, 7, 9))
    built = reminder.build(request(office, made.congress))
    compare("reminder", built)
    assert reminded(made) == [*NOT_ANSWERED, ASKED[1]]
    assert reminded(made, document=made.documents["resolution"].code) == [ASKED[0], ASKED[1], ASKED[3]]


def test_who_is_soon_due_is_reminded_and_others_only_when_asked_for(office: Desk) -> None:
    made = drafted(office)
    assert not reminder.has_data(request(office, made.congress, EARLY))
    assert reminded(made, EARLY) == ["........................................"]
    assert reminded(made, EARLY, who="all") == reminded(made, SOON) == NOT_ANSWERED
    assert reminded(made, EARLY, document=made.documents["political_report"].code, round="1") == NOT_ANSWERED


def test_of_one_document_the_last_round_is_named(office: Desk) -> None:
    made = drafted(office)
    made.ask("political_report", letter="15-CV/ĐU", asked_on=None)
    built = reminder.build(request(office, made.congress))
    assert len(drafts(built)) == len([block for block in built.blocks if isinstance(block, Addressee)]) == 4
    assert all("theo Công văn số 15-CV/ĐU, hạn gửi" in line for line in drafts(built))


def test_the_new_day_is_typed(office: Desk) -> None:
    asked = request(office, drafted(office).congress)
    built = reminder.build(dataclasses.replace(asked, options={"reply-by": "25/7/2025"}))
    assert len(drafts(built)) == 3
    assert any("về Văn phòng Đảng ủy xã Hòa Thắng trước ngày 25/7/2025" in str(block) for block in built.blocks)
    with pytest.raises(BadValue):
        reminder.build(dataclasses.replace(asked, options={"reply-by": "mai"}))
