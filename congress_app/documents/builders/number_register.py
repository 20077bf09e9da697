"""Sổ đăng ký văn bản đi: the numbers of the office that holds a congress, or of all, by series (document-format 1.5)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from congress_app.documents.builders.letterheads import committee_letterhead, office_letterhead, own_organisation
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Letterhead, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import Cell, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.numbering import OF_CONGRESS, gaps
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.naming import spaced_term
from congress_app.i18n import N_
from congress_app.i18n.dates import short_date
from congress_app.i18n.folding import fold
from congress_app.i18n.numbers import thousands
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.numbers import NumberRow, number_rows, register_of
from congress_app.runtime.errors import Refused

ALL = "all"


def has_data(request: PaperRequest) -> bool:
    """Whether the office has taken or reserved any number."""
    return bool(request.lists.rows(NumberEntry, organisation_id=request.congress().organisation.id))


def build(request: PaperRequest) -> Document:
    """The register of the office that holds the congress, or of all where the option `which` says so.

    Of the series that the option names - by symbols, by the congress's code or by whose it is - or all of them.

    Raises:
        Refused: there is no such series.
    """
    words, rows = request.words("number_register"), _rows_asked(request)
    is_over, own = is_of_all(request), own_organisation(request)
    row = request.congress() if not is_over else None
    about = words("abstract", day=short_date(request.scope.as_of))
    return Document(
        title=f"{words('kind').capitalize()} {about}",
        page=PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two"),
        blocks=(
            _head(request, row),
            Title(words("kind"), about),
            Table(_columns(words), [*_rows(rows, words), _total(rows, words)], density=Density.SMALL),
        ),
        author=row.organisation.name if row else own.name if own else request.office.issuing_line,
        subject=about,
    )


def is_of_all(request: PaperRequest) -> bool:
    """Whether the registers of all offices are wanted."""
    return request.options.get("which") == ALL


def _head(request: PaperRequest, row: CongressRow | None) -> Letterhead:
    on = request.scope.as_of
    if row is None:
        return office_letterhead(request, kind="", on=on)
    return committee_letterhead(request, row, kind="", on=on, year=on.year)


def _rows_asked(request: PaperRequest) -> list[NumberRow]:
    asked = request.options.get("series", ALL)
    if is_of_all(request):
        rows = number_rows(request.lists, replace(request.scope, congress_id=None))
    else:
        rows = register_of(request.congress(), load_drafts(request.lists, request.scope))
    if asked == ALL:
        return rows
    found = [row for row in rows if fold(asked) in map(fold, _names(row))]
    if not found:
        known = ", ".join(dict.fromkeys(_names(row)[0] for row in rows)) or "-"
        raise Refused(N_("There is no series “{series}”. There are: {known}."), series=asked[:60], known=known)
    return found


def _names(row: NumberRow) -> list[str]:
    """By what a series is asked for."""
    entry = row.entry
    if entry.congress_id is not None:
        return list(filter(None, (row.congress_code, OF_CONGRESS, row.organisation)))
    return [f"{entry.kind_symbol}/{entry.body_symbol}", row.organisation]


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.written"), 27, Alignment.CENTRE),
        TableColumn(words("columns.dated_on"), 23, Alignment.CENTRE),
        TableColumn(words("columns.title"), 86),
        TableColumn(words("columns.signatory"), 34),
        TableColumn(words("columns.recipients"), 44),
        TableColumn(words("columns.copies"), 13, Alignment.CENTRE),
        TableColumn(words("columns.note"), 30),
    )


def _rows(rows: Sequence[NumberRow], words: Words) -> Iterator[Row]:
    missing = {gap.series: [] for gap in gaps(row.entry for row in rows)}  # type: dict[tuple[str, ...], list[str]]
    for gap in gaps(row.entry for row in rows):
        missing[gap.series].append(f"{gap.first:02d}" if gap.first == gap.last else f"{gap.first:02d}-{gap.last:02d}")
    for series, group in groupby(rows, key=lambda row: row.entry.series):
        its = list(group)
        yield Row((_heading(its[0], words),), RowKind.GROUP)
        for row in its:
            yield _row(row, words)
        if series in missing:
            yield Row((words("missing", numbers=", ".join(missing[series])),), RowKind.NOTE)


def _heading(row: NumberRow, words: Words) -> str:
    entry = row.entry
    if entry.congress_id is not None:
        return words("series.congress", organisation=row.organisation)
    term = words("series.term", term=spaced_term(entry.term)) if entry.term else ""
    symbols = f"{entry.kind_symbol}/{entry.body_symbol}"
    return words("series.committee", organisation=row.organisation, symbols=symbols, term=term)


def _row(row: NumberRow, words: Words) -> Row:
    entry = row.entry
    notes = [words(f"states.{entry.state.value}")] if entry.state is not NumberState.TAKEN else []
    notes += list(filter(None, (entry.reason, entry.note)))
    lines = entry.title, entry.signatory, entry.recipients
    return Row((entry.written, entry.dated_on, *lines, entry.copy_count or None, "; ".join(notes)))


def _total(rows: Sequence[NumberRow], words: Words) -> Row:
    counts = [sum(row.entry.state is state for row in rows) for state in NumberState]
    said = dict(zip((state.value for state in NumberState), map(thousands, counts), strict=True))
    return Row((Cell(words("total", count=thousands(len(rows)), **said), 7),), RowKind.TOTAL)
