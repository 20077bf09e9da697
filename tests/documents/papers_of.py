"""What papers are made of in tests: a commune with its congress, and requests for papers."""

from __future__ import annotations

import datetime as dt
from typing import Any

from congress_app.documents.builders.paper import PaperRequest
from congress_app.domain.choices import HalfDay, ItemKind, PhaseKind, VoteNeeded
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from tests.desk import OPENS, Desk


def request(
    office: Desk, congress: Congress | None = None, as_of: dt.date = dt.date(2025, 7, 21), **options: str
) -> PaperRequest:
    """What a builder is given."""
    lists = office.file.lists
    return PaperRequest(lists, office.scope(congress, as_of), lists.office(), options)


def commune_congress(office: Desk, **values: Any) -> Congress:
    """A commune's congress on one day, with an agenda in two sessions."""
    commune = office.organisation("Đảng bộ xã Hòa Thắng", office.province(), hall="Hội trường Đảng ủy xã")
    congress = office.congress(commune, **values)
    secretary = office.person("Nguyễn Văn An", post="Bí thư Đảng ủy", organisation_id=commune.id)
    first = office.session(congress, PhaseKind.PREPARATORY, presiding="Thường trực Đảng ủy")
    office.item(first, "Đón tiếp đại biểu", minutes=0, presenter="Tiểu ban Tổ chức - phục vụ")
    office.item(
        first, "Chào cờ", minutes=5, kind=ItemKind.CEREMONY, presenter="Ban Tổ chức", cue="Nhạc Quốc ca\nQuốc tế ca",
        words="(Mời đại hội đứng dậy)\nNghiêm! Chào cờ, chào!\n\nThôi!",
    )  # fmt: skip
    bodies = office.item(
        first,
        "Bầu các cơ quan điều hành",
        introducer="Ban Tổ chức",
        presenter_id=secretary.id,
        standby="Đồng chí Phó Bí thư",
    )
    office.item(first, "Đoàn Chủ tịch", bodies, minutes=8, vote=VoteNeeded.SHOW_OF_HANDS)
    office.item(first, "Đoàn Thư ký", bodies, minutes=7, vote=VoteNeeded.SHOW_OF_HANDS, outcome="156/156 đồng ý")
    second = office.session(
        congress, half_day=HalfDay.AFTERNOON, starts_at=dt.time(13, 30), place="Nhà văn hóa xã", title="Phiên khai mạc"
    )
    office.item(second, "Báo cáo chính trị", minutes=25, presenter_id=secretary.id, paper="Báo cáo chính trị (tóm tắt)")
    office.item(second, "Nghỉ giải lao", minutes=15, kind=ItemKind.BREAK)
    office.item(
        second, "Bầu cử", minutes=60, kind=ItemKind.ELECTION, vote=VoteNeeded.BALLOT, presenter="Ban Kiểm phiếu"
    )
    return congress


def issue(office: Desk, congress: Congress) -> None:
    """Issue the programme."""
    office.do.programme.issue(Id(congress.id))


__all__ = ["OPENS", "commune_congress", "issue", "request"]
