"""The list of parts at the left; folds to icons on a narrow screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QToolButton, QVBoxLayout, QWidget

from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.look import UNIT
from congress_app.ui.parts import PARTS

WIDTH, FOLDED_WIDTH = UNIT * 24, UNIT * 6
_NAME = Qt.ItemDataRole.UserRole


class Navigation(QWidget):
    """Tells which part was chosen. folded: the person folded it or brought it back."""

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = False
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Parts of the program"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setIconSize(QSize(18, 18))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, part in enumerate(PARTS, 1):
            item = QListWidgetItem(icon(part.icon), _(part.title))
            item.setData(_NAME, part.name)
            item.setSizeHint(QSize(0, UNIT * 4 + UNIT // 2))
            item.setToolTip(f"{_(part.title)} (Ctrl+{number})")
            self._list.addItem(item)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._fold = QToolButton(self)
        self._fold.setAutoRaise(True)
        self._fold.clicked.connect(lambda: self._toggle())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT // 2, UNIT, UNIT // 2, UNIT // 2)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.setAutoFillBackground(True)
        self.fold(is_folded=False)
        self.setFocusProxy(self._list)

    def show_part(self, name: str) -> None:
        """Mark the part that is shown."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_NAME) == name and row != self._list.currentRow():
                self._list.blockSignals(True)
                self._list.setCurrentRow(row)
                self._list.blockSignals(False)

    def fold(self, *, is_folded: bool) -> None:
        """Fold to icons, or show the words."""
        self._is_folded = is_folded
        self.setFixedWidth(FOLDED_WIDTH if is_folded else WIDTH)
        for row, part in enumerate(PARTS):
            self._list.item(row).setText("" if is_folded else _(part.title))
            self._list.item(row).setData(Qt.ItemDataRole.AccessibleTextRole, _(part.title))
        words = _("Show the names of the parts") if is_folded else _("Fold the navigation")
        self._fold.setIcon(icon("chevron-right" if is_folded else "chevron-left"))
        self._fold.setToolTip(words)
        self._fold.setAccessibleName(words)

    def _toggle(self) -> None:
        self.fold(is_folded=not self._is_folded)
        self.folded.emit(self._is_folded)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_NAME)))
