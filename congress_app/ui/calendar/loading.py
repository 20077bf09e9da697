"""What the calendar reads from the data file, off the window's thread: the rows ready to be shown, and the warnings after them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias, overload

from congress_app.bootstrap import App
from congress_app.domain.assignments import Assignment, AssignmentStateChange
from congress_app.domain.choices import PhaseKind
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.i18n.collation import order_key
from congress_app.i18n.folding import fold
from congress_app.listings.congresses import CONGRESSES, CongressRow
from congress_app.runtime.lazy import lazy
from congress_app.ui.common.list_model import Prepared

if TYPE_CHECKING:
    from congress_app.listings.warnings import WarningRow

SHOWN_KINDS = frozenset({Congress, Phase, StateChange, Organisation, Person, Assignment, AssignmentStateChange})
Findings: TypeAlias = "dict[str, list[WarningRow]]"
Mark = tuple[int, dt.date]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The congresses as of a day."""

    prepared: Prepared[CongressRow]
    as_of: dt.date


@dataclass(frozen=True, slots=True)
class About:
    """What the details show of one congress beyond its row."""

    congress_id: str
    phases: dict[PhaseKind, Phase] = field(default_factory=dict)
    states: tuple[StateChange, ...] = ()


class Folds(Sequence[str]):
    """The folded texts of rows, made when the first of them is asked for: a list is seen before anything is found in it."""

    def __init__(self, rows: Sequence[CongressRow]) -> None:
        self._rows = rows

    @lazy
    def _texts(self) -> list[str]:
        return [fold(CONGRESSES.searched(row)) for row in self._rows]

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        """The text of one row, or of several."""
        return self._texts[place]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._rows)


def load(app: App) -> Loaded:
    """All congresses, ready to be shown."""
    scope = app.scope()
    return Loaded(prepared(app.lists.congresses(scope)), scope.as_of)


def prepared(rows: Sequence[CongressRow]) -> Prepared[CongressRow]:
    """Rows with their keys, and their texts when they are wanted."""
    keys = [row.id for row in rows]
    return Prepared(rows, keys, Folds(rows), {key: place for place, key in enumerate(keys)})


def key_of(row: CongressRow) -> str:
    """The key of a row."""
    return row.id


def load_findings(app: App, known: Mark | None) -> tuple[Mark, Findings] | None:
    """The findings of the rules by congress, warnings first; None when they are the same as those known already.

    Args:
        known: the last step and the day by which those known were made.
    """
    from congress_app.listings.warnings import warning_rows  # noqa: PLC0415 - the rules come after the first paint

    scope = app.scope()
    mark = app.file.last_step(), scope.as_of
    if mark == known:
        return None
    found: Findings = {}
    for row in warning_rows(app.lists, scope):
        for congress_id in row.congress_ids:
            found.setdefault(congress_id, []).append(row)
    return mark, found


def load_about(app: App, congress_id: str) -> About:
    """Phases and states of one congress."""
    own = Id[Congress](congress_id)
    phases = {phase.kind: phase for phase in app.lists.rows(Phase, congress_id=own)}
    states = sorted(app.lists.rows(StateChange, congress_id=own), key=lambda change: (change.on, change.id))
    return About(congress_id, phases, tuple(states))


def load_organisations(app: App) -> list[Organisation]:
    """All organisations as a tree in order."""
    return [row.organisation for row in app.lists.organisations(app.scope())]


def areas_of(organisations: Iterable[Organisation]) -> list[str]:
    """The areas that organisations name, in order."""
    return sorted({each.area for each in organisations if each.area}, key=order_key)
