"""The table of the view by congress: a line where a day begins, people with their marks."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from congress_app.i18n import _
from congress_app.ui.assignments.by_congress_cells import PeopleDelegate
from congress_app.ui.assignments.by_congress_model import PlanCongressModel
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import colours


class PlanCongressList(ListView):
    """Congresses by day."""

    def __init__(self, model: PlanCongressModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Assignments by congress"), parent)
        self._congresses = model
        self.setItemDelegate(PeopleDelegate(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A stronger line above each day."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(QColor(colours(self).border))
        place = max(self.rowAt(0), 1)
        while place < self._congresses.shown_count:
            y = self.rowViewportPosition(place) - 1
            if y > self.viewport().height():
                break
            if self._congresses.begins_day(place):
                painter.drawLine(QPoint(0, y), QPoint(self.viewport().width(), y))
            place += 1
        painter.end()
