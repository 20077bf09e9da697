"""What is missed about the documents of a congress: needed ones, approvals, answers, stages past their day, the dossier."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from congress_app.domain.checks.facts import Facts, end_of
from congress_app.domain.checks.finding import Finding, Severity
from congress_app.domain.choices import CongressState
from congress_app.domain.congresses import CLOSING
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import APPROVALS
from congress_app.i18n import N_, NP_
from congress_app.i18n.dates import short_date

_CONGRESS_STAGES = (StageKind.VOTED, StageKind.FINALISED, StageKind.ISSUED, StageKind.ARCHIVED)


def check_documents(facts: Facts) -> Iterator[Finding]:
    """What is missed about a congress's documents. A congress without any is left alone: its office does not keep them here."""
    if not facts.drafts or facts.state is CongressState.POSTPONED:
        return
    if facts.state not in CLOSING:
        yield from _needed(facts)
        yield from _not_approved(facts)
    for draft in facts.drafts:
        yield from _unanswered(facts, draft)
        yield from _newer_than_approved(facts, draft)
        yield from _late(facts, draft)
    yield from _missing_pieces(facts)
    yield from _outdated_pieces(facts)


def _needed(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("documents.needed")
    if rule is None:
        return
    there = {draft.document.kind for draft in facts.drafts}
    for kind in document_kinds().kinds:
        if kind.code not in there and kind.is_needed_by(facts.congress) and not _is_after(kind.stages):
            yield facts.finding(
                rule,
                N_("A congress with {count} contents needs this document: {kind}."),
                count=facts.congress.content_count,
                kind=kind.title,
                subject=kind.title,
            )


def _is_after(stages: tuple[StageKind, ...]) -> bool:
    """Whether a kind comes about only at the congress or after it."""
    return not {StageKind.DRAFTING, StageKind.ADOPTED} <= {*stages}


def _not_approved(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("documents.not_approved")
    if rule is None or facts.opening is None:
        return
    if facts.as_of < facts.opening - dt.timedelta(days=int(rule.value)):
        return
    for draft in facts.drafts:
        wanted = [stage for stage in APPROVALS if stage in draft.kind.stages]
        if not wanted or StageKind.VOTED not in draft.kind.stages:
            continue
        last, state = wanted[-1], draft.state
        if state is None or state.order < last.order:
            yield facts.finding(
                rule,
                N_("Not approved yet (“{stage}”), and the congress opens on {day}."),
                stage=last.words,
                day=short_date(facts.opening),
                subject=draft.title,
                rows=(draft.id,),
                beside=NP_("document", "not approved yet"),
            )


def _unanswered(facts: Facts, draft: Draft) -> Iterator[Finding]:
    rule = facts.ask("documents.unanswered")
    state = draft.state
    if rule is None or state is None or state.order < StageKind.ABSORBED.order or not draft.open_opinions:
        return
    yield facts.finding(
        rule,
        N_("{count} opinions have no answer, although “{stage}” is reached."),
        count=draft.open_opinions,
        stage=state.words,
        subject=draft.title,
        rows=(draft.id,),
        beside=NP_("document", "opinions without an answer"),
    )


def _newer_than_approved(facts: Facts, draft: Draft) -> Iterator[Finding]:
    rule, approved, last = facts.ask("documents.newer_than_approved"), draft.approved_version, draft.last_version
    state = draft.state
    if rule is None or approved is None or last is None or last.number <= approved.number:
        return
    if state is not None and state in _CONGRESS_STAGES:
        return  # after the vote a draft is completed with the opinions of the congress
    yield facts.finding(
        rule,
        N_("Draft {last} came after draft {approved}, which was approved: is it approved too?"),
        last=last.number,
        approved=approved.number,
        subject=draft.title,
        rows=(draft.id,),
        beside=NP_("document", "newer than the approved draft"),
    )


def _late(facts: Facts, draft: Draft) -> Iterator[Finding]:
    rule, due = facts.ask("documents.stage_late"), draft.due
    if rule is None or due is None or due.planned_on is None or due.planned_on >= facts.as_of:
        return
    yield facts.finding(
        rule,
        N_("“{stage}” was planned for {day}."),
        severity=Severity.INFORMATION,
        stage=due.kind.words,
        day=short_date(due.planned_on),
        subject=draft.title,
        rows=(draft.id,),
        beside=NP_("document", "late"),
    )


def _outdated_pieces(facts: Facts) -> Iterator[Finding]:
    rule = facts.ask("dossier.outdated")
    if rule is None or not facts.outdated_pieces:
        return
    yield facts.finding(
        rule,
        N_("Of {count} documents in the dossier there is a newer file, or they are issued since: {pieces}."),
        count=len(facts.outdated_pieces),
        pieces="; ".join(facts.outdated_pieces),
    )


def _missing_pieces(facts: Facts) -> Iterator[Finding]:
    rule, closing = facts.ask("dossier.missing"), end_of(facts.official)[0] if facts.official else None
    if rule is None or closing is None or not facts.missing_pieces:
        return
    if facts.as_of <= closing + dt.timedelta(days=int(rule.value)):
        return
    yield facts.finding(
        rule,
        N_("The dossier lacks {count} required pieces: {pieces}."),
        count=len(facts.missing_pieces),
        pieces="; ".join(facts.missing_pieces),
    )
