"""What the views of documents know besides the data of the part, read once for all of them: `reading.Around`."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents.model import Choices
from congress_app.ui.drafts.documents.reading import Around, read_around
from congress_app.ui.drafts.state import DraftsState


class Surroundings(QObject):
    """Reads anew whenever the data of the part are there anew. changed: bodies, persons or warnings came."""

    changed = Signal()

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__(state)
        self._desk, self._asked = desk, 0
        self.choices, self.around = Choices(), Around()
        state.changed.connect(self.read)
        if state.is_read:
            self.read()

    def read(self) -> None:
        """Read; an answer that was overtaken is dropped."""
        self._asked += 1
        app, scope = self._desk.app, self._desk.congress_scope
        self._desk.read(lambda: read_around(app, scope()), partial(self._on_read, self._asked), owner=self)

    def _on_read(self, asked: int, around: Around) -> None:
        if asked == self._asked:
            self.around = around
            self.choices.set(around.bodies, around.persons)
            self.changed.emit()


def surroundings_of(desk: Desk, state: DraftsState) -> Surroundings:
    """The one of a state; made when it is first asked for."""
    found = state.findChild(Surroundings)
    return found if isinstance(found, Surroundings) else Surroundings(desk, state)
