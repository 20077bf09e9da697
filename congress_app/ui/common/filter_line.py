"""The filter line over a list: a text to find, choices, marks. Says what is wanted; the list model filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QToolButton, QWidget

from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of

NARROWEST = UNIT * 12


class QuietBox(QComboBox):
    """A combo box that the wheel does not change without the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _FilterBox(QuietBox):
    """As wide as its words, narrower where the line is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few letters."""
        wanted = super().minimumSizeHint()
        return QSize(min(wanted.width(), NARROWEST), wanted.height())


class FilterLine(QWidget):
    """One line of filters, and a second one that unfolds. `changed` comes at each letter and each choice.

    left: Down was pressed: into the list.
    """

    changed = Signal()
    left = Signal()

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = QLineEdit(self)
        self._text.setPlaceholderText(hint)
        self._text.setAccessibleName(hint)
        self._text.setClearButtonEnabled(True)
        self._text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self._text.setMinimumWidth(UNIT * 20)
        self._text.setMinimumHeight(UNIT * 4)
        self._text.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
        self._text.textChanged.connect(self.changed)
        self._text.installEventFilter(self)
        self._choices: dict[str, QuietBox] = {}
        self._marks: dict[str, QToolButton] = {}
        self._is_short, self._widest = False, 0
        self._row = row_of(self._text)
        self._row.setStretch(0, 1)
        self._column = column_of(self._row)
        self.setLayout(self._column)
        self._more: QWidget | None = None
        self._more_row = row_of()
        self._unfold: QToolButton | None = None
        self.setFocusProxy(self._text)

    @property
    def text(self) -> str:
        """What shall be found."""
        return self._text.text()

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered."""
        chosen = any(box.currentIndex() > 0 for box in self._choices.values())
        return bool(self.text.strip()) or chosen or any(mark.isChecked() for mark in self._marks.values())

    def add_choice(self, name: str, title: str, options: Sequence[tuple[Any, str]], *, is_more: bool = False) -> None:
        """A choice; its first line is its title and filters nothing.

        Args:
            options: value and words of each line after the first.
            is_more: it stands in the second line, once there is one (`add_second_line`).
        """
        box = _FilterBox(self)
        box.setAccessibleName(title)
        box.setMinimumHeight(UNIT * 4)
        self._choices[name] = box
        self.set_options(name, title, options)
        box.currentIndexChanged.connect(self.changed)
        if is_more and self._more is not None:
            self._more_row.insertWidget(self._more_row.count() - 1, box)
        else:
            self._row.addWidget(box)

    def add_second_line(self, title: str) -> None:
        """A button at the end of the line that unfolds a second one."""
        self._more = QWidget(self)
        self._more_row = row_of(1)
        self._more.setLayout(self._more_row)
        self._column.addWidget(self._more)
        self._unfold = _toggle(title, "filter", self)
        self._unfold.toggled.connect(self._more.setVisible)
        self._more.hide()
        self._row.addWidget(self._unfold)

    def unfold(self) -> None:
        """Show the second line."""
        if self._unfold is not None:
            self._unfold.setChecked(True)

    def set_options(self, name: str, title: str, options: Sequence[tuple[Any, str]]) -> None:
        """Other lines for a choice; what was chosen stays when it is still there."""
        box, chosen = self._choices[name], self.choice(name)
        box.blockSignals(True)
        box.clear()
        box.addItem(title, None)
        for value, words in options:
            box.addItem(words, value)
        at = next((n for n, (value, _words) in enumerate(options, 1) if value == chosen and chosen is not None), 0)
        box.setCurrentIndex(at)
        box.blockSignals(False)

    def choice(self, name: str) -> Any:
        """The value chosen; None filters nothing."""
        return self._choices[name].currentData()

    def choose(self, name: str, value: Any) -> None:
        """Choose by program, such as from a figure of the overview."""
        box = self._choices[name]
        at = next((n for n in range(box.count()) if box.itemData(n) == value), 0)
        box.setCurrentIndex(at)

    def add_mark(self, name: str, title: str, icon_name: str) -> None:
        """A button that is on or off, such as "with warnings"."""
        mark = _toggle(title, icon_name, self)
        mark.toggled.connect(self.changed)
        self._marks[name] = mark
        self._row.addWidget(mark)

    def is_marked(self, name: str) -> bool:
        """Whether a mark is on."""
        return self._marks[name].isChecked()

    def mark(self, name: str, *, is_on: bool) -> None:
        """Turn a mark on or off by program."""
        self._marks[name].setChecked(is_on)

    def set_text(self, text: str) -> None:
        """Another text to find, by program."""
        self._text.setText(text)

    def clear(self) -> None:
        """Filter nothing."""
        self.blockSignals(True)
        self._text.clear()
        for box in self._choices.values():
            box.setCurrentIndex(0)
        for mark in self._marks.values():
            mark.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        """As wide as it is with its marks as icons."""
        least = self._row.minimumSize()
        spare = sum(mark.sizeHint().width() - mark.iconSize().width() - UNIT for mark in self._shown_marks())
        return QSize(least.width() - (0 if self._is_short else spare), self._column.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line is short, marks are icons whose words stand under the mouse."""
        super().resizeEvent(event)
        if not self._is_short:
            self._widest = self._row.sizeHint().width()
        is_short = self.width() < self._widest
        if is_short != self._is_short:
            self._is_short = is_short
            self._dress_marks()

    def _dress_marks(self) -> None:
        style = Qt.ToolButtonStyle
        for mark in self._all_marks():
            mark.setToolButtonStyle(style.ToolButtonIconOnly if self._is_short else style.ToolButtonTextBesideIcon)

    def _shown_marks(self) -> list[QToolButton]:
        return [mark for mark in self._all_marks() if not mark.isHidden()]

    def _all_marks(self) -> list[QToolButton]:
        return [*self._marks.values(), *([self._unfold] if self._unfold is not None else [])]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc clears the text; Down and Enter go into the list."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_Escape and self.text:
            self._text.clear()
            return True
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
            return True
        return False


def _toggle(title: str, icon_name: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setAutoRaise(True)
    button.setCheckable(True)
    button.setText(f" {title}")
    button.setAccessibleName(title)
    button.setToolTip(title)
    button.setIcon(icon(icon_name))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setMinimumHeight(UNIT * 4)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def found_words(shown: int, total: int) -> str:
    """How many rows are shown of how many, for the title line."""
    if shown == total:
        return str(total)
    return _("{shown} of {total}").format(shown=shown, total=total)
