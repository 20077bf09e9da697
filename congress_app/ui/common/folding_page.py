"""A page whose details need room of their own: they fold away below a width, until they are asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtGui import QResizeEvent

from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.page import Page


class FoldingPage(Page):
    """See `Page`. folded_below: the width below which the details fold away."""

    folded_below = UNIT * 125

    def __init__(self, *parts: Any, **more: Any) -> None:
        self._has_asked_details: bool | None = None
        super().__init__(*parts, **more)

    @property
    def has_room(self) -> bool:
        """Whether there is room for the details beside what is shown."""
        return self.width() >= self.folded_below

    @property
    def has_details(self) -> bool:
        """Whether what is shown has details at all."""
        return True

    def toggle_details(self) -> None:
        """Fold the details away or bring them back; from then on they are as the person wants them."""
        super().toggle_details()
        self._has_asked_details = self.is_details_shown

    def fold(self) -> None:
        """Fold the details away, or bring them back where there is room again."""
        if self._around is None:
            return
        is_wanted = self.has_room if self._has_asked_details is None else self._has_asked_details
        is_wanted = is_wanted and self.has_details
        if is_wanted != self.is_details_shown:
            self._around.setVisible(is_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the details fold away."""
        super().resizeEvent(event)
        self.fold()
