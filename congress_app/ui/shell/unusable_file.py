"""A data file that cannot be used: one sentence, and the ways on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QWidget

from congress_app import bootstrap
from congress_app.i18n import _
from congress_app.runtime import crash
from congress_app.runtime.errors import UserError
from congress_app.ui.common import icons
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.common.message import Messages
from congress_app.ui.shell.backup_list import BackupList
from congress_app.ui.shell.data_file_dialogs import choose_data_file


class UnusableFile(QDialog):
    """Opened with `open()`. other_file: open this one (None = make a new one). restore_asked: this backup shall take its place."""

    other_file = Signal(object)
    restore_asked = Signal(Path)

    def __init__(self, sentence: str, data_file: Path, backups: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("The data file cannot be opened"))
        self.setWindowIcon(icons.icon("landmark"))
        if parent is None:
            Messages(self, crash.write_report).catch_all()
        self._data_file = data_file
        found = [] if _is_whole(data_file) else bootstrap.backups_of(data_file, backups)
        self.list = BackupList(found, self)
        self.list.confirmed.connect(self._on_restore)
        self._has_backups = bool(found)
        self.list.setVisible(self._has_backups)
        margins = (UNIT * 3, UNIT * 3, UNIT * 3, UNIT * 2)
        self.setLayout(
            column_of(self._sentences(sentence), self.list, self._buttons(), spacing=UNIT * 2, margins=margins)
        )
        self.setMinimumWidth(UNIT * 76)

    def _sentences(self, sentence: str) -> QHBoxLayout:
        mark = QLabel(self)
        mark.setPixmap(icons.icon(icons.WARNING).pixmap(32))
        head = QLabel(_("The data file cannot be opened."), self)
        head.setFont(larger(self.font(), 1.15, is_bold=True))
        told = QLabel(sentence, self, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        told.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words = column_of(head, told)
        if self._has_backups:
            put_back = _("It can be put back from one of these backups; what lies in its place now is kept.")
            words.addWidget(QLabel(put_back, self))
        row = row_of(mark, words, spacing=UNIT * 2)
        row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        row.setStretch(1, 1)
        return row

    def _buttons(self) -> QHBoxLayout:
        ways = [
            (_("New data file…"), self._on_new),
            (_("Another file…"), self._on_other),
            (_("Try again"), self._on_again),
        ]
        if self._has_backups:
            ways.append((_("Restore"), self._on_restore))
        buttons = []
        for words, do in ways:
            button = QPushButton(words, self)
            button.setMinimumHeight(UNIT * 4)
            button.setAutoDefault(False)
            button.clicked.connect(do)
            buttons.append(button)
        buttons[-1].setProperty(IS_MAIN, True)
        buttons[-1].setDefault(True)
        buttons[-1].setFocus()
        leave = QPushButton(_("Close"), self)
        leave.setMinimumHeight(UNIT * 4)
        leave.setAutoDefault(False)
        leave.clicked.connect(self.reject)
        return row_of(*buttons[:-1], 1, leave, buttons[-1])

    def _on_new(self) -> None:
        self.other_file.emit(None)
        self.accept()

    def _on_again(self) -> None:
        self.other_file.emit(self._data_file)
        self.accept()

    def _on_other(self) -> None:
        dialog = choose_data_file(self, _("Open a data file"), self._data_file.parent)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self.other_file.emit(Path(name))
        self.accept()

    def _on_restore(self) -> None:
        if self.list.file is not None:
            self.restore_asked.emit(self.list.file)
            self.accept()


def _is_whole(data_file: Path) -> bool:
    """Whether the file is sound and only held by another window, or lies where it may not be used."""
    try:
        bootstrap.verify(data_file)
    except UserError:
        return False
    return True
