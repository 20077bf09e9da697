"""The rows of one congress from which its figures are made, and who is counted: places held, who came, who was replaced."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from congress_app.domain.catalogues import Catalogues
from congress_app.domain.choices import HalfDay, OrganisationKind
from congress_app.domain.delegate_choices import DelegateCategory, Presence
from congress_app.domain.delegates import Attendance, Delegate, Delegation, Substitution
from congress_app.domain.official import counted_as
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n.collation import name_key
from congress_app.runtime.lazy import lazy


@dataclass(frozen=True, slots=True)
class Sitting:
    """A session as the roll-call knows it: its day, its half-day and what it is called."""

    id: str
    on: dt.date
    name: str = ""
    half: HalfDay = HalfDay.MORNING


@dataclass(frozen=True)
class Roll:
    """The delegates of one congress with what is written down about them. opening: the day on which ages are judged."""

    delegates: Sequence[Delegate]
    opening: dt.date
    rulebook: Rulebook
    catalogues: Catalogues
    level: OrganisationKind | None = None
    delegations: Sequence[Delegation] = ()
    substitutions: Sequence[Substitution] = ()
    sittings: Sequence[Sitting] = ()
    attendance: Sequence[Attendance] = ()

    @lazy
    def by_id(self) -> Mapping[str, Delegate]:
        """The delegates by id."""
        return {str(each.id): each for each in self.delegates}

    @lazy
    def called(self) -> Mapping[str, Mapping[str, Attendance]]:
        """What the roll-calls say: session -> delegate -> row; sessions without a roll-call are left out."""
        found: dict[str, dict[str, Attendance]] = {}
        for each in self.attendance:
            found.setdefault(each.session_id, {})[each.delegate_id] = each
        return found

    @property
    def last_called(self) -> str | None:
        """The last session in which the roll was called."""
        return next((each.id for each in reversed(self.sittings) if each.id in self.called), None)

    def sitting(self, session_id: str | None) -> Sitting | None:
        """A session by its id."""
        return next((each for each in self.sittings if each.id == session_id), None)

    def substitutions_by(self, session_id: str | None) -> list[Substitution]:
        """The substitutions up to the day of a session, as they happened; all where no session is asked about."""
        sitting = self.sitting(session_id)
        happened = [each for each in self.substitutions if sitting is None or each.on <= sitting.on]
        return sorted(happened, key=lambda each: (each.on, each.id))

    def places(self, session_id: str | None) -> dict[str, DelegateCategory]:
        """The category in which each official delegate counts as of a session."""
        return counted_as(self.delegates, self.substitutions_by(session_id))

    def delegation(self, delegate: Delegate) -> str:
        """The name of the delegation that a delegate belongs to; empty when it belongs to none."""
        return self._delegations.get(delegate.delegation_id or "", "")

    def who(self, delegate: Delegate) -> str:
        """`Nguyễn Văn An, Đoàn xã A`."""
        where = self.delegation(delegate)
        return f"{delegate.full_name}, {where}" if where else delegate.full_name

    @lazy
    def _delegations(self) -> Mapping[str, str]:
        return {str(each.id): each.name for each in self.delegations}

    def named(self, ids: Iterable[str]) -> list[Delegate]:
        """Delegates by their ids, in the order of names."""
        return sorted((self.by_id[id] for id in ids), key=lambda each: name_key(each.full_name))

    def rule(self, code: str) -> str:
        """How a row of bands is written for this level on the opening day."""
        found = self.rulebook.value(code, self.opening, level=self.level)
        return str(found.value) if found else ""


@dataclass(frozen=True, slots=True)
class Presences:
    """Who came to a session out of those summoned, and who replaced whom; all empty before the first roll-call."""

    present: tuple[str, ...] = ()
    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    unrecorded: tuple[str, ...] = ()
    is_called: bool = False


def presences(roll: Roll, session_id: str | None, summoned: Sequence[str]) -> Presences:
    """Who of those summoned came to a session."""
    rows = roll.called.get(session_id or "")
    if rows is None:
        return Presences()
    found: dict[Presence | None, list[str]] = {kind: [] for kind in (*Presence, None)}
    for id in summoned:
        found[rows[id].presence if id in rows else None].append(id)
    present, excused, absent, unrecorded = (
        tuple(found[kind]) for kind in (Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT, None)
    )
    return Presences(present, excused, absent, unrecorded, is_called=True)


def absent_throughout(roll: Roll, session_id: str | None, summoned: Sequence[str]) -> tuple[str, ...]:
    """Those who came to no session up to this one and whom nobody replaced.

    By them the number drops to which results of votes relate (Decision 244-QĐ/TW, article 32.3).
    """
    reached: list[Mapping[str, Attendance]] = []
    for sitting in roll.sittings:
        if sitting.id in roll.called:
            reached.append(roll.called[sitting.id])
        if sitting.id == session_id:
            break
    if session_id is None or not reached:
        return ()
    return tuple(id for id in summoned if all(_is_away(rows.get(id)) for rows in reached))


def _is_away(row: Attendance | None) -> bool:
    return row is not None and row.presence is not Presence.PRESENT
