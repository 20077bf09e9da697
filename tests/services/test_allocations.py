"""Verbs on the allocation of delegates."""

from __future__ import annotations

import dataclasses

import pytest

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Allocation
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.i18n import say
from congress_app.runtime.errors import Refused, UserError
from congress_app.services.steps import step
from tests.desk import Desk, no_step, one_step, said


@pytest.fixture
def congress(office: Desk) -> Congress:
    """A congress of a commune with cells of 53, 24 and 23 members."""
    commune = office.organisation()
    for name, members in (("Chi bộ 10", 53), ("Chi bộ 2", 24), ("Chi bộ 1", 23)):
        office.organisation(name, commune, member_count=members)
    return office.congress(commune)


def shares(office: Desk, congress: Congress) -> list[tuple[object, ...]]:
    return [
        (row.organisation, each.ex_officio_count, each.fixed_count, each.ratio_count, each.total, row.missing)
        for row in office.file.lists.allocation(office.scope(congress))
        for each in (row.allocation,)
    ]


def refusal(verb: object) -> str:
    with pytest.raises(UserError) as refused:
        verb()  # type: ignore[operator]
    return say(refused.value)


def test_filled_from_the_organisations_and_shared_out(office: Desk, congress: Congress) -> None:
    cell = office.file.rows(Organisation, name="Chi bộ 2")[0]
    named = {"full_name": "An", "organisation_id": cell.id, "category": DelegateCategory.EX_OFFICIO}
    office.do.delegates.add(Id(congress.id), named)
    outcome = one_step(office.file, lambda: office.do.allocations.fill(Id(congress.id)))
    assert said(outcome) == "Lập bảng phân bổ"
    outcome = one_step(office.file, lambda: office.do.allocations.share(Id(congress.id), 14))
    assert said(outcome) == "Chia 14 đại biểu"
    assert shares(office, congress) == [
        ("Chi bộ 1", 0, 1, 2, 3, 3),
        ("Chi bộ 2", 1, 1, 3, 5, 4),
        ("Chi bộ 10", 0, 1, 5, 6, 6),
    ]
    no_step(office.file, lambda: office.do.allocations.fill(Id(congress.id)))
    no_step(office.file, lambda: office.do.allocations.share(Id(congress.id), 14))


def test_what_cannot_be_shared_out(office: Desk, congress: Congress) -> None:
    share = office.do.allocations.share
    assert refusal(lambda: share(Id(congress.id), 14)) == (
        "Muốn chia theo số đảng viên thì phải có các tổ chức với số đảng viên. Hãy lập bảng phân bổ trước."
    )
    office.do.allocations.fill(Id(congress.id))
    assert refusal(lambda: share(Id(congress.id), 2)) == ("Phần đương nhiên và cố định đã là 3, nhiều hơn 2.")
    lonely = office.congress(office.organisation("Đảng bộ xã Yên Kỳ"))
    assert refusal(lambda: office.do.allocations.fill(Id(lonely.id))) == (
        "Dưới tổ chức đảng của đại hội chưa có tổ chức nào. Hãy thêm hoặc nhập các tổ chức đó trước."
    )


def test_an_organisation_has_one_share(office: Desk, congress: Congress) -> None:
    cell = office.file.rows(Organisation, name="Chi bộ 2")[0]
    office.do.allocations.add(Id(congress.id), {"organisation_id": cell.id, "fixed_count": 2})
    with pytest.raises(Refused):
        office.do.allocations.add(Id(congress.id), {"organisation_id": cell.id})
    office.do.allocations.fill(Id(congress.id))
    assert [row[2] for row in shares(office, congress)] == [2, 1, 1]


def test_filling_makes_room_where_there_is_none(office: Desk, congress: Congress) -> None:
    cell = office.file.rows(Organisation, name="Chi bộ 1")[0]
    row = office.do.allocations.add(Id(congress.id), {"organisation_id": cell.id}).value
    office.file.run(lambda work: work.save(dataclasses.replace(row, position="z" * 40)), step("A long key"))
    office.do.allocations.fill(Id(congress.id))
    positions = sorted(each.position for each in office.file.rows(Allocation))
    assert [len(each) for each in positions] == [2, 2, 2]
    assert len(set(positions)) == 3
