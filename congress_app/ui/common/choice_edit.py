"""A line edit for choices: typed without accents, the first that fits is ready, one Enter picks it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPalette
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from congress_app.i18n import _
from congress_app.i18n.folding import fold
from congress_app.i18n.tones import canonical
from congress_app.ui.common.icons import icon
from congress_app.ui.common.look import ROW_HEIGHT, colours, tint
from congress_app.ui.common.options import Option, fitting
from congress_app.ui.common.text_undo import UndoFirst

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
MOST_LINES = 12
SIZE_HINT = 13
NARROWEST = 220
BETWEEN = ";"
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: MOST_LINES - 1,
    Qt.Key.Key_PageUp: 1 - MOST_LINES,
}


class OptionModel(QAbstractListModel):
    """The options that fit what is typed; where none does, a sentence that says so and cannot be picked."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.shown: Sequence[Option] = ()
        self._nothing = ""

    def show(self, options: Sequence[Option], nothing: str = "") -> None:
        """Show these, or the sentence that there are none."""
        self.beginResetModel()
        self.shown = options
        self._nothing = "" if options else nothing
        self.endResetModel()

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each option."""
        return 0 if parent.isValid() else len(self.shown) or int(bool(self._nothing))

    def data(self, index: Index, role: int = 0) -> Any:
        """The words of an option."""
        if role == SIZE_HINT:
            return QSize(0, ROW_HEIGHT - 2)
        if role not in (0, 2) or not 0 <= index.row() < self.rowCount():
            return None
        return self.shown[index.row()].words if self.shown else self._nothing

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The sentence is only read."""
        return super().flags(index) if self.shown else Qt.ItemFlag.NoItemFlags


class ChoiceEdit(UndoFirst, QLineEdit):
    """Typed or picked. `picked` comes when an option was chosen by Enter or the mouse, `picked_by_tab` by Tab.

    picked_for_all: chosen by Ctrl+Enter, where that fills the selected cells (`can_fill`). is_many: several may be typed with `;` between,
    and each is picked by itself.
    """

    picked = Signal()
    picked_by_tab = Signal()
    nothing_words = ""  # said in the list when nothing fits `{text}`; empty = who reads the field says it
    picked_for_all = Signal()
    new_words = ""  # how the list tells of somebody who is not offered and can be taken as typed, with `{text}`; empty = nobody can
    can_fill = False
    is_many = False

    def __init__(self, offer: Callable[[], Sequence[Option]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offer = offer
        self._model = OptionModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(MOST_LINES)
        self._lines = QListView()
        self._lines.setUniformItemSizes(True)
        tint(self._lines, QPalette.ColorRole.Highlight, colours(self).tint)
        self._completer.setPopup(self._lines)
        self._completer.setWidget(self)
        self._lines.installEventFilter(self)  # after the completer's own, so before it
        self._is_clicked_into = False
        self._completer.activated.connect(self._on_activated)
        self._arrow = self.addAction(icon("chevron-down"), QLineEdit.ActionPosition.TrailingPosition)
        self._arrow.setToolTip(_("Show all"))
        self._arrow.triggered.connect(self.show_all)
        self.textEdited.connect(self._on_edited)

    @property
    def is_open(self) -> bool:
        """Whether the list is open."""
        return self._lines.isVisible()

    def show_all(self) -> None:
        """Open the list with everything in it."""
        options = list(self._offer())
        at = next((n for n, option in enumerate(options) if option.words == self.text()), 0)
        self._open(options, at)

    def list_width(self) -> int:
        """How wide the list is."""
        return max(self.width(), NARROWEST)

    def close_list(self) -> None:
        """Close the list; the text stays."""
        self._lines.hide()

    def event(self, event: QEvent) -> bool:
        """Tab picks what is ready in the open list, and goes on."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Tab
            and self.is_open
        ):
            self._take()
            self.picked_by_tab.emit()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter picks and Esc closes the open list; Down and F4 open it."""
        key = event.key()
        if self.is_open and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
            is_for_all = self.can_fill and event.modifiers() == Qt.KeyboardModifier.ControlModifier
            (self.picked_for_all if is_for_all else self.picked).emit()
        elif self.is_open and key == Qt.Key.Key_Escape:
            self.close_list()
        elif not self.is_open and key in (Qt.Key.Key_Down, Qt.Key.Key_F4):
            self.show_all()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and Down stay within the open list: the completer would leave it behind the last line, and nothing would be ready."""
        if watched is self._lines and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._go(step)
                return True
        return super().eventFilter(watched, event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Entered by the mouse, typing replaces what stands there, as it does when entered by Tab."""
        super().focusInEvent(event)
        self._is_clicked_into = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that entered the field selects all of it."""
        super().mouseReleaseEvent(event)
        if self._is_clicked_into and not self.hasSelectedText():
            self.selectAll()
        self._is_clicked_into = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click shows all."""
        super().mouseDoubleClickEvent(event)
        self.show_all()

    def _on_edited(self, text: str) -> None:
        typed = self._parts(text)[1]
        self._open(self._with_new(fitting(self._offer(), typed), typed), 0)

    def _open(self, options: Sequence[Option], at: int) -> None:
        self._model.show(options, self.nothing_words.format(text=_short(self.text())) if self.nothing_words else "")
        if not self._model.rowCount():
            self.close_list()
            return
        self._completer.complete(QRect(0, 0, self.list_width(), self.height()))
        self._lines.setCurrentIndex(self._model.index(at, 0) if options else ROOT)

    def _go(self, step: int) -> None:
        last = len(self._model.shown) - 1
        now = self._lines.currentIndex()
        if last >= 0:
            row = min(max(now.row() + step, 0), last) if now.isValid() else 0
            self._lines.setCurrentIndex(self._model.index(row, 0))

    def _take(self) -> None:
        at = self._lines.currentIndex()
        self.close_list()
        if at.isValid() and at.row() < len(self._model.shown):
            self._put(self._model.shown[at.row()].words)

    def _with_new(self, options: Sequence[Option], typed: str) -> Sequence[Option]:
        """A whole name that nobody offered bears can be taken as it is: it is ready where nobody's name begins so."""
        if not self.new_words or " " not in typed:
            return options
        is_bare = fold(typed) == typed.casefold()
        alike = [each for each in options if fold(each.words) == fold(typed)]
        if any(is_bare or canonical(each.words) == canonical(typed) for each in alike):
            return options
        new = Option(None, self.new_words.format(text=typed))
        is_begun = bool(options) and not alike and fold(options[0].words).startswith(fold(typed))
        return [*options, new] if is_begun else [new, *options]

    def _parts(self, text: str) -> tuple[str, str]:
        """What stands before the last `;` with it, and what is being typed."""
        before, mark, typed = text.rpartition(BETWEEN) if self.is_many else ("", "", text)
        return f"{before}{mark} " if mark else "", typed.strip()

    def _put(self, words: str) -> None:
        before, typed = self._parts(self.text())
        is_new = bool(self.new_words) and words == self.new_words.format(text=typed)
        self.setText(f"{before}{typed if is_new else words}")
        self.setModified(True)

    def _on_activated(self, words: object) -> None:
        if isinstance(words, str):
            self._put(words)
            self.picked.emit()


def _short(text: str) -> str:
    """What was typed, short enough for one line."""
    return text if len(text) <= 40 else f"{text[:39]}…"
