"""One commune with its congress on one day in July 2025: two sessions of the morning, one of the afternoon, persons, no issue."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

from congress_app import bootstrap
from congress_app.domain.choices import Formation, HalfDay, ItemKind, OrganisationKind, PhaseKind, VoteNeeded
from congress_app.domain.fields import Id
from congress_app.domain.persons import Person
from congress_app.runtime.clock import SteppingClock
from congress_app.runtime.ids import SeededIds
from congress_app.services.agenda import Place
from congress_app.services.congresses import Dates
from congress_app.services.records import put
from congress_app.services.steps import step

DAY = dt.date(2025, 7, 28)
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON
CODE = "toan-thang-2025"
PEOPLE = (("Quách Bá Hùng", "Bí thư Đảng ủy"), ("Đinh Kim Hà", "Phó Bí thư"), ("Nguyễn Công Chiến", "Chánh Văn phòng"))
PREPARATORY = (("Chào cờ", 5), ("Bầu Đoàn Chủ tịch", 15), ("Thông qua chương trình", 10))
MORNING = (("Diễn văn khai mạc", 15), ("Báo cáo chính trị", 25), ("Tham luận", 30))
AFTERNOON = (("Thảo luận", 40), ("Bế mạc", 10))


def make_file(folder: Path) -> Path:
    """A closed data file with the congress."""
    file = folder / "one.db"
    bootstrap.new_file(file)
    clock = SteppingClock(dt.datetime(2025, 7, 20, tzinfo=dt.UTC))
    app = bootstrap.open_app(file, clock=clock, ids=SeededIds(1), backups=folder)
    do = app.services
    top = do.organisations.add({"name": "Đảng bộ tỉnh Phú Thọ", "kind": OrganisationKind.PROVINCE}).value
    do.office.change({"organisation_id": top.id, "as_of": dt.date(2025, 7, 21)})
    values = {"name": "Đảng bộ xã Toàn Thắng", "short_name": "xã Toàn Thắng", "kind": OrganisationKind.COMMUNE}
    commune = do.organisations.add({**values, "parent_id": top.id, "formation": Formation.MERGED}).value
    for name, post in PEOPLE:
        add_person(app, name, post)
    about = {"organisation_id": commune.id, "ordinal": 1, "term": "2025-2030", "delegate_count": 150}
    dates = {PhaseKind.PREPARATORY: Dates(DAY, AM, DAY, AM), PhaseKind.OFFICIAL: Dates(DAY, AM, DAY, PM)}
    congress = do.congresses.add(about, dates).value
    phases = {
        row.phase.kind: row.phase.id for row in app.lists.phases(app.scope()) if row.phase.congress_id == congress.id
    }
    _session(app, phases[PhaseKind.PREPARATORY], AM, dt.time(7, 0), PREPARATORY)
    _session(app, phases[PhaseKind.OFFICIAL], AM, dt.time(8, 0), MORNING)
    _session(app, phases[PhaseKind.OFFICIAL], PM, dt.time(13, 30), AFTERNOON)
    app.close()
    return file


def add_person(app: bootstrap.App, name: str, post: str) -> None:
    """Add a person."""

    def verb(work: Any) -> Person:
        return put(work, Person(id=work.new_id(Person), full_name=name, post=post))

    app.services.run(verb, step("Add person {name}", name=name))


def _session(app: bootstrap.App, phase_id: Any, half: HalfDay, start: dt.time, items: Any) -> None:
    session = app.services.agenda.add_session(
        phase_id, {"half_day": half, "starts_at": start, "presiding": "Chủ trì"}
    ).value
    values = [
        {
            "title": title,
            "minutes": minutes,
            "presenter": "Đoàn Chủ tịch",
            "kind": ItemKind.VOTE if title.startswith("Bầu") else ItemKind.OTHER,
            "vote": VoteNeeded.SHOW_OF_HANDS if title.startswith("Bầu") else VoteNeeded.NONE,
        }
        for title, minutes in items
    ]
    app.services.agenda.add_items(Place(Id(session.id)), values)
