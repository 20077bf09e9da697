"""What people miss: pure functions from the facts of a congress to findings, one module for each group of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congress_app.domain.checks.agenda import check_agenda
from congress_app.domain.checks.calendar import check_calendar
from congress_app.domain.checks.delegates import check_delegates
from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.checks.standard_items import check_standard_items
from congress_app.domain.checks.terms import check_terms

Check = Callable[[Facts], Iterator[Finding]]

# Those that need no agenda, so that a calendar of many congresses is judged without reading one; and those that do.
CONGRESS_CHECKS: tuple[Check, ...] = (check_calendar, check_delegates, check_terms)
AGENDA_CHECKS: tuple[Check, ...] = (check_agenda, check_standard_items)


def check(facts: Facts) -> tuple[Finding, ...]:
    """All findings about one congress, warnings first."""
    found = [finding for one in CONGRESS_CHECKS + AGENDA_CHECKS for finding in one(facts)]
    return tuple(sorted(found, key=lambda finding: not finding.is_warning))


__all__ = ["AGENDA_CHECKS", "CONGRESS_CHECKS", "Check", "Facts", "Finding", "Severity", "check"]
