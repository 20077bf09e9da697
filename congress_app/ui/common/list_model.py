"""The model of a list on screen: rows of a `Listing` in memory, found without accents, ordered by several columns.

Rows are frozen; the model holds them, their folded text and the places that are shown. Overrides compare roles as ints, answer None
first and never raise. Who keeps selection and scroll over a reload: `kept_selection` and `list_view`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.listings.listing import Align, Column, Listing, cell_text
from congress_app.ui.common.icons import icon
from congress_app.ui.common.list_order import Order, arranged, sort_key

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
FEW = 8  # so many rows are looked for one by one

DISPLAY, DECORATION, EDIT, TOOLTIP, ALIGNMENT = 0, 1, 2, 3, 7
_ALIGN = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    Align.CENTRE: Qt.AlignmentFlag.AlignCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
}


@dataclass(frozen=True, slots=True)
class CellLook(Generic[R]):
    """How a column looks on screen beyond its text.

    mark: the name of an icon before the text. tip: a sentence under the mouse. text: other words than `cell_text` gives.
    order: the key by which it is ordered, where that is not its value (names of persons: `name_key`).
    """

    mark: Callable[[R], str] | None = None
    tip: Callable[[R], str] | None = None
    text: Callable[[R], str] | None = None
    order: Callable[[R], Any] | None = None


@dataclass(frozen=True, slots=True)
class Prepared(Generic[R]):
    """Rows with their keys and folded text: made by `prepare`, on a worker where the list is long."""

    rows: Sequence[R]
    keys: Sequence[str]
    folded: Sequence[str]
    place_of: dict[str, int] = field(default_factory=dict)


def prepare(listing: Listing[R], key: Callable[[R], str], rows: Sequence[R]) -> Prepared[R]:
    """Get rows ready to be shown; touches nothing of Qt."""
    keys = [key(row) for row in rows]
    folded = [fold(listing.searched(row)) for row in rows]
    return Prepared(rows, keys, folded, {key: place for place, key in enumerate(keys)})


class ListModel(QAbstractTableModel, Generic[R]):
    """All columns of a listing; the view hides those that are not wanted.

    reloaded: the rows or their places have changed, and the views have heard of it. counted: how many are shown, of how many.
    """

    reloaded = Signal()
    counted = Signal(int, int)

    def __init__(
        self,
        listing: Listing[R],
        key: Callable[[R], str],
        looks: Mapping[str, CellLook[R]] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.listing = listing
        self.columns: tuple[Column[R], ...] = listing.columns
        self._key = key
        self._looks: list[CellLook[R]] = [(looks or {}).get(column.name, CellLook()) for column in self.columns]
        self._all: Prepared[R] = Prepared((), (), ())
        self._ordered: list[int] = []
        self._shown: list[int] = []
        self._place_shown: dict[str, int] = {}
        self._asked = 0
        self._text = ""
        self._wanted: Callable[[R], bool] | None = None
        self._orders: tuple[Order, ...] = ()

    # what is shown

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows from now on, filtered and ordered as before."""
        self.show_prepared(prepare(self.listing, self._key, rows))

    def show_prepared(self, prepared: Prepared[R]) -> None:
        """See `show_rows`; rows at the same places are only painted anew."""
        before = [self._all.keys[place] for place in self._shown]
        ordered = self._arrange(prepared)
        shown = self._filter(prepared, ordered)
        if before == [prepared.keys[place] for place in shown]:
            self._all, self._ordered, self._shown = prepared, ordered, shown
            self._repaint()
        else:
            self._reset(prepared, ordered, shown)
        self.counted.emit(len(shown), len(prepared.rows))

    def set_filter(self, text: str, wanted: Callable[[R], bool] | None = None) -> None:
        """Show only rows that hold every word of the text, accents aside, and that are wanted."""
        typed, is_free = fold(text), wanted is None and self._wanted is None
        # One more letter leaves some of those shown: the others need not be looked at again.
        within = self._shown if is_free and self._text and typed.startswith(self._text) else self._ordered
        self._text, self._wanted = typed, wanted
        shown = self._filter(self._all, within)
        if shown != self._shown:
            self._reset(self._all, self._ordered, shown)
        self.counted.emit(len(shown), len(self._all.rows))

    def set_orders(self, orders: Sequence[Order]) -> None:
        """Order by these columns, the first one first; none is the order in which the rows came."""
        names = {column.name for column in self.columns}
        self._orders = tuple(order for order in orders if order.column in names)
        ordered = self._arrange(self._all)
        self._reset(self._all, ordered, self._filter(self._all, ordered))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)

    @property
    def orders(self) -> tuple[Order, ...]:
        """The columns by which it is ordered."""
        return self._orders

    @property
    def shown_rows(self) -> list[R]:
        """The rows shown, in order: what "export this table" writes."""
        return [self._all.rows[place] for place in self._shown]

    @property
    def shown_count(self) -> int:
        """How many rows are shown."""
        return len(self._shown)

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._all.rows)

    def row_at(self, place: int) -> R | None:
        """The row at a place on screen."""
        return self._all.rows[self._shown[place]] if 0 <= place < len(self._shown) else None

    def key_at(self, place: int) -> str:
        """The key of the row at a place on screen; empty where there is none."""
        return self._all.keys[self._shown[place]] if 0 <= place < len(self._shown) else ""

    def place_of(self, key: str) -> int:
        """Where a row stands on screen; -1 when it is not shown."""
        if self._place_shown or self._asked >= FEW:
            return self._places().get(key, -1)
        self._asked += 1  # a few are looked for one by one: the places of all take longer than a letter may
        place = self._all.place_of.get(key)
        try:
            return -1 if place is None else self._shown.index(place)
        except ValueError:
            return -1

    def row_of(self, key: str) -> R | None:
        """A row by its key, shown or not."""
        place = self._all.place_of.get(key)
        return None if place is None else self._all.rows[place]

    def column_at(self, name: str) -> int:
        """The place of a column by its name; -1 when there is none."""
        return next((n for n, column in enumerate(self.columns) if column.name == name), -1)

    def has_mark(self, column: int) -> bool:
        """Whether the cells of a column may bear a mark."""
        return self._looks[column].mark is not None

    # what Qt asks

    def rowCount(self, parent: Index = ROOT) -> int:
        """The rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """All columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Text, mark, tip and alignment of a cell."""
        if role not in (DISPLAY, DECORATION, ALIGNMENT, TOOLTIP):
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        return self._cell(row, index.column(), role)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Titles of columns; a small mark shows the order."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in (DISPLAY, TOOLTIP):
            return _(column.title)
        if role == ALIGNMENT:
            return _ALIGN[column.align]
        if role == DECORATION:
            order = next((each for each in self._orders if each.column == column.name), None)
            return None if order is None else icon("mark-order-down" if order.is_down else "mark-order-up")
        return None

    # inside

    def _places(self) -> dict[str, int]:
        if not self._place_shown:
            self._place_shown = {self._all.keys[place]: n for n, place in enumerate(self._shown)}
        return self._place_shown

    def _cell(self, row: R, column: int, role: int) -> Any:
        look = self._looks[column]
        if role == DISPLAY:
            return look.text(row) if look.text else cell_text(self.columns[column].value(row))
        if role == ALIGNMENT:
            return _ALIGN[self.columns[column].align]
        if role == DECORATION:
            return icon(look.mark(row)) if look.mark and look.mark(row) else None
        return look.tip(row) if look.tip else None

    def _filter(self, prepared: Prepared[R], ordered: Sequence[int]) -> list[int]:
        folded, rows, wanted = prepared.folded, prepared.rows, self._wanted
        shown, words = list(ordered), self._text.split()
        if words and not self._orders and len(shown) == len(rows):
            word, *words = words
            shown = [place for place, text in enumerate(folded) if word in text]
        for word in words:
            shown = [place for place in shown if word in folded[place]]
        return shown if wanted is None else [place for place in shown if wanted(rows[place])]

    def _arrange(self, prepared: Prepared[R]) -> list[int]:
        places = list(range(len(prepared.rows)))
        for order in reversed(self._orders):
            at = self.column_at(order.column)
            own, value = self._looks[at].order, self.columns[at].value
            keys = [own(row) if own else sort_key(value(row)) for row in prepared.rows]
            places = arranged(places, keys.__getitem__, is_down=order.is_down)
        return places

    def _reset(self, prepared: Prepared[R], ordered: list[int], shown: list[int]) -> None:
        self.beginResetModel()
        self._all, self._ordered, self._shown, self._place_shown, self._asked = prepared, ordered, shown, {}, 0
        self.endResetModel()
        self.reloaded.emit()

    def _repaint(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, len(self.columns) - 1))
        self.reloaded.emit()
