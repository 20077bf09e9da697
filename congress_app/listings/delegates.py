"""The list of delegates, guests and service of congresses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Delegate
from congress_app.domain.official import place_counted
from congress_app.i18n import N_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True)
class DelegateRow:
    """A delegate with the names of what it belongs to.

    place: the category whose place it holds, its own unless a substitution changed it; None = it was replaced.
    search_words: the folded text in which "find" looks.
    """

    delegate: Delegate
    organisation: str
    delegation: str
    group: str
    congress_code: str
    place: DelegateCategory | None
    search_words: str

    @property
    def id(self) -> str:
        """The delegate's id."""
        return self.delegate.id

    @property
    def counted_as(self) -> DelegateCategory | None:
        """The category in which it counts as official; None = it does not count."""
        return place_counted(self.fact("state"), self.place)

    def fact(self, name: str) -> Any:
        """One field of the delegate; a row that was read gives it without making the delegate."""
        return getattr(self.delegate, name)


def _column(name: str, width: int, align: Align = Align.LEFT, *, is_shown: bool = False) -> Column[DelegateRow]:
    return said_column(Delegate, name, lambda row: row.fact(name), width=width, align=align, is_shown=is_shown)


DELEGATES = Listing(
    "delegates",
    N_("Delegates"),
    (
        _column("full_name", 24, is_shown=True),
        _column("gender", 6, Align.CENTRE, is_shown=True),
        _column("birth_date", 11, Align.CENTRE, is_shown=True),
        _column("ethnicity", 10, is_shown=True),
        _column("religion", 10),
        _column("category", 18, is_shown=True),
        Column("organisation", N_("Sent by"), lambda row: row.organisation, 26),
        Column("delegation", N_("Delegation"), lambda row: row.delegation, 26, is_shown=True),
        _column("delegation_role", 14),
        _column("post", 30, is_shown=True),
        _column("unit", 26),
        _column("sector", 18),
        _column("admitted_on", 11, Align.CENTRE, is_shown=True),
        _column("official_on", 11, Align.CENTRE),
        _column("home_place", 26),
        _column("earlier_home_place", 26),
        _column("address_place", 26),
        _column("general_education", 10),
        _column("professional_level", 14, is_shown=True),
        _column("profession", 18),
        _column("academic_title", 10),
        _column("theory_level", 12, is_shown=True),
        _column("state_management", 14),
        _column("foreign_language", 14),
        _column("it_level", 14),
        _column("party_badge", 8, Align.RIGHT),
        _column("awards", 24),
        _column("discipline", 20),
        _column("honour", 20),
        _column("committee_post", 24),
        _column("is_reelected", 8, Align.CENTRE),
        _column("other_office", 20),
        _column("badge_number", 9, Align.CENTRE, is_shown=True),
        Column("group", N_("Discussion group"), lambda row: row.group, 14),
        _column("group_role", 14),
        _column("seat", 8, Align.CENTRE),
        _column("state", 12, is_shown=True),
        _column("question", 24),
        _column("outcome", 24),
        _column("precedence", 8, Align.RIGHT),
        _column("reply", 16),
        _column("replied_on", 11, Align.CENTRE),
        _column("sent_instead", 24),
        _column("phone", 14),
        _column("arrangements", 24),
        _column("note", 20),
        Column("counted_as", N_("Counted as"), lambda row: row.counted_as, 18, is_shown=False),
        Column("congress_code", N_("Code of the congress"), lambda row: row.congress_code, 22),
    ),
    lambda lists, scope: lists.delegates(scope),
    lambda row: row.search_words,
)
