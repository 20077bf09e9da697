"""Asks what a new template of the office is called and what kind of document it is for; what was found in it is shown at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from congress_app.domain.drafts.templates import OwnDocumentTemplate
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.tones import canonical
from congress_app.runtime.errors import BadValue
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.inputs import ChoiceInput, LineInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.drafts.documents.model import kind_options
from congress_app.ui.drafts.templates.check_view import CheckView
from congress_app.ui.drafts.templates.reading import NewTemplate


class KeepTemplate(KeptDialog):
    """Keeps a Word file as a template of the office.

    Args:
        name, kind: what is proposed. there: the templates that the office has.
    """

    def __init__(
        self,
        desk: Desk,
        new: NewTemplate,
        name: str,
        kind: str,
        there: Sequence[OwnDocumentTemplate],
        on_done: Callable[[Outcome[OwnDocumentTemplate]], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, pgettext("dialog", "Add a template"), pgettext("button", "Add the template"))
        self._desk, self._new, self._there, self._on_done = desk, new, there, on_done
        self._editing = FieldEditing(field_of(OwnDocumentTemplate, "kind"), kind_options)
        self.name, self.kind = LineInput(self), ChoiceInput(self._editing, self)
        self.name.setText(name)
        self.kind.setText(self._editing.text_of(kind))
        self.replaces = hint()
        self.check = CheckView(self)
        self.check.show_check(new.check)
        self._lay_out()
        self.name.textChanged.connect(self._on_typed)
        self.kind.textChanged.connect(self._on_typed)
        self._on_typed()
        self.name.setFocus()
        self.name.selectAll()

    def ask(self) -> None:
        """Keep it."""
        kind = self._kind()
        if kind is not None:
            keep = self._desk.app.services.document_templates.keep
            self.carry_out(self._desk, partial(keep, self.name.text().strip(), kind, self._new.file), self._on_done)

    # inside

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT)
        fields: tuple[tuple[str, LineInput | ChoiceInput], ...] = (
            (_("Name"), self.name),
            (_("Kind of document"), self.kind),
        )
        for line, (title, field) in enumerate(fields):
            label = QLabel(title, self)
            label.setBuddy(field)
            field.setAccessibleName(title)
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1)
        parts = (hint(self._new.file.name), grid, self.replaces, self.check, self.refusal)
        self.setLayout(column_of(*parts, 1, self._foot, margins=UNIT * 2, spacing=UNIT))
        self.setTabOrder(self.kind, self.check.list)
        self.setTabOrder(self.check.list, self._foot)
        take_room(self, UNIT * 80, self.sizeHint().height())

    def _kind(self) -> str | None:
        try:
            value = self._editing.value_of(self.kind.text())
        except BadValue:
            return None
        return str(value) if value else None

    def _on_typed(self) -> None:
        self.forget_refusal()
        kind, name = self._kind(), canonical(self.name.text())
        is_there = any(each.kind == kind and canonical(each.name) == name for each in self._there)
        self.replaces.setText(_("A template of this name stands already: the file takes the place of its file."))
        self.replaces.setVisible(is_there)
        self.offer(is_complete=kind is not None and bool(name.strip()) and not self._new.check.problem)
