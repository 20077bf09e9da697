"""The teams that steer the congresses below the province: who leads them, their officers, the communes of each."""

from __future__ import annotations

from dataclasses import dataclass

from congress_app.domain.assignment_choices import TeamKind, TeamRole
from congress_app.domain.committees import Team, TeamMember
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.positions import spread
from congress_app.services import committees
from congress_app.services.demo.areas import STANDING
from congress_app.services.demo.leadership import Leadership
from congress_app.services.demo.people import People, add_persons
from congress_app.services.demo.province_roles import PARTY_OFFICES
from congress_app.services.demo.roles import Role
from congress_app.services.work import Work

_SET_UP_BY = "Quyết định số 35-QĐ/TU, ngày 04/7/2025"
_PARTY = "Khối Đảng"


@dataclass(frozen=True, slots=True)
class _Steering:
    """A team: its name, the post of its leader in the standing committee, the posts of its officers, the deputy first."""

    name: str
    leader: str
    officers: tuple[str, ...]


TEAMS = (
    _Steering(
        "Tổ chỉ đạo số 1",
        "Trưởng Ban Tổ chức Tỉnh ủy",
        (
            "Phó Trưởng Ban Tổ chức Tỉnh ủy",
            "Ủy viên Ủy ban Kiểm tra Tỉnh ủy",
            "Trưởng phòng Tổ chức đảng, đảng viên, Ban Tổ chức Tỉnh ủy",
            "Phó Trưởng phòng Tổng hợp, Văn phòng Tỉnh ủy",
            "Phó Giám đốc Sở Nội vụ",
            "Chuyên viên Ban Tổ chức Tỉnh ủy",
            "Chuyên viên Văn phòng Tỉnh ủy",
        ),
    ),
    _Steering(
        "Tổ chỉ đạo số 2",
        "Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
        (
            "Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
            "Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Trưởng phòng Nghiệp vụ 1, Ủy ban Kiểm tra Tỉnh ủy",
            "Trưởng phòng Dân vận, Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Phó Giám đốc Sở Nông nghiệp và Môi trường",
            "Chuyên viên Ủy ban Kiểm tra Tỉnh ủy",
            "Chuyên viên Ban Tổ chức Tỉnh ủy",
        ),
    ),
    _Steering(
        "Tổ chỉ đạo số 3",
        "Chánh Văn phòng Tỉnh ủy",
        (
            "Phó Chánh Văn phòng Tỉnh ủy",
            "Phó Trưởng Ban Nội chính Tỉnh ủy",
            "Trưởng phòng Tổng hợp, Văn phòng Tỉnh ủy",
            "Trưởng phòng Nghiệp vụ 3, Ủy ban Kiểm tra Tỉnh ủy",
            "Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh",
            "Chuyên viên Ban Nội chính Tỉnh ủy",
        ),
    ),
    _Steering(
        "Tổ chỉ đạo số 4",
        "Phó Chủ tịch HĐND tỉnh",
        (
            "Phó Trưởng Ban Tổ chức Tỉnh ủy",
            "Phó Giám đốc Sở Dân tộc và Tôn giáo",
            "Trưởng phòng Cán bộ, Ban Tổ chức Tỉnh ủy",
            "Phó Trưởng phòng Tuyên truyền, Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Phó Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh",
            "Chuyên viên Ban Tuyên giáo và Dân vận Tỉnh ủy",
        ),
    ),
    _Steering(
        "Tổ chỉ đạo số 5",
        "Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
        (
            "Phó Trưởng Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Phó Chủ nhiệm Ủy ban Kiểm tra Tỉnh ủy",
            "Trưởng phòng Lý luận chính trị, Ban Tuyên giáo và Dân vận Tỉnh ủy",
            "Trưởng phòng Nghiệp vụ 2, Ủy ban Kiểm tra Tỉnh ủy",
            "Phó Giám đốc Sở Tài chính",
            "Phó Trưởng phòng Tổ chức đảng, đảng viên, Ban Tổ chức Tỉnh ủy",
            "Chuyên viên Văn phòng Tỉnh ủy",
        ),
    ),
)


def add(work: Work, people: People, leadership: Leadership) -> list[Team]:
    """Write down the teams with their officers and units; those of a team are the areas of the members whom it serves."""
    return [_add(work, people, leadership, number, each) for number, each in enumerate(TEAMS, 1)]


def _add(work: Work, people: People, leadership: Leadership, number: int, steering: _Steering) -> Team:
    values = {"name": steering.name, "kind": TeamKind.STEERING, "document": _SET_UP_BY}
    team = committees.add_team(work, values)
    members = [leadership.standing[steering.leader], *_officers(work, people, steering)]
    roles = (TeamRole.LEADER, TeamRole.DEPUTY)
    work.save_all(
        [
            TeamMember(
                id=work.new_id(TeamMember),
                team_id=Id(team.id),
                person_id=Id(each.id),
                role=roles[place] if place < len(roles) else _role(each),
                position=key,
            )
            for place, (each, key) in enumerate(zip(members, spread(len(members)), strict=True))
        ]
    )
    served = [name for charge in STANDING if charge.team == number for name in charge.organisations]
    communes = [name for name in served if leadership.organisations[name].unit_key]
    committees.set_team_units(work, Id(team.id), leadership.ids(communes))
    return team


def _officers(work: Work, people: People, steering: _Steering) -> list[Person]:
    """The officers as persons of the file; they sit on no committee."""
    made = [
        people.guest(Role(post, _PARTY, women=30, where=PARTY_OFFICES), people.regions.whole)
        for post in steering.officers
    ]
    own = work.find(Organisation, parent_id=None)[0]
    return [each.person for each in add_persons(work, made, Id(own.id)) if each.person is not None]


def _role(of: Person) -> TeamRole:
    return TeamRole.ADVISER if of.post.startswith("Chuyên viên") else TeamRole.MEMBER
