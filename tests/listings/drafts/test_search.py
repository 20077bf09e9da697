"""What is found in the texts of documents and in opinions, how many are due, and the stages as a list."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id
from congress_app.domain.rulebook import Rulebook
from congress_app.listings.drafts.figures import DocumentFigures, document_figures
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.search import search_drafts
from congress_app.listings.drafts.stages import Progress, stage_rows
from congress_app.services.drafts.versions import NewFile
from congress_app.storage import texts
from tests.desk import Desk, desk

TODAY = dt.date(2025, 7, 21)


def an_office() -> tuple[Desk, Congress, Id[CongressDocument]]:
    """A report of two drafts and an attachment, with an opinion on it."""
    at = desk()
    congress = at.congress(content_count=4)
    its = Id[CongressDocument](at.do.documents.add(Id(congress.id), "political_report").value.id)
    for number, file_format in ((1, "docx"), (2, "docx"), (0, "pdf")):
        text = f"Hoà giải ở cơ sở, bản {number}."
        new = NewFile(f"{number}.{file_format}", text.encode(), file_format, text)
        at.do.versions.add(its, new, attach=not number)
    at.do.opinions.add(its, [{"text": "Nên nói rõ hơn về hoà giải", "by_name": "Đảng ủy xã An Bình"}])
    return at, congress, its


def test_the_newest_draft_the_attachment_and_the_opinion_are_found() -> None:
    at, congress, _its = an_office()
    drafts = load_drafts(at.file.lists, at.scope(congress)).drafts
    hits = search_drafts(at.file.lists, drafts, "HOA GIAI")
    told = {(each.version.number if each.version else None, each.who, each.snippet.text) for each in hits}
    assert told == {
        (2, "", "Hoà giải ở cơ sở, bản 2."),
        (0, "", "Hoà giải ở cơ sở, bản 0."),
        (None, "Đảng ủy xã An Bình", "Nên nói rõ hơn về hoà giải"),
    }
    assert [search_drafts(at.file.lists, drafts, words) for words in ("", "“", "khongco")] == [[], [], []]
    assert search_drafts(at.file.lists, (), "hoa giai") == []


@pytest.mark.parametrize("few", [texts.FEW, 0])
def test_texts_of_other_congresses_take_no_places(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(texts, "FEW", few)
    at, congress, _its = an_office()
    other = at.congress(code="khac")
    for number in range(3):
        its = Id[CongressDocument](at.do.documents.add(Id(other.id), "resolution").value.id)
        text = f"hoà giải {number}"
        at.do.versions.add(its, NewFile("a.docx", text.encode(), "docx", text))
    drafts = load_drafts(at.file.lists, at.scope(congress)).drafts
    hits = search_drafts(at.file.lists, drafts, "hoa giai", most=2)
    assert [each.version.file_name for each in hits if each.version] == ["2.docx", "0.pdf"]


def test_figures_agree_with_the_documents() -> None:
    at, congress, its = an_office()
    other = Id[CongressDocument](at.do.documents.add(Id(congress.id), "resolution").value.id)
    at.do.documents.set_stage(its, StageKind.OPINIONS, {"planned_on": TODAY - dt.timedelta(days=1)})
    at.do.documents.set_stage(other, StageKind.DRAFTING, {"planned_on": TODAY + dt.timedelta(days=7)})
    assert document_figures(at.file.lists, at.scope()) == [DocumentFigures(congress.id, 2, due=1, late=1, unanswered=1)]
    at.do.documents.set_stage(its, StageKind.OPINIONS, {"actual_on": TODAY})
    at.do.documents.set_stage(other, StageKind.DRAFTING, {"planned_on": TODAY + dt.timedelta(days=8)})
    assert document_figures(at.file.lists, at.scope()) == [DocumentFigures(congress.id, 2, unanswered=1)]
    key = next(row.key for row in Rulebook.load().rows if row.rule.code == "documents.due_soon")
    at.do.office.set_rule(key, "8", "Kế hoạch 15-KH/ĐU")
    assert document_figures(at.file.lists, at.scope()) == [DocumentFigures(congress.id, 2, due=1, unanswered=1)]
    assert document_figures(desk().file.lists, at.scope()) == []


def test_stages_tell_how_they_stand() -> None:
    at, congress, its = an_office()
    at.do.documents.set_stage(its, StageKind.OPINIONS, {"actual_on": TODAY})
    at.do.documents.set_stage(its, StageKind.ABSORBED, {"planned_on": TODAY - dt.timedelta(days=2)})
    at.do.documents.set_stage(its, StageKind.ADOPTED, {"planned_on": TODAY + dt.timedelta(days=2)})
    rows = stage_rows(at.file.lists, at.scope(congress))[:5]
    assert [(row.kind, row.progress) for row in rows] == [
        (StageKind.DRAFTING, Progress.PASSED),
        (StageKind.OPINIONS, Progress.REACHED),
        (StageKind.ABSORBED, Progress.LATE),
        (StageKind.ADOPTED, Progress.AHEAD),
        (StageKind.SUBMITTED, Progress.AHEAD),
    ]
