"""Who comes in place of a delegate: the one, the day, the decision and the reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.domain.delegate_choices import DelegateCategory
from congress_app.domain.delegates import Substitution
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.delegates.choices import delegate_options
from congress_app.ui.delegates.name_choice import NewNameChoice, new_name

FIELDS = ("substitute_id", "on", "decision", "reason")


class SubstituteDialog(KeptDialog):
    """Asks for one substitution. asked: its values. rows: all at the congress, the one replaced among them."""

    asked = Signal(object)

    def __init__(self, replaced: DelegateRow, rows: Sequence[DelegateRow], on: dt.date, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Replace a delegate"), pgettext("dialog", "Replace"))
        self._draft = Substitution(
            id=Id("new"),
            congress_id=replaced.fact("congress_id"),
            replaced_id=Id(replaced.id),
            substitute_id=Id(""),
            on=on,
        )
        others = [row for row in rows if row.id != replaced.id and not row.fact("category").is_official]
        choice = NewNameChoice(delegate_options(others))
        editings = {"substitute_id": choice.editing(field_of(Substitution, "substitute_id"))}
        self.form = Form(Substitution, FIELDS, editings=editings, parent=self)
        self.form.show_rows(self._draft)
        self.use_form(self.form, Substitution, FIELDS)
        self.form.edited.connect(self._on_edited)
        count = sum(row.place is DelegateCategory.ALTERNATE for row in others)
        words = (
            _(
                "Who comes in place of {name}? {count} alternates are offered first, then guests and service."
                " Somebody who is not in the list yet is typed by the whole name."
            )
            if count
            else _(
                "Who comes in place of {name}? There is no alternate: type the whole name of the new delegate;"
                " guests and service are offered too."
            )
        )
        self._new = hint("")
        self._new.hide()
        told = hint(words.format(name=replaced.fact("full_name"), count=count))
        fields = scrolled(column_of(told, self.form, self._new, 1, spacing=UNIT + UNIT // 2), self)
        layout = column_of(fields, self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 66, UNIT * 42)
        self.offer(is_complete=False)
        self.form.focus_field("substitute_id")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong or not self._draft.substitute_id:
            self.form.focus_field(self.form.first_wrong or FIELDS[0])
            return
        self.asked.emit({name: getattr(self._draft, name) for name in FIELDS})

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self.form.show_rows(self._draft)
        added = new_name(self._draft.substitute_id)
        words = _(
            "{name} is not in the list yet: added as an alternate of the same organisation, then put in the place."
        )
        self._new.setText(words.format(name=added))
        self._new.setVisible(bool(added))
        self.offer(is_complete=bool(self._draft.substitute_id))
