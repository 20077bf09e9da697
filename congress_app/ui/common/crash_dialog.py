"""What the user sees of a fault of the program: what happened, what it means, what to do; the details on demand."""

from __future__ import annotations

import traceback
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from congress_app.i18n import _
from congress_app.ui.common import icons
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger


class CrashDialog(QDialog):
    """Opened with `open()`; the program goes on."""

    def __init__(self, error: BaseException, report: Path | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Something went wrong in the program"))
        self._details = _details(error, report)
        self._box = QPlainTextEdit(self._details, self, readOnly=True)
        self._box.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._box.setAccessibleName(_("Details"))
        self._box.setMinimumHeight(UNIT * 25)
        self._box.hide()
        margins = (UNIT * 3, UNIT * 3, UNIT * 3, UNIT * 2)
        self.setLayout(
            column_of(self._sentences(report), self._box, self._buttons(), spacing=UNIT * 2, margins=margins)
        )
        self.setMinimumWidth(UNIT * 65)

    def _sentences(self, report: Path | None) -> QHBoxLayout:
        mark = QLabel(self)
        mark.setPixmap(icons.icon(icons.WARNING).pixmap(32))
        head = QLabel(_("The program could not finish what you asked for."), self)
        head.setFont(larger(self.font(), 1.15, is_bold=True))
        sentences = [
            _("What you have stored is safe: this step was not stored, or only as a whole."),
            _("Go on working, or close the program and open it again if something looks odd."),
        ]
        if report is not None:
            sentences.append(
                _("If it happens again, send this file to those who look after the program: {file}").format(file=report)
            )
        words = column_of(head)
        for sentence in sentences:
            label = QLabel(sentence, self, wordWrap=True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            words.addWidget(label)
        row = row_of(mark, words, spacing=UNIT * 2)
        row.setAlignment(mark, Qt.AlignmentFlag.AlignTop)
        row.setStretch(1, 1)
        return row

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        box.rejected.connect(self.reject)
        self._show = QPushButton(_("Details"), self)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._on_show_toggled)
        copy = QPushButton(_("Copy the details"), self)
        copy.clicked.connect(self._on_copy_clicked)
        for aside in (self._show, copy):
            aside.setAutoDefault(False)  # else the one with the focus takes the part of the main button
        box.addButton(self._show, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        close = box.button(QDialogButtonBox.StandardButton.Close)
        close.setProperty(IS_MAIN, True)
        close.setDefault(True)
        close.setFocus()
        return box

    def _on_show_toggled(self, is_shown: bool) -> None:
        self._box.setVisible(is_shown)
        self.adjustSize()

    def _on_copy_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._details)


def _details(error: BaseException, report: Path | None) -> str:
    lines = "".join(traceback.format_exception(error))
    return f"{report}\n\n{lines}" if report is not None else lines
