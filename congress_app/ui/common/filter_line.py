"""The filter line over a list: a text to find, choices, marks. Says what is wanted; the list model filters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QToolButton, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common.filter_choice import FilterChoice
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT

NARROWEST = UNIT * 20  # of the text
_ICON, _WORDS = Qt.ToolButtonStyle.ToolButtonIconOnly, Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class _Rows(QStyledItemDelegate):
    """Lines as high as those of every other list."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the words."""
        return QSize(super().sizeHint(option, index).width(), ROW_HEIGHT - 2)


class QuietBox(QComboBox):
    """A combo box that the wheel does not change without the focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._is_dressed = False

    def showPopup(self) -> None:
        """The list is dressed when it is first unfolded: Qt makes a window for it."""
        if not self._is_dressed:
            self._is_dressed = True
            self.setItemDelegate(_Rows(self))
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only with the focus."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FilterLine(QWidget):
    """One line of filters, and a second one that unfolds. `changed` comes at each letter and each choice.

    A choice is shown with its words or stands in the second line. left: Down was pressed: into the list.
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
        self._text.setMinimumWidth(NARROWEST)
        self._text.setMinimumHeight(UNIT * 4)
        self._text.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
        self._text.textChanged.connect(self.changed)
        self._text.installEventFilter(self)
        self._choices: dict[str, FilterChoice] = {}
        self._marks: dict[str, QToolButton] = {}
        self._first: list[QWidget] = []  # choices and marks of the first line, as long as there is room
        self._is_short, self._says_count, self._folded = False, False, 0
        self._middle = row_of()
        self._unfold = _toggle(pgettext("filter", "More filters"), "filter", self)
        self._row = row_of(self._text, self._middle, self._unfold)
        self._row.setStretch(0, 1)
        self._second = QWidget(self)
        self._second_row = FlowRow()
        self._second.setLayout(self._second_row)
        self._column = column_of(self._row, self._second)
        self.setLayout(self._column)
        self._unfold.toggled.connect(self._second.setVisible)
        self._unfold.toggled.connect(self._say_folded)
        self._unfold.hide()
        self._second.hide()
        self.setFocusProxy(self._text)

    @property
    def text(self) -> str:
        """What shall be found."""
        return self._text.text()

    @property
    def is_active(self) -> bool:
        """Whether anything is filtered."""
        chosen = any(box.value is not None for box in self._choices.values())
        return bool(self.text.strip()) or chosen or any(mark.isChecked() for mark in self._marks.values())

    def add_choice(self, name: str, title: str, options: Sequence[tuple[Any, str]], *, is_more: bool = False) -> None:
        """A choice; its first line is its title and filters nothing.

        Args:
            options: value and words of each line after the first.
            is_more: it stands in the second line in any case.
        """
        box = FilterChoice(title, self)
        box.set_options(title, options)
        box.chosen.connect(self.changed)
        box.chosen.connect(self._say_folded)
        self._choices[name] = box
        if is_more:
            self._second_row.addWidget(box)
        else:
            self._put_first(box)
        self._unfold.setVisible(self._has_second())

    def unfold(self) -> None:
        """Show the second line."""
        self._unfold.setChecked(True)

    def set_options(self, name: str, title: str, options: Sequence[tuple[Any, str]]) -> None:
        """Other lines for a choice; what was chosen stays when it is still there."""
        self._choices[name].set_options(title, options)

    def choice(self, name: str) -> Any:
        """The value chosen; None filters nothing."""
        return self._choices[name].value

    def choose(self, name: str, value: Any) -> None:
        """Choose by program, such as from a figure of the overview."""
        self._choices[name].choose(value)

    def add_mark(self, name: str, title: str, icon_name: str) -> None:
        """A button that is on or off, such as "with warnings"."""
        mark = _toggle(title, icon_name, self)
        mark.toggled.connect(self.changed)
        self._marks[name] = mark
        self._put_first(mark)

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
            box.choose(None)
        for mark in self._marks.values():
            mark.setChecked(False)
        self.blockSignals(False)
        self.changed.emit()

    def minimumSizeHint(self) -> QSize:
        """As wide as it is with its choices in the second line and its marks as icons."""
        others = [each for each in (*self._marks.values(), *self._chips()) if not each.isHidden()]
        width = NARROWEST + self._width_of(self._unfold, is_short=True) + UNIT
        width += sum(self._width_of(each, is_short=True) + UNIT for each in others)
        return QSize(width, self._column.minimumSize().height())

    def event(self, event: QEvent) -> bool:
        """Anything in it became wider, narrower, shown or hidden."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room or less."""
        super().resizeEvent(event)
        self._arrange()

    # inside

    def _put_first(self, widget: QWidget) -> None:
        """At the end of the first line; Tab comes to it before the second one."""
        QWidget.setTabOrder(self._first[-1] if self._first else self._text, widget)
        self._first.append(widget)
        self._middle.addWidget(widget)

    def _arrange(self) -> None:
        """Where the line is short, marks are icons whose words stand under the mouse; then the last choices go into the second line."""
        shown = [each for each in self._first if not _is_put_away(each)]
        boxes = [each for each in shown if isinstance(each, FilterChoice)]
        ends = self._chips() + ([self._unfold] if self._has_second() else [])
        is_short = self._wanted([*shown, *ends], is_short=False) > self.width()
        count = 0
        while count < len(boxes) and self._wanted([*shown, *ends], is_short=is_short) > self.width():
            count += 1
            ends = [*self._chips(), self._unfold]
            shown.remove(boxes[-count])
        self._fold(boxes[len(boxes) - count :])
        if is_short != self._is_short:
            self._is_short = is_short
            for mark in self._marks.values():
                _dress(mark, is_short=is_short)
        self._say_folded()

    def _fold(self, boxes: Sequence[QWidget]) -> None:
        """Let these stand first in the second line, and all others in the first one."""
        if len(boxes) == self._folded:
            return
        self._folded = len(boxes)
        for each in self._first:
            self._middle.removeWidget(each)
            self._second_row.removeWidget(each)
        behind = [self._second_row.takeAt(0) for _at in range(self._second_row.count())]
        for each in self._first:
            (self._second_row if each in boxes else self._middle).addWidget(each)
        for item in filter(None, behind):
            self._second_row.addItem(item)
        self._unfold.setVisible(self._has_second())

    def _say_folded(self) -> None:
        """How many choices filter although they are folded away."""
        behind = self._second.findChildren(FilterChoice)
        count = sum(each.value is not None for each in behind) if not self._unfold.isChecked() else 0
        self._says_count = count > 0
        words = pgettext("filter", "More filters") + (f" ({count})" if count else "")
        if self._unfold.text().strip() != words:
            self._unfold.setText(f" {words}")
            self._unfold.setAccessibleName(words)
        _dress(self._unfold, is_short=self._is_short and not self._says_count)

    def _has_second(self) -> bool:
        return self._second_row.count() > 0

    def _chips(self) -> list[QWidget]:
        """What stands behind the filters and is shown."""
        items = [item.widget() for at in range(3, self._row.count()) if (item := self._row.itemAt(at)) is not None]
        return [each for each in items if each is not None and not each.isHidden()]

    def _wanted(self, widgets: Sequence[QWidget], *, is_short: bool) -> int:
        return NARROWEST + sum(self._width_of(each, is_short=is_short) + UNIT for each in widgets)

    def _width_of(self, widget: QWidget, *, is_short: bool) -> int:
        """How wide it is with its words, or as an icon; a style is not tried, that would ask for another layout."""
        width = widget.sizeHint().width()
        if not isinstance(widget, QToolButton) or not widget.isCheckable():
            return width
        metrics = widget.fontMetrics()
        words = 4 + metrics.horizontalAdvance(widget.text()) + 2 * metrics.horizontalAdvance(" ")
        bare = width - (0 if widget.toolButtonStyle() == _ICON else words)
        return bare + (0 if is_short and not (widget is self._unfold and self._says_count) else words)

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
    button.setToolButtonStyle(_WORDS)
    button.setMinimumHeight(UNIT * 4)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


def _is_put_away(widget: QWidget) -> bool:
    """Whether it was hidden by program; one that went into another line counts as hidden until that line is shown."""
    explicit = Qt.WidgetAttribute.WA_WState_ExplicitShowHide
    return widget.isHidden() and widget.testAttribute(explicit)


def _dress(button: QToolButton, *, is_short: bool) -> None:
    style = _ICON if is_short else _WORDS
    if button.toolButtonStyle() != style:
        button.setToolButtonStyle(style)


def found_words(shown: int, total: int) -> str:
    """How many rows are shown of how many, for the title line."""
    if shown == total:
        return str(total)
    return _("{shown} of {total}").format(shown=shown, total=total)
