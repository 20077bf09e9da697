"""Kịch bản điều hành: what is said and done, minute by minute (document-format 2 b, congress-practice 2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from congress_app.documents.builders.letterheads import congress_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.sessions import place_and_days, session_heading
from congress_app.documents.model import Document, PageSetup, Table, Title
from congress_app.documents.model_table import Cell, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph, Text, bold, italic, joined
from congress_app.documents.papers import Words
from congress_app.domain.choices import VoteNeeded
from congress_app.domain.programme import compare
from congress_app.listings.agenda import ItemRow, SessionRow, programme_lines


def build(request: PaperRequest) -> Document:
    """The script of the whole congress; it names the issue of the programme that it follows."""
    row, sessions, issue = request.congress(), request.lists.sessions(request.scope), request.last_issue()
    words = request.words("running_script")
    follows = words("follows_draft")
    if issue:
        has_changed = bool(compare(issue.lines, programme_lines(sessions)))
        follows = words("follows_changed" if has_changed else "follows", **issue.values(request.office))
    columns = (
        TableColumn(words("columns.number"), 10, Alignment.CENTRE),
        TableColumn(words("columns.time"), 21, Alignment.CENTRE),
        TableColumn(words("columns.content"), 77),
        TableColumn(words("columns.who"), 32),
        TableColumn(words("columns.note"), 25),
    )
    year = (row.opens_on or request.scope.as_of).year
    return Document(
        title=f"{words('kind').capitalize()} {row.title}",
        page=PageSetup(
            is_two_sided=request.options.get("sides") == "two", is_large_print=request.options.get("size") == "large"
        ),
        blocks=(
            congress_letterhead(request, row, kind="", on=None, year=year),
            Title(words("kind"), row.title, (*place_and_days(request, row), follows)),
            Table(columns, list(_rows(request, sessions, words)), is_top_aligned=True, may_split_rows=True),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def _rows(request: PaperRequest, sessions: list[SessionRow], words: Words) -> Iterator[Row]:
    for session in sessions:
        yield Row((session_heading(request, session),), RowKind.GROUP)
        if session.stored.presiding:
            yield Row((Cell(words("presiding", who=session.stored.presiding), 5),), RowKind.NOTE)
        for row in session.items:
            when = request.times(row.timed.starts_at, row.timed.ends_at)
            yield Row((row.timed.number, when, _content(row), _who(row, words), _notes(row, words)))
            if row.item.vote is not VoteNeeded.NONE:
                yield Row((_vote(row, words),), RowKind.VOTE)


def _content(row: ItemRow) -> tuple[Paragraph, ...]:
    """The item in bold, then the words to say, one paragraph a line."""
    lines = [Paragraph((bold(row.item.title),), is_indented=False, is_kept=bool(row.item.words))]
    lines += [
        Paragraph(_spoken(line), Alignment.JUSTIFY, is_indented=False)
        for line in row.item.words.splitlines()
        if line.strip()
    ]
    return tuple(lines)


def _spoken(line: str) -> Text:
    """A line to say; what stands in brackets from end to end is a stage direction, in italics."""
    text = line.strip()
    return (italic(text),) if text.startswith("(") and text.endswith(")") else text


def _who(row: ItemRow, words: Words) -> tuple[Paragraph, ...]:
    parts = [row.stored.presenter]
    if row.stored.introducer:
        parts.append(words("introducer", who=row.stored.introducer))
    if row.stored.standby:
        parts.append(words("standby", who=row.stored.standby))
    return tuple(Paragraph(part, is_indented=False) for part in parts if part) or (Paragraph("", is_indented=False),)


def _notes(row: ItemRow, words: Words) -> tuple[Paragraph, ...]:
    parts = row.item.cue.splitlines()
    if row.item.paper:
        parts.append(words("paper", paper=row.item.paper))
    return tuple(Paragraph(part, is_indented=False) for part in parts if part) or (Paragraph("", is_indented=False),)


def _vote(row: ItemRow, words: Words) -> tuple[Paragraph, ...]:
    if row.item.outcome:
        return (Paragraph(joined(bold(words("vote_outcome", outcome=row.item.outcome))), is_indented=False),)
    key = "vote_ballot" if row.item.vote is VoteNeeded.BALLOT else "vote_hands"
    return (Paragraph(words(key), is_indented=False),)
