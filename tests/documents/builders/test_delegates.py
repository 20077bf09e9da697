"""What the print-outs of delegates share."""

from __future__ import annotations

import datetime as dt

import pytest

from congress_app.documents.builders import delegates
from congress_app.documents.forms import form
from congress_app.domain.choices import CongressForm, OrganisationKind
from congress_app.domain.delegate_choices import DelegateCategory, DelegationRole, Gender
from congress_app.domain.delegates import Delegate, Delegation, Substitution
from congress_app.domain.fields import Id
from tests.desk import Desk
from tests.documents.delegates_of import Gathering, gathering, with_everybody
from tests.documents.paper_text import paper_text
from tests.documents.papers_of import request

A, P = DelegateCategory.ALTERNATE, DelegateCategory.APPOINTED


def names(people: list[delegates.Listed]) -> list[str]:
    return [each.of.full_name for each in people]


def replace_by(made: Gathering, replaced: Delegate, substitute: Delegate, day: int) -> None:
    made.add(Substitution, replaced_id=replaced.id, substitute_id=substitute.id, on=dt.date(2025, 7, day))


def test_whoever_withdrew_or_was_replaced_is_in_no_list(office: Desk) -> None:
    made = with_everybody(office, 16)
    asked = request(office, made.congress)
    everybody = names(delegates.listed(asked, delegates.ALL))
    assert made.delegates[1].full_name not in names(delegates.listed(asked))
    assert "Hà Văn Rút" not in everybody
    assert names(delegates.listed(asked, delegates.ALTERNATES)) == ["Vũ Thị Xuân", "Đỗ Văn Yên"]
    assert len(delegates.listed(asked, delegates.GUESTS)) == 5
    assert len(everybody) == len(delegates.listed(asked)) + 2 + 5


def test_a_substitute_stands_in_the_place_of_the_first_who_was_replaced(office: Desk) -> None:
    made = gathering(office, 8)
    of = made.delegations[0].id
    first = made.delegate("Lê Văn An", delegation_id=of, category=P)
    made.delegate("Lê Văn Bình", delegation_id=of, category=P)
    second, third = made.delegate("Trần Văn Tý", category=A), made.delegate("Trần Văn Sửu", category=A)
    replace_by(made, first, second, 20)
    replace_by(made, second, third, 21)
    asked = request(office, made.congress)
    group = delegates.grouped(asked, delegates.listed(asked))[0]
    assert names(list(group.members))[1:] == ["Trần Văn Sửu", "Lê Văn Bình"]
    assert [each.replaces for each in group.members][1:] == ["Trần Văn Tý", ""]


def test_groups_by_category_and_by_name(office: Desk) -> None:
    made = with_everybody(office, 16)
    asked = request(office, made.congress)
    people = delegates.listed(asked, delegates.ALL)
    heads = [
        "Đại biểu đương nhiên",
        "Đại biểu được bầu",
        "Đại biểu chỉ định",
        "Đại biểu dự khuyết",
        "Đại biểu khách mời",
    ]
    assert [group.name for group in delegates.grouped(asked, people, delegates.BY_CATEGORY)] == heads
    by_name = delegates.grouped(asked, people, delegates.BY_NAME)
    assert [group.name for group in by_name] == ["", *heads[3:]]
    assert [each.of.precedence for each in by_name[-1].members] == [1, 2, 3, 4, 0]


def test_without_delegations_a_list_has_no_groups(office: Desk) -> None:
    made = Gathering(office, office.congress(), [], [])
    made.delegate("Lê Văn An")
    asked = request(office, made.congress)
    assert [group.name for group in delegates.grouped(asked, delegates.listed(asked))] == [""]


@pytest.mark.parametrize(
    ("post", "unit", "text"),
    [
        ("Bí thư", "Khu 3", "Bí thư, Khu 3"),
        ("Bí thư Khu 3", "khu 3", "Bí thư Khu 3"),
        ("", "Khu 3", "Khu 3"),
        ("Bí thư", "", "Bí thư"),
    ],
)
def test_the_unit_is_not_said_twice(post: str, unit: str, text: str) -> None:
    of = Delegate(id=Id("1"), congress_id=Id("1"), person_id=Id("1"), full_name="Lê Văn An", post=post, unit=unit)
    assert delegates.post_and_unit(of) == text


def test_a_value_stands_under_the_gender_or_across_both(office: Desk) -> None:
    made = gathering(office, 8)
    man, nobody = made.delegate("A", gender=Gender.MALE), made.delegate("B")
    assert delegates.by_gender(man, "1980") == ("1980", None)
    (cell,) = delegates.by_gender(nobody, "1980")
    assert (cell.value, cell.span) == ("1980", 2)


@pytest.mark.parametrize(
    "form_name",
    [
        "delegate-list",
        "delegate-profiles",
        "delegation-list",
        "introduction-list",
        "roll-call",
        "papers-received",
        "summons",
    ],
)
def test_where_all_members_meet_nobody_is_called_a_delegate(office: Desk, form_name: str) -> None:
    cell = office.organisation("Chi bộ thôn Đồng Tâm", kind=OrganisationKind.CELL)
    made = Gathering(office, office.congress(cell, form=CongressForm.MEMBERS), [], [])
    delegation = made.add(Delegation, name="Đoàn số 1", position="a1")
    made.delegate("Lê Văn An", delegation_id=delegation.id, delegation_role=DelegationRole.HEAD)
    made.delegate("Lê Thị Mời", category=DelegateCategory.GUEST)
    chosen = form(form_name)
    assert chosen.build is not None
    text = paper_text(chosen.build(request(office, made.congress, who="all")))
    assert "Lê Văn An" in text
    assert "đại biểu" not in text.lower()
