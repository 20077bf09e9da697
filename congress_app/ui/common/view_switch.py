"""The views of a part in its title line: one of them is on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from congress_app.ui.common.layouts import UNIT, row_of


class ViewSwitch(QWidget):
    """One button for each view; the one shown is on. chosen: the number of another one."""

    chosen = Signal(int)

    def __init__(self, actions: tuple[QAction, ...], words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        buttons = []
        for number, (action, word) in enumerate(zip(actions, words, strict=True)):
            button = QToolButton(self)
            button.setCheckable(True)
            button.setAutoRaise(True)
            button.setText(f" {word}")  # a little air between icon and words
            button.setIcon(action.icon())
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setToolTip(action.toolTip())
            button.setAccessibleName(word)
            button.setMinimumHeight(UNIT * 4 - 4)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button, number)
            buttons.append(button)
        self._group.idClicked.connect(self.chosen)
        self.setLayout(row_of(*buttons, spacing=2))

    def show_view(self, number: int) -> None:
        """Mark the view that is shown."""
        self._group.button(number).setChecked(True)

    def shorten(self, *, is_short: bool) -> None:
        """Only icons where there is little room."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_short else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for button in self._group.buttons():
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(style)
