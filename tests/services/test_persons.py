"""Merging persons."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from congress_app.domain.bodies import BodyMember
from congress_app.domain.choices import BodyKind, CongressState
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, Presence
from congress_app.domain.delegates import Attendance, Delegate, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person, PersonMerge
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk, one_step, said


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress."""
    return office.congress()


def delegate(office: Desk, congress: Congress, full_name: str, **values: Any) -> Delegate:
    """A delegate who is a new person."""
    return office.do.delegates.add(Id(congress.id), {"full_name": full_name, **values}).value


def merge(office: Desk, kept: Delegate, gone: Delegate) -> Any:
    """Merge the persons of two delegates."""
    return office.do.persons.merge(Id(kept.person_id), Id(gone.person_id))


def test_delegates_of_two_congresses_become_one_person(office: Desk, congress: Congress) -> None:
    other = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    kept = delegate(office, congress, "Bùi Thị Hoa", ethnicity="Kinh")
    gone = delegate(office, other, "Bùi thị Hoà", birth_date=PartialDate(1980), ethnicity="Mường")
    body = office.do.bodies.add(Id(other.id), BodyKind.PRESIDIUM, {}).value
    office.do.bodies.add_members(Id(body.id), [{"person_id": gone.person_id}])
    outcome = one_step(office.file, lambda: merge(office, kept, gone))
    assert said(outcome) == "Gộp hai người"
    (person,) = office.file.rows(Person)
    assert (person.full_name, person.birth_date, person.ethnicity) == ("Bùi Thị Hoa", PartialDate(1980), "Kinh")
    rows = office.file.rows(Delegate)
    assert {(each.person_id, each.full_name, each.birth_date) for each in rows} == {
        (person.id, "Bùi Thị Hoa", PartialDate(1980))
    }
    assert [each.person_id for each in office.file.rows(BodyMember)] == [person.id]
    (kept_merge,) = office.file.rows(PersonMerge)
    assert (kept_merge.merged_name, json.loads(kept_merge.merged_facts)["ethnicity"]) == ("Bùi thị Hoà", "Mường")


def test_two_delegates_of_one_congress_become_one(office: Desk, congress: Congress) -> None:
    session = office.session(congress)
    kept = delegate(office, congress, "Bùi Thị Hoa", category=DelegateCategory.APPOINTED, post="")
    gone = delegate(office, congress, "Bùi Thị Hoa", post="Bí thư")
    alternate = delegate(office, congress, "Đinh Văn An", category=DelegateCategory.ALTERNATE)
    office.do.delegates.set_attendance(session.id, {str(gone.id): (Presence.EXCUSED, "Ốm")})
    office.do.delegates.substitute(Id(gone.id), Id(alternate.id), dt.date(2025, 7, 27))
    one_step(office.file, lambda: merge(office, kept, gone))
    assert [(each.full_name, each.post) for each in office.file.rows(Delegate, id=kept.id)] == [
        ("Bùi Thị Hoa", "Bí thư")
    ]
    assert len(office.file.rows(Delegate)) == 2
    assert [each.delegate_id for each in office.file.rows(Attendance)] == [kept.id]
    assert [each.replaced_id for each in office.file.rows(Substitution)] == [kept.id]


def test_what_is_not_merged(office: Desk, congress: Congress) -> None:
    kept, gone = delegate(office, congress, "Bùi Thị Hoa"), delegate(office, congress, "Bùi Thị Hoa")
    with pytest.raises(Refused) as refusal:
        merge(office, kept, kept)
    assert say(refusal.value) == "Hãy chọn hai người khác nhau để gộp."
    office.do.congresses.set_state([Id(congress.id)], CongressState.CLOSED, dt.date(2025, 7, 28))
    with pytest.raises(Refused) as refusal:
        merge(office, kept, gone)
    assert say(refusal.value) == (
        "Cả hai đều là đại biểu của đại hội Đảng bộ xã Toàn Thắng đã bế mạc. Hãy mở lại đại hội trước."
    )


def test_one_who_stands_in_is_another_person(office: Desk, congress: Congress) -> None:
    old = delegate(office, congress, "Bùi Thị Hoa")
    new = delegate(office, congress, "Bùi Thị Hoa", category=DelegateCategory.ALTERNATE)
    office.do.delegates.substitute(Id(old.id), Id(new.id), dt.date(2025, 7, 27))
    with pytest.raises(Refused) as refusal:
        merge(office, old, new)
    assert say(refusal.value) == "Bùi Thị Hoa đã thay cho người kia: đây là hai người."


def test_members_of_bodies_are_linked_by_name(office: Desk, congress: Congress) -> None:
    delegate(office, congress, "Bùi Thị Hoa", post="Bí thư Đảng ủy")
    for _twice in range(2):
        delegate(office, congress, "Đinh Văn An")
    body = office.do.bodies.add(Id(congress.id), BodyKind.PRESIDIUM, {}).value
    office.do.bodies.add_members(Id(body.id), [{"name": "Đồng chí BÙI THỊ HOA"}, {"name": "Đinh Văn An"}])
    outcome = one_step(office.file, lambda: office.do.bodies.link_members(Id(congress.id)))
    assert (outcome.value, said(outcome)) == (1, "Gắn thành viên các cơ quan với đại biểu")
    (row,) = office.file.lists.bodies(office.scope(congress))
    assert [(each.name, each.post) for each in row.members] == [("Bùi Thị Hoa", "Bí thư Đảng ủy"), ("Đinh Văn An", "")]
