"""Draws the cells of lists and grids, and makes the editors of grids: text, long text, choice, date, all typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPalette, QPolygon
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from congress_app.ui.common.cell_field import FieldEditing, Kind
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.look import UNIT

Index = QModelIndex | QPersistentModelIndex
LONG_LINES = 6
TEXT_MARGINS = (UNIT // 2, 0, UNIT // 2, 0)
CORNER = 7
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Editings(Protocol):
    """What a model says of the editing of its cells."""

    def editing_at(self, index: Index) -> FieldEditing | None:
        """How a cell is edited; None when it is not."""
        ...


class CellDelegate(QStyledItemDelegate):
    """For `ListView`, `Grid` and trees that edit in place; the model of the last two answers `editing_at`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._typed_at = QPersistentModelIndex()

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Rows that are selected whole show no frame round one cell."""
        super().initStyleOption(option, index)
        view = self.parent()
        if (
            isinstance(view, QAbstractItemView)
            and view.selectionBehavior() == QAbstractItemView.SelectionBehavior.SelectRows
        ):
            option.state &= ~QStyle.StateFlag.State_HasFocus

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        """The tip of a cell, or its whole text where it is cut."""
        if event.type() != QEvent.Type.ToolTip or index.data(Qt.ItemDataRole.ToolTipRole):
            return super().helpEvent(event, view, option, index)
        text = str(index.data() or "")
        needed = option.fontMetrics.horizontalAdvance(text) + UNIT * 2
        if text and needed > option.rect.width():
            QToolTip.showText(event.globalPos(), text, view)
        else:
            QToolTip.hideText()
        return True

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The editor of a cell."""
        editing = editing_of(index)
        if editing is None:
            return super().createEditor(parent, option, index)
        editor = self._editor(editing, parent)
        editor.setAccessibleName(editing.title)
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self._on_typed)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self._on_typed)
        self._typed_at = QPersistentModelIndex(index)
        return editor

    def end_typing(self) -> None:
        """The editor was closed: the model knows better than what was typed last."""
        at, self._typed_at = self._typed_at, QPersistentModelIndex()
        end = getattr(at.model(), "end_typing", None) if at.isValid() else None
        if end is not None:
            end(at)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Put the text of a cell into its editor; letters typed since are not overwritten by a reload."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit):
            if not editor.isModified():
                editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            if not editor.document().isModified():
                editor.setPlainText(text)
                editor.selectAll()  # as Qt does with a line: typing replaces
        else:
            super().setEditorData(editor, index)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the typed text to the model."""
        text = _typed(editor)
        if text is None:
            super().setModelData(editor, model, index)
        elif text != str(index.data(Qt.ItemDataRole.EditRole) or ""):
            model.setData(index, text, Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """The editor fills its cell; long text gets several lines."""
        rect = QRect(option.rect)
        if isinstance(editor, QPlainTextEdit):
            rect.setHeight(max(rect.height(), editor.fontMetrics().lineSpacing() * LONG_LINES + UNIT * 2))
            viewport = editor.parentWidget()
            if viewport is not None and rect.bottom() > viewport.height():
                rect.moveBottom(max(viewport.height() - 1, rect.height() - 1))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+Enter fills the selected cells; Enter stores long text too, Alt+Enter begins a line in it.

        An editor is closed at its key and not, as Qt does, some time after: the next key, however fast, goes into the next cell.
        """
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_fill(event):
            event.accept()  # else a command of the part with the same keys takes them
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if isinstance(watched, ChoiceEdit) and watched.is_open:
                return False  # the open list takes its keys first
            if self._fills(watched, event):
                return True
            hint = _hint(event) if isinstance(watched, QLineEdit | QPlainTextEdit) else None
            if hint is not None and isinstance(watched, QWidget):
                self._end(watched, hint)
                return True
        return super().eventFilter(watched, event)

    def _is_fill(self, event: QKeyEvent) -> bool:
        is_ctrl_enter = event.key() in _ENTER and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return is_ctrl_enter and hasattr(self.parent(), "fill_selected")

    def _fills(self, editor: QObject, event: QKeyEvent) -> bool:
        text = _typed(editor) if isinstance(editor, QWidget) else None
        if not self._is_fill(event) or text is None or not isinstance(editor, QWidget):
            return False
        self._fill(editor, text)
        return True

    def _fill(self, editor: QWidget, text: str) -> None:
        self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.RevertModelCache)
        fill: Callable[[str], None] = getattr(self.parent(), "fill_selected")  # noqa: B009 - a view that edits in place
        fill(text)

    def _on_picked_for_all(self) -> None:
        editor = self.sender()
        if isinstance(editor, ChoiceEdit):
            self._fill(editor, editor.text())

    def _editor(self, editing: FieldEditing, parent: QWidget) -> QWidget:
        if editing.kind is Kind.CHOICE:
            choice = ChoiceEdit(editing.offer, parent)
            choice.setFrame(False)
            choice.setTextMargins(*TEXT_MARGINS)
            choice.picked.connect(self._on_picked)
            choice.picked_by_tab.connect(self._on_picked_by_tab)
            choice.picked_for_all.connect(self._on_picked_for_all)
            choice.can_fill = hasattr(self.parent(), "fill_selected")
            choice.is_many, choice.new_words = editing.is_many, editing.new_words
            return choice
        if editing.kind is Kind.LONG:
            long = QPlainTextEdit(parent)
            long.setTabChangesFocus(True)
            return long
        line = QLineEdit(parent)
        line.setFrame(False)
        line.setTextMargins(*TEXT_MARGINS)
        return line

    def _on_typed(self) -> None:
        """Text that a crash would lose is kept aside by the model."""
        editor = self.sender()
        note = getattr(self._typed_at.model(), "note_typing", None) if self._typed_at.isValid() else None
        text = _typed(editor) if isinstance(editor, QWidget) else None
        is_own = not isinstance(editor, QPlainTextEdit) or editor.document().isModified()
        if note is not None and text is not None and is_own:
            note(self._typed_at, text)

    def _on_picked(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self._end(editor, QAbstractItemDelegate.EndEditHint.SubmitModelCache)

    def _on_picked_by_tab(self) -> None:
        editor = self.sender()
        if isinstance(editor, QWidget):
            self._end(editor, QAbstractItemDelegate.EndEditHint.EditNextItem)

    def _end(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if hint != QAbstractItemDelegate.EndEditHint.RevertModelCache:
            self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)


class EditDelegate(CellDelegate):
    """For views that edit in place: a red corner marks text that is not stored."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The cell, and its corner."""
        super().paint(painter, option, index)
        is_wrong = getattr(index.model(), "is_wrong", None)
        if is_wrong is None or not is_wrong(index):
            return
        right, top = option.rect.right() + 1, option.rect.top()
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(option.palette.color(QPalette.ColorRole.BrightText))
        painter.drawPolygon(QPolygon([QPoint(right - CORNER, top), QPoint(right, top), QPoint(right, top + CORNER)]))
        painter.restore()


def editing_of(index: Index) -> FieldEditing | None:
    """How a cell is edited, as its model says."""
    ask = getattr(index.model(), "editing_at", None)
    answer: Any = ask(index) if ask is not None else None
    return answer if isinstance(answer, FieldEditing) else None


def _typed(editor: QWidget) -> str | None:
    if isinstance(editor, QLineEdit):
        return editor.text()
    return editor.toPlainText() if isinstance(editor, QPlainTextEdit) else None


def _hint(event: QKeyEvent) -> QAbstractItemDelegate.EndEditHint | None:
    hints = QAbstractItemDelegate.EndEditHint
    by_key = {
        Qt.Key.Key_Return: hints.SubmitModelCache,
        Qt.Key.Key_Enter: hints.SubmitModelCache,
        Qt.Key.Key_Tab: hints.EditNextItem,
        Qt.Key.Key_Backtab: hints.EditPreviousItem,
        Qt.Key.Key_Escape: hints.RevertModelCache,
    }
    begins_line = event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier)
    if begins_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return None
    return by_key.get(Qt.Key(event.key())) if event.key() in {int(key) for key in by_key} else None
