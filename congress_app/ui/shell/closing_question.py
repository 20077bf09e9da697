"""The question before something would be lost by closing the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from congress_app.i18n import _


class ClosingQuestion(QMessageBox):
    """Opened with `open()`. close_asked: close all the same.

    Args:
        save_copy: saves what is open under another name, where that is a way on.
    """

    close_asked = Signal()

    def __init__(self, words: str, parent: QWidget, save_copy: Callable[[], None] | None) -> None:
        super().__init__(QMessageBox.Icon.Warning, _("Close the window?"), words, parent=parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        back = self._button(_("Back to work"), QMessageBox.ButtonRole.RejectRole)
        self._button(_("Close all the same"), QMessageBox.ButtonRole.DestructiveRole).clicked.connect(self.close_asked)
        self.setEscapeButton(back)
        self.setDefaultButton(back)
        if save_copy is not None:
            save = self._button(_("Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
            save.clicked.connect(save_copy)
            self.setDefaultButton(save)

    def _button(self, words: str, role: QMessageBox.ButtonRole) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        self.addButton(button, role)
        return button
