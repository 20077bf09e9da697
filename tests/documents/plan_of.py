"""A province's plan for tests of papers: issued once and changed since, with a clash, an absence, a team and a congress without a day."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, CommitteeKind, TeamRole
from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import OrganisationKind, PhaseKind
from congress_app.domain.committees import Team
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.services.congresses import Dates
from tests.desk import AM, OPENS, PM, Desk

NEXT, LATER, ISSUED = OPENS.replace(day=29), OPENS.replace(day=30), dt.date(2025, 7, 14)
SPEAKER = AssignmentRole.SPEAKER


@dataclass(frozen=True, slots=True)
class Made:
    """What tests name: the congresses by the names of their communes, and the assignments of the secretary."""

    top: Organisation
    congresses: dict[str, Congress]
    people: dict[str, Id[Any]]
    of_secretary: dict[str, Assignment]


def assigned(office: Desk, congress: Congress, name: str = "Hà Văn Lâm") -> Assignment:
    """One person sent to one congress, and the plan issued: enough for each form to have something to print."""
    person = office.person(name, post="Trưởng Ban Tổ chức Tỉnh ủy")
    [made] = office.do.assignments.assign(Id(person.id), [Id(congress.id)], SPEAKER).value
    office.do.plan_issues.issue(ISSUED)
    return made


def planned(office: Desk) -> Made:
    """The plan of a province."""
    top, congresses = _congresses(office)
    people = _people(office, top)
    send = office.do.assignments.assign
    ids: dict[str, Id[Congress]] = {name: Id(congress.id) for name, congress in congresses.items()}
    an, binh = people["An"], people["Bình"]
    ride = {"transport": "xe Văn phòng", "departs_at": dt.time(6, 15), "speech_by": "Ban Tổ chức", "note": "mang quà"}
    [first] = send(an, [ids["An Bình"]], SPEAKER, ride).value
    [second] = send(an, [ids["Âu Cơ"]], SPEAKER, {"phases": ("preparatory", "official")}).value
    [spoken] = send(binh, [ids["Bình Minh"]], SPEAKER).value
    send(binh, [ids["Âu Cơ"]], AssignmentRole.STEERING)
    send(binh, [ids["Yên Lập"]], AssignmentRole.AREA)
    send(people["Cường"], [ids["An Bình"]], AssignmentRole.TEAM)
    office.do.plan_issues.issue(ISSUED, "45-TB/TU, ngày 14/7/2025")
    moved = {PhaseKind.PREPARATORY: Dates(NEXT, PM, NEXT, PM), PhaseKind.OFFICIAL: Dates(LATER, AM, LATER, PM)}
    for kind, dates in moved.items():
        office.do.congresses.set_phase(ids["Âu Cơ"], kind, dates)
    office.do.assignments.replace([Id(spoken.id)], people["Dũng"], dt.date(2025, 7, 20), "ốm")
    send(an, [ids["Bình Minh"]], AssignmentRole.EXTRA)
    return Made(top, congresses, people, {"An Bình": first, "Âu Cơ": second})


def _congresses(office: Desk) -> tuple[Organisation, dict[str, Congress]]:
    top = office.province()
    office.do.records.change(Organisation, Id(top.id), {"phone": "0210 3846 001"}, label_row=top)
    own = {
        "organisation_id": top.id,
        "signatory": "Nguyễn Văn An",
        "signatory_post": "BÍ THƯ",
        "number_suffix": "TU",
        "recipients": "- Các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy;\n- Các đảng bộ trực thuộc Tỉnh ủy.",
    }
    office.do.office.change(own)
    two_days = {PhaseKind.PREPARATORY: Dates(OPENS, PM, OPENS, PM), PhaseKind.OFFICIAL: Dates(NEXT, AM, NEXT, PM)}
    wards: dict[str, tuple[str, dict[str, Any], Any]] = {
        "An Bình": ("xã", {"hall": "Hội trường xã An Bình", "phone": "0210 3777 111"}, None),
        "Bình Minh": ("xã", {}, None),
        "Âu Cơ": ("phường", {"kind": OrganisationKind.WARD, "hall": "Nhà văn hóa phường"}, two_days),
        "Yên Lập": ("xã", {}, {}),
    }
    made = {
        name: office.congress(office.organisation(f"Đảng bộ {level} {name}", top, **values), phases)
        for name, (level, values, phases) in wards.items()
    }
    return top, made


def _people(office: Desk, top: Organisation) -> dict[str, Id[Any]]:
    do = office.do.committees
    kept = do.add({"organisation_id": Id(top.id), "kind": CommitteeKind.STANDING, "term": "2025-2030"}).value
    posts = {
        "Nguyễn Văn An": "Bí thư Tỉnh ủy",
        "Trần Thị Bình": "Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh",
        "Phạm Văn Dũng": "Ủy viên Ban Thường vụ, Trưởng Ban Nội chính Tỉnh ủy",
    }
    people: dict[str, Id[Any]] = {
        name.split()[-1]: do.add_member(Id(kept.id), {"post": post}, full_name=name).value.person_id
        for name, post in posts.items()
    }
    people["Cường"] = Id(office.person("Lê Văn Cường").id)
    team: Id[Team] = Id(do.add_team({"name": "Tổ công tác số 1"}).value.id)
    do.add_team_member(team, {"role": TeamRole.LEADER}, person_id=people["Dũng"])
    do.add_team_member(team, {"role": TeamRole.MEMBER}, person_id=people["Cường"])
    units = [row.organisation_id for row in office.file.rows(Congress) if "an-binh" in row.code]
    do.set_team_units(team, [Id(each) for each in units])
    away = {"starts_on": LATER, "ends_on": LATER, "kind": AbsenceKind.DUTY, "reason": "dự Hội nghị Trung ương"}
    do.add_absence(people["Bình"], away)
    return people
