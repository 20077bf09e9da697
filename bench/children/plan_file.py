"""A data file with a plan: 1,000 congresses on 31 days, 200 members, 3,000 assignments; and the statement that shows it as a table."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from congress_app.bootstrap import new_file, open_app
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.committees import Committee, CommitteeMember
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.units import Units, organisation_from_unit
from congress_app.services.steps import step
from congress_app.services.work import Work

FIRST, DAYS, CONGRESSES, MEMBERS = dt.date(2025, 7, 1), 31, 1000, 200
ROLES = (AssignmentRole.SPEAKER, AssignmentRole.AREA, AssignmentRole.TEAM)


def measure(path: str) -> dict[str, float]:
    """Make the file; the statement stands beside it. Returns the number of assignments."""
    new_file(Path(path))
    app = open_app(Path(path))
    made = app.file.run(_plan, step("measured data")).value
    Path(path).with_suffix(".sql").write_text(_select(), encoding="utf-8")
    app.close()
    return {"rows": made}


def _plan(work: Work) -> int:
    units = Units.load().all[:CONGRESSES]
    organisations = work.save_all([organisation_from_unit(unit, work.new_id(Organisation)) for unit in units])
    congresses = work.save_all(
        [
            Congress(id=work.new_id(Congress), organisation_id=Id(each.id), code=f"dai-hoi-{number}", term="2025-2030")
            for number, each in enumerate(organisations)
        ]
    )
    work.save_all([_phase(work, each, number) for number, each in enumerate(congresses)])
    persons = work.save_all(
        [Person(id=work.new_id(Person), full_name=f"Nguyễn Văn {n:03d}", post="Tỉnh ủy viên") for n in range(MEMBERS)]
    )
    committee = work.save(Committee(id=work.new_id(Committee), organisation_id=Id(organisations[0].id)))
    work.save_all(
        [
            CommitteeMember(
                id=work.new_id(CommitteeMember), committee_id=Id(committee.id), person_id=Id(each.id), precedence=n + 1
            )
            for n, each in enumerate(persons)
        ]
    )
    made = [
        Assignment(
            id=work.new_id(Assignment),
            congress_id=Id(congress.id),
            person_id=Id(persons[(number * len(ROLES) + place + number // MEMBERS) % MEMBERS].id),
            role=role,
        )
        for number, congress in enumerate(congresses)
        for place, role in enumerate(ROLES)
    ]
    return len(work.save_all(made))


def _phase(work: Work, congress: Congress, number: int) -> Phase:
    day = FIRST + dt.timedelta(days=number % DAYS)
    return Phase(
        id=work.new_id(Phase),
        congress_id=Id(congress.id),
        kind=PhaseKind.OFFICIAL,
        starts_on=day,
        ends_on=day,
        ends_half=HalfDay.MORNING if number % 3 else HalfDay.AFTERNOON,
    )


def _select() -> str:
    """A row for each member, a column for each day: the names of the congresses attended."""
    days = ", ".join(
        f"group_concat(CASE WHEN p.starts_on = '{FIRST + dt.timedelta(days=number)}' THEN o.short_name END, '; ')"
        for number in range(DAYS)
    )
    parts = (
        f"SELECT m.full_name, {days} FROM person m JOIN assignment a ON a.person_id = m.id",  # noqa: S608 - our own words
        "JOIN congress c ON c.id = a.congress_id JOIN organisation o ON o.id = c.organisation_id",
        "JOIN phase p ON p.congress_id = c.id AND p.kind = 'official' GROUP BY m.id ORDER BY m.full_name",
    )
    return " ".join(parts)
