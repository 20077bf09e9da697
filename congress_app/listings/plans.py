"""The list of issued plans, and a plan's lines of one version: the working one or an issued one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from congress_app.domain.assignments import IssuedAssignment, PlanIssue
from congress_app.domain.plan.model import Plan
from congress_app.domain.plan.versions import PlanChange, PlanLine, changes, issued_line, lines_of
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column
from congress_app.listings.lists import Lists


@dataclass(frozen=True, slots=True)
class IssueRow:
    """An issued plan with what it holds."""

    issue: PlanIssue
    assignment_count: int
    congress_count: int

    @property
    def id(self) -> str:
        """The issue's id."""
        return self.issue.id


def issue_rows(lists: Lists) -> list[IssueRow]:
    """The issued plans by number."""
    lines = lists.rows(IssuedAssignment)
    counts = Counter(line.issue_id for line in lines)
    congresses = {(line.issue_id, line.congress) for line in lines}
    held = Counter(issue_id for issue_id, _congress in congresses)
    issues = sorted(lists.rows(PlanIssue), key=lambda each: each.number)
    return [IssueRow(each, counts[each.id], held[each.id]) for each in issues]


def issued_lines(lists: Lists, issue: PlanIssue) -> list[PlanLine]:
    """The lines of an issued plan in their order."""
    rows = lists.rows(IssuedAssignment, issue_id=issue.id)
    return [issued_line(row) for row in sorted(rows, key=lambda row: row.place_order)]


def changes_since(lists: Lists, plan: Plan, issue: PlanIssue, until: PlanIssue | None = None) -> list[PlanChange]:
    """What changed from an issued plan to a later one; until: None = the working plan."""
    new = lines_of(plan) if until is None else issued_lines(lists, until)
    return changes(issued_lines(lists, issue), new)


def last_issue(lists: Lists) -> PlanIssue | None:
    """The newest issued plan."""
    return max(lists.rows(PlanIssue), key=lambda each: each.number, default=None)


PLANS = Listing(
    "plans",
    N_("Issued plans"),
    (
        said_column(PlanIssue, "number", lambda row: row.issue.number, width=8, align=Align.RIGHT),
        said_column(PlanIssue, "issued_on", lambda row: row.issue.issued_on, width=11, align=Align.CENTRE),
        said_column(PlanIssue, "document", lambda row: row.issue.document, width=30),
        Column("assignment_count", N_("Number of assignments"), lambda row: row.assignment_count, 10, Align.RIGHT),
        Column("congress_count", N_("Number of congresses"), lambda row: row.congress_count, 10, Align.RIGHT),
        said_column(PlanIssue, "note", lambda row: row.issue.note, width=30),
    ),
    lambda lists, _scope: issue_rows(lists),
    lambda row: f"{row.issue.number} {row.issue.document} {row.issue.note}",
)

__all__ = ["PLANS", "IssueRow", "changes_since", "issue_rows", "issued_lines", "last_issue"]
