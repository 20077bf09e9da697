"""Who at a congress gets which badge, what stands on it, and whether it was printed. How a badge looks is in `documents.badges`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from congress_app.domain.badge_numbers import number_key
from congress_app.domain.badges import BadgeEntry, badge_sum
from congress_app.domain.delegate_choices import DelegateCategory, DelegateState, GuestReply
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.domain.post_words import post_at
from congress_app.i18n.collation import name_key
from congress_app.listings.congresses import CongressRow
from congress_app.listings.delegates import DelegateRow

OFFICIAL = "delegate"
KINDS = (OFFICIAL, DelegateCategory.ALTERNATE.value, DelegateCategory.GUEST.value, DelegateCategory.SERVICE.value)
"""The kinds of badges, in the order in which they are printed; official delegates of all categories wear the same."""


@dataclass(frozen=True, slots=True)
class BadgeRow:
    """One badge. kind: one of `KINDS`; photo: its hash; congress: what all badges of the congress say."""

    delegate_id: Id[Delegate]
    kind: str
    full_name: str
    post: str
    delegation: str
    number: str
    seat: str
    photo: str
    congress: tuple[str, ...]

    def entry(self, *, has_photo: bool) -> BadgeEntry:
        """What is noted of it when it is printed with or without its photo."""
        own = (self.full_name, self.kind, self.delegation, self.number, self.seat, self.post)
        return BadgeEntry(self.delegate_id, badge_sum(*own, self.photo if has_photo else "", *self.congress))


def badge_rows(congress: CongressRow, rows: Iterable[DelegateRow]) -> list[BadgeRow]:
    """The badges of a congress by kind and number.

    Who has withdrawn, was replaced or declines gets none; a substitute who counts as official wears a delegate's; where a guest sends
    another, it bears the name of the one sent.
    """
    head = (congress.title, congress.parent, str(congress.opens_on or ""), str(congress.closes_on or ""))
    found = [badge for row in rows if (badge := _badge(row, head)) is not None]
    return sorted(found, key=lambda each: (KINDS.index(each.kind), number_key(each.number), name_key(each.full_name)))


def unnamed_guests(rows: Iterable[DelegateRow]) -> list[str]:
    """Guests who send somebody whose name is not written down yet: there is no badge for them."""
    sending = [row.delegate for row in rows if _kind(row) is not None and _sends_another(row.delegate)]
    return [its.full_name for its in sending if not its.sent_instead.strip()]


def _badge(row: DelegateRow, head: tuple[str, ...]) -> BadgeRow | None:
    its, kind = row.delegate, _kind(row)
    if kind is None:
        return None
    is_sent = _sends_another(its)
    if is_sent and not its.sent_instead.strip():
        return None
    return BadgeRow(
        delegate_id=Id(its.id),
        kind=kind,
        full_name=its.sent_instead.strip() if is_sent else its.full_name,
        post=its.unit if is_sent else post_at(its.post, its.unit),
        delegation=row.delegation or row.organisation,
        number=its.badge_number.strip(),
        seat=its.seat.strip(),
        photo="" if is_sent else its.photo,
        congress=head,
    )


def _kind(row: DelegateRow) -> str | None:
    its = row.delegate
    if row.counted_as is not None:
        return OFFICIAL
    if its.state is DelegateState.WITHDRAWN or row.place is None:
        return None
    if its.category is DelegateCategory.GUEST and its.reply is GuestReply.DECLINES:
        return None
    return str(its.category)


def _sends_another(its: Delegate) -> bool:
    return its.category is DelegateCategory.GUEST and its.reply is GuestReply.SENDS_ANOTHER
