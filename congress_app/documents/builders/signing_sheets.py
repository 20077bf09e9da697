"""Sheets on which the members of a delegation sign, each delegation on its own: what roll-call and handing out papers share."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from congress_app.documents.builders import delegates
from congress_app.documents.builders.congress_list import undated_letterhead
from congress_app.documents.builders.delegates import Group, Listed
from congress_app.documents.builders.paper import PaperRequest
from congress_app.documents.model import Block, Document, PageSetup, Section, Signature, SignatureBlock, Table, Title
from congress_app.documents.model_table import Cell, CellValue, Density, Row, RowKind, TableColumn
from congress_app.documents.papers import Words
from congress_app.domain.delegate_choices import DelegationRole

_ROW_HEIGHT = 8.5
"""In mm: a hand can sign there."""


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet that each delegation gets. columns: the number, what is known, the columns to be filled in.

    known: the cells after the number, from a delegate; known_count: how many they are.
    totals: lines at the end whose cells are filled in by hand.
    """

    page: PageSetup
    columns: tuple[TableColumn, ...]
    known: Callable[[Listed], tuple[CellValue, ...]]
    known_count: int
    totals: tuple[str, ...] = ()


def signing_paper(request: PaperRequest, words: Words, kinds: Sequence[SheetKind]) -> Document:
    """The sheets of all delegations, each with its own head and end; one empty sheet where nobody is listed."""
    row, who = request.congress(), request.options.get("who", delegates.OFFICIAL)
    groups = delegates.grouped(request, delegates.listed(request, who)) or [Group("", ())]
    blocks: list[Block] = []
    for group in groups:
        for kind in kinds:
            if blocks:
                blocks.append(Section(kind.page, group.name))
            blocks += _sheet(request, words, group, kind)
    return Document(
        title=f"{words('kind').capitalize()} {words('abstract', congress=row.title)}",
        page=kinds[0].page,
        blocks=tuple(blocks),
        author=row.organisation.name,
        subject=row.title,
    )


def unit(each: Listed) -> str:
    """Where somebody comes from: the unit of work, else the organisation that sends."""
    return each.of.unit or each.row.organisation


def _sheet(request: PaperRequest, words: Words, group: Group, kind: SheetKind) -> Iterator[Block]:
    shared, title = request.words("delegates"), request.congress().title
    notes = (shared("group", name=group.name, count=len(group.members)),) if group.name else ()
    yield undated_letterhead(request)
    yield Title(words("kind"), words("abstract", congress=title), notes, has_rule=False)
    yield Table(kind.columns, list(_rows(group, kind)), density=Density.SMALL, row_height=_ROW_HEIGHT)
    yield _end(request, group)


def _rows(group: Group, kind: SheetKind) -> Iterator[Row]:
    for number, each in enumerate(group.members, 1):
        yield Row((number, *kind.known(each)))
    for total in kind.totals:
        yield Row((Cell(total, 1 + kind.known_count), None), RowKind.TOTAL)


def _end(request: PaperRequest, group: Group) -> SignatureBlock:
    """Who made the sheet, and the head of the delegation; of a group that is none the maker alone."""
    words = request.words("signing_sheets")
    maker = Signature((words("maker"),))
    if not group.delegation_id:
        return SignatureBlock(maker)
    heads = (each.of.full_name for each in group.members if each.of.delegation_role is DelegationRole.HEAD)
    return SignatureBlock(Signature((words("head"),), name=next(heads, "")), maker)
