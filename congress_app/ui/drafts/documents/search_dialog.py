"""Finds words in the texts of all drafts and in the opinions: the document, the draft, and the sentence with the words marked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QTextDocument
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from congress_app.domain.drafts.snippets import Snippet
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.search import TextHit, search_drafts
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours
from congress_app.ui.drafts.documents.versions import draft_words
from congress_app.ui.drafts.state import DraftsState

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TEXT, HTML = 0, 256
LEAST_LETTERS, AFTER_MS = 2, 200
_MOVING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class HitModel(QAbstractListModel):
    """The places that were found."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hits: Sequence[TextHit] = ()

    def show(self, hits: Sequence[TextHit]) -> None:
        """Show these."""
        self.beginResetModel()
        self.hits = hits
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each."""
        return 0 if parent.isValid() else len(self.hits)

    def data(self, index: Index, role: int = TEXT) -> Any:
        """The words for who hears them; the marked words for the eye."""
        if role not in (TEXT, HTML) or not 0 <= index.row() < len(self.hits):
            return None
        hit = self.hits[index.row()]
        return f"{where_words(hit)}: {hit.snippet.text}" if role == TEXT else html_of(hit)


class SearchTexts(QDialog):
    """Opened with `open()`. chosen: the hit to be shown (a `TextHit`)."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, state: DraftsState, text: str = "") -> None:
        super().__init__(desk.window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Find in texts and opinions"))
        self._desk, self._state, self._asked = desk, state, 0
        self.line = QLineEdit(text, self)
        self.line.setPlaceholderText(_("Words, with or without accents"))
        self.line.setAccessibleName(self.windowTitle())
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.model = HitModel(self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HitDelegate(self.list))
        self.list.setAccessibleName(_("What was found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.said = hint()
        layout = column_of(self.line, self.said, self.list, margins=UNIT * 2)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        self.resize(min(UNIT * 100, desk.window.width() - UNIT * 4), min(UNIT * 64, desk.window.height() - UNIT * 6))
        self._soon = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._soon.timeout.connect(self._search)
        self.line.textChanged.connect(self._soon.start)
        self.list.clicked.connect(self._on_activated)
        self._search()
        self.line.setFocus()
        self.line.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk in what was found while the line keeps the focus; Enter goes there."""
        if event.key() in _MOVING:
            self.list.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._asked += 1
        text = self.line.text().strip()
        if len(text) < LEAST_LETTERS:
            self._show("", [])
            return
        lists, drafts = self._desk.app.lists, self._state.data.drafts.drafts
        job = partial(search_drafts, lists, drafts, text)
        self._desk.read(job, partial(self._on_found, self._asked, text), owner=self)

    def _on_found(self, asked: int, text: str, hits: list[TextHit]) -> None:
        if asked == self._asked:
            self._show(text, hits)

    def _show(self, text: str, hits: list[TextHit]) -> None:
        self.model.show(hits)
        if hits:
            self.list.setCurrentIndex(self.model.index(0, 0))
            self.said.setText(_("{count} places, the best first").format(count=len(hits)))
        elif text:
            self.said.setText(_("Neither a text nor an opinion of this congress holds “{text}”.").format(text=text))
        else:
            self.said.setText(
                _(
                    "Every draft, attachment and opinion of this congress is looked through; files that hold only"
                    " pictures cannot be."
                )
            )
        self.list.setVisible(bool(hits))

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            hit = self.model.hits[index.row()]
            self.accept()
            self.chosen.emit(hit)


class HitDelegate(QStyledItemDelegate):
    """Two lines or three: where it stands, and the sentence with the words marked."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then the text."""
        option.text = ""
        style = option.widget.style()
        style.drawPrimitive(QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget)
        document = self._laid_out(option, index, option.rect.width())
        painter.save()
        painter.translate(option.rect.left() + UNIT, option.rect.top() + UNIT // 2)
        document.drawContents(painter, QRectF(0, 0, option.rect.width() - UNIT * 2, option.rect.height()))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the text at the width of the list."""
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        return QSize(width, int(self._laid_out(option, index, width).size().height()) + UNIT)

    def _laid_out(self, option: QStyleOptionViewItem, index: Index, width: int) -> QTextDocument:
        document = QTextDocument()
        document.setDocumentMargin(2)
        document.setDefaultFont(option.font)
        own = colours(option.widget)
        text = option.palette.color(QPalette.ColorRole.Text).name()
        document.setDefaultStyleSheet(
            f"p {{ color: {text}; margin: 0 }} .at {{ color: {own.faint} }} b {{ color: {own.link} }}"
        )
        document.setHtml(str(index.data(HTML) or ""))
        document.setTextWidth(max(width - UNIT * 2, UNIT * 10))
        return document


def where_words(hit: TextHit) -> str:
    """Which document, and which of its drafts or whose opinion."""
    if hit.version is None:
        words = pgettext("documents", "opinion of {who}").format(who=hit.who or "?")
    elif hit.version.number:
        words = draft_words(hit.version.number).lower()
    else:
        words = f"{pgettext('version', 'Attached').lower()}: {hit.version.file_name}"
    return f"{hit.draft.title} · {words}"


def html_of(hit: TextHit) -> str:
    """A hit as the list draws it."""
    return f"<p class='at'>{escape(where_words(hit))}</p><p>{marked(hit.snippet)}</p>"


def marked(snippet: Snippet) -> str:
    """A snippet as HTML, its words in bold."""
    made, at = "", 0
    for start, end in snippet.marks:
        made += f"{escape(snippet.text[at:start])}<b>{escape(snippet.text[start:end])}</b>"
        at = end
    return made + escape(snippet.text[at:])
