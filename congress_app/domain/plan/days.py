"""The days of each member: two congresses in one half-day, the way between two on one day, absences, and the load against its limits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from congress_app.domain.assignment_choices import AbsenceKind
from congress_app.domain.plan.finding import PlanFinding, about_duties, name_of, names_of
from congress_app.domain.plan.model import Duty, Member, Plan
from congress_app.domain.plan.slots import IN_A_DAY, Slot, day_of, halves_words, slot_words
from congress_app.domain.plan.travel import Way
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date

_WEEK = 7 * IN_A_DAY
_MONDAY = IN_A_DAY  # 1/1/0001, the first ordinal, was a Monday


def check_days(plan: Plan, by_person: Mapping[str, Sequence[Duty]]) -> Iterator[PlanFinding]:
    """What is wrong with the days of some members."""
    per_day, per_week, in_all = (plan.rules.ask(f"load.{name}") for name in ("per_day", "per_week", "in_all"))
    least = 1 if _forbids(per_day) else 2
    fewest = min((rule.value for rule in (per_week, in_all) if rule is not None), default=None)
    for person_id, duties in by_person.items():
        member = plan.members[person_id]
        attended = [duty for duty in duties if duty.slots]
        if person_id in plan.absences:
            yield from _check_absences(plan, member, attended)
        if len(attended) >= least:
            yield from _check_one_day(plan, member, attended, per_day)
        if fewest is not None and len(attended) > fewest:
            yield from _check_total(plan, member, attended, per_week, in_all)


def _check_one_day(
    plan: Plan, member: Member, duties: Sequence[Duty], per_day: RuleValue | None
) -> Iterator[PlanFinding]:
    """What two congresses on one day mean: most members have none such, which is found out by one pass."""
    days: dict[int, str | None] = {}
    shared: set[int] = set()
    for duty in duties:  # a gap between two phases counts too: what is found is looked at closely below
        congress_id, slots = duty.congress_id, duty.slots
        first, last = slots[0] // IN_A_DAY, slots[-1] // IN_A_DAY
        for day in (first,) if first == last else range(first, last + 1):
            if days.setdefault(day, congress_id) != congress_id:
                shared.add(day)
    for day in sorted(days if _forbids(per_day) else shared):
        halves = {day * IN_A_DAY, day * IN_A_DAY + 1, day * IN_A_DAY + 2}
        its = [duty for duty in duties if not halves.isdisjoint(duty.slots)]
        clashes = _clashes(its, day)
        if clashes:
            yield from _half_days(plan, member, clashes)
        else:  # the way and the count of a day are of use only where the day is possible at all
            yield from _check_ways(plan, member, its, day)
            yield from _check_day(plan, member, its, day, per_day)


def _forbids(per_day: RuleValue | None) -> bool:
    """Whether one congress on one day is too many already."""
    return per_day is not None and per_day.value < 1


def _clashes(duties: Sequence[Duty], day: int) -> dict[tuple[str, ...], tuple[list[Duty], list[Slot]]]:
    """Those due at several congresses at once, by their ids, with the half-days in which they are."""
    found: dict[tuple[str, ...], tuple[list[Duty], list[Slot]]] = {}
    for half in range(day * IN_A_DAY, (day + 1) * IN_A_DAY):
        its = [duty for duty in duties if half in duty.slots]
        if len({duty.congress_id for duty in its}) > 1:
            found.setdefault(tuple(duty.id for duty in its), (its, []))[1].append(half)
    return found


def _half_days(
    plan: Plan, member: Member, clashes: dict[tuple[str, ...], tuple[list[Duty], list[Slot]]]
) -> Iterator[PlanFinding]:
    rule = plan.rules.ask("assignment.half_day")
    if rule is None:
        return
    for its, halves in clashes.values():
        msgid = N_("Due at {count} congresses in one half-day: {congresses}.")
        said: dict[str, Any] = {"count": len({duty.congress_id for duty in its}), "congresses": names_of(plan, its)}
        subject = _subject(member, halves_words(halves))
        yield about_duties(plan, rule, msgid, its, subject=subject, slots=halves, **said)


def _check_day(
    plan: Plan, member: Member, duties: Sequence[Duty], day: int, rule: RuleValue | None
) -> Iterator[PlanFinding]:
    count = len({duty.congress_id for duty in duties})
    if rule is not None and count > rule.value:
        msgid = N_("{count} congresses on one day, more than {cap}: {congresses}.")
        said: dict[str, Any] = {"count": count, "cap": rule.value, "congresses": names_of(plan, duties)}
        slots = (day * IN_A_DAY,)
        subject = _subject(member, short_date(day_of(slots[0])))
        yield about_duties(plan, rule, msgid, duties, subject=subject, slots=slots, **said)


def _check_ways(plan: Plan, member: Member, duties: Sequence[Duty], day: int) -> Iterator[PlanFinding]:
    """From one half-day to the next at another place: the way must fit into the time between."""
    rule = plan.rules.ask("assignment.travel")
    if rule is None:
        return
    places = [(half, duty) for duty in duties for half in duty.slots if half // IN_A_DAY == day]
    places.sort(key=lambda each: each[0])
    for (before, one), (after, other) in pairwise(places):
        if before == after or one.congress_id == other.congress_id:
            continue
        way, free = way_between(plan, one, other), free_minutes(plan, before, after)
        if way is not None and way.minutes > free:
            msgid = (
                N_("From {one} to {other}: about {km} km, {minutes} minutes (estimated); {free} minutes are free.")
                if way.is_estimate
                else N_("From {one} to {other}: {km} km, {minutes} minutes; {free} minutes are free.")
            )
            said: dict[str, Any] = {
                "one": name_of(plan, one),
                "other": name_of(plan, other),
                "km": way.km,
                "minutes": way.minutes,
            }
            subject = _subject(member, short_date(day_of(before)))
            slots = (before, after)
            yield about_duties(plan, rule, msgid, (one, other), subject=subject, slots=slots, free=free, **said)


def way_between(plan: Plan, one: Duty, other: Duty) -> Way | None:
    """The way between two congresses; None where it is not known."""
    here, there = plan.meetings.get(one.congress_id or ""), plan.meetings.get(other.congress_id or "")
    return plan.roads.way(here.organisation_id, there.organisation_id) if here and there else None


def free_minutes(plan: Plan, before: Slot, after: Slot) -> int:
    """How many minutes lie between two half-days of one day: the breaks, and the afternoon where it is between."""
    pause = plan.rules.value("travel.break", 120)
    afternoon = plan.rules.value("travel.afternoon", 210)
    return int(pause * (after - before) + afternoon * (after - before - 1))


def _check_absences(plan: Plan, member: Member, duties: Sequence[Duty]) -> Iterator[PlanFinding]:
    rule = plan.rules.ask("assignment.absence")
    if rule is None:
        return
    for away in plan.absences[member.id]:
        for duty in duties:
            missed = tuple(each for each in duty.slots if away.first <= each <= away.last)
            if not missed:
                continue
            msgid = (
                N_("Bound by another duty ({reason}), but due at {congress}.")
                if away.kind is AbsenceKind.DUTY
                else N_("Away ({reason}), but due at {congress}.")
            )
            said: dict[str, Any] = {"reason": away.reason or away.kind.words.lower(), "congress": name_of(plan, duty)}
            subject = _subject(member, slot_words(missed[0]))
            yield about_duties(plan, rule, msgid, (duty,), subject=subject, slots=missed, what=away.id, **said)


def _check_total(
    plan: Plan, member: Member, duties: Sequence[Duty], per_week: RuleValue | None, in_all: RuleValue | None
) -> Iterator[PlanFinding]:
    """How many different congresses in one week (Monday to Sunday), and in all."""
    for week in _full_weeks(duties, per_week.value) if per_week is not None else ():
        slots = range(week * _WEEK + _MONDAY, (week + 1) * _WEEK + _MONDAY)
        its = {duty.congress_id: duty for duty in reversed(duties) if any(each in slots for each in duty.slots)}
        if per_week is not None and len(its) > per_week.value:
            msgid = N_("{count} congresses in one week, more than {cap}.")
            subject = _subject(member, short_date(day_of(slots[0])))
            said: dict[str, Any] = {"count": len(its), "cap": per_week.value}
            first = list(reversed(its.values()))
            yield about_duties(plan, per_week, msgid, first, subject=subject, slots=slots[:1], **said)
    if in_all is not None and len(duties) > in_all.value:
        count = len({duty.congress_id for duty in duties})
        if count > in_all.value:
            msgid = N_("{count} congresses in all, more than {cap}.")
            yield about_duties(plan, in_all, msgid, duties, subject=member.name, count=count, cap=in_all.value)


def _full_weeks(duties: Sequence[Duty], cap: int) -> list[int]:
    """The weeks with more assignments than that, which may be more congresses; in their order."""
    counts: dict[int, int] = {}
    for duty in duties:
        slots = duty.slots
        first, last = (slots[0] - _MONDAY) // _WEEK, (slots[-1] - _MONDAY) // _WEEK
        for week in (first,) if first == last else range(first, last + 1):
            counts[week] = counts.get(week, 0) + 1
    return sorted(week for week, count in counts.items() if count > cap)


def _subject(member: Member, when: str) -> str:
    return f"{member.name}, {when}"
