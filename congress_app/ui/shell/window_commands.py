"""What the window itself carries out: undo, redo, files, backups, panes, settings, help."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.focus import Panes
from congress_app.ui.shell import shell_commands as own
from congress_app.ui.shell.backups import Backups

if TYPE_CHECKING:
    from congress_app.ui.shell.main_window import MainWindow

DATA_FILES = "*.db"


class WindowCommands:
    """Serves the window's own commands."""

    def __init__(self, window: MainWindow, desk: Desk, backups: Backups, picker: QWidget) -> None:
        self._window, self._desk, self._backups, self._picker = window, desk, backups, picker
        self._undo: Step | None = None
        self._redo: Step | None = None
        serve = desk.actions.serve
        serve(common.UNDO, self.undo, owner=window, can=lambda: self._undo is not None)
        serve(common.REDO, self.redo, owner=window, can=lambda: self._redo is not None)
        serve(common.QUIT, self._quit, owner=window)
        serve(common.SETTINGS, self._settings, owner=window)
        serve(common.HELP, self._help, owner=window)
        serve(common.FIND_EVERYWHERE, self._find, owner=window)
        serve(own.ABOUT, self._about, owner=window)
        serve(own.SHORTCUTS, self._keys, owner=window)
        serve(own.NEW_FILE, self._new_file, owner=window)
        serve(own.OPEN_FILE, self._open_file, owner=window)
        serve(own.SAVE_COPY, self._save_copy, owner=window)
        serve(own.BACK_UP, backups.back_up_now, owner=window)
        serve(own.RESTORE, self._restore, owner=window)
        serve(own.BACKUP_FOLDER, self._open_backup_folder, owner=window)
        serve(own.PICK_CONGRESS, self._pick, owner=window)
        desk.bus.changed.connect(self.look_at_history)
        self.look_at_history()

    def serve_panes(self, panes: Panes) -> None:
        """F6 and Shift+F6 walk through the panes."""
        self._desk.actions.serve(common.NEXT_PANE, panes.walk, owner=self._window)
        self._desk.actions.serve(common.LAST_PANE, lambda: panes.walk(-1), owner=self._window)

    def undo(self) -> None:
        """Take back the last step and say which."""
        self._desk.write(self._desk.app.file.undo, self._on_undone, owner=self._window)

    def redo(self) -> None:
        """Do again the step undone last and say which."""
        self._desk.write(self._desk.app.file.redo, self._on_redone, owner=self._window)

    def look_at_history(self) -> None:
        """Name the next undo and redo in the menus."""
        file = self._desk.app.file
        self._desk.read(lambda: (file.next_undo(), file.next_redo()), self._on_history, owner=self._window)

    def _on_history(self, steps: tuple[Step | None, Step | None]) -> None:
        self._undo, self._redo = steps
        undo, redo = (_("&Undo: {step}"), _("&Redo: {step}"))
        self._desk.actions.rename(common.UNDO, undo.format(step=self._undo.words) if self._undo else "")
        self._desk.actions.rename(common.REDO, redo.format(step=self._redo.words) if self._redo else "")
        self._desk.actions.refresh()

    def _on_undone(self, outcome: Outcome[Step]) -> None:
        self._desk.messages.tell(_("Undone: {step}").format(step=outcome.value.words))

    def _on_redone(self, outcome: Outcome[Step]) -> None:
        self._desk.messages.tell(_("Done again: {step}").format(step=outcome.value.words))

    def _quit(self) -> None:
        self._window.close()

    def _pick(self) -> None:
        self._picker.setFocus()
        select = getattr(self._picker, "selectAll", None)
        if select is not None:
            select()

    def _settings(self) -> None:
        from congress_app.ui.shell.settings_dialog import SettingsDialog  # noqa: PLC0415 - built when asked for

        dialog = SettingsDialog(self._desk, self._window)
        dialog.language_changed.connect(self._window.built_anew)
        dialog.open()

    def _help(self) -> None:
        from congress_app.ui.shell.help_window import show_help  # noqa: PLC0415 - built when asked for

        show_help(self._window, self._window.part)

    def _find(self) -> None:
        from congress_app.ui.shell.find_everywhere import FindEverywhere  # noqa: PLC0415 - built when asked for

        FindEverywhere(self._desk, self._window).open()

    def _about(self) -> None:
        from congress_app.ui.shell.about_dialog import AboutDialog  # noqa: PLC0415 - built when asked for

        AboutDialog(self._window).open()

    def _keys(self) -> None:
        from congress_app.ui.shell.help_window import show_help  # noqa: PLC0415 - built when asked for

        show_help(self._window, "keys")

    # files

    def _new_file(self) -> None:
        self._window.other_file.emit(None)

    def _open_file(self) -> None:
        dialog = self._file_dialog(_("Open a data file"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.fileSelected.connect(lambda name: self._window.other_file.emit(Path(name)))
        dialog.open()

    def _save_copy(self) -> None:
        dialog = self._file_dialog(_("Save a copy of the data file"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(self._on_copy_named)
        dialog.open()

    def _on_copy_named(self, name: str) -> None:
        target, file = Path(name), self._desk.app.file

        def copy() -> Path:
            file.copy_to(target)
            return target

        self._desk.read(copy, self._on_copied, owner=self._window, name=_("Saving a copy"))

    def _on_copied(self, target: Path) -> None:
        self._desk.messages.tell(_("Saved and checked: {file}").format(file=target))

    def _restore(self) -> None:
        from congress_app.ui.shell.restore_dialog import RestoreDialog  # noqa: PLC0415 - built when asked for

        dialog = RestoreDialog(self._desk, self._window)
        dialog.restored.connect(self._window.other_file)
        dialog.open()

    def _open_backup_folder(self) -> None:
        last = self._backups.last
        folder = last.file.parent if last else self._desk.app.backups
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            self._desk.messages.tell_error(UserError("The folder {folder} cannot be made.", folder=folder))
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(self._desk.app.file.path.parent))
        dialog.setAcceptMode(mode)
        dialog.setNameFilter(f"{_('Data files')} ({DATA_FILES})")
        if mode is QFileDialog.AcceptMode.AcceptOpen:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return dialog
