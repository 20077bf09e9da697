"""Who is in charge of which organisation, as a list."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.fields import Id
from congress_app.listings.areas import AREAS, area_rows
from congress_app.listings.listing import cell_text, find
from congress_app.services.committee_rows import CommitteeRows
from tests.desk import Desk, desk


def seated(at: Desk) -> tuple[dict[str, str], list[str]]:
    """Three members, An on both committees, Ba left the standing one; and three organisations below the own one."""
    own = at.province()
    at.do.office.change({"organisation_id": own.id})
    communes = [at.organisation(f"Đảng bộ xã {name}", own) for name in ("Một", "Hai", "Ba")]
    at.organisation("Chi bộ thôn Đông", communes[0])
    kinds = (CommitteeKind.STANDING, CommitteeKind.EXECUTIVE)
    standing, executive = (at.do.committees.add({"organisation_id": own.id, "kind": kind}).value for kind in kinds)
    rows = CommitteeRows(at.file.run)
    left = {"ends_on": dt.date(2025, 7, 1)}
    first = rows.store_members(
        [],
        [
            {"committee_id": standing.id, "full_name": "Lê An"},
            {"committee_id": standing.id, "full_name": "Hà Ba", **left},
        ],
    ).value
    again = {"committee_id": executive.id, "person_id": first[0].person_id}
    rows.store_members([], [again, {"committee_id": executive.id, "full_name": "Vũ Tư"}])
    return {each.full_name: each.id for each in at.file.lists.plan_persons()}, [each.id for each in communes]


def test_each_organisation_says_who_is_in_charge_by_committee() -> None:
    at = desk()
    persons, (one, two, _three) = seated(at)
    rows = CommitteeRows(at.file.run)
    for name, ids in (("Lê An", [one, two]), ("Hà Ba", [one]), ("Vũ Tư", [one])):
        rows.add_charges(Id(persons[name]), [Id(each) for each in ids])
    said = [
        (row.organisation.name, row.names(is_standing=True), row.names(is_standing=False), row.has_nobody)
        for row in area_rows(at.file.lists, at.scope())
    ]
    assert said == [
        ("Đảng bộ xã Ba", (), (), True),
        ("Đảng bộ xã Hai", ("Lê An",), (), False),
        ("Đảng bộ xã Một", ("Lê An",), ("Hà Ba", "Vũ Tư"), False),
    ]


def test_an_organisation_further_below_is_listed_once_somebody_is_in_charge_of_it() -> None:
    at = desk()
    persons, _communes = seated(at)
    cell = next(row.id for row in at.file.lists.organisations(at.scope()) if row.organisation.name.startswith("Chi bộ"))
    CommitteeRows(at.file.run).add_charges(Id(persons["Vũ Tư"]), [Id(cell)])
    rows = area_rows(at.file.lists, at.scope())
    assert len(rows) == 4
    (found,) = find(rows, AREAS, "vu tu")
    assert [cell_text(AREAS.column(name).value(found)) for name in ("organisation", "parent", "members")] == [
        "Chi bộ thôn Đông",
        "Đảng bộ xã Một",
        "Vũ Tư",
    ]
