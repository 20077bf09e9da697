"""Asks for a reason in one line, and carries out what it is the reason of."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLabel, QWidget

from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.inputs import LineInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of


class ReasonDialog(KeptDialog):
    """A sentence that says what is about to happen, and the reason.

    Args:
        verb: is given the reason.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        words: str,
        label: str,
        button: str,
        verb: Callable[[str], Outcome[Any]],
        on_done: Callable[[Outcome[Any]], None],
    ) -> None:
        super().__init__(desk.window, title, button)
        self._desk, self._verb, self._on_done = desk, verb, on_done
        self.reason = LineInput(self)
        self.reason.setAccessibleName(label)
        named = QLabel(label, self)
        named.setBuddy(self.reason)
        self.reason.textChanged.connect(self._on_typed)
        parts: tuple[QWidget, ...] = (hint(words), named, self.reason, self.refusal)
        self.setLayout(column_of(*parts, 1, self._foot, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 60, self.sizeHint().height())
        self._on_typed()
        self.reason.setFocus()

    def ask(self) -> None:
        """Carry it out."""
        if self.reason.text().strip():
            self.carry_out(self._desk, partial(self._verb, self.reason.text().strip()), self._on_done)

    def _on_typed(self) -> None:
        self.forget_refusal()
        self.offer(is_complete=bool(self.reason.text().strip()))
