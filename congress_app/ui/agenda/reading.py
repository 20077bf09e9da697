"""What the part knows of the congress being worked on: read at once off the window's thread, changed at once when the user moves a row."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from congress_app.domain.agenda import IssuedLine, ProgrammeIssue
from congress_app.domain.checks import Finding
from congress_app.domain.choices import TimeStyle
from congress_app.domain.congresses import Phase
from congress_app.domain.office import OwnRule
from congress_app.domain.programme import LineChange, ProgrammeLine, compare, issued
from congress_app.domain.rulebook import Rulebook
from congress_app.listings.agenda import SessionRow, programme_lines
from congress_app.listings.congresses import CongressRow
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists
from congress_app.listings.persons import PersonRow
from congress_app.listings.warnings import warning_rows

HALF_DAY_MINUTES = 240


@dataclass(frozen=True, slots=True)
class AgendaData:
    """One congress with its agenda. `row`: None when none is chosen.

    issued: the lines of the last issue. changes: what differs from it, by item; gone: how many of its lines are gone.
    """

    row: CongressRow | None = None
    phases: tuple[Phase, ...] = ()
    sessions: tuple[SessionRow, ...] = ()
    persons: tuple[PersonRow, ...] = ()
    issue: ProgrammeIssue | None = None
    issued: tuple[ProgrammeLine, ...] = ()
    half_day_minutes: int = HALF_DAY_MINUTES
    time_style: str = TimeStyle.SHORT.value
    changes: Mapping[str, LineChange] = field(default_factory=dict)
    gone: int = 0

    @property
    def change_count(self) -> int:
        """How many lines differ from the last issue."""
        return len(self.changes) + self.gone

    @property
    def item_count(self) -> int:
        """How many items there are."""
        return sum(len(session.items) for session in self.sessions)

    def with_sessions(self, sessions: Sequence[SessionRow]) -> AgendaData:
        """The same congress with another agenda."""
        found = compare(self.issued, programme_lines(sessions)) if self.issue else []
        changes = {each.after.item_id: each for each in found if each.after is not None}
        return dataclasses.replace(self, sessions=tuple(sessions), changes=changes, gone=len(found) - len(changes))


def read_agenda(lists: Lists, scope: Scope) -> AgendaData:
    """All that the part shows; touches nothing of Qt."""
    found = lists.congresses(scope) if scope.congress_id is not None else []
    if not found:
        return AgendaData()
    row = found[0]
    issues = lists.rows(ProgrammeIssue, congress_id=scope.congress_id)
    last = max(issues, key=lambda each: each.number, default=None)
    frozen = sorted(lists.rows(IssuedLine, issue_id=last.id), key=lambda line: line.place_order) if last else []
    bare = AgendaData(
        row=row,
        phases=tuple(lists.rows(Phase, congress_id=scope.congress_id)),
        persons=tuple(lists.persons(scope)),
        issue=last,
        issued=tuple(map(issued, frozen)),
        half_day_minutes=_half_day_minutes(lists, row, scope),
        time_style=lists.office().time_style.value,
    )
    return bare.with_sessions(lists.sessions(scope))


def read_warnings(lists: Lists, scope: Scope) -> dict[str, list[Finding]]:
    """What the rules find about the agenda, by the row beside which it is shown; "" = about the whole of it."""
    found: dict[str, list[Finding]] = {}
    for row in warning_rows(lists, scope):
        for row_id in row.finding.row_ids:
            key = "" if row_id == row.finding.congress_id else row_id
            if key or row.finding.rule.startswith(("agenda.", "item.")):
                found.setdefault(key, []).append(row.finding)
    return found


def _half_day_minutes(lists: Lists, row: CongressRow, scope: Scope) -> int:
    asked = Rulebook.load(lists.rows(OwnRule)).value(
        "agenda.half_day_minutes", row.opens_on or scope.as_of, level=row.organisation.kind
    )
    value = asked.value if asked else None
    return value if isinstance(value, int) and not isinstance(value, bool) else HALF_DAY_MINUTES
