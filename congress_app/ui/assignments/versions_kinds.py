"""How many changes there are of each kind; one that is pressed shows only those of its kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from congress_app.domain.plan.versions import ChangeKind
from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of

_MARKS = {
    ChangeKind.NEW: "plus",
    ChangeKind.MOVED: "calendar",
    ChangeKind.REPLACED: "swap",
    ChangeKind.CHANGED: "edit",
    ChangeKind.CANCELLED: "x",
}


def change_mark(kind: ChangeKind) -> str:
    """The name of the mark of a kind of change."""
    return _MARKS[kind]


class KindCounts(QWidget):
    """One button for each kind that there is. changed: other kinds are wanted."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons = {kind: self._button(kind) for kind in ChangeKind}
        self.setLayout(row_of(*self._buttons.values(), spacing=UNIT // 2))

    @property
    def wanted(self) -> frozenset[ChangeKind]:
        """The kinds that are pressed; none = all."""
        return frozenset(kind for kind, button in self._buttons.items() if button.isChecked())

    def show_counts(self, kinds: Iterable[ChangeKind]) -> None:
        """Count the kinds; one of which there is none any more is not shown and no longer wanted."""
        counts = Counter(kinds)
        for kind, button in self._buttons.items():
            button.setText(_("{kind}: {count}").format(kind=kind.words, count=counts[kind]))
            button.setAccessibleName(button.text())
            button.setVisible(counts[kind] > 0)
            if not counts[kind]:
                button.setChecked(False)

    def clear(self) -> None:
        """Want all kinds."""
        for button in self._buttons.values():
            button.setChecked(False)

    def _button(self, kind: ChangeKind) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setAutoRaise(True)
        button.setIcon(icon(change_mark(kind)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(_("Show only these"))
        button.setMinimumHeight(UNIT * 4 - 4)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.toggled.connect(self.changed)
        button.hide()
        return button
