"""The stages of a document and the plan that runs back from the review and the opening."""

from __future__ import annotations

import datetime as dt

from congress_app.domain.choices import OrganisationKind
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import DocumentStage
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.stages import CongressDays, next_due, open_stages, planned_days, reached
from congress_app.domain.fields import Id
from congress_app.domain.rulebook import Rulebook, RuleValue

OPENING = dt.date(2025, 7, 28)
REPORT = document_kinds().of("political_report")


def ask(code: str) -> RuleValue | None:
    """The shipped rules."""
    return Rulebook.load().value(code, OPENING, level=OrganisationKind.COMMUNE)


def stage(kind: StageKind, planned: dt.date | None = None, actual: dt.date | None = None) -> DocumentStage:
    return DocumentStage(id=Id(kind.value), document_id=Id("d"), kind=kind, planned_on=planned, actual_on=actual)


def test_a_plan_runs_back_from_the_review_and_on_from_the_closing() -> None:
    review, closing = dt.date(2025, 7, 10), dt.date(2025, 7, 29)
    days = planned_days(REPORT, CongressDays(review, OPENING, closing), ask)
    assert [*days] == [*REPORT.stages]
    assert [*days.values()] == sorted(days.values())
    assert days[StageKind.REVIEWED] == review
    assert days[StageKind.SUBMITTED] == review - dt.timedelta(days=7)
    assert days[StageKind.PRINTED] == OPENING - dt.timedelta(days=3)
    assert days[StageKind.VOTED] == closing
    assert days[StageKind.FINALISED] == closing + dt.timedelta(days=5)


def test_without_a_day_of_review_the_rule_says_how_long_before_the_opening() -> None:
    days = planned_days(REPORT, CongressDays(None, OPENING, None), ask)
    assert days[StageKind.REVIEWED] == OPENING - dt.timedelta(days=15)
    assert planned_days(REPORT, CongressDays(None, None, None), ask) == {}


def test_the_state_is_the_farthest_stage_reached_by_the_day() -> None:
    june = dt.date(2025, 6, 1)
    stages = {
        each.kind: each
        for each in (
            stage(StageKind.DRAFTING, june, june),
            stage(StageKind.OPINIONS, june, june + dt.timedelta(days=9)),
            stage(StageKind.ABSORBED, june + dt.timedelta(days=12)),
            stage(StageKind.ADOPTED, june + dt.timedelta(days=11)),
        )
    }
    early, later = reached(stages.values(), june), reached(stages.values(), june + dt.timedelta(days=9))
    assert early is not None
    assert later is not None
    assert (early.kind, later.kind) == (StageKind.DRAFTING, StageKind.OPINIONS)
    assert reached(stages.values(), june - dt.timedelta(days=1)) is None
    due = next_due(REPORT, stages, june + dt.timedelta(days=9))
    assert due is not None
    assert due.kind is StageKind.ADOPTED  # whose planned day comes first
    assert open_stages(REPORT, stages, june + dt.timedelta(days=9))[0] is StageKind.ABSORBED
