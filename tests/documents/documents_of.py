"""A congress with documents, opinions, numbers, speeches and a dossier, for the tests of their papers."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from congress_app.domain.choices import BodyKind
from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import AnswerKind, CopyKind, DossierGroup, SpeechUse, StageKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.services.drafts.versions import NewFile
from tests.desk import Desk
from tests.documents.papers_of import commune_congress

DAY = dt.date(2025, 7, 1)


@dataclass(frozen=True, slots=True)
class Drafted:
    """What was made."""

    congress: Congress
    report: CongressDocument
    resolution: CongressDocument
    round: OpinionRound


def with_documents(office: Desk, congress: Congress | None = None) -> Drafted:
    """A political report with two drafts and a round of opinions, a resolution not begun, numbers, speeches, a dossier."""
    made = congress or commune_congress(office)
    id = Id[Congress](made.id)
    office.do.bodies.add(id, BodyKind.DOCUMENTS_SUBCOMMITTEE, {})
    values = {"title": "Báo cáo chính trị trình Đại hội", "person_name": "Lê Văn Cường", "note": "Bản đầy đủ"}
    report = office.do.documents.add(id, "political_report", values).value
    resolution = office.do.documents.add(id, "resolution").value
    for number in (1, 2):
        office.do.versions.add(Id(report.id), NewFile(f"bc-{number}.docx", b"%d" % number, "docx", f"Bản {number}"))
    _stages(office, report)
    office.do.numbers.take(Id(report.id), dt.date(2025, 7, 18))
    _numbers(office, made)
    _speeches(office, made)
    _dossier(office, made, report)
    return Drafted(made, report, resolution, _round(office, report))


def _stages(office: Desk, report: CongressDocument) -> None:
    stages = (
        (StageKind.DRAFTING, DAY, DAY),
        (StageKind.OPINIONS, DAY + dt.timedelta(4), DAY + dt.timedelta(6)),
        (StageKind.ADOPTED, dt.date(2025, 7, 15), None),
        (StageKind.VOTED, dt.date(2025, 7, 28), None),
    )
    for kind, planned, actual in stages:
        office.do.documents.set_stage(Id(report.id), kind, {"planned_on": planned, "actual_on": actual})


def _numbers(office: Desk, congress: Congress) -> None:
    series = {
        "organisation_id": congress.organisation_id,
        "term": "2020-2025",
        "kind_symbol": "KH",
        "body_symbol": "ĐU",
    }
    plan = {"title": "Kế hoạch tổ chức Đại hội", "signatory": "Nguyễn Văn An", "recipients": "Các chi bộ"}
    office.do.numbers.enter({**series, **plan, "number": 1, "dated_on": DAY, "copy_count": 30})
    office.do.numbers.enter({**series, "number": 3, "title": "Kế hoạch tuyên truyền", "dated_on": DAY})
    [wrong] = office.do.numbers.reserve({**series, "title": "Kế hoạch tổng duyệt"}).value
    office.do.numbers.cancel(Id(wrong.id), "Lấy nhầm số")
    office.do.numbers.reserve({**series, "title": "Kế hoạch phục vụ"})
    of_congress = {"organisation_id": congress.organisation_id, "congress_id": congress.id, "term": "2025-2030"}
    office.do.numbers.enter(
        {**of_congress, "kind_symbol": "NQ", "body_symbol": "ĐH", "number": 1, "title": "Nghị quyết"}
    )


def _speeches(office: Desk, congress: Congress) -> None:
    item = next(
        each
        for session in office.file.lists.sessions(office.scope(congress))
        for each in session.items
        if each.item.title == "Nghỉ giải lao"
    )
    hall = {"item_id": item.id, "delegation_name": "Chi bộ thôn Đông", "post": "Bí thư Chi bộ"}
    speeches: list[dict[str, Any]] = [
        {"title": "Xây dựng chi bộ bốn tốt", "speaker": "Trần Thị Bình", "minutes": 8, **hall},
        {"title": "Phát triển cây lúa chất lượng cao", "speaker": "Lò Văn Din", "minutes": 9, **hall},
        {"title": "Chuyển đổi số ở cơ sở", "speaker": "Lê Văn Cường", "use": SpeechUse.PRINT},
    ]
    office.do.speeches.add(Id(congress.id), speeches)


def _dossier(office: Desk, congress: Congress, report: CongressDocument) -> None:
    id = Id[Congress](congress.id)
    group, add = DossierGroup.OFFICE, office.do.dossiers.add
    plan = {"entry": "vp.plan", "number": "01-KH/ĐU", "dated_on": DAY, "sheets": 12}
    add(id, {**plan, "author": "Đảng ủy xã Hòa Thắng"})
    add(
        id,
        {"group": group, "title": "Băng ghi hình Đại hội", "sheets": 1, "copy_kind": CopyKind.COPY, "kept_at": "Tủ 3"},
    )
    add(id, {"group": DossierGroup.DOCUMENTS, "document_id": report.id, "copy_kind": CopyKind.DRAFT})
    office.do.dossiers.waive(id, "vp.decisions", "Dùng quyết định của nhiệm kỳ trước")


def _round(office: Desk, report: CongressDocument) -> OpinionRound:
    names = ("Chi bộ thôn Đông", "Chi bộ thôn Tây", "Ủy ban MTTQ xã", "Đồng chí Phạm Văn Giang")
    do, id = office.do.opinions, Id[CongressDocument](report.id)
    made = do.add_round(id, {"asked_on": DAY, "due_on": dt.date(2025, 7, 10)}, [{"name": name} for name in names]).value
    agreeing = office.file.lists.rows(RoundParticipant, name=names[2])
    do.agree([Id(each.id) for each in agreeing], DAY)
    given = [
        {"by_name": names[1], "section": "Phần II, mục 2, trang 12", "text": "Nêu rõ chỉ tiêu giảm nghèo", "quote": "giảm hộ nghèo"},
        {"by_name": names[0], "text": "Nhất trí với bố cục\nNên rút gọn phần mở đầu"},
        {"by_name": names[0], "section": "Phần I, mục 1, trang 3", "text": "Bổ sung số liệu năm 2024"},
        {"by_name": names[0], "section": "Phần II, mục 10, trang 20", "text": "Thêm nhiệm vụ về nước sạch"},
        {"by_name": "Bà Vi Thị Sen", "section": "Phần II, mục 2, trang 13", "text": "Nâng lương giáo viên"},
    ]  # fmt: skip
    opinions = do.add(id, given, Id(made.id)).value
    answers = (
        (AnswerKind.PARTLY, "Nêu chỉ tiêu chung, không tách từng thôn"),
        (AnswerKind.ACCEPTED, ""),
        (AnswerKind.ACCEPTED, "Năm 2024 thu ngân sách đạt 112% dự toán"),
        (None, ""),
        (AnswerKind.OUT_OF_SCOPE, "Thuộc thẩm quyền cấp trên"),
    )
    for opinion, (kind, text) in zip(opinions, answers, strict=True):
        if kind is not None:
            do.answer([Id(opinion.id)], kind, text, dt.date(2025, 7, 12))
    return made
