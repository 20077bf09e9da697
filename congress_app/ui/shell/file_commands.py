"""The commands of the File menu that are about the data file itself: new, open, copy, back up, restore."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.opening import open_folder
from congress_app.ui.shell import shell_commands as own
from congress_app.ui.shell.backups import Backups

if TYPE_CHECKING:
    from congress_app.ui.shell.main_window import MainWindow


class FileCommands:
    """Serves the commands about the data file."""

    def __init__(self, window: MainWindow, desk: Desk, backups: Backups) -> None:
        self._window, self._desk, self._backups = window, desk, backups
        serve = desk.actions.serve
        serve(own.NEW_FILE, self._new, owner=window)
        serve(own.OPEN_FILE, self._open, owner=window)
        serve(own.SAVE_COPY, self.save_copy, owner=window)
        serve(own.BACK_UP, backups.back_up_now, owner=window)
        serve(own.RESTORE, self._restore, owner=window)
        serve(own.BACKUP_FOLDER, self._open_backup_folder, owner=window)
        serve(common.QUIT, self._quit, owner=window)

    def save_copy(self) -> None:
        """Ask for a name and save a copy of the data file under it."""
        from congress_app.ui.shell.data_file_dialogs import choose_new_name  # noqa: PLC0415 - built when asked for

        path = self._desk.app.file.path
        wanted = path.with_stem(f"{path.stem}-{_('copy')}")
        dialog = choose_new_name(self._window, _("Save a copy of the data file"), wanted)
        dialog.fileSelected.connect(self._on_copy_named)
        dialog.open()

    def _quit(self) -> None:
        self._window.close()

    def _new(self) -> None:
        self._window.other_file.emit(None)

    def _open(self) -> None:
        from congress_app.ui.shell.data_file_dialogs import choose_data_file  # noqa: PLC0415 - built when asked for

        dialog = choose_data_file(self._window, _("Open a data file"), self._desk.app.file.path.parent)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    def _on_file_chosen(self, name: str) -> None:
        self._window.other_file.emit(Path(name))

    def _on_copy_named(self, name: str) -> None:
        target, file = Path(name), self._desk.app.file

        def copy() -> Path:
            if target.resolve() == file.path:
                raise UserError("This is the data file itself. Choose another name for the copy.")
            file.copy_to(target)
            return target

        self._desk.read(copy, self._on_copied, owner=self._window, name=_("Saving a copy"))

    def _on_copied(self, target: Path) -> None:
        if self._desk.app.file.path.exists():
            self._desk.messages.tell(_("Saved and checked: {file}").format(file=target))
        else:
            self._window.moved.emit(target)

    def _restore(self) -> None:
        from congress_app.ui.shell.restore_dialog import RestoreDialog  # noqa: PLC0415 - built when asked for

        dialog = RestoreDialog(self._desk.app.file.path, self._desk.app.backups, self._window)
        dialog.chosen.connect(self._window.restore_asked)
        dialog.open()

    def _open_backup_folder(self) -> None:
        last = self._backups.last
        folder = last.file.parent if last else self._desk.app.backups
        open_folder(self._desk.messages, folder)
