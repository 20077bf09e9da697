"""Data files to measure on: a congress for each unit of the catalogue; an agenda of 200 items; 100,000 delegates."""

from __future__ import annotations

import datetime as dt
import random
import sys
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from bench.measuring import REFERENCE
from congress_app.bootstrap import App, new_file, open_app
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.choices import HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.delegate_choices import CatalogueKind, DelegateCategory, Gender
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.naming import bare_code
from congress_app.domain.organisations import Organisation
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.persons import Person
from congress_app.domain.positions import spread
from congress_app.domain.units import Units, organisation_from_unit
from congress_app.services.steps import step
from congress_app.services.work import Work

sys.path.insert(0, str(REFERENCE))
_FIRST = dt.date(2025, 7, 1)
_DAYS = 60


def measure(kind: str, path: str) -> dict[str, float]:
    """Make a file: `calendar`, `agenda`, `delegates` or `figures`; returns the number of its rows."""
    new_file(Path(path))
    app = open_app(Path(path))
    made = app.file.run(_MAKERS[kind], step("measured data")).value
    if kind == "calendar":
        Path(path).with_suffix(".sql").write_text(_select(app), encoding="utf-8")
    app.close()
    return {"rows": made}


def congresses_of(work: Work, most: int | None = None) -> list[Congress]:
    """A congress for each unit of the catalogue, or for the first of them; part of larger verbs."""
    units = Units.load().all[:most]
    organisations = [organisation_from_unit(unit, work.new_id(Organisation)) for unit in units]
    congresses = [
        Congress(
            id=work.new_id(Congress),
            organisation_id=each.id,
            code=f"{bare_code(each.name, 2025)}-{number}",
            ordinal=1,
            term="2025-2030",
        )
        for number, each in enumerate(organisations)
    ]
    work.save_all(organisations)
    work.save_all(congresses)
    work.save_all(
        [
            phase
            for number, each in enumerate(congresses)
            for phase in _phases(work, each, _FIRST + dt.timedelta(days=number % _DAYS))
        ]
    )
    return congresses


def _phases(work: Work, congress: Congress, day: dt.date) -> list[Phase]:
    values: dict[str, Any] = {"congress_id": congress.id, "starts_on": day, "ends_on": day}
    morning: dict[str, Any] = {"starts_half": HalfDay.MORNING, "ends_half": HalfDay.MORNING}
    return [
        Phase(id=work.new_id(Phase), kind=PhaseKind.PREPARATORY, **values, **morning),
        Phase(id=work.new_id(Phase), kind=PhaseKind.OFFICIAL, **values),
    ]


def _long_agenda(work: Work) -> int:
    organisation = work.save(Organisation(id=work.new_id(Organisation), name="Đảng bộ xã Toàn Thắng"))
    congress = work.save(
        Congress(id=work.new_id(Congress), organisation_id=Id(organisation.id), code="toan-thang-2025")
    )
    phases = work.save_all(_phases(work, congress, _FIRST))
    sessions = work.save_all(
        [
            Session(id=work.new_id(Session), phase_id=Id(phases[1].id), half_day=half, position=key)
            for half, key in _HALVES
        ]
    )
    keys = spread(100)
    items = [
        AgendaItem(
            id=work.new_id(AgendaItem),
            session_id=Id(session.id),
            position=key,
            title=f"Nội dung thứ {number + 1} của phiên họp",
            minutes=2,
        )
        for session in sessions
        for number, key in enumerate(keys)
    ]
    return len(work.save_all(items))


def _counted_delegates(work: Work) -> int:
    """500 delegates with all that the report counts."""
    its = random.Random(2025)  # noqa: S311 - the same rows at each run
    organisation = work.save(Organisation(id=work.new_id(Organisation), name="Đảng bộ tỉnh Phú Thọ"))
    congress = work.save(Congress(id=work.new_id(Congress), organisation_id=Id(organisation.id), code="phu-tho-2025"))
    work.save_all(_phases(work, congress, _FIRST))
    persons = work.save_all([Person(id=work.new_id(Person), full_name=f"Đại biểu {n}") for n in range(500)])
    lists = Catalogues.load()
    rows = [
        Delegate(
            id=work.new_id(Delegate),
            congress_id=Id(congress.id),
            person_id=Id(person.id),
            full_name=person.full_name,
            category=its.choice((DelegateCategory.EX_OFFICIO, DelegateCategory.APPOINTED)),
            gender=its.choice(tuple(Gender)),
            birth_date=PartialDate(its.randint(1960, 1995), its.randint(1, 12), its.randint(1, 28)),
            admitted_on=PartialDate(its.randint(1985, 2020), its.randint(1, 12), its.randint(1, 28)),
            party_badge=its.choice((0, 0, 30, 40)),
            **_coded(lists, its),
        )
        for person in persons
    ]
    return len(work.save_all(rows))


def _coded(lists: Catalogues, its: random.Random) -> dict[str, Any]:
    return {kind.value: its.choice(lists.of(kind).names) for kind in CatalogueKind}


def _many_delegates(work: Work) -> int:
    import references  # type: ignore[import-not-found]  # noqa: PLC0415 - a copied program beside us

    organisation = work.save(Organisation(id=work.new_id(Organisation), name="Đảng bộ tỉnh Phú Thọ"))
    congress = work.save(Congress(id=work.new_id(Congress), organisation_id=Id(organisation.id), code="phu-tho-2025"))
    persons, delegates = [], []
    for row in references.table_rows(_DELEGATES):
        person = Person(id=work.new_id(Person), full_name=row[1], post=row[7])
        persons.append(person)
        delegates.append(
            Delegate(
                id=work.new_id(Delegate),
                congress_id=Id(congress.id),
                person_id=Id(person.id),
                full_name=row[1],
                post=row[7],
                unit=row[6],
                badge_number=row[0],
            )
        )
    work.save_all(persons)
    return len(work.save_all(delegates))


_DELEGATES = 100_000
_MAKERS = {
    "calendar": lambda work: len(congresses_of(work)),
    "agenda": _long_agenda,
    "delegates": _many_delegates,
    "figures": _counted_delegates,
}
_HALVES = tuple(zip((HalfDay.MORNING, HalfDay.AFTERNOON), spread(2), strict=True))


def _select(app: App) -> str:
    """The one statement behind the list of congresses, as text that the reference program can run."""
    said: list[str] = []

    def heard(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_rest: Any) -> None:
        for value in parameters:
            statement = statement.replace("?", "'" + str(value).replace("'", "''") + "'", 1)
        said.append(statement)

    sa.event.listen(app.file.reader, "before_cursor_execute", heard)
    app.lists.congresses(app.scope())
    return max(said, key=len)
