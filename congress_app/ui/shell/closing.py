"""Closing the window: everything stored and backed up first; where that fails, the person decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from congress_app.i18n import _, say
from congress_app.runtime.errors import UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.shell.backups import Backups


class Closing:
    """Looks whether the window may be closed, and asks where something would be lost."""

    def __init__(self, window: QWidget, desk: Desk, backups: Backups, save_copy: Callable[[], None]) -> None:
        self._window, self._desk, self._backups, self._save_copy = window, desk, backups, save_copy
        self._is_settled = False

    def may_close(self) -> bool:
        """Back up; where the file is gone or nothing could be backed up, ask, and close when the answer says so."""
        if self._is_settled:
            return True
        self._window.hide()  # backing up takes a moment that nobody should have to watch
        failed = self._backups.back_up_at_closing()
        if not self._desk.app.file.path.exists():
            self._ask_about_gone_file()
        elif failed is not None:
            self._ask_about_backup(failed)
        else:
            return True
        self._window.show()
        return False

    def _ask_about_gone_file(self) -> None:
        words = _(
            "{file} was removed or moved while it was open. What is open here is lost unless you save a copy of it."
        )
        self._ask(words.format(file=self._desk.app.file.path), self._save_copy)

    def _ask_about_backup(self, failed: UserError) -> None:
        self._ask(_("Everything is stored, but no backup could be made. {sentence}").format(sentence=say(failed)))

    def _ask(self, words: str, save_copy: Callable[[], None] | None = None) -> None:
        from congress_app.ui.shell.closing_question import ClosingQuestion  # noqa: PLC0415 - hardly ever asked

        question = ClosingQuestion(words, self._window, save_copy)
        question.close_asked.connect(self._on_close_all_the_same)
        question.open()

    def _on_close_all_the_same(self) -> None:
        self._is_settled = True
        self._window.close()
