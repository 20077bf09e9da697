"""Asks what fills a place of the dossier, or for a piece that no place asks for: a document, a print-out, a paper on the shelf."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLabel

from congress_app.domain.drafts.dossier import DossierPiece
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.runtime.errors import BadValue
from congress_app.services.work import Outcome
from congress_app.ui.common.cell_field import FieldEditing, sentence_of
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option

_DOCUMENT, _FORM = "document_id", "form"


class ChooseContent(KeptDialog):
    """The content of a piece; without a place also its title and who compiles it.

    Args:
        verb: is given the values of the piece.
    """

    def __init__(
        self,
        desk: Desk,
        title: str,
        drafts: Sequence[Draft],
        verb: Callable[[dict[str, Any]], Outcome[Any]],
        on_done: Callable[[Outcome[Any]], None],
        *,
        draft: DossierPiece | None = None,
    ) -> None:
        super().__init__(desk.window, title, pgettext("button", "Put in"))
        self._desk, self._verb, self._on_done, self._piece = desk, verb, on_done, draft
        self._options = [Option((_DOCUMENT, each.id), each.title, each.document.code) for each in drafts]
        field = dataclasses.replace(field_of(DossierPiece, "form"), is_required=False)
        self._editing = FieldEditing(field, lambda: self._options)
        self.content = ChoiceInput(self._editing, self)
        self.content.setAccessibleName(_("Document or print-out"))
        label = QLabel(_("Document or print-out"), self)
        label.setBuddy(self.content)
        self.form = Form(DossierPiece, ("title", "group", "kept_at"), parent=self)
        self.form.edited.connect(self._on_edited)
        self.form.setVisible(draft is not None)
        if draft is not None:
            self.form.show_rows(draft)
        words = _("Type a part of the title. With nothing chosen it is a paper that lies outside the program.")
        shown = hint(words if draft is not None else _("Type a part of the title, with or without accents."))
        self.setLayout(
            column_of(
                shown, label, self.content, self.form, self.refusal, 1, self._foot, margins=UNIT * 2, spacing=UNIT
            )
        )
        self.resize(UNIT * 66, self.sizeHint().height())
        self.content.textChanged.connect(self._on_typed)
        self._on_typed()
        self.content.setFocus()

    def add_forms(self, forms: Mapping[str, str]) -> None:
        """Offer print-outs too: those that have something to print, with their titles."""
        words = _("Print-out: {title}")
        self._options += [Option((_FORM, name), words.format(title=title)) for name, title in forms.items()]

    def ask(self) -> None:
        """Put it in."""
        commit_focus()
        try:
            chosen = self._editing.value_of(self.content.text())
        except BadValue as error:
            self.refusal.setText(sentence_of(error))
            self.refusal.show()
            return
        values: dict[str, Any] = dict([chosen]) if chosen else {}
        if self._piece is not None:
            title = self._piece.title or (self.content.text() if chosen else "")
            if not title:
                self.form.focus_field("title")
                return
            values |= {"title": title, "group": self._piece.group, "kept_at": self._piece.kept_at}
        self.carry_out(self._desk, lambda: self._verb(values), self._on_done)

    def _on_edited(self, name: str, value: Any) -> None:
        if self._piece is not None:
            self._piece = dataclasses.replace(self._piece, **{name: value})
            self.form.show_rows(self._piece)
            self._on_typed()

    def _on_typed(self) -> None:
        self.forget_refusal()
        self.offer(is_complete=self._piece is not None or bool(self.content.text().strip()))
