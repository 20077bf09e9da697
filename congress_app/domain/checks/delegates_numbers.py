"""The numbers of delegates: the allocation against who is named, the cap and the number summoned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressForm
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.i18n import N_, _


def check_delegate_numbers(facts: Facts) -> Iterator[Finding]:
    """What does not add up."""
    if facts.congress.form is not CongressForm.DELEGATES:
        return
    yield from _check_senders(facts)
    yield from _check_shares(facts)
    yield from _check_cap(facts)
    yield from _check_summoned(facts)


def _sent(facts: Facts) -> dict[str, list[str]]:
    """The official delegates by the organisation that sends them."""
    found: dict[str, list[str]] = {}
    for each in facts.officials:
        if each.organisation_id is not None:
            found.setdefault(each.organisation_id, []).append(each.id)
    return found


def _check_senders(facts: Facts) -> Iterator[Finding]:
    """Delegates of organisations without a share; those ex officio are members of the committee, wherever they come from."""
    rule = facts.ask("delegates.sent_by")
    if rule is None or not facts.allocation:
        return
    shares: Counter[str] = Counter({share.organisation_id: share.total for share in facts.allocation})
    for organisation_id, ids in _sent(facts).items():
        chosen = tuple(id for id in ids if facts.places[id] is not DelegateCategory.EX_OFFICIO)
        if chosen and not shares[organisation_id]:
            name = facts.names.get(organisation_id, "")
            msgid = N_("{count} delegates come from it, but the allocation gives it none.")
            yield facts.finding(rule, msgid, subject=name, rows=chosen, count=len(chosen))


def _check_shares(facts: Facts) -> Iterator[Finding]:
    """More named than allocated is wrong; fewer are still to be named."""
    rule = facts.ask("delegates.allocation")
    if rule is None or not facts.delegates:
        return
    sent = _sent(facts)
    for share in facts.allocation:
        ids = sent.get(share.organisation_id, [])
        if len(ids) == share.total:
            continue
        is_over = len(ids) > share.total
        msgid = (
            N_("{named} delegates are named, {allocated} are allocated.")
            if is_over
            else N_("Only {named} of {allocated} allocated delegates are named.")
        )
        yield facts.finding(
            rule,
            msgid,
            severity=Severity.WARNING if is_over else Severity.INFORMATION,
            subject=facts.names.get(share.organisation_id, ""),
            rows=(share.id, *ids),
            named=len(ids),
            allocated=share.total,
        )


def _check_cap(facts: Facts) -> Iterator[Finding]:
    """Allocated and named delegates against the cap; the number summoned is looked at in `delegates`.

    That there are too many is said of the congress: a mark beside all of them would point at nobody.
    """
    rule = facts.ask("delegates.cap")
    if rule is None:
        return
    allocated, named = sum(share.total for share in facts.allocation), len(facts.places)
    if allocated > rule.value:
        msgid, ids = (
            N_("{count} delegates are allocated; at most {cap} are allowed."),
            tuple(each.id for each in facts.allocation),
        )
        yield facts.finding(rule, msgid, rows=ids, count=allocated, cap=rule.value)
    if named > rule.value:
        msgid = N_("{count} official delegates are named; at most {cap} are allowed.")
        yield facts.finding(rule, msgid, subject=_("Delegates named"), count=named, cap=rule.value)


def _check_summoned(facts: Facts) -> Iterator[Finding]:
    """Allocated and named delegates against the number that the congress says."""
    rule, summoned = facts.ask("delegates.count"), facts.congress.delegate_count
    if rule is None or not summoned:
        return
    allocated, named = sum(share.total for share in facts.allocation), len(facts.places)
    if facts.allocation and allocated != summoned:
        msgid = N_("{allocated} delegates are allocated, but {summoned} are summoned.")
        ids = tuple(each.id for each in facts.allocation)
        yield facts.finding(rule, msgid, rows=ids, allocated=allocated, summoned=summoned)
    if named and named != summoned:
        is_over = named > summoned
        msgid = N_("{named} official delegates are named, but {summoned} are summoned.")
        yield facts.finding(
            rule,
            msgid,
            severity=Severity.WARNING if is_over else Severity.INFORMATION,
            subject=_("Delegates named"),
            named=named,
            summoned=summoned,
        )
