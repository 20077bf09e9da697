"""A commune's congress with documents, a round of opinions, numbers, speeches and a result, for tests of letters, minutes and reports."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from congress_app.domain.choices import BodyKind, CommitteeBy
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.drafts.choices import AnswerKind, SeatKind, SpeechUse, StageKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.services.drafts.versions import NewFile
from tests.desk import Desk
from tests.documents.papers_of import commune_congress

DUE = dt.date(2025, 7, 15)
REPORT = "Báo cáo chính trị của Ban Chấp hành Đảng bộ xã Hòa Thắng trình Đại hội lần thứ I"
_SIGNED = {
    "signatory": "Bùi Thị Hoa",
    "signatory_post": "Phó Bí thư",
    "recipients": "- Ban Thường vụ Tỉnh ủy;\n- Ban Tổ chức Tỉnh ủy.",
}
ASKED = (
    "Ban Thường vụ Tỉnh ủy Phú Thọ",
    "Chi bộ thôn Đồng Tâm",
    "Chi bộ thôn Hòa Bình",
    "Đồng chí Lê Văn Sơn, nguyên Bí thư Đảng ủy",
)


@dataclass
class Drafted:
    """A congress with what was drafted for it."""

    office: Desk
    congress: Congress
    documents: dict[str, CongressDocument] = field(default_factory=dict)
    rounds: dict[str, OpinionRound] = field(default_factory=dict)

    def add(self, kind: str, **values: Any) -> CongressDocument:
        """Add a document."""
        made = self.office.do.documents.add(Id(self.congress.id), kind, values).value
        self.documents[kind] = made
        return made

    def version(self, kind: str, count: int = 1) -> None:
        """Take in drafts of a document."""
        for number in range(count):
            file = NewFile(f"{kind}.docx", f"{kind} {number}".encode(), "docx")
            self.office.do.versions.add(Id(self.documents[kind].id), file)

    def ask(self, kind: str, **values: Any) -> OpinionRound:
        """Begin a round of opinions on the newest draft."""
        stands = {"asked_on": dt.date(2025, 7, 1), "due_on": DUE, "due_at": dt.time(17)}
        named = [{"name": name} for name in ASKED]
        made = self.office.do.opinions.add_round(Id(self.documents[kind].id), {**stands, **values}, named).value
        self.rounds[kind] = made
        return made


def drafted(office: Desk, **values: Any) -> Drafted:
    """A congress with a political report on which opinions were asked, a resolution, and the papers that bear numbers."""
    made = Drafted(office, commune_congress(office, **values))
    made.add(
        "political_report",
        votes_for=238,
        votes_against=5,
        votes_other=2,
        title="Báo cáo chính trị của Ban Chấp hành Đảng bộ xã Hòa Thắng trình Đại hội lần thứ I",
    )
    made.version("political_report", 2)
    made.add("resolution", item_id=_item(office, made.congress, "Đoàn Thư ký"))
    made.add("internal_rules")
    made.ask("political_report", letter="Công văn số 12-CV/ĐU")
    opinions = [
        {"text": "Bổ sung số liệu về nông thôn mới", "by_name": ASKED[1]},
        {"text": "Chỉ tiêu thứ 5 cần rõ hơn", "by_name": ASKED[1]},
        {"text": "Sửa lỗi chính tả", "by_name": "Đảng viên Trần Văn Ba"},
    ]
    added = office.do.opinions.add(
        Id(made.documents["political_report"].id), opinions, Id(made.rounds["political_report"].id)
    ).value
    office.do.opinions.answer([Id(added[0].id)], AnswerKind.ACCEPTED, "", DUE)
    office.do.opinions.answer([Id(added[1].id)], AnswerKind.NOT_ACCEPTED, "Chỉ tiêu theo nghị quyết của Tỉnh ủy", DUE)
    return made


def with_result(office: Desk, *, is_elected: bool = True, **values: Any) -> Drafted:
    """The same after the congress: bodies, speeches, numbers, the new committee and the result, its lessons not yet typed."""
    by = CommitteeBy.ELECTED if is_elected else CommitteeBy.APPOINTED
    made = drafted(office, committee_by=by, **values)
    _bodies(made)
    _speeches(made)
    _numbers(made)
    office.do.results.add_members(Id(made.congress.id), _members(office, is_elected=is_elected))
    office.do.results.change(
        Id(made.congress.id),
        {
            "summoned_count": 250,
            "present_count": 245,
            "assessment": "Đại hội diễn ra đúng chương trình, dân chủ, trách nhiệm.\nVăn kiện được chuẩn bị công phu.",
            "difficulties": "Thời gian chuẩn bị ngắn.",
        },
    )
    return made


def _item(office: Desk, congress: Congress, title: str) -> str:
    items = [row.item for session in office.file.lists.sessions(office.scope(congress)) for row in session.items]
    return next(each.id for each in items if each.title == title)


def _bodies(made: Drafted) -> None:
    bodies = {
        BodyKind.PRESIDIUM: (("Nguyễn Văn An", ""), ("Bùi Thị Hoa", ""), ("Đinh Công Lực", "")),
        BodyKind.SECRETARIAT: (("Quách Thị Mai", "Trưởng đoàn"), ("Hà Văn Nam", "Thành viên")),
        BodyKind.SERVICE_SUBCOMMITTEE: (("Vũ Văn Phú", "Trưởng tiểu ban"),),
    }
    for kind, members in bodies.items():
        body = made.office.do.bodies.add(Id(made.congress.id), kind, {"vote": "245/245 đồng ý"}).value
        made.office.do.bodies.add_members(
            Id(body.id), [{"name": name, "function": function} for name, function in members]
        )


def _speeches(made: Drafted) -> None:
    item = _item(made.office, made.congress, "Báo cáo chính trị")
    told = {"speaker": "Phạm Thị Lan", "delegation_name": "Đoàn đại biểu thôn Tân Lập", "item_id": item}
    speeches = [
        {"title": "Xây dựng nông thôn mới nâng cao", **told},
        {"title": "Chuyển đổi số ở cơ sở", "speaker": "Hoàng Văn Tú", "use": SpeechUse.PRINT},
    ]
    made.office.do.speeches.add(Id(made.congress.id), speeches)


def _numbers(made: Drafted) -> None:
    made.office.do.documents.set_stage(
        Id(made.documents["political_report"].id), StageKind.ADOPTED, {"actual_on": dt.date(2025, 7, 18)}
    )
    for kind, on, values in (
        ("resolution", dt.date(2025, 7, 28), {}),
        ("minutes", dt.date(2025, 7, 28), {}),
        ("submission", dt.date(2025, 7, 19), {}),
        ("result_report", dt.date(2025, 8, 2), _SIGNED),
    ):
        document = made.documents.get(kind) or made.add(kind, **values)
        made.office.do.numbers.take(Id(document.id), on)


def _members(office: Desk, *, is_elected: bool) -> list[dict[str, Any]]:
    woman = office.person(
        "Bùi Thị Hoa",
        gender=Gender.FEMALE,
        birth_date=PartialDate(1979, 4, 2),
        ethnicity="Mường",
        post="Chủ tịch UBND xã",
    )
    typed = (
        ("Nguyễn Văn An", PartialDate(1972, 3, 5), "Kinh", "Bí thư Đảng ủy khóa trước", 240),
        ("Đinh Công Lực", PartialDate(1998), "Mường", "Bí thư Đoàn Thanh niên xã", 201),
        ("Quách Thị Mai", None, "", "", None),
    )
    votes = {"ballots": 245} if is_elected else {}
    executive = [{"person_id": woman.id, "is_reelected": True, **votes, **({"votes": 233} if is_elected else {})}]
    for name, birth, ethnicity, post, count in typed:
        told = {"votes": count} if is_elected and count else {}
        gender = Gender.FEMALE if "Thị" in name else Gender.MALE
        executive.append(
            {"name": name, "birth_date": birth, "ethnicity": ethnicity, "post": post, "gender": gender,
             "is_reelected": name == "Nguyễn Văn An", **votes, **told}
        )  # fmt: skip
    return [
        *executive,
        {"seat": SeatKind.STANDING, "name": "Nguyễn Văn An"},
        {"seat": SeatKind.STANDING, "person_id": woman.id},
        {"seat": SeatKind.SECRETARY, "name": "Nguyễn Văn An"},
        {"seat": SeatKind.DEPUTY, "person_id": woman.id},
        {"seat": SeatKind.INSPECTION, "name": "Hà Văn Nam"},
        {"seat": SeatKind.UPWARD, "name": "Nguyễn Văn An"},
    ]
