"""Verbs that write whole blocks of an agenda as one step: a pasted programme, a block of cells, the dates that an agenda asks for."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress, Phase
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.services.agenda import Place, add_items, add_session
from congress_app.services.congresses import Dates, set_phase
from congress_app.services.records import Values, changed, delete
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


@dataclass(frozen=True, slots=True)
class BlockItem:
    """An item of a block: its fields by name, and its parts."""

    values: Values
    parts: tuple[BlockItem, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockSession:
    """Items for a session that stands (`session_id`), or for a new one of a phase with these fields."""

    items: tuple[BlockItem, ...]
    session_id: Id[Session] | None = None
    phase: PhaseKind = PhaseKind.OFFICIAL
    values: Values = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellChanges:
    """Values of rows that stand, and new items at their places: what a pasted block of cells means."""

    items: tuple[tuple[AgendaItem, Values], ...] = ()
    sessions: tuple[tuple[Session, Values], ...] = ()
    new: tuple[tuple[Place, tuple[Values, ...]], ...] = ()


class AgendaBlocks:
    """Writes blocks of an agenda."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def paste(
        self,
        congress_id: Id[Congress],
        sessions: Sequence[BlockSession],
        dates: Mapping[PhaseKind, Dates],
        *,
        is_replacing: bool = False,
    ) -> Outcome[int]:
        """Add a pasted programme; returns the number of items.

        Args:
            dates: of the phases that the congress does not have yet.
            is_replacing: whether the sessions that stand go first.
        """
        count = sum(1 + len(item.parts) for session in sessions for item in session.items)

        def verb(work: Work) -> int:
            if is_replacing:
                delete(work, _sessions(work, congress_id))
            for session in sessions:
                _add_block(work, congress_id, session, dates)
            return count

        return self._run(verb, step(N_("Paste a programme of {count} items"), count=count))

    def change(self, changes: CellChanges) -> Outcome[int]:
        """Write a pasted block of cells; returns how many rows it touched."""

        def verb(work: Work) -> int:
            for item, values in changes.items:
                changed(work, AgendaItem, Id(item.id), values)
            for session, values in changes.sessions:
                changed(work, Session, Id(session.id), values)
            for place, items in changes.new:
                add_items(work, place, items)
            return len(changes.items) + len(changes.sessions) + sum(len(items) for _place, items in changes.new)

        return self._run(verb, step(N_("Paste a block into the programme")))

    def set_dates(self, congress_id: Id[Congress], dates: Mapping[PhaseKind, Dates]) -> Outcome[list[Phase]]:
        """Set the dates of several phases as one step."""

        def verb(work: Work) -> list[Phase]:
            return [set_phase(work, congress_id, kind, each) for kind, each in dates.items()]

        return self._run(verb, step(N_("Set the dates of the congress")))


def _sessions(work: Work, congress_id: Id[Congress]) -> list[Session]:
    phases = work.find(Phase, congress_id=congress_id)
    return [session for phase in phases for session in work.find(Session, phase_id=phase.id)]


def _add_block(work: Work, congress_id: Id[Congress], block: BlockSession, dates: Mapping[PhaseKind, Dates]) -> None:
    session_id = block.session_id
    if session_id is None:
        session_id = Id(add_session(work, _phase(work, congress_id, block.phase, dates), block.values).id)
    made = add_items(work, Place(session_id), [item.values for item in block.items])
    for row, item in zip(made, block.items, strict=True):
        if item.parts:
            add_items(work, Place(session_id, Id(row.id)), [part.values for part in item.parts])


def _phase(work: Work, congress_id: Id[Congress], kind: PhaseKind, dates: Mapping[PhaseKind, Dates]) -> Id[Phase]:
    found = work.find(Phase, congress_id=congress_id, kind=kind)
    return Id(found[0].id) if found else Id(set_phase(work, congress_id, kind, dates[kind]).id)
