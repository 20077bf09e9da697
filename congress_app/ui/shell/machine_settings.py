"""What this person likes on this computer: language, colours, folders. Not here: what the data file says about the office."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton, QWidget

from congress_app.i18n import N_, NP_, _
from congress_app.runtime import paths
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.layouts import UNIT, Item, row_of
from congress_app.ui.common.title_line import faint
from congress_app.ui.shell.data_file_dialogs import choose_folder

LANGUAGES = {"vi": NP_("language", "Vietnamese"), "en": NP_("language", "English")}
SCHEMES = {
    "system": NP_("colours", "As the system"),
    "light": NP_("colours", "Light"),
    "dark": NP_("colours", "Dark"),
}
BACKUPS, EXPORTS = N_("Folder of the backups"), N_("Folder of the print-outs")


class MachineSettings(QWidget):
    """The fields. backup_folder_changed: backups go elsewhere from now on."""

    backup_folder_changed = Signal(Path)

    def __init__(self, settings: SettingsFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        now = settings.settings
        self.language = Choice(LANGUAGES, now.language, self)
        self.scheme = Choice(SCHEMES, now.scheme, self)
        self.backups = Folder(_(BACKUPS), Path(now.backup_folder or paths.backups()), self)
        self.exports = Folder(_(EXPORTS), Path(now.export_folder or Path.home()), self)
        self._lay_out()
        self.language.currentIndexChanged.connect(self._on_language_chosen)
        self.scheme.currentIndexChanged.connect(self._on_scheme_chosen)
        self.backups.chosen.connect(self._on_backups_chosen)
        self.exports.chosen.connect(self._on_exports_chosen)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT + UNIT // 2)
        grid.setColumnStretch(1, 1)
        self._put(grid, 0, _("Language"), self.language, 1)
        self._put(grid, 1, _("Colours"), self.scheme, 1)
        note = _("Language and colours change when this window of settings is closed.")
        grid.addWidget(faint(QLabel(note, self, wordWrap=True)), 2, 1)
        self._put(grid, 3, _(BACKUPS), self.backups.line, self.backups.change)
        self._put(grid, 4, _(EXPORTS), self.exports.line, self.exports.change)
        grid.setRowStretch(5, 1)

    def _put(self, grid: QGridLayout, line: int, title: str, field: QWidget, *more: Item) -> None:
        label = faint(QLabel(title, self))
        label.setBuddy(field)
        field.setAccessibleName(title)
        grid.addWidget(label, line, 0)
        grid.addLayout(row_of(field, *more), line, 1)

    def _on_language_chosen(self) -> None:
        self._settings.change(language=self.language.currentData())

    def _on_scheme_chosen(self) -> None:
        self._settings.change(scheme=self.scheme.currentData())

    def _on_backups_chosen(self, folder: str) -> None:
        self._settings.change(backup_folder=folder)
        self.backup_folder_changed.emit(Path(folder))

    def _on_exports_chosen(self, folder: str) -> None:
        self._settings.change(export_folder=folder)


class Choice(QComboBox):
    """One of a few values; the wheel chooses nothing, so that scrolling by changes nothing."""

    def __init__(self, words: Mapping[str, str], now: str, parent: QWidget) -> None:
        super().__init__(parent)
        for value, msgid in words.items():
            self.addItem(_(msgid), value)
        self.setCurrentIndex(self.findData(now))
        self.setMinimumHeight(UNIT * 4 - 2)
        self.setMinimumWidth(UNIT * 26)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Left to what lies around it."""
        event.ignore()


class Folder(QObject):
    """A folder, chosen by a dialog. chosen: another one was."""

    chosen = Signal(str)

    def __init__(self, title: str, now: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._title, self._window = title, parent
        self.line = QLineEdit(str(now), parent, readOnly=True)
        self.line.setMinimumHeight(UNIT * 4 - 2)
        self.line.setCursorPosition(0)
        self.line.setToolTip(str(now))
        self.change = QPushButton(_("Choose…"), parent)
        self.change.setAutoDefault(False)
        self.change.setAccessibleName(f"{_('Choose…')} {title}")
        self.change.clicked.connect(self._on_change)

    def _on_change(self) -> None:
        dialog = choose_folder(self._window, self._title, Path(self.line.text()))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.open()

    def _on_chosen(self, folder: str) -> None:
        self.line.setText(folder)
        self.line.setToolTip(folder)
        self.chosen.emit(folder)
