"""The congresses with state and phases, and the phases."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import sqlalchemy as sa

from congress_app.domain.assignment_choices import AssignmentRole, AssignmentState
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import CongressState, HalfDay, PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.congresses import CongressRow, Span
from congress_app.listings.listing import Scope
from congress_app.listings.phases import PhaseRow
from congress_app.runtime.lazy import lazy
from congress_app.storage.queries.selecting import Part, entities, only
from congress_app.storage.tables import TABLES

_SHOWN = (PhaseKind.REVIEW, PhaseKind.REHEARSAL, PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)
_SPAN = ("starts_on", "starts_half", "ends_on", "ends_half")
Speakers: TypeAlias = "Mapping[str, Sequence[tuple[str, dt.date | None]]]"


class _ReadRow(CongressRow):
    """A row as it was read. A calendar of thousands looks at the days of all and at the rest of a few: that is made when asked for."""

    _cells: Sequence[Any]
    _its: slice
    _of: slice
    _speakers: Speakers

    def __init__(self, cells: Sequence[Any], its: slice, of: slice, speakers: Speakers) -> None:
        vars(self).update(
            _cells=cells,
            _its=its,
            _of=of,
            _speakers=speakers,
            parent=cells[0],
            state=cells[1] or CongressState.PLANNED,
        )

    @property
    def id(self) -> str:
        """The congress's id, read without making the congress."""
        return str(self._cells[self._its.start])

    @lazy
    def congress(self) -> Congress:
        return only(self._cells, Congress, self._its)

    @lazy
    def organisation(self) -> Organisation:
        return only(self._cells, Organisation, self._of)

    @lazy
    def review(self) -> Span | None:
        return _span(self._cells[2:6])

    @lazy
    def rehearsal(self) -> Span | None:
        return _span(self._cells[6:10])

    @lazy
    def preparatory(self) -> Span | None:
        return _span(self._cells[10:14])

    @lazy
    def official(self) -> Span | None:
        return _span(self._cells[14:18])

    @lazy
    def speaker(self) -> str:
        its = self._speakers.get(self.id)
        if its is None:
            return ""
        attended = self.official or self.preparatory
        opens = attended.starts_on if attended else dt.date.max
        return ", ".join(name for name, until in its if until is None or until > opens)


def congresses(connection: sa.Connection, scope: Scope) -> list[CongressRow]:
    """The congresses by opening; those without a date last."""
    congress, organisation = Part(Congress, "c"), Part(Organisation, "o")
    parent, phases = TABLES[Organisation].alias("parent"), {kind: TABLES[Phase].alias(kind.value) for kind in _SHOWN}
    source: Any = congress.table.join(organisation.table, congress.table.c.organisation_id == organisation.table.c.id)
    source = source.outerjoin(parent, organisation.table.c.parent_id == parent.c.id)
    for kind, phase in phases.items():
        source = source.outerjoin(phase, (phase.c.congress_id == congress.table.c.id) & (phase.c.kind == kind))
    spans = [_actual(phase, name).label(f"{kind.value}_{name}") for kind, phase in phases.items() for name in _SPAN]
    query = sa.select(
        sa.func.coalesce(parent.c.name, ""),
        _state(congress.table, scope.as_of),
        *spans,
        *congress.columns,
        *organisation.columns,
    ).select_from(source)
    query = query.order_by(*_opening(phases), organisation.table.c.sort_key, congress.table.c.id)
    if scope.congress_id is not None:
        query = query.where(congress.table.c.id == scope.congress_id)
    its = congress.cut(2 + len(spans))
    of = organisation.cut(its.stop)
    speakers = _speakers(connection, scope)
    return [_ReadRow(row, its, of, speakers) for row in connection.execute(query).fetchall()]


def _speakers(connection: sa.Connection, scope: Scope) -> Speakers:
    """Who attends and speaks, by congress: the names, and the day from which somebody else comes. Who declined is left out."""
    assignment, person, change = TABLES[Assignment], TABLES[Person], TABLES[AssignmentStateChange]
    query = (
        sa.select(assignment.c.id, assignment.c.congress_id, person.c.full_name, change.c.state, change.c.on)
        .select_from(
            assignment.join(person, assignment.c.person_id == person.c.id).outerjoin(
                change, change.c.assignment_id == assignment.c.id
            )
        )
        .where(assignment.c.role == AssignmentRole.SPEAKER, assignment.c.congress_id.is_not(None))
        .order_by(assignment.c.id, change.c.on, change.c.id)
    )
    if scope.congress_id is not None:
        query = query.where(assignment.c.congress_id == scope.congress_id)
    last = {row[0]: row for row in connection.execute(query).fetchall()}  # of several states the last one holds
    found: dict[str, list[tuple[str, dt.date | None]]] = {}
    for _id, congress_id, name, state, on in last.values():
        if state is not AssignmentState.DECLINED:
            found.setdefault(congress_id, []).append((name, on if state is AssignmentState.REPLACED else None))
    return found


def _actual(phase: sa.FromClause, name: str) -> sa.ColumnElement[Any]:
    return sa.func.coalesce(phase.c[f"actual_{name}"], phase.c[name], type_=phase.c[name].type)


def _span(cells: Sequence[Any]) -> Span | None:
    """Actual and planned halves may be mixed: a phase that has begun late ends no earlier than it begins."""
    if cells[0] is None:
        return None
    span = Span(*cells)
    is_turned = (span.ends_on, span.ends_half.order) < (span.starts_on, span.starts_half.order)
    return Span(span.starts_on, span.starts_half, span.starts_on, span.starts_half) if is_turned else span


def _state(congress: sa.FromClause, as_of: dt.date) -> sa.ScalarSelect[Any]:
    change = TABLES[StateChange]
    return (
        sa.select(change.c.state)
        .where(change.c.congress_id == congress.c.id, change.c.on <= as_of)
        .order_by(change.c.on.desc(), change.c.id.desc())
        .limit(1)
        .correlate(congress)
        .scalar_subquery()
    )


def _opening(phases: Mapping[PhaseKind, sa.FromClause]) -> tuple[sa.ColumnElement[Any], ...]:
    """The order of the calendar: first day, then half-day; of the preparatory session, else of the official one."""
    first = [_actual(phases[kind], "starts_on") for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)]
    halves = [_actual(phases[kind], "starts_half") for kind in (PhaseKind.PREPARATORY, PhaseKind.OFFICIAL)]
    day, half = sa.func.coalesce(*first), sa.func.coalesce(*halves)
    return day.is_(None), day, sa.case({each: each.order for each in HalfDay}, value=half)


def phases(connection: sa.Connection, scope: Scope) -> list[PhaseRow]:
    """The phases by day and half-day."""
    part, congress, organisation = Part(Phase, "p"), TABLES[Congress], TABLES[Organisation]
    query = (
        sa.select(congress.c.code, organisation.c.name, *part.columns)
        .select_from(
            part.table.join(congress, part.table.c.congress_id == congress.c.id).join(
                organisation, congress.c.organisation_id == organisation.c.id
            )
        )
        .order_by(organisation.c.sort_key, part.table.c.id)
    )
    if scope.congress_id is not None:
        query = query.where(congress.c.id == scope.congress_id)
    rows = connection.execute(query).fetchall()
    made = [
        PhaseRow(phase, row[0], row[1]) for row, phase in zip(rows, entities(rows, Phase, part.cut(2)), strict=True)
    ]
    return sorted(made, key=_phase_order)


def _phase_order(row: PhaseRow) -> tuple[dt.date, int, int]:
    half = row.phase.actual_starts_half or row.phase.starts_half
    return row.phase.first_day, half.order, list(PhaseKind).index(row.phase.kind)
