"""Warnings about delegates, loaded only where there are any."""

from __future__ import annotations

import dataclasses

from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Allocation, Delegate, Substitution
from congress_app.domain.fields import Id
from congress_app.listings.warnings import warning_rows
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.desk import OPENS, Desk
from tests.storage.queries.test_statements import counted


def _told(office: Desk, congress: Congress | None = None) -> dict[str, tuple[str, str, tuple[str, ...]]]:
    rows = warning_rows(office.file.lists, office.scope(congress))
    return {row.finding.rule: (row.subject, row.finding.sentence, row.finding.row_ids) for row in rows}


def _with_delegates(office: Desk, congress: Congress) -> list[Delegate]:
    cell = office.organisation("Chi bộ Một")

    def verb(work: Work) -> list[Delegate]:
        made = [
            work.save(
                Delegate(
                    id=work.new_id(Delegate),
                    congress_id=Id(congress.id),
                    person_id=Id(person.id),
                    full_name=person.full_name,
                    category=category,
                    organisation_id=Id(cell.id),
                )
            )
            for person, category in people
        ]
        work.save(Allocation(id=work.new_id(Allocation), congress_id=Id(congress.id), organisation_id=Id(cell.id)))
        work.save(
            Substitution(
                id=work.new_id(Substitution),
                congress_id=Id(congress.id),
                replaced_id=Id(made[0].id),
                substitute_id=Id(made[1].id),
                on=OPENS,
            )
        )
        return made

    categories = (DelegateCategory.EX_OFFICIO, DelegateCategory.ALTERNATE)
    people = [(office.person(f"Lê Văn {number}"), category) for number, category in enumerate(categories)]
    return office.file.run(verb, step("delegates")).value


def test_findings_about_delegates_carry_their_rows(office: Desk) -> None:
    congress = office.congress()
    other = office.congress(office.organisation("Đảng bộ xã Bình Minh"))
    old, new = _with_delegates(office, congress)
    told = _told(office)
    assert told["delegates.sent_by"] == (
        "Chi bộ Một",
        "Có 1 đại biểu thuộc tổ chức này, nhưng không được phân bổ đại biểu.",
        (new.id,),
    )
    assert told["delegates.substitution"][0] == "Lê Văn 0"
    assert told["delegates.substitution"][2][:2] == (old.id, new.id)
    assert "delegates.sent_by" in _told(office, congress)
    assert "delegates.sent_by" not in _told(office, other)


def test_delegates_take_a_fixed_number_of_statements_and_only_one_where_there_are_none(office: Desk) -> None:
    congress = office.congress()
    with counted(office.file.engine) as without:
        warning_rows(office.file.lists, office.scope())
    delegates = _with_delegates(office, congress)
    with counted(office.file.engine) as few:
        warning_rows(office.file.lists, office.scope())

    def verb(work: Work) -> None:
        for number in range(40):
            work.save(
                dataclasses.replace(delegates[0], id=work.new_id(Delegate), full_name=f"Trần {number}", version=0)
            )

    office.file.run(verb, step("more"))
    with counted(office.file.engine) as many:
        warning_rows(office.file.lists, office.scope())
    assert (len(without), len(few)) == (8, 16)
    assert len(many) == len(few)
