"""What dialogs share: their foot with one main button, sentences, a list of what is about to happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.common.title_line import faint


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a list: its cells, the mark before the first one, a sentence under the mouse."""

    cells: tuple[str, ...]
    mark: str = ""
    tip: str = ""


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


class LineList(QTreeWidget):
    """A plain list of lines with a few columns, to be read, not edited."""

    def __init__(self, name: str, titles: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setHeaderLabels(list(titles))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.setMinimumHeight(UNIT * 16)
        self.setTabKeyNavigation(False)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these."""
        self.clear()
        items = []
        for line in lines:
            item = QTreeWidgetItem(list(line.cells))
            item.setSizeHint(0, QSize(0, ROW_HEIGHT - 4))
            if line.mark:
                item.setIcon(0, icon(line.mark))
            for column, words in enumerate(line.cells):
                item.setToolTip(column, line.tip or words)
            items.append(item)
        self.addTopLevelItems(items)

    @property
    def line_count(self) -> int:
        """How many lines are shown."""
        return self.topLevelItemCount()
