"""Every list at 1, 3 and 200 rows: the same number of statements, every cell a plain value."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import sqlalchemy as sa

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import IssuedAssignment, PlanIssue
from congress_app.domain.bodies import Body, BodyMember
from congress_app.domain.choices import BodyKind, CongressState
from congress_app.domain.committees import Distance
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Allocation, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.listing import Scope, cell_text, plain_value
from congress_app.listings.registry import LISTINGS
from congress_app.services import agenda, assignments, bodies, committees, congresses
from congress_app.services.agenda import Place
from congress_app.services.drafts import documents, dossiers, numbers, opinions, speeches, versions
from congress_app.services.drafts.versions import NewFile
from congress_app.services.organisations import add
from congress_app.services.records import put
from congress_app.services.steps import step
from congress_app.services.work import Work
from tests.desk import ONE_DAY, OPENS, Desk

STATEMENTS = {
    "organisations": 1, "persons": 1, "congresses": 2, "phases": 1, "sessions": 2, "agenda-items": 2, "bodies": 1, "delegates": 2,
    "delegations": 3, "groups": 3, "allocation": 3, "substitutions": 1, "statistics": 11, "warnings": 47,
    "committee-members": 5, "teams": 5, "areas": 7, "absences": 2, "distances": 2, "assignments": 15, "plans": 2,
    "documents": 12, "versions": 12, "rounds": 12, "opinions": 12, "numbers": 4, "speeches": 6, "dossier": 23,
}  # fmt: skip
OF_THE_OFFICE = {"organisations", "persons", "committee-members", "teams", "areas", "absences", "distances", "plans"}
BY_WHAT_THERE_IS = {"statistics", "warnings", "documents", "versions", "rounds", "opinions", "speeches", "dossier"}
CODES = {"congress_code", "code"}
NOT_OF_ONE_TABLE = {"statistics", "warnings", "dossier"}
"""The lists that ask for more only where there is anything, and those whose rows are not those of one table."""


def _one(work: Work, number: int) -> None:
    organisation = add(work, {"name": f"Đảng bộ xã {number}"})
    person = put(
        work, Person(id=work.new_id(Person), full_name=f"Nguyễn Văn {number}", organisation_id=Id(organisation.id))
    )
    congress = congresses.add(work, {"organisation_id": organisation.id, "term": "2025-2030"}, ONE_DAY)
    congresses.set_state(work, Id(congress.id), CongressState.PLANNED, OPENS)
    phase = congresses.set_phase(work, Id(congress.id), *next(iter(ONE_DAY.items())))
    session = agenda.add_session(work, Id(phase.id), {"presiding_id": person.id})
    agenda.add_items(work, Place(Id(session.id)), [{"title": "Chào cờ", "presenter_id": person.id, "standby": "An"}])
    body: Body = bodies.add(work, Id[Congress](congress.id), BodyKind.PRESIDIUM, {})
    work.save(BodyMember(id=work.new_id(BodyMember), body_id=Id(body.id), person_id=Id(person.id)))
    _delegates(work, Id(congress.id), Id(organisation.id), person)
    _assignments(work, Id(congress.id), Id(organisation.id), Id(person.id))
    _documents(work, Id(congress.id), Id(person.id))


def _documents(work: Work, congress_id: Id[Congress], person_id: Id[Person]) -> None:
    """A document with a version, a round that asks a person who answered, its number, and a speech; the dossier holds it."""
    document = documents.add(work, congress_id, "resolution", {"person_id": person_id})
    id = Id[CongressDocument](document.id)
    documents.set_stage(work, id, StageKind.DRAFTING, {"planned_on": OPENS})
    versions.add(work, id, NewFile("a.docx", b"a", "docx", "Nghị quyết"))
    round_ = opinions.add_round(work, id, {})
    opinions.add_participants(work, Id(round_.id), [{"person_id": person_id}])
    opinions.add(work, id, [{"text": "Đồng ý"}], Id(round_.id))
    numbers.take(work, id, OPENS)
    speeches.add(work, congress_id, [{"title": "Tham luận"}])
    dossiers.add(work, congress_id, {"entry": "vp.resolution", "document_id": id}, None)


def _assignments(
    work: Work, congress_id: Id[Congress], organisation_id: Id[Organisation], person_id: Id[Person]
) -> None:
    """A member of a committee and a team who is sent to a congress once, and the plan issued with it."""
    committee = committees.add(work, {"organisation_id": organisation_id})
    committees.add_member(work, Id(committee.id), {"base_id": organisation_id}, person_id)
    committees.set_areas(work, person_id, [organisation_id])
    team = committees.add_team(work, {"name": "Tổ 1"})
    committees.add_team_member(work, Id(team.id), {}, person_id)
    committees.set_team_units(work, Id(team.id), [organisation_id])
    committees.add_absence(work, person_id, {"starts_on": OPENS, "ends_on": OPENS})
    work.save(Distance(id=work.new_id(Distance), from_id=organisation_id, to_id=organisation_id, km=1))
    made = assignments.assign(work, person_id, congress_id, AssignmentRole.SPEAKER, {})
    assignments.set_state(work, Id(made.id), AssignmentState.TOLD, OPENS)
    issue = work.save(PlanIssue(id=work.new_id(PlanIssue), number=1, issued_on=OPENS, issued_at=work.clock.now()))
    line: dict[str, Any] = {
        "assignment": made.id,
        "person": person_id,
        "congress": congress_id,
        "organisation": organisation_id,
    }
    work.save(
        IssuedAssignment(
            id=work.new_id(IssuedAssignment),
            issue_id=Id(issue.id),
            place_order=0,
            member_name="An",
            organisation_name="Xã",
            role=AssignmentRole.SPEAKER,
            **line,
        )
    )


def _delegates(work: Work, congress_id: Id[Congress], organisation_id: Id[Organisation], person: Person) -> None:
    """An official delegate and the alternate who replaces it."""
    to: dict[str, Any] = {"congress_id": congress_id}
    of: dict[str, Any] = {**to, "organisation_id": organisation_id}
    delegation = work.save(Delegation(id=work.new_id(Delegation), name="Đoàn", **of))
    group = work.save(DiscussionGroup(id=work.new_id(DiscussionGroup), name="Tổ 1", **to))
    work.save(Allocation(id=work.new_id(Allocation), **of))
    old, new = (
        work.save(
            Delegate(
                id=work.new_id(Delegate),
                person_id=Id(person.id),
                full_name=person.full_name,
                category=category,
                delegation_id=Id(delegation.id),
                group_id=Id(group.id),
                **of,
            )
        )
        for category in (DelegateCategory.ELECTED, DelegateCategory.ALTERNATE)
    )
    work.save(
        Substitution(id=work.new_id(Substitution), replaced_id=Id(old.id), substitute_id=Id(new.id), on=OPENS, **to)
    )


def fill(office: Desk, count: int) -> None:
    """Rows of every kind."""
    there = len(office.file.rows(Congress))

    def verb(work: Work) -> None:
        for number in range(there, count):
            _one(work, number)

    office.file.run(verb, step("fill"))


@contextmanager
def counted(engine: sa.Engine) -> Iterator[list[str]]:
    """The statements run meanwhile."""
    run: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT"):
            run.append(statement)

    sa.event.listen(engine, "before_cursor_execute", note)
    yield run
    sa.event.remove(engine, "before_cursor_execute", note)


@pytest.mark.parametrize("count", [0, 1, 3, 200])
def test_a_list_takes_a_fixed_number_of_statements(office: Desk, count: int) -> None:
    fill(office, count)
    scope = Scope(OPENS)
    taken = {}
    for name, listing in LISTINGS.items():
        with counted(office.file.engine) as run:
            rows = listing.load(office.file.lists, scope)
        taken[name] = len(run)
        assert name in NOT_OF_ONE_TABLE or len(rows) == (2 * count if name in ("phases", "delegates") else count)
        assert len({row.id for row in rows}) == len(rows)
        for row in rows:
            for column in listing.columns:
                value = column.value(row)
                cell_text(value)
                json.dumps(plain_value(value))
    assert taken.keys() == STATEMENTS.keys()
    fixed = STATEMENTS if count else {name: of for name, of in STATEMENTS.items() if name not in BY_WHAT_THERE_IS}
    assert {name: taken[name] for name in fixed} == fixed
    with counted(office.file.engine) as run:
        office.file.lists.counts()
        office.file.lists.office()
    assert len(run) == 2


def test_one_congress_is_asked_for_by_itself(office: Desk) -> None:
    fill(office, 3)
    wanted = office.file.rows(Congress)[1]
    for name, listing in LISTINGS.items():
        rows = listing.load(office.file.lists, office.scope(wanted))
        names = {column.name for column in listing.columns}
        named = listing.column("congress_code" if "congress_code" in names else "code") if names & CODES else None
        codes = {named.value(row) for row in rows} if named else set()
        assert codes == (set() if name in OF_THE_OFFICE else {wanted.code}), name
