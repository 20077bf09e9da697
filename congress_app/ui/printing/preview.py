"""The real pages of the real PDF: one below the other with a list of pages, zoom, find without accents."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QKeyCombination, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.title_line import faint, plain_tool
from congress_app.ui.printing.finding import Hit, PageTexts
from congress_app.ui.printing.page_list import PageList
from congress_app.ui.printing.pages_view import ZOOM_STEP, PagesView

_CTRL_EQUAL = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Equal)  # plus without Shift
_WIDE_ENOUGH = UNIT * 82  # below this the list of pages folds away


class Preview(QWidget):
    """Shows one PDF. shown: other pages were loaded (their number)."""

    shown = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = QPdfDocument(self)
        self._buffer: QBuffer | None = None
        self._view = PagesView(self)
        self._view.setDocument(self._document)
        self._view.setAccessibleName(_("Preview of the pages"))
        self._search = QPdfSearchModel(self)
        self._search.setDocument(self._document)
        self._view.setSearchModel(self._search)
        self.pages = PageList(self._document, self)
        self.pages.wanted.connect(self._view.go_to)
        self._texts: PageTexts | None = None
        self._found: list[Hit] = []
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
        self._texts = None
        self._on_find_changed()
        self.pages.pages.reload()
        self._view.setZoomMode(zoom_mode)
        if page < self.page_count:
            self._view.go_to(page)
            bar.setValue(place)
        self._show_page()
        self.shown.emit(self.page_count)

    def zoom(self, factor: float) -> None:
        """Larger or smaller by a factor."""
        self._view.zoom(factor)

    def fit(self, mode: QPdfView.ZoomMode) -> None:
        """As wide as the window, or whole pages."""
        self._view.setZoomMode(mode)

    def find_next(self, step: int = 1) -> None:
        """Bring the next place that holds the words into sight, accents aside; step -1: the one before."""
        if not self._found:
            self._look()
        if not self._found:
            return
        self._at = (self._at + step) % len(self._found) if self._at >= 0 else 0 if step > 0 else len(self._found) - 1
        hit = self._found[self._at]
        self._search.setSearchString(hit.spelling)
        place = self._document.getSelectionAtIndex(hit.page, hit.at, len(hit.spelling)).boundingRectangle()
        self._view.show_place(hit.page, place)
        self._mark(hit, place)
        self._hits.setText(_("{number} of {count}").format(number=self._at + 1, count=len(self._found)))

    def focus_find(self) -> None:
        """Type what is looked for."""
        self._find.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of every reader of PDF."""
        keys = QKeySequence.StandardKey
        if event.matches(keys.FindNext):
            self.find_next()
        elif event.matches(keys.FindPrevious):
            self.find_next(-1)
        elif event.matches(keys.ZoomIn) or event.keyCombination() == _CTRL_EQUAL:
            self.zoom(ZOOM_STEP)
        elif event.matches(keys.ZoomOut):
            self.zoom(1 / ZOOM_STEP)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The list of pages folds away where there is no room for it."""
        super().resizeEvent(event)
        is_narrow = event.size().width() < _WIDE_ENOUGH
        if is_narrow != (event.oldSize().width() < _WIDE_ENOUGH) or not event.oldSize().isValid():
            self._toggle.setChecked(not is_narrow)

    def _mark(self, hit: Hit, place: QRectF) -> None:
        """Frame the place; asked page by page, as by itself the model comes to it much later."""
        before = sum(len(self._search.resultsOnPage(page)) for page in range(hit.page))
        here = [link.location() for link in self._search.resultsOnPage(hit.page)]
        at = next((n for n, location in enumerate(here) if location == place.topLeft()), -1)
        self._view.setCurrentSearchResultIndex(before + at if at >= 0 else -1)

    def _look(self) -> None:
        if not self._find.text().strip():
            return
        if self._texts is None:
            self._texts = PageTexts(self._document)
        self._found = self._texts.find(self._find.text())
        self._at = -1
        if not self._found:
            self._hits.setText(_("Nothing found"))

    def _on_find_changed(self) -> None:
        self._found, self._at = [], -1
        self._hits.clear()
        if not self._find.text():
            self._search.setSearchString("")

    def _show_page(self) -> None:
        count = self.page_count
        page = self._view.pageNavigator().currentPage()
        self._page.setText(_("Page {page} of {count}").format(page=page + 1, count=count) if count else "")
        self.pages.follow(page)

    def _lay_out(self) -> None:
        self._toggle = plain_tool("panel", _("Page list"), self)
        self._toggle.setCheckable(True)
        self._toggle.setChecked(True)
        self._toggle.toggled.connect(self.pages.setVisible)
        smaller = plain_tool("zoom-out", _("Smaller (Ctrl+-)"), self)
        larger = plain_tool("zoom-in", _("Larger (Ctrl++)"), self)
        wide = plain_tool("fit", _("As wide as the window"), self)
        whole = plain_tool("file", _("Whole page"), self)
        before = plain_tool("chevron-up", _("Find the one before (Shift+F3)"), self)
        following = plain_tool("chevron-down", _("Find next (F3)"), self)
        smaller.clicked.connect(lambda: self.zoom(1 / ZOOM_STEP))
        larger.clicked.connect(lambda: self.zoom(ZOOM_STEP))
        wide.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitToWidth))
        whole.clicked.connect(lambda: self.fit(QPdfView.ZoomMode.FitInView))
        before.clicked.connect(lambda: self.find_next(-1))
        following.clicked.connect(lambda: self.find_next(1))
        self._find.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        tools = (self._find, before, following, self._hits, smaller, larger, wide, whole)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(UNIT)
        layout.addLayout(row_of(self._toggle, self._page, 1, *tools, spacing=UNIT // 2))
        below = row_of(self.pages, self._view)
        below.setStretch(1, 1)
        layout.addLayout(below, 1)
