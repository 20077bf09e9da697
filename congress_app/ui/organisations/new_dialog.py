"""A new organisation: chosen from the catalogue, which proposes the rest, or typed."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.units import Unit, Units
from congress_app.i18n import _, pgettext
from congress_app.i18n.tones import canonical
from congress_app.services.importing.organisations import guessed_kind
from congress_app.services.organisation_rows import province_organisation
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.organisation_choice import OrganisationChoice
from congress_app.ui.organisations.unit_choice import place_of, proposed, unit_editing

FIELDS = ("unit_key", "name", "short_name", "kind", "parent_id", "formation", "merged_count", "area", "earlier_names")


class NewOrganisationDialog(KeptDialog):
    """Asks for one organisation. asked: its values. parent_id: the superior that is proposed, empty = none."""

    asked = Signal(object)

    def __init__(self, organisations: Sequence[Organisation], parent_id: str, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "New organisation"), pgettext("dialog", "Add organisation"))
        self._organisations = organisations
        self._by_id = {str(each.id): each for each in organisations}
        self._touched: set[str] = set()
        above = Id[Organisation](parent_id) if parent_id in self._by_id else None
        self._draft = Organisation(id=Id("new"), name="", parent_id=above)
        choice = OrganisationChoice(organisations)
        editings = {"unit_key": unit_editing(), "parent_id": choice.editing(field_of(Organisation, "parent_id"))}
        self.form = Form(Organisation, FIELDS, editings=editings, parent=self)
        self.form.show_rows(self._draft)
        self.use_form(self.form, Organisation, FIELDS)
        self.form.edited.connect(self._on_edited)
        words = _(
            "Type a part of the name of a commune, ward or province; the rest is proposed. Or type the name below."
        )
        fields = scrolled(column_of(hint(words), self.form, 1, spacing=UNIT + UNIT // 2), self)
        layout = column_of(fields, self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT + UNIT // 2)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 72, UNIT * 60)
        self._show_state()
        self.form.focus_field("unit_key")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong or not self._draft.name:
            self.form.focus_field(self.form.first_wrong or "name")
            return
        self.asked.emit({name: getattr(self._draft, name) for name in FIELDS})

    def _on_edited(self, name: str, value: Any) -> None:
        self._touched.add(name)
        self._draft = dataclasses.replace(self._draft, **{name: value})
        fresh: dict[str, Any] = {}
        if name == "unit_key":
            fresh = {**proposed(value), **self._superior(value)}
        elif name in ("name", "parent_id") and not self._draft.unit_key:
            fresh = {"kind": guessed_kind(self._draft.name, self._by_id.get(str(self._draft.parent_id)))}
        fresh = {each: proposal for each, proposal in fresh.items() if each not in self._touched}
        self._draft = dataclasses.replace(self._draft, **fresh)
        self.form.show_rows(self._draft)
        self._show_state()

    def _superior(self, key: str) -> dict[str, Any]:
        """A unit stands below its province, where that has its organisation."""
        place = place_of(key)
        if not isinstance(place, Unit):
            return {}
        above = province_organisation(self._organisations, Units.load().province(place.province))
        return {"parent_id": above.id} if above is not None else {}

    def _show_state(self) -> None:
        self.offer(is_complete=bool(self._draft.name))
        name, above = canonical(self._draft.name), self._draft.parent_id
        is_there = any(each.parent_id == above and canonical(each.name) == name for each in self._organisations)
        self.form.advise("name", _("An organisation of this name stands there already.") if is_there else "")
