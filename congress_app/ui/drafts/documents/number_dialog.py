"""Takes a number for a document: the next one of its series is offered; it is revoked, not undone."""

from __future__ import annotations

import datetime as dt
from functools import partial
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLabel

from congress_app.domain.drafts.choices import NumberState
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.numbering import (
    Series,
    body_symbol,
    gaps,
    is_of_congress_series,
    next_number,
    term_on,
)
from congress_app.domain.drafts.numbers import NumberEntry
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.inputs import DateInput, LineInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.drafts.state import DraftsData


class TakeNumber(KeptDialog):
    """The number offered and the date of the paper."""

    def __init__(self, desk: Desk, draft: Draft, data: DraftsData) -> None:
        super().__init__(desk.window, pgettext("dialog", "Take a number"), pgettext("button", "Take the number"))
        self._desk, self._draft, self._data = desk, draft, data
        self._day = FieldEditing(field_of(NumberEntry, "dated_on"))
        self._count = FieldEditing(field_of(NumberEntry, "number"))
        self.day, self.number = DateInput(self._day, self), LineInput(self)
        self.day.show_text(self._day.text_of(draft.document.dated_on or data.as_of))
        self._symbol, self._free = QLabel(self), hint()
        told = sentence(
            _(
                "A number that was taken stands in the register at once and is not undone: it is revoked there, as long as no"
                " later one is taken."
            )
        )
        self.setLayout(
            column_of(sentence(draft.title), self._fields(), self._free, told, self.refusal, 1, self._foot,
                      margins=UNIT * 2, spacing=UNIT)
        )  # fmt: skip
        self.resize(UNIT * 62, self.sizeHint().height())
        self._is_own = False
        self.number.textEdited.connect(self._on_number_typed)
        self.day.textChanged.connect(self._offer_number)
        self._offer_number()
        self.number.setFocus()
        self.number.selectAll()

    def ask(self) -> None:
        """Take the number."""
        try:
            day, number = self._day.value_of(self.day.text()), self._count.value_of(self.number.text())
        except BadValue as error:
            self._say(sentence_of(error))
            return
        if day is None:
            self._say(_("A number is taken with the date of the paper."))
            return
        take = partial(self._desk.app.services.numbers.take, Id(self._draft.id), day, number or None)
        self.carry_out(self._desk, take, self._on_taken)

    # inside

    def _fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        for line, (words, field, more) in enumerate(
            (
                (_("Number"), self.number, self._symbol),
                (_("Date of the document"), self.day, QLabel(self)),
            )
        ):
            label = QLabel(words, self)
            label.setBuddy(field)
            field.setAccessibleName(words)
            field.setMaximumWidth(UNIT * 18)
            grid.addWidget(label, line, 0)
            grid.addLayout(row_of(field, more, 1), line, 1)
        grid.setColumnStretch(1, 1)
        return grid

    def _offer_number(self) -> None:
        day = self._day_typed()
        series = series_of(self._draft, self._data, day)
        entries = self._data.drafts.numbers
        if not self._is_own:
            self.number.show_text(str(next_number(entries, series)))
        self._symbol.setText(f"-{self._draft.kind.symbol}/{symbol_of(self._draft)}")
        reserved = [each.number for each in entries if each.series == series and each.state is NumberState.RESERVED]
        free = [gap for gap in gaps(entries) if gap.series == series]
        words = []
        if reserved:
            words.append(_("Reserved: {numbers}.").format(numbers=", ".join(map(str, reserved))))
        if free:
            spans = [str(gap.first) if gap.first == gap.last else f"{gap.first}-{gap.last}" for gap in free]
            words.append(_("Not taken: {numbers}.").format(numbers=", ".join(spans)))
        words += self._left_free(next_number(entries, series))
        self._free.setText(" ".join(words))
        self._free.setVisible(bool(words))

    def _day_typed(self) -> dt.date:
        try:
            value = self._day.value_of(self.day.text())
        except BadValue:
            value = None
        return value if isinstance(value, dt.date) else self._data.as_of

    def _left_free(self, following: int) -> list[str]:
        """Which numbers the typed one leaves free before it."""
        try:
            typed = self._count.value_of(self.number.text())
        except BadValue:
            return []
        if not isinstance(typed, int) or typed <= following:
            return []
        spans = str(following) if typed == following + 1 else f"{following}-{typed - 1}"
        return [_("The number {number} leaves free: {numbers}.").format(number=typed, numbers=spans)]

    def _on_number_typed(self) -> None:
        self._is_own = True
        self.forget_refusal()
        self._offer_number()

    def _on_taken(self, outcome: Outcome[Any]) -> None:
        words = _("“{title}” bears the number {number}.").format(title=self._draft.title, number=outcome.value.written)
        self._desk.messages.tell(words)

    def _say(self, words: str) -> None:
        self.refusal.setText(words)
        self.refusal.show()


def symbol_of(draft: Draft) -> str:
    """What stands behind the stroke in the number of a document."""
    return body_symbol(draft.organisation.kind, is_of_congress=is_of_congress_series(draft.kind))


def series_of(draft: Draft, data: DraftsData, on: dt.date) -> Series:
    """The series in which a document of a day is numbered."""
    if is_of_congress_series(draft.kind):
        return ("congress", draft.congress.id)
    closing = data.row.closes_on if data.row is not None else None
    term = term_on(draft.congress.term, closing, on)
    return ("committee", draft.organisation.id, term, draft.kind.symbol, symbol_of(draft))
