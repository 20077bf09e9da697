"""Into which delegation and which group the chosen delegates shall go."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option, chosen
from congress_app.ui.delegates.name_choice import NameChoice


class IntoDialog(QDialog):
    """Asks for one delegation or group. asked: its id, empty = out of any.

    Args:
        is_groups: groups are offered rather than delegations.
        count: how many delegates are moved.
    """

    asked = Signal(str)

    def __init__(self, choice: NameChoice, count: int, parent: QWidget, *, is_groups: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(
            pgettext("dialog", "Move into a group") if is_groups else pgettext("dialog", "Move into a delegation")
        )
        nothing = Option("", pgettext("filter", "In none"))
        self._options = [*choice.options(), nothing]
        self.input = ChoiceEdit(lambda: self._options, self)
        self.input.setMinimumHeight(UNIT * 4)
        self.input.setTextMargins(UNIT // 2, 0, UNIT // 2, 0)
        label = QLabel(_("Discussion group") if is_groups else _("Delegation"))
        label.setBuddy(self.input)
        self.input.setAccessibleName(label.text())
        foot, self.button = main_button(self, pgettext("dialog", "Move there"))
        words = hint(_("{count} delegates are moved.").format(count=count))
        self.setLayout(column_of(words, label, self.input, 1, foot, margins=UNIT * 2, spacing=UNIT))
        self.resize(UNIT * 56, self.sizeHint().height())
        self.input.textChanged.connect(self._on_typed)
        self._on_typed()
        self.input.setFocus()

    @property
    def target(self) -> str | None:
        """The id chosen; None while the text means none."""
        try:
            found: str | None = chosen(self._options, self.input.text())
        except BadValue:
            return None
        return found

    def accept(self) -> None:
        """Tell where to."""
        if self.target is not None:
            self.asked.emit(self.target)
            super().accept()

    def _on_typed(self) -> None:
        self.button.setEnabled(self.target is not None)
