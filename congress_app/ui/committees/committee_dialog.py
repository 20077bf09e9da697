"""A committee: its organisation, its kind, its term, its first and last day. For a new one and for one that stands."""

from __future__ import annotations

import dataclasses
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.domain.committees import Committee
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.organisation_choice import OrganisationChoice

FIELDS = ("organisation_id", "kind", "term", "starts_on", "ends_on")


class CommitteeDialog(KeptDialog):
    """Asks for one committee. asked: its values."""

    asked = Signal(object)

    def __init__(self, draft: Committee, organisations: OrganisationChoice, parent: QWidget, *, is_new: bool) -> None:
        title = pgettext("dialog", "New committee") if is_new else pgettext("dialog", "Committee")
        button = pgettext("dialog", "Add") if is_new else pgettext("dialog", "Store")
        super().__init__(parent, title, button)
        self._draft = draft
        editings = {"organisation_id": organisations.editing(field_of(Committee, "organisation_id"))}
        self.form = Form(Committee, FIELDS, editings=editings, parent=self)
        self.form.show_rows(draft)
        self.use_form(self.form, Committee, FIELDS)
        self.form.edited.connect(self._on_edited)
        words = _("Members sit on a committee. The days may stay empty: then it is in office throughout.")
        self.setLayout(
            column_of(hint(words), self.form, self.refusal, 1, self._foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        )
        self.resize(UNIT * 64, self.sizeHint().height())
        self.offer(is_complete=bool(draft.organisation_id))
        self.form.focus_field("term" if draft.organisation_id else "organisation_id")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong or not self._draft.organisation_id:
            self.form.focus_field(self.form.first_wrong or FIELDS[0])
            return
        self.asked.emit({name: getattr(self._draft, name) for name in FIELDS})

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self.form.show_rows(self._draft)
        self.offer(is_complete=bool(self._draft.organisation_id))
