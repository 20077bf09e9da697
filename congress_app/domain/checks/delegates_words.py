"""Words that no code list has: the report would count each spelling in a line of its own, or among those whose level is not known."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import field_of
from congress_app.i18n import N_, _

_COUNTED = ("ethnicity", "religion", "general_education", "professional_level", "theory_level", "sector")


def check_delegate_words(facts: Facts) -> Iterator[Finding]:
    """One finding for each word, with all the official delegates who have it."""
    rule, catalogues = facts.ask("delegates.codes"), facts.catalogues
    if rule is None or catalogues is None or not facts.officials:
        return
    for name in _COUNTED:
        described = field_of(Delegate, name)
        known = catalogues.of(described.said.codes)
        found: dict[str, list[str]] = {}
        for each in facts.officials:
            if word := getattr(each, name):
                found.setdefault(word, []).append(each.id)
        for word, ids in found.items():
            if known.find(word) is None:
                yield facts.finding(
                    rule,
                    N_("“{word}” is in no code list ({count} delegates)."),
                    severity=Severity.INFORMATION,
                    subject=_(described.said.title),
                    rows=tuple(ids),
                    word=word,
                    count=len(ids),
                )
