"""How old somebody is on a day, as far as the dates are known; the groups of lines about age, Party age and the time of admission."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from congress_app.domain.bands import AGES, PARTY_AGES, PERIODS, Band, read_ages, read_periods
from congress_app.domain.partial_date import PartialDate
from congress_app.domain.statistics.figures import UNKNOWN, Group, Line, Part, lines_of, partition
from congress_app.domain.statistics.percents import rounded
from congress_app.i18n import N_, NP_

Buckets = Mapping[PartialDate | None, list[str]]
Names = Callable[[Sequence[str]], str]
"""Puts the people of a line into words."""


def years_on(day: dt.date, since: PartialDate) -> int:
    """Whole years from a date to a day: by the month or the year alone where no more is known."""
    years = day.year - since.year
    if since.day:
        return years - ((day.month, day.day) < (since.month, since.day))
    return years - (day.month < since.month)


def latest(date: PartialDate) -> dt.date:
    """The last day that a date known in part can be."""
    month = date.month or 12
    return dt.date(date.year, month, date.day or calendar.monthrange(date.year, month)[1])


def by_years(buckets: Buckets, day: dt.date) -> dict[int, list[str]]:
    """The people by their whole years on a day, youngest first; those of unknown or later dates are left out."""
    found: dict[int, list[str]] = {}
    for date, ids in buckets.items():
        if date is not None and (years := years_on(day, date)) >= 0:
            found.setdefault(years, []).extend(ids)
    return dict(sorted(found.items()))


def age_group(years: Mapping[int, list[str]], total_ids: Sequence[str], bands: str, names: Names) -> Group:
    """Ages in bands, with the mean, the youngest and the oldest: all of them where several are of one age."""
    more = (
        *_mean("age.mean", N_("Mean age"), years),
        *_extreme("age.youngest", N_("Youngest"), years, min, names),
        *_extreme("age.oldest", N_("Oldest"), years, max, names),
    )
    parts = _bands("age", years, bands, AGES)
    return partition("age", N_("Age"), _with_unknown("age", parts, total_ids), more)


def party_age_group(years: Mapping[int, list[str]], total_ids: Sequence[str], bands: str, names: Names) -> Group:
    """Party ages from admission in bands, with the mean and who is longest and shortest in the Party."""
    more = (
        *_mean("party_age.mean", N_("Mean Party age"), years),
        *_extreme("party_age.most", N_("Longest in the Party"), years, max, names),
        *_extreme("party_age.least", N_("Shortest in the Party"), years, min, names),
    )
    parts = _bands("party_age", years, bands, PARTY_AGES)
    return partition("party_age", N_("Party age"), _with_unknown("party_age", parts, total_ids), more)


def period_group(admitted: Buckets, total_ids: Sequence[str], written: str) -> Group:
    """The periods in which people were admitted."""
    bands = read_periods(written)
    found: list[list[str]] = [[] for _band in bands.bands]
    for date, ids in admitted.items():
        if date is not None:
            found[bands.place(latest(date))] += ids
    parts = [_part("period", band, PERIODS, ids) for band, ids in zip(bands.bands, found, strict=True)]
    title = NP_("figures", "Time of admission to the Party")
    return partition("period", title, _with_unknown("period", parts, total_ids))


def badge_lines(years: Mapping[int, list[str]], total: int) -> tuple[Line, ...]:
    """Those who wear a Party badge, and of how many years."""
    badges = {count: ids for count, ids in years.items() if count > 0}
    everybody = tuple(id for ids in badges.values() for id in ids)
    if not everybody:
        return ()
    msgid = N_("Party badge of {years} years")
    each = [Part(f"badge={count}", msgid, ids, {"years": str(count)}) for count, ids in sorted(badges.items())]
    return lines_of([Part("badge", N_("With a Party badge"), everybody, parts=each)], total)


def _bands(code: str, years: Mapping[int, list[str]], written: str, words: Mapping[str, str]) -> list[Part]:
    bands = read_ages(written)
    found: list[list[str]] = [[] for _band in bands.bands]
    for count, ids in years.items():
        found[bands.place(count)] += ids
    return [_part(code, band, words, ids) for band, ids in zip(bands.bands, found, strict=True)]


def _part(code: str, band: Band[int] | Band[dt.date], words: Mapping[str, str], ids: list[str]) -> Part:
    return Part(f"{code}={band.written}", words[band.sign], ids, band.values)


def _with_unknown(code: str, parts: list[Part], total_ids: Sequence[str]) -> list[Part]:
    known = {id for part in parts for id in part.ids}
    rest = [id for id in total_ids if id not in known]
    return [*parts, Part(f"{code}.unknown", UNKNOWN, rest)] if rest else parts


def _mean(code: str, msgid: str, years: Mapping[int, list[str]]) -> tuple[Line, ...]:
    ids = tuple(id for its in years.values() for id in its)
    if not ids:
        return ()
    whole = sum(count * len(its) for count, its in years.items())
    return (Line(code, msgid, count=len(ids), ids=ids, value=rounded(Decimal(whole) / len(ids))),)


def _extreme(
    code: str, msgid: str, years: Mapping[int, list[str]], of: Callable[[Mapping[int, list[str]]], int], names: Names
) -> tuple[Line, ...]:
    if not years:
        return ()
    count = of(years)
    ids = tuple(years[count])
    return (Line(code, msgid, count=len(ids), ids=ids, value=Decimal(count), note=names(ids)),)
