"""What is shown with its details beside it, below it, or folded away where there is no room."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.layouts import UNIT

WIDTH, LEAST = UNIT * 55, UNIT * 44


class Beside(QSplitter):
    """A splitter with two sides.

    Args:
        room: the width from which the details stand beside; below it they are folded away until they are asked for, and then stand below.
        width: of the details at first.
    """

    def __init__(
        self,
        main: QWidget,
        details: QWidget,
        settings: SettingsFile,
        name: str,
        *,
        room: int,
        width: int = WIDTH,
        parent: QWidget,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._room, self._width = room, width
        self._asked: bool | None = None
        self._settings, self._name = settings, name
        self._has_details = True
        self._details = _Scrolled(details)
        self.setChildrenCollapsible(False)
        self.addWidget(main)
        self.addWidget(self._details)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.splitterMoved.connect(self._keep)
        self._is_placed = False

    @property
    def is_details_shown(self) -> bool:
        """Whether the details are shown."""
        return not self._details.isHidden()

    def toggle(self) -> None:
        """Fold the details away or bring them back; from then on they are as the person wants them."""
        self._asked = not self.is_details_shown
        self._arrange()

    def set_has_details(self, *, has_details: bool) -> None:
        """Whether there is anything of which details could be shown."""
        self._has_details = has_details
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room or less."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        has_room = self.width() >= self._room
        wanted = (has_room if self._asked is None else self._asked) and self._has_details
        if wanted == self._details.isHidden():
            self._details.setVisible(wanted)
        orientation = Qt.Orientation.Horizontal if has_room else Qt.Orientation.Vertical
        if orientation is not self.orientation() or not self._is_placed:
            self.setOrientation(orientation)
            self._is_placed = True
            self._place()

    def _place(self) -> None:
        if self.orientation() is Qt.Orientation.Vertical:
            self.setSizes([self.height() // 2, self.height() // 2])
            return
        kept = self._settings.settings.panes.get(self._name)
        self.setSizes(list(kept) if kept else [max(self.width() - self._width, self._width), self._width])

    def _keep(self) -> None:
        if self.orientation() is Qt.Orientation.Horizontal:
            self._settings.keep_panes(self._name, tuple(self.sizes()))


class _Scrolled(QScrollArea):
    """Details that may be longer than the window."""

    def __init__(self, details: QWidget) -> None:
        super().__init__()
        self.setWidget(details)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(LEAST)
        self.setMinimumHeight(UNIT * 12)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        details.setAutoFillBackground(False)

    def minimumSizeHint(self) -> QSize:
        """It scrolls."""
        return QSize(LEAST, UNIT * 12)
