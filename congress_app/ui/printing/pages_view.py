"""Qt's view of pages, with what it lacks: zoom by Ctrl and the wheel, and a place on a page brought into sight."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

ZOOM_STEP = 1.2
_LEAST, _MOST = 0.2, 5.0
_POINTS_PER_INCH = 72


class PagesView(QPdfView):
    """Shows pages below each other."""

    zoom_asked = Signal(float)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(ZOOM_STEP if event.angleDelta().y() > 0 else 1 / ZOOM_STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def zoom(self, factor: float) -> None:
        """Larger or smaller by a factor."""
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS_PER_INCH
        now = self.scale(max(0, self.pageNavigator().currentPage())) / dots
        self.setZoomMode(QPdfView.ZoomMode.Custom)
        self.setZoomFactor(min(max(now * factor, _LEAST), _MOST))

    def scale(self, page: int) -> float:
        """How many dots of the screen a point of a page takes; Qt does not tell, so its own reckoning is done again."""
        dots = QGuiApplication.primaryScreen().logicalDotsPerInch() / _POINTS_PER_INCH
        size = self.document().pagePointSize(page)
        if size.width() <= 0 or size.height() <= 0:
            return dots
        margins = self.documentMargins()
        width = self.viewport().width() - margins.left() - margins.right()
        match self.zoomMode():
            case QPdfView.ZoomMode.FitToWidth:
                return width / size.width()
            case QPdfView.ZoomMode.FitInView:
                return min(width / size.width(), (self.viewport().height() - self.pageSpacing()) / size.height())
            case _:
                return dots * self.zoomFactor()

    def go_to(self, page: int) -> None:
        """Show the head of a page."""
        self.pageNavigator().jump(page, QPointF(), 0)

    def show_place(self, page: int, place: QRectF) -> None:
        """Bring a place on a page (in points from its upper left corner) into sight, a third of the window from above."""
        self.go_to(page)
        heights = (
            self.document().pagePointSize(each).height() * self.scale(each) + self.pageSpacing() for each in range(page)
        )
        top = list(accumulate(heights, initial=float(self.documentMargins().top())))[-1]
        scale = self.scale(page)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setValue(round(top + place.center().y() * scale - self.viewport().height() / 3))
        across.setValue(round(place.center().x() * scale - self.viewport().width() / 2))
