"""What this person likes on this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from congress_app.runtime.settings import SettingsFile
from congress_app.ui.shell.machine_settings import MachineSettings
from tests.ui.shell.children import child

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def machine(settings: SettingsFile, qtbot: QtBot) -> MachineSettings:
    made = MachineSettings(settings)
    qtbot.addWidget(made)
    made.show()
    return made


def test_it_shows_what_is_chosen(machine: MachineSettings, home: Path) -> None:
    assert (machine.language.currentText(), machine.scheme.currentText()) == ("Tiếng Việt", "Theo hệ thống")
    assert machine.backups.line.text() == str(home / "backups")


def test_a_choice_is_stored_at_once(machine: MachineSettings, settings: SettingsFile) -> None:
    machine.scheme.setCurrentIndex(2)
    assert SettingsFile(settings._path).settings.scheme == "dark"


def test_scrolling_by_changes_nothing(machine: MachineSettings, settings: SettingsFile) -> None:
    box = machine.scheme
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(box.mapToGlobal(QPoint(5, 5))),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, wheel)
    assert settings.settings.scheme == "system"


def test_a_folder_is_chosen_by_a_dialog(machine: MachineSettings, settings: SettingsFile, tmp_path: Path) -> None:
    machine.exports.change.click()
    dialog = child(machine, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    assert (machine.exports.line.text(), settings.settings.export_folder) == (str(tmp_path), str(tmp_path))
