"""The question before the assistant is closed on corrections and answers that are kept nowhere else."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from congress_app.i18n import _


class LeavingQuestion(QMessageBox):
    """Opened with `open()`. close_asked: close all the same."""

    close_asked = Signal()

    def __init__(self, parent: QWidget) -> None:
        words = _("The columns corrected and the answers given here will be lost; no row has been imported.")
        super().__init__(QMessageBox.Icon.Warning, _("Close without importing?"), words, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.back = self._button(_("Back to the import"), QMessageBox.ButtonRole.RejectRole)
        self.close_button = self._button(_("Close all the same"), QMessageBox.ButtonRole.DestructiveRole)
        self.close_button.clicked.connect(self.close_asked)
        self.setEscapeButton(self.back)
        self.setDefaultButton(self.back)

    def _button(self, words: str, role: QMessageBox.ButtonRole) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        self.addButton(button, role)
        return button
