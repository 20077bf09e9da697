"""The list of congresses: the calendar of a province as rows."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from congress_app.domain.choices import CongressState, HalfDay
from congress_app.domain.congresses import Congress
from congress_app.domain.naming import congress_title
from congress_app.domain.organisations import Organisation
from congress_app.i18n import N_, NP_
from congress_app.listings.listing import Align, Column, Listing, said_column


@dataclass(frozen=True, slots=True)
class Span:
    """A phase's first and last half-day: the actual ones before the planned ones."""

    starts_on: dt.date
    starts_half: HalfDay
    ends_on: dt.date
    ends_half: HalfDay


@dataclass(frozen=True)  # without slots: storage makes the parts of a row when they are looked at
class CongressRow:
    """A congress with its organisation, its state as of the day asked for, and its phases as far as they are set."""

    congress: Congress
    organisation: Organisation
    parent: str
    state: CongressState
    review: Span | None
    rehearsal: Span | None
    preparatory: Span | None
    official: Span | None
    speaker: str = ""  # who attends and speaks; of several each name

    @property
    def id(self) -> str:
        """The congress's id."""
        return self.congress.id

    @property
    def title(self) -> str:
        """The whole title of the congress."""
        return congress_title(self.congress, self.organisation)

    @property
    def short_name(self) -> str:
        """What a narrow place shows: the organisation's short name."""
        return self.organisation.short_name or self.organisation.name

    @property
    def opens_on(self) -> dt.date | None:
        """The first day of the preparatory session, else of the official one."""
        first = self.preparatory or self.official
        return first.starts_on if first else None

    @property
    def opens_half(self) -> HalfDay | None:
        """The half-day in which it opens."""
        first = self.preparatory or self.official
        return first.starts_half if first else None

    @property
    def closes_on(self) -> dt.date | None:
        """The last day of the official session."""
        return self.official.ends_on if self.official else None

    @property
    def closes_half(self) -> HalfDay | None:
        """The half-day in which it closes."""
        return self.official.ends_half if self.official else None

    @property
    def hall(self) -> str:
        """Where it is held: the congress's own hall, else the organisation's."""
        return self.congress.hall or self.organisation.hall


def _congress(name: str, width: int, align: Align = Align.LEFT, *, is_shown: bool = True) -> Column[CongressRow]:
    return said_column(
        Congress, name, lambda row: getattr(row.congress, name), width=width, align=align, is_shown=is_shown
    )


def _of_organisation(name: str, width: int, align: Align = Align.LEFT) -> Column[CongressRow]:
    return said_column(
        Organisation, name, lambda row: getattr(row.organisation, name), width=width, align=align, is_shown=False
    )


CONGRESSES = Listing(
    "congresses",
    N_("Congresses"),
    (
        Column("opens_on", N_("Opens on"), lambda row: row.opens_on, 11, Align.CENTRE),
        Column("opens_half", N_("From the half-day"), lambda row: row.opens_half, 8, Align.CENTRE),
        Column("closes_on", N_("Closes on"), lambda row: row.closes_on, 11, Align.CENTRE),
        Column("organisation", N_("Organisation"), lambda row: row.organisation.name, 32),
        Column("title", N_("Congress"), lambda row: row.title, 50, is_shown=False),
        _congress("code", 22, is_shown=False),
        Column("state", N_("State"), lambda row: row.state, 14),
        Column("speaker", NP_("congresses", "Attends and speaks"), lambda row: row.speaker, 22),
        _congress("form", 18),
        _congress("content_count", 9, Align.RIGHT),
        _congress("ordinal", 8, Align.RIGHT, is_shown=False),
        _congress("term", 11, Align.CENTRE, is_shown=False),
        _congress("committee_by", 16, is_shown=False),
        _congress("is_pilot", 8, Align.CENTRE, is_shown=False),
        _congress("delegate_count", 10, Align.RIGHT),
        Column("hall", N_("Hall"), lambda row: row.hall, 30),
        Column(
            "preparatory_on",
            N_("Preparatory session"),
            lambda row: row.preparatory and row.preparatory.starts_on,
            11,
            Align.CENTRE,
            is_shown=False,
        ),
        Column(
            "official_on",
            N_("Official session"),
            lambda row: row.official and row.official.starts_on,
            11,
            Align.CENTRE,
            is_shown=False,
        ),
        Column(
            "review_on",
            N_("Review by the superior"),
            lambda row: row.review and row.review.starts_on,
            11,
            Align.CENTRE,
            is_shown=False,
        ),
        Column(
            "rehearsal_on",
            N_("Rehearsal"),
            lambda row: row.rehearsal and row.rehearsal.starts_on,
            11,
            Align.CENTRE,
            is_shown=False,
        ),
        Column("closes_half", N_("To the half-day"), lambda row: row.closes_half, 8, Align.CENTRE, is_shown=False),
        Column("organisation_kind", N_("Kind of organisation"), lambda row: row.organisation.kind, 14, is_shown=False),
        Column("parent", N_("Superior organisation"), lambda row: row.parent, 26, is_shown=False),
        _of_organisation("area", 14),
        _of_organisation("member_count", 10, Align.RIGHT),
        _of_organisation("suborganisation_count", 10, Align.RIGHT),
        _congress("theme", 30, is_shown=False),
        _congress("motto", 30, is_shown=False),
        _congress("notice_sent_on", 11, Align.CENTRE, is_shown=False),
        _congress("note", 30, is_shown=False),
    ),
    lambda lists, scope: lists.congresses(scope),
    lambda row: (
        f"{row.organisation.name} {row.organisation.short_name} {row.congress.code} {row.hall} {row.organisation.area}"
        f" {row.speaker}"
    ),
)
