"""Find everywhere (Ctrl+K): type, walk with the arrows, Enter goes there."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QHeaderView, QLineEdit, QTableView, QWidget

from congress_app.i18n import _
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import ROW_HEIGHT
from congress_app.ui.shell.finding import Found, load_found, matching, standing_found, texts_found
from congress_app.ui.shell.help_window import show_help

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TEXTS_AFTER_MS = 250
DISPLAY, TOOLTIP, FOREGROUND = 0, 3, 9
_MOVING = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class FoundModel(QAbstractTableModel):
    """What was found: its name, what tells it apart, and its kind."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: Sequence[Found] = ()

    def show(self, found: Sequence[Found]) -> None:
        """Show these."""
        self.beginResetModel()
        self.shown = found
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = ROOT) -> int:
        """Name, what tells it apart, kind."""
        return 0 if parent.isValid() else 3

    def data(self, index: Index, role: int = DISPLAY) -> Any:
        """The words; the second and third column are faint."""
        if role not in (DISPLAY, TOOLTIP, FOREGROUND) or not 0 <= index.row() < len(self.shown):
            return None
        if role == FOREGROUND:
            return None if index.column() == 0 else QApplication.palette().brush(QPalette.ColorRole.PlaceholderText)
        found = self.shown[index.row()]
        return (found.words, found.more, _(found.kind))[index.column()]


class FindEverywhere(QDialog):
    """Opened with `open()`."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Find everywhere"))
        self._desk, self._window = desk, parent
        self._found = standing_found()
        self._is_loaded = False
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(
            _("An organisation, a congress, a person, a document, words in a text, an agenda item, the help")
        )
        self.line.setAccessibleName(_("Find everywhere"))
        self.line.setClearButtonEnabled(True)
        self.line.setMinimumHeight(UNIT * 4)
        self.line.setTextMargins(*TEXT_MARGINS)
        self.model = FoundModel(self)
        self.table = _table(self.model, self)
        self.nothing = hint()
        self.nothing.hide()
        layout = column_of(self.line, self.nothing, self.table, margins=UNIT * 2)
        layout.addStretch(1)
        layout.setStretch(2, 1000)
        self.setLayout(layout)
        self.resize(min(UNIT * 108, parent.width() - UNIT * 4), min(UNIT * 56, parent.height() - UNIT * 8))
        self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, UNIT * 5)))
        self._texts: Sequence[Found] = ()
        self._asked = 0
        self._soon = QTimer(self, singleShot=True, interval=TEXTS_AFTER_MS)
        self._soon.timeout.connect(self._search_texts)
        self.line.textChanged.connect(self._on_typed)
        self.table.activated.connect(self._on_activated)
        self.table.clicked.connect(self._on_activated)
        self._show("")
        self.line.setFocus()
        lists = desk.app.lists
        desk.read(lambda: load_found(lists, desk.scope()), self._on_loaded, owner=self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk in what was found while the line keeps the focus; Enter goes there."""
        if event.key() in _MOVING:
            self.table.keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_activated(self.table.currentIndex())
        else:
            super().keyPressEvent(event)

    def _on_loaded(self, found: list[Found]) -> None:
        self._found, self._is_loaded = [*standing_found(), *found], True
        self._show(self.line.text())

    def _on_typed(self, text: str) -> None:
        self._texts = ()
        self._show(text)
        self._soon.start()

    def _search_texts(self) -> None:
        """What stands in the texts of documents comes a moment later, below the rest."""
        self._asked += 1
        text, lists = self.line.text(), self._desk.app.lists
        self._desk.read(lambda: texts_found(lists, text), partial(self._on_texts, self._asked), owner=self)

    def _on_texts(self, asked: int, found: Sequence[Found]) -> None:
        if asked == self._asked and found:
            self._texts = found
            at = self.table.currentIndex().row()
            self._show(self.line.text())
            self.table.setCurrentIndex(self.model.index(max(at, 0), 0))

    def _show(self, text: str) -> None:
        self.model.show([*matching(self._found, text), *self._texts])
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.nothing.setText(
            _("Nothing is found under “{text}”: try fewer letters, or only a part of the name.").format(
                text=text.strip()
            )
            if self._is_loaded
            else _("Still looking through the data file…")
        )
        self.nothing.setVisible(not self.model.shown)
        self.table.setVisible(bool(self.model.shown))

    def _on_activated(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        found = self.model.shown[index.row()]
        self.accept()
        if found.visit is None:
            show_help(self._window, found.help_page)
            return
        if found.congress_id:
            self._desk.work_on(found.congress_id)
        self._desk.visit_asked.emit(found.visit)


def _table(model: FoundModel, parent: QWidget) -> QTableView:
    table = QTableView(parent)
    table.setModel(model)
    table.setAccessibleName(_("What was found"))
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
    table.horizontalHeader().hide()
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    table.setColumnWidth(1, UNIT * 34)
    table.setColumnWidth(2, UNIT * 20)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return table
