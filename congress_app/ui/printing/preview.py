"""The real pages of the real PDF: page by page or one below the other, zoom, find without accents."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.title_line import faint, plain_tool

_STEP = 1.2
_LEAST, _MOST = 0.2, 5.0


class Preview(QWidget):
    """Shows one PDF. shown: other pages were loaded (their number)."""

    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._view = _Pages(self)
        self._view.setDocument(self._document)
        self._view.setPageMode(QPdfView.PageMode.MultiPage)
        self._view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self._view.setAccessibleName(_("Preview of the pages"))
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._view.setSearchModel(self._search)
        self._texts: list[str] = []
        self._found: list[tuple[int, str]] = []
        self._at = -1
        self._page = QLabel(self)
        self._find = QLineEdit(self)
        self._find.setPlaceholderText(_("Find in the pages"))
        self._find.setAccessibleName(_("Find in the pages"))
        self._find.setClearButtonEnabled(True)
        self._find.setMaximumWidth(UNIT * 26)
        self._find.returnPressed.connect(self.find_next)
        self._find.textChanged.connect(self._on_find_changed)
        self._hits = faint(QLabel(self))
        self._view.zoom_asked.connect(self.zoom)
        self._view.pageNavigator().currentPageChanged.connect(self._show_page)
        self._lay_out()

    @property
    def page_count(self) -> int:
        """How many pages are shown."""
        return self._document.pageCount()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is shown."""
        return self._document.pageCount() == 0

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF; the same form made anew keeps page and place."""
        page, bar = self._view.pageNavigator().currentPage(), self._view.verticalScrollBar()
        place, zoom_mode = bar.value(), self._view.zoomMode()
        # The buffer must live as long as the document reads from it.
        buffer = QBuffer(self)
        buffer.setData(data)
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.close()
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self._texts = []
        self._view.setZoomMode(zoom_mode)
        if page < self.page_count:
            self._view.pageNavigator().jump(page, QPointF(), 0)
            bar.setValue(place)
        self._show_page()
        self.shown.emit(self.page_count)

    def clear(self) -> None:
        """Show nothing."""
        self._document.close()
        self._texts = []
        self._show_page()

    def zoom(self, factor: float) -> None:
        """Larger or smaller by a factor."""
        now = self._view.zoomFactor() if self._view.zoomMode() is QPdfView.ZoomMode.Custom else self._fitted()
        self._view.setZoomMode(QPdfView.ZoomMode.Custom)
        self._view.setZoomFactor(min(max(now * factor, _LEAST), _MOST))

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """As wide as the window, or whole pages."""
        self._view.setZoomMode(mode)

    def find_next(self) -> None:
        """Go to the next place that holds the words, accents aside."""
        if not self._found:
            self._look()
        if not self._found:
            return
        self._at = (self._at + 1) % len(self._found)
        page, spelling = self._found[self._at]
        self._search.setSearchString(spelling)
        self._view.pageNavigator().jump(page, QPointF(), 0)
        self._hits.setText(_("{number} of {count}").format(number=self._at + 1, count=len(self._found)))

    def _look(self) -> None:
        wanted = fold(self._find.text())
        if not wanted:
            return
        if not self._texts:
            self._texts = [self._document.getAllText(page).text() for page in range(self.page_count)]
        self._found = [
            (page, spelling) for page, text in enumerate(self._texts) for spelling in _spellings(text, wanted)
        ]
        self._at = -1
        if not self._found:
            self._hits.setText(_("Nothing found"))

    def _on_find_changed(self) -> None:
        self._found, self._at = [], -1
        self._hits.clear()
        if not self._find.text():
            self._search.setSearchString("")

    def _fitted(self) -> float:
        """What a fitting mode amounts to; Qt does not tell."""
        size = self._document.pagePointSize(max(0, self._view.pageNavigator().currentPage()))
        if size.width() <= 0:
            return 1.0
        points = self._view.viewport().width() - 2 * UNIT
        return points / (size.width() * self.logicalDpiX() / 72)

    def _show_page(self) -> None:
        count = self.page_count
        page = self._view.pageNavigator().currentPage() + 1
        self._page.setText(_("Page {page} of {count}").format(page=page, count=count) if count else "")

    def _lay_out(self) -> None:
        smaller = plain_tool("zoom-out", _("Smaller"), self)
        larger = plain_tool("zoom-in", _("Larger"), self)
        wide = plain_tool("fit", _("As wide as the window"), self)
        whole = plain_tool("file", _("Whole page"), self)
        following = plain_tool("chevron-down", _("Find next"), self)
        smaller.clicked.connect(lambda: self.zoom(1 / _STEP))
        larger.clicked.connect(lambda: self.zoom(_STEP))
        wide.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitToWidth))
        whole.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitInView))
        following.clicked.connect(self.find_next)
        self._find.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addLayout(row_of(self._page, 1, self._find, following, self._hits, smaller, larger, wide, whole))
        layout.addWidget(self._view, 1)


class _Pages(QPdfView):
    """Qt's view of pages; Ctrl and the wheel zoom."""

    zoom_asked = Signal(float)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl, else scroll."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_asked.emit(_STEP if event.angleDelta().y() > 0 else 1 / _STEP)
            event.accept()
        else:
            super().wheelEvent(event)


def _spellings(text: str, wanted: str) -> list[str]:
    """The places in a text that are the wanted words when folded, each as it is written there."""
    places: list[str] = []
    folded, origin = "", list[int]()
    for at, letter in enumerate(text):
        plain = fold(letter) if not letter.isspace() else " "
        folded += plain
        origin.extend([at] * len(plain))
    start = folded.find(wanted)
    while start >= 0:
        places.append(text[origin[start] : origin[start + len(wanted) - 1] + 1])
        start = folded.find(wanted, start + len(wanted))
    return places
