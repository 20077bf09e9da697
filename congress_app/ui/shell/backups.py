"""Backups by themselves: every 30 minutes when something changed, and when the window closes."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from congress_app import bootstrap
from congress_app.bootstrap import App, Backup
from congress_app.i18n import _, say
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
        """Back up at once, because the user asks for it, and say where the backup lies and whether what is kept in it is whole."""
        app = self._desk.app
        self._desk.read(lambda: _back_up_and_look(app), self._on_asked_for, owner=self, name=_("Backing up"))

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

    def _on_asked_for(self, done: tuple[Backup, int, UserError | None]) -> None:
        made, step, fault = done
        self._on_backed_up((made, step))
        if fault is not None:
            self._desk.messages.warn(say(fault))
        else:
            self._desk.messages.tell(_("Backed up and checked: {file}").format(file=made.file))


def _state(app: App) -> tuple[Backup | None, int]:
    return app.last_backup(), app.file.last_step()


def _back_up_and_look(app: App) -> tuple[Backup, int, UserError | None]:
    """A backup with what is wrong with the files in it; by itself none is read through, which takes too long with many."""
    step, made = app.file.last_step(), app.back_up()
    try:
        bootstrap.verify_contents(made.file)
    except UserError as error:
        return made, step, error
    return made, step, None


def _back_up_after(app: App, step: int) -> tuple[Backup, int] | None:
    newest = app.file.last_step()
    return (app.back_up(), newest) if newest > step else None
