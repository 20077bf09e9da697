"""Verbs on delegates."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from congress_app.domain.choices import CongressState
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, Gender, Presence
from congress_app.domain.delegates import Attendance, Delegate, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.i18n import say
from congress_app.runtime.errors import Refused, UserError
from tests.desk import Desk, no_step, one_step, said

ALTERNATE, APPOINTED, GUEST = DelegateCategory.ALTERNATE, DelegateCategory.APPOINTED, DelegateCategory.GUEST
ON = dt.date(2025, 7, 27)


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress of a commune."""
    return office.congress()


def delegate(office: Desk, congress: Congress, full_name: str, **values: Any) -> Delegate:
    """Add a delegate who is a new person."""
    return office.do.delegates.add(Id(congress.id), {"full_name": full_name, **values}).value


def now(office: Desk, row: Any) -> Any:
    """A row as it stands now."""
    (found,) = office.file.rows(type(row), id=row.id)
    return found


def counted(office: Desk, congress: Congress) -> dict[str, str]:
    """Who counts as what, by name."""
    rows = office.file.lists.delegates(office.scope(congress))
    return {row.delegate.full_name: row.counted_as.value for row in rows if row.counted_as}


def refusal(verb: Any) -> str:
    """Why something is refused."""
    with pytest.raises(UserError) as refused:
        verb()
    return say(refused.value)


def test_a_new_delegate_is_a_new_person(office: Desk, congress: Congress) -> None:
    values = {"full_name": "Bùi Thị Hoa", "gender": Gender.FEMALE, "birth_date": PartialDate(1980, 3), "post": "Bí thư"}
    outcome = one_step(office.file, lambda: office.do.delegates.add(Id(congress.id), values))
    assert said(outcome) == "Thêm đại biểu Bùi Thị Hoa"
    (person,) = office.file.rows(Person)
    assert (person.full_name, person.gender, person.birth_date, person.post) == (
        "Bùi Thị Hoa",
        Gender.FEMALE,
        PartialDate(1980, 3),
        "Bí thư",
    )
    assert outcome.value.person_id == person.id


def test_a_known_person_brings_along_what_was_true_last_time(office: Desk, congress: Congress) -> None:
    first = delegate(office, congress, "Bùi Thị Hoa", theory_level="Cao cấp", post="Bí thư", badge_number="007")
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    second = office.do.delegates.add(Id(other.id), {"post": "Chủ tịch"}, Id(first.person_id)).value
    assert (second.full_name, second.theory_level, second.post, second.badge_number) == (
        "Bùi Thị Hoa",
        "Cao cấp",
        "Chủ tịch",
        "",
    )
    assert refusal(lambda: office.do.delegates.add(Id(other.id), {}, Id(first.person_id))) == (
        "Bùi Thị Hoa đã có trong danh sách của đại hội này."
    )


def test_a_personal_fact_is_one_fact_at_all_open_congresses(office: Desk, congress: Congress) -> None:
    here = delegate(office, congress, "Bùi Thị Hoa", ethnicity="Kinh")
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    there = office.do.delegates.add(Id(other.id), {}, Id(here.person_id)).value
    (person,) = office.file.rows(Person)
    change = office.do.records.change
    one_step(office.file, lambda: change(Delegate, here.id, {"ethnicity": "Mường"}, label_row=here))
    assert [now(office, row).ethnicity for row in (person, here, there)] == ["Mường"] * 3
    one_step(office.file, lambda: change(Person, person.id, {"religion": "Không"}, label_row=person))
    assert [now(office, row).religion for row in (person, here, there)] == ["Không"] * 3
    change(Delegate, here.id, {"post": "Bí thư"}, label_row=here)
    assert [now(office, row).post for row in (person, here, there)] == ["", "Bí thư", ""]


def test_a_closed_congress_stands(office: Desk, congress: Congress) -> None:
    here = delegate(office, congress, "Bùi Thị Hoa", ethnicity="Kinh")
    office.do.congresses.set_state([Id(congress.id)], CongressState.CLOSED, ON)
    (person,) = office.file.rows(Person)
    change = office.do.records.change
    change(Person, person.id, {"ethnicity": "Mường", "full_name": "Bùi Thị Hoà"}, label_row=person)
    assert (now(office, here).ethnicity, now(office, here).full_name) == ("Kinh", "Bùi Thị Hoa")
    change(Delegate, here.id, {"home_place": "Xã Toàn Thắng"}, label_row=here)
    assert now(office, person).home_place == ""


def test_a_substitute_counts_instead(office: Desk, congress: Congress) -> None:
    old = delegate(office, congress, "Bùi Văn An")
    new = delegate(office, congress, "Đinh Văn Bình", category=ALTERNATE)
    assert counted(office, congress) == {"Bùi Văn An": "appointed"}
    verb = office.do.delegates.substitute
    outcome = one_step(office.file, lambda: verb(Id(old.id), Id(new.id), ON, "Quyết định 12-QĐ/ĐU"))
    assert said(outcome) == "Thay đại biểu"
    assert counted(office, congress) == {"Đinh Văn Bình": "appointed"}
    office.do.records.delete(office.file.rows(Substitution))
    assert counted(office, congress) == {"Bùi Văn An": "appointed"}


def test_a_substitute_joins_delegation_and_group(office: Desk, congress: Congress) -> None:
    delegation = office.do.delegations.add(Id(congress.id), {"name": "Đoàn 1"}).value
    group = office.do.delegations.add_group(Id(congress.id), {"name": "Tổ 1"}).value
    old = delegate(office, congress, "Bùi Văn An", delegation_id=delegation.id, group_id=group.id)
    new = delegate(office, congress, "Đinh Văn Bình", category=ALTERNATE)
    office.do.delegates.substitute(Id(old.id), Id(new.id), ON)
    assert (now(office, new).delegation_id, now(office, new).group_id) == (delegation.id, group.id)


def test_odd_substitutions_are_refused(office: Desk, congress: Congress) -> None:
    an, binh, chi, dung = (
        delegate(office, congress, name, category=category, state=state)
        for name, category, state in (
            ("An", APPOINTED, DelegateState.VERIFIED),
            ("Bình", ALTERNATE, DelegateState.VERIFIED),
            ("Chi", GUEST, DelegateState.VERIFIED),
            ("Dũng", ALTERNATE, DelegateState.WITHDRAWN),
        )
    )
    other = delegate(office, office.congress(office.organisation("Đảng bộ xã Yên Kỳ")), "Giang", category=ALTERNATE)
    verb = office.do.delegates.substitute

    def said_of(old: Delegate, new: Delegate) -> str:
        return refusal(lambda: verb(Id(old.id), Id(new.id), ON))

    assert said_of(an, an) == "Không ai tự thay mình."
    assert said_of(an, other) == "Hai người phải cùng một đại hội."
    assert said_of(an, dung) == "Dũng đã rút tên."
    assert said_of(chi, binh) == "Chỉ thay đại biểu chính thức; Chi không phải đại biểu chính thức."
    verb(Id(an.id), Id(binh.id), ON)
    assert said_of(an, chi) == "An đã được thay."
    assert said_of(binh, an) == "An đã được thay nên không thay người khác được."
    assert said_of(binh, binh) == "Không ai tự thay mình."
    verb(Id(binh.id), Id(chi.id), ON)
    assert counted(office, congress) == {"Chi": "appointed"}


def test_badges_are_numbered_by_category_delegation_and_name(office: Desk, congress: Congress) -> None:
    first = office.do.delegations.add(Id(congress.id), {"name": "Đoàn 1"}).value
    second = office.do.delegations.add(Id(congress.id), {"name": "Đoàn 2"}).value
    rows = [
        delegate(office, congress, name, delegation_id=of, category=category)
        for name, of, category in (
            ("Vũ Văn An", second.id, APPOINTED),
            ("Bùi Văn Yên", first.id, APPOINTED),
            ("Lê Thị Đào", first.id, APPOINTED),
            ("Hà Văn Chung", None, GUEST),
            ("Cao Văn Dự", first.id, ALTERNATE),
        )
    ]
    outcome = one_step(office.file, lambda: office.do.delegates.number_badges(Id(congress.id)))
    assert (outcome.value, said(outcome)) == (5, "Đánh số thẻ")
    assert [now(office, row).badge_number for row in rows] == ["003", "002", "001", "KM01", "DK01"]
    late = delegate(office, congress, "An Văn An", delegation_id=first.id)
    office.do.delegates.number_badges(Id(congress.id))
    assert now(office, late).badge_number == "004"
    no_step(office.file, lambda: office.do.delegates.number_badges(Id(congress.id)))
    office.do.delegates.number_badges(Id(congress.id), only_missing=False)
    assert [now(office, row).badge_number for row in (late, *rows[:3])] == ["001", "004", "003", "002"]


def test_attendance_is_noted_per_session(office: Desk, congress: Congress) -> None:
    session = office.session(congress)
    an, binh = delegate(office, congress, "An"), delegate(office, congress, "Bình")
    noted = {str(an.id): (Presence.PRESENT, ""), str(binh.id): (Presence.EXCUSED, "Ốm")}
    outcome = one_step(office.file, lambda: office.do.delegates.set_attendance(session.id, noted))
    assert (outcome.value, said(outcome)) == (2, "Ghi điểm danh")
    no_step(office.file, lambda: office.do.delegates.set_attendance(session.id, noted))
    office.do.delegates.set_attendance(session.id, {str(an.id): (None, ""), str(binh.id): (Presence.PRESENT, "")})
    assert [(each.delegate_id, each.presence) for each in office.file.rows(Attendance)] == [(binh.id, Presence.PRESENT)]


def test_a_photo_is_kept_once(office: Desk, congress: Congress) -> None:
    an, binh = delegate(office, congress, "An"), delegate(office, congress, "Bình")
    outcome = one_step(office.file, lambda: office.do.delegates.set_photo([Id(an.id), Id(binh.id)], b"jpeg"))
    assert office.file.lists.blobs([outcome.value, "0" * 64, ""]) == {outcome.value: b"jpeg"}
    assert now(office, an).photo == now(office, binh).photo == outcome.value
    office.do.delegates.set_photo([Id(an.id)], None)
    assert (now(office, an).photo, now(office, binh).photo) == ("", outcome.value)


def test_a_delegate_in_a_substitution_is_not_deleted(office: Desk, congress: Congress) -> None:
    old, new = delegate(office, congress, "An"), delegate(office, congress, "Bình", category=ALTERNATE)
    office.do.delegates.substitute(Id(old.id), Id(new.id), ON)
    with pytest.raises(Refused):
        office.do.records.delete([now(office, old)])
    assert len(office.file.rows(Delegate)) == 2
