"""Verbs on delegations and discussion groups."""

from __future__ import annotations

from collections import Counter

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory, DelegationRole, GroupRole
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.runtime.errors import Refused
from tests.desk import Desk, no_step, one_step, said


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress with delegates of three cells: 5, 3 and 2; and a guest."""
    commune = office.organisation()
    made = office.congress(commune)
    for name, count in (("Chi bộ 10", 5), ("Chi bộ 2", 3), ("Chi bộ 1", 2)):
        cell = office.organisation(name, commune)
        rows = [{"full_name": f"{name} số {number}", "organisation_id": cell.id} for number in range(count)]
        office.do.delegates.add_many(Id(made.id), rows)
    office.do.delegates.add(Id(made.id), {"full_name": "Khách", "category": DelegateCategory.GUEST})
    return made


def delegations(office: Desk, congress: Congress) -> dict[str, int]:
    return {row.delegation.name: row.count for row in office.file.lists.delegations(office.scope(congress))}


def test_each_organisation_that_sends_has_its_delegation(office: Desk, congress: Congress) -> None:
    outcome = one_step(office.file, lambda: office.do.delegations.from_organisations(Id(congress.id)))
    assert (outcome.value, said(outcome)) == (10, "Lập đoàn theo tổ chức đảng")
    expected = {"Đoàn đại biểu Chi bộ 1": 2, "Đoàn đại biểu Chi bộ 2": 3, "Đoàn đại biểu Chi bộ 10": 5}
    assert delegations(office, congress) == expected
    assert list(delegations(office, congress)) == list(expected)
    no_step(office.file, lambda: office.do.delegations.from_organisations(Id(congress.id)))


def test_delegations_are_dealt_whole(office: Desk, congress: Congress) -> None:
    office.do.delegations.from_organisations(Id(congress.id))
    outcome = one_step(office.file, lambda: office.do.delegations.deal_into_groups(Id(congress.id), 2))
    assert (outcome.value, said(outcome)) == (10, "Chia thành 2 tổ")
    assert [(row.group.name, row.count) for row in office.file.lists.groups(office.scope(congress))] == [
        ("Tổ 1", 5),
        ("Tổ 2", 5),
    ]
    together = Counter((each.delegation_id, each.group_id) for each in office.file.rows(Delegate) if each.delegation_id)
    assert sorted(together.values()) == [2, 3, 5]
    no_step(office.file, lambda: office.do.delegations.deal_into_groups(Id(congress.id), 2))
    for count in (0, 11):
        with pytest.raises(Refused) as refusal:
            office.do.delegations.deal_into_groups(Id(congress.id), count)
        assert say(refusal.value) == "Có 10 đại biểu chính thức: hãy chọn từ 1 đến 10 tổ."


def test_one_leads_at_a_time(office: Desk, congress: Congress) -> None:
    office.do.delegations.from_organisations(Id(congress.id))
    delegation = office.file.rows(Delegation)[0]
    first, second, *_rest = office.file.rows(Delegate, delegation_id=delegation.id)
    outcome = one_step(office.file, lambda: office.do.delegations.lead(Id(first.id), DelegationRole.HEAD))
    assert said(outcome) == "Đặt người phụ trách đoàn"
    office.do.delegations.lead(Id(second.id), DelegationRole.HEAD)
    (row, *_others) = office.file.lists.delegations(office.scope(congress))
    assert (row.head, row.deputy) == (second.full_name, "")
    office.do.delegations.put_into([Id(second.id)], None)
    assert office.file.lists.delegations(office.scope(congress))[0].head == ""
    with pytest.raises(Refused) as refusal:
        office.do.delegations.lead(Id(second.id), DelegationRole.DEPUTY)
    assert say(refusal.value) == f"{second.full_name} chưa thuộc đoàn, tổ nào."


def test_groups_have_a_head_and_a_secretary(office: Desk, congress: Congress) -> None:
    group = office.do.delegations.add_group(Id(congress.id), {"name": "Tổ 1", "place": "Phòng họp 2"}).value
    first, second = office.file.rows(Delegate)[:2]
    office.do.delegations.put_into_group([Id(first.id), Id(second.id)], Id(group.id))
    office.do.delegations.lead_group(Id(first.id), GroupRole.HEAD)
    office.do.delegations.lead_group(Id(second.id), GroupRole.SECRETARY)
    (row,) = office.file.lists.groups(office.scope(congress))
    assert (row.head, row.secretary, row.count) == (first.full_name, second.full_name, 2)


def test_a_delegation_with_delegates_is_not_deleted(office: Desk, congress: Congress) -> None:
    office.do.delegations.from_organisations(Id(congress.id))
    with pytest.raises(Refused):
        office.do.records.delete(office.file.rows(Delegation))
    empty = office.do.delegations.add_group(Id(congress.id), {"name": "Tổ 9"}).value
    office.do.records.delete([empty])
    assert office.file.rows(DiscussionGroup) == []
