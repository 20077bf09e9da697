"""Who gets which badge, and what is told of its printing."""

from __future__ import annotations

from typing import Any

import pytest

from congress_app.domain.badges import BadgeState, badge_state, last_printed
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.listings.badges import unnamed_guests
from congress_app.services.congresses import Dates
from tests.badge_wearers import add_wearers, badges_of, portrait
from tests.desk import AM, ONE_DAY, OPENS, PM, Desk


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress of a commune."""
    return office.congress()


@pytest.fixture
def people(office: Desk, congress: Congress) -> dict[str, Delegate]:
    """Everybody, by name."""
    return add_wearers(office, congress)


def change(office: Desk, row: Any, **values: Any) -> None:
    """Change a row."""
    office.do.records.change(type(row), Id(row.id), values, label_row=row)


def states(office: Desk, congress: Congress) -> dict[str, BadgeState]:
    """The states of badges by the delegate's id."""
    last = last_printed(office.file.lists.badge_prints(office.scope(congress)))
    return {
        str(each.delegate_id): badge_state(
            last.get(str(each.delegate_id)), [each.entry(has_photo=has_photo).content for has_photo in (True, False)]
        )
        for each in badges_of(office, congress)
    }


def test_who_wears_what_in_the_order_of_numbers(office: Desk, congress: Congress, people: dict[str, Delegate]) -> None:
    assert [(each.number, each.kind, each.full_name, each.post) for each in badges_of(office, congress)] == [
        ("001", "delegate", "Bùi Thị Hoa", "Phó Bí thư"),
        ("002", "delegate", "Lê Văn An", "Bí thư Chi bộ, Thôn Đông"),
        ("DK01", "delegate", "Vũ Đức Thắng", ""),
        ("DK02", "alternate", "Ngô Thu Hương", ""),
        ("KM02", "guest", "Trần Quốc Bảo", "Trưởng ban, Ban Tổ chức"),
        ("KM03", "guest", "Đinh Thị Lan", "Sở Y tế"),
        ("PV01", "service", "Mai Xuân Lộc", ""),
    ]


def test_whoever_is_sent_does_not_wear_the_photo_of_the_guest(
    office: Desk, congress: Congress, people: dict[str, Delegate]
) -> None:
    guest = people["Phan Anh Quân"]
    office.do.delegates.set_photo([Id(guest.id)], portrait())
    assert {each.photo for each in badges_of(office, congress)} == {""}
    assert unnamed_guests(office.file.lists.delegates(office.scope(congress))) == ["Tạ Duy Khánh"]


def test_a_post_that_names_the_unit_is_not_said_twice(office: Desk, congress: Congress) -> None:
    office.do.delegates.add(
        Id(congress.id), {"full_name": "An", "post": "Bí thư Đảng ủy xã Hòa Ninh", "unit": "Đảng uỷ xã Hoà Ninh"}
    )
    assert badges_of(office, congress)[0].post == "Bí thư Đảng ủy xã Hòa Ninh"


def test_a_badge_stands_for_its_delegation_or_for_who_sends(office: Desk, congress: Congress) -> None:
    sender = office.organisation("Chi bộ thôn Đông")
    made = office.do.delegates.add(Id(congress.id), {"full_name": "An", "organisation_id": sender.id}).value
    assert badges_of(office, congress)[0].delegation == "Chi bộ thôn Đông"
    group = office.do.delegations.add(Id(congress.id), {"name": "Đoàn số 1"}).value
    change(office, office.file.rows(Delegate, id=made.id)[0], delegation_id=group.id)
    assert badges_of(office, congress)[0].delegation == "Đoàn số 1"


@pytest.mark.parametrize(
    "changes",
    [
        {"full_name": "Lê Văn Ân"},
        {"post": "Bí thư"},
        {"badge_number": "009"},
        {"seat": "A1"},
    ],
)
def test_a_badge_is_changed_when_what_stands_on_it_changes(
    office: Desk, congress: Congress, people: dict[str, Delegate], changes: dict[str, str]
) -> None:
    its = people["Lê Văn An"]
    entries = [each.entry(has_photo=True) for each in badges_of(office, congress)]
    assert set(states(office, congress).values()) == {BadgeState.NEW}
    office.do.badges.note_printed(Id(congress.id), entries, "large")
    assert set(states(office, congress).values()) == {BadgeState.PRINTED}
    change(office, its, note="không in")
    change(office, office.file.rows(Delegate, id=its.id)[0], **changes)
    now = states(office, congress)
    assert [key for key, state in now.items() if state is BadgeState.CHANGED] == [its.id]
    office.file.undo()
    assert set(states(office, congress).values()) == {BadgeState.PRINTED}


def test_another_title_or_another_day_changes_all(
    office: Desk, congress: Congress, people: dict[str, Delegate]
) -> None:
    entries = [each.entry(has_photo=True) for each in badges_of(office, congress)]
    office.do.badges.note_printed(Id(congress.id), entries, "large")
    (organisation,) = office.file.rows(Organisation)
    change(office, organisation, hall="Nhà văn hóa")
    assert set(states(office, congress).values()) == {BadgeState.PRINTED}
    change(office, congress, ordinal=2)
    assert set(states(office, congress).values()) == {BadgeState.CHANGED}
    office.file.undo()
    later = OPENS.replace(day=30)
    office.do.congresses.set_phase(Id(congress.id), PhaseKind.OFFICIAL, Dates(later, AM, later, PM))
    assert set(states(office, congress).values()) == {BadgeState.CHANGED}
    assert ONE_DAY[PhaseKind.OFFICIAL].starts_on == OPENS


def test_a_badge_printed_without_photo_stands_until_something_else_changes(office: Desk, congress: Congress) -> None:
    its = office.do.delegates.add(Id(congress.id), {"full_name": "An"}).value
    (badge,) = badges_of(office, congress)
    office.do.badges.note_printed(Id(congress.id), [badge.entry(has_photo=False)], "small")
    office.do.delegates.set_photo([Id(its.id)], portrait())
    (badge,) = badges_of(office, congress)
    assert badge.entry(has_photo=True) != badge.entry(has_photo=False)
    assert states(office, congress) == {its.id: BadgeState.PRINTED}
