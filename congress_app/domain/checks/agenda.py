"""The times of an agenda and who runs it: full half-days, gaps, overlaps, sessions out of place, who presents and who presides."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from congress_app.domain.agenda import Session
from congress_app.domain.agenda_clock import Timed, clock_time
from congress_app.domain.checks.facts import Facts, end_of, holds, span_words, start_of
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Phase
from congress_app.domain.programme import session_day
from congress_app.domain.rulebook import RuleValue
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date, time_text


def check_agenda(facts: Facts) -> Iterator[Finding]:
    """What is wrong with the agenda; nothing where there is none yet."""
    if not facts.items:
        return
    yield from _check_half_days(facts)
    yield from _check_gaps(facts)
    yield from _check_presenters(facts)
    yield from _check_places(facts)
    yield from _check_preparatory(facts)
    yield from _check_sessions(facts)


def _check_half_days(facts: Facts) -> Iterator[Finding]:
    """All sessions of one half-day together fit into it."""
    rule = facts.ask("agenda.half_day_minutes")
    if rule is None:
        return
    halves: dict[tuple[object, str], list[Session]] = defaultdict(list)
    for session in facts.ordered_sessions:
        halves[_half_day(facts, session)].append(session)
    for sessions in halves.values():
        minutes = sum(facts.times.sessions[session.id].busy_minutes for session in sessions)
        if minutes > rule.value:
            msgid = N_("The half-day takes {minutes} minutes, {over} more than {cap}.")
            subject = "; ".join(facts.session_words(session) for session in sessions)
            ids = tuple(session.id for session in sessions)
            yield facts.finding(
                rule, msgid, subject=subject, rows=ids, minutes=minutes, over=minutes - rule.value, cap=rule.value
            )


def _half_day(facts: Facts, session: Session) -> tuple[object, str]:
    """The half-day of a session: by date where its phase is known, so that two phases that share a morning share its length."""
    phase = next((phase for phase in facts.phases if phase.id == session.phase_id), None)
    day = phase.first_day.toordinal() + session.day - 1 if phase else (session.phase_id, session.day)
    return day, session.half_day.value


def _check_gaps(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("agenda.gap_minutes")
    if rule is None:
        return
    titles: dict[str, str] = {item.id: item.title for item in facts.items}
    for timed in facts.times.items.values():
        subject = f"{timed.number}. {titles[timed.item_id]}"
        if timed.gap_minutes > rule.value:
            yield _gap(facts, rule, timed, subject)
        elif timed.gap_minutes < 0:
            msgid = N_("It starts at {start}, {minutes} minutes before the item before it ends.")
            start = time_text(clock_time(timed.start))
            yield facts.finding(
                rule, msgid, subject=subject, rows=(timed.item_id,), start=start, minutes=-timed.gap_minutes
            )
    for session in facts.ordered_sessions:
        if facts.times.sessions[session.id].is_past_midnight:
            subject = facts.session_words(session)
            yield facts.finding(rule, N_("It runs past midnight."), subject=subject, rows=(session.id,))
    yield from _session_overlaps(facts, rule)


def _gap(facts: Facts, rule: RuleValue, timed: Timed, subject: str) -> Finding:
    return facts.finding(
        rule,
        N_("{minutes} minutes before it are free."),
        severity=Severity.INFORMATION,
        subject=subject,
        rows=(timed.item_id,),
        minutes=timed.gap_minutes,
    )


def _session_overlaps(facts: Facts, rule: RuleValue) -> Iterator[Finding]:
    """Two sessions on one day that run at once."""
    days: dict[object, list[Session]] = defaultdict(list)
    for session in facts.ordered_sessions:
        days[_half_day(facts, session)[0]].append(session)
    for sessions in days.values():
        in_turn = sorted(sessions, key=lambda session: facts.times.sessions[session.id].start)
        for before, after in pairwise(in_turn):
            end, start = facts.times.sessions[before.id].end, facts.times.sessions[after.id].start
            if end > start:
                msgid = N_("It lasts until {end}, but the next session starts at {start}.")
                yield facts.finding(
                    rule,
                    msgid,
                    subject=facts.session_words(before),
                    rows=(before.id, after.id),
                    end=time_text(clock_time(end)),
                    start=time_text(clock_time(start)),
                )


def _check_presenters(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("agenda.presenter")
    if rule is None:
        return
    for item in facts.items:
        timed = facts.times.items.get(item.id)
        if timed is None or timed.is_parent or item.kind.value in rule.value or item.presenter_id or item.presenter:
            continue
        subject = f"{timed.number}. {item.title}"
        yield facts.finding(rule, N_("It has no presenter."), subject=subject, rows=(item.id,))


def _check_sessions(facts: Facts) -> Iterator[Finding]:
    """Sessions with items but nobody presiding."""
    rule = facts.ask("agenda.presiding")
    filled = {item.session_id for item in facts.items}
    for session in facts.ordered_sessions:
        if rule and session.id in filled and not session.presiding_id and not session.presiding:
            msgid = N_("Nobody presides over it.")
            yield facts.finding(
                rule, msgid, severity=Severity.INFORMATION, subject=facts.session_words(session), rows=(session.id,)
            )


def _check_places(facts: Facts) -> Iterator[Finding]:
    """Sessions on a half-day that their phase does not have."""
    rule = facts.ask("agenda.within_phase")
    phases = {phase.id: phase for phase in facts.phases if end_of(phase) >= start_of(phase)}
    for session in facts.ordered_sessions:
        phase = phases.get(session.phase_id)
        if rule is None or phase is None or holds(phase, session.day, session.half_day):
            continue
        subject = facts.session_words(session)
        if (end_of(phase)[0] - phase.first_day).days < session.day - 1:
            msgid = N_("It is on day {day}, but the phase ends before.")
            yield facts.finding(rule, msgid, subject=subject, rows=(session.id,), day=session.day)
        else:
            msgid = N_("Its half-day is not one of those of the phase: {span}.")
            yield facts.finding(rule, msgid, subject=subject, rows=(session.id,), span=span_words(phase))


def _check_preparatory(facts: Facts) -> Iterator[Finding]:
    """Preparatory sessions that begin when the official ones have already begun."""
    rule = facts.ask("agenda.preparatory_first")
    preparatory, official = facts.phase_of.get(PhaseKind.PREPARATORY), facts.official
    if rule is None or preparatory is None or official is None:
        return
    begun = min((_instant(official, each) for each in facts.sessions if each.phase_id == official.id), default=None)
    for session in facts.ordered_sessions:
        if begun is not None and session.phase_id == preparatory.id and _instant(preparatory, session) > begun:
            day, at = begun
            yield facts.finding(
                rule,
                N_("It begins after the official session, which begins at {start} on {day}."),
                subject=facts.session_words(session),
                rows=(session.id,),
                start=time_text(at),
                day=short_date(day),
            )


def _instant(phase: Phase, session: Session) -> tuple[dt.date, dt.time]:
    return session_day(phase, session), session.starts_at
