from __future__ import annotations

import datetime as dt

import pytest

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.services.congresses import Dates
from congress_app.services.importing.rows import Became, Imported
from tests.plan_office import AS_OF, NEXT, PlanOffice, plan_office
from tests.services.importing.conftest import counts

AN, HOA, MINH = "Bùi Văn An", "Đinh Thị Hòa", "Trần Minh"
TOAN_THANG, HOA_BINH, NONG_TRANG = "Đảng bộ xã Toàn Thắng", "Đảng bộ xã Hòa Bình", "Đảng bộ phường Nông Trang"
SPEAKER = "Dự và phát biểu chỉ đạo"


@pytest.fixture
def office() -> PlanOffice:
    return plan_office()


def reasons(imported: Imported) -> list[tuple[int, str, str]]:
    """The rejected rows, the cell and the reason."""
    return [(each.row, each.field, say(each.problem)) for each in imported.rejected]


def stored(office: PlanOffice) -> list[Assignment]:
    return office.desk.file.rows(Assignment)


def test_a_row_sends_a_member_to_a_congress(office: PlanOffice) -> None:
    outcome = office.take({"member": "Đ/c Bùi Văn An", "organisation": "Toàn Thắng", "note": "đi cùng đoàn"})
    (made,) = stored(office)
    assert counts(outcome.value) == (1, 0, 0, 0)
    assert (made.person_id, made.congress_id) == (office.members[AN].id, office.congresses[TOAN_THANG].id)
    assert (made.role, made.phases, made.note) == (AssignmentRole.SPEAKER, ("official",), "đi cùng đoàn")
    assert outcome.step is not None


def test_the_same_rows_again_leave_no_step(office: PlanOffice) -> None:
    rows = [
        {"member": AN, "organisation": "Toàn Thắng; Hòa Bình"},
        {"member": HOA, "organisation": "Nông Trang", "role": "Địa bàn"},
    ]
    assert counts(office.take(*rows).value) == (2, 0, 0, 0)
    again = office.take(*rows)
    assert (counts(again.value), again.step) == ((0, 0, 2, 0), None)


def test_one_import_is_taken_back_by_one_undo(office: PlanOffice) -> None:
    office.take(
        {"member": AN, "organisation": "Toàn Thắng; Hòa Bình; Nông Trang"}, {"member": HOA, "organisation": "Hòa Bình"}
    )
    assert len(stored(office)) == 4
    office.desk.file.undo()
    assert stored(office) == []


@pytest.mark.parametrize(
    "cell",
    [
        "Toàn Thắng; Hòa Bình",
        "Toàn Thắng\nHòa Bình",
        "- Đảng bộ xã Toàn Thắng;\n- Đảng bộ xã Hòa Bình.",
        "1. Xã Toàn Thắng\r\n2. Xã Hoà Bình",
        "Toàn Thắng, Hòa Bình",
        "các xã Toàn Thắng và Hòa Bình",
        "Toàn Thắng (28/7); Hòa Bình (28/7)",
        "Các xã: Toàn Thắng, Hòa Bình",
        "Gồm: Toàn Thắng, Hòa Bình",
        "gồm các xã: Toàn Thắng, Hòa Bình",
        "Gồm Toàn Thắng và Hòa Bình",
    ],
)
def test_one_cell_may_name_several_congresses(office: PlanOffice, cell: str) -> None:
    imported = office.take({"member": AN, "organisation": cell}).value
    assert (counts(imported), imported.warned) == ((1, 0, 0, 0), ())
    assert office.plan() == [(AN, HOA_BINH, SPEAKER), (AN, TOAN_THANG, SPEAKER)]


def test_a_row_with_one_unknown_name_among_several_stores_nothing(office: PlanOffice) -> None:
    imported = office.take({"member": AN, "organisation": "Toàn Thắng; Đông Lạ"}).value
    assert reasons(imported) == [
        (2, "organisation", "Không có đại hội nào của “Đông Lạ”. Hãy xem lại cách viết tên, hoặc thêm đại hội trước.")
    ]
    assert stored(office) == []


def test_members_on_lines_of_one_cell_are_all_sent(office: PlanOffice) -> None:
    cells = (
        "Bùi Văn An\nĐinh Thị Hòa",
        "Đ/c Bùi Văn An, Bí thư\nĐ/c Đinh Thị Hòa, Phó Bí thư",
        "Bùi Văn An, Đinh Thị Hòa",
    )
    for cell in cells:
        imported = office.take({"member": cell, "organisation": "Toàn Thắng"}).value
        assert imported.rejected == ()
        assert office.plan() == [(AN, TOAN_THANG, SPEAKER), (HOA, TOAN_THANG, SPEAKER)]


def test_unknown_members_are_rejected_with_those_that_look_alike(office: PlanOffice) -> None:
    imported = office.take(
        {"member": "Bùi Văn Ân", "organisation": "Toàn Thắng"}, {"member": "Lê Lạ Lùng", "organisation": "Toàn Thắng"}
    ).value
    assert reasons(imported) == [
        (
            2,
            "member",
            "“Bùi Văn Ân” không có trong cấp ủy nào. Có phải là: “Bùi Văn An”? Hãy xem lại cách viết tên, hoặc thêm đồng chí này trước.",
        ),
        (
            3,
            "member",
            "“Lê Lạ Lùng” không có trong cấp ủy nào. Hãy thêm đồng chí này trước, hoặc xem lại cách viết tên.",
        ),
    ]
    assert imported.is_all_rejected


def test_two_members_of_one_name_are_told_apart_by_the_post_only(office: PlanOffice) -> None:
    other = office.member(AN, "Giám đốc Công an tỉnh")
    row = {"member": AN, "organisation": "Toàn Thắng"}
    doubtful = office.take(row).value
    assert reasons(doubtful) == [
        (
            2,
            "member",
            f"Có nhiều đồng chí tên {AN}: {AN} (Bí thư Tỉnh ủy); {AN} (Giám đốc Công an tỉnh). Hãy ghi chức vụ bên cạnh tên.",
        )
    ]
    assert doubtful.doubts[2][1] == other.id
    office.take({**row, "post": "Giám đốc Công an"})
    assert [each.person_id for each in stored(office)] == [other.id]
    assert counts(office.take(row).value) == (0, 0, 1, 0)  # the one who has it already is meant


@pytest.mark.parametrize("has_post_first", [True, False])
def test_another_row_may_tell_who_of_one_name_is_meant(office: PlanOffice, has_post_first: bool) -> None:
    other = office.member(AN, "Giám đốc Công an tỉnh")
    row = {"member": AN, "organisation": "Toàn Thắng", "transport": "Xe 1"}
    rows = [{**row, "post": "Giám đốc"}, row]
    taken = office.take(*(rows if has_post_first else reversed(rows))).value
    assert (taken.rejected, taken.doubts) == ((), {})
    assert [(each.person_id, each.transport) for each in stored(office)] == [(other.id, "Xe 1")]
    elsewhere = office.take({**row, "organisation": "Hòa Bình"}).value
    assert [each.row for each in elsewhere.rejected] == [2]


def test_the_post_below_or_behind_the_name_tells_apart_too(office: PlanOffice) -> None:
    other = office.member(AN, "Giám đốc Công an tỉnh")
    for cell in ("Bùi Văn An\nGiám đốc Công an tỉnh", "Đ/c Bùi Văn An - Giám đốc"):
        assert office.take({"member": cell, "organisation": "Toàn Thắng"}).value.rejected == ()
    assert [each.person_id for each in stored(office)] == [other.id]


def test_a_doubt_may_be_decided(office: PlanOffice) -> None:
    other = office.member(AN, "Giám đốc Công an tỉnh")
    assert counts(office.decide([{"member": AN, "organisation": "Toàn Thắng"}], {2: other.id})) == (1, 0, 0, 0)
    assert [each.person_id for each in stored(office)] == [other.id]


def test_somebody_of_the_file_who_is_on_no_committee_needs_the_post(office: PlanOffice) -> None:
    person = office.desk.person("Lý Thị Mai", post="Phó Trưởng phòng")
    bare = office.take({"member": "Lý Thị Mai", "organisation": "Toàn Thắng"}).value
    (problem,) = [why for _row, _field, why in reasons(bare)]
    assert problem == (
        "“Lý Thị Mai” không có trong cấp ủy nào. Có người cùng tên là: Phó Trưởng phòng."
        " Nếu đúng người này, hãy ghi chức vụ bên cạnh tên."
    )
    assert counts(office.take({"member": "Lý Thị Mai - Phó Trưởng phòng", "organisation": "Toàn Thắng"}).value) == (
        1,
        0,
        0,
        0,
    )
    assert [each.person_id for each in stored(office)] == [person.id]


def test_a_name_that_two_communes_have_must_be_whole(office: PlanOffice) -> None:
    imported = office.take(
        {"member": AN, "organisation": "Tân Sơn"},
        {"member": AN, "organisation": "phường Tân Sơn"},
        {"member": HOA, "organisation": "ĐB xã Tân Sơn"},
    ).value
    assert reasons(imported) == [
        (
            2,
            "organisation",
            "“Tân Sơn” có thể là nhiều tổ chức đảng: “Đảng bộ xã Tân Sơn”, “Đảng bộ phường Tân Sơn”. Hãy ghi đầy đủ tên.",
        )
    ]
    assert office.plan() == [(AN, "Đảng bộ phường Tân Sơn", SPEAKER), (HOA, "Đảng bộ xã Tân Sơn", SPEAKER)]


def test_an_unknown_congress_is_rejected_with_the_names_near_to_it(office: PlanOffice) -> None:
    office.desk.organisation("Đảng bộ xã Bản Nguyên", office.communes[TOAN_THANG])
    imported = office.take(
        {"member": AN, "organisation": "xã Toàn Thắn"}, {"member": AN, "organisation": "Bản Nguyên"}
    ).value
    assert reasons(imported) == [
        (2, "organisation", "Không có đại hội nào của “xã Toàn Thắn”. Có phải là: “Đảng bộ xã Toàn Thắng”?"),
        (3, "organisation", "Đảng bộ xã Bản Nguyên chưa có đại hội trong tệp dữ liệu. Hãy thêm đại hội trước."),
    ]


def test_another_day_is_a_warning_and_moves_nothing(office: PlanOffice) -> None:
    before = office.desk.file.rows(Congress), office.desk.phase(office.congresses[TOAN_THANG], PhaseKind.OFFICIAL)
    imported = office.take(
        {"member": AN, "organisation": "Toàn Thắng", "date": "30/7/2025"},
        {"member": AN, "organisation": "Hòa Bình", "date": "28/07/2025", "half_day": "Tối"},
        {"member": HOA, "organisation": "Toàn Thắng", "date": "27/7/2025"},
        {"member": HOA, "organisation": "Hòa Bình", "date": "27-28/7/2025"},
        {"member": MINH, "organisation": "Hòa Bình", "date": "chưa rõ"},
    ).value
    assert counts(imported) == (5, 0, 0, 0)
    held = "diễn ra chiều 27/7/2025 - chiều 28/7/2025"
    attended = "sáng, chiều 28/7/2025"
    assert [(each.row, say(each.problem)) for each in imported.warned] == [
        (
            2,
            f"Đại hội {TOAN_THANG} {held}; danh sách ghi 30/7/2025. Lịch đại hội không bị thay đổi.",
        ),
        (
            3,
            f"Đại hội {HOA_BINH} {held}; danh sách ghi Tối 28/07/2025. Lịch đại hội không bị thay đổi.",
        ),
        (
            4,
            f"27/7/2025 không phải là lúc dự đại hội {TOAN_THANG}: {attended}. Phiên được phân công dự không bị thay đổi.",
        ),
        (6, "Không hiểu “chưa rõ” là ngày nào nên không đối chiếu được."),
    ]
    assert before == (
        office.desk.file.rows(Congress),
        office.desk.phase(office.congresses[TOAN_THANG], PhaseKind.OFFICIAL),
    )


def test_phases_are_gathered_from_the_rows_of_one_assignment(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng"}
    imported = office.take({**row, "phase": "Phiên chính thức"}, {**row, "phase": "trù bị"}).value
    assert imported.became == {2: Became.NEW, 3: Became.SAME}
    assert [each.phases for each in stored(office)] == [("preparatory", "official")]
    assert counts(office.take({**row, "phase": "official"}).value) == (0, 1, 0, 0)
    assert [each.phases for each in stored(office)] == [("official",)]


def test_rows_of_one_assignment_that_contradict_each_other_are_told(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng"}
    imported = office.take({**row, "transport": "Xe 1"}, {**row, "transport": "Xe 2"}, row).value
    assert imported.became == {2: Became.NEW, 4: Became.SAME}
    assert reasons(imported) == [(3, "transport", "Dòng 2 nói về cùng một phân công nhưng ghi khác.")]


def test_an_empty_cell_leaves_what_stands(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng"}
    office.take({**row, "note": "mang theo tài liệu", "departs_at": "6h30"})
    assert counts(office.take({**row, "note": "", "departs_at": ""}).value) == (0, 0, 1, 0)
    changed = office.take({**row, "departs_at": "7h"}).value
    assert [(each.field, each.before, each.after) for each in changed.changes[2]] == [
        ("departs_at", dt.time(6, 30), dt.time(7))
    ]


def test_states_are_written_down_with_their_reason(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng"}
    office.take({**row, "state": "Đã báo"})
    assert [each["state"] for each in office.listed()] == ["Đã báo", "Đã báo"]
    bare = office.take({**row, "state": "Từ chối"}).value
    assert reasons(bare) == [(2, "reason", "Lý do: mục này không được để trống.")]
    assert counts(office.take({**row, "state": "Từ chối", "reason": "đi công tác"}).value) == (0, 1, 0, 0)
    assert [(each["state"], each["reason"]) for each in office.listed()] == [("Từ chối", "đi công tác")]
    later = office.take(row).value
    assert counts(later) == (0, 0, 1, 0)
    assert [say(each.problem) for each in later.warned] == [
        "Bùi Văn An không còn dự đại hội Đảng bộ xã Toàn Thắng: từ chối. Dòng này không được nhập thành phân công mới."
    ]


def test_replaced_is_not_said_by_a_row(office: PlanOffice) -> None:
    imported = office.take({"member": AN, "organisation": "Toàn Thắng", "state": "replaced"}).value
    assert reasons(imported) == [
        (
            2,
            "state",
            "Không thể ghi “đã thay” bằng một dòng vì chưa rõ ai dự thay: hãy thay đồng chí này trong cửa sổ chương trình.",
        )
    ]


def test_the_own_list_of_a_plan_with_a_history_is_the_same(office: PlanOffice) -> None:
    office.take(
        {"member": AN, "organisation": "Toàn Thắng", "phase": "trù bị, chính thức", "state": "told", "note": "a"},
        {"member": HOA, "organisation": "Hòa Bình", "role": "Chỉ đạo chuẩn bị"},
        {"member": MINH, "organisation": "Nông Trang", "role": "Tổ công tác"},
        {"member": MINH, "organisation": "Toàn Thắng", "role": "Phụ trách địa bàn"},
    )
    do, made = office.desk.do.assignments, stored(office)
    do.replace([Id(made[0].id)], Id(office.members[HOA].id), NEXT, "ốm")
    do.set_state([Id(made[2].id)], AssignmentState.DECLINED, AS_OF, "họp")
    office.desk.do.records.delete([office.congresses[HOA_BINH]])
    office.desk.do.congresses.set_state(
        [Id(office.congresses["Đảng bộ xã Tân Sơn"].id)], CongressState.POSTPONED, AS_OF
    )
    office.take({"member": AN, "organisation": "Đảng bộ xã Tân Sơn"})
    listed = office.listed()
    again = office.take(*listed)
    assert (counts(again.value), again.step) == ((0, 0, len(listed), 0), None)
    assert again.value.warned == ()


def test_a_code_goes_before_the_name(office: PlanOffice) -> None:
    code = office.congresses[TOAN_THANG].code
    imported = office.take(
        {"member": AN, "organisation": "", "congress_code": code.upper()},
        {"member": HOA, "organisation": "Hòa Bình", "congress_code": code},
        {"member": HOA, "organisation": "Hòa Bình", "congress_code": "la-2025"},
    ).value
    assert imported.became == {2: Became.NEW}
    assert reasons(imported) == [
        (3, "organisation", f"Mã {code} là đại hội của tổ chức đảng khác."),
        (4, "congress_code", "Không có đại hội nào có mã “la-2025”."),
    ]


def test_of_two_congresses_of_one_organisation_the_one_of_the_day_is_meant(office: PlanOffice) -> None:
    day = dt.date(2025, 8, 20)
    dates = {PhaseKind.OFFICIAL: Dates(day, HalfDay.MORNING, day, HalfDay.MORNING)}
    second = office.desk.congress(office.communes[TOAN_THANG], dates, term="2030-2035")
    imported = office.take(
        {"member": AN, "organisation": "Toàn Thắng", "date": "20/8"}, {"member": HOA, "organisation": "Toàn Thắng"}
    ).value
    assert [each.congress_id for each in stored(office)] == [second.id]
    assert [each[1] for each in reasons(imported)] == ["organisation"]


def test_a_code_may_stand_where_the_organisation_would(office: PlanOffice) -> None:
    code = office.congresses[TOAN_THANG].code
    assert counts(office.take({"member": AN, "organisation": f"{code.upper()}; Hòa Bình"}).value) == (1, 0, 0, 0)
    assert office.plan() == [(AN, HOA_BINH, SPEAKER), (AN, TOAN_THANG, SPEAKER)]


@pytest.mark.parametrize("date", ["31/02/2025", "abc", "28/13/2025"])
def test_a_day_that_cannot_be_read_rejects_its_row(office: PlanOffice, date: str) -> None:
    imported = office.take({"member": AN, "organisation": "Toàn Thắng", "date": date}).value
    assert reasons(imported) == [(2, "date", f"Ngày: “{date}” không phải là ngày. Hãy ghi như 27/7/2025.")]
    assert stored(office) == []


@pytest.mark.parametrize("cells", [{"date": "Sáng 28/7"}, {"date": "28/7/2025", "half_day": "sáng"}])
def test_half_of_what_is_attended_is_told(office: PlanOffice, cells: dict[str, str]) -> None:
    imported = office.take({"member": AN, "organisation": "Toàn Thắng", **cells}).value
    (warned,) = imported.warned
    assert say(warned.problem).startswith(f"Đại hội {TOAN_THANG} diễn ra sáng, chiều 28/7/2025; danh sách chỉ ghi ")
    assert say(warned.problem).endswith("Đồng chí được phân công dự tất cả các buổi này.")


def test_both_sessions_of_a_cell_are_compared_each_with_its_own(office: PlanOffice) -> None:
    right = "Trù bị: chiều 27/07/2025\nChính thức: cả ngày 28/07/2025"
    rows = [{"member": AN, "organisation": "Toàn Thắng", "role": "speaker", "date": text} for text in
            (right, right.replace("27", "26"), right.replace("28/", "29/"))]  # fmt: skip
    assert [[each.row for each in office.take(row).value.warned] for row in rows] == [[], [2], [2]]


def test_a_second_speaker_is_told_with_the_name_of_the_first(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng", "role": "speaker"}
    assert office.take(row).value.warned == ()
    imported = office.take(row, {**row, "member": HOA}).value
    assert [(each.row, each.field, say(each.problem)) for each in imported.warned] == [
        (
            3,
            "member",
            f"Đại hội {TOAN_THANG} đã có người dự và phát biểu: {AN}. Đồng chí {HOA} được thêm vào, cùng phát biểu.",
        )
    ]


def test_a_new_assignment_to_a_congress_that_is_over_is_told(office: PlanOffice) -> None:
    office.desk.do.congresses.set_state([Id(office.congresses[TOAN_THANG].id)], CongressState.CLOSED, AS_OF)
    imported = office.take({"member": AN, "organisation": "Toàn Thắng", "role": "speaker"}).value
    assert [(each.field, say(each.problem)) for each in imported.warned] == [
        ("organisation", f"Đại hội {TOAN_THANG} đã kết thúc; đồng chí {AN} vẫn được nhập là dự đại hội này.")
    ]


def test_without_a_column_of_roles_it_is_said_that_all_were_taken_as_speakers(office: PlanOffice) -> None:
    row = {"member": AN, "organisation": "Toàn Thắng; Hòa Bình"}
    assert [say(each) for each in office.take(row).value.notes] == [
        f"Danh sách không có cột vai trò: 2 phân công mới được nhập là “{SPEAKER}”."
    ]
    assert office.take(row).value.notes == ()
