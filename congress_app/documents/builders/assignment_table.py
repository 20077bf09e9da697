"""Bảng phân công Ủy viên Ban Thường vụ dự, chỉ đạo đại hội: a table of its own, or the annex of a notice (document-format 2 e)."""

from __future__ import annotations

from congress_app.documents.builders.assignment_rows import BY_DATE, BY_MEMBER, AssignmentRows
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import WORKING, Planned, Version, directs
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Document, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused


def build(request: PaperRequest) -> Document:
    """The table of a version, in the layout asked for.

    Raises:
        Refused: there is no such version, or nobody is assigned in it.
    """
    planned = Planned(request)
    version = chosen_version(planned)
    words = request.words("assignment_table")
    abstract, own = about(planned, version), planned.own
    table, is_marked = listed(planned, version, has_marks=True)
    notes = [planned.standing_of(version), *([planned.words("clash_note")] if is_marked else [])]
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=annex_page(request),
        blocks=(
            office_letterhead(request, kind="", on=version.issue.issued_on if version.issue else request.scope.as_of),
            Title(words("kind"), abstract, tuple(notes)),
            table,
            office_signature(request, own, *planned.receivers()),
        ),
        author=own.name if own else "",
        subject=abstract,
    )


def chosen_version(planned: Planned) -> Version:
    """The version that the option `issue` names.

    Raises:
        Refused: there is no such version, or nobody is assigned in it.
    """
    version = planned.version(planned.request.options.get("issue", WORKING))
    if not version.lines:
        raise Refused(N_("Nobody is assigned to a congress yet."))
    return version


def about(planned: Planned, version: Version) -> str:
    """Who attends which congresses, as the title says it."""
    words = planned.request.words("assignment_table")
    congress_ids = {line.congress for line in version.lines}
    return words("abstract", who=planned.who(version), organisations=planned.organisations(congress_ids))


def annex_page(request: PaperRequest) -> PageSetup:
    """The sheets of the table: they lie."""
    return PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two", paper=request.paper)


def listed(planned: Planned, version: Version, *, has_marks: bool) -> tuple[Table, bool]:
    """The table of a version, and whether a clash is marked in it."""
    layout = planned.request.options.get("layout", BY_DATE)
    words = planned.request.words("assignment_table")
    made = AssignmentRows(planned, version, has_marks=has_marks)
    rows = made.rows(layout)
    directing = {line.person for line in version.lines if directs(line)}
    rows.append(Row((words("total", congresses=len(made.held), members=len(directing)),), RowKind.TOTAL))
    return Table(
        _columns(words, layout, is_issued=version.issue is not None), rows, density=Density.SMALL, is_top_aligned=True
    ), made.is_marked


def _columns(words: Words, layout: str, *, is_issued: bool) -> tuple[TableColumn, ...]:
    number = TableColumn(words("columns.number"), 9, Alignment.CENTRE)
    member = TableColumn(words("columns.member"), 54)
    rest = (
        TableColumn(words("columns.organisation"), 36),
        TableColumn(words("columns.when_attended" if is_issued else "columns.when"), 55),
        TableColumn(words("columns.place"), 40),
    )
    end = (TableColumn(words("columns.companions"), 38), TableColumn(words("columns.note"), 26))
    return (number, member, *rest, *end) if layout == BY_MEMBER else (number, *rest, member, *end)
