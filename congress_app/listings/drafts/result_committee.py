"""Whom a congress put into office, with what is known of each, and the figures about the committee."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from congress_app.domain.catalogues import Catalogue
from congress_app.domain.delegate_choices import Gender
from congress_app.domain.drafts.choices import SeatKind
from congress_app.domain.drafts.results import ChosenMember
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.statistics.ages import age_group, by_years
from congress_app.domain.statistics.figures import Group, Part, partition
from congress_app.domain.statistics.people import ethnicity_group, gender_group
from congress_app.i18n import N_, NP_
from congress_app.i18n.folding import fold

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Somebody in a seat: what was typed there, else what the file knows of the person."""

    member: ChosenMember
    name: str
    birth_date: PartialDate | None
    gender: Gender | None
    ethnicity: str
    post: str

    @property
    def id(self) -> str:
        """The id of the row of the seat."""
        return self.member.id

    @property
    def key(self) -> str:
        """By which the same person is known in another seat."""
        return self.member.person_id or fold(self.name)


@dataclass(frozen=True, slots=True)
class CommitteeFacts:
    """Everybody in office by seat and place, and the figures about the executive committee."""

    chosen: tuple[Chosen, ...] = ()
    groups: tuple[Group, ...] = ()

    def of(self, *seats: SeatKind) -> tuple[Chosen, ...]:
        """Those in some seats."""
        return tuple(each for each in self.chosen if each.member.seat in seats)

    def seats_of(self, who: Chosen) -> tuple[SeatKind, ...]:
        """Every seat that the person of a seat holds, in the order of seats."""
        held = {each.member.seat for each in self.chosen if each.key == who.key}
        return tuple(seat for seat in SeatKind if seat in held)


def chosen_members(members: Iterable[ChosenMember], persons: Mapping[str, Sequence[Any]]) -> tuple[Chosen, ...]:
    """The members by seat and place. persons: name, birth date, gender, ethnic group and post by id."""
    return tuple(
        _chosen(each, persons.get(each.person_id or "", ("", None, None, "", "")))
        for each in sorted(members, key=lambda each: (each.seat.order, each.position, each.id))
    )


def _chosen(member: ChosenMember, person: Sequence[Any]) -> Chosen:
    name, birth_date, gender, ethnicity, post = person
    return Chosen(
        member,
        name or member.name,
        member.birth_date or birth_date,
        member.gender or gender,
        member.ethnicity or ethnicity,
        member.post or post,
    )


def composition(members: Sequence[Chosen], on: dt.date, bands: str, ethnicities: Catalogue) -> tuple[Group, ...]:
    """The figures about a committee: gender, ethnic groups, age with its mean, who was in office before. on: the day of ages."""
    if not members:
        return ()
    by_id: dict[str, Chosen] = {each.member.id: each for each in members}
    ids = list(by_id)

    def names(of: Sequence[str]) -> str:
        return "; ".join(by_id[id].name for id in of)

    before, fresh = ([id for id, each in by_id.items() if each.member.is_reelected is value] for value in (True, False))
    parts = [
        Part("reelected.yes", N_("Re-elected"), before),
        Part("reelected.no", NP_("figures", "For the first time"), fresh),
    ]
    return (
        gender_group(_buckets(members, lambda each: each.gender)),
        ethnicity_group(ethnicities, _buckets(members, lambda each: each.ethnicity)),
        age_group(by_years(_buckets(members, lambda each: each.birth_date), on), ids, bands, names),
        partition("reelected", N_("In office before"), parts),
    )


def _buckets(members: Iterable[Chosen], value: Callable[[Chosen], K]) -> dict[K, list[str]]:
    found: dict[K, list[str]] = {}
    for each in members:
        found.setdefault(value(each), []).append(each.member.id)
    return found
