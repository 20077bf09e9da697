"""Opens Qt's own dialogs and menus and finds no English word in them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QErrorMessage,
    QFileDialog,
    QInputDialog,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressDialog,
    QScrollBar,
    QSpinBox,
    QTabWidget,
    QWidget,
)

from congress_app.i18n import use_language
from congress_app.ui.common.qt_words import QtWords, RecordingWords

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def recorded(qapp: QApplication) -> Iterator[Any]:
    words = RecordingWords()
    qapp.installTranslator(words)
    yield words
    qapp.removeTranslator(words)


def test_every_standard_button_speaks_vietnamese(qtbot: QtBot, recorded: RecordingWords) -> None:
    every = QDialogButtonBox.StandardButton
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in every:
        box.setStandardButtons(button)
    assert ("QPlatformTheme", "Cancel") in recorded.asked
    assert recorded.missing() == set()


def test_every_dialog_and_menu_of_qt_speaks_vietnamese(qtbot: QtBot, recorded: RecordingWords, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    files = QFileDialog(window, "Mở", str(tmp_path))
    files.setOption(QFileDialog.Option.DontUseNativeDialog)
    box = QMessageBox(window)
    box.setStandardButtons(QMessageBox.StandardButton.Ok | QMessageBox.StandardButton.Help)
    box.setDetailedText("x")
    tabs = QTabWidget(window, tabsClosable=True)
    tabs.addTab(QWidget(), "x")
    dialogs = [files, box, QInputDialog(window), QProgressDialog("x", "", 0, 10, window), QErrorMessage(window)]
    for dialog in dialogs:
        dialog.open()
        QApplication.processEvents()
        dialog.close()
    for field in (QLineEdit("x", window), QPlainTextEdit("x", window)):
        field.createStandardContextMenu().deleteLater()
    QSpinBox(window).show()
    QScrollBar(window).show()
    QKeySequence("Space").toString(QKeySequence.SequenceFormat.NativeText)
    assert recorded.missing() == set()


def test_words_that_are_not_there_stay(qapp: QApplication) -> None:
    words = QtWords()
    assert words.translate("QLineEdit", "&Undo") == "&Hoàn tác"
    assert words.translate("QLineEdit", "Nothing like it") == "Nothing like it"
    assert words.translate("QLineEdit", "") == ""
    assert not words.isEmpty()
    use_language("en")
    assert words.translate("QLineEdit", "&Undo") == "&Undo"


def test_dates_are_vietnamese(qapp: QApplication) -> None:
    assert QLocale().name() == "vi_VN"
    assert QLocale().monthName(7) == "tháng 7"
