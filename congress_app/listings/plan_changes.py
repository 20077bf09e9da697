"""The list of what changed between two versions of the plan: issued ones, or the working one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.phase_dates import HalfDays, half_days_words
from congress_app.domain.plan.model import Duty, Plan
from congress_app.domain.plan.versions import ChangeKind, PlanChange, PlanLine, changes, lines_of
from congress_app.i18n import N_, NP_
from congress_app.listings.listing import Column, Listing, Scope
from congress_app.listings.lists import Lists
from congress_app.listings.plan import load_plan
from congress_app.listings.plans import IssueRow, changes_since, issue_rows, issued_lines, last_issue


@dataclass(frozen=True, slots=True)
class PlanChangeRow:
    """What became of one assignment, old and new side by side."""

    change: PlanChange

    @property
    def id(self) -> str:
        """The ids of the assignments."""
        return " ".join(line.assignment for line in (self.change.old, self.change.new) if line is not None)

    @property
    def kind(self) -> ChangeKind:
        """What kind of change it is."""
        return self.change.kind

    @property
    def organisation(self) -> str:
        """Whose congress; of an assignment that went to another congress both."""
        old, new = self.change.old, self.change.new
        if old is not None and new is not None and old.congress != new.congress:
            return f"{old.organisation_name} → {new.organisation_name}"
        return self.change.line.organisation_name

    @property
    def role(self) -> AssignmentRole:
        """In which role."""
        return self.change.line.role


@dataclass(frozen=True, slots=True)
class Compared:
    """Two versions and what changed between them. old, new: None = the working plan; without any issue there is nothing to compare."""

    issues: tuple[IssueRow, ...] = ()
    old: IssueRow | None = None
    new: IssueRow | None = None
    rows: tuple[PlanChangeRow, ...] = ()


def compared(lists: Lists, plan: Plan, old_id: str = "", new_id: str = "") -> Compared:
    """What changed from one version to another.

    Args:
        old_id: an issued plan; one that is not there is the last issue.
        new_id: an issued plan; empty, or one that is not there, is the working plan.
    """
    issues = tuple(issue_rows(lists))
    if not issues:
        return Compared()
    by_id = {row.id: row for row in issues}
    old, new = by_id.get(old_id, issues[-1]), by_id.get(new_id)
    after = lines_of(plan) if new is None else issued_lines(lists, new.issue)
    found = changes(issued_lines(lists, old.issue), after)
    return Compared(issues, old, new, tuple(map(PlanChangeRow, found)))


def untold(plan: Plan, found: Sequence[PlanChange]) -> list[PlanChange]:
    """The changes of which those concerned were not told yet; of a deleted assignment nothing says that somebody was."""
    duties = {duty.id: duty for duty in plan.duties}
    return [each for each in found if _is_untold(each, duties.get(each.line.assignment))]


def _is_untold(change: PlanChange, duty: Duty | None) -> bool:
    if change.kind is ChangeKind.CANCELLED:
        return duty is None or duty.is_standing
    return duty is None or duty.told != duty.slots


def line_when(line: PlanLine | None) -> str:
    """From which half-day to which somebody comes."""
    if (
        line is None
        or line.starts_on is None
        or line.ends_on is None
        or line.starts_half is None
        or line.ends_half is None
    ):
        return ""
    return half_days_words(HalfDays(line.starts_on, line.starts_half, line.ends_on, line.ends_half))


def _name(line: PlanLine | None) -> str:
    return line.member_name if line is not None else ""


def _loaded(lists: Lists, scope: Scope) -> list[PlanChangeRow]:
    issue = last_issue(lists)
    if issue is None:
        return []
    found = changes_since(lists, load_plan(lists, scope), issue)
    return [PlanChangeRow(each) for each in found if scope.congress_id in (None, each.line.congress)]


PLAN_CHANGES = Listing(
    "plan-changes",
    N_("Changes of the plan"),
    (
        Column("kind", NP_("plan changes", "Change"), lambda row: row.kind, 17),
        Column("organisation", N_("Organisation"), lambda row: row.organisation, 24),
        Column("role", N_("Role"), lambda row: row.role, 15),
        Column("old_member", NP_("plan changes", "Who, before"), lambda row: _name(row.change.old), 20),
        Column("old_when", NP_("plan changes", "When, before"), lambda row: line_when(row.change.old), 15),
        Column("new_member", NP_("plan changes", "Who, now"), lambda row: _name(row.change.new), 20),
        Column("new_when", NP_("plan changes", "When, now"), lambda row: line_when(row.change.new), 15),
        Column(
            "old_place",
            NP_("plan changes", "Place, before"),
            lambda row: row.change.old.place if row.change.old else "",
            24,
            is_shown=False,
        ),
        Column(
            "new_place",
            NP_("plan changes", "Place, now"),
            lambda row: row.change.new.place if row.change.new else "",
            24,
            is_shown=False,
        ),
        Column("post", N_("Post"), lambda row: row.change.line.post, 24, is_shown=False),
        Column(
            "congress_code", N_("Code of the congress"), lambda row: row.change.line.congress_code, 20, is_shown=False
        ),
    ),
    _loaded,
    lambda row: f"{row.organisation} {_name(row.change.old)} {_name(row.change.new)} {row.role.words} {row.kind.words}",
)
