"""Asks for which document files were dropped, where they were dropped on none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QWidget

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint, main_button
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option, chosen

MOST_NAMES = 5


class ChooseDocument(QDialog):
    """chosen: the document, and whether the files are attachments."""

    chosen = Signal(object, bool)

    def __init__(self, drafts: Sequence[Draft], paths: Sequence[Path], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(pgettext("dialog", "For which document?"))
        self._drafts = {draft.id: draft for draft in drafts}
        names = ", ".join(path.name for path in paths[:MOST_NAMES])
        if len(paths) > MOST_NAMES:
            names += " " + pgettext("files", "and {count} more").format(count=len(paths) - MOST_NAMES)
        editing = FieldEditing(field_of(CongressDocument, "title"), self._options)
        self.input = ChoiceInput(editing, self)
        self.input.setAccessibleName(_("Document"))
        self.attached = QCheckBox(_("As an attachment, not as the next draft"), self)
        label = QLabel(_("Document"), self)
        label.setBuddy(self.input)
        foot, self._button = main_button(self, pgettext("button", "Take in"))
        words = _("Files to be taken in: {names}.").format(names=names)
        self.setLayout(
            column_of(hint(words), label, self.input, self.attached, 1, foot, margins=UNIT * 2, spacing=UNIT)
        )
        self.resize(UNIT * 64, self.sizeHint().height())
        self.input.textChanged.connect(self._on_typed)
        self._on_typed()
        self.input.setFocus()

    @property
    def draft(self) -> Draft | None:
        """The document that is meant; None while that is open."""
        try:
            return self._drafts.get(chosen(self._options(), self.input.text()) or "")
        except BadValue:
            return None

    def accept(self) -> None:
        """Tell the document."""
        draft = self.draft
        if draft is not None:
            super().accept()
            self.chosen.emit(draft, self.attached.isChecked())

    def _options(self) -> list[Option]:
        return [Option(draft.id, draft.title, draft.document.code) for draft in self._drafts.values()]

    def _on_typed(self) -> None:
        self._button.setEnabled(self.draft is not None)
