"""The dates of delegates: age at admission, order of the dates, age and Party age at the opening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.rulebook import RuleValue, value_text
from congress_app.domain.statistics.ages import latest, years_on
from congress_app.i18n import N_

Judge = Callable[[Facts, RuleValue, Delegate], Iterator[Finding]]


def check_delegate_dates(facts: Facts) -> Iterator[Finding]:
    """What cannot be, or is unlikely, among the dates of delegates and guests who are Party members."""
    yield from _check_admission(facts)
    for code, judge in _JUDGES.items():
        rule = facts.ask(code)
        if rule is not None:
            for each in facts.delegates:
                yield from judge(facts, rule, each)


def years_between(first: PartialDate, second: PartialDate) -> int:
    """The most whole years that can lie between two dates, as far as they are known."""
    return years_on(latest(second), first) if not second.day else years_on(second.earliest, first)


def _check_admission(facts: Facts) -> Iterator[Finding]:
    """Admitted before the age at which that is possible at all, else before the age of the Charter."""
    rules = [rule for code in ("delegates.least_admission_age", "delegates.admission_age") if (rule := facts.ask(code))]
    for each in facts.delegates:
        if not each.birth_date or not each.admitted_on:
            continue
        age = years_between(each.birth_date, each.admitted_on)
        rule = next((rule for rule in rules if 0 <= age < rule.value), None)
        if rule is not None:
            msgid = N_("Admitted to the Party at the age of {age}, before {least}.")
            yield _about(facts, rule, each, msgid, age=age, least=rule.value)


def _order(facts: Facts, rule: RuleValue, each: Delegate) -> Iterator[Finding]:
    """One sentence for each delegate: the first pair that cannot follow each other."""
    opening = PartialDate.of(facts.opening) if facts.opening else None
    pairs = (
        (each.birth_date, opening, N_("Born after the opening of the congress.")),
        (each.birth_date, each.admitted_on, N_("Admitted to the Party before being born.")),
        (each.admitted_on, each.official_on, N_("Official member before being admitted to the Party.")),
        (each.admitted_on, opening, N_("Admitted to the Party after the opening of the congress.")),
    )
    for first, second, msgid in pairs:
        if first and second and first.earliest > latest(second):
            yield _about(facts, rule, each, msgid)
            return


def _probation(facts: Facts, rule: RuleValue, each: Delegate) -> Iterator[Finding]:
    if not each.admitted_on or not each.official_on or not each.admitted_on.month or not each.official_on.month:
        return
    months = _months(each.official_on.earliest) - _months(each.admitted_on.earliest)
    if months > rule.value:
        msgid = N_("{months} months lie between admission and official membership.")
        yield _about(facts, rule, each, msgid, severity=Severity.INFORMATION, months=months)


def _months(day: dt.date) -> int:
    return day.year * 12 + day.month


def _too_young(facts: Facts, rule: RuleValue, each: Delegate) -> Iterator[Finding]:
    if (
        _votes(each)
        and each.birth_date
        and facts.opening
        and 0 <= (age := years_on(facts.opening, each.birth_date)) < rule.value
    ):
        msgid = N_("{age} years old at the opening, younger than {least}.")
        yield _about(facts, rule, each, msgid, age=age, least=rule.value)


def _too_old(facts: Facts, rule: RuleValue, each: Delegate) -> Iterator[Finding]:
    if (
        _votes(each)
        and each.birth_date
        and facts.opening
        and (age := years_on(facts.opening, each.birth_date)) > rule.value
    ):
        yield _about(facts, rule, each, N_("{age} years old at the opening."), age=age)


def _votes(each: Delegate) -> bool:
    """Whether it is or may become an official delegate: a guest may be of any age."""
    return each.category.is_official or each.category is DelegateCategory.ALTERNATE


def _party_badge(facts: Facts, rule: RuleValue, each: Delegate) -> Iterator[Finding]:
    if not each.party_badge:
        return
    if each.party_badge not in rule.value:
        msgid = N_("There is no Party badge of {years} years; there are: {badges}.")
        yield _about(facts, rule, each, msgid, years=each.party_badge, badges=value_text(rule.value))
    elif each.admitted_on and facts.opening and (age := years_on(facts.opening, each.admitted_on)) < each.party_badge:
        msgid = N_("A Party badge of {years} years, but {age} years in the Party at the opening.")
        yield _about(facts, rule, each, msgid, years=each.party_badge, age=max(age, 0))


_JUDGES: dict[str, Judge] = {
    "delegates.dates": _order,
    "delegates.probation_months": _probation,
    "delegates.least_age": _too_young,
    "delegates.greatest_age": _too_old,
    "delegates.party_badge": _party_badge,
}


def _about(
    facts: Facts,
    rule: RuleValue,
    each: Delegate,
    msgid: str,
    *,
    severity: Severity = Severity.WARNING,
    **values: Any,
) -> Finding:
    return facts.finding(rule, msgid, severity=severity, subject=each.full_name, rows=(each.id,), **values)
