"""Verbs on documents and their stages."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.opinions import Opinion
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.drafts.documents import draft_rows
from congress_app.runtime.errors import Refused
from tests.desk import OPENS, desk, no_step, one_step, said
from tests.services.drafts.conftest import Drafting, docx

JUNE = dt.date(2025, 6, 1)


def codes(its: Drafting) -> list[str]:
    return [draft.document.code for draft in draft_rows(its.office.file.lists, its.office.scope())]


def test_a_document_begins_with_what_is_usual_for_its_kind(drafting: Drafting) -> None:
    office = drafting.office
    body = office.do.bodies.add(drafting.congress, BodyKind.PERSONNEL_SUBCOMMITTEE, {}).value
    made = one_step(office.file, lambda: office.do.documents.add(drafting.congress, "personnel_scheme"))
    assert said(made) == "Thêm văn kiện “Đề án nhân sự cấp ủy”"
    assert (made.value.body_id, made.value.secrecy, made.value.code) == (body.id, SecrecyLevel.INTERNAL, "DANS")
    again = office.do.documents.add(drafting.congress, "personnel_scheme").value
    assert again.code == "DANS-2"
    assert codes(drafting) == ["BCCT", "DANS", "DANS-2"]


def test_the_usual_documents_come_once_with_their_plan(drafting: Drafting) -> None:
    office = drafting.office
    made = one_step(office.file, lambda: office.do.documents.add_usual(drafting.congress, OPENS)).value
    kinds = {each.kind for each in made}
    assert "political_report" not in kinds  # it is there already
    assert {"self_review", "resolution", "appointment_decision"} <= kinds
    assert "personnel_scheme" not in kinds  # a congress of two contents elects nobody
    planned = office.file.rows(DocumentStage, kind=StageKind.PRINTED)
    assert {each.planned_on for each in planned} == {OPENS - dt.timedelta(days=3)}
    assert no_step(office.file, lambda: office.do.documents.add_usual(drafting.congress, OPENS)) == []


def test_a_plan_leaves_what_is_planned_or_reached(drafting: Drafting) -> None:
    office, report = drafting.office, drafting.report
    office.do.documents.set_stage(report, StageKind.DRAFTING, {"actual_on": JUNE})
    office.do.documents.set_stage(report, StageKind.PRINTED, {"planned_on": JUNE})
    one_step(office.file, lambda: office.do.documents.plan([report], OPENS))
    stages = {each.kind: each for each in office.file.rows(DocumentStage, document_id=report)}
    assert stages[StageKind.DRAFTING].planned_on is None
    assert stages[StageKind.PRINTED].planned_on == JUNE
    assert no_step(office.file, lambda: office.do.documents.plan([report], OPENS)) == 0
    office.do.documents.plan([report], OPENS, anew=True)
    (printed,) = office.file.rows(DocumentStage, kind=StageKind.PRINTED)
    assert printed.planned_on == OPENS - dt.timedelta(days=3)


def test_stages_are_reached_in_their_order_and_an_empty_one_goes(drafting: Drafting) -> None:
    office, stage = drafting.office, partial(drafting.office.do.documents.set_stage, drafting.report)
    stage(StageKind.ADOPTED, {"actual_on": JUNE})
    with pytest.raises(Refused) as refusal:
        stage(StageKind.OPINIONS, {"actual_on": JUNE + dt.timedelta(days=1)})
    assert (
        say(refusal.value)
        == "“Báo cáo chính trị”: bước “Cấp ủy thông qua” (01/6/2025) không thể trước bước “Lấy ý kiến” (02/6/2025)."
    )
    one_step(office.file, lambda: stage(StageKind.ADOPTED, {"actual_on": None}))
    assert office.file.rows(DocumentStage) == []


def test_a_secret_document_has_no_file(drafting: Drafting) -> None:
    office = drafting.office
    secret = {"secrecy": SecrecyLevel.SECRET, "title": "Đề án nhân sự", "kept_at": "Tủ số 2"}
    id = Id[CongressDocument](office.do.documents.add(drafting.congress, "personnel_scheme", secret).value.id)
    with pytest.raises(Refused) as refusal:
        office.do.versions.add(id, docx(b"secret"))
    assert "“Đề án nhân sự” thuộc độ mật" in say(refusal.value)
    with pytest.raises(Refused) as refusal:
        office.do.documents.change(drafting.report, {"secrecy": SecrecyLevel.TOP_SECRET})
    assert "không thể chuyển sang tối mật" in say(refusal.value)
    (report,) = office.file.rows(CongressDocument, id=drafting.report)
    assert report.secrecy is SecrecyLevel.NONE
    assert [each.file_name for each in office.file.rows(DocumentVersion)] == ["bao-cao.docx"]


def test_what_a_document_mentions_may_go(drafting: Drafting) -> None:
    office, report = drafting.office, drafting.report
    (congress,) = office.file.rows(Congress)
    item = office.item(office.session(congress), "Báo cáo chính trị")
    office.do.documents.change(report, {"item_id": item.id})
    office.do.opinions.add(report, [{"text": "Bổ sung số liệu", "version_id": office.file.rows(DocumentVersion)[0].id}])
    one_step(office.file, lambda: office.do.records.delete([item]))
    assert office.file.rows(AgendaItem) == []
    assert office.file.rows(CongressDocument)[0].item_id is None
    office.do.versions.remove(Id(office.file.rows(DocumentVersion)[0].id))
    assert office.file.rows(Opinion)[0].version_id is None


def test_a_congress_goes_with_all_its_papers_and_their_numbers_stay() -> None:
    office = desk()
    congress = office.congress()
    id = Id[CongressDocument](office.do.documents.add(Id(congress.id), "political_report").value.id)
    number = office.do.numbers.take(id, JUNE).value
    office.do.records.delete([congress])
    assert office.file.rows(CongressDocument) == []
    (kept,) = office.file.rows(type(number))
    assert (kept.written, kept.document_id) == ("01-BC/ĐU", None)
