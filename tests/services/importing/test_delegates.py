"""Delegates from rows of text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest

from congress_app.domain.choices import CommitteeBy, CongressState
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, Gender
from congress_app.domain.delegate_records import ImportLayout
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from congress_app.services.importing.delegates import NEW_PERSON, DelegateImport, import_delegates
from congress_app.services.importing.rehearsal import Rehearsal
from congress_app.services.importing.rows import Imported, TextRow
from congress_app.services.importing.verbs import Importing, delegates_verb
from congress_app.services.work import Outcome
from tests.desk import Desk, no_step, one_step, said

TODAY = dt.date(2025, 7, 21)
DOUBTFUL = (
    "Không chắc đây có phải là Bùi Văn An, người đã có trong tệp dữ liệu. "
    "Hãy ghi họ tên và ngày, tháng, năm sinh đúng như trong chương trình "
    "(hoặc bổ sung trong chương trình), hay nhập bằng cửa sổ chương trình để chọn."
)
NO_CATEGORY = (
    "Loại đại biểu: “hạng nhất” không phải là loại đại biểu. Có các loại: Đại biểu đương nhiên, Đại biểu được bầu, "
    "Đại biểu chỉ định, Đại biểu dự khuyết, Khách mời, Phục vụ đại hội."
)


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress of a commune with one cell."""
    commune = office.organisation()
    office.organisation("Chi bộ Nông Trang", commune)
    return office.congress(commune)


def rows(*cells: Mapping[str, str]) -> list[TextRow]:
    """Rows numbered from 2."""
    return [TextRow(number, each) for number, each in enumerate(cells, 2)]


def take(
    office: Desk, congress: Congress, *cells: Mapping[str, str], decisions: Mapping[int, str] | None = None
) -> Outcome[Imported]:
    """Import rows."""
    how = DelegateImport(Id(congress.id), TODAY, decisions or {})
    return Importing(office.do.run).take(delegates_verb(rows(*cells), how), "danh sách.xlsx")


def became(imported: Imported) -> list[str]:
    return [each.value for each in imported.became.values()]


def rejected(imported: Imported) -> list[tuple[int, str, str]]:
    return [(each.row, each.field, say(each.problem)) for each in imported.rejected]


AN = {"full_name": "Bùi Văn An", "birth_date": "5/3/1978", "gender": "Nam", "organisation": "chi bộ nông trang"}


def test_a_list_is_one_step_and_again_nothing(office: Desk, congress: Congress) -> None:
    cells = (
        {**AN, "category": "Đương nhiên", "theory_level": "CC", "party_badge": "30 năm", "delegation": "Đoàn số 1"},
        {"full_name": "Đinh Thị Bình", "birth_date": "1980", "ethnicity": "mường", "delegation": "Đoàn số 1"},
    )
    outcome = one_step(office.file, lambda: take(office, congress, *cells))
    assert (said(outcome), became(outcome.value)) == ("Nhập từ danh sách.xlsx", ["new", "new"])
    an, binh = sorted(office.file.rows(Delegate), key=lambda each: each.full_name)
    assert (an.category, an.theory_level, an.party_badge, an.gender) == (
        DelegateCategory.EX_OFFICIO,
        "Cao cấp",
        30,
        Gender.MALE,
    )
    assert (binh.category, binh.ethnicity, binh.birth_date) == (
        DelegateCategory.APPOINTED,
        "Mường",
        PartialDate(1980),
    )
    assert an.delegation_id == binh.delegation_id
    assert an.organisation_id is not None
    assert [each.full_name for each in office.file.rows(Person)] == ["Bùi Văn An", "Đinh Thị Bình"]
    assert became(no_step(office.file, lambda: take(office, congress, *cells))) == ["same", "same"]


def test_a_rehearsal_says_the_same_and_stores_nothing(office: Desk, congress: Congress) -> None:
    verb = delegates_verb(rows(AN, {"full_name": ""}), DelegateImport(Id(congress.id), TODAY))
    imported = verb(Rehearsal(office.file.lists.rows, office.file.clock))
    assert (became(imported), len(imported.rejected)) == (["new"], 1)
    assert office.file.rows(Delegate) == []


def test_changes_are_told_field_by_field(office: Desk, congress: Congress) -> None:
    take(office, congress, AN)
    imported = take(office, congress, {**AN, "full_name": "BÙI VĂN AN", "post": "Bí thư", "birth_date": "1978"}).value
    assert became(imported) == ["changed"]
    assert [(each.field, each.before, each.after) for each in imported.changes[2]] == [("post", "", "Bí thư")]
    (an,) = office.file.rows(Delegate)
    assert (an.full_name, an.birth_date, an.post) == ("Bùi Văn An", PartialDate(1978, 3, 5), "Bí thư")


def test_an_empty_cell_loses_nothing(office: Desk, congress: Congress) -> None:
    take(office, congress, {**AN, "post": "Bí thư"})
    assert became(take(office, congress, {**AN, "post": "", "gender": ""}).value) == ["same"]


def test_news_of_a_person_reach_the_other_open_congress(office: Desk, congress: Congress) -> None:
    take(office, congress, AN)
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    imported = take(office, other, {"full_name": "Bùi Văn An", "birth_date": "05.03.1978", "ethnicity": "Kinh"}).value
    assert became(imported) == ["new"]
    assert len(office.file.rows(Person)) == 1
    assert [each.ethnicity for each in office.file.rows(Delegate)] == ["Kinh", "Kinh"]


def test_what_keeps_a_row_out(office: Desk, congress: Congress) -> None:
    imported = take(
        office,
        congress,
        AN,
        {"full_name": " "},
        {**AN},
        {"full_name": "Chi", "birth_date": "31/2/1980"},
        {"full_name": "Dũng", "birth_date": "2010"},
        {"full_name": "Giang", "birth_date": "1980", "admitted_on": "1990"},
        {"full_name": "Hà", "admitted_on": "2/2002", "official_on": "1/2002"},
        {"full_name": "Bui Van An"},
        {"full_name": "Lan", "category": "hạng nhất"},
        {"full_name": "Mai", "party_badge": "nhiều"},
    ).value
    assert became(imported) == ["new"]
    assert rejected(imported) == [
        (3, "full_name", "Họ và tên: mục này không được để trống."),
        (4, "full_name", "Dòng 2 nói về cùng một người."),
        (5, "birth_date", "Ngày, tháng, năm sinh: Tháng 2 năm 1980 không có ngày 31."),
        (6, "birth_date", "Sinh 2010: chưa đủ 18 tuổi khi đại hội khai mạc."),
        (7, "admitted_on", "Vào Đảng 1990, trước khi đủ 16 tuổi (sinh 1980)."),
        (8, "official_on", "Chính thức 01/2002, trước ngày vào Đảng (02/2002)."),
        (
            9,
            "full_name",
            "Không chắc đây có phải là người ở dòng 2. Hãy ghi họ tên và đủ ngày, tháng, năm sinh giống nhau ở cả hai dòng.",
        ),
        (
            10,
            "category",
            NO_CATEGORY,
        ),
        (11, "party_badge", "Huy hiệu Đảng: “nhiều” không phải là số năm của Huy hiệu Đảng; hãy ghi 40 hoặc 40 năm."),
    ]


def test_a_doubt_is_decided(office: Desk, congress: Congress) -> None:
    take(office, congress, AN)
    doubtful = {"full_name": "Bùi Văn An", "post": "Bí thư"}
    (person,) = office.file.rows(Person)
    doubted = take(office, congress, doubtful).value
    assert (doubted.doubts, rejected(doubted)) == ({2: (person.id,)}, [(2, "full_name", DOUBTFUL)])
    assert became(take(office, congress, doubtful, decisions={2: person.id}).value) == ["changed"]
    assert became(take(office, congress, doubtful, decisions={2: NEW_PERSON}).value) == ["new"]
    assert len(office.file.rows(Person)) == 2


def test_what_is_worth_a_look(office: Desk, congress: Congress) -> None:
    imported = take(
        office,
        congress,
        {**AN, "organisation": "Chi bộ Lạ", "admitted_on": "1/1/1995"},
        {"full_name": "Khách", "category": "mời"},
    ).value
    assert became(imported) == ["new", "new"]
    assert [say(each) for each in imported.notes] == [
        "Dòng 2: Vào Đảng 01/01/1995 khi chưa đủ 18 tuổi (sinh 05/03/1978): hãy xem lại hai ngày này.",
        "Tệp dữ liệu không có tổ chức “Chi bộ Lạ”; tên được giữ ở đơn vị công tác (dòng 2).",
        "Có 1 dòng không ghi loại đại biểu (dòng 2); được lấy là đại biểu chỉ định.",
        "“Dân tộc” còn trống ở 1 dòng (dòng 2).",
        "“Trình độ chuyên môn” còn trống ở 1 dòng (dòng 2).",
        "“Lý luận chính trị” còn trống ở 1 dòng (dòng 2).",
    ]
    assert {(each.row, each.field) for each in imported.warned} == {(2, "admitted_on"), (2, "organisation")}
    assert office.file.rows(Delegate, full_name="Bùi Văn An")[0].unit == "Chi bộ Lạ"


@pytest.mark.parametrize(
    ("text", "level", "field"),
    [
        ("Thạc sĩ Quản lý kinh tế", "Thạc sĩ", "Quản lý kinh tế"),
        ("ĐH Luật", "Đại học", "Luật"),
        ("Đại học", "Đại học", ""),
        ("Cao cấp kỹ thuật", "Cao cấp kỹ thuật", ""),
    ],
)
def test_a_level_with_its_field(office: Desk, congress: Congress, text: str, level: str, field: str) -> None:
    take(office, congress, {**AN, "professional_level": text})
    (an,) = office.file.rows(Delegate)
    assert (an.professional_level, an.profession) == (level, field)


def test_an_electing_congress_has_elected_delegates(office: Desk) -> None:
    congress = office.congress(committee_by=CommitteeBy.ELECTED)
    take(office, congress, AN)
    assert office.file.rows(Delegate)[0].category is DelegateCategory.ELECTED


def test_a_closed_congress_takes_nothing(office: Desk, congress: Congress) -> None:
    office.do.congresses.set_state([Id(congress.id)], CongressState.CLOSED, TODAY)
    with pytest.raises(Refused) as refusal:
        take(office, congress, AN)
    assert say(refusal.value) == "Đại hội đã bế mạc nên danh sách đại biểu giữ nguyên. Hãy mở lại đại hội trước."


def test_rows_that_say_no_category_have_the_chosen_one(office: Desk, congress: Congress) -> None:
    how = DelegateImport(Id(congress.id), TODAY, category=DelegateCategory.GUEST)
    said = {"full_name": "Đinh Thị Bình", "category": "chỉ định"}
    Importing(office.do.run).take(delegates_verb(rows(AN, said), how), "a.xlsx")
    assert [each.category for each in office.file.rows(Delegate)] == [
        DelegateCategory.GUEST,
        DelegateCategory.APPOINTED,
    ]


def test_what_is_told_of_the_rows_may_end_it(office: Desk, congress: Congress) -> None:
    told: list[int] = []

    def stop(done: int) -> None:
        told.append(done)
        if done == 1:
            raise StopAsyncIteration

    how = DelegateImport(Id(congress.id), TODAY)
    with pytest.raises(StopAsyncIteration):
        Importing(office.do.run).take(lambda work: import_delegates(work, rows(AN, AN), how, stop), "a.xlsx")
    assert (told, office.file.rows(Delegate)) == ([0, 1], [])


def test_a_layout_is_remembered_once(office: Desk, congress: Congress) -> None:
    how = DelegateImport(Id(congress.id), TODAY, layout=("ho va ten | cot la", '{"0": "full_name"}'))
    verb = delegates_verb(rows(AN), how)
    one_step(office.file, lambda: Importing(office.do.run).take(verb, "a.xlsx"))
    no_step(office.file, lambda: Importing(office.do.run).take(verb, "a.xlsx"))
    assert [each.mapping for each in office.file.rows(ImportLayout)] == ['{"0": "full_name"}']


def test_a_phone_taken_for_a_number_has_its_zero(office: Desk, congress: Congress) -> None:
    take(office, congress, {**AN, "phone": "912345678"})
    assert office.file.rows(Delegate)[0].phone == "0912345678"


def test_a_form_of_address_is_no_part_of_a_name(office: Desk, congress: Congress) -> None:
    take(office, congress, AN)
    assert became(take(office, congress, {**AN, "full_name": "Đ/c Bùi Văn An"}).value) == ["same"]
    names = (
        "Ông Đinh Bá Lộc",
        "Ông Lộc",
        "Ông Thị Hoa",
        "Nông Thị Mai",
        "Công Tôn Nữ Bé",
        "Trông Lê Ba",
        "đồng chí Rông Bà Tơ",
    )
    take(office, congress, *({"full_name": name} for name in names))
    assert {each.full_name for each in office.file.rows(Person)} == {
        "Bùi Văn An",
        "Đinh Bá Lộc",
        *names[1:-1],
        "Rông Bà Tơ",
    }


def test_a_doubt_about_another_row_names_it(office: Desk, congress: Congress) -> None:
    imported = take(
        office, congress, {"full_name": "Lê Văn Thiếu"}, {"full_name": "Lê Văn Thiếu", "birth_date": "1980"}
    ).value
    assert rejected(imported) == [
        (
            3,
            "full_name",
            "Không chắc đây có phải là người ở dòng 2. Hãy ghi họ tên và đủ ngày, tháng, năm sinh giống nhau ở cả hai dòng.",
        )
    ]


def test_post_and_unit_in_one_column_change_nothing(office: Desk, congress: Congress) -> None:
    take(office, congress, {**AN, "post": "Bí thư", "unit": "Chi bộ xóm Bái"})
    assert became(take(office, congress, {**AN, "post": "Bí thư, Chi bộ xóm Bái"}).value) == ["same"]


def test_names_in_capitals_are_written_as_names(office: Desk, congress: Congress) -> None:
    imported = take(
        office, congress, {**AN, "full_name": "BÙI VĂN AN"}, {"full_name": "Y'HÔK BYĂ"}, {"full_name": "An"}
    )
    assert {each.full_name for each in office.file.rows(Person)} == {"Bùi Văn An", "Y'Hôk Byă", "An"}
    assert "Họ tên viết hoa toàn bộ được ghi lại thành dạng “Bùi Văn An” (dòng 2, 3)." in [
        say(each) for each in imported.value.notes
    ]
    assert became(take(office, congress, {**AN, "full_name": "BÙI VĂN AN"}).value) == ["same"]


def test_an_admission_after_the_opening_is_told(office: Desk, congress: Congress) -> None:
    imported = take(office, congress, {**AN, "admitted_on": "1/2/2026", "official_on": "1/2/2027"}).value
    assert [(each.row, say(each.problem)) for each in imported.warned] == [
        (2, "Vào Đảng 01/02/2026, sau ngày khai mạc đại hội: hãy xem lại ngày này.")
    ]


def test_two_digit_years_lie_before_the_opening(office: Desk, congress: Congress) -> None:
    imported = take(office, congress, {"full_name": "Lê Văn Cả", "birth_date": "5/3/26"}).value
    assert became(imported) == ["new"]
    assert office.file.rows(Delegate)[0].birth_date == PartialDate(1926, 3, 5)


def test_placeholders_say_nothing(office: Desk, congress: Congress) -> None:
    take(office, congress, {**AN, "official_on": "-", "discipline": "–", "phone": "..."})
    (an,) = office.file.rows(Delegate)
    assert (an.official_on, an.discipline, an.phone) == (None, "", "")


@pytest.mark.parametrize(
    ("text", "kept"), [("12/12/2025", "12/12"), ("09/12/2025", "9/12"), ("12", "12/12"), ("THPT", "12/12")]
)
def test_education_that_a_spreadsheet_took_for_a_day(office: Desk, congress: Congress, text: str, kept: str) -> None:
    take(office, congress, {**AN, "general_education": text})
    assert office.file.rows(Delegate)[0].general_education == kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [("CCCT", "Cao cấp"), ("Sơ cấp LLCT", "Sơ cấp"), ("Chưa qua", "Chưa qua đào tạo"), ("tcct", "Trung cấp")],
)
def test_theory_as_offices_shorten_it(office: Desk, congress: Congress, text: str, kept: str) -> None:
    take(office, congress, {**AN, "theory_level": text})
    assert office.file.rows(Delegate)[0].theory_level == kept


def test_what_single_rows_lack_is_said_beside_them(office: Desk, congress: Congress) -> None:
    whole = {**AN, "ethnicity": "Mường"}
    imported = take(
        office, congress, whole, {**whole, "full_name": "Lê Thị Bình", "ethnicity": "", "gender": "Nữ"}
    ).value
    assert [(each.row, each.field, say(each.problem)) for each in imported.warned] == [
        (3, "ethnicity", "Chưa ghi: Dân tộc.")
    ]
