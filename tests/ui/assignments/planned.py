"""The plan of a province for the tests of the part: members, congresses, assignments, absences, and something of each kind gone wrong.

What stands in it is told by the tables below; `fill` writes it through the verbs. Congresses and members are named by one word.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from congress_app.bootstrap import App
from congress_app.domain.assignment_choices import AbsenceKind, AssignmentRole, AssignmentState, CommitteeKind, TeamRole
from congress_app.domain.assignments import Assignment
from congress_app.domain.choices import CongressState, HalfDay, OrganisationKind, PhaseKind
from congress_app.domain.committees import Team
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services.congresses import Dates

AS_OF = dt.date(2025, 7, 21)
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON
PREPARATORY, OFFICIAL = PhaseKind.PREPARATORY, PhaseKind.OFFICIAL
SPEAKER, AREA, TEAM, STEERING = (
    AssignmentRole.SPEAKER,
    AssignmentRole.AREA,
    AssignmentRole.TEAM,
    AssignmentRole.STEERING,
)

# given name: whole name, post, telephone; the last one is on no committee
MEMBERS = {
    "An": ("Nguyễn Văn An", "Bí thư Tỉnh ủy", "0912 000 001"),
    "Bình": ("Lê Thị Bình", "Phó Bí thư Thường trực Tỉnh ủy", "0912 000 002"),
    "Cường": ("Trần Quốc Cường", "Trưởng Ban Tổ chức Tỉnh ủy", "0912 000 003"),
    "Dung": ("Phạm Thị Dung", "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy", "0912 000 004"),
    "Giang": ("Hoàng Trường Giang", "", ""),
    "Hà": ("Vũ Thu Hà", "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy", "0912 000 006"),
    "Khoa": ("Đỗ Minh Khoa", "Chuyên viên Ban Tổ chức Tỉnh ủy", "0912 000 007"),
}
OFFICER = "Khoa"
# commune or ward: first half-day of the preparatory session (None = none), first and last of the official one (None = no dates yet)
Half = tuple[int, int, HalfDay]
HELD: dict[str, tuple[Half | None, tuple[Half, Half] | None]] = {
    "xã Toàn Thắng": ((7, 28, AM), ((7, 28, PM), (7, 28, PM))),
    "phường Việt Trì": (None, ((7, 28, AM), (7, 28, PM))),
    "xã Tam Nông": (None, ((7, 28, PM), (7, 28, PM))),
    "xã Mai Châu": (None, ((7, 29, AM), (7, 29, AM))),
    "xã Đà Bắc": ((7, 29, AM), ((7, 29, PM), (7, 30, AM))),
    "xã Lâm Thao": (None, ((7, 30, AM), (7, 30, PM))),
    "xã Hạ Hòa": (None, ((7, 31, AM), (7, 31, AM))),
    "xã Kim Bôi": (None, ((7, 31, AM), (7, 31, AM))),
    "xã Đạo Trù": (None, ((7, 31, PM), (7, 31, PM))),
    "xã Bao La": (None, None),
    "xã Yên Lập": (None, ((8, 4, AM), (8, 4, PM))),
    "xã Thanh Ba": (None, ((7, 14, AM), (7, 14, PM))),
    "xã Thu Cúc": (None, ((8, 5, AM), (8, 5, AM))),
}
# member, congress, role
SENT = (
    ("An", "Toàn Thắng", SPEAKER),
    ("An", "Tam Nông", SPEAKER),  # the same afternoon
    ("Bình", "Việt Trì", SPEAKER),
    ("Cường", "Việt Trì", AREA),  # replaced by Dung on 25/7
    ("Cường", "Mai Châu", SPEAKER),  # is away that morning
    ("Dung", "Đà Bắc", SPEAKER),
    ("An", "Đà Bắc", STEERING),
    ("Giang", "Lâm Thao", SPEAKER),  # declined: nobody speaks
    ("Bình", "Hạ Hòa", SPEAKER),  # told of 31/7, moved to 1/8 since
    ("Cường", "Kim Bôi", SPEAKER),  # two on one day, far apart
    ("Cường", "Đạo Trù", SPEAKER),
    ("Dung", "Bao La", SPEAKER),  # no dates yet
    ("Giang", "Yên Lập", SPEAKER),  # told, postponed since
    ("Giang", "Thanh Ba", SPEAKER),  # done
    ("Dung", "Thu Cúc", SPEAKER),  # told, deleted since
    ("Khoa", "Toàn Thắng", TEAM),
    ("Khoa", "Đà Bắc", TEAM),
)


@dataclass(frozen=True, slots=True)
class Planned:
    """The ids of what was written, by the words of the tables; assignments by member and congress."""

    organisations: dict[str, Id[Organisation]] = field(default_factory=dict)
    congresses: dict[str, Id[Congress]] = field(default_factory=dict)
    persons: dict[str, Id[Person]] = field(default_factory=dict)
    assignments: dict[tuple[str, str], Id[Assignment]] = field(default_factory=dict)
    teams: dict[str, Id[Team]] = field(default_factory=dict)


def short(name: str) -> str:
    """`Toàn Thắng` of `xã Toàn Thắng`."""
    return name.partition(" ")[2]


def fill(app: App) -> Planned:
    """Write the whole plan into an empty data file."""
    made = Planned()
    _organisations(app, made)
    _members(app, made)
    _congresses(app, made)
    _assignments(app, made)
    _afterwards(app, made)
    return made


def _organisations(app: App, made: Planned) -> None:
    add = app.services.organisations.add
    top = add(
        {"name": "Đảng bộ tỉnh Phú Thọ", "kind": OrganisationKind.PROVINCE, "unit_key": "Phú Thọ",
         "address": "phường Việt Trì"}
    ).value  # fmt: skip
    made.organisations["province"] = Id(top.id)
    app.services.office.change({"organisation_id": top.id, "as_of": AS_OF})
    for number, name in enumerate(HELD, 1):
        title = f"{name[0].upper()}{name[1:]}"
        its = add(
            {
                "name": f"Đảng bộ {name}",
                "short_name": name,
                "parent_id": top.id,
                "kind": OrganisationKind.WARD if name.startswith("phường") else OrganisationKind.COMMUNE,
                "unit_key": f"Phú Thọ/{title}",
                "hall": f"Hội trường UBND {name}",
                "phone": f"0210 3860 {number:03d}",
                "area": "Hòa Bình" if short(name) in ("Mai Châu", "Đà Bắc", "Kim Bôi", "Bao La") else "Phú Thọ",
            }
        ).value
        made.organisations[short(name)] = Id(its.id)


def _members(app: App, made: Planned) -> None:
    do = app.services.committees
    committee = do.add(
        {"organisation_id": made.organisations["province"], "kind": CommitteeKind.STANDING, "term": "2020-2025"}
    ).value
    for given, (name, post, phone) in MEMBERS.items():
        person = app.services.organisations.add_person({"full_name": name, "post": post, "phone": phone}).value
        made.persons[given] = Id(person.id)
        if given != OFFICER:
            do.add_member(Id(committee.id), {"post": post}, Id(person.id))
    team = do.add_team({"name": "Tổ chỉ đạo số 1"}).value
    made.teams["1"] = Id(team.id)
    do.add_team_member(Id(team.id), {"role": TeamRole.LEADER}, made.persons["An"])
    do.add_team_member(Id(team.id), {}, made.persons[OFFICER])
    do.set_team_units(Id(team.id), [made.organisations["Toàn Thắng"], made.organisations["Đà Bắc"]])
    do.set_areas(made.persons["Dung"], [made.organisations["Đà Bắc"], made.organisations["Bao La"]])
    first, last = dt.date(2025, 7, 29), dt.date(2025, 7, 30)
    do.add_absence(
        made.persons["Cường"], {"starts_on": first, "ends_on": last, "ends_half": AM, "reason": "Dự lớp bồi dưỡng"}
    )
    do.add_absence(
        made.persons["Hà"], {"kind": AbsenceKind.DUTY, "starts_on": last, "ends_on": last, "reason": "Trực cơ quan"}
    )


def _congresses(app: App, made: Planned) -> None:
    for name, (preparatory, official) in HELD.items():
        dates = {}
        if preparatory is not None:
            dates[PREPARATORY] = Dates(_day(preparatory), preparatory[2], _day(preparatory), preparatory[2])
        if official is not None:
            first, last = official
            dates[OFFICIAL] = Dates(_day(first), first[2], _day(last), last[2])
        values = {"organisation_id": made.organisations[short(name)], "ordinal": 1, "term": "2025-2030"}
        made.congresses[short(name)] = Id(app.services.congresses.add(values, dates).value.id)


def _day(half: Half) -> dt.date:
    return dt.date(2025, half[0], half[1])


def _assignments(app: App, made: Planned) -> None:
    do = app.services.assignments
    for given, name, role in SENT:
        (its,) = do.assign(made.persons[given], [made.congresses[name]], role).value
        made.assignments[given, name] = Id(its.id)


def _afterwards(app: App, made: Planned) -> None:
    """What became of it."""
    do, at = app.services.assignments, made.assignments
    told = [at["An", "Toàn Thắng"], at["Bình", "Hạ Hòa"], at["Giang", "Yên Lập"], at["Dung", "Thu Cúc"]]
    do.set_state(told, AssignmentState.TOLD, dt.date(2025, 7, 15))
    do.set_state([at["Bình", "Việt Trì"]], AssignmentState.CONFIRMED, dt.date(2025, 7, 16))
    do.set_state([at["Giang", "Thanh Ba"]], AssignmentState.DONE, dt.date(2025, 7, 14))
    do.set_state([at["Giang", "Lâm Thao"]], AssignmentState.DECLINED, dt.date(2025, 7, 18), "Trùng lịch họp Quốc hội")
    (fresh,) = do.replace([at["Cường", "Việt Trì"]], made.persons["Dung"], dt.date(2025, 7, 25), "Đi công tác").value
    at["Dung", "Việt Trì"] = Id(fresh.id)
    app.services.congresses.move([made.congresses["Hạ Hòa"]], 1)
    app.services.congresses.set_state([made.congresses["Yên Lập"]], CongressState.POSTPONED, dt.date(2025, 7, 17))
    app.services.congresses.set_state([made.congresses["Thanh Ba"]], CongressState.CLOSED, dt.date(2025, 7, 14))
    (row,) = app.lists.rows(Congress, id=made.congresses["Thu Cúc"])
    app.services.records.delete([row])
