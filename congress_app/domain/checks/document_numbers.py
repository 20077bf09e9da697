"""What is wrong in the register of numbers: a number used twice, gaps."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.drafts.numbering import doubles, gaps
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.i18n import N_


def check_document_numbers(facts: Facts) -> Iterator[Finding]:
    """Doubles and gaps in the series of a congress's organisation."""
    yield from _doubles(facts)
    yield from _gaps(facts)


def _doubles(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("documents.number_twice")
    if rule is None:
        return
    for same in doubles(facts.numbers):
        yield facts.finding(
            rule,
            N_("The number {number} is used {count} times: {titles}."),
            number=same[0].written,
            count=len(same),
            titles="; ".join(each.title for each in same),
            subject=same[0].written,
            rows=tuple(each.id for each in same),
        )


def _gaps(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("documents.number_gap")
    if rule is None:
        return
    for gap in gaps(facts.numbers):
        example = next(each for each in facts.numbers if each.series == gap.series)
        first, last = _written(example, gap.first), _written(example, gap.last)
        yield facts.finding(
            rule,
            N_("The number {first} is missing.")
            if gap.first == gap.last
            else N_("The numbers {first} to {last} are missing."),
            severity=Severity.INFORMATION,
            first=first,
            last=last,
            subject=first,
        )


def _written(like: NumberEntry, number: int) -> str:
    return f"{number:02d}-{like.kind_symbol}/{like.body_symbol}"
