"""Lịch đại hội: the congresses of a province or a commune on A4 landscape, by date or by organisation (document-format 2 f)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from congress_app.documents.builders.letterheads import office_letterhead, own_organisation
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import DIRECTING, Planned, has_assignments
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Document, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn, WordedDay
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.choices import OrganisationKind
from congress_app.domain.naming import spaced_term
from congress_app.i18n import N_, dates
from congress_app.i18n.collation import order_key
from congress_app.listings.congresses import CongressRow, Span
from congress_app.runtime.errors import Refused

BY_DATE, BY_ORGANISATION = "date", "organisation"


def build(request: PaperRequest) -> Document:
    """The calendar of all congresses in the file but the office's own.

    Raises:
        Refused: there is no congress yet.
    """
    rows = _rows_wanted(request)
    if not rows:
        raise Refused(N_("There is no congress to print yet."))
    words, own = request.words("congress_calendar"), own_organisation(request)
    is_by_date = request.options.get("layout", BY_DATE) == BY_DATE
    planned = Planned(request) if has_assignments(request) else None
    made = _Lines(rows, words, planned)
    lines = list(made.by_date() if is_by_date else made.by_organisation())
    terms = sorted({row.congress.term for row in rows if row.congress.term})
    abstract = words("abstract_all")
    if own is not None:
        key = "abstract_province" if own.kind is OrganisationKind.PROVINCE else "abstract"
        abstract = words(key, organisation=own.name)
    if len(terms) == 1:  # cells have terms of their own: then none speaks for all
        abstract += words("term", term=spaced_term(terms[0]))
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two", paper=request.paper),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(words("kind"), abstract, _notes(request, planned, words)),
            Table(_columns(planned, words), lines, density=Density.SMALL),
            office_signature(request, own),
        ),
        author=own.name if own else "",
        subject=abstract,
    )


def _rows_wanted(request: PaperRequest) -> list[CongressRow]:
    """All congresses but the office's own: its calendar is about those that it watches over, unless there are no others."""
    rows = request.lists.congresses(request.scope)
    below = [row for row in rows if row.organisation.id != request.office.organisation_id]
    return below or rows


def _notes(request: PaperRequest, planned: Planned | None, words: Words) -> tuple[str, ...]:
    as_of = words("as_of", day=dates.short_date(request.scope.as_of))
    return (as_of, planned.words("clash_note")) if planned is not None and planned.clashes else (as_of,)


def _columns(planned: Planned | None, words: Words) -> tuple[TableColumn, ...]:
    strength, days = words("columns.strength"), words("columns.days")
    has_plan, sent = planned is not None, tuple[TableColumn, ...]()
    if planned is not None:
        heading = "columns.sent" if planned.is_standing(planned.version()) else "columns.comrades"
        sent = (TableColumn(words(heading), 38),)
    day = 22 if has_plan else 28
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.organisation"), 36 if has_plan else 42),
        TableColumn(words("columns.members"), 14, Alignment.CENTRE, strength),
        TableColumn(words("columns.parts"), 17 if has_plan else 20, Alignment.CENTRE, strength),
        TableColumn(words("columns.delegates"), 16, Alignment.CENTRE, strength),
        TableColumn(words("columns.preparatory"), day, Alignment.CENTRE, days),
        TableColumn(words("columns.opens"), day, Alignment.CENTRE, days),
        TableColumn(words("columns.closes"), day, Alignment.CENTRE, days),
        TableColumn(words("columns.place"), 34 if has_plan else 40),
        TableColumn(words("columns.form"), 18 if has_plan else 22),
        *sent,
        TableColumn(words("columns.state"), 18 if has_plan else 21, Alignment.CENTRE),
    )


class _Lines:
    """The rows of the calendar. planned: who attends and steers, where there is a plan."""

    def __init__(self, rows: Sequence[CongressRow], words: Words, planned: Planned | None) -> None:
        self._rows, self._words, self._planned = rows, words, planned

    def by_date(self) -> Iterator[Row]:
        """Those of each day under it."""
        number = 0
        for opens_on, same_day in groupby(self._rows, key=lambda row: row.opens_on):
            together = list(same_day)
            yield Row((_day_heading(opens_on, len(together), self._words),), RowKind.GROUP)
            for row in together:
                number += 1
                yield self._line(number, row)
        yield Row((self._words("total", count=number),), RowKind.TOTAL)

    def by_organisation(self) -> Iterator[Row]:
        """By level and name."""
        ordered = sorted(self._rows, key=lambda row: (_kind_order(row), order_key(row.organisation.name)))
        for number, row in enumerate(ordered, 1):
            yield self._line(number, row)
        yield Row((self._words("total", count=len(ordered)),), RowKind.TOTAL)

    def _line(self, number: int, row: CongressRow) -> Row:
        of, congress = row.organisation, row.congress
        official = row.official
        sent = (self._sent(self._planned, row),) if self._planned is not None else ()
        return Row(
            (
                number,
                of.name,
                of.member_count or None,
                of.suborganisation_count or None,
                congress.delegate_count or None,
                _first(row.preparatory),
                _first(official),
                WordedDay(official.ends_half.printed, official.ends_on) if official else None,
                row.hall,
                congress.form.printed,
                *sent,
                row.state.printed,
            )
        )

    def _sent(self, planned: Planned, row: CongressRow) -> CellValue:
        """Who attends and steers, the speaker first and without a role behind the name."""
        names = []
        for duty in sorted(planned.plan.by_meeting.get(row.id, ()), key=planned.rank):
            if duty.is_standing and duty.role in DIRECTING:
                name = planned.plan.members[duty.person_id].name
                mark = planned.words("clash_mark") if duty.id in planned.clashes else ""
                is_speaker = duty.role is AssignmentRole.SPEAKER
                names.append((name if is_speaker else planned.with_role(name, duty.role)) + mark)
        return "\n".join(names)


def _day_heading(day: dt.date | None, count: int, words: Words) -> str:
    if day is None:
        return words("no_date", count=count)
    return words("day", weekday=dates.printed_weekday(day), day=dates.short_date(day), count=count)


_KINDS: Callable[[OrganisationKind], int] = list(OrganisationKind).index


def _kind_order(row: CongressRow) -> int:
    return _KINDS(row.organisation.kind)


def _first(span: Span | None) -> WordedDay | None:
    return WordedDay(span.starts_half.printed, span.starts_on) if span else None
