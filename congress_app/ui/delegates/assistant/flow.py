"""Delegates from a spreadsheet or from the clipboard, and the empty form that is sent out for them. What the page of the part calls.

What reads and takes over is imported when it is asked for: the part opens without it.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import N_, _
from congress_app.listings.listing import Scope
from congress_app.ui.common.assistant.flow import ListImport
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_folder

if TYPE_CHECKING:
    from congress_app.ui.common.assistant.kind import AssistantKind


class DelegatesImport(ListImport):
    """taken: rows were stored.

    Args:
        scope: the congress being worked on; called within a job.
        page: over which the dialogs open.
    """

    def __init__(self, desk: Desk, scope: Callable[[], Scope], page: QWidget) -> None:
        super().__init__(desk, _kind, N_("Import delegates"), scope, page)

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

    def _on_form_written(self, target: Path) -> None:
        link = Link(_("Open the folder"), partial(open_folder, self._desk.messages, target.parent))
        self._desk.messages.tell(_("Written: {file}").format(file=target), link=link)


def _kind() -> AssistantKind:
    from congress_app.ui.delegates.assistant import work  # noqa: PLC0415 - slow start

    return work.DELEGATES_KIND


def _form_written(app: App, scope: Callable[[], Scope], target: Path) -> Path:
    from congress_app.ui.delegates.assistant import work  # noqa: PLC0415 - slow start

    work.write_form(app, scope(), target)
    return target
