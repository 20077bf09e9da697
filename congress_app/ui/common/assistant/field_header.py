"""The heads of the columns of a sheet: the field that each one gives, typed or picked; its heading; what is worth knowing of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from congress_app.i18n import _
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.assistant.preview_model import PreviewColumn
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours
from congress_app.ui.common.options import Option, chosen, words_of

NOT_READ = ""
_GAP = UNIT // 2


def field_options(choices: Iterable[tuple[str, str]]) -> list[Option]:
    """What a column may be: not read, or a field. choices: the fields with the msgids of their titles."""
    return [Option(NOT_READ, _("Not read")), *(Option(field, _(title)) for field, title in choices)]


class FieldChoice(ChoiceEdit):
    """The field of one column. settled: another one was chosen. entered: the focus came."""

    settled = Signal(str)
    entered = Signal()

    def __init__(self, options: Sequence[Option], parent: QWidget) -> None:
        super().__init__(lambda: options, parent)
        self._options = options
        self._field = NOT_READ
        self.nothing_words = _("No field is called “{text}”.")
        self.picked.connect(self._settle)
        self.picked_by_tab.connect(self._on_picked_by_tab)

    def show_field(self, field: str) -> None:
        """Show the field that the column gives now."""
        self._field = field
        self.setText(words_of(self._options, field))
        self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles what is typed, and does not leave the dialog."""
        is_open = self.is_open
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not is_open:
                self._settle()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Its column comes into sight."""
        super().focusInEvent(event)
        self.entered.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is settled; what is no field gives way to the one that stood."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settle()

    def _on_picked_by_tab(self) -> None:
        self._settle()
        self.focusNextChild()

    def _settle(self) -> None:
        try:
            field = str(chosen(self._options, self.text()) or NOT_READ)
        except BadValue:
            field = self._field
        is_other = field != self._field
        self.show_field(field)
        if is_other:
            self.settled.emit(field)


class FieldHeader(QHeaderView):
    """Over each column its choice, its heading and a remark. field_chosen: the place of a column, and its field."""

    field_chosen = Signal(int, str)

    def __init__(self, view: QTableView, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self._columns: tuple[PreviewColumn, ...] = ()
        self._options = field_options(choices)
        self.edits: list[FieldChoice] = []
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(UNIT * 6)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)
        view.horizontalScrollBar().valueChanged.connect(self._place)

    def show_columns(self, columns: tuple[PreviewColumn, ...]) -> None:
        """Show these; the same columns keep their choices, so that nothing is lost under the hands."""
        is_same = [each.place for each in self._columns] == [each.place for each in columns]
        self._columns = columns
        if not is_same:
            for edit in self.edits:
                edit.hide()
                edit.deleteLater()
            self.edits = [self._edit(at, each) for at, each in enumerate(columns)]
        for edit, column in zip(self.edits, columns, strict=True):
            edit.show_field(column.field)
            if column.is_identity:
                edit.setText(_("Never read"))
        self._place()
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Room for the choice, two lines of a heading and a remark."""
        return QSize(super().sizeHint().width(), self._edit_height() + self.fontMetrics().lineSpacing() * 3 + _GAP * 4)

    def event(self, event: QEvent) -> bool:
        """The choices follow its size."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().event(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's name
        """The heading under the choice, and the remark in its colour."""
        if not 0 <= logicalIndex < len(self._columns):
            return
        column, own = self._columns[logicalIndex], colours(self)
        painter.save()
        painter.fillRect(rect, QColor(own.window))
        painter.setPen(QColor(own.line))
        painter.drawLine(rect.topRight(), rect.bottomRight())
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        line = self.fontMetrics().lineSpacing()
        words = rect.adjusted(UNIT, self._edit_height() + _GAP * 2, -_GAP, 0)
        painter.setPen(QColor(own.text if column.field else own.faint))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        said = column.words or _("Column {letter}").format(letter=column.letter)
        painter.drawText(QRect(words.left(), words.top(), words.width(), line * 2), flags, said)
        remark = remark_of(column)
        painter.setPen(QColor(own.warning))
        below = QRect(words.left(), words.top() + line * 2, words.width(), line + 2)
        cut = self.fontMetrics().elidedText(remark, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, cut)
        painter.restore()

    def _edit(self, at: int, column: PreviewColumn) -> FieldChoice:
        edit = FieldChoice(self._options, self)
        said = column.words or _("Column {letter}").format(letter=column.letter)
        edit.setAccessibleName(_("Field of the column “{column}”").format(column=said))
        edit.setToolTip(" ".join(filter(None, (said, remark_of(column)))))
        edit.setEnabled(not column.is_identity)
        edit.settled.connect(self._on_settled)
        edit.entered.connect(self._on_entered)
        edit.show()
        return edit

    def _edit_height(self) -> int:
        return self.fontMetrics().lineSpacing() + UNIT + 4

    def _place(self) -> None:
        for at, edit in enumerate(self.edits):
            left, width = self.sectionViewportPosition(at), self.sectionSize(at)
            edit.setGeometry(left + 2, _GAP, width - 5, self._edit_height())

    def _on_settled(self, field: str) -> None:
        edit = self.sender()
        if isinstance(edit, FieldChoice):
            self.field_chosen.emit(self._columns[self.edits.index(edit)].place, field)

    def _on_entered(self) -> None:
        edit = self.sender()
        if isinstance(edit, FieldChoice) and edit in self.edits:
            top = max(self._view.rowAt(0), 0)
            self._view.scrollTo(self._view.model().index(top, self.edits.index(edit)))


def remark_of(column: PreviewColumn) -> str:
    """What is worth knowing of a column."""
    if column.is_identity:
        return _("identity numbers")
    hidden = _("hidden column") if column.is_hidden else ""
    coding = _("converted from {coding}").format(coding=column.coding) if column.coding else ""
    counter = _("numbers of the rows") if column.is_counter else ""
    return ", ".join(filter(None, (coding, hidden, counter)))
