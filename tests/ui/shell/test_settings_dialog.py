"""The settings: stored when a field is left, undoable, and what was changed for this computer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.settings_dialog import SettingsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> SettingsDialog:
    made = SettingsDialog(window.desk, window)
    made.open()
    qtbot.waitUntil(made.office.paper.isEnabled)
    return made


def test_it_shows_what_is_stored(dialog: SettingsDialog) -> None:
    form = dialog.office.paper
    assert form.input("place_name").shown_text() == "Toàn Thắng"
    assert form.input("organisation_id").shown_text() == "Đảng bộ xã Toàn Thắng"
    assert dialog.office.signing.input("as_of").shown_text() == "21/07/2025"


def test_a_field_is_stored_when_it_is_left_and_undone_from_here(
    dialog: SettingsDialog, window: MainWindow, qtbot: QtBot
) -> None:
    line = dialog.office.paper.input("place_name")
    line.setFocus()
    line.put_text("Bưởi")
    with qtbot.waitSignal(window.desk.writer.done):
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert window.desk.app.lists.office().place_name == "Bưởi"
    qtbot.waitUntil(lambda: line.shown_text() == "Bưởi")
    with qtbot.waitSignal(window.desk.writer.done):
        window.commands.undo()
    qtbot.waitUntil(lambda: line.shown_text() == "Toàn Thắng")


def test_closing_stores_the_field_that_is_left(dialog: SettingsDialog, window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    line = dialog.office.paper.input("number_suffix")
    line.setFocus()
    line.put_text("ĐU-TT")
    dialog.reject()
    assert window.desk.writer.finish()
    assert window.desk.app.lists.office().number_suffix == "ĐU-TT"


def test_wrong_text_stays_marked(dialog: SettingsDialog, window: MainWindow) -> None:
    line = dialog.office.signing.input("as_of")
    line.put_text("31/2/2025")
    dialog.tabs.setCurrentIndex(1)
    line.setFocus()
    line.clearFocus()
    assert dialog.office.signing.first_wrong == "as_of"
    assert window.desk.app.lists.office().as_of is not None


def test_another_language_is_told_when_it_is_closed(dialog: SettingsDialog, window: MainWindow, qtbot: QtBot) -> None:
    dialog.machine.language.setCurrentIndex(1)
    assert window.desk.settings.settings.language == "en"
    with qtbot.waitSignal(dialog.look_changed):
        dialog.reject()


def test_nothing_changed_tells_nothing(dialog: SettingsDialog, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(dialog.look_changed):
        dialog.reject()


def test_backups_go_to_another_folder_at_once(dialog: SettingsDialog, window: MainWindow, tmp_path: Path) -> None:
    dialog.machine.backups.chosen.emit(str(tmp_path / "elsewhere"))
    assert window.desk.app.backups == tmp_path / "elsewhere"
    assert window.desk.settings.settings.backup_folder == str(tmp_path / "elsewhere")
    assert window.backups.back_up_at_closing() is None
    assert (tmp_path / "elsewhere").is_dir()
