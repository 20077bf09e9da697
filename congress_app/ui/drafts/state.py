"""What the part knows of the congress being worked on: read off the window's thread, once for all its views."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem
from congress_app.domain.bodies import Body
from congress_app.domain.committees import Committee, CommitteeMember
from congress_app.domain.congresses import Congress, Phase, StateChange
from congress_app.domain.delegates import Delegate, Delegation
from congress_app.domain.drafts.model import Drafts
from congress_app.domain.drafts.rows import DOCUMENT_ROWS
from congress_app.domain.office import Office, OwnRule
from congress_app.domain.organisations import Organisation
from congress_app.domain.persons import Person
from congress_app.listings.congresses import CongressRow
from congress_app.listings.drafts.dossier import dossier_rows
from congress_app.listings.drafts.dossier_row import DossierRow
from congress_app.listings.drafts.due_soon import due_soon
from congress_app.listings.drafts.loading import load_drafts
from congress_app.listings.drafts.numbers import NumberRow, number_rows
from congress_app.listings.drafts.speeches import SpeechRow, speech_rows
from congress_app.listings.listing import Scope
from congress_app.ui.common.desk import Desk

READ_FROM = frozenset(DOCUMENT_ROWS) | {
    *(Congress, Phase, StateChange, Organisation, Person, Body, AgendaItem, Delegate, Delegation, Office, OwnRule),
    *(Committee, CommitteeMember),
}
AGAIN_AFTER_MS = 60


NONE = Drafts(())


@dataclass(frozen=True, slots=True)
class DraftsData:
    """The documents of one congress and what goes with them. row: None where no congress is chosen. as_of: today.

    soon: how long before its day the next stage is soon due.
    """

    as_of: dt.date
    row: CongressRow | None = None
    drafts: Drafts = NONE
    numbers: tuple[NumberRow, ...] = ()
    speeches: tuple[SpeechRow, ...] = ()
    dossier: tuple[DossierRow, ...] = ()
    soon: dt.timedelta = dt.timedelta()


class DraftsState(QObject):
    """The data of the part. changed: other rows are there."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.data = DraftsData(dt.date.min)
        self.is_read, self.is_stale = False, True
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=AGAIN_AFTER_MS)
        self._soon.timeout.connect(self.read)

    def read(self) -> None:
        """Read everything anew; an answer that was overtaken is dropped."""
        self.is_stale = False
        self._asked += 1
        app, scope = self.desk.app, self.desk.congress_scope
        self.desk.read(lambda: read_data(app, scope()), partial(self._on_read, self._asked), owner=self)

    def read_soon(self) -> None:
        """Read anew when the steps under way are over."""
        self._soon.start()

    def _on_read(self, asked: int, data: DraftsData) -> None:
        if asked != self._asked:
            return
        self.data, self.is_read = data, True
        self.changed.emit()


def read_data(app: App, scope: Scope) -> DraftsData:
    """All that the views show; touches nothing of Qt."""
    found = app.lists.congresses(scope) if scope.congress_id is not None else []
    if not found:
        return DraftsData(scope.as_of)
    lists = app.lists
    drafts = load_drafts(lists, scope, dt.datetime.combine(scope.as_of, app.clock.now().astimezone().time()))
    return DraftsData(
        scope.as_of,
        found[0],
        drafts,
        tuple(number_rows(lists, scope)),
        tuple(speech_rows(lists, scope)),
        tuple(dossier_rows(lists, scope, drafts)),
        due_soon(lists, scope.as_of),
    )
