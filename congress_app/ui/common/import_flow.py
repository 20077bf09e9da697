"""Rows taken over from a spreadsheet: choose the file, see what would happen, take it over as one step. For every plain form.

What reads and takes over is imported when a file was chosen: each part has this command, and the window paints before.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _
from congress_app.listings.listing import Scope
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog

if TYPE_CHECKING:
    from congress_app.exchange.importing import Report
    from congress_app.services.work import Outcome

PATTERNS = "*.xlsx *.xls *.ods *.csv *.txt"


class SpreadsheetImport(QObject):
    """One kind of import. taken: rows were stored.

    Args:
        kind: of a plain form: `organisations`, `congresses`, `agenda`, `committee-members`.
        scope: the scope of the list; called within a job. An agenda and delegates need their congress.
        page: over which the dialogs open.
    """

    taken = Signal()

    def __init__(self, desk: Desk, kind: str, scope: Callable[[], Scope], page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._kind, self._scope = desk, kind, scope

    def ask(self) -> None:
        """Ask for the file."""
        folder = self._desk.settings.settings.export_folder
        near = folder if folder and Path(folder).is_dir() else str(Path.home())
        dialog = FileDialog(self._desk.window, _("Import from a spreadsheet"), near)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('Spreadsheets')} ({PATTERNS})", f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def read(self, file: Path) -> None:
        """Read a file and show what would become of its rows."""
        app, kind, scope = self._desk.app, self._kind, self._scope
        words = _("Reading {file}").format(file=file.name)
        self._desk.read(lambda: rehearsed(app, kind, scope(), file), self._on_read, owner=self, name=words)

    def take(self, report: Report) -> None:
        """Take over the rows of a file, as one step."""
        app, kind, scope = self._desk.app, self._kind, self._scope

        def call() -> Outcome[Any]:
            from congress_app.exchange.importing import verb_for  # noqa: PLC0415 - slow start
            from congress_app.services.importing.verbs import Importing  # noqa: PLC0415 - slow start

            return Importing(app.services.run).take(verb_for(kind, report.matched, scope()), report.file.name)

        self._desk.write(call, self._on_taken, owner=self)

    def _on_file_chosen(self, name: str) -> None:
        self.read(Path(name))

    def _on_read(self, report: Report) -> None:
        from congress_app.ui.common.import_dialog import ImportDialog  # noqa: PLC0415 - built when asked for

        dialog = ImportDialog(report, self._desk, self._desk.window)
        dialog.agreed.connect(self.take)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_taken(self, outcome: Outcome[Any]) -> None:
        from congress_app.services.importing.rows import Became  # noqa: PLC0415 - slow start

        imported = outcome.value
        words = _("Imported: {new} new, {changed} changed, {rejected} rejected.").format(
            new=imported.count(Became.NEW), changed=imported.count(Became.CHANGED), rejected=len(imported.rejected)
        )
        if outcome.step is None:
            self._desk.messages.tell(words)
        else:
            self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)
        self.taken.emit()


def rehearsed(app: App, kind: str, scope: Scope, file: Path) -> Report:
    """What would become of the rows of a file; nothing is stored.

    Raises:
        UserError: the file cannot be read, or is not of this kind.
    """
    from congress_app.exchange.importing import Report, known_layouts, read_spreadsheet, verb_for  # noqa: PLC0415 - slow start
    from congress_app.services.importing.rehearsal import Rehearsal  # noqa: PLC0415 - slow start

    matched = read_spreadsheet(file, kind, known_layouts(app.lists.rows, kind))
    return Report(file, kind, matched, verb_for(kind, matched, scope)(Rehearsal(app.lists.rows, app.clock)))
