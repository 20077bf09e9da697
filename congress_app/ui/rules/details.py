"""One rule in full: its value, where it comes from, how sure that is; and the office's own value with its reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from congress_app.domain.rulebook import MARKS, RuleRow, read_value, value_words
from congress_app.i18n import _, say
from congress_app.listings.rules import validity_words
from congress_app.runtime.errors import BadValue, UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import colours, larger, tint
from congress_app.ui.common.title_line import faint


class RuleDetails(QWidget):
    """Shows one rule; an own value is stored with its reason by one button, since the one is nothing without the other."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: RuleRow | None = None
        self._title = QLabel(self)
        self._title.setFont(larger(self.font(), 1.1, is_bold=True))
        self._facts = {name: QLabel(self) for name in ("scope", "value", "validity", "source", "mark")}
        for label in (self._title, *self._facts.values()):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._value, self._reason = QLineEdit(self), QPlainTextEdit(self)
        self._value.setAccessibleName(_("Own value"))
        self._reason.setAccessibleName(_("Reason"))
        self._reason.setTabChangesFocus(True)
        self._reason.setMaximumHeight(UNIT * 12)
        self._sentence = QLabel(self)
        self._sentence.setWordWrap(True)
        self._store = QPushButton(icon("check"), _("Use this value"), self)
        self._drop = QPushButton(icon("reset"), _("Use the shipped value"), self)
        self._store.clicked.connect(self._on_store)
        self._drop.clicked.connect(self._on_drop)
        self._lay_out()
        self.show_rule(None)

    def show_rule(self, row: RuleRow | None) -> None:
        """Show one rule; None empties the pane."""
        is_same = row is not None and self._row is not None and row.key == self._row.key and row.own == self._row.own
        self._row = row
        self.setEnabled(row is not None)
        if row is None:
            self._title.setText(_("Choose a rule in the list."))
            for label in self._facts.values():
                label.clear()
            return
        self._title.setText(row.rule.title)
        self._facts["scope"].setText(row.case.scope or _("For all"))
        self._facts["value"].setText(value_words(row.rule.unit, row.case.value))
        self._facts["validity"].setText(validity_words(row) or _("At all times"))
        self._facts["source"].setText(row.case.source)
        self._facts["mark"].setText(_(MARKS[row.case.mark]))
        self._drop.setEnabled(row.own is not None)
        if not is_same:
            self._value.setText(row.own.value if row.own else "")
            self._reason.setPlainText(row.own.reason if row.own else "")
            self._sentence.clear()

    def _lay_out(self) -> None:
        form = QFormLayout()
        titles = (_("For whom"), _("Shipped value"), _("In force"), _("Source"), _("How sure it is"))
        for title, label in zip(titles, self._facts.values(), strict=True):
            form.addRow(faint(QLabel(title)), label)
        own = QFormLayout()
        own.addRow(faint(QLabel(_("Own value"))), self._value)
        own.addRow(faint(QLabel(_("Reason"))), self._reason)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(UNIT, 0, 0, 0)
        layout.setSpacing(UNIT * 2)
        layout.addWidget(self._title)
        layout.addLayout(form)
        layout.addLayout(own)
        layout.addWidget(self._sentence)
        layout.addLayout(row_of(self._store, self._drop, 1))
        layout.addStretch(1)

    def _on_store(self) -> None:
        row = self._row
        if row is None:
            return
        try:
            read_value(row.rule.unit, self._value.text())
        except BadValue as error:
            self._say(say(error))
            return
        service = self._desk.app.services.office
        call = partial(service.set_rule, row.key, self._value.text().strip(), self._reason.toPlainText().strip())
        self._desk.write(call, lambda _done: self._say(""), self._on_refused, owner=self)

    def _on_drop(self) -> None:
        if self._row is not None:
            self._desk.write(partial(self._desk.app.services.office.drop_rule, self._row.key), owner=self)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._say(say(error))

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        tint(self._sentence, self._sentence.foregroundRole(), colours(self).wrong)
