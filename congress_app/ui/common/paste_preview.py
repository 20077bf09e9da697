"""Shows a pasted block before it is stored: which rows are new, which cannot be read and why. One step when agreed to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from congress_app.i18n import _
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.drawing import IS_MAIN
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Wrong
from congress_app.ui.common.icons import WRONG, icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_model import Index
from congress_app.ui.common.look import ROW_HEIGHT, colours
from congress_app.ui.common.title_line import faint

REASON_WIDTH = UNIT * 46


class PastePreview(QDialog):
    """The new rows of a paste, read as they would be stored. Opened with `open()`; accepting stores what can be read."""

    def __init__(
        self,
        model: EditModel[Any],
        cells: Sequence[tuple[Index, str]],
        beyond: Sequence[Sequence[str]],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(_("Paste new rows"))
        self._model, self._cells, self._beyond = model, cells, beyond
        read = [(model.named(texts), *model.read_row(model.named(texts))) for texts in beyond]
        self.new_count = sum(1 for _texts, values, wrong in read if values and not wrong)
        self._table = self._filled([(texts, wrong) for texts, _values, wrong in read])
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        agree = buttons.addButton(_("Paste"), QDialogButtonBox.ButtonRole.AcceptRole)
        agree.setProperty(IS_MAIN, True)
        agree.setEnabled(bool(self.new_count or cells))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        left_out = len(read) - self.new_count
        words = [
            _("Rows changed: {changed}. New rows: {new}.").format(changed=self._changed_count(), new=self.new_count)
        ]
        if left_out:
            words.append(_("Left out: {count} (marked in red, with the reason).").format(count=left_out))
        head, hint = (
            QLabel(" ".join(words)),
            faint(QLabel(_("Everything pasted is one step: one Ctrl+Z takes it back."))),
        )
        self.setLayout(column_of(head, self._table, hint, buttons, spacing=UNIT, margins=UNIT * 2))
        take_room(self, UNIT * 100, UNIT * 55)
        self.accepted.connect(self._on_accepted)

    def _changed_count(self) -> int:
        return len({index.row() for index, _text in self._cells})

    def _filled(self, rows: Sequence[tuple[dict[str, str], dict[str, Wrong]]]) -> QTableWidget:
        columns = [column for column in self._model.columns if column.name in self._model.edited_columns]
        used = [
            column for column in columns if any(texts.get(column.name) or column.name in wrong for texts, wrong in rows)
        ]
        titles = [_(column.title) for column in used]
        widths = [min(column.width, 40) * UNIT + UNIT * 3 for column in used]
        if any(wrong for _texts, wrong in rows):
            titles.insert(1, _("Reason"))
            widths.insert(1, REASON_WIDTH)
        table = QTableWidget(len(rows), len(titles), self)
        table.setAccessibleName(_("New rows"))
        table.setHorizontalHeaderLabels(titles)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        table.horizontalHeader().setStretchLastSection(True)
        for place, (texts, wrong) in enumerate(rows):
            cells = [self._cell(texts.get(column.name, ""), wrong.get(column.name)) for column in used]
            if len(titles) > len(used):
                cells.insert(1, QTableWidgetItem(self._reason(wrong)))
                cells[1].setToolTip(cells[1].text())
            for at, cell in enumerate(cells):
                table.setItem(place, at, cell)
        for at, width in enumerate(widths):
            table.setColumnWidth(at, width)
        return table

    def _cell(self, text: str, wrong: Wrong | None) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        if wrong is not None:
            item.setToolTip(wrong.sentence)
            item.setBackground(QBrush(QColor(colours(self).wrong_tint)))
            item.setIcon(icon(WRONG))
        return item

    def _reason(self, wrong: dict[str, Wrong]) -> str:
        """Why a row is left out: each wrong cell by the title of its column."""
        titles = {column.name: _(column.title) for column in self._model.columns}
        return " ".join(f"{titles[name]}: {each.sentence}" for name, each in wrong.items())

    def _on_accepted(self) -> None:
        self._model.set_block(self._cells, self._beyond)
