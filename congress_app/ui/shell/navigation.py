"""The list of parts at the left; folds to icons on a narrow screen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.look import NARROW_WIDTH, UNIT
from congress_app.ui.common.title_line import plain_tool
from congress_app.ui.parts import PARTS, part_key

WIDTH, FOLDED_WIDTH = UNIT * 22, UNIT * 6
_NAME = Qt.ItemDataRole.UserRole
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Navigation(QWidget):
    """Tells which part was chosen. folded: the person folded it or brought it back."""

    chosen = Signal(str)
    folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_folded = self._is_narrow = self._is_folding_wanted = False
        self._list = QListWidget(self)
        self._list.setAccessibleName(_("Parts of the program"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.viewport().setAutoFillBackground(False)
        self._list.setIconSize(QSize(18, 18))
        self._list.setItemDelegate(_Row(self._list))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for number, part in enumerate(PARTS, 1):
            item = QListWidgetItem(icon(part.icon), _(part.title))
            item.setData(_NAME, part.name)
            item.setData(_SPOKEN, _(part.title))
            item.setSizeHint(QSize(0, UNIT * 4 + UNIT // 2))
            item.setToolTip(f"{_(part.title)} ({part_key(number)})")
            self._list.addItem(item)
        self._list.currentItemChanged.connect(self._on_current_changed)
        self._fold = plain_tool("chevron-left", _("Fold the navigation"), self)
        self._fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._fold.clicked.connect(self.toggle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT // 2, UNIT, UNIT // 2, UNIT // 2)
        layout.addWidget(self._list, 1)
        layout.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_fold(is_folded=False)
        self.setFocusProxy(self._list)

    @property
    def is_folded(self) -> bool:
        """Whether only the icons show."""
        return self._is_folded

    def show_part(self, name: str) -> None:
        """Mark the part that is shown."""
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.data(_NAME) == name and row != self._list.currentRow():
                self._list.blockSignals(True)
                self._list.setCurrentRow(row)
                self._list.blockSignals(False)

    def want_folded(self, *, is_folded: bool) -> None:
        """How the person likes it; a narrow screen folds it all the same."""
        self._is_folding_wanted = is_folded
        self._show_fold(is_folded=is_folded or self._is_narrow)

    def fit(self, width: int) -> None:
        """Fold when the window becomes narrow, and unfold when it becomes wide again."""
        is_narrow = width < NARROW_WIDTH
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._show_fold(is_folded=is_narrow or self._is_folding_wanted)

    def toggle(self) -> None:
        """Fold to icons, or show the words; on a narrow screen that is not remembered."""
        self._show_fold(is_folded=not self._is_folded)
        if not self._is_narrow:
            self._is_folding_wanted = self._is_folded
            self.folded.emit(self._is_folded)

    def _show_fold(self, *, is_folded: bool) -> None:
        self._is_folded = is_folded
        self.setFixedWidth(FOLDED_WIDTH if is_folded else WIDTH)
        for row, part in enumerate(PARTS):
            self._list.item(row).setText("" if is_folded else _(part.title))
        words = _("Show the names of the parts") if is_folded else _("Fold the navigation")
        self._fold.setIcon(icon("chevron-right" if is_folded else "chevron-left"))
        self._fold.setToolTip(f"{words} (F9)")
        self._fold.setAccessibleName(words)

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_NAME)))


class _Row(QStyledItemDelegate):
    """The tint of the row tells where the focus is; a frame round the words would have none to stand round when folded."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Without the frame."""
        super().initStyleOption(option, index)
        option.state &= ~QStyle.StateFlag.State_HasFocus
