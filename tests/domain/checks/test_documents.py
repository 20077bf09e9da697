"""What is missed about the documents of a congress."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from congress_app.domain.checks import check
from congress_app.domain.checks.facts import Facts
from congress_app.domain.choices import CongressState
from congress_app.domain.drafts.asking import Round
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage, DocumentVersion
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.drafts.opinions import Opinion, OpinionRound
from congress_app.domain.fields import Id
from congress_app.i18n import use_language
from tests.domain.checks.building import CONGRESS, JULY, OFFICIAL, ORGANISATION, facts

NOW = dt.datetime(2025, 7, 1, tzinfo=dt.UTC)
WEEK = dt.timedelta(days=7)


def version(number: int) -> DocumentVersion:
    return DocumentVersion(
        id=Id(f"v{number}"), document_id=Id("d"), number=number, file_name="a.docx", file_hash="0", added_at=NOW
    )


def stage(kind: StageKind, **values: Any) -> DocumentStage:
    return DocumentStage(id=Id(kind.value), document_id=Id("d"), kind=kind, **values)


def draft(
    kind: str = "political_report", as_of: dt.date = JULY - WEEK, stages: tuple[DocumentStage, ...] = (), **values: Any
) -> Draft:
    """A document of a kind."""
    document = CongressDocument(id=Id("d"), congress_id=Id("c"), code="BCCT", kind=kind)
    by_kind = {each.kind: each for each in stages}
    return Draft(document, document_kinds().of(kind), CONGRESS, ORGANISATION, as_of, by_kind, **values)


def found(rule: str, *drafts: Draft, as_of: dt.date = JULY - WEEK, **changes: Any) -> list[str]:
    """What a rule says."""
    its: Facts = dataclasses.replace(facts(phases=(OFFICIAL,)), as_of=as_of, drafts=drafts, **changes)
    use_language("vi")
    return [finding.sentence for finding in check(its) if finding.rule in (f"documents.{rule}", rule)]


def test_a_congress_without_documents_here_is_left_alone() -> None:
    assert found("needed") == []


def test_a_needed_document_is_missed_before_the_congress() -> None:
    said = found("needed", draft())
    assert "Đại hội 2 nội dung cần có văn kiện này: Nghị quyết đại hội." in said
    assert not [each for each in said if "Báo cáo chính trị" in each or "Biên bản" in each or "Đề án" in each]
    assert found("needed", draft(), state=CongressState.CLOSED) == []


def test_a_document_is_not_approved_when_the_congress_is_near() -> None:
    adopted = stage(StageKind.ADOPTED, actual_on=JULY - 3 * WEEK)
    reviewed = stage(StageKind.REVIEWED, actual_on=JULY - 2 * WEEK)
    said = "Chưa được duyệt (“Cấp trên duyệt”) mà đại hội khai mạc ngày 28/7/2025."
    assert found("not_approved", draft(stages=(adopted,))) == [said]
    assert found("not_approved", draft(stages=(adopted, reviewed))) == []
    assert found("not_approved", draft(), as_of=JULY - 3 * WEEK) == []  # there is time yet
    assert found("not_approved", draft("closing_speech")) == []  # it is read, not voted


def test_opinions_without_an_answer_are_told_once_the_draft_says_they_are_absorbed() -> None:
    round_ = OpinionRound(id=Id("r"), document_id=Id("d"))
    opinions = tuple(Opinion(id=Id(str(n)), document_id=Id("d"), round_id=Id("r"), text="Ý kiến") for n in range(2))
    asked = (Round(round_, (), opinions),)
    absorbed = stage(StageKind.ABSORBED, actual_on=JULY - 2 * WEEK)
    said = ["2 ý kiến chưa được tiếp thu, giải trình trong khi đã đến bước “Tiếp thu, giải trình xong”."]
    assert found("unanswered", draft(stages=(absorbed,), rounds=asked)) == said
    assert found("unanswered", draft(rounds=asked)) == []


def test_a_draft_newer_than_the_approved_one_is_told_until_the_vote() -> None:
    both = (version(1), version(2))
    reviewed = stage(StageKind.REVIEWED, actual_on=JULY - 2 * WEEK, version_id=Id("v1"))
    fixed = stage(StageKind.FIXED, actual_on=JULY - WEEK, version_id=Id("v2"))
    voted = stage(StageKind.VOTED, actual_on=JULY - WEEK)
    said = ["Dự thảo lần 2 có sau dự thảo lần 1 đã được duyệt: bản mới đã được duyệt chưa?"]
    assert found("newer_than_approved", draft(stages=(reviewed,), versions=both)) == said
    assert found("newer_than_approved", draft(stages=(reviewed,), versions=both[:1])) == []
    assert found("newer_than_approved", draft(stages=(reviewed, fixed), versions=both)) == []
    assert found("newer_than_approved", draft(stages=(reviewed, voted), versions=both)) == []


def test_a_stage_past_its_day_is_told() -> None:
    late = draft(stages=(stage(StageKind.OPINIONS, planned_on=JULY - 2 * WEEK),))
    assert found("stage_late", late) == ["“Lấy ý kiến” theo kế hoạch là ngày 14/7/2025."]
    assert (
        found("stage_late", draft(stages=(stage(StageKind.OPINIONS, planned_on=JULY - WEEK),))) == []
    )  # today is not late


def test_the_dossier_is_missed_after_the_closing() -> None:
    assert found("dossier.missing", draft(), missing_pieces=("Ảnh",)) == []
    said = found("dossier.missing", draft(), missing_pieces=("Ảnh", "Biên bản"), as_of=JULY + WEEK)
    assert said == ["Hồ sơ còn thiếu 2 tài liệu bắt buộc: Ảnh; Biên bản."]


def test_numbers_used_twice_and_gaps_are_told() -> None:
    stands: dict[str, Any] = {"organisation_id": Id("o"), "kind_symbol": "BC", "body_symbol": "ĐU"}
    numbers = tuple(
        NumberEntry(id=Id(title), number=number, title=title, **stands)
        for number, title in ((1, "Một"), (1, "Hai"), (4, "Ba"))
    )
    assert found("number_twice", numbers=numbers) == ["Số 01-BC/ĐU dùng 2 lần: Một; Hai."]
    assert found("number_gap", numbers=numbers) == ["Bỏ trống các số từ 02-BC/ĐU đến 03-BC/ĐU."]
