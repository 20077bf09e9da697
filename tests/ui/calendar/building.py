"""Rows of congresses that no file holds."""

from __future__ import annotations

import dataclasses
import datetime as dt

from congress_app.domain.choices import CongressState, HalfDay
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.domain.organisations import Organisation
from congress_app.listings.congresses import CongressRow, Span

AS_OF = dt.date(2025, 7, 21)
AM, PM = HalfDay.MORNING, HalfDay.AFTERNOON


def row(n: int = 0, *, state: CongressState = CongressState.PLANNED, days: int = 1, name: str = "") -> CongressRow:
    """A row that no file holds: the n-th congress, n days after the as-of day."""
    words = name or f"xã Số {n}"
    organisation = Organisation(
        id=Id(f"o{n}"), name=f"Đảng bộ {words}", short_name=words, area="Phú Thọ" if n % 2 else "Hòa Bình"
    )
    congress = Congress(id=Id(f"c{n}"), organisation_id=organisation.id, code=f"c{n}-2025", ordinal=1, term="2025-2030")
    first = AS_OF + dt.timedelta(days=n)
    span = Span(first, AM, first + dt.timedelta(days=days - 1), PM)
    return CongressRow(congress, organisation, "", state, None, None, None, span)


def undated(n: int) -> CongressRow:
    """A congress without a date."""
    return dataclasses.replace(row(n), official=None)
