"""Items that are missing."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.domain.checks import check
from congress_app.domain.choices import (
    CommitteeBy,
    CongressForm,
    OrganisationKind,
)
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.rulebook import Rulebook
from tests.domain.checks.building import facts, item, session


def missing(*titles: str, **changes: Any) -> set[str]:
    """The codes of the items that an agenda of these titles lacks."""
    items = tuple(item(str(place), 1, title=title) for place, title in enumerate(titles))
    return {
        finding.rule
        for finding in check(facts(sessions=(session("s"),), items=items, **changes))
        if finding.rule.startswith("item.")
    }


def test_they_depend_on_contents_form_and_committee() -> None:
    always = {"item.flag", "item.presidium", "item.opening", "item.political_report", "item.self_review"}
    always |= {"item.higher_drafts", "item.resolution", "item.closing"}
    assert missing("x") == always | {"item.verification", "item.appointment"}
    elected = {"congress_content_count": 4, "congress_committee_by": CommitteeBy.ELECTED}
    chain = {"item.committee_election", "item.counting_board", "item.upward_delegates"}
    assert missing("x", **elected) == always | {"item.verification"} | chain
    cell = {**elected, "congress_form": CongressForm.MEMBERS, "organisation_kind": OrganisationKind.CELL}
    assert missing("x", **cell) == (always | {"item.members_report"} | chain) - {"item.upward_delegates"}


def test_an_item_is_recognised_by_its_words_without_accents() -> None:
    assert "item.flag" not in missing("CHÀO CỜ, hát Quốc ca")
    assert "item.closing" in missing("Chào cờ")


def test_an_office_may_switch_one_off_and_no_agenda_lacks_nothing() -> None:
    off = OwnRule(id=Id("r"), rule="item.flag", value="không", reason="Đã làm lễ")
    assert "item.flag" not in missing("x", rulebook=Rulebook.load([off]))
    assert missing() == set()


@pytest.mark.parametrize(
    ("code", "talk", "deed"),
    [
        ("flag", "Văn nghệ chào công nhân", "1. Chào cờ"),
        ("presidium", "Đáp từ của Đoàn Chủ tịch", "Đại hội bầu Đoàn Chủ tịch"),
        ("presidium", "Chủ tịch đại hội điều hành", "Bầu Chủ tịch, Thư ký đại hội"),
        ("verification", "Bầu Ban Thẩm tra tư cách đại biểu", "Ban Thẩm tra tư cách đại biểu báo cáo"),
        ("opening", "Văn nghệ trước giờ khai mạc", "Chào cờ, khai mạc"),
        ("opening", "Chuẩn bị khai mạc", "Khai mạc"),
        ("political_report", "Thảo luận Báo cáo chính trị", "Trình bày tóm tắt Báo cáo chính trị"),
        ("self_review", "Thảo luận báo cáo kiểm điểm", "Trình bày Báo cáo chính trị và báo cáo kiểm điểm"),
        ("higher_drafts", "Phát dự thảo văn kiện", "Góp ý vào dự thảo văn kiện Đại hội XIV"),
        ("appointment", "Quyết định chỉ định đoàn đại biểu", "Công bố các quyết định chỉ định"),
        ("resolution", "Đoàn Chủ tịch đề nghị quyết định", "Biểu quyết thông qua Nghị quyết"),
        ("resolution", "Kết quả thực hiện Nghị quyết đại hội", "Trình bày dự thảo Nghị quyết Đại hội"),
        ("closing", "Chụp ảnh sau bế mạc", "Tổng kết và bế mạc"),
    ],
)
def test_talk_of_an_item_is_not_the_item(code: str, talk: str, deed: str) -> None:
    assert f"item.{code}" in missing(talk)
    assert f"item.{code}" not in missing(talk, deed)


@pytest.mark.parametrize(
    ("code", "talk", "deed"),
    [
        ("committee_election", "Công bố kết quả bầu Ban Chấp hành", "Đại biểu bỏ phiếu bầu Ban Chấp hành"),
        ("committee_election", "Hội nghị lần thứ nhất: bầu Bí thư", "Bầu cấp ủy khóa mới"),
        ("counting_board", "Ban Kiểm phiếu làm việc", "Thông qua danh sách Ban Kiểm phiếu"),
        ("counting_board", "Báo cáo của Tổ kiểm phiếu", "Bầu Tổ kiểm phiếu"),
        ("upward_delegates", "Kết quả bầu đoàn đại biểu", "Tiến hành bầu đoàn đại biểu dự đại hội cấp trên"),
    ],
)
def test_talk_of_an_election_is_not_the_election(code: str, talk: str, deed: str) -> None:
    elected = {"congress_content_count": 4, "congress_committee_by": CommitteeBy.ELECTED}
    assert f"item.{code}" in missing(talk, **elected)
    assert f"item.{code}" not in missing(talk, deed, **elected)


def test_greeting_members_is_no_report_on_them() -> None:
    cell: dict[str, Any] = {"congress_form": CongressForm.MEMBERS}
    assert "item.members_report" in missing("Đón tiếp đảng viên dự đại hội", **cell)
    assert "item.members_report" not in missing("Báo cáo tình hình đảng viên dự đại hội", **cell)
