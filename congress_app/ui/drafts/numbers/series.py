"""The series of the register of the office that holds a congress: their words, what is next in each, what is missing or doubled."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.kinds import document_kinds
from congress_app.domain.drafts.numbering import (
    OF_CONGRESS,
    Series,
    body_symbol,
    doubles,
    gaps,
    known_symbol,
    next_number,
    read_written,
    term_on,
)
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.i18n import _
from congress_app.listings.congresses import CongressRow
from congress_app.ui.common.options import Option

MOST_SAID = 6


@dataclass(frozen=True, slots=True)
class Register:
    """The lines of one office as of a day, and the congress whose series stands beside those of its committee."""

    congress: CongressRow
    entries: Sequence[NumberEntry]
    as_of: dt.date

    @property
    def committee_symbol(self) -> str:
        """What stands behind the stroke of the committee's papers."""
        return body_symbol(self.congress.organisation.kind, is_of_congress=False)

    def place_of(self, written: str, on: dt.date | None) -> dict[str, Any]:
        """The fields of the number and its series that are written so on a paper of a day."""
        number, kind, body = read_written(written)
        kinds = (*(each.symbol for each in document_kinds().kinds), *(each.kind_symbol for each in self.entries))
        bodies = (self.committee_symbol, OF_CONGRESS, *(each.body_symbol for each in self.entries))
        kind, its = known_symbol(kind, kinds), known_symbol(body, bodies) if body else self.committee_symbol
        is_of_congress = its == OF_CONGRESS
        congress = self.congress.congress
        term = congress.term if is_of_congress else term_on(congress.term, self.congress.closes_on, on or self.as_of)
        return {
            "organisation_id": self.congress.organisation.id,
            "congress_id": congress.id if is_of_congress else None,
            "term": term,
            "kind_symbol": kind,
            "body_symbol": its,
            "number": number,
        }

    def series(self) -> dict[Series, str]:
        """The series that are begun, in words."""
        found: dict[Series, str] = {}
        for each in self.entries:
            found.setdefault(each.series, series_words(each))
        return found

    def next_written(self) -> dict[Series, str]:
        """The next number of each series as it is written; that of the congress without a kind."""
        first = {each.series: each for each in reversed(self.entries)}
        made = {}
        for series, entry in first.items():
            kind = "…" if entry.congress_id else entry.kind_symbol
            made[series] = f"{next_number(self.entries, series):02d}-{kind}/{entry.body_symbol}"
        return made

    def offered(self) -> list[Option]:
        """The next number for each kind of paper, of the committee and of the congress."""
        symbols = dict.fromkeys(kind.symbol for kind in document_kinds().kinds if kind.symbol)
        titles = {kind.symbol: kind.title for kind in reversed(document_kinds().kinds)}
        options = []
        for body in (self.committee_symbol, OF_CONGRESS):
            for symbol in dict.fromkeys([*symbols, *(each.kind_symbol for each in self.entries)]):
                values = self.place_of(f"{symbol}/{body}", None)
                probe = NumberEntry(id=self.congress.organisation.id, **values)  # type: ignore[arg-type]
                number = next_number(self.entries, probe.series)
                options.append(Option((symbol, body), f"{number:02d}-{symbol}/{body}", titles.get(symbol, "")))
        return options

    def problems(self) -> Mapping[str, str]:
        """What is wrong with lines, by their ids: a number that two papers bear, numbers missing before it."""
        said: dict[str, str] = {
            each.id: _("{number} is borne by {count} papers.").format(number=each.written, count=len(same))
            for same in doubles(self.entries)
            for each in same
        }
        for gap in gaps(self.entries):
            after = next(
                (each for each in self.entries if each.series == gap.series and each.number == gap.last + 1), None
            )
            if after is not None:
                said.setdefault(after.id, _("Missing before it: {numbers}.").format(numbers=_span(gap.first, gap.last)))
        return said

    def doubled(self) -> frozenset[str]:
        """The lines whose number two papers bear."""
        return frozenset(each.id for same in doubles(self.entries) for each in same)

    def summary(self) -> str:
        """Next numbers, reserved ones and what is missing, in one line."""
        parts = []
        if following := list(self.next_written().values()):
            shown = ", ".join(following[:MOST_SAID]) + ("…" if len(following) > MOST_SAID else "")
            parts.append(_("Next: {numbers}").format(numbers=shown))
        reserved = [each.written for each in self.entries if each.state is NumberState.RESERVED]
        if reserved:
            shown = ", ".join(reserved[:MOST_SAID]) + ("…" if len(reserved) > MOST_SAID else "")
            parts.append(_("Reserved: {numbers}").format(numbers=shown))
        words = self.series()
        missing = [f"{_span(gap.first, gap.last)} ({words[gap.series]})" for gap in gaps(self.entries)]
        if missing:
            parts.append(_("Missing: {numbers}").format(numbers=", ".join(missing[:MOST_SAID])))
        return " · ".join(parts)


def series_words(entry: NumberEntry) -> str:
    """`ĐH`; `BC/ĐU, 2020-2025`."""
    if entry.congress_id is not None:
        return _("{symbol}, the congress and its bodies").format(symbol=entry.body_symbol)
    words = f"{entry.kind_symbol}/{entry.body_symbol}"
    return f"{words}, {entry.term}" if entry.term else words


def _span(first: int, last: int) -> str:
    return f"{first:02d}" if first == last else f"{first:02d}-{last:02d}"
