"""One rule in full: its value, where it comes from, how sure that is; and the office's own value with its reason."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from congress_app.domain.rulebook import MARKS, RuleRow, read_value, value_words
from congress_app.i18n import _, say
from congress_app.listings.rules import validity_words
from congress_app.runtime.errors import BadValue, UserError
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.drafts import draft_key
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of
from congress_app.ui.common.look import colours, larger, tint
from congress_app.ui.common.title_line import faint


class RuleDetails(QWidget):
    """Shows one rule. Own value and reason are stored when both are left: the one is nothing without the other.

    What is typed of them and cannot be stored yet waits, over a restart too, until the rule is shown again.
    """

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
        self._drop = QPushButton(icon("reset"), _("Use the shipped value"), self)
        self._drop.clicked.connect(self._on_drop)
        self._value.textEdited.connect(self._note)
        self._reason.textChanged.connect(self._note)
        for field in (self._value, self._reason):
            field.installEventFilter(self)
        self._lay_out()
        self.show_rule(None)

    def show_rule(self, row: RuleRow | None) -> None:
        """Show one rule; None empties the pane."""
        is_same = row is not None and self._row is not None and row.key == self._row.key and row.own == self._row.own
        if self._row is not None and (row is None or row.key != self._row.key):
            self.leave()
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
            self._show_own(row)

    def leave(self) -> None:
        """Store own value and reason as they are typed; what is not whole or not right is said and waits."""
        row = self._row
        if row is None or self._typed == _stored(row):
            return
        value, reason = self._typed
        problem = self._problem(row)
        if not value and not reason:
            self._on_drop()
        elif problem:
            self._say(problem)
        else:
            call = partial(self._desk.app.services.office.set_rule, row.key, value, reason)
            self._desk.write(call, partial(self._on_stored, row.key), self._on_refused, owner=self)

    def _problem(self, row: RuleRow) -> str:
        """Why what is typed cannot be stored; empty when it can."""
        value, reason = self._typed
        try:
            read_value(row.rule.unit, value)
        except BadValue as error:
            return say(error)
        return "" if reason else _("Write the reason, such as the document that sets this value: then it is stored.")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Going from the one field to the other leaves neither."""
        if event.type() == QEvent.Type.FocusOut and QApplication.focusWidget() not in (self._value, self._reason):
            self.leave()
        return False

    def _show_own(self, row: RuleRow) -> None:
        drafts, stored = self._desk.drafts, _stored(row)
        value, reason = (drafts.left(key) for key in _keys(row))
        with QSignalBlocker(self._reason):
            self._value.setText(stored[0] if value is None else value)
            self._reason.setPlainText(stored[1] if reason is None else reason)
        self._say("" if self._typed == stored else self._problem(row) or _("Not stored yet."))

    @property
    def _typed(self) -> tuple[str, str]:
        return self._value.text().strip(), self._reason.toPlainText().strip()

    def _note(self) -> None:
        row = self._row
        if row is None:
            return
        for key, text, stored in zip(_keys(row), self._typed, _stored(row), strict=True):
            if text == stored:
                self._desk.drafts.stored(key)
            else:
                self._desk.drafts.note(key, text)

    def _forget(self, rule_key: str) -> None:
        for name in ("value", "reason"):
            self._desk.drafts.stored(draft_key("rules", rule_key, name))

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
        layout.addLayout(row_of(self._drop, 1))
        layout.addStretch(1)

    def _on_stored(self, rule_key: str, _outcome: object) -> None:
        self._forget(rule_key)
        if self._row is not None and self._row.key == rule_key:
            self._say("")

    def _on_drop(self) -> None:
        if self._row is not None:
            self._forget(self._row.key)
            self._desk.write(partial(self._desk.app.services.office.drop_rule, self._row.key), owner=self)

    def _on_refused(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._say(say(error))

    def _say(self, sentence: str) -> None:
        self._sentence.setText(sentence)
        tint(self._sentence, self._sentence.foregroundRole(), colours(self).wrong)


def _stored(row: RuleRow) -> tuple[str, str]:
    return (row.own.value, row.own.reason) if row.own else ("", "")


def _keys(row: RuleRow) -> tuple[str, str]:
    return draft_key("rules", row.key, "value"), draft_key("rules", row.key, "reason")
