"""Danh sách các tổ thảo luận: a table of all groups in front, then the delegates of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import congress_list
from congress_app.documents.builders.delegates import Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Document, Gap, Table
from congress_app.documents.model_table import Cell, Density, Row, RowKind, TableColumn
from congress_app.documents.model_text import Alignment
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import GroupRole
from congress_app.listings.delegations import GroupRow

_ROLES: Mapping[GroupRole | None, int] = {GroupRole.HEAD: 0, GroupRole.SECRETARY: 1, None: 2}
_BETWEEN = 6
"""Between the two tables, in mm."""


def has_data(request: PaperRequest) -> bool:
    """Whether there is any group."""
    return bool(request.lists.groups(request.scope))


def build(request: PaperRequest) -> Document:
    """The groups; whoever is in none comes last."""
    words = request.words("discussion_groups")
    groups, people = request.lists.groups(request.scope), delegates.listed(request, delegates.ALL)
    members = {group.id: _members(group, people) for group in groups}
    summary = Table(_summary_columns(words), list(_summary(groups, members, words)), density=Density.SMALL)
    rows = [row for group in groups for row in _group(group, members[group.id], words)]
    without = [each for each in people if each.kind.is_official and each.of.group_id is None]
    if groups and without:
        rows += [Row((words("without", count=len(without)),), RowKind.GROUP), *_lines(without, words)]
    whole = Table(_columns(words), rows, density=Density.SMALL)
    return congress_list(request, words, summary, Gap(_BETWEEN), whole)


def _members(group: GroupRow, people: Sequence[Listed]) -> list[Listed]:
    its = [each for each in people if each.of.group_id == group.id]
    return sorted(its, key=lambda each: (_ROLES[each.of.group_role], each.place))


def _summary_columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.group"), 30),
        TableColumn(words("columns.place"), 42),
        TableColumn(words("columns.head"), 34),
        TableColumn(words("columns.secretary"), 34),
        TableColumn(words("columns.count"), 16, Alignment.CENTRE),
    )


def _summary(groups: Sequence[GroupRow], members: Mapping[str, Sequence[Listed]], words: Words) -> Iterator[Row]:
    for number, row in enumerate(groups, 1):
        its = members[row.id]
        leaders = (_named(its, GroupRole.HEAD), _named(its, GroupRole.SECRETARY))
        yield Row((number, row.group.name, row.group.place, *leaders, len(its)))
    count = sum(map(len, members.values()))
    yield Row((Cell(words("total"), 5, Alignment.CENTRE), count), RowKind.TOTAL)


def _named(its: Sequence[Listed], role: GroupRole) -> str:
    return "\n".join(each.of.full_name for each in its if each.of.group_role is role)


def _columns(words: Words) -> tuple[TableColumn, ...]:
    return (
        TableColumn(words("columns.number"), 9, Alignment.CENTRE),
        TableColumn(words("columns.name"), 38),
        TableColumn(words("columns.post"), 58),
        TableColumn(words("columns.delegation"), 40),
        TableColumn(words("columns.note"), 20),
    )


def _group(row: GroupRow, its: Sequence[Listed], words: Words) -> Iterator[Row]:
    yield Row((words("group", name=row.group.name, count=len(its)),), RowKind.GROUP)
    said = [words("place", place=row.group.place) if row.group.place else "", row.group.note]
    if any(said):
        yield Row(("; ".join(filter(None, said)),), RowKind.NOTE)
    yield from _lines(its, words)


def _lines(its: Sequence[Listed], words: Words) -> Iterator[Row]:
    for number, each in enumerate(its, 1):
        role = words(f"roles.{each.of.group_role.value}") if each.of.group_role else ""
        post = delegates.post_and_unit(each.of)
        yield Row((number, each.of.full_name, post, each.delegation, role))
