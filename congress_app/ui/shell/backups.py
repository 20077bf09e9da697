"""Backups by themselves: every 30 minutes when something changed, and when the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app.bootstrap import App, Backup
from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.ui.common.desk import Desk

EVERY_MINUTES = 30


class Backups(QObject):
    """Backs the data file up. changed: there is a new last backup."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.last: Backup | None = None
        self._backed_up_step = -1
        self._timer = QTimer(self, interval=EVERY_MINUTES * 60_000)
        self._timer.timeout.connect(self.back_up_when_changed)
        self._timer.start()
        desk.read(lambda: _state(desk.app), self._on_state, owner=self)

    def back_up_when_changed(self) -> None:
        """Back up off the window's thread, if anything changed since the last time."""
        app, since = self._desk.app, self._backed_up_step
        self._desk.read(lambda: _back_up_after(app, since), self._on_backed_up, owner=self, name=_("Backing up"))

    def back_up_now(self) -> None:
        """Back up at once, because the user asks for it, and say where the backup lies."""
        app = self._desk.app
        self._desk.read(lambda: _back_up_after(app, -1), self._on_asked_for, owner=self, name=_("Backing up"))

    def back_up_at_closing(self) -> UserError | None:
        """Back up before the file is closed; a failure is told, not raised: closing goes on."""
        try:
            self._on_backed_up(_back_up_after(self._desk.app, self._backed_up_step))
        except UserError as error:
            return error
        return None

    def _on_state(self, state: tuple[Backup | None, int]) -> None:
        self.last, step = state
        # What was changed by the terminal since the last backup is backed up with the next change of the window.
        self._backed_up_step = step if self.last is not None else -1
        self.changed.emit()

    def _on_backed_up(self, made: tuple[Backup, int] | None) -> None:
        if made is not None:
            self.last, self._backed_up_step = made
            self.changed.emit()

    def _on_asked_for(self, made: tuple[Backup, int] | None) -> None:
        self._on_backed_up(made)
        if made is not None:
            self._desk.messages.tell(_("Backed up and checked: {file}").format(file=made[0].file))


def _state(app: App) -> tuple[Backup | None, int]:
    return app.last_backup(), app.file.last_step()


def _back_up_after(app: App, step: int) -> tuple[Backup, int] | None:
    newest = app.file.last_step()
    return (app.back_up(), newest) if newest > step else None
