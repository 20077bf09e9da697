from __future__ import annotations

import pytest

from congress_app.domain.organisations import Organisation
from congress_app.listings.plan import load_plan
from congress_app.services.importing.plan_congresses import KnownCongresses
from congress_app.services.importing.plan_days import days_in
from congress_app.services.importing.rows import RowRefused
from tests.plan_office import AS_OF, PlanOffice, plan_office

NAMES = (
    "Đảng bộ xã Toàn Thắng",
    "Đảng bộ phường Nông Trang",
    "Đảng bộ Công an tỉnh Phú Thọ",
    "Đảng bộ UBND tỉnh",
    "Đảng bộ xã Tân Xã",
)


@pytest.fixture(scope="module")
def office() -> PlanOffice:
    return plan_office(NAMES)


@pytest.fixture(scope="module")
def known(office: PlanOffice) -> KnownCongresses:
    rows = office.desk.file.rows
    return KnownCongresses(
        load_plan(office.desk.file.lists, office.desk.scope(as_of=AS_OF)),
        rows(Organisation),
        "organisation",
        "congress_code",
    )


@pytest.mark.parametrize(
    ("text", "name"),
    [
        *((text, NAMES[0]) for text in (
            "Đảng bộ xã Toàn Thắng", "Xã Toàn Thắng", "Toàn Thắng", "TOÀN THẮNG", "toan thang", "xa toan thang", "dang bo xa toan thang",
            "Đảng ủy xã Toàn Thắng", "ĐB xã Toàn Thắng", "Đ/b xã Toàn Thắng", "X. Toàn Thắng", "x.Toàn Thắng", "Đại hội xã Toàn Thắng",
            "Đại hội Đảng bộ xã Toàn Thắng", "Đại hội đại biểu Đảng bộ xã Toàn Thắng", "Xã  Toàn\u00a0Thắng", "- Xã Toàn Thắng.",
            "1. Toàn Thắng", "Toàn Thắng (28/7/2025)",
        )),
        *((text, NAMES[1]) for text in ("P. Nông Trang", "phường Nông Trang", "Nông Trang", "Phuong Nong Trang")),
        *((text, NAMES[2]) for text in ("Công an tỉnh", "Công an tỉnh Phú Thọ", "Đảng ủy Công an tỉnh", "cong an tinh")),
        *((text, NAMES[3]) for text in ("UBND tỉnh", "Đảng bộ Ủy ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh")),
        *((text, NAMES[4]) for text in ("Tân Xã", "Xã Tân Xã")),
    ],
)  # fmt: skip
def test_many_spellings_name_one_congress(office: PlanOffice, known: KnownCongresses, text: str, name: str) -> None:
    (found,) = known.in_cell(text, "", days_in(""))
    assert (found.meeting.id, found.taken) == (office.congresses[name].id, None)


def test_other_accents_are_taken_and_told(known: KnownCongresses) -> None:
    (found,) = known.in_cell("xã Toàn Thăng", "", days_in(""))
    assert (found.meeting.name, found.taken is not None) == (NAMES[0], True)


@pytest.mark.parametrize("text", ["phường Toàn Thắng", "Thắng", "xã", "Đảng bộ", "xã Nông Trang"])
def test_what_names_another_organisation_is_refused(known: KnownCongresses, text: str) -> None:
    with pytest.raises(RowRefused):
        known.in_cell(text, "", days_in(""))
