"""The list of delegates as such: who stands in it twice, badge numbers, what the report will lack, delegations, guests, questions."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeVar

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, DelegationRole, GroupRole, GuestReply
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of
from congress_app.i18n import N_, _
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical

K = TypeVar("K")
_NEEDED = (
    "gender",
    "birth_date",
    "ethnicity",
    "admitted_on",
    "professional_level",
    "theory_level",
)
_WISHED = ("religion", "general_education", "sector")
"""Without these the report has a line "not stated"."""


def check_delegate_rows(facts: Facts) -> Iterator[Finding]:
    """What is wrong with the rows of the list, or missing in them."""
    staying = [each for each in facts.delegates if each.state is not DelegateState.WITHDRAWN]
    yield from _check_duplicates(facts, staying)
    yield from _check_badge_numbers(facts, staying)
    yield from _check_missing(facts)
    yield from _check_delegations(facts)
    yield from _check_leads(facts, staying)
    yield from _check_guests(facts, staying)
    yield from _check_questioned(facts)


def _check_duplicates(facts: Facts, rows: Sequence[Delegate]) -> Iterator[Finding]:
    """The same person twice, or people of one name who were born alike."""
    rule = facts.ask("delegates.duplicates")
    if rule is None:
        return
    told: set[tuple[str, ...]] = set()
    sorts: tuple[tuple[Callable[[Delegate], Any], str], ...] = (
        (lambda each: each.person_id, N_("Stands in the list {count} times.")),
        (_name_and_birth, N_("{count} delegates of this name were born on the same date.")),
    )
    for key, msgid in sorts:
        for same in _several(rows, key):
            ids = tuple(each.id for each in same)
            if ids not in told:
                told.add(ids)
                yield facts.finding(rule, msgid, subject=same[0].full_name, rows=ids, count=len(ids))
    for same in _several(rows, lambda each: canonical(each.full_name)):
        ids = tuple(each.id for each in same)
        if ids not in told and not all(each.birth_date for each in same):
            msgid = N_(
                "{count} delegates bear this name, and a date of birth is missing: look whether they are one person."
            )
            yield facts.finding(rule, msgid, subject=same[0].full_name, rows=ids, count=len(ids))


def _name_and_birth(each: Delegate) -> tuple[str, object] | None:
    return (canonical(each.full_name), each.birth_date) if each.birth_date else None


def _check_badge_numbers(facts: Facts, rows: Sequence[Delegate]) -> Iterator[Finding]:
    rule = facts.ask("delegates.badge_numbers")
    if rule is None:
        return
    for same in _several(rows, lambda each: fold(each.badge_number) or None):
        msgid = N_("Badge number {number} is given {count} times: {names}.")
        names = ", ".join(each.full_name for each in same)
        ids, number = tuple(each.id for each in same), same[0].badge_number
        yield facts.finding(rule, msgid, subject=number, rows=ids, number=number, count=len(ids), names=names)


def _check_missing(facts: Facts) -> Iterator[Finding]:
    """One finding for each field, with all the official delegates who lack it."""
    rule = facts.ask("delegates.missing")
    if rule is None:
        return
    for name in (*_NEEDED, *_WISHED):
        ids = tuple(each.id for each in facts.officials if getattr(each, name) in (None, ""))
        if ids:
            yield facts.finding(
                rule,
                N_("Not written down for {count} official delegates."),
                severity=Severity.WARNING if name in _NEEDED else Severity.INFORMATION,
                subject=(title := _(field_of(Delegate, name).said.title)),
                rows=ids,
                beside=N_("Not written down: {field}."),
                count=len(ids),
                field=title,
            )


def _check_delegations(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("delegates.delegation")
    ids = tuple(each.id for each in facts.officials if each.delegation_id is None)
    if rule is not None and facts.delegations and ids:
        msgid, beside = N_("{count} official delegates are in no delegation."), N_("In no delegation.")
        yield facts.finding(rule, msgid, rows=ids, beside=beside, count=len(ids))


def _check_leads(facts: Facts, rows: Sequence[Delegate]) -> Iterator[Finding]:
    """Two heads of one delegation, or of one discussion group."""
    rule = facts.ask("delegates.leads")
    if rule is None:
        return
    called = {str(each.id): each.name for each in facts.delegations}
    sorts: tuple[tuple[Callable[[Delegate], str | None], str], ...] = (
        (
            lambda each: each.delegation_id if each.delegation_role is DelegationRole.HEAD else None,
            N_("{count} heads of one delegation: {names}."),
        ),
        (
            lambda each: each.group_id if each.group_role is GroupRole.HEAD else None,
            N_("{count} heads of one discussion group: {names}."),
        ),
    )
    for key, msgid in sorts:
        for same in _several(rows, key):
            names = ", ".join(each.full_name for each in same)
            subject = called.get(key(same[0]) or "", "")
            yield facts.finding(
                rule, msgid, subject=subject, rows=tuple(each.id for each in same), count=len(same), names=names
            )


def _check_guests(facts: Facts, rows: Iterable[Delegate]) -> Iterator[Finding]:
    """Guests who have not answered when it is time to know."""
    rule = facts.ask("delegates.guest_reply")
    if rule is None or facts.opening is None:
        return
    due = facts.opening - dt.timedelta(days=int(rule.value))
    silent = tuple(
        each.id for each in rows if each.category is DelegateCategory.GUEST and each.reply in (None, GuestReply.WAITING)
    )
    if silent and due <= facts.as_of < facts.opening:
        msgid = N_("{count} guests have not answered; their answers were expected by {due}.")
        yield facts.finding(
            rule, msgid, severity=Severity.INFORMATION, rows=silent, count=len(silent), due=short_date(due)
        )


def _check_questioned(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("delegates.questioned")
    if rule is None:
        return
    for each in facts.officials:
        if each.state is not DelegateState.QUESTIONED:
            continue
        if not each.question:
            yield facts.finding(rule, N_("Questioned without a reason."), subject=each.full_name, rows=(each.id,))
        elif not each.outcome and facts.opening and facts.as_of >= facts.opening:
            msgid = N_("The question has no outcome, and the congress has opened.")
            yield facts.finding(rule, msgid, subject=each.full_name, rows=(each.id,))


def _several(rows: Iterable[Delegate], key: Callable[[Delegate], K | None]) -> Iterator[list[Delegate]]:
    """Those who share a key, where they are more than one."""
    found: dict[K, list[Delegate]] = {}
    for each in rows:
        if (its := key(each)) is not None:
            found.setdefault(its, []).append(each)
    return (same for same in found.values() if len(same) > 1)
