"""The settings: what the office decides for its data file, and what this person likes on this computer. No Save button."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QLabel, QScrollArea, QTabWidget, QWidget

from congress_app.i18n import _
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.title_line import faint
from congress_app.ui.shell.machine_settings import MachineSettings
from congress_app.ui.shell.office_settings import OfficeForms


class SettingsDialog(QDialog):
    """Opened with `open()`. look_changed: it was closed with another language or other colours."""

    look_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Settings"))
        self._desk = desk
        self._before = self._look()
        self.office = OfficeForms(desk, self)
        self.machine = MachineSettings(desk.settings, self)
        self.machine.backup_folder_changed.connect(self._on_backup_folder_changed)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(_scrolled(self.office.paper), _("Office and letterhead"))
        self.tabs.addTab(_scrolled(self.office.signing), _("Signing and writing"))
        self.tabs.addTab(self.machine, _("This computer"))
        note = faint(QLabel(_("A field is stored when you leave it; Ctrl+Z takes it back."), self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        self.setLayout(column_of(self.tabs, note, buttons, spacing=UNIT, margins=UNIT * 2))
        self.resize(UNIT * 84, UNIT * 58)
        for command in (common.UNDO, common.REDO):
            self.addAction(desk.actions.action(command))  # the same actions, reached from here too

    def done(self, result: int) -> None:
        """Store the field that is being left, then close."""
        commit_focus()
        super().done(result)
        if self._look() != self._before:
            self.look_changed.emit()

    def _look(self) -> tuple[str, str]:
        now = self._desk.settings.settings
        return now.language, now.scheme

    def _on_backup_folder_changed(self, folder: Path) -> None:
        self._desk.app = dataclasses.replace(self._desk.app, backups=folder)


def _scrolled(form: Form) -> QScrollArea:
    form.setContentsMargins(UNIT * 2, UNIT * 2, UNIT * 2, UNIT * 2)
    area = QScrollArea(widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(form)
    form.setAutoFillBackground(False)
    return area
