"""When the page reads the delegates, and what the rules find about them; what changes while it is hidden waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from congress_app.ui.common.desk import Desk
from congress_app.ui.delegates.loading import SHOWN_KINDS, Findings, Loaded, load, load_findings

FINDINGS_AFTER_MS = 150


class PageReading(QObject):
    """Reads for one page. came: the delegates are there (a `Loaded`). found: what the rules find is (by the id of the delegate).

    is_of_all: the delegates of all congresses are wanted, to be read only.
    """

    came = Signal(object)
    found = Signal(object)

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._is_stale, self._asked = True, 0
        self.is_of_all = False
        self._later = QTimer(self, singleShot=True, interval=FINDINGS_AFTER_MS)
        self._later.timeout.connect(self._read_findings)
        desk.bus.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read the delegates anew."""
        self._is_stale = False
        self._asked += 1
        congress_id = self._desk.congress_id
        if congress_id or self.is_of_all:
            job = partial(load, self._desk.app, congress_id)
            self._desk.read(job, partial(self._on_loaded, self._asked), owner=self)
        else:
            self._hand_over(Loaded())

    def read_when_seen(self) -> None:
        """Something changed: read it now, or as soon as the page is shown."""
        if self._page.isVisible():
            self.read()
        else:
            self._is_stale = True

    def catch_up(self) -> None:
        """The page is shown: what changed while it was hidden is read now."""
        if self._is_stale:
            self.read()

    def _on_loaded(self, asked: int, loaded: Loaded) -> None:
        if asked == self._asked:
            self._hand_over(loaded)

    def _hand_over(self, loaded: Loaded) -> None:
        self.came.emit(loaded)
        self._later.start()

    def _read_findings(self) -> None:
        congress_id = self._desk.congress_id
        if congress_id:
            self._desk.read(partial(load_findings, self._desk.app, congress_id), self._on_findings, owner=self)
        else:
            self._on_findings({})

    def _on_findings(self, findings: Findings) -> None:
        self.found.emit(findings)

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & SHOWN_KINDS:
            self.read_when_seen()
