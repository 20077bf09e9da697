"""The submission to the superior: which documents, under which label, by whom."""

from __future__ import annotations

import datetime as dt

from congress_app.documents import remarks
from congress_app.documents.builders import submission
from congress_app.documents.forms import form
from congress_app.documents.model import Addressee, Document, Paragraph
from congress_app.documents.model_text import plain
from congress_app.domain.choices import OrganisationKind
from congress_app.domain.drafts.choices import SecrecyLevel, StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.drafts_of import drafted, with_result
from tests.documents.paper_text import compare
from tests.documents.papers_of import request


def addressee(document: Document) -> Addressee:
    """Whom it is submitted to."""
    (found,) = (block for block in document.blocks if isinstance(block, Addressee))
    return found


def numbered(document: Document) -> list[str]:
    """The documents as they are listed."""
    texts = [plain(block.text) for block in document.blocks if isinstance(block, Paragraph)]
    return [text for text in texts if text[:1].isdigit()]


def test_the_documents_are_submitted_with_their_drafts(office: Desk) -> None:
    made = with_result(office)
    made.add("feedback_report")
    made.version("feedback_report")
    asked = request(office, made.congress)
    compare("submission", submission.build(asked))
    assert remarks.of_submission(asked) == ["Chưa đưa vào tờ trình vì chưa có dự thảo: Nghị quyết đại hội."]


def test_the_draft_that_was_adopted_is_submitted_though_a_newer_one_came(office: Desk) -> None:
    made = drafted(office)
    report = Id[CongressDocument](made.documents["political_report"].id)
    first, second = office.file.rows(DocumentVersion)
    adopted = {"actual_on": dt.date(2025, 7, 17), "version_id": first.id}
    office.do.documents.set_stage(report, StageKind.ADOPTED, adopted)
    assert "(Dự thảo lần 1, cấp ủy thông qua" in numbered(submission.build(request(office, made.congress)))[0]
    assert second.number == 2


def test_what_nobody_was_asked_about_was_not_sent_round(office: Desk) -> None:
    congress = office.congress()
    office.do.documents.add(Id(congress.id), "political_report")
    texts = [
        plain(each.text) for each in submission.build(request(office, congress)).blocks if isinstance(each, Paragraph)
    ]
    assert "lấy ý kiến" not in texts[0]


def test_the_label_is_that_of_the_rule_set(office: Desk) -> None:
    made = drafted(office)
    assert [
        addressee(submission.build(asked))
        for asked in (
            request(office, made.congress),
            request(office, made.congress, rules="hd05"),
            request(office, made.congress, rules="hd36"),
        )
    ] == [
        Addressee("Kính trình", ("Ban Thường vụ Tỉnh ủy Phú Thọ",)),
        Addressee("Kính trình", ("Ban Thường vụ Tỉnh ủy Phú Thọ",)),
        Addressee("Kính gửi", ("Ban Thường vụ Tỉnh uỷ Phú Thọ",)),
    ]


def test_a_secret_scheme_is_named_and_goes_its_own_way(office: Desk) -> None:
    made = drafted(office)
    scheme = made.add("personnel_scheme")
    office.do.documents.change(Id(scheme.id), {"secrecy": SecrecyLevel.SECRET})
    assert numbered(submission.build(request(office, made.congress)))[-1] == (
        "2. Đề án nhân sự cấp ủy (gửi riêng theo chế độ văn bản mật)."
    )


def test_without_documents_there_is_nothing_to_submit_and_a_province_submits_to_the_centre(office: Desk) -> None:
    asked = request(office, office.congress(office.province()))
    assert not form("submission").has_data(asked)
    built = submission.build(asked)
    assert addressee(built).names == ("Bộ Chính trị, Ban Bí thư",)
    assert numbered(built) == []
    alone = office.congress(office.organisation("Đảng bộ cơ sở A", kind=OrganisationKind.BASE_COMMITTEE))
    assert addressee(submission.build(request(office, alone))).names[0].startswith("Ban Thường vụ ......")
