"""Documents as the sheet and the board store them: one step each."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import Id
from congress_app.listings.drafts.loading import load_drafts
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.document_rows import DocumentRows
from congress_app.services.drafts.versions import NewFile
from tests.desk import Desk, one_step, said

ON = dt.date(2025, 7, 10)


@pytest.fixture
def congress(office: Desk) -> Congress:
    return office.congress(content_count=4)


def rows_of(office: Desk) -> DocumentRows:
    return DocumentRows(office.file.run)


def add(office: Desk, congress: Congress, kind: str = "political_report", **values: Any) -> CongressDocument:
    return office.do.documents.add(Id(congress.id), kind, values).value


def draft(office: Desk, congress: Congress) -> Draft:
    (found,) = load_drafts(office.file.lists, office.scope(congress)).drafts
    return found


def test_edits_and_new_rows_are_one_step(office: Desk, congress: Congress) -> None:
    stands = add(office, congress)
    new = [{"kind": "resolution"}, {"title": "Kế hoạch phục vụ"}]
    made = one_step(office.file, lambda: rows_of(office).store(Id(congress.id), [(stands, {"note": "gấp"})], new))
    assert [(each.kind, each.title) for each in made.value] == [("resolution", ""), ("other", "Kế hoạch phục vụ")]
    assert [each.note for each in office.file.rows(CongressDocument)] == ["gấp", "", ""]


def test_one_of_several_that_is_refused_is_named(office: Desk, congress: Congress) -> None:
    first, second = add(office, congress, title="Đề án"), add(office, congress, "resolution")
    rows_of(office).add_files(Id(first.id), [NewFile("a.docx", b"a", "docx")])
    edits = [(each, {"secrecy": SecrecyLevel.SECRET}) for each in (first, second)]
    with pytest.raises(Refused) as refused:
        rows_of(office).store(Id(congress.id), edits, [])
    assert refused.value.values["row"] == "Đề án"
    assert {each.secrecy for each in office.file.rows(CongressDocument)} == {SecrecyLevel.NONE}


def test_the_next_stage_is_reached_with_the_newest_draft(office: Desk, congress: Congress) -> None:
    its = add(office, congress)
    (version,) = rows_of(office).add_files(Id(its.id), [NewFile("a.docx", b"a", "docx")]).value
    outcome = one_step(office.file, lambda: rows_of(office).reach([draft(office, congress)], ON))
    assert said(outcome) == "Chuyển “Báo cáo chính trị” sang bước tiếp theo"
    (stage,) = office.file.rows(DocumentStage)
    assert (stage.kind, stage.actual_on, stage.version_id) == (StageKind.DRAFTING, ON, version.id)
    rows_of(office).reach([draft(office, congress)], ON, StageKind.ADOPTED)
    assert draft(office, congress).state is StageKind.ADOPTED
    with pytest.raises(Refused, match="is past"):
        rows_of(office).reach([draft(office, congress)], ON, StageKind.OPINIONS)
    rows_of(office).reach([draft(office, congress)], ON, StageKind.ARCHIVED)
    with pytest.raises(Refused, match="its last stage"):
        rows_of(office).reach([draft(office, congress)], ON)


def test_several_stages_are_one_step(office: Desk, congress: Congress) -> None:
    its = add(office, congress)
    stages: list[tuple[StageKind, dict[str, Any]]] = [
        (StageKind.OPINIONS, {"actual_on": ON}),
        (StageKind.DRAFTING, {"actual_on": ON, "note": "đủ"}),
    ]
    one_step(office.file, lambda: rows_of(office).set_stages(Id(its.id), stages))
    assert {each.kind for each in office.file.rows(DocumentStage)} == {StageKind.DRAFTING, StageKind.OPINIONS}


def test_several_files_come_in_by_name_texts_as_drafts(office: Desk, congress: Congress) -> None:
    its = add(office, congress)
    files = [NewFile("b.docx", b"b", "docx"), NewFile("ảnh.jpg", b"j"), NewFile("a.docx", b"a", "docx")]
    one_step(office.file, lambda: rows_of(office).add_files(Id(its.id), files, note="Gửi qua trục"))
    found = [(each.number, each.file_name, each.note) for each in office.file.rows(DocumentVersion)]
    assert found == [(1, "a.docx", "Gửi qua trục"), (2, "b.docx", "Gửi qua trục"), (0, "ảnh.jpg", "Gửi qua trục")]
