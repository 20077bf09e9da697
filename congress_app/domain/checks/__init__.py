"""What people miss: pure functions from the facts of a congress to findings, one module for each group of rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from congress_app.domain.checks.agenda import check_agenda
from congress_app.domain.checks.calendar import check_calendar
from congress_app.domain.checks.delegates import check_delegates
from congress_app.domain.checks.delegates_dates import check_delegate_dates
from congress_app.domain.checks.delegates_numbers import check_delegate_numbers
from congress_app.domain.checks.delegates_rows import check_delegate_rows
from congress_app.domain.checks.delegates_substitutions import check_substitutions
from congress_app.domain.checks.delegates_words import check_delegate_words
from congress_app.domain.checks.document_numbers import check_document_numbers
from congress_app.domain.checks.documents import check_documents
from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.checks.standard_items import check_standard_items
from congress_app.domain.checks.terms import check_terms

Check = Callable[[Facts], Iterator[Finding]]

# Those that need neither an agenda nor delegates, so that a calendar of many congresses is judged without reading them; those that do.
CONGRESS_CHECKS: tuple[Check, ...] = (check_calendar, check_delegates, check_terms)
AGENDA_CHECKS: tuple[Check, ...] = (check_agenda, check_standard_items)
DELEGATE_CHECKS: tuple[Check, ...] = (
    check_delegate_rows,
    check_delegate_dates,
    check_delegate_numbers,
    check_delegate_words,
    check_substitutions,
)
DOCUMENT_CHECKS: tuple[Check, ...] = (check_documents, check_document_numbers)
ALL_CHECKS = CONGRESS_CHECKS + AGENDA_CHECKS + DELEGATE_CHECKS + DOCUMENT_CHECKS


def check(facts: Facts) -> tuple[Finding, ...]:
    """All findings about one congress, warnings first."""
    found = [finding for one in ALL_CHECKS for finding in one(facts)]
    return tuple(sorted(found, key=lambda finding: not finding.is_warning))


__all__ = ["AGENDA_CHECKS", "CONGRESS_CHECKS", "DELEGATE_CHECKS", "Check", "Facts", "Finding", "Severity", "check"]
