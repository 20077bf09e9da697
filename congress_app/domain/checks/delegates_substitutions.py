"""Substitutions: whom an alternate may replace, and that nobody is replaced or comes in twice."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState
from congress_app.domain.delegates import Delegate
from congress_app.i18n import N_


def check_substitutions(facts: Facts) -> Iterator[Finding]:
    """What is wrong with the substitutions, one sentence for each."""
    rule = facts.ask("delegates.substitution")
    if rule is None:
        return
    people: dict[str, Delegate] = {str(each.id): each for each in facts.delegates}
    replaced: set[str] = set()
    coming: set[str] = set()
    for each in facts.substitutions:
        old, new = people.get(each.replaced_id), people.get(each.substitute_id)
        if old is None or new is None:
            continue
        msgid = _wrong(old, new, replaced, coming)
        if msgid:
            yield facts.finding(
                rule, msgid, subject=old.full_name, rows=(old.id, new.id, each.id), substitute=new.full_name
            )
        replaced.add(old.id)
        coming.add(new.id)


def _wrong(old: Delegate, new: Delegate, replaced: set[str], coming: set[str]) -> str:
    if old.id in replaced:
        return N_("Replaced twice, the second time by {substitute}.")
    if old.category is DelegateCategory.EX_OFFICIO:
        return N_(
            "A delegate ex officio is replaced by {substitute}; alternates replace elected and appointed delegates only."
        )
    if not old.category.is_official and old.id not in coming:
        return N_("No official delegate, yet replaced by {substitute}.")
    if new.id in coming:
        return N_("Replaced by {substitute}, who already replaces another delegate.")
    if new.category.is_official:
        return N_("Replaced by {substitute}, who is an official delegate anyway.")
    if new.category is not DelegateCategory.ALTERNATE:
        return N_("Replaced by {substitute}, who is no alternate.")
    if new.state is DelegateState.WITHDRAWN:
        return N_("Replaced by {substitute}, who has withdrawn.")
    return ""
