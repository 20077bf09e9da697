"""The annexes of the report about delegates: all figures in one table, and the figures by delegation on a sheet that lies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Orientation, PageSetup, Section, Table, Title
from congress_app.documents.model_table import Density, Percent, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import CountBase
from congress_app.domain.statistics import CrossTable, Figures, Group, Line
from congress_app.domain.statistics.cross import CrossColumn
from congress_app.domain.statistics.drafting import PARTY_AGE_GROUPS, shown_groups
from congress_app.domain.statistics.percents import ALL
from congress_app.i18n import vi
from congress_app.i18n.numbers import decimal


def annexes(
    request: PaperRequest, words: Words, congress: str, figures: Figures, table: CrossTable, *, is_of_members: bool
) -> Iterator[Block]:
    """The annexes: each numbered for itself, the second only where there are several delegations."""
    is_two_sided = request.options.get("sides") == "two"
    has_two = len(table.rows) > 1
    base = words("annex.base_present" if figures.base is CountBase.PRESENT else "annex.base_summoned")
    kind = words("annex.kind", number=1 if has_two else "").strip()
    yield Section(PageSetup(is_two_sided=is_two_sided), kind)
    yield Title(kind, words("annex.summary"), (words("annex.belongs", congress=congress), base))
    yield _summary(words, figures, is_of_members=is_of_members)
    if has_two:
        kind = words("annex.kind", number=2)
        yield Section(PageSetup(Orientation.LANDSCAPE, is_two_sided=is_two_sided), kind)
        yield Title(kind, words("annex.cross"), (words("annex.belongs", congress=congress), base))
        yield _cross(words, table, is_of_members=is_of_members)


def _summary(words: Words, figures: Figures, *, is_of_members: bool) -> Table:
    columns = (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.content"), 66),
        TableColumn(words("columns.count"), 20, Alignment.CENTRE),
        TableColumn(words("columns.percent"), 19, Alignment.CENTRE),
        TableColumn(words("columns.note"), 50),
    )
    first = figures.group("attendance")
    groups = [*([first] if first else []), *shown_groups(figures, is_of_members=is_of_members)]
    rows = [row for number, group in enumerate(groups, 1) for row in _group(words, number, group)]
    return Table(columns, rows, density=Density.SMALL)


def _group(words: Words, number: int, group: Group) -> Iterator[Row]:
    title = words("titles.situation") if group.code == "attendance" else words.spelled(group.printed)
    yield Row((str(number), title), RowKind.GROUP)
    for line in group.lines:
        mark = "+" if line.level else "-"
        title = words("titles.summoned") if line.code == "attendance.summoned" else words.spelled(line.printed)
        yield Row(("", f"{mark} {title}", _count(words, group, line), _percent(line.percent), line.note))


def _count(words: Words, group: Group, line: Line) -> object:
    if line.value is None:
        return line.count
    key = "annex.years" if group.code in PARTY_AGE_GROUPS else "annex.years_of_age"
    return words(key, value=decimal(line.value))


def _percent(percent: Decimal | None) -> Percent | None:
    return None if percent is None else Percent(percent)


def _cross(words: Words, table: CrossTable, *, is_of_members: bool) -> Table:
    """Delegations by lines. Those of composition say nothing where all members meet."""
    kept = [
        place
        for place, column in enumerate(table.columns)
        if not (is_of_members and column.line.code.startswith("category."))
    ]
    columns = (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.delegation"), 44),
        TableColumn(words("columns.count"), _NUMBERS, Alignment.CENTRE),
        *_cross_columns(words, [table.columns[place] for place in kept]),
    )
    shown = [0, *(place + 1 for place in kept)]
    rows = [
        Row((number, row.name, *(row.counts[place] for place in shown))) for number, row in enumerate(table.rows, 1)
    ]
    totals = table.totals
    percents = [_percent(ALL), *(_percent(table.columns[place].line.percent) for place in kept)]
    rows += [
        Row(("", words("annex.total"), *(totals[place] for place in shown)), RowKind.TOTAL),
        Row(("", words("annex.percent"), *percents), RowKind.TOTAL),
    ]
    return Table(columns, rows, density=Density.SMALL)


_NUMBERS = 18
"""The width of a column of numbers: `100,00` fits, in bold."""


def _cross_columns(words: Words, columns: Sequence[CrossColumn]) -> Iterator[TableColumn]:
    """Columns of one group stand under it; one alone speaks for itself."""
    sizes = Counter(column.group for column in columns)
    for column in columns:
        group = words.spelled(vi(column.group)) if sizes[column.group] > 1 else ""
        yield TableColumn(words.spelled(column.line.printed), _NUMBERS, Alignment.CENTRE, group)
