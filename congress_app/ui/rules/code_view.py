"""The view "code lists": the words from which profiles are filled, shipped ones read-only, the office's own beside them."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from congress_app.domain.delegate_choices import CatalogueKind
from congress_app.domain.delegate_records import OwnCode
from congress_app.domain.rulebook import MARKS
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import UserError
from congress_app.services.own_codes import OwnCodes
from congress_app.ui.common import commands
from congress_app.ui.common.actions import Command
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.filter_line import FilterLine, QuietBox
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.title_line import faint
from congress_app.ui.rules.code_model import NAME, CodeModel, code_rows

WIDTHS = {
    "name": UNIT * 32,
    "shipped_others": UNIT * 32,
    "others": UNIT * 30,
    "rank": UNIT * 9,
    "is_hidden": UNIT * 19,
    "origin": UNIT * 16,
}
MENU: tuple[Command | None, ...] = (
    commands.NEW,
    commands.DELETE,
    None,
    commands.COPY,
    commands.PASTE,
    commands.FILL_DOWN,
)


class CodeListsView(QWidget):
    """One list at a time. counted: how many words are shown, of how many."""

    counted = Signal(int, int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._codes = OwnCodes(desk.app.services.run)
        self._own: list[OwnCode] = []
        self.model = CodeModel(self.store)
        self.grid = Grid(self.model, _("Words of the code list"), self)
        self.model.setParent(self.grid)
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        ColumnsKeeper(self.grid, desk.settings)
        self.kinds = QuietBox(self)
        self.kinds.setAccessibleName(_("Code list"))
        self.kinds.setMinimumHeight(UNIT * 4)
        for kind in CatalogueKind:
            self.kinds.addItem(kind.words, kind)
        self.filters = FilterLine(_("Filter: word, spelling"), self)
        self._source = faint(QLabel())
        self._source.setWordWrap(True)
        head = row_of(self.kinds, self.filters)
        head.setStretch(1, 1)
        self.setLayout(column_of(head, self._source, self.grid, spacing=UNIT))
        self.setFocusProxy(self.grid)
        self._connect()
        self.reload()

    @property
    def kind(self) -> CatalogueKind:
        """The list shown."""
        return CatalogueKind.of(self.kinds.currentData())

    @property
    def chosen(self) -> list[OwnCode]:
        """What the office has of the words chosen."""
        rows = (self.model.row_of(key) for key in self.grid.kept.keys)
        return [row.own for row in rows if row is not None and row.own is not None]

    def take(self, row_id: str) -> bool:
        """Show the list of an own word; answers whether there is one of this id."""
        found = next((each for each in self._desk.app.lists.rows(OwnCode, id=row_id)), None) if row_id else None
        if found is not None:
            self.kinds.setCurrentIndex(self.kinds.findData(found.catalogue))
        return found is not None

    def reload(self) -> None:
        """Read the office's own words anew."""
        lists = self._desk.app.lists
        self._desk.read(lambda: lists.rows(OwnCode), self._on_loaded, owner=self)

    def begin_new(self) -> None:
        """Go to the row in which a new word is typed."""
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.model.index(self.model.rowCount() - 1, self.model.column_at(NAME)))

    def store(self, change: Change) -> None:
        """Store what was typed, as one step."""
        typed: dict[str, dict[str, Any]] = {}
        for edit in change.edits:
            typed.setdefault(edit.key, {})[edit.column] = edit.value
        edits = [(row.name, values) for key, values in typed.items() if (row := self.model.row_of(key)) is not None]

        def on_error(error: BaseException) -> None:
            self.model.refuse(change, sentence_of(error) if isinstance(error, UserError) else "")
            if isinstance(error, UserError):
                if len(change.new_rows) == 1:
                    self.model.set_new_texts(self.model.row_texts(change.new_rows[0]))
                self._desk.messages.tell_error(error)

        call = partial(self._codes.store, self.kind, edits, change.new_rows)
        self._desk.write(call, lambda _outcome: self.model.stored(change), on_error, owner=self)

    def delete(self) -> None:
        """Take back what the office has of the chosen words: own ones go, shipped ones are as shipped."""
        rows = self.chosen
        undo = self._desk.actions.action(commands.UNDO)

        def on_done(outcome: Any) -> None:
            self._desk.messages.tell_undoable(_("Deleted: {what}.").format(what=outcome.value.words), undo.trigger)

        self._desk.write(lambda: self._desk.app.services.records.delete(rows), on_done, owner=self)

    def _connect(self) -> None:
        desk, grid = self._desk, self.grid
        self.model.counted.connect(self.counted)
        self.kinds.currentIndexChanged.connect(self._show_list)
        self.filters.changed.connect(lambda: self.model.set_filter(self.filters.text))
        self.filters.left.connect(grid.setFocus)
        grid.kept.selected_changed.connect(desk.actions.refresh)
        grid.set_context_menu(desk.actions, MENU)
        serve = desk.actions.serve
        serve(commands.NEW, self.begin_new, owner=self, words=pgettext("command", "Add a word"))
        serve(commands.DELETE, self.delete, owner=grid, can=lambda: bool(self.chosen))
        serve(commands.FILTER, self.filters.setFocus, owner=self)
        for command, run in (
            (commands.COPY, grid.copy),
            (commands.PASTE, grid.paste),
            (commands.FILL_DOWN, grid.fill_down),
            (commands.SELECT_ALL, grid.selectAll),
        ):
            serve(command, run, owner=grid)
        desk.bus.changed.connect(self._on_changed)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if OwnCode in kinds:
            self.reload()

    def _on_loaded(self, own: list[OwnCode]) -> None:
        self._own = own
        self._show_list()

    def _show_list(self) -> None:
        shipped, rows = code_rows(self.kind, self._own)
        if self.grid.state() != Grid.State.EditingState:
            self.model.show_list(shipped, rows)
        words = _(
            "Shipped words: {source} ({mark}). They are not changed; other words may be typed into profiles all the same."
        )
        self._source.setText(words.format(source=shipped.source, mark=_(MARKS[shipped.mark])))
        self._desk.actions.refresh()
