"""The dialog in which files are chosen."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget


class _Looked(QObject):
    """files: a dialog that looked into the files of a folder is gone."""

    files = Signal()


looked = _Looked()


class FileDialog(QFileDialog):
    """Qt's dialog. Where the system has none of its own, Qt looks into the files of the folder to choose their icons.

    On Unix a process that closes any handle of a file loses its locks on it, the data file's among them: `looked` tells when to take
    them anew.
    """

    def __init__(self, parent: QWidget, title: str, near: str) -> None:
        super().__init__(parent, title, near)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.destroyed.connect(looked.files)
