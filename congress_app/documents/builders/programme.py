"""Chương trình đại hội: what the delegates hold in their hands (document-format 2 a)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from congress_app.documents.builders.letterheads import (
    ADOPTED,
    committee_letterhead,
    congress_letterhead,
)
from congress_app.documents.builders.paper import Issue, PaperRequest
from congress_app.documents.builders.sessions import place_and_days, session_heading
from congress_app.documents.builders.signatures import committee_signature, presidium_signature
from congress_app.documents.model import Document, PageSetup, Paper, Table, Title
from congress_app.documents.model_table import Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, italic, joined
from congress_app.domain.choices import ItemKind
from congress_app.domain.programme import LineChange, compare
from congress_app.listings.agenda import ItemRow, SessionRow, programme_lines
from congress_app.listings.congresses import CongressRow


def build(request: PaperRequest) -> Document:
    """The programme as it stands now; what changed since the last issue is marked."""
    row, sessions, issue = request.congress(), request.lists.sessions(request.scope), request.last_issue()
    words, common = request.words("programme"), request.words("common")
    found = compare(issue.lines, programme_lines(sessions)) if issue else []
    changes, is_adopted = changed_items(found), row.state in ADOPTED
    head = congress_letterhead if is_adopted else committee_letterhead
    year = (row.opens_on or request.scope.as_of).year
    columns = (
        TableColumn(words("columns.time"), 31, Alignment.CENTRE),
        TableColumn(words("columns.content"), 84),
        TableColumn(words("columns.who"), 50),
    )
    return Document(
        title=f"{words('kind').capitalize()} {row.title}",
        page=_page(request, _foot(request, issue, found)),
        blocks=(
            head(request, row, kind=common("number.programme"), on=_day(row, issue), year=year),
            Title(words("kind"), row.title, place_and_days(request, row)),
            Table(columns, list(_rows(request, sessions, changes, common("lines.changed_mark"))), is_top_aligned=True),
            presidium_signature(request) if is_adopted else committee_signature(request, row),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _page(request: PaperRequest, foot: str) -> PageSetup:
    """Sheets to hold in the hand, or A3 in large print for the wall."""
    return PageSetup(
        is_two_sided=request.options.get("sides") == "two",
        is_large_print=request.paper is Paper.A3,
        foot=foot,
        paper=request.paper,
    )


def _foot(request: PaperRequest, issue: Issue | None, changes: Sequence[LineChange]) -> str:
    """Which issue this is and what changed since, or that it is provisional."""
    common = request.words("common")
    if issue is None:
        return common("lines.provisional")
    gone = sum(change.after is None for change in changes)
    foot = common("lines.issued", **issue.values(request.office))
    if gone < len(changes):
        foot += common("lines.changed")
    return foot + common("lines.removed", count=gone) if gone else foot


def _day(row: CongressRow, issue: Issue | None) -> dt.date | None:
    """The day of issue; once the congress has adopted the programme it bears no day before the opening."""
    issued_on = issue.issue.issued_at.astimezone().date() if issue else None
    if row.state not in ADOPTED or row.opens_on is None:
        return issued_on
    return max(issued_on, row.opens_on) if issued_on else row.opens_on


def changed_items(changes: list[LineChange]) -> Mapping[str, LineChange]:
    """The items that changed or were added, by id."""
    return {change.after.item_id: change for change in changes if change.after is not None}


def _rows(
    request: PaperRequest, sessions: list[SessionRow], changes: Mapping[str, LineChange], mark: str
) -> Iterator[Row]:
    for session in sessions:
        yield Row((session_heading(request, session),), RowKind.GROUP)
        for row in session.items:
            yield _row(request, row, mark if row.id in changes else "")


def _row(request: PaperRequest, row: ItemRow, mark: str) -> Row:
    when = request.times(row.timed.starts_at, row.timed.ends_at)
    title = row.item.title if row.item.parent_id is None else f"- {row.item.title}"
    text = joined(italic(title) if row.item.kind is ItemKind.BREAK else title, mark)
    return Row((when, text, row.stored.presenter))
