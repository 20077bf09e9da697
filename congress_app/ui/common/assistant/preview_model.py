"""The first rows of a sheet as they will be read: data as it stands, and what every other row means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt
from PySide6.QtGui import QBrush, QColor, QFont

from congress_app.exchange.cells import text_of
from congress_app.exchange.column_choice import ColumnChoice
from congress_app.exchange.layout.table import FoundColumn, FoundRow, FoundTable, RowKind
from congress_app.i18n import N_, _
from congress_app.i18n.folding import nfc
from congress_app.ui.common.list_model import DISPLAY, ROOT, TOOLTIP, Index
from congress_app.ui.common.look import colours

FIRST_ROWS, LAST_ROWS = 50, 10
FONT, BACKGROUND, FOREGROUND = 6, 8, 9
HIDDEN_NUMBER = "* * *"
_MEANINGS = {
    RowKind.TOTAL: N_("{words} (a total, not read)"),
    RowKind.CLOSING: N_("{words} (the end of the list, not read)"),
    RowKind.SIGNATURE: N_("{words} (a signature, not read)"),
    RowKind.INDEX: N_("{words} (the numbers of the columns, not read)"),
    RowKind.HEADING: N_("{words} (the headings once more, not read)"),
}


@dataclass(frozen=True, slots=True)
class PreviewColumn:
    """A column of the sheet. is_identity: it holds identity numbers, which are never read nor shown."""

    place: int
    letter: str
    words: str
    field: str = ""
    coding: str = ""
    is_hidden: bool = False
    is_identity: bool = False
    is_counter: bool = False


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """A row: its number, its texts, and what it means where it is no data."""

    number: int
    texts: tuple[str, ...]
    meaning: str = ""
    originals: tuple[str, ...] = ()


class PreviewModel(QAbstractTableModel):
    """The rows under the headings, the first and the last ones of a long list. meaning: the msgid of what the heading of a group means."""

    def __init__(self, meaning: Callable[[str], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._meaning = meaning
        self.columns: tuple[PreviewColumn, ...] = ()
        self.rows: tuple[PreviewRow, ...] = ()

    def show_choice(self, choice: ColumnChoice) -> None:
        """Show the table of a choice."""
        self.beginResetModel()
        self.columns = columns_shown(choice.table)
        self.rows = rows_shown(choice.table, self.columns, self._meaning)
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """The rows shown."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        """The columns shown."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The texts of data; in the first cell of another row what it means."""
        if role not in (DISPLAY, TOOLTIP, FONT, FOREGROUND, BACKGROUND) or not 0 <= index.row() < len(self.rows):
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role == DISPLAY:
            return row.texts[index.column()] if not row.meaning else row.meaning if index.column() == 0 else ""
        if role == TOOLTIP:
            return _tip(row, index.column())
        if role == FONT:
            return _italic() if row.meaning else None
        own = colours()
        is_faint = bool(row.meaning) or not column.field
        if role == FOREGROUND:
            return QBrush(QColor(own.faint)) if is_faint else None
        return QBrush(QColor(own.window)) if row.meaning or column.is_identity else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Headings over the columns, the numbers of the sheet beside the rows."""
        if role != DISPLAY:
            return None
        if orientation == Qt.Orientation.Vertical:
            return (str(self.rows[section].number or "")) if 0 <= section < len(self.rows) else None
        return self.columns[section].words if 0 <= section < len(self.columns) else None


def columns_shown(table: FoundTable) -> tuple[PreviewColumn, ...]:
    """The columns of a table in the order of the sheet, without those that are empty."""
    identity = zip(sorted(table.identity_places), table.identity_columns, strict=True)
    made = [PreviewColumn(place, "", words, is_identity=True) for place, words in identity]
    made += [_column(each, table.serial) for at, each in enumerate(table.columns) if each.path or _is_filled(table, at)]
    return tuple(sorted(made, key=lambda each: each.place))


def _column(found: FoundColumn, serial: int | None) -> PreviewColumn:
    words = " / ".join(found.path)
    coding = found.coding.value.upper() if found.coding else ""
    is_counter = found.place == serial
    return PreviewColumn(
        found.place, found.letter, words, found.field, coding, is_hidden=found.is_hidden, is_counter=is_counter
    )


def _is_filled(table: FoundTable, at: int) -> bool:
    return any(row.texts[at] for row in table.rows)


def rows_shown(
    table: FoundTable, columns: tuple[PreviewColumn, ...], meaning: Callable[[str], str]
) -> tuple[PreviewRow, ...]:
    """The first and the last rows that hold something; between them how many are left out."""
    filled = [row for row in table.rows if row.kind is not RowKind.EMPTY]
    left_out = len(filled) - FIRST_ROWS - LAST_ROWS
    if left_out <= 0:
        return tuple(_row(table, row, columns, meaning) for row in filled)
    words = _("{count} more rows").format(count=left_out)
    between = PreviewRow(0, ("",) * len(columns), words)
    top, foot = filled[:FIRST_ROWS], filled[-LAST_ROWS:]
    return (
        *(_row(table, each, columns, meaning) for each in top),
        between,
        *(_row(table, each, columns, meaning) for each in foot),
    )


def _row(
    table: FoundTable, row: FoundRow, columns: tuple[PreviewColumn, ...], meaning: Callable[[str], str]
) -> PreviewRow:
    at = {each.place: n for n, each in enumerate(table.columns)}
    texts = tuple(
        HIDDEN_NUMBER if each.is_identity else " ".join(row.texts[at[each.place]].split()) for each in columns
    )
    return PreviewRow(row.number, texts, _meaning(row, meaning), _originals(table, row, columns))


def _originals(table: FoundTable, row: FoundRow, columns: tuple[PreviewColumn, ...]) -> tuple[str, ...]:
    """The texts as they stand in the old coding."""
    if not any(each.coding for each in columns):
        return ()
    cells = table.cells(row.number)
    return tuple(nfc(text_of(cells[each.place])) if each.coding and each.place < len(cells) else "" for each in columns)


def _meaning(row: FoundRow, of_group: Callable[[str], str]) -> str:
    if row.kind is RowKind.DATA:
        return ""
    words = " ".join(" ".join(filter(None, row.texts)).split())
    if row.kind is RowKind.GROUP and row.groups:
        return _(of_group(row.groups[-1].words)).format(words=words)
    return _(_MEANINGS[row.kind]).format(words=words) if row.kind in _MEANINGS else words


def _tip(row: PreviewRow, at: int) -> str | None:
    if row.meaning:
        return row.meaning
    original = row.originals[at] if row.originals else ""
    if original and original != row.texts[at]:
        return _("In the file: {text}").format(text=original)
    return row.texts[at] or None


def _italic() -> QFont:
    font = QFont()
    font.setItalic(True)
    return font
