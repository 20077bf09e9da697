"""The dates of a congress: order and span of its phases, its length, the deadline of the cycle, the notice. A postponed one has none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from congress_app.domain.checks.facts import Facts, end_of, half_days_of, start_of
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressState, PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.rulebook import RuleValue, value_words
from congress_app.domain.working_days import WorkingDays
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date


def check_calendar(facts: Facts) -> Iterator[Finding]:
    """What is wrong with the dates."""
    if facts.state is CongressState.POSTPONED:
        return
    yield from _check_spans(facts)
    yield from _check_order(facts)
    yield from _check_length(facts)
    yield from _check_deadline(facts)
    yield from _check_notice(facts)


def _check_spans(facts: Facts) -> Iterator[Finding]:
    if rule := facts.ask("phases.span"):
        for phase in facts.phases:
            if end_of(phase) < start_of(phase):
                msgid = N_("It ends before it starts.")
                yield facts.finding(rule, msgid, subject=phase.kind.words, rows=(phase.id,))


def _check_order(facts: Facts) -> Iterator[Finding]:
    """Preparations end before the congress begins; the sessions may share the half-day in which one passes into the other."""
    rule = facts.ask("phases.order")
    sessions = [phase for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL) if (phase := facts.phase_of.get(kind))]
    if rule is None or not sessions:
        return
    preparations = [phase for kind in (PhaseKind.REVIEW, PhaseKind.REHEARSAL) if (phase := facts.phase_of.get(kind))]
    pairs = [(phase, sessions[0]) for phase in preparations]
    for before, after in [*pairs, *pairwise(sessions)]:
        if end_of(before) > start_of(after):
            msgid = N_("It should come before: {phase}.")
            yield facts.finding(
                rule, msgid, subject=before.kind.words, rows=(before.id, after.id), phase=after.kind.words
            )


def _check_length(facts: Facts) -> Iterator[Finding]:
    sessions = [phase for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL) if (phase := facts.phase_of.get(kind))]
    total = facts.ask("length.total")
    if total and facts.official:
        yield from _over(facts, total, sessions)
    preparatory = facts.ask("length.preparatory")
    if preparatory and PhaseKind.PREPARATORY in facts.phase_of:
        yield from _over(facts, preparatory, [facts.phase_of[PhaseKind.PREPARATORY]])


def _over(facts: Facts, rule: RuleValue, phases: list[Phase]) -> Iterator[Finding]:
    """Half-days are counted once, also where two sessions share one."""
    days = len({half for phase in phases for half in half_days_of(phase)}) / 2
    if days > rule.value:
        yield facts.finding(
            rule,
            N_("It takes {days}; at most {cap} are allowed."),
            subject=phases[0].kind.words if len(phases) == 1 else "",
            rows=tuple(phase.id for phase in phases),
            days=value_words("days", days),
            cap=value_words("days", rule.value),
        )


def _check_deadline(facts: Facts) -> Iterator[Finding]:
    """Done before a day: to open on it or to end after it is late; to open earlier and end on it is told."""
    rule = facts.ask("deadline.cycle")
    if rule is None or facts.opening is None:
        return
    last = max(phase.last_day for phase in (facts.first, facts.official) if phase)
    deadline, rows = rule.value, tuple(phase.id for phase in (facts.official or facts.first,) if phase)
    day = short_date(deadline)
    if facts.opening >= deadline or last > deadline:
        msgid = N_("It should be done before {day}; it lasts until {last}.")
        yield facts.finding(rule, msgid, rows=rows, day=day, last=short_date(last))
    elif last == deadline:
        msgid = N_("It ends on {day}, the very day before which it should be done.")
        yield facts.finding(rule, msgid, severity=Severity.INFORMATION, rows=rows, day=day)


def _check_notice(facts: Facts) -> Iterator[Finding]:
    """The notice goes out so many working days ahead; an organisation younger than that is only told."""
    rule = facts.ask("notice.working_days")
    if rule is None or facts.opening is None:
        return
    due = WorkingDays.load().before(facts.opening, rule.value)
    founded, sent = facts.organisation.founded_on, facts.congress.notice_sent_on
    is_young = founded is not None and founded.earliest > due
    severity = Severity.INFORMATION if is_young else Severity.WARNING
    day, count = short_date(due), value_words(rule.unit, rule.value)
    if sent is None:
        if due < facts.as_of < facts.opening:
            msgid = N_("No notice is recorded as sent; it was due on {due}, {count} before the opening.")
            yield facts.finding(rule, msgid, severity=severity, due=day, count=count)
    elif sent > due:
        msgid = N_("The notice was sent on {sent}; it was due on {due}, {count} before the opening.")
        yield facts.finding(rule, msgid, severity=severity, sent=short_date(sent), due=day, count=count)
