"""What the part reads from the data file, off the window's thread."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field

from congress_app.bootstrap import App
from congress_app.domain.catalogues import Catalogues
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.delegates import Allocation, Delegate, Delegation, DiscussionGroup, Substitution
from congress_app.domain.fields import Id
from congress_app.domain.office import OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.domain.rulebook import Rulebook
from congress_app.i18n import _
from congress_app.listings.allocation import AllocationRow
from congress_app.listings.congresses import CongressRow
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.delegations import DelegationRow, GroupRow
from congress_app.listings.listing import Scope
from congress_app.listings.substitutions import SubstitutionRow
from congress_app.ui.common.list_model import Prepared

SHOWN_KINDS = frozenset(
    {Delegate, Delegation, DiscussionGroup, Substitution, Allocation, Organisation, Congress, OwnCode, OwnRule, Person}
)
Findings = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many delegates count as official, are alternates who replace nobody, are guests, serve."""

    official: int = 0
    alternates: int = 0
    guests: int = 0
    service: int = 0

    @property
    def words(self) -> str:
        """`250 official delegates · 12 alternates · 30 guests`; what there is none of is left out."""
        said = (
            (_("{count} official delegates"), self.official),
            (_("{count} alternates"), self.alternates),
            (_("{count} guests"), self.guests),
            (_("{count} of the service"), self.service),
        )
        return " · ".join(words.format(count=count) for words, count in said if count)


@dataclass(frozen=True, slots=True)
class Loaded:
    """The delegates of one congress with all that is chosen from beside them; of all congresses where none is worked on.

    cap: the greatest number of delegates that the rules allow; None = none is known.
    """

    prepared: Prepared[DelegateRow] = field(default_factory=lambda: Prepared((), (), ()))
    counts: Counts = field(default_factory=Counts)
    as_of: dt.date = dt.date(2025, 7, 1)
    congress: CongressRow | None = None
    delegations: tuple[DelegationRow, ...] = ()
    groups: tuple[GroupRow, ...] = ()
    allocation: tuple[AllocationRow, ...] = ()
    substitutions: tuple[SubstitutionRow, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    catalogues: Catalogues | None = None
    cap: int | None = None


def load(app: App, congress_id: str) -> Loaded:
    """All that the part shows of a congress; empty = the delegates of all congresses."""
    scope = Scope(app.as_of(), Id[Congress](congress_id) if congress_id else None)
    lists = app.lists
    rows = lists.delegates(scope)
    if not congress_id:
        return Loaded(prepared(rows), counted(rows), scope.as_of, catalogues=Catalogues.load(lists.rows(OwnCode)))
    congress = next(iter(lists.congresses(scope)), None)
    return Loaded(
        prepared(rows),
        counted(rows),
        scope.as_of,
        congress,
        tuple(lists.delegations(scope)),
        tuple(lists.groups(scope)),
        tuple(lists.allocation(scope)),
        tuple(lists.substitutions(scope)),
        tuple(row.organisation for row in lists.organisations(scope)),
        Catalogues.load(lists.rows(OwnCode)),
        cap_of(congress, scope.as_of, lists.rows(OwnRule)) if congress is not None else None,
    )


def cap_of(row: CongressRow, as_of: dt.date, own: Sequence[OwnRule]) -> int | None:
    """The greatest number of delegates that the rules allow a congress; None where none is known or the office asks for none."""
    its = row.organisation
    found = Rulebook.load(own).value(
        "delegates.cap",
        row.opens_on or as_of,
        level=its.kind,
        formation=its.formation,
        merged_count=its.merged_count,
        unit=its.unit_key,
    )
    return int(found.value) if found is not None and found.value else None


def prepared(rows: Sequence[DelegateRow]) -> Prepared[DelegateRow]:
    """Rows with their keys; the text in which they are found was folded when they were stored."""
    keys = [row.id for row in rows]
    return Prepared(rows, keys, [row.search_words for row in rows], {key: place for place, key in enumerate(keys)})


def counted(rows: Sequence[DelegateRow]) -> Counts:
    """How many of each kind there are."""
    official = sum(row.counted_as is not None for row in rows)
    alternates = sum(row.place is DelegateCategory.ALTERNATE for row in rows)
    guests, service = (
        sum(row.place is which for row in rows) for which in (DelegateCategory.GUEST, DelegateCategory.SERVICE)
    )
    return Counts(official, alternates, guests, service)


def load_findings(app: App, congress_id: str) -> Findings:
    """What the rules warn of in a congress, by the id of each row that it is about."""
    from congress_app.listings.warnings import warning_rows  # noqa: PLC0415 - the rules come after the first paint

    found: dict[str, list[str]] = {}
    for row in warning_rows(app.lists, Scope(app.as_of(), Id[Congress](congress_id))):
        for row_id in row.finding.row_ids if row.finding.is_warning else ():
            found.setdefault(str(row_id), []).append(row.finding.beside)
    return {key: tuple(sentences) for key, sentences in found.items()}
