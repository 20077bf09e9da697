"""How many documents are due, late, or have opinions without an answer: read cheaply, over all congresses, for the overview."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentStage
from congress_app.domain.drafts.opinions import Opinion
from congress_app.listings.drafts.due_soon import due_soon
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class DocumentFigures:
    """The figures of one congress."""

    congress_id: str
    documents: int
    due: int = 0
    late: int = 0
    unanswered: int = 0


def document_figures(lists: Lists, scope: Scope) -> list[DocumentFigures]:
    """The figures of each congress that has documents: those with the most to do first. Four statements over narrow columns."""
    documents = lists.columns(CongressDocument, "id", "congress_id")
    if not documents:
        return []
    reached: dict[str, int] = {}
    planned: dict[str, list[tuple[int, dt.date]]] = {}
    for document, kind, plan, actual in lists.columns(DocumentStage, "document_id", "kind", "planned_on", "actual_on"):
        order = StageKind.of(str(kind)).order
        if actual is not None and actual <= scope.as_of:
            reached[document] = max(order, reached.get(document, -1))
        if plan is not None:
            planned.setdefault(document, []).append((order, plan))
    unanswered: dict[str, int] = {}
    for document, answer in lists.columns(Opinion, "document_id", "answer"):
        unanswered[document] = unanswered.get(document, 0) + (answer is None)
    counts: dict[str, list[int]] = {}
    until = scope.as_of + due_soon(lists, scope.as_of)
    for document, congress in documents:
        ahead = [day for order, day in planned.get(document, ()) if order > reached.get(document, -1)]
        count = counts.setdefault(congress, [0, 0, 0, 0])
        count[0] += 1
        if ahead:
            count[1] += scope.as_of <= min(ahead) <= until
            count[2] += min(ahead) < scope.as_of
        count[3] += unanswered.get(document, 0)
    found = [DocumentFigures(congress, *count) for congress, count in counts.items()]
    return sorted(found, key=lambda each: (-each.late, -each.due, -each.unanswered, each.congress_id))
