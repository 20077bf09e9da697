"""The help: contents at the left, the page at the right, found without accents. It stands beside the window and lets one go on working."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QDesktopServices,
    QKeySequence,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTextBrowser,
    QTextEdit,
    QWidget,
)

from congress_app.i18n import _, pgettext
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import ROW_HEIGHT, colours
from congress_app.ui.shell.help_pages import FIRST, HelpPage, help_pages, pages_with, places_in

LINE_HEIGHT = 125.0  # of a hundred
_NAME = Qt.ItemDataRole.UserRole


def show_help(window: QWidget, page: str) -> HelpWindow:
    """Show a page in the one help window of a window; an unknown page is the first one."""
    shown = window.findChild(HelpWindow) or HelpWindow(window)
    shown.show_page(page if page in help_pages() else FIRST)
    shown.show()
    shown.raise_()
    shown.activateWindow()
    return shown


class HelpWindow(QDialog):
    """Not modal; stays above its window."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Help"))
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(_("Find in the help"))
        self.line.setAccessibleName(_("Find in the help"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.contents = QListWidget(self)
        self.contents.setAccessibleName(pgettext("help", "Contents"))
        self.browser = QTextBrowser(self)
        self.browser.setAccessibleName(_("Page of the help"))
        self.browser.setOpenLinks(False)
        self.browser.document().setDocumentMargin(UNIT * 3)
        self.browser.anchorClicked.connect(self._on_link)
        left = QWidget(self)
        left.setLayout(column_of(self.line, self.contents))
        split = QSplitter(self)
        split.addWidget(left)
        split.addWidget(self.browser)
        split.setSizes([UNIT * 27, UNIT * 70])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        self.setLayout(column_of(split, margins=UNIT))
        self.resize(UNIT * 100, UNIT * 60)
        self._page = ""
        self._fill("")
        self.line.textChanged.connect(self._fill)
        self.line.returnPressed.connect(self._on_find)
        self.contents.currentItemChanged.connect(self._on_chosen)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._on_find_asked)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return self._page

    def show_page(self, name: str) -> None:
        """Show a page by its name."""
        if not any(self._item_name(row) == name for row in range(self.contents.count())):
            self.line.clear()
        for row in range(self.contents.count()):
            if self._item_name(row) == name:
                self.contents.setCurrentRow(row)
        self._show(help_pages()[name])

    def _item_name(self, row: int) -> str:
        return str(self.contents.item(row).data(_NAME))

    def _fill(self, text: str) -> None:
        self.contents.blockSignals(True)
        self.contents.clear()
        for page in pages_with(text):
            item = QListWidgetItem(page.title)
            item.setData(_NAME, page.name)
            item.setToolTip(page.title)
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            self.contents.addItem(item)
            if page.name == self._page:
                self.contents.setCurrentItem(item)
        self.contents.blockSignals(False)
        self._mark(text)

    def _show(self, page: HelpPage) -> None:
        if page.name != self._page:
            self._page = page.name
            self.browser.setMarkdown(page.text)
            _space(self.browser.document())
            self.browser.moveCursor(QTextCursor.MoveOperation.Start)
        self._mark(self.line.text())

    def _mark(self, text: str) -> None:
        """Tint what is looked for and go to its first place."""
        places = places_in(self.browser.toPlainText(), text) if len(text.strip()) > 1 else []
        look = QTextCharFormat()
        look.setBackground(QColor(colours(self).warning_tint))
        marks = []
        for start, length in places:
            cursor = self.browser.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            mark = QTextEdit.ExtraSelection()
            mark.cursor, mark.format = cursor, look
            marks.append(mark)
        self.browser.setExtraSelections(marks)
        if places:
            cursor = self.browser.textCursor()
            cursor.setPosition(places[0][0])
            self.browser.setTextCursor(cursor)
            self.browser.ensureCursorVisible()

    def _on_chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._show(help_pages()[str(item.data(_NAME))])

    def _on_find(self) -> None:
        if self.contents.count():
            self.contents.setCurrentRow(0)
            self.contents.setFocus()

    def _on_find_asked(self) -> None:
        self.line.setFocus()
        self.line.selectAll()

    def _on_link(self, link: QUrl) -> None:
        name = link.toString().removesuffix(".md")
        if name in help_pages():
            self.show_page(name)
        elif link.scheme() in ("http", "https", "file"):
            QDesktopServices.openUrl(link)


def _space(document: QTextDocument) -> None:
    """Air between lines, paragraphs and headings: Markdown sets a page solid."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        look = cursor.blockFormat()
        is_heading, is_listed = look.headingLevel() > 0, cursor.currentList() is not None
        look.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        look.setTopMargin(UNIT * 2 if is_heading and block != document.begin() else 0)
        look.setBottomMargin(UNIT // 2 if is_listed else UNIT)
        cursor.setBlockFormat(look)
        block = block.next()
