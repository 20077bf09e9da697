from __future__ import annotations

import pytest

from congress_app.i18n import say
from tests.plan_office import PlanOffice, plan_office
from tests.services.importing.conftest import counts

AN, HOA, MINH = "Bùi Văn An", "Đinh Thị Hòa", "Trần Minh"
PLACE = "Đảng bộ xã Toàn Thắng"
SPEAKER, AREA, TEAM = "Dự và phát biểu chỉ đạo", "Phụ trách địa bàn", "Tổ công tác cùng dự"


@pytest.fixture
def office() -> PlanOffice:
    return plan_office()


def test_each_column_of_a_role_assigns_in_its_role(office: PlanOffice) -> None:
    row = {"organisation": "Toàn Thắng", "member": AN, "area_member": HOA, "team_member": MINH, "note": "a"}
    assert counts(office.take(row).value) == (1, 0, 0, 0)
    assert sorted(office.plan()) == sorted([(AN, PLACE, SPEAKER), (HOA, PLACE, AREA), (MINH, PLACE, TEAM)])
    assert {each["member"]: each["note"] for each in office.listed()} == {AN: "a", HOA: "", MINH: ""}
    assert counts(office.take(row).value) == (0, 0, 1, 0)


def test_a_row_may_name_people_of_one_role_alone(office: PlanOffice) -> None:
    assert counts(office.take({"organisation": "Toàn Thắng", "member": "", "area_member": HOA}).value) == (1, 0, 0, 0)
    assert office.plan() == [(HOA, PLACE, AREA)]


def test_brackets_behind_a_name_say_the_role(office: PlanOffice) -> None:
    office.take({"organisation": "Toàn Thắng", "member": AN, "team_member": f"{HOA} (phụ trách địa bàn)\n{MINH}"})
    assert sorted(office.plan()) == sorted([(AN, PLACE, SPEAKER), (HOA, PLACE, AREA), (MINH, PLACE, TEAM)])


def test_a_role_that_is_not_said_is_the_one_that_stands(office: PlanOffice) -> None:
    office.take({"organisation": "Toàn Thắng", "member": HOA, "role": "Phụ trách địa bàn"})
    assert counts(office.take({"organisation": "Toàn Thắng", "member": HOA}).value) == (0, 0, 1, 0)
    assert counts(office.take({"organisation": "Toàn Thắng", "member": AN, "team_member": HOA}).value) == (1, 0, 0, 0)
    assert sorted(office.plan()) == sorted([(AN, PLACE, SPEAKER), (HOA, PLACE, AREA)])


def test_somebody_unknown_in_a_column_of_a_role_rejects_the_row_at_that_cell(office: PlanOffice) -> None:
    imported = office.take({"organisation": "Toàn Thắng", "member": AN, "team_member": "Lê Lạ"}).value
    assert [(each.row, each.field, each.value) for each in imported.rejected] == [(2, "team_member", "Lê Lạ")]
    assert office.plan() == []


def test_the_name_of_a_team_is_told_and_assigns_nobody(office: PlanOffice) -> None:
    imported = office.take({"organisation": "Toàn Thắng", "member": AN, "team_member": "Tổ công tác số 3"}).value
    assert [say(each.problem) for each in imported.warned] == [
        "“Tổ công tác số 3” là tên tổ; các thành viên của tổ chưa được phân công theo dòng này. Hãy ghi tên từng đồng chí."
    ]
    assert office.plan() == [(AN, PLACE, SPEAKER)]
