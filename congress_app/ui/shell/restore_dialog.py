"""Restoring: which backup shall take the place of the open data file, and what happens then."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from congress_app import bootstrap
from congress_app.i18n import _
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.title_line import faint
from congress_app.ui.shell.backup_list import BackupList
from congress_app.ui.shell.data_file_dialogs import choose_data_file


class RestoreDialog(QDialog):
    """Opened with `open()`. chosen: this backup shall take the place of the data file."""

    chosen = Signal(Path)

    def __init__(self, data_file: Path, backups: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Restore a backup"))
        self._folder = backups
        found = bootstrap.backups_of(data_file, backups)
        self.list = BackupList(found, self)
        self.list.confirmed.connect(self._on_restore)
        words = (
            _("The backups of {file}, each one opened and checked when it was made:").format(file=data_file.name)
            if found
            else _("There is no backup of {file} yet. You can choose another file.").format(file=data_file.name)
        )
        head = QLabel(words, self, wordWrap=True)
        what = _(
            "What you have now is backed up first and stays in this list, so that you can come back to it. "
            "Then the window opens again with the contents of the backup."
        )
        sentence = faint(QLabel(what, self, wordWrap=True))
        self.setLayout(column_of(head, self.list, sentence, self._buttons(), spacing=UNIT * 2, margins=UNIT * 3))
        self.resize(UNIT * 80, UNIT * 50)
        self.list.setFocus()

    def _buttons(self) -> QHBoxLayout:
        other = QPushButton(_("Another file…"), self)
        other.clicked.connect(self._on_other)
        leave = QPushButton(_("Cancel"), self)
        leave.clicked.connect(self.reject)
        self._restore = QPushButton(_("Restore"), self)
        self._restore.setProperty(IS_MAIN, True)
        self._restore.setDefault(True)
        self._restore.setEnabled(self.list.file is not None)
        self._restore.clicked.connect(self._on_restore)
        for button in (other, leave, self._restore):
            button.setMinimumHeight(UNIT * 4)
            button.setAutoDefault(button is self._restore)
        return row_of(other, 1, leave, self._restore)

    def _on_restore(self) -> None:
        if self.list.file is not None:
            self._choose(self.list.file)

    def _on_other(self) -> None:
        dialog = choose_data_file(self, _("Choose a backup"), self._folder)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self._choose(Path(name))

    def _choose(self, backup: Path) -> None:
        self.accept()
        self.chosen.emit(backup)
