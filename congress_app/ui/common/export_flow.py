"""A table as it is shown - its rows, its columns, their order - written as a spreadsheet, a PDF or a Word document."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _
from congress_app.listings.listing import Column, Listing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_folder

FORMATS = ("xlsx", "pdf", "docx")


class TableExport(QObject):
    """Exports one table.

    Args:
        page: over which the dialog opens.
    """

    def __init__(self, desk: Desk, view: ListView, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._view = desk, view

    def can_export(self) -> bool:
        """Whether any row is shown."""
        return self._view.list_model.shown_count > 0

    def ask(self) -> None:
        """Ask for the file."""
        from congress_app.documents.output import file_name  # noqa: PLC0415 - not before something is written

        folder = self._desk.settings.settings.export_folder
        near = Path(folder) if folder and Path(folder).is_dir() else Path.home()
        words = {"xlsx": _("Excel sheet (*.xlsx)"), "pdf": _("PDF file (*.pdf)"), "docx": _("Word document (*.docx)")}
        dialog = FileDialog(self._desk.window, _("Export this table"), str(near))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([words[each] for each in FORMATS])
        dialog.setDefaultSuffix(FORMATS[0])
        dialog.selectFile(file_name(_(self._view.list_model.listing.title), "", None, FORMATS[0]))
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, target: Path) -> None:
        """Write what is shown into a file; its ending gives the format."""
        model, app = self._view.list_model, self._desk.app
        columns = [model.columns[column] for column in self._view.shown_columns()]
        job = partial(written, app, model.listing, columns, model.shown_rows, target)
        self._desk.read(job, self._on_written, owner=self, name=_("Writing the file"))

    def _on_chosen(self, name: str) -> None:
        target = Path(name)
        has_format = target.suffix.lower().removeprefix(".") in FORMATS
        self.write(target if has_format else target.with_name(f"{target.name}.{FORMATS[0]}"))

    def _on_written(self, target: Path) -> None:
        link = Link(_("Open the folder"), partial(open_folder, self._desk.messages, target.parent))
        self._desk.messages.tell(_("Written: {file}").format(file=target.name), link=link)


def written(app: App, listing: Listing[Any], columns: list[Column[Any]], rows: list[Any], target: Path) -> Path:
    """Write rows with these columns into a file.

    Raises:
        UserError: the file cannot be written.
    """
    from congress_app.documents import making, output  # noqa: PLC0415 - not before something is written
    from congress_app.documents.builders import any_list  # noqa: PLC0415 - as above
    from congress_app.documents.builders.paper import PaperRequest  # noqa: PLC0415 - as above

    request = PaperRequest(app.lists, app.scope(), app.lists.office())
    document = any_list.of_rows(request, listing, columns, rows)
    file_format = target.suffix.lower().removeprefix(".")
    output.write_whole(target, making.render_document(document, making.theme_of(request), file_format))
    return target
