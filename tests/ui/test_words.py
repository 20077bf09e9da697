"""No English word in the Vietnamese window: neither ours nor Qt's, in no part and no dialog."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QTabBar,
    QWidget,
)

from congress_app import bootstrap
from congress_app.i18n import catalogue
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.crash_dialog import CrashDialog
from congress_app.ui.common.qt_words import RecordingWords
from congress_app.ui.parts import PARTS
from congress_app.ui.shell.about_dialog import AboutDialog
from congress_app.ui.shell.beginning import make_demo
from congress_app.ui.shell.closing_question import ClosingQuestion
from congress_app.ui.shell.data_file_dialogs import choose_data_file, choose_folder, choose_new_name
from congress_app.ui.shell.find_everywhere import FindEverywhere
from congress_app.ui.shell.first_run import FirstRun
from congress_app.ui.shell.help_window import HelpWindow
from congress_app.ui.shell.main_window import MainWindow
from congress_app.ui.shell.restore_dialog import RestoreDialog
from congress_app.ui.shell.settings_dialog import SettingsDialog
from congress_app.ui.shell.unusable_file import UnusableFile

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo, whose every list has rows."""
    return make_demo(tmp_path_factory.mktemp("demo") / "demo.db", lambda *_told, **_more: None)


@pytest.fixture
def window(demo: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    app = bootstrap.open_app(demo)
    made = MainWindow(app, SettingsFile(), tmp_path / "drafts.json")
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitUntil(lambda: bool(made.desk.congress_id))
    yield made
    made.desk.writer.finish()
    made.hide()
    app.close()


@pytest.fixture
def recording(qapp: QApplication) -> Iterator[RecordingWords]:
    """Notes each word that Qt asks for."""
    words = RecordingWords()
    QCoreApplication.installTranslator(words)
    yield words
    QCoreApplication.removeTranslator(words)


def dialogs(window: MainWindow) -> list[Callable[[], QDialog]]:
    """Every dialog of the shell and every one of Qt's that the program opens."""
    desk, data_file = window.desk, window.desk.app.file.path
    return [
        lambda: SettingsDialog(desk, window),
        lambda: FindEverywhere(desk, window),
        lambda: HelpWindow(window),
        lambda: AboutDialog(data_file, window),
        lambda: RestoreDialog(data_file, desk.app.backups, window),
        lambda: UnusableFile("Không mở được.", data_file, None, window),
        lambda: FirstRun(data_file, window),
        lambda: ClosingQuestion("Đóng?", window, window.commands.save_copy),
        lambda: CrashDialog(ValueError("x"), data_file, window),
        lambda: choose_data_file(window, "Mở", data_file.parent),
        lambda: choose_new_name(window, "Lưu", data_file),
        lambda: choose_folder(window, "Thư mục", data_file.parent),
        lambda: QMessageBox(QMessageBox.Icon.Question, "Hỏi", "Hỏi", _all_buttons(), window),
        lambda: QProgressDialog(window),
        lambda: QInputDialog(window),
    ]


def _all_buttons() -> QMessageBox.StandardButton:
    buttons = QMessageBox.StandardButton.NoButton
    for each in QMessageBox.StandardButton:
        if QMessageBox.StandardButton.FirstButton.value <= each.value <= QMessageBox.StandardButton.LastButton.value:
            buttons |= each
    return buttons


def test_qt_has_vietnamese_for_every_word_it_asks_for(
    window: MainWindow, recording: RecordingWords, qtbot: QtBot
) -> None:
    for part in PARTS:
        window.show_part(part.name)
        QApplication.processEvents()
    for make in dialogs(window):
        dialog = make()
        dialog.open()
        _open_text_menus(dialog)
        QApplication.processEvents()
        dialog.close()
    calendar = QCalendarWidget(window)
    calendar.show()
    QApplication.processEvents()
    assert recording.asked
    assert recording.missing() == set()


def test_every_part_and_dialog_speaks_vietnamese(window: MainWindow, qtbot: QtBot) -> None:
    english: dict[str, list[str]] = {}
    for part in PARTS:
        window.show_part(part.name)
        qtbot.wait(300)
        english[part.name] = untranslated(window)
    for make in dialogs(window):
        dialog = make()
        dialog.open()
        QApplication.processEvents()
        english[type(dialog).__name__] = untranslated(dialog)
        dialog.close()
    assert {name: found for name, found in english.items() if found} == {}


def test_untranslated_words_are_found(qtbot: QtBot) -> None:
    shown = QWidget()
    qtbot.addWidget(shown)
    QLabel("Settings", shown)
    QLineEdit(shown).setPlaceholderText("Find in the help")
    QLabel("Cài đặt", shown)
    assert untranslated(shown) == ["Find in the help", "Settings"]


def untranslated(of: QWidget) -> list[str]:
    """The words on a widget and in it that are English msgids of the catalogue."""
    shown = {of.windowTitle()}
    for each in [of, *of.findChildren(QObject)]:
        shown |= _words_of(each)
    return sorted({word.replace("&", "").strip() for word in shown} & _english())


def _words_of(each: QObject) -> set[str]:
    words: set[str] = set()
    if isinstance(each, QLabel | QAbstractButton | QAction):
        words |= {each.text()}
    if isinstance(each, QAction | QWidget):
        words |= {each.toolTip()}
    if isinstance(each, QWidget):
        words |= {each.accessibleName(), each.windowTitle()}
    if isinstance(each, QMenu):
        words |= {each.title()}
    if isinstance(each, QLineEdit | QPlainTextEdit):
        words |= {each.placeholderText()}
    if isinstance(each, QComboBox):
        words |= {each.itemText(row) for row in range(each.count())}
    if isinstance(each, QTabBar):
        words |= {each.tabText(row) for row in range(each.count())}
    if isinstance(each, QListWidget):
        words |= {each.item(row).text() for row in range(each.count())}
    return words


@cache
def _english() -> frozenset[str]:
    entries = catalogue._vietnamese()._catalog  # type: ignore[attr-defined]
    bare = {
        str(key).rpartition("\x04")[2]: str(words) for key, words in entries.items() if isinstance(key, str) and key
    }
    return frozenset(key.replace("&", "").strip() for key, words in bare.items() if key != words)


def _open_text_menus(dialog: QDialog) -> None:
    for line in dialog.findChildren(QLineEdit):
        line.createStandardContextMenu().deleteLater()
