"""Folders and files opened with what the system has for them; where nothing opens, that is said."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.ui.common.message import Messages


def open_folder(messages: Messages, folder: Path) -> None:
    """Show a folder; one that is not there yet is made."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        messages.tell_error(UserError(N_("The folder {folder} cannot be made. Look at the settings."), folder=folder))
        return
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
        messages.tell_error(UserError(N_("No program shows folders here. The folder is {folder}."), folder=folder))


def open_file(messages: Messages, file: Path) -> bool:
    """Open a file with the program for it, and say whether one opened."""
    is_opened = bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))))
    if not is_opened:
        messages.tell_error(UserError(N_("No program opens this file here. It is written as {file}."), file=file))
    return is_opened
