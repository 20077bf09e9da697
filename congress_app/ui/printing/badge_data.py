"""What the dialog of badges knows of a congress, and which badges are meant by a choice. Read on a worker, then plain values."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from enum import Enum

from congress_app.domain.badge_numbers import doubled_numbers
from congress_app.domain.badges import BadgeState, badge_state, last_printed
from congress_app.domain.delegate_records import BadgePrint
from congress_app.listings.badges import BadgeRow, badge_rows, unnamed_guests
from congress_app.listings.listing import Scope
from congress_app.listings.lists import Lists


class Which(Enum):
    """Which badges are wanted."""

    DUE = "due"
    CHANGED = "changed"
    CHOSEN = "chosen"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Look:
    """How badges are wanted, as far as it says which of them are due. kind: one kind of badge, empty = all."""

    size: str
    has_photos: bool
    kind: str = ""


@dataclass(frozen=True, slots=True)
class BadgeData:
    """The badges of one congress and what was printed. unnamed: guests who send somebody not named yet."""

    congress_id: str = ""
    rows: tuple[BadgeRow, ...] = ()
    prints: tuple[BadgePrint, ...] = ()
    unnamed: tuple[str, ...] = ()
    doubled: tuple[tuple[str, tuple[str, ...]], ...] = field(default=())

    @property
    def unnumbered_count(self) -> int:
        """How many badges have no number."""
        return sum(not row.number for row in self.rows)

    def of_kind(self, look: Look) -> list[BadgeRow]:
        """The badges of the kind looked at."""
        return [row for row in self.rows if not look.kind or row.kind == look.kind]

    def states(self, look: Look) -> dict[str, BadgeState]:
        """Whether each badge was printed as it would be now, by the delegate's id."""
        last = last_printed(self.prints, look.size)
        return {
            str(row.delegate_id): badge_state(
                last.get(str(row.delegate_id)), (row.entry(has_photo=look.has_photos).content,)
            )
            for row in self.of_kind(look)
        }

    def wanted(self, which: Which, look: Look, chosen: Collection[str]) -> list[BadgeRow]:
        """The badges that a choice means, in the order in which they are printed."""
        rows, states = self.of_kind(look), self.states(look)
        if which is Which.ALL:
            return rows
        if which is Which.CHOSEN:
            return [row for row in rows if row.delegate_id in chosen]
        meant = (BadgeState.CHANGED,) if which is Which.CHANGED else (BadgeState.NEW, BadgeState.CHANGED)
        return [row for row in rows if states[str(row.delegate_id)] in meant]


def load_badges(lists: Lists, scope: Scope) -> BadgeData:
    """What there is to know of a congress; nothing where it is gone."""
    found = lists.congresses(scope) if scope.congress_id is not None else []
    if not found:
        return BadgeData()
    delegates = lists.delegates(scope)
    rows = badge_rows(found[0], delegates)
    return BadgeData(
        str(scope.congress_id),
        tuple(rows),
        tuple(lists.badge_prints(scope)),
        tuple(unnamed_guests(delegates)),
        tuple(doubled_numbers((row.number, row.full_name) for row in rows)),
    )
