"""The list of pages beside the preview: small pictures, drawn when they come into sight."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from congress_app.i18n import _
from congress_app.ui.common.layouts import UNIT

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
PICTURE = QSize(UNIT * 11, UNIT * 14)
_DISPLAY, _DECORATION, _ALIGNMENT, _SIZE_HINT, _NAME = 0, 1, 7, 13, 11


class PageModel(QAbstractListModel):
    """One row for each page of a document; a picture is drawn once."""

    def __init__(self, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._document = document
        self._pictures: dict[int, QIcon] = {}
        self._count = 0
        self._scale = parent.devicePixelRatioF()
        self._edge = parent.palette().mid().color()

    @property
    def drawn_count(self) -> int:
        """How many pictures were drawn."""
        return len(self._pictures)

    def reload(self) -> None:
        """Another document, or none, was loaded."""
        self.beginResetModel()
        self._pictures = {}
        self._count = self._document.pageCount()
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each page."""
        return 0 if parent.isValid() else self._count

    def data(self, index: Index, role: int = 0) -> Any:
        """The number of a page, and its picture."""
        if not 0 <= index.row() < self._count:
            return None
        if role == _DISPLAY:
            return str(index.row() + 1)
        if role == _NAME:
            return _("Page {page}").format(page=index.row() + 1)
        if role == _SIZE_HINT:
            return QSize(PICTURE.width() + UNIT * 2, PICTURE.height() + UNIT * 3)
        return self._picture(index.row()) if role == _DECORATION else None

    def _picture(self, page: int) -> QIcon:
        if page not in self._pictures:
            points = self._document.pagePointSize(page)
            size = (points.toSize().scaled(PICTURE, Qt.AspectRatioMode.KeepAspectRatio) * self._scale).expandedTo(
                QSize(1, 1)
            )
            paper = QImage(size, QImage.Format.Format_RGB32)
            paper.fill(QColor(Qt.GlobalColor.white))  # a page is drawn without its paper
            painter = QPainter(paper)
            painter.drawImage(0, 0, self._document.render(page, size))
            painter.setPen(self._edge)
            painter.drawRect(paper.rect().adjusted(0, 0, -1, -1))
            painter.end()
            picture = QPixmap.fromImage(paper)
            picture.setDevicePixelRatio(self._scale)
            shown = QIcon(picture)
            shown.addPixmap(
                picture, QIcon.Mode.Selected
            )  # else the chosen page is tinted, and no longer looks like paper
            self._pictures[page] = shown
        return self._pictures[page]


class PageList(QListView):
    """wanted: the user goes to a page (from 0)."""

    wanted = Signal(int)

    def __init__(self, document: QPdfDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Page list"))
        self.pages = PageModel(document, self)
        self.setModel(self.pages)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setFlow(QListView.Flow.TopToBottom)
        self.setWrapping(False)
        self.setMovement(QListView.Movement.Static)
        self.setUniformItemSizes(True)
        self.setIconSize(PICTURE)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(PICTURE.width() + UNIT * 6)
        self._is_following = False

    def follow(self, page: int) -> None:
        """Mark the page that the preview shows."""
        index = self.pages.index(page, 0)
        if index.isValid() and index != self.currentIndex():
            self._is_following = True
            self.setCurrentIndex(index)
            self._is_following = False

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Go where the user goes."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_following:
            self.wanted.emit(current.row())
