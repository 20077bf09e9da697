"""One choice of a filter line: typed without accents or picked; its first line is its title and filters nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from congress_app.i18n import pgettext
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.choice_edit import NARROWEST, ChoiceEdit
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.options import Option, chosen, fitting

WIDEST, WIDEST_LIST = UNIT * 30, UNIT * 60
_AROUND = UNIT * 6  # the words: margins and the arrow
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FilterChoice(ChoiceEdit):
    """chosen: the user chose another value. removed: the box is not wanted any more (`can_be_removed`).

    Args:
        about: what the values are of, said before the chosen one: "Dân tộc: Mường".
    """

    chosen = Signal()
    removed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None, *, about: str = "") -> None:
        super().__init__(self._offered, parent)
        self._title, self._about = title, about
        self._further: tuple[Option, ...] = ()
        self._stands = Option(None, title)
        self._is_removable = False
        self.nothing_words = pgettext("filter", "“{text}” is not among them.")
        self.setAccessibleName(about or title)
        self.setMinimumHeight(UNIT * 4)
        self.setTextMargins(UNIT // 2, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.picked.connect(self._settle)
        self.picked_by_tab.connect(self._on_picked_by_tab)
        self._show()

    @property
    def value(self) -> Any:
        """The value chosen; None filters nothing."""
        return self._stands.value

    @property
    def options(self) -> Sequence[Option]:
        """What can be chosen, without the title."""
        return self._further

    def offers(self, value: Any) -> bool:
        """Whether a value can be chosen."""
        return any(each.value == value for each in self._further)

    def set_options(self, title: str, options: Sequence[tuple[Any, str]]) -> None:
        """Offer these; what was chosen stays when it is still there."""
        self._title = title
        self._further = tuple(Option(value, words) for value, words in options)
        self._stands = self._option(self._stands.value)
        self._show()

    def choose(self, value: Any) -> None:
        """Choose by program; what is not offered is the title."""
        stands = self._option(value)
        is_other = stands.value != self._stands.value
        self._stands = stands
        self._show()
        if is_other:
            self.chosen.emit()

    def can_be_removed(self, words: str) -> None:
        """Put a small cross before the words."""
        self._is_removable = True
        cross = self.addAction(icon("x"), QLineEdit.ActionPosition.LeadingPosition)
        cross.setToolTip(words)
        cross.triggered.connect(self.removed)

    def sizeHint(self) -> QSize:
        """Room for the title and for what is chosen."""
        metrics = self.fontMetrics()
        words = max(metrics.horizontalAdvance(each) for each in (self._words(), self._title))
        most = max(WIDEST, metrics.horizontalAdvance(self._title) + self._around())
        return QSize(min(words + self._around(), most), UNIT * 4)

    def minimumSizeHint(self) -> QSize:
        """It is shown with its words or not at all."""
        return self.sizeHint()

    def list_width(self) -> int:
        """Wide enough for the longest line."""
        words = max((self.fontMetrics().horizontalAdvance(each.words) for each in self._offered()), default=0)
        return max(self.width(), min(max(words + UNIT * 4, NARROWEST), WIDEST_LIST))

    # what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles what is typed, Esc brings back what stood there."""
        is_open = self.is_open
        if event.key() == Qt.Key.Key_Escape and not is_open and self.text() != self._stands.words:
            self._show()
            self.selectAll()
            return
        super().keyPressEvent(event)
        if event.key() in _ENTER:
            event.accept()
            if not is_open:
                self._settle()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens the list, as with any box of choices."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.selectAll()
            self.show_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The whole of the words, for typing over them."""
        super().focusInEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._show()
            self.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is settled; what is not offered gives way to what stood there."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    # inside

    def _on_edited(self, text: str) -> None:
        """The title is not what somebody types for, unless nothing else fits."""
        fits = fitting(self._further, text) or fitting([Option(None, self._title)], text)
        self._open(fits if text.strip() else self._offered(), 0)

    def _offered(self) -> list[Option]:
        return [Option(None, self._title), *self._further]

    def _option(self, value: Any) -> Option:
        found = (each for each in self._further if each.value == value and value is not None)
        return next(found, Option(None, self._title))

    def _around(self) -> int:
        return _AROUND + (UNIT * 3 if self._is_removable else 0)

    def _words(self) -> str:
        return f"{self._about}: {self._stands.words}" if self._about else self._stands.words

    def _show(self) -> None:
        """While it is typed in: the words to be replaced; else what is filtered by, shortened in the middle."""
        words = self._stands.words
        if not self.hasFocus():
            room = (
                self.sizeHint().width() - self._around() + 4
            )  # a width is rounded, and one point less would cut a word
            words = self.fontMetrics().elidedText(self._words(), Qt.TextElideMode.ElideMiddle, room)
        self.setToolTip(self._words() if words != self._words() else "")
        self.setText(words)
        self.setCursorPosition(0)
        self.updateGeometry()

    def _settle(self) -> None:
        stands, text = self._stands, self.text().strip()
        if not text:
            stands = Option(None, self._title)
        elif text not in (self._stands.words, self._words()) and self.isModified():
            try:
                stands = self._meant(text)
            except BadValue:
                stands = self._stands
        self.choose(stands.value)

    def _meant(self, text: str) -> Option:
        offered = self._offered()
        exact = next((each for each in offered if each.words == text), None)
        return exact or self._option(chosen(offered, text))

    def _on_picked_by_tab(self) -> None:
        self._settle()
        self.focusNextChild()
