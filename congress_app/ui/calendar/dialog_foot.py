"""What the dialogs of the calendar share: their foot with one main button, a list of what is about to change, sentences."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.title_line import faint


def main_button(dialog: QDialog, words: str) -> tuple[QDialogButtonBox, QPushButton]:
    """The foot of a dialog: the main button, which accepts it, and the way out."""
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=dialog)
    button = box.button(QDialogButtonBox.StandardButton.Ok)
    button.setText(words)
    button.setProperty(IS_MAIN, True)
    button.setDefault(True)
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, button


def sentence(words: str = "") -> QLabel:
    """A sentence that wraps."""
    label = QLabel(words)
    label.setWordWrap(True)
    return label


def hint(words: str = "") -> QLabel:
    """A sentence of the second level of emphasis."""
    return faint(sentence(words))


def marked_sentence(mark: str, words: str) -> QWidget:
    """A sentence with a mark before it."""
    around, picture, label = QWidget(), QLabel(), sentence(words)
    picture.setPixmap(icon(mark).pixmap(16))
    picture.setAlignment(Qt.AlignmentFlag.AlignTop)
    layout = row_of(picture, label, spacing=UNIT)
    layout.setStretch(1, 1)
    around.setLayout(layout)
    return around


class Lines(QTreeWidget):
    """A plain list of lines with a few columns, to be read, not edited."""

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(list(titles))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header().setStretchLastSection(True)
        self.setMinimumHeight(UNIT * 18)
        self.setTabKeyNavigation(False)

    def show_lines(self, lines: Sequence[Sequence[str]], marks: Sequence[str] = (), tips: Sequence[str] = ()) -> None:
        """Show these; a mark stands before the first column."""
        self.clear()
        items = [QTreeWidgetItem(list(line)) for line in lines]
        for item in items[:1]:  # all are as high as the first
            item.setSizeHint(0, QSize(0, UNIT * 3 + 2))
        for item, mark in zip(items, marks, strict=False):
            if mark:
                item.setIcon(0, icon(mark))
        for item, tip in zip(items, tips, strict=False):
            for column in range(self.columnCount()):
                item.setToolTip(column, tip)
        self.addTopLevelItems(items)
