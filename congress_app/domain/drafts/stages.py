"""The stages of a document: how far it is on a day, what is due, and the plan that runs back from the review and the opening."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import DocumentStage
from congress_app.domain.drafts.kinds import DocumentKind
from congress_app.domain.rulebook import RuleValue

APPROVALS = (StageKind.ADOPTED, StageKind.REVIEWED)
"""The stages that approve a draft before the congress."""

_BEFORE_REVIEW = (
    StageKind.DRAFTING,
    StageKind.OPINIONS,
    StageKind.ABSORBED,
    StageKind.ADOPTED,
    StageKind.SUBMITTED,
)
_BEFORE_OPENING = (StageKind.FIXED, StageKind.PRINTED)
Ask = Callable[[str], RuleValue | None]


@dataclass(frozen=True, slots=True)
class CongressDays:
    """The days from which a plan is counted; None = not known yet."""

    review: dt.date | None
    opening: dt.date | None
    closing: dt.date | None


def reached(stages: Iterable[DocumentStage], as_of: dt.date) -> DocumentStage | None:
    """The farthest stage that was reached by a day."""
    done = [each for each in stages if each.actual_on is not None and each.actual_on <= as_of]
    return max(done, key=lambda each: each.kind.order, default=None)


def open_stages(kind: DocumentKind, stages: Mapping[StageKind, DocumentStage], as_of: dt.date) -> list[StageKind]:
    """The stages of a kind that come behind the farthest one reached, in order."""
    last = reached(stages.values(), as_of)
    from_ = -1 if last is None else last.kind.order
    wanted = {*kind.stages, *(each for each, stage in stages.items() if stage.planned_on is not None)}
    return [each for each in StageKind if each in wanted and each.order > from_]


def next_due(kind: DocumentKind, stages: Mapping[StageKind, DocumentStage], as_of: dt.date) -> DocumentStage | None:
    """The open stage whose planned day comes first; of one day the earlier stage."""
    planned = [
        stage
        for each in open_stages(kind, stages, as_of)
        if (stage := stages.get(each)) is not None and stage.planned_on is not None
    ]
    return min(planned, key=lambda each: (each.planned_on or dt.date.max, each.kind.order), default=None)


def planned_days(kind: DocumentKind, days: CongressDays, ask: Ask) -> dict[StageKind, dt.date]:
    """The planned day of each stage of a kind, as the rules say; a stage whose day cannot be told is left out."""
    opening, closing = days.opening, days.closing or days.opening
    review = days.review or _moved(opening, ask("documents.review"), -1)
    found: dict[StageKind, dt.date | None] = {StageKind.REVIEWED: review, StageKind.VOTED: closing}
    # A paper that no superior reviews is due by the opening as far ahead as the others are by the review.
    base = review if StageKind.REVIEWED in kind.stages else opening
    for stage in StageKind:
        rule = ask(f"documents.stage.{stage.value}") if stage not in found else None
        if stage in _BEFORE_REVIEW:
            found[stage] = _moved(base, rule, -1)
        elif stage in _BEFORE_OPENING:
            found[stage] = _moved(opening, rule, -1)
        elif stage not in found:
            found[stage] = _moved(closing, rule, 1)
    return {stage: day for stage in kind.stages if (day := found[stage]) is not None}


def _moved(day: dt.date | None, rule: RuleValue | None, sign: int) -> dt.date | None:
    return None if day is None or rule is None else day + dt.timedelta(days=sign * int(rule.value))
