"""The first step: the rows as they stand in the sheet, and over each column the field that it gives."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLayout, QTableView, QWidget

from congress_app.exchange.column_choice import ColumnChoice
from congress_app.i18n import _
from congress_app.ui.common.assistant.field_header import NOT_READ, FieldHeader, remark_of
from congress_app.ui.common.assistant.kind import AssistantKind
from congress_app.ui.common.assistant.preview_model import PreviewModel
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT

NARROWEST, WIDEST, LOOKED_AT = UNIT * 14, UNIT * 30, 20


class ColumnsPage(QWidget):
    """fields_chosen: the fields by the places of all columns. sheet_chosen: the place of another sheet."""

    fields_chosen = Signal(object)
    sheet_chosen = Signal(int)

    def __init__(self, kind: AssistantKind, parent: QWidget) -> None:
        super().__init__(parent)
        self.model = PreviewModel(kind.meaning, self)
        self.sheets = QuietBox(self)
        self.sheets.setAccessibleName(_("Sheet"))
        self._about = hint()
        self.table = QTableView(self)
        self.header = FieldHeader(self.table, kind.columns.choices())
        self._dress_table()
        label = QLabel(_("&Sheet"), self)
        label.setBuddy(self.sheets)
        self._sheet_row = QWidget(self)
        self._sheet_row.setLayout(row_of(label, self.sheets))
        self._fields: dict[int, str] = {}
        self.setLayout(self._laid_out())
        self.header.field_chosen.connect(self._on_field_chosen)
        self.sheets.activated.connect(self.sheet_chosen)

    @property
    def fields(self) -> Mapping[int, str]:
        """The fields by the places of all columns."""
        return dict(self._fields)

    def show_choice(self, choice: ColumnChoice) -> None:
        """Show the columns as they are chosen."""
        names = [each.sheet.name for each in choice.candidates]
        if [self.sheets.itemText(at) for at in range(self.sheets.count())] != names:
            self.sheets.clear()
            self.sheets.addItems(names)
        self.sheets.setCurrentIndex(choice.place)
        self._sheet_row.setVisible(len(names) > 1)
        self.model.show_choice(choice)
        self._fields = {each.place: each.field for each in self.model.columns if not each.is_identity}
        self.header.show_columns(self.model.columns)
        self._span()
        self._fit()
        self._about.setText(_about(choice))

    def _laid_out(self) -> QLayout:
        top = row_of(self._about, self._sheet_row, spacing=UNIT * 2)
        top.setStretch(0, 1)
        made = column_of(top, self.table)
        made.setStretch(1, 1)
        return made

    def _dress_table(self) -> None:
        table = self.table
        table.setAccessibleName(_("Rows of the spreadsheet"))
        table.setHorizontalHeader(self.header)
        table.setModel(self.model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setWordWrap(False)
        table.setTextElideMode(Qt.TextElideMode.ElideRight)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        table.setCornerButtonEnabled(False)
        rows = table.verticalHeader()
        rows.setDefaultSectionSize(ROW_HEIGHT - 4)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _span(self) -> None:
        """What is no data is said over the whole width."""
        self.table.clearSpans()
        if len(self.model.columns) > 1:
            for at, row in enumerate(self.model.rows):
                if row.meaning:
                    self.table.setSpan(at, 0, 1, len(self.model.columns))

    def _fit(self) -> None:
        metrics = self.table.fontMetrics()
        data = [row.texts for row in self.model.rows if not row.meaning][:LOOKED_AT]
        for at, edit in enumerate(self.header.edits):
            wanted = [metrics.horizontalAdvance(edit.text()) + UNIT * 5]
            wanted.append(metrics.horizontalAdvance(remark_of(self.model.columns[at])) + UNIT * 2)
            wanted += [metrics.horizontalAdvance(texts[at]) + UNIT * 2 for texts in data]
            self.table.setColumnWidth(at, max(NARROWEST, min(WIDEST, max(wanted))))

    def _on_field_chosen(self, place: int, field: str) -> None:
        """A field has one column: where another had it, that one is not read any more."""
        if field != NOT_READ:
            self._fields = {each: NOT_READ if stands == field else stands for each, stands in self._fields.items()}
        self._fields[place] = field
        for edit, column in zip(self.header.edits, self.model.columns, strict=True):
            if not column.is_identity:
                edit.show_field(self._fields[column.place])
        self.fields_chosen.emit(self.fields)


def _about(choice: ColumnChoice) -> str:
    """What a person is asked to do here."""
    if choice.has_headings:
        return _("Look whether each column gives the right field. To change one, type or choose over it.")
    return _(
        "There are no headings, so the fields were guessed from what the columns hold. Correct them over the columns."
    )
