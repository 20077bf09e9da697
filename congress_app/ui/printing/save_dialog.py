"""Asks under which name and in which format a print-out is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.i18n import _


class SaveDialog(QFileDialog):
    """named: the file that was chosen; its ending is always that of a format of the form."""

    named = Signal(object)

    def __init__(self, wanted: Path, formats: Sequence[str], file_format: str, parent: QWidget) -> None:
        super().__init__(parent, _("Save the print-out"), str(wanted.parent))
        words = {
            "pdf": _("PDF file (*.pdf)"),
            "xlsx": _("Excel sheet (*.xlsx)"),
            "docx": _("Word document (*.docx)"),
            "ics": _("Calendar file (*.ics)"),
            "zip": _("A calendar file for each, in one zip (*.zip)"),
        }
        self._formats = {words[each]: each for each in formats}
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setNameFilters(list(self._formats))
        first = file_format if file_format in formats else formats[0]
        self.selectNameFilter(words[first])
        self.setDefaultSuffix(first)
        self.selectFile(wanted.with_suffix(f".{first}").name)
        self.filterSelected.connect(self._on_filter_selected)
        self.fileSelected.connect(self._on_file_selected)

    @property
    def file_format(self) -> str:
        """The format that is chosen."""
        return self._formats.get(self.selectedNameFilter(), next(iter(self._formats.values())))

    def _on_filter_selected(self, _words: str) -> None:
        """The ending of the name follows the format."""
        self.setDefaultSuffix(self.file_format)
        chosen = self.selectedFiles()
        if chosen:
            self.selectFile(Path(chosen[0]).with_suffix(f".{self.file_format}").name)

    def _on_file_selected(self, name: str) -> None:
        target = Path(name)
        is_known = target.suffix.lower().removeprefix(".") in self._formats.values()
        self.named.emit(target if is_known else target.with_name(f"{target.name}.{self.file_format}"))
