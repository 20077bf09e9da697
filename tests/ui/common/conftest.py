"""Rows, a listing and a model that the tests of the toolbox share."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from congress_app.domain.agenda import AgendaItem
from congress_app.domain.choices import ItemKind
from congress_app.domain.fields import field_of
from congress_app.listings.listing import Align, Listing, said_column
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.list_model import ListModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

TITLES = ("Chào cờ", "Diễn văn khai mạc", "Báo cáo chính trị", "Thảo luận", "Ấn định thời gian", "Bế mạc")


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the tests."""

    id: str
    title: str
    kind: ItemKind = ItemKind.OTHER
    minutes: int | None = 10
    is_parallel: bool = False
    presenter: str = ""


NAMES = ("title", "kind", "minutes", "is_parallel", "presenter")
LISTING: Listing[Line] = Listing(
    "lines",
    "Agenda item",
    tuple(said_column(AgendaItem, name, attrgetter(name), align=Align.LEFT, width=16) for name in NAMES),
    lambda _lists, _scope: [],
    lambda row: f"{row.title} {row.presenter}",
)


def lines(count: int = len(TITLES)) -> list[Line]:
    """Some rows; each title differs."""
    return [Line(f"k{n}", TITLES[n] if n < len(TITLES) else f"Nội dung {n}", minutes=5 + n) for n in range(count)]


class Store:
    """Stands for the service: notes each change, and gives the rows anew when told to."""

    def __init__(self) -> None:
        self.changes: list[Change] = []
        self.rows = lines()
        self.model: EditModel[Line] | None = None

    def __call__(self, change: Change) -> None:
        self.changes.append(change)

    def commit(self) -> None:
        """Write the last change and show the rows."""
        assert self.model is not None
        change = self.changes[-1]
        by_id = {row.id: row for row in self.rows}
        for edit in change.edits:
            by_id[edit.key] = dataclasses.replace(by_id[edit.key], **{edit.column: edit.value})
        new = [Line(f"new{n}", **values) for n, values in enumerate(change.new_rows)]
        self.rows = [*by_id.values(), *new]
        self.model.stored(change)
        self.model.show_rows(self.rows)


@pytest.fixture
def rows() -> Callable[[int], list[Line]]:
    return lines


@pytest.fixture
def list_model() -> ListModel[Line]:
    model = ListModel(LISTING, lambda row: row.id)
    model.show_rows(lines())
    return model


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def edit_model(store: Store) -> EditModel[Line]:
    editings = {name: FieldEditing(field_of(AgendaItem, name)) for name in NAMES}
    model = EditModel(LISTING, lambda row: row.id, editings, store, can_add=True)
    store.model = model
    model.show_rows(store.rows)
    return model


@pytest.fixture
def activate(qtbot: QtBot) -> Callable[[QWidget], None]:
    """Show a window and give it the focus."""

    def do(window: QWidget) -> None:
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)

    return do
