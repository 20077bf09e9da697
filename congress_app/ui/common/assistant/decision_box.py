"""Decides whom a doubtful row is about: one of those known, or somebody new; for one row, or for all alike."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget

from congress_app.i18n import _
from congress_app.services.importing.delegates import NEW_PERSON
from congress_app.ui.common.assistant.result_rows import ResultRow
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.layouts import UNIT, column_of


class DecisionBox(QWidget):
    """decided: the number of the row, and the id of the person (`NEW_PERSON` = a new one, None = open again).

    all_decided: whether all open rows are about those known (else about new persons).
    """

    decided = Signal(int, object)
    all_decided = Signal(bool)

    def __init__(self, parent: QWidget, *, can_be_new: bool = True) -> None:
        super().__init__(parent)
        self._can_be_new = can_be_new
        self._row: ResultRow | None = None
        self._choices: list[QRadioButton] = []
        self.ids: list[str] = []
        self.all_known = self._button(is_known=True)
        self.all_new = self._button(is_known=False)
        self._filled = QWidget(self)
        self._column = column_of(self._filled, self.all_known, self.all_new, spacing=UNIT // 2)
        self.setLayout(self._column)

    @property
    def choices(self) -> list[QRadioButton]:
        """The answers, a new person last where there may be one."""
        return self._choices

    def show_row(self, row: ResultRow, known_count: int, open_count: int) -> None:
        """Ask about a row.

        Args:
            known_count: how many open rows have exactly one candidate.
            open_count: how many rows are open.
        """
        self._row = row
        self._choices = []
        self.ids = [each.id for each in row.candidates]
        filled = QWidget(self)
        items: list[QWidget] = []
        for at, each in enumerate(row.candidates):
            items.append(self._choice(filled, at, _("&{number}. This is {name}").format(number=at + 1, name=each.name)))
            about = hint(each.about)
            about.setContentsMargins(UNIT * 3, 0, 0, UNIT // 2)
            items.append(about)
        if self._can_be_new:
            self.ids.append(NEW_PERSON)
            last = len(row.candidates)
            items.append(self._choice(filled, last, _("&{number}. A new person").format(number=last + 1)))
        filled.setLayout(column_of(*items, spacing=UNIT // 2))
        self._column.replaceWidget(self._filled, filled)
        self._filled.hide()
        self._filled.deleteLater()
        self._filled = filled
        self._offer_all(known_count, open_count)

    def answer(self, number: int) -> bool:
        """Take the answer of a number from 1; False where there is none."""
        if not 1 <= number <= len(self._choices):
            return False
        self._choices[number - 1].click()
        return True

    def _choice(self, parent: QWidget, at: int, words: str) -> QRadioButton:
        made = QRadioButton(words, parent)
        made.setAutoExclusive(False)  # arrows walk, they do not decide
        made.setChecked(self._row is not None and self._row.decided == self.ids[at])
        made.clicked.connect(partial(self._on_clicked, at))
        self._choices.append(made)
        return made

    def _button(self, *, is_known: bool) -> QPushButton:
        made = QPushButton(self)
        made.setAutoDefault(False)
        made.clicked.connect(partial(self.all_decided.emit, is_known))
        return made

    def _offer_all(self, known_count: int, open_count: int) -> None:
        self.all_known.setVisible(known_count > 1)
        self.all_known.setText(_("All {count} with one known: it is that one").format(count=known_count))
        self.all_new.setVisible(self._can_be_new and open_count > 1)
        self.all_new.setText(_("All {count}: new persons").format(count=open_count))

    def _on_clicked(self, at: int) -> None:
        is_checked = self._choices[at].isChecked()
        for other, each in enumerate(self._choices):
            each.setChecked(is_checked and other == at)
        if self._row is not None:
            self.decided.emit(self._row.number, self.ids[at] if is_checked else None)
