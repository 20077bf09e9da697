"""The model of the agenda's tree. It stores nothing: typed blocks are handed over, and what comes back is shown in place.

Overrides never raise. The order of the lines is kept by `line_model`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QFont

from congress_app.domain.checks import Finding
from congress_app.i18n import _
from congress_app.listings.listing import cell_text
from congress_app.runtime.errors import BadValue
from congress_app.ui.agenda import cells
from congress_app.ui.agenda import columns as at
from congress_app.ui.agenda.columns import COLUMNS, Editings, field_name
from congress_app.ui.agenda.dragging import DraggedLines
from congress_app.ui.agenda.line_model import Index
from congress_app.ui.agenda.nodes import Line, LineKind, NewPlace, Numbers, lines_of, new_key
from congress_app.ui.agenda.places import Family, family_of
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.agenda.typed import CellEdit, Typed, TypedBlock, read_item
from congress_app.ui.common.cell_drafts import said_of_left
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.edits import Wrong
from congress_app.ui.common.icons import UNSAVED, icon
from congress_app.ui.common.look import colours
from congress_app.ui.common.typed_look import wrong_cell

DISPLAY, DECORATION, EDIT, TOOLTIP, FONT, ALIGNMENT, BACKGROUND, FOREGROUND = 0, 1, 2, 3, 6, 7, 8, 9
_SERVED = frozenset((DISPLAY, DECORATION, EDIT, TOOLTIP, FONT, ALIGNMENT, BACKGROUND, FOREGROUND))
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ALIGN = {at.TIME: Qt.AlignmentFlag.AlignCenter, at.MINUTES: _RIGHT}

_PLAIN = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_SESSION = _PLAIN | Qt.ItemFlag.ItemIsDropEnabled
_ITEM = _PLAIN | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren
_PARENT = _PLAIN | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled


class AgendaModel(DraggedLines):
    """Sessions, items, parts.

    typed_block: something to be stored (`TypedBlock`). shown: other rows stand now. new_line_left: the line for a new item of a session
    was left, stored or empty (the session's id).
    """

    typed_block = Signal(object)
    shown = Signal()
    new_line_left = Signal(str)

    def __init__(self, editings: Editings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.editings = editings
        self.typed = Typed()
        self.mark_only: frozenset[int] = frozenset()  # columns too narrow for their words
        self._places: dict[str, NewPlace] = {}
        self._of = cells.Shown()

    # what is shown

    def family(self) -> Family:
        """Who belongs to whom."""
        return family_of(self._of.data.sessions)

    @property
    def data_shown(self) -> AgendaData:
        """What the rows were made from."""
        return self._of.data

    @property
    def cells_from(self) -> cells.Shown:
        """What the cells are made from."""
        return self._of

    def show_data(self, data: AgendaData) -> None:
        """Show an agenda: rows that stay are only moved and painted; another congress begins anew."""
        is_other = _congress_id(data) != _congress_id(self._of.data)
        self._of = cells.shown(data, {} if is_other else self._of.warnings)
        if is_other:
            self.beginResetModel()
            self._numbers, self._places = Numbers(), {}
            self._lines = lines_of(data.sessions, self._numbers, self._places)
            self.endResetModel()
        else:
            self._rearrange(lines_of(data.sessions, self._numbers, self._places))
        self._bring_back()
        self.shown.emit()

    def show_warnings(self, warnings: Mapping[str, Sequence[Finding]]) -> None:
        """Marks beside the rows, as soon as they are known."""
        self._of = cells.Shown(self._of.data, warnings, self._of.halves)
        self.repaint()

    def place_new(self, session_id: str, place: NewPlace) -> QModelIndex:
        """Put the line for a new item of a session somewhere; answers its cell for the content."""
        self._places[session_id] = place
        self._rearrange(lines_of(self._of.data.sessions, self._numbers, self._places))
        return self.index_of(new_key(session_id), at.TITLE)

    def new_place(self, session_id: str) -> NewPlace:
        """Where the line for a new item of a session stands."""
        return self._places.get(session_id, NewPlace())

    # what is edited

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; None when it is not."""
        line = self.line_at(index)
        return self.editings.of(line, index.column()) if line is not None else None

    def set_block(self, cells_typed: Sequence[tuple[Index, str]], beyond: Sequence[Sequence[str]] = ()) -> None:
        """Store texts in one step; rows beyond the last one become items of the last cell's session."""
        edits = tuple(edit for index, text in cells_typed if (edit := self._edit(index, text)) is not None)
        session = self.line_at(cells_typed[-1][0]) if cells_typed else None
        self.store(edits, session.session.id if session is not None else "", beyond)

    def store(self, edits: tuple[CellEdit, ...], session_id: str, rows: Sequence[Sequence[str]]) -> None:
        """Hand edits and new items of a session over as one step."""
        new = tuple(values for row in rows if (values := self._new_values(row)) is not None)
        if edits or new:
            self.typed.begin(edits)
            self.typed_block.emit(TypedBlock(edits, ((session_id, new),) if new else ()))

    def note_typing(self, index: Index, text: str) -> None:
        """See `edit_keys.EditableModel`."""
        line = self.line_at(index)
        if line is not None:
            self.typed.note_typing(line, field_name(line, index.column()), text)

    def end_typing(self, index: Index) -> None:
        """See `edit_keys.EditableModel`."""
        line = self.line_at(index)
        if line is not None:
            self.typed.end_typing(line, field_name(line, index.column()))

    def is_new_row(self, index: Index) -> bool:
        """Whether it is a line in which a new item is typed."""
        line = self.line_at(index)
        return line is not None and line.kind is LineKind.NEW

    def leave_row(self, index: Index) -> None:
        """Store a new item when its line is left and holds what it needs."""
        line = self.line_at(index)
        if line is None or line.kind is not LineKind.NEW:
            return
        values = self.typed.take_new(line.session.id, self.editings.of_item)
        if values is not None:
            self.typed_block.emit(TypedBlock((), ((line.session.id, (values,)),)))
        self.new_line_left.emit(line.session.id)
        self.repaint()

    def settle(self, edits: tuple[CellEdit, ...]) -> None:
        """Values have arrived in the file, or were refused."""
        self.typed.end(edits)
        self.repaint()

    def refuse(self, edits: Sequence[CellEdit], sentence: str) -> None:
        """Values were refused: their texts stay visible, marked, with the sentence why."""
        for edit in edits:
            self.typed.mark((edit.key, edit.name), Wrong(cell_text(edit.value), sentence))
        self.repaint()

    def is_wrong(self, index: Index) -> bool:
        """Whether a cell holds text that is not stored."""
        line = self.line_at(index)
        return (
            bool(self.typed.wrong)
            and line is not None
            and (line.key, field_name(line, index.column())) in self.typed.wrong
        )

    def give_up(self, index: Index) -> bool:
        """Drop the wrong text of a cell, or all of a new item's; answers whether there was any."""
        line = self.line_at(index)
        if line is None:
            return False
        had = self.typed.give_up((line.key, field_name(line, index.column())))
        if line.kind is LineKind.NEW and line.session.id in self.typed.new:
            self.typed.forget_new(line.session.id)
            had = True
        self.repaint()
        return had

    def is_changed(self, index: Index) -> bool:
        """Whether a cell differs from the last issue."""
        line = self.line_at(index)
        return line is not None and cells.is_changed(line, index.column(), self._of)

    def wrapped_text(self, index: Index) -> tuple[str, bool]:
        """The text of a cell and whether it is bold: what its height is measured from."""
        line = self._lines.by_number.get(index.internalId())
        if line is None or line.kind is LineKind.NEW:
            return str(index.data() or ""), False
        column = index.column()
        if self.typed.wrong and (wrong := self.typed.wrong.get((line.key, field_name(line, column)))):
            return wrong.text, False
        return cells.text(line, column, self._of), line.kind is LineKind.SESSION

    # what Qt asks

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Items are dragged; sessions and items with parts take a drop, upon any other item it goes above or below."""
        line = self._lines.by_number.get(index.internalId())
        if line is None:
            return Qt.ItemFlag.NoItemFlags
        if line.kind is LineKind.NEW:
            flags = _PLAIN
        elif line.item is None:
            flags = _SESSION
        else:
            flags = _PARENT if line.item.timed.is_parent else _ITEM
        column = index.column()
        return flags | Qt.ItemFlag.ItemIsEditable if column and self.editings.of(line, column) is not None else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = DISPLAY) -> Any:
        """Titles of columns."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(COLUMNS):
            return None
        if role in (DISPLAY, TOOLTIP):
            return _(COLUMNS[section].title) if role == TOOLTIP or section not in self.mark_only else ""
        if role == DECORATION and section in self.mark_only:
            return icon("vote")
        return _ALIGN.get(section, _LEFT) if role == ALIGNMENT else None

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """Text, mark, tip and look of a cell."""
        if role not in _SERVED or not index.isValid():
            return None
        line = self._lines.by_number.get(index.internalId())
        if line is None:
            return None
        column = index.column()
        if role == ALIGNMENT:
            return _ALIGN.get(column, _LEFT)
        if self.typed.wrong and (wrong := self.typed.wrong.get((line.key, field_name(line, column)))):
            return wrong_cell(wrong, role)
        if line.kind is LineKind.NEW:
            return self._new_cell(line, column, role)
        return self._cell(line, column, role)

    def setData(self, index: Index, value: Any, role: int = EDIT) -> bool:
        """Typed text."""
        if role != EDIT:
            return False
        self.set_block([(index, str(value))])
        return True

    # inside

    def _cell(self, line: Line, column: int, role: int) -> Any:
        if role == DISPLAY:
            return cells.text(line, column, self._of)
        if role == EDIT:
            return cells.edit_text(line, column)
        if role == TOOLTIP:
            return cells.tip(line, column, self._of) or None
        if role == DECORATION:
            name = cells.mark(line, column, self._of)
            return icon(name) if name else None
        if role == FONT:
            is_pending = bool(self.typed.pending) and (line.key, field_name(line, column)) in self.typed.pending
            return _font(is_bold=line.kind is LineKind.SESSION, is_italic=is_pending)
        if role == BACKGROUND:
            return QBrush(QColor(colours().stripe)) if line.kind is LineKind.SESSION else None
        if column == at.MINUTES and line.kind is LineKind.SESSION and cells.is_over(line.session, self._of):
            return QBrush(QColor(colours().warning))
        return QBrush(QColor(colours().faint)) if cells.is_faint(line) else None

    def _new_cell(self, line: Line, column: int, role: int) -> Any:
        texts = self.typed.new.get(line.session.id, {})
        text = texts.get(COLUMNS[column].name, "")
        if role in (DISPLAY, EDIT) and text:
            return text
        if role == DISPLAY and not texts and column == at.TITLE:
            return _("Type here to add an item")
        if role == DECORATION and column == at.NUMBER and any(texts.values()):
            return icon(UNSAVED)
        return QBrush(QColor(colours().faint)) if role == FOREGROUND and not text else None

    def _edit(self, index: Index, text: str) -> CellEdit | None:
        """The edit that a typed text means; None when nothing is to be stored."""
        line, editing = self.line_at(index), self.editing_at(index)
        if line is None or editing is None:
            return None
        name = field_name(line, index.column())
        if line.kind is LineKind.NEW:
            self.typed.type_new(line.session.id, name, text, editing)
            self.repaint()
            return None
        self.typed.wrong.pop((line.key, name), None)
        edit = None
        try:
            value = editing.value_of(text)
        except BadValue as error:
            self.typed.mark((line.key, name), Wrong(text, sentence_of(error)))
        else:
            if value != self._stored(line, index.column()):
                edit = CellEdit(line.key, name, value)
            else:
                self.typed.drop((line.key, name))
        self.dataChanged.emit(index, index)
        return edit

    def _bring_back(self) -> None:
        """Text that an earlier run left in the cells shown is there again, marked."""
        for (key, name), text in self.typed.left_in_cells().items():
            line = self.line_at(self.index_of(key))
            columns = [] if line is None else [n for n in range(len(COLUMNS)) if field_name(line, n) == name]
            if line is None or not columns or (key, name) in self.typed.wrong:
                continue
            editing = self.editings.of(line, columns[0])
            if editing is None or text == cells.edit_text(line, columns[0]):
                self.typed.drop((key, name))
            else:
                self.typed.wrong[key, name] = Wrong(text, said_of_left(editing, text))

    def _stored(self, line: Line, column: int) -> Any:
        if column == at.PRESENTER:
            return cells.edit_text(line, column)
        row = line.session.session if line.item is None else line.item.item
        return getattr(row, field_name(line, column))

    def _new_values(self, texts: Sequence[str]) -> dict[str, Any] | None:
        named = {column.name: text for column, text in zip(COLUMNS, texts, strict=False)}
        if not any(text.strip() for text in named.values()):
            return None
        read = read_item(named, self.editings.of_item)
        return read.values if not read.wrong else None


def _congress_id(data: AgendaData) -> str:
    return data.row.id if data.row is not None else ""


def _font(*, is_bold: bool, is_italic: bool) -> QFont | None:
    if not is_bold and not is_italic:
        return None
    font = QFont()
    font.setBold(is_bold)
    font.setItalic(is_italic)
    return font
