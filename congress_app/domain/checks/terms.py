"""Term, ordinal and contents: whether what the congress says of itself fits together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CommitteeBy, Formation
from congress_app.domain.rulebook import value_text
from congress_app.i18n import N_
from congress_app.i18n.numbers import roman

_TERM = re.compile(r"\s*(\d{4})\s*[-–—]\s*(\d{4})\s*")


def check_terms(facts: Facts) -> Iterator[Finding]:
    """What does not fit together."""
    yield from _check_term(facts)
    yield from _check_ordinal(facts)
    yield from _check_contents(facts)


def term_years(term: str) -> tuple[int, int] | None:
    """The first and the last year of a term as typed (`2025 - 2030`); None when it is not written so."""
    found = _TERM.fullmatch(term)
    return (int(found[1]), int(found[2])) if found else None


def _check_term(facts: Facts) -> Iterator[Finding]:
    term, years = facts.congress.term, facts.ask("term.years")
    if not term or years is None:
        return
    span = term_years(term)
    if span is None:
        yield facts.finding(years, N_("The term “{term}” is not written like 2025 - 2030."), term=term)
        return
    if span[1] - span[0] not in years.value:
        msgid = N_("The term {term} lasts {years} years; expected are: {expected}.")
        yield facts.finding(years, msgid, term=term, years=span[1] - span[0], expected=value_text(years.value))
    first_year = facts.ask("term.first_year")
    if first_year and facts.opening and facts.opening.year != span[0]:
        msgid = N_("The term {term} does not begin in {year}, the year of the opening.")
        yield facts.finding(first_year, msgid, term=term, year=facts.opening.year)


def _check_ordinal(facts: Facts) -> Iterator[Finding]:
    rule, organisation, ordinal = facts.ask("term.ordinal"), facts.organisation, facts.congress.ordinal
    if rule is None:
        return
    if not ordinal:
        yield facts.finding(rule, N_("The ordinal of the congress is not given."), severity=Severity.INFORMATION)
        return
    is_restarted = organisation.formation is not Formation.UNCHANGED and organisation.last_ordinal == 0
    if not is_restarted and organisation.last_ordinal == 0:
        return
    expected = 1 if is_restarted else organisation.last_ordinal + 1
    if ordinal == expected:
        return
    if is_restarted:
        yield facts.finding(
            rule, N_("A merged or new organisation holds its congress I, not {ordinal}."), ordinal=roman(ordinal)
        )
    else:
        msgid = N_("After congress {last} comes congress {expected}, not {ordinal}.")
        yield facts.finding(
            rule, msgid, last=roman(organisation.last_ordinal), expected=roman(expected), ordinal=roman(ordinal)
        )


def _check_contents(facts: Facts) -> Iterator[Finding]:
    rule, congress = facts.ask("contents.committee"), facts.congress
    if rule is None:
        return
    if congress.content_count not in (2, 3, 4):
        yield facts.finding(rule, N_("A congress has 2, 3 or 4 contents, not {count}."), count=congress.content_count)
    elif (congress.content_count == 4) != (congress.committee_by is CommitteeBy.ELECTED):
        msgid = N_("With {count} contents the committee is not: {committee}.")
        yield facts.finding(rule, msgid, count=congress.content_count, committee=congress.committee_by.words)
