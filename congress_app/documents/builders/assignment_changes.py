"""What changed in the plan from one version to another: old and new side by side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from congress_app.documents.builders.half_days import line_slots, span_printed
from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import LAST, WORKING, Planned, Version
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Block, Document, Orientation, PageSetup, Paragraph, Table, Title
from congress_app.documents.model_table import CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.versions import ChangeKind, PlanChange, PlanLine, changes
from congress_app.i18n.dates import short_date


def build(request: PaperRequest) -> Document:
    """The changes between the two versions that the options name: from the last issue to the working plan.

    Raises:
        Refused: there is no such version.
    """
    planned, words = Planned(request), request.words("assignment_changes")
    old, new = planned.version(request.options.get("from", LAST)), planned.version(request.options.get("to", WORKING))
    found = changes(old.lines, new.lines)
    congress_ids = {line.congress for line in (*old.lines, *new.lines)}
    abstract = words("abstract", organisations=planned.organisations(congress_ids))
    body: Block = _table(planned, found, words) if found else Paragraph(words("none"), is_indented=False)
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two", paper=request.paper),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(words("kind"), abstract, (_between(planned, old, new, words),)),
            body,
            office_signature(request, planned.own, *planned.receivers()),
        ),
        author=planned.own.name if planned.own else "",
        subject=abstract,
    )


def _between(planned: Planned, old: Version, new: Version, words: Words) -> str:
    said = dict[str, object]()
    for name, issue in (("first", old.issue), ("last", new.issue)):
        if issue is not None:
            said |= {name: issue.number, f"{name}_day": short_date(issue.issued_on)}
    if old.issue is None:
        return planned.standing_of(old)
    if new.issue is None:
        return words("since", **said, day=short_date(planned.request.scope.as_of))
    return words("between", **said)


def _table(planned: Planned, found: Sequence[PlanChange], words: Words) -> Table:
    before, after = words("columns.before"), words("columns.after")
    columns = (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.organisation"), 38),
        TableColumn(words("columns.change"), 22, Alignment.CENTRE),
        TableColumn(words("columns.member"), 44, group=before),
        TableColumn(words("columns.when"), 40, group=before),
        TableColumn(words("columns.member"), 44, group=after),
        TableColumn(words("columns.when"), 40, group=after),
        TableColumn(words("columns.note"), 30),
    )
    rows = [_row(planned, number, change) for number, change in enumerate(found, 1)]
    counts = Counter(change.kind for change in found)
    kinds = ", ".join(
        words("kind_count", kind=kind.printed.lower(), count=counts[kind]) for kind in ChangeKind if counts[kind]
    )
    rows.append(Row((words("count", count=len(found), kinds=kinds),), RowKind.TOTAL))
    return Table(columns, rows, density=Density.SMALL, is_top_aligned=True)


def _row(planned: Planned, number: int, change: PlanChange) -> Row:
    line = change.line
    duty = planned.duties.get(change.old.assignment) if change.old is not None else None
    roles = list(dict.fromkeys(each.role for each in (change.old, change.new) if each is not None))
    notes = [" → ".join(map(planned.role, roles))] if roles != [AssignmentRole.SPEAKER] else []
    notes += [duty.reason] if duty is not None and duty.reason else []
    sides = (*_side(planned, change.old), *_side(planned, change.new))
    return Row((number, line.organisation_name, change.kind.printed, *sides, "; ".join(notes)))


def _side(planned: Planned, line: PlanLine | None) -> tuple[CellValue, CellValue]:
    """Who, and when and where."""
    if line is None:
        return None, None
    when = span_printed(line_slots(line), planned.words)
    return planned.person(line.member_name, line.post), "\n".join(filter(None, (when, line.place)))
