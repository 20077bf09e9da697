"""How many delegates, and whether a congress of delegates or of all members."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressForm
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import N_


def check_delegates(facts: Facts) -> Iterator[Finding]:
    """What is wrong with the number of delegates and with the form."""
    yield from _check_cap(facts)
    yield from _check_form(facts)


def _check_cap(facts: Facts) -> Iterator[Finding]:
    count = facts.congress.delegate_count
    if facts.congress.form is not CongressForm.DELEGATES or not count:
        return
    rule = facts.ask("delegates.cap")
    if rule is None:
        organisation = facts.organisation
        msgid = N_("No greatest number of delegates is known for this level and formation ({level}, {formation}).")
        level, formation = organisation.kind.words, organisation.formation.words
        shipped = facts.rulebook.rule("delegates.cap")
        no_cap = RuleValue(shipped.code, shipped.code, None, shipped.unit, shipped.source, "")
        yield facts.finding(no_cap, msgid, severity=Severity.INFORMATION, level=level, formation=formation)
    elif count > rule.value:
        msgid = N_("{count} delegates are summoned; at most {cap} are allowed.")
        yield facts.finding(rule, msgid, count=count, cap=rule.value)


def _check_form(facts: Facts) -> Iterator[Finding]:
    rule, members = facts.ask("delegates.members_threshold"), facts.organisation.member_count
    if rule is None or not members:
        return
    expected = CongressForm.DELEGATES if members >= rule.value else CongressForm.MEMBERS
    if facts.congress.form is not expected:
        msgid = N_("With {members} Party members (threshold {threshold}) this would be: {form}.")
        yield facts.finding(
            rule, msgid, severity=Severity.INFORMATION, members=members, threshold=rule.value, form=expected.words
        )
