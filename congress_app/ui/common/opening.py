"""Folders and files opened with what the system has for them; where nothing opens, that is said."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QProcess, QUrl
from PySide6.QtGui import QDesktopServices

from congress_app.i18n import N_
from congress_app.runtime.errors import UserError
from congress_app.ui.common.message import Messages

_OFFICE_FILES = frozenset((".docx", ".doc", ".odt", ".rtf", ".xlsx"))


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
    is_opened = bool(QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))) or _is_opened_by_office(file)
    if not is_opened:
        messages.tell_error(UserError(N_("No program opens this file here. It is written as {file}."), file=file))
    return is_opened


def _is_opened_by_office(file: Path) -> bool:
    """Start LibreOffice with a text or sheet, on a Linux without the means (xdg-open) of asking for the program of a file."""
    if not sys.platform.startswith("linux") or file.suffix.lower() not in _OFFICE_FILES:
        return False
    from congress_app.documents.office_program import libre_office  # noqa: PLC0415 - seldom wanted

    program = libre_office()
    if program is None:
        return False
    is_started, _process = QProcess.startDetached(str(program), [str(file.absolute())])
    return bool(is_started)
