"""Filters over a view of the plan as buttons that are on or off, each with how many rows it leaves."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.icons import icon
from congress_app.ui.common.look import UNIT


class PlanChips(QWidget):
    """changed: one of them went on or off."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, tuple[QToolButton, str]] = {}
        self.setLayout(FlowRow())

    def add(self, name: str, words: str, icon_name: str) -> QToolButton:
        """A further filter."""
        chip = QToolButton(self)
        chip.setCheckable(True)
        chip.setAutoRaise(True)
        chip.setIcon(icon(icon_name))
        chip.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        chip.setText(f" {words}")
        chip.setAccessibleName(words)
        chip.setMinimumHeight(UNIT * 4 - 4)
        chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        chip.toggled.connect(self.changed)
        self._chips[name] = chip, words
        layout = self.layout()
        assert layout is not None  # noqa: S101 - set when it was made
        layout.addWidget(chip)
        return chip

    def show_count(self, name: str, count: int) -> None:
        """Say how many rows a filter leaves; one that leaves none can only be turned off."""
        chip, words = self._chips[name]
        said = f"{words} ({count})"
        chip.setText(f" {said}")
        chip.setAccessibleName(said)
        chip.setEnabled(count > 0 or chip.isChecked())

    def is_on(self, name: str) -> bool:
        """Whether a filter is on."""
        return self._chips[name][0].isChecked()

    def turn(self, name: str, *, is_on: bool) -> None:
        """Turn a filter on or off."""
        self._chips[name][0].setChecked(is_on)

    def clear(self) -> None:
        """Turn all of them off."""
        for name in self._chips:
            self.turn(name, is_on=False)
