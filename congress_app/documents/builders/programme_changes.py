"""What changed in the programme since it was issued: old and new time, content and person side by side."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders.letterheads import committee_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.signatures import committee_signature
from congress_app.documents.model import Block, Document, Table, Title
from congress_app.documents.model_table import Density, Row, TableColumn
from congress_app.documents.model_text import Alignment, Paragraph
from congress_app.documents.papers import Words
from congress_app.domain.programme import LineChange, ProgrammeLine, compare
from congress_app.i18n import N_, dates
from congress_app.listings.agenda import programme_lines
from congress_app.runtime.errors import Refused


def build(request: PaperRequest) -> Document:
    """The changes since the last issue.

    Raises:
        Refused: the programme was never issued.
    """
    row, issue = request.congress(), request.last_issue()
    if issue is None:
        raise Refused(N_("The programme of this congress has not been issued."))
    words = request.words("programme_changes")
    changes = compare(issue.lines, programme_lines(request.lists.sessions(request.scope)))
    year = (row.opens_on or request.scope.as_of).year
    body: Block = _table(request, changes, words) if changes else Paragraph(words("none"), is_indented=False)
    return Document(
        title=f"{words('kind').capitalize()} {words('abstract', congress=row.title)}",
        blocks=(
            committee_letterhead(request, row, kind="TB", on=None, year=year),
            Title(
                words("kind"), words("abstract", congress=row.title), (words("since", **issue.values(request.office)),)
            ),
            body,
            committee_signature(request, row),
        ),
        author=row.organisation.name,
        subject=row.title,
    )


def has_data(request: PaperRequest) -> bool:
    """Whether anything changed since an issue."""
    issue = request.last_issue()
    return issue is not None and bool(compare(issue.lines, programme_lines(request.lists.sessions(request.scope))))


def _table(request: PaperRequest, changes: Sequence[LineChange], words: Words) -> Table:
    before, after = words("columns.before"), words("columns.after")
    columns = (
        TableColumn(words("columns.number"), 8, Alignment.CENTRE),
        TableColumn(words("columns.content"), 39),
        TableColumn(words("columns.time"), 25, Alignment.CENTRE, before),
        TableColumn(words("columns.who"), 27, group=before),
        TableColumn(words("columns.time"), 25, Alignment.CENTRE, after),
        TableColumn(words("columns.who"), 27, group=after),
        TableColumn(words("columns.note"), 14, Alignment.CENTRE),
    )
    rows = [_row(request, number, change, words) for number, change in enumerate(changes, 1)]
    return Table(columns, rows, density=Density.SMALL, is_top_aligned=True)


def _row(request: PaperRequest, number: int, change: LineChange, words: Words) -> Row:
    line = change.after or change.before
    title = line.title if line else ""
    if change.before and change.after and "title" in change.fields:
        title = words("title", after=change.after.title, before=change.before.title)
    has_session = "session" in change.fields
    before, after = (_side(request, line, has_session=has_session) for line in (change.before, change.after))
    return Row((number, title, *before, *after, words(change.kind.value)))


def _side(request: PaperRequest, line: ProgrammeLine | None, *, has_session: bool) -> tuple[str, str]:
    """Time and day - and the session, when that differs - and who."""
    if line is None:
        return "", ""
    session = line.session if has_session else ""
    when = (request.times(line.starts_at, line.ends_at), dates.short_date(line.on), session)
    return "\n".join(filter(None, when)), line.presenter
