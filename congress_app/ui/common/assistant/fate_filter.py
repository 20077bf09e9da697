"""The counts of what becomes of the rows, each a filter: all, doubtful, rejected, changed, new, the same, with a warning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QToolButton, QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.common.assistant.result_rows import FATE_MARKS, FATE_WORDS, Fate, ResultRow
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, row_of

ALL, WARNED = "all", "warned"
_FATES = {fate.value: (words, FATE_MARKS[fate]) for fate, words in FATE_WORDS.items()}
_FILTERS: dict[str, tuple[str, str]] = {
    ALL: (NP_("import", "All rows"), ""),
    **_FATES,
    WARNED: (NP_("import", "With a warning"), WARNING),
}


class FateFilter(QWidget):
    """changed: another filter was chosen."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.wanted = ALL
        self._group = QButtonGroup(self)
        self.buttons = {each: self._button(each) for each in _FILTERS}
        self.buttons[ALL].setChecked(True)
        self.setLayout(row_of(*self.buttons.values(), 1, spacing=UNIT // 2))

    def show_counts(self, rows: Sequence[ResultRow]) -> None:
        """Say how many rows each filter shows; those that show none are not offered."""
        counts: Counter[str] = Counter(row.fate.value for row in rows)
        counts[ALL] = len(rows)
        counts[WARNED] = sum(bool(row.warnings) for row in rows)
        for name, button in self.buttons.items():
            button.setText(f" {_(_FILTERS[name][0])} ({counts[name]})")
            button.setVisible(counts[name] > 0 or name == ALL)
        if not counts[self.wanted]:
            self.choose(ALL)

    def choose(self, name: str) -> None:
        """Choose a filter."""
        self.buttons[name].setChecked(True)
        self.wanted = name
        self.changed.emit()

    @property
    def shows(self) -> Callable[[ResultRow], bool] | None:
        """Whether a row is shown; None = all."""
        if self.wanted == ALL:
            return None
        if self.wanted == WARNED:
            return lambda row: bool(row.warnings)
        fate = Fate(self.wanted)
        return lambda row: row.fate is fate

    def _button(self, name: str) -> QToolButton:
        made = QToolButton(self)
        made.setCheckable(True)
        made.setAutoRaise(True)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setIcon(icon(_FILTERS[name][1]))
        made.clicked.connect(partial(self.choose, name))
        self._group.addButton(made)
        return made
