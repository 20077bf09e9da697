"""Badges as such: the token in their code, what counts as printed, which are due. What stands on a badge is in `listings.badges`."""

from __future__ import annotations

from base64 import b32encode
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from hashlib import sha256

from congress_app.domain.choice import Choice
from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.i18n import NP_

TOKEN_LENGTH = 26


class BadgeState(Choice):
    """Whether somebody's badge was printed as it is now."""

    NEW = "new", NP_("badge", "Not printed")
    CHANGED = "changed", NP_("badge", "Changed since")
    PRINTED = "printed", NP_("badge", "Printed")


@dataclass(frozen=True, slots=True)
class BadgeEntry:
    """A badge as far as its printing is noted: whose it is, and the sum of what stands on it."""

    delegate_id: Id[Delegate]
    content: str


@dataclass(frozen=True, slots=True)
class BadgesDue:
    """What is to be printed: badges never printed, and those changed since."""

    new: tuple[BadgeEntry, ...]
    changed: tuple[BadgeEntry, ...]

    @property
    def ids(self) -> frozenset[str]:
        """Whose badges they are."""
        return frozenset(str(each.delegate_id) for each in (*self.new, *self.changed))


def badge_token(delegate_id: str) -> str:
    """What the code on a badge says: 26 capitals and digits that tell nothing about the person."""
    return b32encode(sha256(f"badge:{delegate_id}".encode()).digest()).decode("ascii")[:TOKEN_LENGTH]


def badge_sum(*said: str) -> str:
    """A short sum of what stands on a badge: another text, another sum."""
    return sha256("\x1f".join(said).encode()).hexdigest()[:32]


def last_printed(prints: Iterable[BadgePrint], size: str = "") -> dict[str, str]:
    """The sum of what stood on each delegate's badge when it was printed last.

    Args:
        size: only badges of this size; empty: of any.
    """
    its = [each for each in prints if not size or each.size == size]
    ordered = sorted(its, key=lambda each: (each.printed_at, each.id))
    return {str(each.delegate_id): each.content for each in ordered}


def badge_state(last: str | None, contents: Collection[str]) -> BadgeState:
    """Whether a badge stands as printed, given what was printed last and the sums that it may have now."""
    if last is None:
        return BadgeState.NEW
    return BadgeState.PRINTED if last in contents else BadgeState.CHANGED


def badges_due(entries: Iterable[BadgeEntry], prints: Iterable[BadgePrint], size: str) -> BadgesDue:
    """Which of these badges were never printed in a size, and which have changed since."""
    last = last_printed(prints, size)
    found: dict[BadgeState, list[BadgeEntry]] = {state: [] for state in BadgeState}
    for each in entries:
        found[badge_state(last.get(str(each.delegate_id)), (each.content,))].append(each)
    return BadgesDue(tuple(found[BadgeState.NEW]), tuple(found[BadgeState.CHANGED]))
