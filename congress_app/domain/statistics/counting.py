"""The figures of a congress, counted in one pass over its official delegates (congress-practice 3.4)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Any

from congress_app.domain.delegate_choices import CatalogueKind, CountBase, DelegateCategory, DelegateState
from congress_app.domain.statistics import ages, people
from congress_app.domain.statistics.figures import Figures, Group, Part, lines_of, parted, partition
from congress_app.domain.statistics.roll import Presences, Roll, absent_throughout, presences
from congress_app.i18n import N_, NP_

_FIELDS = (
    "gender",
    "birth_date",
    "ethnicity",
    "religion",
    "admitted_on",
    "general_education",
    "professional_level",
    "academic_title",
    "theory_level",
    "sector",
    "honour",
    "party_badge",
    "awards",
    "discipline",
    "committee_post",
    "is_reelected",
    "other_office",
    "state",
    "delegation_id",
)
_CATEGORIES = (DelegateCategory.EX_OFFICIO, DelegateCategory.ELECTED, DelegateCategory.APPOINTED)
_UNIVERSITY, _ADVANCED = 4, 3
"""The ranks from which a level counts as university, or as advanced political theory."""
Buckets = Mapping[str, Mapping[Any, list[str]]]


def figures_of(roll: Roll, base: CountBase = CountBase.SUMMONED, session_id: str | None = None) -> Figures:
    """Every figure of a congress. session_id: as of which session who came and who was replaced is told."""
    places = roll.places(session_id)
    summoned = tuple(places)
    came = presences(roll, session_id, summoned)
    ids = came.present if base is CountBase.PRESENT else summoned
    found = _buckets([roll.by_id[id] for id in ids], ids)
    groups = (
        _attendance(roll, session_id, summoned, came),
        _composition(places, ids),
        *_groups(roll, found, ids),
    )
    return Figures(base, session_id, groups)


def _buckets(rows: Sequence[object], ids: Sequence[str]) -> Buckets:
    """The one pass: for each field, the people by what stands there."""
    columns = zip(*map(attrgetter(*_FIELDS), rows), strict=True) if rows else ((),) * len(_FIELDS)
    found: dict[str, Mapping[Any, list[str]]] = {}
    for name, column in zip(_FIELDS, columns, strict=True):
        buckets: defaultdict[Any, list[str]] = defaultdict(list)
        for value, id in zip(column, ids, strict=True):
            buckets[value].append(id)
        found[name] = dict(buckets)
    return found


def _attendance(roll: Roll, session_id: str | None, summoned: Sequence[str], came: Presences) -> Group:
    total = len(summoned)
    lines = list(lines_of([Part("attendance.summoned", N_("Summoned delegates"), summoned)], total))
    if came.is_called:
        parts = [
            Part("attendance.present", NP_("figures", "Present"), came.present),
            Part("attendance.excused", NP_("figures", "Absent with reason"), came.excused),
            Part("attendance.absent", NP_("figures", "Absent without reason"), came.absent),
        ]
        if came.unrecorded:
            parts.append(Part("attendance.unrecorded", NP_("figures", "Not called up"), came.unrecorded))
        lines += parted(parts)
    replaced = [each.replaced_id for each in roll.substitutions_by(session_id)]
    if replaced:
        lines += lines_of([Part("attendance.substituted", N_("Replaced by others"), replaced)], 0)
    away = set(absent_throughout(roll, session_id, summoned))
    if away:
        staying = [id for id in summoned if id not in away]
        lines += lines_of([Part("attendance.votes", N_("Number to which results of votes relate"), staying)], 0)
    return Group("attendance", NP_("figures", "Attendance"), tuple(lines))


def _composition(places: Mapping[str, DelegateCategory], ids: Sequence[str]) -> Group:
    found: dict[Any, list[str]] = {}
    for id in ids:
        found.setdefault(places[id], []).append(id)
    return people.choices("category", N_("Composition"), _CATEGORIES, found)


def _groups(roll: Roll, found: Buckets, ids: Sequence[str]) -> tuple[Group, ...]:
    total, kind = len(ids), CatalogueKind
    lists = roll.catalogues.of
    birth = ages.by_years(found["birth_date"], roll.opening)
    in_party = ages.by_years(found["admitted_on"], roll.opening)

    def names(of: Sequence[str]) -> str:
        return _names(roll, of)

    return (
        people.gender_group(found["gender"]),
        people.ethnicity_group(lists(kind.ETHNICITY), found["ethnicity"]),
        people.religion_group(lists(kind.RELIGION), found["religion"]),
        ages.age_group(birth, ids, roll.rule("statistics.ages"), names),
        ages.party_age_group(in_party, ids, roll.rule("statistics.party_ages"), names),
        ages.period_group(found["admitted_on"], ids, roll.rule("statistics.periods")),
        *_education(roll, found, total),
        people.named_group("sector", N_("Sectors of work"), lists(kind.SECTOR), found["sector"]),
        _merits(roll, found, total),
        _terms(found, total),
        _verification(found),
        people.delegation_group({each.id: each.name for each in roll.delegations}, found["delegation_id"]),
    )


def _education(roll: Roll, found: Buckets, total: int) -> tuple[Group, ...]:
    kind, lists = CatalogueKind, roll.catalogues.of
    levels, theory = lists(kind.PROFESSIONAL_LEVEL), lists(kind.THEORY_LEVEL)
    university = "professional.university", N_("University and higher")
    advanced = "theory.advanced", N_("Advanced level and bachelor")
    professional, political = ("professional", N_("Professional level")), ("theory", N_("Political theory"))
    titles = people.told_lines("title", lists(kind.ACADEMIC_TITLE), found["academic_title"], total)
    return (
        people.named_group(
            "general", N_("General education"), lists(kind.GENERAL_EDUCATION), found["general_education"]
        ),
        people.levels_group(professional, levels, found["professional_level"], university, _UNIVERSITY),
        Group("title", N_("Academic title"), titles),
        people.levels_group(political, theory, found["theory_level"], advanced, _ADVANCED),
    )


def _merits(roll: Roll, found: Buckets, total: int) -> Group:
    lines = (
        *people.told_lines("honour", roll.catalogues.of(CatalogueKind.HONOUR), found["honour"], total),
        *ages.badge_lines(found["party_badge"], total),
        *people.filled_lines("awards", N_("Awarded in the term"), found["awards"], total),
        *people.filled_lines("discipline", N_("Disciplined in the term"), found["discipline"], total),
    )
    return Group("merits", N_("Honours, awards, discipline"), lines)


def _terms(found: Buckets, total: int) -> Group:
    reelected = Part("reelected", N_("Re-elected committee members"), found["is_reelected"].get(True, []))
    lines = (
        *people.filled_lines("committee", N_("Members of committees"), found["committee_post"], total),
        *lines_of([reelected], total),
        *people.filled_lines("office", N_("Holders of other offices"), found["other_office"], total),
    )
    return Group("terms", N_("Offices held"), lines)


def _verification(found: Buckets) -> Group:
    states = (DelegateState.VERIFIED, DelegateState.QUESTIONED, DelegateState.PROPOSED)
    parts = [Part(f"state.{each.value}", each.msgid, found["state"].get(each, [])) for each in states]
    return partition("state", N_("Verification"), parts)


def _names(roll: Roll, ids: Sequence[str]) -> str:
    """`Nguyễn Văn An, Đoàn xã A; Lê Thị Bình`: who a line is about."""
    return "; ".join(map(roll.who, roll.named(ids)))
