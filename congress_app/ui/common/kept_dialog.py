"""A dialog that stays open until what it asks for is done: a refusal is said in it, and nothing that was typed is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.fields import field_of
from congress_app.domain.record import Record
from congress_app.i18n import say
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.ui.common.cell_field import sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import main_button, sentence
from congress_app.ui.common.form import Form
from congress_app.ui.common.look import colours, tint
from congress_app.ui.common.writer import OutcomeLike

O = TypeVar("O", bound=OutcomeLike)  # noqa: E741 - an outcome


class KeptDialog(QDialog):
    """Asks for a verb, which whoever listens runs with `carry_out`.

    Args:
        title: what the window is called.
        button: the words on the main button.
    """

    def __init__(self, parent: QWidget, title: str, button: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.refusal = sentence()
        self.refusal.hide()
        self._foot, self._button = main_button(self, button)
        self._is_waiting = False
        self._form: Form | None = None
        self._titles: dict[str, str] = {}

    def use_form(self, form: Form, entity: type[Record], names: Sequence[str]) -> None:
        """The form at whose fields a refusal that names one is said; any other is said above the foot."""
        self._form = form
        self._titles = {field_of(entity, name).said.title: name for name in names}
        form.edited.connect(self.forget_refusal)

    def offer(self, *, is_complete: bool) -> None:
        """The main button is offered once all that is needed stands there, and nothing is being stored."""
        self._button.setEnabled(is_complete and not self._is_waiting)

    def carry_out(self, desk: Desk, verb: Callable[[], O], on_done: Callable[[O], None]) -> None:
        """Run the verb that was asked for; the dialog closes when it is done, and says why where it is not."""

        def done(outcome: O) -> None:
            self._wait(is_waiting=False)
            super(KeptDialog, self).accept()
            on_done(outcome)

        def failed(error: BaseException) -> None:
            self._wait(is_waiting=False)
            if isinstance(error, UserError):
                self._refuse(error)
            if isinstance(error, DataFileError):
                desk.messages.tell_error(error)  # with the way to save what is open

        self.forget_refusal()
        self._wait(is_waiting=True)
        desk.write(verb, done, failed, owner=self)

    def accept(self) -> None:
        """Ask, unless what was asked for is being done."""
        if not self._is_waiting:
            self.ask()

    def ask(self) -> None:
        """Look whether all is right, and ask for the verb."""
        raise NotImplementedError

    def reject(self) -> None:
        """While something is being stored there is nothing to give up."""
        if not self._is_waiting:
            super().reject()

    def forget_refusal(self, *_edited: Any) -> None:
        """Something else was typed: the sentence may hold no longer."""
        self.refusal.hide()

    def event(self, event: QEvent) -> bool:
        """A sentence that comes below a field makes the window higher: Qt would squeeze what stands below it."""
        is_laid_out = event.type() == QEvent.Type.LayoutRequest
        is_taken = super().event(event)  # may be the end of it: only a layout lets it stand for sure
        if is_laid_out and (layout := self.layout()) is not None:
            size = layout.totalMinimumSize().expandedTo(self.size())
            height = max(size.height(), layout.totalMinimumHeightForWidth(size.width()))
            self.resize(size.width(), min(height, self.screen().availableGeometry().height()))
        return is_taken

    def _wait(self, *, is_waiting: bool) -> None:
        self._is_waiting = is_waiting
        self._button.setEnabled(not is_waiting)
        if not is_waiting:
            self._button.setFocus()  # while it was off, Qt gave the focus to the way out

    def _refuse(self, error: UserError) -> None:
        named = error.values.get("field")
        name = self._titles.get(named.msgid) if isinstance(named, UserError) else None
        if name is not None and self._form is not None:
            self._form.refuse(name, sentence_of(error))
            self._form.focus_field(name)
            return
        self.refusal.setText(say(error))
        tint(self.refusal, QPalette.ColorRole.WindowText, colours(self).wrong)
        self.refusal.show()
