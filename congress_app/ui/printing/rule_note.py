"""The line above the pages of a paper that is older than its rules: what was in force then, and a button that uses it for this paper."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from congress_app.documents.builders.paper import RULES
from congress_app.documents.rule_sets import Older
from congress_app.i18n import _
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, row_of


class RuleNote(QWidget):
    """Remembers, until the window closes, which papers follow the older rules. changed: the shown one follows others now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: dict[tuple[str, str], str] = {}
        self._paper = ("", "")
        self._older: Older | None = None
        mark = QLabel(self)
        mark.setPixmap(icon("history").pixmap(16))
        self.sentence = QLabel(self)
        self.sentence.setWordWrap(True)
        self.button = QPushButton(self)
        self.button.setAutoDefault(False)
        self.button.clicked.connect(self._on_clicked)
        layout = row_of(mark, self.sentence, self.button, spacing=UNIT)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        self.hide()

    def options(self, form: str, congress_id: str) -> dict[str, str]:
        """The rule set of a paper, as its builder takes it; nothing where it is the office's."""
        chosen = self._chosen.get((form, congress_id))
        return {RULES: chosen} if chosen else {}

    def show_for(self, form: str, congress_id: str, older: Older | None) -> None:
        """Say what there is to say about a paper; without an older rule set nothing is shown."""
        self._paper, self._older = (form, congress_id), older
        if older is not None and self._paper in self._chosen:
            self.sentence.setText(_("This paper follows {rules}.").format(rules=older.title))
            self.button.setText(_("Use {rules}").format(rules=older.used))
        elif older is not None:
            self.sentence.setText(older.sentence)
            self.button.setText(_("Use {rules}").format(rules=older.title))
        self.setVisible(older is not None)

    def _on_clicked(self) -> None:
        if self._older is None:
            return
        if self._chosen.pop(self._paper, None) is None:
            self._chosen[self._paper] = self._older.rule_set
        self.changed.emit()
