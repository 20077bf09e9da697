"""Verbs on the register of numbers."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import CannotUndo, Refused
from tests.desk import OPENS
from tests.services.drafts.conftest import Drafting

BEFORE, AFTER = OPENS - dt.timedelta(days=30), OPENS + dt.timedelta(days=30)


def document(its: Drafting, kind: str) -> Id[CongressDocument]:
    return Id(its.office.do.documents.add(its.congress, kind).value.id)


def test_each_series_has_its_own_numbers(drafting: Drafting) -> None:
    take = drafting.office.do.numbers.take
    kinds = ("self_review", "resolution", "working_regulations", "congress_plan")
    written = [take(document(drafting, kind), BEFORE).value.written for kind in kinds]
    assert written == ["01-BC/ĐU", "01-NQ/ĐH", "02-QC/ĐH", "01-KH/ĐU"]
    assert take(drafting.report, BEFORE).value.written == "02-BC/ĐU"
    after = take(document(drafting, "result_report"), AFTER).value
    assert (after.written, after.term) == ("01-BC/ĐU", "2025-2030")  # the new term numbers from 01


def test_a_number_is_revoked_and_not_undone(drafting: Drafting) -> None:
    office = drafting.office
    first = office.do.numbers.take(drafting.report, BEFORE).value
    with pytest.raises(CannotUndo) as refusal:
        office.file.undo()
    assert "Thu hồi số văn bản" in say(refusal.value)
    with pytest.raises(Refused) as twice:
        office.do.numbers.take(drafting.report, BEFORE)
    assert say(twice.value) == "“Báo cáo chính trị” đã có số: 01-BC/ĐU."
    office.do.numbers.take(document(drafting, "self_review"), BEFORE)
    with pytest.raises(Refused):
        office.do.numbers.revoke(Id(first.id))  # a gap would be left
    cancelled = office.do.numbers.cancel(Id(first.id), "Viết nhầm").value
    assert (cancelled.state, cancelled.document_id) == (NumberState.CANCELLED, None)
    assert office.do.numbers.take(drafting.report, BEFORE).value.written == "03-BC/ĐU"
    with pytest.raises(Refused):
        office.do.numbers.cancel(Id(first.id), " ")


def test_a_number_that_is_wanted_is_taken_where_it_is_free(drafting: Drafting) -> None:
    office = drafting.office
    taken = office.do.numbers.take(document(drafting, "self_review"), BEFORE).value
    like = {
        "organisation_id": taken.organisation_id,
        "term": taken.term,
        "kind_symbol": "BC",
        "body_symbol": "ĐU",
    }
    reserved = office.do.numbers.reserve(like, 2).value
    assert [each.number for each in reserved] == [2, 3]
    with pytest.raises(Refused) as refusal:
        office.do.numbers.take(drafting.report, BEFORE, 1)
    assert say(refusal.value) == "Số 01-BC/ĐU đã dùng cho “Báo cáo kiểm điểm của Ban Chấp hành”."
    made = office.do.numbers.take(drafting.report, BEFORE, 3).value
    assert (made.id, made.state) == (reserved[1].id, NumberState.TAKEN)  # what was reserved is used
    assert (
        office.do.numbers.enter({**like, "number": 1, "title": "Báo cáo tháng"}).value.written == "01-BC/ĐU"
    )  # a warning tells
    assert len(office.file.rows(NumberEntry)) == 4


def test_a_kind_without_a_number_gets_none(drafting: Drafting) -> None:
    with pytest.raises(Refused) as refusal:
        drafting.office.do.numbers.take(document(drafting, "opening_speech"), BEFORE)
    assert say(refusal.value) == "“Diễn văn khai mạc” thuộc loại không lấy số của cơ quan này."
