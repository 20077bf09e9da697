"""The committees of the province with their members, and who of them is in charge of which organisations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.assignment_choices import CommitteeKind
from congress_app.domain.committees import AreaCharge, CommitteeMember
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.services import committees
from congress_app.services.demo.areas import OTHERS, STANDING, VIET_TRI, Charge
from congress_app.services.demo.province import TERM
from congress_app.services.work import Work

IN_OFFICE = dt.date(2025, 7, 1)
_BOARD_SIZE = 4  # the secretary and his deputies
_RANKS = ("Ủy viên Ban Thường vụ Tỉnh ủy, ", "Ủy viên Ban Thường vụ, ", "Tỉnh ủy viên, ")
_PLAIN_MEMBER = "Tỉnh ủy viên"
# Members who lead a commune and have no area besides.
_SECRETARIES = tuple(
    f"Bí thư Đảng ủy {unit}"
    for unit in (
        *("phường Việt Trì", "phường Phú Thọ", "phường Kỳ Sơn", "xã Thanh Sơn", "xã Tam Dương", "xã Yên Lạc"),
        *("xã Tân Lạc", "xã Lạc Thủy", "xã Toàn Thắng"),
    )
)


@dataclass(slots=True)
class Leadership:
    """Who leads the province. standing, others: the persons by their post without its rank; several of one post by number.

    organisations: those directly under the province, by their short names.
    """

    organisations: Mapping[str, Organisation]
    standing: dict[str, Person] = field(default_factory=dict)
    others: dict[str, Person] = field(default_factory=dict)

    def ids(self, names: Iterable[str]) -> list[Id[Organisation]]:
        """The ids of organisations by their short names."""
        return [Id(self.organisations[name].id) for name in names]


def add(work: Work, congress: Congress, below: Sequence[Organisation]) -> Leadership:
    """Write down the committees, their members and areas; the members are delegates of the congress ex officio."""
    made = Leadership({each.short_name: each for each in below})
    persons = {each.id: each for each in work.find(Person)}
    found = work.find(Delegate, congress_id=congress.id, category=DelegateCategory.EX_OFFICIO)
    for each in found:
        group = made.others if each.committee_post == _PLAIN_MEMBER else made.standing
        group[_free(group, _bare(each.post))] = persons[each.person_id]
    charges = list(_with_persons(made))
    standing = charges[: len(STANDING)]
    secretaries = [(Charge(post, (), base=_unit(post)), made.others[post]) for post in _SECRETARIES]
    _add_committee(work, congress, CommitteeKind.EXECUTIVE, [*charges, *secretaries], made)
    _add_committee(work, congress, CommitteeKind.STANDING, standing, made)
    _add_committee(work, congress, CommitteeKind.STANDING_BOARD, standing[:_BOARD_SIZE], made)
    work.save_all(
        [
            AreaCharge(id=work.new_id(AreaCharge), person_id=Id(person.id), organisation_id=each)
            for charge, person in charges
            for each in made.ids(charge.organisations)
        ]
    )
    return made


def _bare(post: str) -> str:
    """A post without the rank before it."""
    return next((post.removeprefix(rank) for rank in _RANKS if post.startswith(rank)), post)


def _unit(post: str) -> str:
    return post.removeprefix("Bí thư Đảng ủy ")


def _free(taken: Mapping[str, object], post: str) -> str:
    """The post, with a number where another one has it already."""
    number = 2
    name = post
    while name in taken:
        name, number = f"{post} {number}", number + 1
    return name


def _with_persons(of: Leadership) -> Iterator[tuple[Charge, Person]]:
    for group, charges in ((of.standing, STANDING), (of.others, OTHERS)):
        seen: dict[str, None] = {}
        for charge in charges:
            name = _free(seen, charge.post)
            seen[name] = None
            yield charge, group[name]


def _add_committee(
    work: Work, congress: Congress, kind: CommitteeKind, members: Sequence[tuple[Charge, Person]], of: Leadership
) -> None:
    values = {
        "organisation_id": congress.organisation_id,
        "kind": kind,
        "term": TERM,
        "starts_on": IN_OFFICE,
        "ends_on": dt.date(2030, 12, 31),
        "note": "Bộ Chính trị chỉ định sau sắp xếp đơn vị hành chính cấp tỉnh",
    }
    committee = committees.add(work, values)
    work.save_all(
        [
            CommitteeMember(
                id=work.new_id(CommitteeMember),
                committee_id=Id(committee.id),
                person_id=Id(person.id),
                post=person.post,
                precedence=place,
                starts_on=IN_OFFICE,
                base_id=Id(of.organisations[charge.base or VIET_TRI].id),
            )
            for place, (charge, person) in enumerate(members, 1)
        ]
    )
