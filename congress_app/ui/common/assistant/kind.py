"""What the assistant must know of a kind of list: its words, its fields, how its rows are rehearsed and taken over."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from congress_app.bootstrap import App
from congress_app.domain.choice import Choice
from congress_app.domain.fields import Field
from congress_app.exchange.column_choice import ColumnChoice, ListKind
from congress_app.exchange.importing import Report
from congress_app.listings.listing import Listing, Scope
from congress_app.services.importing.rows import Imported
from congress_app.services.work import Outcome
from congress_app.ui.common.assistant.result_rows import ResultRow
from congress_app.ui.common.list_model import Prepared
from congress_app.ui.common.task import Report as Progress

# By row, the ids of those whom it may be about.
Doubts: TypeAlias = Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What the person decided: of doubtful rows the id of the person (or `NEW_PERSON`), the category of rows that say none."""

    persons: Mapping[int, str] = field(default_factory=dict)
    category: Choice | None = None


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would become of a list.

    doubts: by row the ids of those whom it may be about, decided rows too. usual: the category of rows that say none; lacks_category:
    whether there are such rows. notes: what is to be known besides.
    """

    report: Report
    rows: Prepared[ResultRow]
    doubts: Doubts
    notes: tuple[str, ...] = ()
    usual: Choice | None = None
    lacks_category: bool = False


Rehearse: TypeAlias = Callable[[App, Scope, ColumnChoice, Decided, Doubts, Progress], Rehearsed]
TakeOver: TypeAlias = Callable[[App, Callable[[], Scope], ColumnChoice, Decided], Outcome[Imported]]


@dataclass(frozen=True, slots=True)
class AssistantKind:
    """A kind of list.

    title: of the window, comparing: said while the rows are rehearsed, doubtful: asked of a row of which it is open whom it is about
    (msgids). name_field: the field that names a row. fields: of the rows. results: how what becomes of them is listed. refuse: says
    beforehand what would be refused in the end. meaning: the msgid of what the heading of a group means. can_be_new: whether a
    doubtful row may be about somebody new. categories: one of which rows without one can be given.
    """

    columns: ListKind
    title: str
    comparing: str
    doubtful: str
    name_field: str
    fields: Mapping[str, Field]
    results: Listing[ResultRow]
    refuse: Callable[[App, Scope], None]
    rehearse: Rehearse
    take_over: TakeOver
    meaning: Callable[[str], str]
    can_be_new: bool = True
    categories: tuple[Choice, ...] = ()
