"""A list from a spreadsheet or from the clipboard, through the assistant. What the page of a part calls.

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

if TYPE_CHECKING:
    from congress_app.exchange.column_choice import ColumnChoice
    from congress_app.services.work import Outcome
    from congress_app.ui.common.assistant.kind import AssistantKind

PATTERNS = "*.xlsx *.xlsm *.xls *.ods *.csv *.txt"


class ListImport(QObject):
    """taken: rows were stored.

    Args:
        kind: of the list; called within a job, and then imported.
        title: of the dialogs (a msgid).
        scope: what the list belongs to; called within a job.
        page: over which the dialogs open.
    """

    taken = Signal()

    def __init__(
        self, desk: Desk, kind: Callable[[], AssistantKind], title: str, scope: Callable[[], Scope], page: QWidget
    ) -> None:
        super().__init__(page)
        self._desk, self._kind, self._title, self._scope = desk, kind, title, scope

    def ask(self) -> None:
        """Ask for the file."""
        dialog = FileDialog(self._desk.window, _(self._title), str(self._folder()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('Spreadsheets')} ({PATTERNS})", f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, file: Path) -> None:
        """Read a file and open the assistant on it."""
        words = _("Reading {file}").format(file=file.name)
        job = partial(_columns_of_file, self._kind, self._desk.app, self._scope, file)
        self._desk.read(job, self._on_columns, owner=self, name=words)

    def paste(self, text: str = "") -> None:
        """Open the assistant on a block of cells; "" = what is on the clipboard."""
        rows = read_block(text or QGuiApplication.clipboard().text())
        job = partial(_columns_of_block, self._kind, self._desk.app, self._scope, rows)
        self._desk.read(job, self._on_columns, owner=self, name=_("Reading the clipboard"))

    def _folder(self) -> Path:
        folder = self._desk.settings.settings.export_folder
        return Path(folder) if folder and Path(folder).is_dir() else Path.home()

    def _on_file_chosen(self, name: str) -> None:
        self.read(Path(name))

    def _on_columns(self, choice: ColumnChoice) -> None:
        from congress_app.ui.common.assistant.dialog import Assistant  # noqa: PLC0415 - built when asked for

        dialog = Assistant(self._desk, self._kind(), self._scope, choice, self._desk.window)
        dialog.stored.connect(self._on_stored)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_stored(self, outcome: Outcome[Any]) -> None:
        from congress_app.ui.common.assistant.result_page import done_words  # noqa: PLC0415 - slow start

        words = done_words(outcome.value)
        self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
        self.taken.emit()


def _columns_of_file(
    kind: Callable[[], AssistantKind], app: App, scope: Callable[[], Scope], file: Path
) -> ColumnChoice:
    from congress_app.ui.common.assistant import reading  # noqa: PLC0415 - slow start

    return reading.read_columns(kind(), app, scope(), file)


def _columns_of_block(
    kind: Callable[[], AssistantKind], app: App, scope: Callable[[], Scope], rows: list[list[str]]
) -> ColumnChoice:
    from congress_app.ui.common.assistant import reading  # noqa: PLC0415 - slow start

    return reading.read_block(kind(), app, scope(), rows)
