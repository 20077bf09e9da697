"""One row of a list beside the table: why it is rejected, what it changes field by field, what it says; or the notes of the whole list."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from congress_app.domain.fields import Field
from congress_app.i18n import _, pgettext
from congress_app.ui.common.assistant.decision_box import DecisionBox
from congress_app.ui.common.assistant.kind import AssistantKind
from congress_app.ui.common.assistant.result_rows import FATE_WORDS, Cell, Fate, ResultRow
from congress_app.ui.common.dialog_foot import sentence
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import colours, larger, tint


class RowDetails(QScrollArea):
    """What is to be known of the current row."""

    def __init__(self, kind: AssistantKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind = kind
        self.head = sentence()
        self.head.setFont(larger(self.font(), 1.1, is_bold=True))
        self.reason, self.warnings = sentence(), sentence()
        self.decision = DecisionBox(self, can_be_new=kind.can_be_new)
        self.fields = self._table()
        for label in (self.head, self.reason, self.warnings):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setAccessibleName(_("The row chosen"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget(self)
        margins = (UNIT, 0, UNIT, 0)
        body.setLayout(column_of(self.head, self.reason, self.decision, self.warnings, self.fields, 1, margins=margins))
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)

    def show_notes(self, notes: Sequence[str]) -> None:
        """Show what is to be known of the list as a whole."""
        self.head.setText(_("About the whole list") if notes else "")
        self._say(self.reason, "\n\n".join(notes), colours(self).text)
        self._say(self.warnings, "", colours(self).warning)
        self.decision.hide()
        self.fields.hide()

    def show_row(self, row: ResultRow, known_count: int, open_count: int) -> None:
        """Show a row; see `DecisionBox.show_row`."""
        head = _("Row {row}: {name}").format(row=row.number, name=row.name or "…")
        self.head.setText(f"{head}\n{_(FATE_WORDS[row.fate])}")
        is_wrong = row.fate in (Fate.REJECTED, Fate.DOUBTFUL)
        own = colours(self)
        self._say(
            self.reason, _(self._kind.doubtful) if row.is_undecided else row.reason, own.wrong if is_wrong else own.text
        )
        self._say(self.warnings, "\n".join(row.warnings), own.warning)
        is_asked = bool(row.candidates) or row.is_undecided or row.decided is not None
        self.decision.setVisible(is_asked)
        if is_asked:
            self.decision.show_row(row, known_count, open_count)
        self._fill(row.changes or _said(row, self._kind.fields), is_change=bool(row.changes))

    def _say(self, label: QLabel, words: str, colour: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))
        tint(label, QPalette.ColorRole.WindowText, colour)

    def _table(self) -> QTableWidget:
        made = QTableWidget(0, 3, self)
        made.setAccessibleName(_("Fields of the row"))
        made.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        made.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        made.setTabKeyNavigation(False)
        made.setWordWrap(True)
        made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.verticalHeader().hide()
        made.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        made.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        made.horizontalHeader().setHighlightSections(False)
        return made

    def _fill(self, cells: Sequence[Cell], *, is_change: bool) -> None:
        after = pgettext("value", "Becomes") if is_change else _("In the list")
        self.fields.setHorizontalHeaderLabels([_("Field"), _("Stands now"), after])
        self.fields.setColumnHidden(1, not is_change)
        self.fields.setRowCount(len(cells))
        for at, cell in enumerate(cells):
            for column, words in enumerate((cell.title, cell.before, cell.after)):
                item = QTableWidgetItem(words or ("" if column else cell.title))
                item.setToolTip(words)
                self.fields.setItem(at, column, item)
        self.fields.setVisible(bool(cells))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Long texts take as many lines as they need."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.fields.resizeRowsToContents()  # a row has few fields
        head = self.fields.horizontalHeader().sizeHint().height()
        self.fields.setFixedHeight(head + self.fields.verticalHeader().length() + 4)


def _said(row: ResultRow, fields: Mapping[str, Field]) -> list[Cell]:
    """What the list says of a row that changes nothing."""
    order = [*fields]
    said = sorted((name for name in row.texts if name in fields and row.texts[name].strip()), key=order.index)
    return [Cell(_(fields[name].said.title), "", row.texts[name].strip()) for name in said]
