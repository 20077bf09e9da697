"""A plan imported twice: the second time changes nothing; and its own list, read back, neither."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from congress_app.services.importing.rows import Became
from tests.plan_office import MEMBERS, plan_office

NAMES = ("Bùi Văn An", "Đ/c BÙI VĂN AN", "Bui Van An", "Đinh Thị Hoà; Trần Minh", "Trần Minh, Trưởng ban", "Lê Lạ", "")
PLACES = (
    "Toàn Thắng",
    "xã Hòa Bình",
    "Toàn Thắng; Nông Trang",
    "Hòa Bình\nĐông Lạ",
    "Tân Sơn",
    "phường Tân Sơn (28/7)",
    "",
)
ROLES = ("", "Dự, phát biểu", "Phụ trách địa bàn", "Chỉ đạo chuẩn bị", "linh tinh")
PHASES = ("", "trù bị", "chính thức", "trù bị, chính thức")
STATES = ("", "", "Đã báo", "Từ chối", "Dự kiến")
TRANSPORT = ("", "Xe 1", "Xe 2")
DATES = ("", "28/7/2025", "30/7", "?")
POSTS = ("", "Bí thư", "Giám đốc")
FIELDS = ("member", "organisation", "role", "phase", "state", "transport", "date", "post")

plans = st.lists(
    st.tuples(*map(st.sampled_from, (NAMES, PLACES, ROLES, PHASES, STATES, TRANSPORT, DATES, POSTS))), max_size=7
)


@settings(max_examples=60, deadline=None)
@given(before=plans, rows=plans, has_twin=st.booleans())
def test_a_second_import_changes_nothing(
    before: list[tuple[str, ...]], rows: list[tuple[str, ...]], has_twin: bool
) -> None:
    office = plan_office(members=MEMBERS + ((("Bùi Văn An", "Giám đốc Sở"),) if has_twin else ()))
    cells = [dict(zip(FIELDS, row, strict=True)) for row in rows]
    office.take(*(dict(zip(FIELDS, row, strict=True)) for row in before))
    first = office.take(*cells).value
    assert len(first.became) + len(first.rejected) == len(cells)
    plan = office.listed()
    again = office.take(*cells)
    assert (again.step, office.listed()) == (None, plan)
    back = office.take(*plan)
    assert (back.step, [back.value.rejected], back.value.count(Became.SAME)) == (None, [()], len(plan))
