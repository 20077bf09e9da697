"""The document whose opinions are shown: typed without accents or picked; those that are asked about come first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.domain.fields import field_of
from congress_app.i18n import _
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.inputs import ChoiceInput
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.options import Option

NARROWEST = UNIT * 22


class DocumentChoice(ChoiceInput):
    """document_chosen: another document (its id)."""

    document_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._options: list[Option] = []
        self._id = ""
        self._editing = FieldEditing(field_of(OpinionRound, "document_id"), lambda: self._options)
        super().__init__(self._editing, parent)
        self.setAccessibleName(_("Document"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.left.connect(self._on_left)

    def offer(self, drafts: Sequence[Draft]) -> None:
        """Offer these from now on."""
        ordered = sorted(drafts, key=lambda each: not (each.rounds or each.loose))
        self._options = [Option(each.id, document_words(each), each.kind.title) for each in ordered]

    def show_document(self, id: str) -> None:
        """Show which one is looked at; what is being typed is left alone."""
        self._id = id
        words = self._editing.text_of(id)
        if not (self.hasFocus() and self.has_own_text()):
            self.show_text(words)
        self.setToolTip(words)

    def minimumSizeHint(self) -> QSize:
        """A few words."""
        return QSize(NARROWEST, super().minimumSizeHint().height())

    def _on_left(self) -> None:
        if not self.has_own_text():
            return
        try:
            chosen = self._editing.value_of(self.shown_text())
        except BadValue:
            chosen = self._id  # what is not offered gives way to what stood there
        self.show_text(self._editing.text_of(chosen))
        if chosen != self._id:
            self.document_chosen.emit(chosen)


def document_words(draft: Draft) -> str:
    """What a document is called in the list, with how many of its opinions wait for an answer."""
    words = f"{draft.title} ({draft.document.code})" if draft.document.code else draft.title
    return f"{words} – {_('{count} unanswered').format(count=draft.open_opinions)}" if draft.open_opinions else words
