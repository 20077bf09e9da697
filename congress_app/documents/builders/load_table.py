"""How much each member has to do: congresses by role, days, half-days, the fullest day and week, kilometres."""

from __future__ import annotations

from collections.abc import Sequence

from congress_app.documents.builders.letterheads import office_letterhead
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.builders.planned import Planned
from congress_app.documents.builders.signatures import office_signature
from congress_app.documents.model import Document, Orientation, PageSetup, Table, Title
from congress_app.documents.model_table import Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.assignment_choices import AssignmentRole
from congress_app.domain.plan.load import Load, loads
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused


def build(request: PaperRequest) -> Document:
    """The load of everybody who is assigned or sits on a committee.

    Raises:
        Refused: nobody is assigned yet.
    """
    planned, words = Planned(request), request.words("load_table")
    found = [each for each in loads(planned.plan) if each.by_role or each.member.seats]
    if not any(each.by_role for each in found):
        raise Refused(N_("Nobody is assigned to a congress yet."))
    version = planned.version()
    abstract = words("abstract", who=planned.words("comrades"))
    notes = [planned.standing_of(version)]
    notes += [words("estimate_note")] if any(each.is_estimate for each in found) else []
    return Document(
        title=f"{words('kind').capitalize()} {abstract}",
        page=PageSetup(Orientation.LANDSCAPE, is_two_sided=request.options.get("sides") == "two", paper=request.paper),
        blocks=(
            office_letterhead(request, kind="", on=request.scope.as_of),
            Title(words("kind"), abstract, tuple(notes)),
            _table(planned, found, words),
            office_signature(request, planned.own),
        ),
        author=planned.own.name if planned.own else "",
        subject=abstract,
    )


def _table(planned: Planned, found: Sequence[Load], words: Words) -> Table:
    roles, most = words("columns.roles"), words("columns.most")
    columns = (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.member"), 66),
        TableColumn(words("columns.congresses"), 17, Alignment.CENTRE),
        *(TableColumn(words(f"columns.{role.value}"), 17, Alignment.CENTRE, roles) for role in AssignmentRole),
        TableColumn(words("columns.days"), 14, Alignment.CENTRE),
        TableColumn(words("columns.half_days"), 14, Alignment.CENTRE),
        TableColumn(words("columns.most_in_a_day"), 14, Alignment.CENTRE, most),
        TableColumn(words("columns.most_in_a_week"), 14, Alignment.CENTRE, most),
        TableColumn(words("columns.km"), 18, Alignment.CENTRE),
        TableColumn(words("columns.note"), 26),
    )
    rows = [_row(planned, number, each, words) for number, each in enumerate(found, 1)]
    return Table(columns, [*rows, _total(found, words)], density=Density.SMALL)


def _row(planned: Planned, number: int, each: Load, words: Words) -> Row:
    by_role = dict(each.by_role)
    notes = [words("estimate")] if each.is_estimate else []
    notes += [words("unknown", count=each.unknown_ways)] if each.unknown_ways else []
    return Row(
        (
            number,
            planned.person(each.member.name, each.member.post),
            each.congress_count,
            *(by_role.get(role) for role in AssignmentRole),
            each.day_count,
            each.half_day_count,
            each.most_in_a_day,
            each.most_in_a_week,
            each.km,
            "; ".join(notes),
        )
    )


def _total(found: Sequence[Load], words: Words) -> Row:
    by_role = [sum(dict(each.by_role).get(role, 0) for each in found) for role in AssignmentRole]
    counts = (sum(each.day_count for each in found), sum(each.half_day_count for each in found))
    most = (max(each.most_in_a_day for each in found), max(each.most_in_a_week for each in found))
    attended = sum(each.congress_count for each in found)
    km = sum(each.km for each in found)
    note = words("estimate") if any(each.is_estimate for each in found) else ""
    return Row(("", words("total", count=len(found)), attended, *by_role, *counts, *most, km, note), RowKind.TOTAL)
