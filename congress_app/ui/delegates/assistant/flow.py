"""Delegates from a spreadsheet or from the clipboard, and the empty form that is sent out for them. What the page of the part calls.

What reads and takes over is imported when it is asked for: the part opens without it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _
from congress_app.listings.listing import Scope
from congress_app.ui.common import commands as common
from congress_app.ui.common.clipboard import read_block
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_folder

if TYPE_CHECKING:
    from congress_app.exchange.delegate_columns import ColumnChoice
    from congress_app.services.work import Outcome

PATTERNS = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt"


class DelegatesImport(QObject):
    """taken: rows were stored.

    Args:
        scope: the congress being worked on; called within a job.
        page: over which the dialogs open.
    """

    taken = Signal()

    def __init__(self, desk: Desk, scope: Callable[[], Scope], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._scope = desk, scope

    def ask(self) -> None:
        """Ask for the file."""
        dialog = FileDialog(self._desk.window, _("Import delegates"), str(self._folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('Spreadsheets')} ({PATTERNS})", f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, file: Path) -> None:
        """Read a file and open the assistant on it."""
        words = _("Reading {file}").format(file=file.name)
        job = partial(_columns_of_file, self._desk.app, self._scope, file)
        self._desk.read(job, self._on_columns, owner=self, name=words)

    def paste(self, text: str = "") -> None:
        """Open the assistant on a block of cells; "" = what is on the clipboard."""
        rows = read_block(text or QGuiApplication.clipboard().text())
        job = partial(_columns_of_block, self._desk.app, self._scope, rows)
        self._desk.read(job, self._on_columns, owner=self, name=_("Reading the clipboard"))

    def save_form(self) -> None:
        """Ask where the empty form to be sent out is written."""
        dialog = FileDialog(self._desk.window, _("Excel form to send out"), str(self._folder()))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([_("Excel sheet (*.xlsx)")])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile("mau-danh-sach-dai-bieu.xlsx")
        dialog.fileSelected.connect(self.write_form)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write_form(self, name: str) -> None:
        """Write the empty form into a file."""
        job = partial(_form_written, self._desk.app, self._scope, Path(name))
        self._desk.read(job, self._on_form_written, owner=self, name=_("Writing the file"))

    def _folder(self) -> Path:
        folder = self._desk.settings.settings.export_folder
        return Path(folder) if folder and Path(folder).is_dir() else Path.home()

    def _on_file_chosen(self, name: str) -> None:
        self.read(Path(name))

    def _on_columns(self, choice: ColumnChoice) -> None:
        from congress_app.ui.delegates.assistant.dialog import Assistant  # noqa: PLC0415 - built when asked for

        dialog = Assistant(self._desk, self._scope, choice, self._desk.window)
        dialog.stored.connect(self._on_stored)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_stored(self, outcome: Outcome[Any]) -> None:
        from congress_app.ui.delegates.assistant.result_page import done_words  # noqa: PLC0415 - slow start

        words = done_words(outcome.value)
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
        self.taken.emit()

    def _on_form_written(self, target: Path) -> None:
        link = Link(_("Open the folder"), partial(open_folder, self._desk.messages, target.parent))
        self._desk.messages.tell(_("Written: {file}").format(file=target), link=link)


def _columns_of_file(app: App, scope: Callable[[], Scope], file: Path) -> ColumnChoice:
    from congress_app.ui.delegates.assistant import work  # noqa: PLC0415 - slow start

    return work.read_columns(app, scope(), file)


def _columns_of_block(app: App, scope: Callable[[], Scope], rows: list[list[str]]) -> ColumnChoice:
    from congress_app.ui.delegates.assistant import work  # noqa: PLC0415 - slow start

    return work.read_block(app, scope(), rows)


def _form_written(app: App, scope: Callable[[], Scope], target: Path) -> Path:
    from congress_app.ui.delegates.assistant import work  # noqa: PLC0415 - slow start

    work.write_form(app, scope(), target)
    return target
