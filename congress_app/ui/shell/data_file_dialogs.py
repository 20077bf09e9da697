"""Choosing a data file to open, and a name to save one under. The dialogs are opened with `open()` by those who ask for them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.i18n import _
from congress_app.ui.common.file_dialog import FileDialog

ENDING = "db"


def choose_data_file(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """A dialog that chooses a data file that is there: `fileSelected` names it."""
    dialog = _dialog(parent, title, folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return dialog


def choose_new_name(parent: QWidget, title: str, wanted: Path) -> QFileDialog:
    """A dialog that chooses the name of a data file to be written: `fileSelected` names it."""
    dialog = _dialog(parent, title, wanted.parent)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(ENDING)
    dialog.selectFile(wanted.name)
    return dialog


def choose_folder(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    """A dialog that chooses a folder: `fileSelected` names it."""
    dialog = FileDialog(parent, title, str(folder))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.finished.connect(dialog.deleteLater)
    return dialog


def free_name(wanted: Path) -> Path:
    """The wanted name, numbered when it is taken."""
    target, number = wanted, 1
    while target.exists():
        number += 1
        target = wanted.with_stem(f"{wanted.stem}-{number}")
    return target


def _dialog(parent: QWidget, title: str, folder: Path) -> QFileDialog:
    near = folder if folder.is_dir() else Path.home()
    dialog = FileDialog(parent, title, str(near))
    dialog.setNameFilters([f"{_('Data files')} (*.{ENDING})", f"{_('All files')} (*)"])
    dialog.finished.connect(dialog.deleteLater)
    return dialog
