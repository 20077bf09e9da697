"""Closing the window: everything stored and backed up first; where that fails, the person decides."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from congress_app.i18n import _, say
from congress_app.runtime.errors import UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.shell.backups import Backups


class Closing:
    """Looks whether the window may be closed, and asks where something would be lost."""

    def __init__(self, window: QWidget, desk: Desk, backups: Backups, save_copy: Callable[[], None]) -> None:
        self._window, self._desk, self._backups, self._save_copy = window, desk, backups, save_copy
        self._is_settled = False
        self._box: QMessageBox | None = None

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
        box = self._question(words.format(file=self._desk.app.file.path))
        save = _button(box, _("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
        save.clicked.connect(self._save_copy)
        box.setDefaultButton(save)
        box.open()

    def _ask_about_backup(self, failed: UserError) -> None:
        words = _("Everything is stored, but no backup could be made. {sentence}").format(sentence=say(failed))
        box = self._question(words)
        box.open()

    def _question(self, words: str) -> QMessageBox:
        box = QMessageBox(QMessageBox.Icon.Warning, _("Close the window?"), words, parent=self._window)
        close = _button(box, _("Close all the same"), QMessageBox.ButtonRole.DestructiveRole)
        close.clicked.connect(self._on_close_all_the_same)
        back = _button(box, _("Back to work"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        box.finished.connect(box.deleteLater)
        self._box = box
        return box

    def _on_close_all_the_same(self) -> None:
        self._is_settled = True
        self._window.close()


def _button(box: QMessageBox, words: str, role: QMessageBox.ButtonRole) -> QPushButton:
    button = QPushButton(words, box)
    box.addButton(button, role)
    return button
