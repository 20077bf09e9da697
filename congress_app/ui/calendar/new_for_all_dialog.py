"""New congresses for all organisations below one that have none yet: what they share is asked for once."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id, field_of
from congress_app.domain.organisations import Organisation
from congress_app.domain.proposals import proposed_committee
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.ui.calendar.congress_model import content_options
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import Line, LineList, hint, sentence
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Options, chosen
from congress_app.ui.common.organisation_choice import options_of_organisations

FIELDS = ("content_count", "committee_by", "term")


class NewForAllDialog(KeptDialog):
    """Asks for the superior and the shared fields. asked: the ids of the organisations, and the values."""

    asked = Signal(object, object)

    def __init__(self, organisations: Sequence[Organisation], held: Collection[str], own: str, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Congresses for all below"), pgettext("dialog", "Add congresses"))
        self._organisations = organisations
        self._held = frozenset(held)
        parents = {each.parent_id for each in organisations}
        self._offered = options_of_organisations([each for each in organisations if each.id in parents])
        superior = field_of(Organisation, "parent_id")
        self._superior = ChoiceInput(FieldEditing(superior, lambda: self._offered), self)
        self._superior.setAccessibleName(_(superior.said.title))
        options: dict[str, Options] = {}
        contents = content_options("content_count")
        if contents is not None:
            options["content_count"] = contents
        self.form = Form(Congress, FIELDS, options=options, parent=self)
        self._draft = Congress(id=Id[Congress]("new"), organisation_id=Id[Organisation](""), code="")
        self.form.show_rows(self._draft)
        self._words = sentence()
        self._lines = LineList(_("Organisations that get a congress"), (_("Organisation"), _("Kind of organisation")))
        self._arrange(_(superior.said.title))
        self.use_form(self.form, Congress, FIELDS)
        self.form.edited.connect(self._on_edited)
        self._superior.textChanged.connect(self._on_changed)
        words = next((option.words for option in self._offered if option.value == own), "")
        self._superior.show_text(words or (self._offered[0].words if self._offered else ""))
        self._on_changed()
        self._superior.setFocus()

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong:
            self.form.focus_field(self.form.first_wrong)
            return
        given = {name: getattr(self._draft, name) for name in FIELDS if getattr(self._draft, name)}
        self.asked.emit([each.id for each in self._wanted()], given)

    def _arrange(self, title: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(UNIT * 2)
        label = QLabel(title)
        label.setBuddy(self._superior)
        grid.addWidget(label, 0, 0)
        grid.addWidget(self._superior, 0, 1)
        grid.setColumnStretch(1, 1)
        proposed = hint(_("Ordinal and form are proposed from each organisation; a term that is left empty too."))
        self._lines.setColumnWidth(0, UNIT * 44)
        parts = (grid, self.form, proposed, self._words, self._lines, self.refusal, self._foot)
        column = column_of(*parts, margins=UNIT * 2)
        column.setStretch(4, 1)
        self.setLayout(column)
        take_room(self, UNIT * 76, UNIT * 62)

    def _wanted(self) -> list[Organisation]:
        try:
            above = chosen(self._offered, self._superior.text())
        except BadValue:
            return []
        below = [each for each in self._organisations if each.parent_id == above and above is not None]
        return [each for each in below if each.id not in self._held]

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        if name == "content_count":
            self._draft = dataclasses.replace(self._draft, committee_by=proposed_committee(value))
        self.form.show_rows(self._draft)

    def _on_changed(self) -> None:
        wanted = self._wanted()
        self._words.setText(_("{count} organisations below it have no congress yet.").format(count=len(wanted)))
        self._lines.show_lines([Line((each.name, each.kind.words)) for each in wanted])
        self.offer(is_complete=bool(wanted))
