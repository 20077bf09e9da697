"""Organisations under another superior: which ones, and which superior."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.i18n import _, pgettext
from congress_app.ui.common.dialog_foot import Line, LineList, hint, main_button, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.organisation_choice import OrganisationChoice


class MoveDialog(QDialog):
    """Asks whereto. asked: the ids and the new superior's id (empty = none)."""

    asked = Signal(list, str)

    def __init__(self, chosen: Sequence[Organisation], organisations: Sequence[Organisation], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "Move to another superior"))
        self._chosen = chosen
        choice = OrganisationChoice(organisations)
        field = field_of(Organisation, "parent_id")
        self.form = Form(Organisation, ("parent_id",), editings={"parent_id": choice.editing(field)}, parent=self)
        superiors = {each.parent_id for each in chosen}
        self._parent_id = superiors.pop() if len(superiors) == 1 else None
        self.form.show_rows(Organisation(id=Id("new"), name="", parent_id=self._parent_id))
        self.form.edited.connect(self._on_edited)
        lines = LineList(_("Organisations to be moved"), (_("Organisation"), _("Superior organisation")))
        lines.setColumnWidth(0, UNIT * 34)
        lines.show_lines([Line((each.name, choice.words(each.parent_id))) for each in chosen])
        foot, self._button = main_button(self, pgettext("organisations", "Move"))
        self._button.setEnabled(False)
        head = sentence(_("{count} organisations and all below them get another superior.").format(count=len(chosen)))
        note = hint(_("An empty superior puts them at the top."))
        layout = column_of(head, lines, self.form, note, foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        layout.setStretch(1, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 76, UNIT * 46)
        self.form.focus_field("parent_id")

    def accept(self) -> None:
        """Store the field being left first; wrong text keeps the dialog open."""
        commit_focus()
        if self.form.first_wrong:
            self.form.focus_field(self.form.first_wrong)
            return
        self.asked.emit([each.id for each in self._chosen], str(self._parent_id or ""))
        super().accept()

    def _on_edited(self, _name: str, value: Id[Organisation] | None) -> None:
        self._parent_id = value
        self._button.setEnabled(True)
