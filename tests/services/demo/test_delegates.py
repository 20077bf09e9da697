from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import CatalogueKind, DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate, Delegation, DiscussionGroup
from congress_app.domain.fields import fields_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.domain.validity import valid
from congress_app.listings.allocation import AllocationRow
from congress_app.listings.delegates import DelegateRow
from congress_app.services.demo import province, troubles
from congress_app.services.personal import personal_values
from tests.desk import Desk

ONE_DAY, ELECTING, PROVINCE = province.TOAN_THANG, province.ELECTING, "Đảng bộ tỉnh Phú Thọ"
CODED = {field.name: CatalogueKind.of(field.said.codes) for field in fields_of(Delegate) if field.said.codes}


def _congress(office: Desk, name: str) -> Congress:
    (organisation,) = office.file.rows(Organisation, name=name)
    (congress,) = office.file.rows(Congress, organisation_id=organisation.id)
    return congress


def _rows(office: Desk, name: str) -> list[DelegateRow]:
    return office.file.lists.delegates(office.scope(_congress(office, name)))


def _official(office: Desk, name: str) -> list[Delegate]:
    return [row.delegate for row in _rows(office, name) if row.counted_as]


def _allocation(office: Desk, name: str) -> list[AllocationRow]:
    return office.file.lists.allocation(office.scope(_congress(office, name)))


def _count(office: Desk, name: str) -> dict[DelegateCategory, int]:
    return Counter(row.delegate.category for row in _rows(office, name))


def test_as_many_come_as_are_summoned(office: Desk) -> None:
    kinds = DelegateCategory
    assert _count(office, ONE_DAY) == {kinds.EX_OFFICIO: 33, kinds.APPOINTED: 217, kinds.GUEST: 30, kinds.SERVICE: 6}
    assert _count(office, PROVINCE) == {kinds.EX_OFFICIO: 97, kinds.APPOINTED: 403, kinds.GUEST: 110, kinds.SERVICE: 6}
    electing = _count(office, ELECTING)
    assert (electing[kinds.EX_OFFICIO] + electing[kinds.ELECTED], electing[kinds.ALTERNATE]) == (200, 14)
    assert [_congress(office, each).delegate_count for each in (ONE_DAY, ELECTING, PROVINCE)] == [250, 200, 500]


@pytest.mark.parametrize(("name", "total"), [(ONE_DAY, 250), (ELECTING, 200), (PROVINCE, 500)])
def test_the_allocation_adds_up(office: Desk, name: str, total: int) -> None:
    rows = _allocation(office, name)
    assert sum(row.allocation.total for row in rows) == total
    wrong = {row.organisation: row.missing for row in rows if row.missing}
    assert wrong == {
        ONE_DAY: {troubles.ONE_MORE: -1, **dict.fromkeys(troubles.ONE_LESS, 1)},
        ELECTING: {"Chi bộ khu Thính": 1},
        PROVINCE: {},
    }.get(name)


@pytest.mark.parametrize(("name", "count", "groups"), [(ONE_DAY, 11, 6), (ELECTING, 13, 4), (PROVINCE, 152, 10)])
def test_each_delegation_and_group_is_led(office: Desk, name: str, count: int, groups: int) -> None:
    scope = office.scope(_congress(office, name))
    delegations, its_groups = office.file.lists.delegations(scope), office.file.lists.groups(scope)
    assert (len(delegations), len(its_groups)) == (count, groups)
    assert all(row.head and row.deputy and row.delegation.name for row in delegations)
    assert all(row.head and row.secretary and row.group.place and row.count for row in its_groups)
    assert {row.head for row in its_groups}.isdisjoint({row.secretary for row in its_groups})


def test_nothing_is_written_that_the_verbs_would_refuse(office: Desk) -> None:
    for kind in (Person, Delegate, Delegation, DiscussionGroup, Organisation):
        assert all(valid(row) == row for row in office.file.rows(kind))
    persons = {row.id: row for row in office.file.rows(Person)}
    for row in office.file.rows(Delegate):
        assert personal_values(row) == personal_values(persons[row.person_id])


def test_dates_fit_together_but_for_the_troubles(office: Desk) -> None:
    for name in (ONE_DAY, ELECTING, PROVINCE):
        odd = [each for each in _official(office, name) if not _fits(each)]
        assert len(odd) == (3 if name == ONE_DAY else 0)


def _fits(delegate: Delegate) -> bool:
    born, admitted, official = delegate.birth_date, delegate.admitted_on, delegate.official_on
    if born is None or admitted is None or official is None:
        return False
    age = admitted.year - born.year
    return 18 <= age <= 36 and official.year - admitted.year == 1 and official < PartialDate.of(province.AS_OF)


def test_words_come_from_the_code_lists_but_for_one(office: Desk) -> None:
    lists = Catalogues.load()
    unknown = {
        getattr(row, name)
        for row in office.file.rows(Delegate)
        for name, kind in CODED.items()
        if getattr(row, name) and lists.of(kind).find(getattr(row, name)) is None
    }
    assert unknown == {"Mường Bi"}


def test_the_provincial_congress_looks_like_one(office: Desk) -> None:
    its = _official(office, PROVINCE)
    assert 15 < 100 * sum(each.gender == "female" for each in its) / len(its) < 20
    assert 22 < 100 * sum(each.ethnicity != "Kinh" for each in its) / len(its) < 32
    assert {each.theory_level for each in its} == {"Cao cấp", "Cử nhân"}
    assert {each.professional_level for each in its} == {"Đại học", "Thạc sĩ", "Tiến sĩ"}


def test_states_and_the_substitution(office: Desk) -> None:
    states = Counter(each.state for each in office.file.rows(Delegate))
    assert states[DelegateState.WITHDRAWN] == 1
    assert states[DelegateState.VERIFIED] > 20 * states[DelegateState.QUESTIONED] > 0
    questioned = [row.delegate for row in _rows(office, ONE_DAY) if row.delegate.state is DelegateState.QUESTIONED]
    assert [bool(each.question) for each in questioned] == [True, True]
    assert sorted(bool(each.outcome) for each in questioned) == [False, True]
    (row,) = office.file.lists.substitutions(office.scope(_congress(office, ELECTING)))
    assert row.substitution.on == province.AS_OF
    assert row.substitution.decision == "Quyết định số 21-QĐ/ĐU, ngày 21/7/2025"
    assert (row.replaced_category, row.substitute_category) == (DelegateCategory.ELECTED, DelegateCategory.ALTERNATE)


@pytest.mark.parametrize("name", [ONE_DAY, ELECTING, PROVINCE])
def test_who_sits_in_a_body_is_a_delegate(office: Desk, name: str) -> None:
    its = {each.person_id for each in _official(office, name)}
    for body in office.file.rows(Body, congress_id=_congress(office, name).id):
        assert {each.person_id for each in office.file.rows(BodyMember, body_id=body.id)} <= its


def test_each_trouble_is_there_once(office: Desk) -> None:
    rows = _rows(office, ONE_DAY)
    its = _official(office, ONE_DAY)
    badges = Counter(each.badge_number for each in its)
    twice = Counter((each.full_name, each.birth_date) for each in its)
    without_share = {row.organisation for row in rows} - {row.organisation for row in _allocation(office, ONE_DAY)}
    found = {
        "badge number given twice": sum(count == 2 for count in badges.values()),
        "admitted to the Party at 16": sum(_age_at_admission(each) == 16 for each in its),
        "more than three years from admission to official membership": sum(_years_on_trial(each) > 3 for each in its),
        "no date of birth": sum(each.birth_date is None for each in its),
        "no level of political theory": sum(not each.theory_level for each in its),
        "a word that is no ethnic group": sum(each.ethnicity == "Mường Bi" for each in its),
        "in no delegation": sum(each.delegation_id is None for each in its),
        "the same person twice, by name and date of birth": sum(count == 2 for count in twice.values()),
        "the guest has not been asked for an answer": sum(
            row.delegate.category is DelegateCategory.GUEST and row.delegate.reply is None for row in rows
        ),
    }
    assert found == dict.fromkeys([each.what for each in troubles.TROUBLES], 1)
    assert without_share == {troubles.WITHOUT_SHARE, ""}


def _age_at_admission(delegate: Delegate) -> Any:
    if delegate.birth_date is None or delegate.admitted_on is None:
        return None
    born, admitted = delegate.birth_date.earliest, delegate.admitted_on.earliest
    return (admitted - born).days // 365.25


def _years_on_trial(delegate: Delegate) -> int:
    if delegate.admitted_on is None or delegate.official_on is None:
        return 0
    return delegate.official_on.year - delegate.admitted_on.year


def test_a_name_that_two_persons_bear_is_told_apart_by_the_date_of_birth(office: Desk) -> None:
    persons = [each for each in office.file.rows(Person) if each.birth_date]
    same = Counter(each.full_name for each in persons)
    assert 3 < sum(count > 1 for count in same.values()) < 30


@pytest.mark.parametrize("name", [ONE_DAY, ELECTING])
def test_the_leaders_of_a_commune_are_one_person_at_both_congresses(office: Desk, name: str) -> None:
    (organisation,) = office.file.rows(Organisation, name=name)
    sent = [each for each in _official(office, PROVINCE) if each.organisation_id == organisation.id]
    assert len(sent) >= 2
    assert {each.person_id for each in sent} <= {each.person_id for each in _official(office, name)}
