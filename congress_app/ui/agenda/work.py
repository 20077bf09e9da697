"""What the part does: reads the agenda, shows at once what a verb will do, hands the verb to the writer, and reads again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.checks import Finding
from congress_app.domain.fields import Id
from congress_app.i18n import say
from congress_app.listings.agenda import ItemRow, SessionRow
from congress_app.runtime.errors import UserError
from congress_app.services.agenda import Place
from congress_app.services.agenda_blocks import AgendaBlocks
from congress_app.services.work import Outcome
from congress_app.ui.agenda import foreseen
from congress_app.ui.agenda.reading import AgendaData, read_agenda, read_warnings
from congress_app.ui.agenda.typed import CellEdit, TypedBlock
from congress_app.ui.agenda.writing import edit_values, named, stored_block
from congress_app.ui.common.desk import Desk


class Wanted(Protocol):
    """Answers which row shall be the current one after a verb."""

    def __call__(self, value: Any) -> str:
        """The key of the row, from the verb's value."""
        ...


def _at_end(session_id: str) -> Place:
    return Place(Id[Session](session_id))


class AgendaWork(QObject):
    """data_changed: another agenda is shown (`AgendaData`). warnings_changed: by row. settled, refused: edits (and why). wanted: a row."""

    data_changed = Signal(object)
    warnings_changed = Signal(object)
    settled = Signal(object)
    refused = Signal(object, str)
    wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self.desk = desk
        self.services = desk.app.services
        self.blocks = AgendaBlocks(self.services.run)
        self.data = AgendaData()
        self._asked = 0
        self._foreseen = 0
        self._is_due = False
        self._wish = ""
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read)
        desk.writer.waiting_changed.connect(self._on_waiting_changed)

    # reading

    def load(self) -> None:
        """Read the agenda as soon as what is under way is committed."""
        self._soon.start()

    def row(self, key: str) -> SessionRow | ItemRow | None:
        """A session or an item by its id."""
        for session in self.data.sessions:
            if session.id == key:
                return session
            for item in session.items:
                if item.id == key:
                    return item
        return None

    def item(self, key: str) -> ItemRow | None:
        """An item by its id."""
        row = self.row(key)
        return row if isinstance(row, ItemRow) else None

    def session_of(self, key: str) -> SessionRow | None:
        """The session that a row is, or stands in."""
        row = self.row(key)
        if isinstance(row, ItemRow):
            return next(each for each in self.data.sessions if each.id == row.item.session_id)
        return row

    # writing

    def move(self, item_ids: Sequence[str], place: Place, call: Callable[[], Outcome[Any]] | None = None) -> None:
        """Put items, with their parts, at another place: shown at once.

        Args:
            call: the verb that does it under another name.
        """
        ids = [Id[AgendaItem](each) for each in item_ids]
        self._foresee(foreseen.with_moved(self.data.sessions, ids, place))
        self.run(call or partial(self.services.agenda.move_items, ids, place))

    def store(self, block: TypedBlock, places: Callable[[str], Place] = _at_end) -> None:
        """Store typed values and new items as one step: values are shown at once.

        Args:
            places: where new items of a session go.
        """
        rows = {edit.key: row for edit in block.edits if (row := self.row(edit.key)) is not None}
        if block.edits:
            values = edit_values(block.edits, self.data.persons)
            self._foresee(foreseen.with_values(self.data.sessions, values, self.data.persons))
        call = stored_block(self.services, self.blocks, block, rows, self.data.persons, places)
        self.run(call, partial(self._on_stored, block.edits), partial(self._on_refused, block.edits))

    def edit(self, key: str, name: str, value: Any) -> None:
        """Store one field of a form."""
        self.store(TypedBlock((CellEdit(key, name, value),)))

    def delete(self, keys: Sequence[str], on_done: Callable[[Outcome[Any]], None]) -> None:
        """Delete items or sessions: gone at once."""
        rows = [row for each in keys if (row := self.row(each)) is not None]
        items: list[AgendaItem] = [row.item for row in rows if isinstance(row, ItemRow)]
        sessions: list[Session] = [named(row) for row in rows if isinstance(row, SessionRow)]
        self._foresee(foreseen.without(self.data.sessions, keys))
        self.run(partial(self.services.records.delete, sessions or items), on_done)

    def run(
        self,
        call: Callable[[], Outcome[Any]],
        on_done: Callable[[Outcome[Any]], None] | None = None,
        on_error: Callable[[BaseException], None] | None = None,
        *,
        wanted: Wanted | None = None,
    ) -> None:
        """Run a verb and read again, whatever came of it."""
        self.desk.write(call, partial(self._on_done, on_done, wanted), partial(self._on_error, on_error), owner=self)

    # inside

    def _foresee(self, sessions: Sequence[SessionRow]) -> None:
        self._foreseen += 1
        self._show(self.data.with_sessions(sessions))

    def _show(self, data: AgendaData) -> None:
        self.data = data
        self.data_changed.emit(data)
        if self._wish and self.row(self._wish) is not None:
            wish, self._wish = self._wish, ""
            self.wanted.emit(wish)

    def _read(self) -> None:
        if self.desk.writer.waiting:
            self._is_due = True
            return
        self._is_due = False
        self._asked += 1
        lists, scope = self.desk.app.lists, self.desk.congress_scope
        stamp = self._asked, self._foreseen
        self.desk.read(lambda: read_agenda(lists, scope()), partial(self._on_read, stamp), owner=self)

    def _on_read(self, stamp: tuple[int, int], data: AgendaData) -> None:
        if stamp != (self._asked, self._foreseen):
            return  # more was asked for, or changed on screen, since: another reading is on its way
        self._show(data)
        lists, scope = self.desk.app.lists, self.desk.congress_scope
        self.desk.read(lambda: read_warnings(lists, scope()), partial(self._on_warnings, stamp), owner=self)

    def _on_warnings(self, stamp: tuple[int, int], found: dict[str, list[Finding]]) -> None:
        if stamp == (self._asked, self._foreseen):
            self.warnings_changed.emit(found)

    def _on_waiting_changed(self, waiting: int) -> None:
        if not waiting and self._is_due:
            self.load()

    def _on_done(
        self, on_done: Callable[[Outcome[Any]], None] | None, wanted: Wanted | None, outcome: Outcome[Any]
    ) -> None:
        if wanted is not None:
            self._wish = wanted(outcome.value)
        if on_done is not None:
            on_done(outcome)
        self.load()

    def _on_error(self, on_error: Callable[[BaseException], None] | None, error: BaseException) -> None:
        if on_error is not None:
            on_error(error)
        elif isinstance(error, UserError):
            self.desk.messages.tell_error(error)
        self.load()

    def _on_stored(self, edits: tuple[CellEdit, ...], _outcome: Outcome[Any]) -> None:
        self.settled.emit(edits)

    def _on_refused(self, edits: tuple[CellEdit, ...], error: BaseException) -> None:
        self.settled.emit(edits)
        if not isinstance(error, UserError):
            return
        if edits:
            self.refused.emit(edits, say(error))
        else:
            self.desk.messages.tell_error(error)
