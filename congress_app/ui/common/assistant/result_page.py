"""The second step: what becomes of each row, with the counts as filters; the current row beside the table, doubtful ones decided there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedLayout, QToolButton, QWidget

from congress_app.i18n import _, pgettext
from congress_app.services.importing.rows import Became, Imported
from congress_app.ui.common.assistant.fate_filter import FateFilter
from congress_app.ui.common.assistant.kind import AssistantKind, Rehearsed
from congress_app.ui.common.assistant.result_rows import FATE_MARKS, Fate, ResultRow
from congress_app.ui.common.assistant.row_details import RowDetails
from congress_app.ui.common.assistant.wait_line import WaitLine
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.list_model import CellLook, ListModel
from congress_app.ui.common.list_view import ListView

DETAILS_LEAST = UNIT * 34


class ResultPage(QWidget):
    """decided: the numbers of rows, and whom each is about. category_chosen: of rows that say none (None = the usual one)."""

    decided = Signal(object)
    category_chosen = Signal(object)

    def __init__(self, kind: AssistantKind, parent: QWidget) -> None:
        super().__init__(parent)
        self._categories = kind.categories
        self.rehearsed: Rehearsed | None = None
        self.model = ListModel(kind.results, lambda row: row.key, _looks(kind.name_field), self)
        self.list = ListView(self.model, _("Rows of the spreadsheet"), self)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.filter = FateFilter(self)
        self.details = RowDetails(kind, self)
        self.category = self._category_box()
        self.notes = self._notes_button()
        self._lines = (WaitLine(self), WaitLine(self))
        self.waiting = self._lines[0]
        self._lay_out()
        self.filter.changed.connect(self._on_filter_changed)
        self.list.kept.current_changed.connect(self._on_current_changed)
        self.list.opened.connect(self._on_opened)
        self.list.installEventFilter(self)
        self.details.decision.decided.connect(self._on_decided)
        self.details.decision.all_decided.connect(self._on_all_decided)

    @property
    def rows(self) -> Sequence[ResultRow]:
        """All rows, those that need a person first."""
        return self.rehearsed.rows.rows if self.rehearsed else ()

    def wait(self, words: str) -> None:
        """Something is being done with the rows; what was found before stays in sight."""
        is_first = self.rehearsed is None
        if is_first:
            self._stack.setCurrentIndex(1)
            for widget in (self.filter, self.notes, self._category_label, self.category):
                widget.hide()
        self.waiting.hide()
        self.waiting = self._lines[int(is_first)]
        self.waiting.show_progress(0, 0, words)
        self.waiting.show()

    def stop_waiting(self) -> None:
        """It is done, or cannot be."""
        self.waiting.hide()

    def show_progress(self, done: int, total: int, words: str) -> None:
        """How far it is."""
        self.waiting.show_progress(done, total, words)

    def show_result(self, rehearsed: Rehearsed) -> None:
        """Show what becomes of the rows."""
        is_first = self.rehearsed is None
        self.rehearsed = rehearsed
        self.stop_waiting()
        self._stack.setCurrentIndex(0)
        self.filter.show()
        self.model.show_prepared(rehearsed.rows)
        self.filter.show_counts(self.rows)
        self.notes.setVisible(bool(rehearsed.notes))
        self.notes.setText(" " + _("Notes ({count})").format(count=len(rehearsed.notes)))
        self._show_category(rehearsed)
        if is_first:
            self.list.kept.select(self.model.key_at(0))
            self.list.setFocus()
        if is_first and not any(row.reason for row in self.rows):
            self.show_notes()
        else:
            self._show_current()

    def forget(self) -> None:
        """Other columns or another sheet: what was found holds no more."""
        self.rehearsed = None

    def show_notes(self) -> None:
        """Say beside the table what is to be known of the whole list, or show the current row where there is nothing."""
        notes = self.rehearsed.notes if self.rehearsed else ()
        if notes:
            self.details.show_notes(notes)
        else:
            self._show_current()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number in the list answers the doubtful row."""
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            text = event.text()
            if len(text) == 1 and text in "123456789" and self.details.decision.isVisible():
                return self.details.decision.answer(int(text))
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        self.details.setMinimumWidth(DETAILS_LEAST)
        split.addWidget(self.list)
        split.addWidget(self.details)
        split.setStretchFactor(0, 1)
        split.setSizes([UNIT * 90, UNIT * 38])
        empty = QWidget(self)
        empty.setLayout(column_of(1, row_of(1, self._lines[1], 1), 2))
        self._stack = QStackedLayout()
        self._stack.addWidget(split)
        self._stack.addWidget(empty)
        self._category_label = QLabel(_("Rows that say no cate&gory are"), self)
        self._category_label.setBuddy(self.category)
        top = row_of(self.filter, self.notes)
        top.setStretch(0, 1)
        below = row_of(self._category_label, self.category, 1, self._lines[0])
        made = column_of(top, self._stack, below)
        made.setStretch(1, 1)
        self.setLayout(made)

    def _notes_button(self) -> QToolButton:
        made = QToolButton(self)
        made.setAutoRaise(True)
        made.setIcon(icon("info"))
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(self.show_notes)
        return made

    def _category_box(self) -> QuietBox:
        made = QuietBox(self)
        made.setAccessibleName(_("Category of rows that say none"))
        for each in self._categories:
            made.addItem(each.words, each)
        made.activated.connect(self._on_category_activated)
        return made

    def _show_category(self, rehearsed: Rehearsed) -> None:
        for widget in (self._category_label, self.category):
            widget.setVisible(rehearsed.lacks_category)
        if rehearsed.usual is not None and not self.category.property("touched"):
            self.category.setCurrentIndex(self._categories.index(rehearsed.usual))

    def _on_category_activated(self, at: int) -> None:
        self.category.setProperty("touched", True)
        self.category_chosen.emit(self._categories[at])

    def _on_filter_changed(self) -> None:
        self.model.set_filter("", self.filter.shows)
        if self.model.rowCount() and not self.list.kept.current:
            self.list.kept.select(self.model.key_at(0))

    def _on_current_changed(self, _key: str) -> None:
        self._show_current()

    def _show_current(self) -> None:
        row = self.model.row_of(self.list.kept.current)
        if row is None:
            self.details.show_notes(self.rehearsed.notes if self.rehearsed else ())
            return
        undecided = [each for each in self.rows if each.is_undecided]
        known = sum(len(each.candidates) == 1 for each in undecided)
        self.details.show_row(row, known, len(undecided))

    def _on_opened(self, _key: str) -> None:
        """Enter goes to the answers of a doubtful row."""
        choices = self.details.decision.choices
        if self.details.decision.isVisible() and choices:
            choices[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_decided(self, number: int, person: Any) -> None:
        following = next((row for row in self.model.shown_rows if row.is_undecided and row.number != number), None)
        self.decided.emit({number: person})
        if following is not None and person is not None:
            self.list.kept.select(following.key)
            self.list.setFocus()

    def _on_all_decided(self, is_known: bool) -> None:
        undecided = [row for row in self.rows if row.is_undecided]
        if is_known:
            self.decided.emit({row.number: row.candidates[0].id for row in undecided if len(row.candidates) == 1})
        else:
            self.decided.emit(dict.fromkeys((row.number for row in undecided), ""))


def _looks(name_field: str) -> dict[str, CellLook[ResultRow]]:
    return {
        "fate": CellLook(mark=lambda row: FATE_MARKS[row.fate], order=lambda row: [*Fate].index(row.fate)),
        name_field: CellLook(mark=lambda row: WARNING if row.warnings else "", tip=lambda row: "\n".join(row.warnings)),
        "remark": CellLook(tip=lambda row: row.remark),
    }


def count_words(count: int | None) -> str:
    """What the main button does; None = it is not known yet with how many rows, or there is none."""
    return pgettext("import", "Import {count} rows").format(count=count) if count else pgettext("button", "Import")


def before_words(imported: Imported, count: int) -> str:
    """What is to be known before the rows are taken over: nothing new, or rows that stay behind.

    Args:
        count: how many rows would be taken over.
    """
    undecided = len(imported.doubts)
    if undecided:
        return _("{count} rows wait for you to say whom they are about; they will not be imported.").format(
            count=undecided
        )
    if not count and imported.became and not imported.rejected:
        return _("All of them are in the list already, there is nothing new.")
    if not count and imported.became:
        words = _("Nothing is new; {count} rows cannot be imported: see beside each one why.")
        return words.format(count=len(imported.rejected))
    return "" if count else _("No row can be imported as it is: see beside each one why.")


def done_words(imported: Imported) -> str:
    """What was taken over, and what was not."""
    undecided = len(imported.doubts)
    words = _("Imported: {new} new, {changed} changed, {rejected} rejected.")
    if undecided:
        words = _(
            "Imported: {new} new, {changed} changed, {rejected} rejected, {undecided} left open whom they are about."
        )
    return words.format(
        new=imported.count(Became.NEW),
        changed=imported.count(Became.CHANGED),
        rejected=len(imported.rejected) - undecided,
        undecided=undecided,
    )
