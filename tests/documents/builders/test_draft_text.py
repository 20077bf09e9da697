"""The text of a draft as a paper of the Party's form."""

from __future__ import annotations

import dataclasses
import datetime as dt
from typing import Any

from congress_app.documents.builders import draft_text
from congress_app.documents.model import Heading, Letterhead, Signature, SignatureBlock, Title
from congress_app.domain.choices import OrganisationKind
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.demo.draft_texts import blocks
from congress_app.services.demo.sheets import Sheet
from tests.documents.paper_text import compare

_TEXT = """
Phương châm: Đoàn kết - Dân chủ.

# Phần thứ nhất. KẾT QUẢ NHIỆM KỲ

## I. Đặc điểm tình hình

Xã có 26 xóm.

| TT | Chỉ tiêu | Đơn vị | Đến năm 2030 |
| I | Kinh tế |  |  |
| 1 | Tốc độ tăng giá trị sản xuất bình quân | %/năm | 9,5 trở lên |

# II. KIẾN NGHỊ

| Mức tiếp thu | Số ý kiến |
| Tiếp thu | 39 |
| Tổng số | 60 |
"""
_COMMUNE = Organisation(id=Id("o"), name="Đảng bộ xã Toàn Thắng", kind=OrganisationKind.COMMUNE)
_CONGRESS = Congress(id=Id("c"), organisation_id=Id("o"), code="toan-thang-2025", ordinal=1, term="2025-2030")


def sheet(kind: str, **more: Any) -> Sheet:
    """A second draft of a kind."""
    stands = Sheet(
        kind=document_kinds().of(kind),
        about="trình Đại hội đại biểu Đảng bộ xã Toàn Thắng lần thứ I",
        congress=_CONGRESS,
        organisation=_COMMUNE,
        superior="Đảng bộ tỉnh Phú Thọ",
        number=2,
        written_at=dt.datetime(2025, 7, 10, 9, 30, tzinfo=dt.UTC),
        author="Chánh Văn phòng Đảng ủy",
        blocks=blocks(_TEXT),
    )
    return dataclasses.replace(stands, **more)


def _letterhead(of: Sheet) -> tuple[Any, ...]:
    (head,) = [each for each in draft_text.build(of).blocks if isinstance(each, Letterhead)]
    return head.superior, head.issuing, "".join(head.number.split()), head.draft


def _authority(of: Sheet) -> str:
    (end,) = [each for each in draft_text.build(of).blocks if isinstance(each, SignatureBlock)]
    assert isinstance(end.right, Signature)
    return end.right.authority[0]


def test_a_draft_of_the_committee() -> None:
    compare("draft_text", draft_text.build(sheet("political_report")))


def test_who_issues_it_and_who_will_sign() -> None:
    province = Organisation(id=Id("o"), name="Đảng bộ tỉnh Phú Thọ", kind=OrganisationKind.PROVINCE)
    report = sheet("political_report", organisation=province, superior="")
    assert _letterhead(report) == ((), ("TỈNH ỦY PHÚ THỌ",), "Số-BC/TU", "Dự thảo lần 2")
    of_congress = (("ĐẢNG BỘ TỈNH PHÚ THỌ",), ("ĐẠI HỘI ĐẠI BIỂU", "ĐẢNG BỘ XÃ TOÀN THẮNG LẦN THỨ I"))
    assert _letterhead(sheet("resolution")) == (*of_congress, "Số-NQ/ĐH", "Dự thảo lần 2")
    assert _letterhead(sheet("internal_rules")) == (*of_congress, "", "Dự thảo lần 2")
    kinds = ("self_review", "feedback_report", "working_regulations")
    assert [_authority(sheet(kind)) for kind in kinds] == [
        "T/M BAN CHẤP HÀNH",
        "T/M BAN THƯỜNG VỤ",
        "T/M ĐOÀN CHỦ TỊCH",
    ]


def test_a_speech_has_nothing_but_its_title_speaker_and_words() -> None:
    speech = sheet("presentation_speech", about="Làm du lịch", speaker=("Bùi Thị Lan", "Bí thư Chi bộ"), number=1)
    first, *others = draft_text.build(speech).blocks
    assert first == Title("THAM LUẬN", "Làm du lịch", ("(Tham luận của đồng chí Bùi Thị Lan, Bí thư Chi bộ)",))
    assert [each for each in others if isinstance(each, Letterhead | SignatureBlock)] == []


def test_the_name_of_a_part_stands_below_its_number_unless_that_is_a_figure() -> None:
    headings = [each for each in draft_text.build(sheet("self_review")).blocks if isinstance(each, Heading)]
    assert headings == [
        Heading("Phần thứ nhất", 1, "KẾT QUẢ NHIỆM KỲ"),
        Heading("I. Đặc điểm tình hình", 2),
        Heading("II. KIẾN NGHỊ", 1),
    ]
