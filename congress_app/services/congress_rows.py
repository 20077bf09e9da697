"""Verbs on congresses as rows of a table: cells changed in place, pasted blocks, new rows. One call is one step.

A date in a cell means what it means in an import: a new opening day moves rehearsal and both sessions together.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

from congress_app.domain.agenda import Session
from congress_app.domain.choice import Choice
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.proposals import proposed_committee, proposed_form, proposed_ordinal, proposed_term
from congress_app.domain.rulebook import Rulebook
from congress_app.domain.validity import valid
from congress_app.i18n import N_
from congress_app.runtime.errors import BadValue, Refused, UserError
from congress_app.services import congresses
from congress_app.services.congresses import Dates
from congress_app.services.importing import phases
from congress_app.services.importing.rows import RowRefused, TextRow
from congress_app.services.records import Values, changed, name_of_change, naming, put
from congress_app.services.steps import Step, step
from congress_app.services.work import Outcome, Run, Work

STATE = "state"


@dataclass(frozen=True, slots=True)
class RowEdit:
    """Other values for one congress: fields, the columns of its dates (`phases.FIELDS`), or its state."""

    congress: Congress
    values: Values


class CongressRows:
    """Stores what was typed into a table of congresses."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(self, edits: Sequence[RowEdit], new_rows: Sequence[Values], on: dt.date) -> Outcome[list[Congress]]:
        """Store cells and new rows as one step; returns the new congresses. on: from when a typed state holds.

        Raises:
            Refused: a closed congress would get other dates, or a phase that has an agenda would lose its date.
        """

        def verb(work: Work) -> list[Congress]:
            is_one = len(edits) + len(new_rows) == 1
            for edit in edits:
                with naming(congresses.name_of(work, Id(edit.congress.id)), is_one=is_one):
                    _store(work, edit, on)
            return [_added(work, values, on, is_one=is_one) for values in new_rows]

        return self._run(verb, _name(edits, new_rows))

    def add_for(
        self, organisation_ids: Sequence[Id[Organisation]], values: Values, on: dt.date
    ) -> Outcome[list[Congress]]:
        """Add one congress for each organisation as one step; ordinal and term are proposed where they are not given."""

        def verb(work: Work) -> list[Congress]:
            return [add_row(work, {**values, "organisation_id": each}, on) for each in organisation_ids]

        return self._run(verb, _name((), organisation_ids))


def add_row(work: Work, values: Values, on: dt.date) -> Congress:
    """Add one congress from the cells of a row; part of larger verbs. What is not given is proposed from the organisation."""
    organisation = work.get(Organisation, values["organisation_id"])
    spans = _spans({name: value for name, value in values.items() if name in phases.FIELDS}, {})
    given = {name: value for name, value in values.items() if name not in phases.FIELDS and name != STATE}
    made = congresses.add(work, {**_proposed(work, organisation, given, spans, on), **given}, spans)
    if values.get(STATE) is not None:
        congresses.set_state(work, Id(made.id), values[STATE], on)
    return made


def date_problem(cells: Values, stand: Mapping[PhaseKind, Dates]) -> tuple[str, UserError] | None:
    """What keeps the dates of a row from being stored: the column that says it, and why; None when nothing does.

    Args:
        cells: the columns of dates (`phases.FIELDS`) that are typed.
        stand: the dates that the congress has.
    """
    dates = {name: value for name, value in cells.items() if name in phases.FIELDS}
    emptied = {kind for name, kind in phases.STARTS.items() if name in dates and dates[name] is None}
    left = {kind: span for kind, span in stand.items() if kind not in emptied}
    row = TextRow(0, {name: _text(value) for name, value in dates.items()})
    try:
        spans = phases.wanted_spans(row, left).spans
    except RowRefused as refused:
        return refused.name, refused.problem
    told = [name for name in ("closes_on", "closes_half", *phases.FIELDS) if row.text(name)]
    for kind, span in spans.items():
        if span == left.get(kind):
            continue
        try:
            valid(Phase(id=Id("new"), congress_id=Id(""), kind=kind, **dataclasses.asdict(span)))
        except BadValue as problem:
            return told[0], problem
    return None


def _added(work: Work, values: Values, on: dt.date, *, is_one: bool) -> Congress:
    with naming(work.get(Organisation, values["organisation_id"]).name, is_one=is_one):
        return add_row(work, values, on)


def _proposed(
    work: Work, organisation: Organisation, given: Values, spans: Mapping[PhaseKind, Dates], on: dt.date
) -> dict[str, Any]:
    first = spans.get(PhaseKind.PREPARATORY) or spans.get(PhaseKind.OFFICIAL)
    rulebook = Rulebook.load(work.find(OwnRule))
    return {
        "ordinal": proposed_ordinal(organisation),
        "term": proposed_term(organisation.kind, first.starts_on if first else on, rulebook),
        "form": proposed_form(organisation.kind),
        "committee_by": proposed_committee(given.get("content_count", 2)),
    }


def _store(work: Work, edit: RowEdit, on: dt.date) -> None:
    own = {name: value for name, value in edit.values.items() if name not in phases.FIELDS and name != STATE}
    if own:
        changed(work, Congress, Id(edit.congress.id), own)
    if STATE in edit.values:
        if edit.values[STATE] is None:
            raise BadValue(N_("A congress always has a state: choose another one."))
        congresses.set_state(work, Id(edit.congress.id), edit.values[STATE], on)
    dates = {name: value for name, value in edit.values.items() if name in phases.FIELDS}
    if dates:
        _set_dates(work, Id(edit.congress.id), dates)


def _set_dates(work: Work, congress_id: Id[Congress], cells: Values) -> None:
    congresses.refuse_closed(work, congress_id)
    there = {phase.kind: phase for phase in work.find(Phase, congress_id=congress_id)}
    for name, kind in phases.STARTS.items():
        if name in cells and cells[name] is None and kind in there:
            _drop(work, there.pop(kind))
    shown = {kind: phases.shown(phase) for kind, phase in there.items()}
    for kind, dates in _spans(cells, shown).items():
        if kind not in there:
            congresses.set_phase(work, congress_id, kind, dates)
        elif shown[kind] != dates:
            put(work, phases.with_dates(there[kind], dates))


def _drop(work: Work, phase: Phase) -> None:
    if work.find(Session, phase_id=phase.id):
        sentence = N_("“{phase}” has sessions in the programme, so it keeps its dates. Delete those sessions first.")
        raise Refused(sentence, phase=phase.kind.words)
    work.delete(phase)


def _spans(cells: Values, stand: Mapping[PhaseKind, Dates]) -> dict[PhaseKind, Dates]:
    try:
        return phases.wanted_spans(TextRow(0, {name: _text(value) for name, value in cells.items()}), stand).spans
    except RowRefused as refused:
        raise refused.problem from None


def _text(value: Any) -> str:
    if isinstance(value, Choice):
        return value.printed
    return value.strftime("%d/%m/%Y") if isinstance(value, dt.date) else ""


def _name(edits: Sequence[RowEdit], new_rows: Sequence[Any]) -> Step:
    if new_rows:
        count = len(new_rows) + len(edits)
        return step(N_("Add congress")) if count == 1 else step(N_("Add {count} congresses"), count=count)
    names = {name for edit in edits for name in edit.values}
    if names <= {field.name for field in fields(Congress)}:
        return name_of_change(Congress, [(edit.congress, edit.values) for edit in edits])
    if names == {STATE}:
        states = {edit.values[STATE] for edit in edits}
        if len(states) == 1 and None not in states:
            words = N_("State “{state}” for {count} congresses")
            return step(words, msg_state=states.pop().msgid, count=len(edits))
    if len(edits) == 1:
        return step(N_("Change the dates of {row}"), row=edits[0].congress.code)
    return step(N_("Change {count} rows of “{what}”"), msg_what=N_("Congress"), count=len(edits))
