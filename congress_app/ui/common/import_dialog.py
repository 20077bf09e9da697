"""Shows what would become of each row of a spreadsheet before anything is stored; rejected rows can be saved with their reasons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFileDialog, QLabel, QTreeWidgetItem, QWidget

from congress_app.exchange.importing import Report
from congress_app.exchange.plain_forms import plain_form
from congress_app.exchange.rejects import write_rejects
from congress_app.i18n import N_, NP_, _, pgettext, say
from congress_app.services.importing.rows import Became, TextRow
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import Line, LineList, hint, main_button, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import DONE, WRONG
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger

REJECTED = "rejected"
WORDS = {
    REJECTED: NP_("import", "Rejected"),
    Became.NEW: NP_("import", "New"),
    Became.CHANGED: NP_("import", "Changed"),
    Became.SAME: NP_("import", "Same"),
}
_MARKS = {REJECTED: WRONG, Became.NEW: "plus", Became.CHANGED: "edit", Became.SAME: DONE}
_ORDER = tuple(WORDS)
_SENTENCE = N_("{rows} rows: {new} new, {changed} changed, {same} the same, {rejected} rejected.")
_COLUMNS_SHOWN = 3
_REASON = 3


class ImportDialog(QDialog):
    """Opened with `open()`. agreed: the rows of this report shall be taken over."""

    agreed = Signal(object)

    def __init__(self, report: Report, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import from a spreadsheet"))
        self._report, self._desk = report, desk
        self._problems = {each.row: say(each.problem) for each in report.imported.rejected}
        self._fields = _fields_shown(report)
        self.reason = self._reason()
        self.lines = self._list()
        self.choice = QuietBox(self)
        self.choice.setAccessibleName(pgettext("import", "Rows shown"))
        self.choice.setMinimumHeight(UNIT * 4)
        self._fill_choice()
        self.choice.currentIndexChanged.connect(self._show)
        count = report.imported.count(Became.NEW) + report.imported.count(Became.CHANGED)
        foot, self.button = main_button(self, pgettext("import", "Import {count} rows").format(count=count))
        self.button.setEnabled(count > 0)
        if self._problems:
            save = foot.addButton(_("Save the rejected rows…"), QDialogButtonBox.ButtonRole.ActionRole)
            save.clicked.connect(self._ask_where)
        self._lay_out(foot)
        self._show()

    def accept(self) -> None:
        """Tell that it is agreed."""
        super().accept()
        self.agreed.emit(self._report)

    def _lay_out(self, foot: QWidget) -> None:
        head = QLabel(self._report.file.name)
        head.setFont(larger(self.font(), 1.15, is_bold=True))
        imported = self._report.imported
        counts = {what.value: imported.count(what) for what in Became}
        words = _(_SENTENCE).format(rows=len(self._report.matched.rows), rejected=len(imported.rejected), **counts)
        notes = hint(" ".join((*self._report.notes, _("Everything is one step: one Ctrl+Z takes it back."))))
        told = row_of(sentence(words), self.choice)
        told.setStretch(0, 1)
        layout = column_of(head, told, self.lines, self.reason, notes, foot, margins=UNIT * 2, spacing=UNIT)
        layout.setStretch(2, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 104, UNIT * 60)

    def _list(self) -> LineList:
        first, *others = (self._report.matched.heading_of(name) for name in self._fields)
        titles = (pgettext("import", "Row"), pgettext("import", "Becomes"), first, _("Reason"), *others)
        made = LineList(_("Rows of the spreadsheet"), titles)
        for column, width in enumerate((9, 13, 28, 34, *(18 for _each in others))):
            made.setColumnWidth(column, UNIT * width)
        made.setColumnHidden(_REASON, not self._problems)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.currentItemChanged.connect(self._on_current_changed)
        return made

    def _reason(self) -> QLabel:
        """The whole reason of the current row, below the list, where it may be longer than its column."""
        made = sentence()
        made.setAccessibleName(_("Reason"))
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        made.setMinimumHeight(made.fontMetrics().lineSpacing() * 2)
        made.setVisible(bool(self._problems))
        return made

    def _on_current_changed(self, item: QTreeWidgetItem | None) -> None:
        what, why = (item.text(0), item.text(_REASON)) if item is not None else ("", "")
        self.reason.setText(_("Row {row}: {problem}").format(row=what, problem=why) if why else "")

    def _fill_choice(self) -> None:
        self.choice.addItem(pgettext("import", "All rows"), None)
        imported = self._report.imported
        for what in _ORDER:
            count = len(self._problems) if what == REJECTED else imported.count(Became(what))
            if count:
                self.choice.addItem(f"{_(WORDS[what])} ({count})", what)

    def _show(self) -> None:
        wanted = self.choice.currentData()
        rows = [(self._what(row), row) for row in self._report.matched.rows]
        shown = sorted(
            ((what, row) for what, row in rows if wanted in (None, what)), key=lambda pair: _ORDER.index(pair[0])
        )
        self.lines.show_lines([self._line(what, row) for what, row in shown])
        first = self.lines.topLevelItem(0)
        if first is not None:
            self.lines.setCurrentItem(first)

    def _what(self, row: TextRow) -> str:
        return self._report.imported.became.get(row.number, REJECTED)

    def _line(self, what: str, row: TextRow) -> Line:
        problem = self._problems.get(row.number, "")
        first, *others = (row.text(name) for name in self._fields)
        return Line((str(row.number), _(WORDS[what]), first, problem, *others), _MARKS[what], problem)

    def _ask_where(self) -> None:
        near = self._report.file.with_name(f"{self._report.file.stem}-{_('rejected rows')}.xlsx")
        dialog = FileDialog(self, _("Save the rejected rows…").rstrip("…"), str(near.parent))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([f"{_('Spreadsheets')} (*.xlsx)"])
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(near.name)
        dialog.fileSelected.connect(self._on_where_chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _on_where_chosen(self, name: str) -> None:
        report = self._report
        self._desk.read(
            lambda: write_rejects(Path(name), report.matched, report.imported),
            lambda _nothing: self._desk.messages.tell(_("Saved: {file}").format(file=name)),
            owner=self._desk,
        )


def _fields_shown(report: Report) -> list[str]:
    """The fields by which a person knows a row again: those that the form needs, then the first of the spreadsheet."""
    needed = list(plain_form(report.kind).needed)
    return [*needed, *(name for name in report.matched.mapping.values() if name not in needed)][:_COLUMNS_SHOWN]
