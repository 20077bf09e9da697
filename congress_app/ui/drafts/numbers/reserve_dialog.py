"""Asks how many numbers are reserved, and of which series."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QSpinBox

from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.drafts.numbers.model import WrittenEditing
from congress_app.ui.drafts.numbers.series import Register

MOST = 50


class ReserveNumbers(KeptDialog):
    """The series, by the number that is next in it, and how many."""

    def __init__(self, desk: Desk, register: Register, editing: WrittenEditing, text: str) -> None:
        super().__init__(desk.window, pgettext("dialog", "Reserve numbers"), pgettext("button", "Reserve"))
        self._desk, self._register, self._editing = desk, register, editing
        self.series, self.count = ChoiceInput(editing, self), QSpinBox(self)
        self.count.setRange(1, MOST)
        self.series.setText(text)
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setColumnStretch(1, 1)
        for line, (words, field) in enumerate(
            ((_("From the number"), self.series), (_("How many numbers"), self.count))
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            grid.addWidget(label, line, 0)
            grid.addLayout(row_of(field, 1), line, 1)
        words = _("The next numbers of the series are kept free; a document takes one of them by its number.")
        self.setLayout(column_of(hint(words), grid, self.refusal, 1, self._foot, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 60, self.sizeHint().height())
        self.series.textChanged.connect(lambda text: self.offer(is_complete=bool(text.strip())))
        self.offer(is_complete=bool(text))
        self.series.setFocus()

    def ask(self) -> None:
        """Reserve them."""
        try:
            values = self._register.place_of(self._editing.value_of(self.series.text()), None)
        except BadValue as error:
            self.refusal.setText(sentence_of(error))
            self.refusal.show()
            return
        count = self.count.value()

        def on_done(outcome: Outcome[list[NumberEntry]]) -> None:
            words = _("{count} numbers are reserved.").format(count=len(outcome.value))
            self._desk.messages.tell(words)

        self.carry_out(self._desk, partial(self._desk.app.services.numbers.reserve, values, count), on_done)
