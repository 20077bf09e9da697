"""A round of opinions: on which draft, how, by when, and whom it asks. For a new one, for one that stands, and to ask more."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.dialog_room import scrolled, take_room
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.options import Option
from congress_app.ui.drafts.opinions.whom import WhomChoice
from congress_app.ui.drafts.opinions.whom_tree import WhomTree

WHAT = ("title", "version_id", "means", "letter")
WHEN = ("asked_on", "due_on", "due_at")
FIELDS = (*WHAT, *WHEN)


class RoundDialog(KeptDialog):
    """Asks for a round. asked: its values, and those whom it shall ask, as the verb takes them.

    Args:
        draft: the round as it stands, or as it is proposed. last: whom the round before asked, key to name.
        whom: None for a round that stands: whom it asks is changed in the sheet.
    """

    asked = Signal(object, list)

    def __init__(
        self,
        draft: OpinionRound,
        versions: Sequence[DocumentVersion],
        whom: WhomChoice | None,
        last: Mapping[str, str],
        about: str,
        parent: QWidget,
    ) -> None:
        is_new = whom is not None
        title = pgettext("dialog", "Ask for opinions") if is_new else pgettext("dialog", "Round of opinions")
        super().__init__(
            parent, title, pgettext("dialog", "Begin the round") if is_new else pgettext("dialog", "Store")
        )
        self._draft, self._whom = draft, whom
        version = FieldEditing(field_of(OpinionRound, "version_id"), lambda: version_options(versions))
        self.what = Form(OpinionRound, WHAT, editings={"version_id": version}, parent=self)
        self.when = Form(OpinionRound, WHEN, parent=self)
        self.use_form(self.what, OpinionRound, WHAT)
        for form in (self.what, self.when):
            form.edited.connect(self._on_edited)
        sides = row_of(self.what, self.when, spacing=UNIT * 3)
        sides.setStretch(0, 3)
        sides.setStretch(1, 2)
        self.tree: WhomTree | None = None
        self.names: QPlainTextEdit | None = None
        content = column_of(hint(about), sides, spacing=UNIT)
        if whom is not None:
            self.tree = WhomTree(whom.data, last=last, parent=self)
            self.names = names_field(self)
            self.tree.missed.connect(self._add_names)
            content.addWidget(self.tree, 1)
            content.addLayout(labelled(self.names))
        else:
            content.addStretch(1)
        area = scrolled(content, self)
        layout = column_of(area, self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT)
        layout.setStretch(0, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 100, UNIT * (82 if is_new else 38))
        self._show()
        self.offer(is_complete=True)
        self.what.focus_field("title")

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        for form in (self.what, self.when):
            if form.first_wrong:
                form.focus_field(form.first_wrong)
                return
        participants = taken(self._whom, self.tree, self.names) if self._whom is not None else []
        self.asked.emit({name: getattr(self._draft, name) for name in FIELDS}, participants)

    def _add_names(self, names: list[str]) -> None:
        """Those of the round before who stand in no list are typed names."""
        if self.names is not None:
            there = self.names.toPlainText().split("\n")
            self.names.setPlainText("\n".join(filter(None, dict.fromkeys((*there, *names)))))

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self.forget_refusal()
        self._show()

    def _show(self) -> None:
        self.what.show_rows(self._draft)
        self.when.show_rows(self._draft)
        asked, due = self._draft.asked_on, self._draft.due_on
        is_early = asked is not None and due is not None and due < asked
        self.when.advise("due_on", _("The time to answer ends before it was asked.") if is_early else "")


class AskMoreDialog(KeptDialog):
    """Asks whom else a round shall ask. asked: those, as the verb takes them."""

    asked = Signal(list)

    def __init__(self, whom: WhomChoice, asked: Collection[str], about: str, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Ask more"), pgettext("dialog", "Ask these"))
        self._whom = whom
        self.tree = WhomTree(whom.data, asked=asked, parent=self)
        self.names = names_field(self)
        layout = column_of(
            hint(about), self.tree, labelled(self.names), self.refusal, self._foot, margins=UNIT * 2, spacing=UNIT
        )
        layout.setStretch(1, 1)
        self.setLayout(layout)
        take_room(self, UNIT * 92, UNIT * 72)
        self.tree.changed.connect(self._offer)
        self.names.textChanged.connect(self._offer)
        self._offer()
        self.tree.line.setFocus()

    def ask(self) -> None:
        """Tell whom."""
        self.asked.emit(taken(self._whom, self.tree, self.names))

    def _offer(self) -> None:
        self.offer(is_complete=bool(taken(self._whom, self.tree, self.names)))


def version_options(versions: Sequence[DocumentVersion]) -> list[Option]:
    """The drafts to choose from, the newest first."""
    return [
        Option(each.id, f"{_('Draft {number}').format(number=each.number)}: {each.file_name}", each.note)
        for each in reversed(versions)
    ]


def names_field(parent: QWidget) -> QPlainTextEdit:
    """Where further names are typed or pasted."""
    field = QPlainTextEdit(parent)
    field.setAccessibleName(_("Other names"))
    field.setPlaceholderText(_("One name a line, or with “;” between: they may be pasted from a list"))
    field.setTabChangesFocus(True)
    field.setFixedHeight(field.fontMetrics().lineSpacing() * 2 + UNIT * 2)
    return field


def labelled(field: QPlainTextEdit) -> Any:
    """A field with its words at the left."""
    label = QLabel(_("Other names"))
    label.setBuddy(field)
    line = row_of(label, field, spacing=UNIT * 2)
    line.setStretch(1, 1)
    return line


def taken(whom: WhomChoice, tree: WhomTree | None, names: QPlainTextEdit | None) -> list[dict[str, Any]]:
    """Those ticked and those typed, each once."""
    ticked = [dict(each.values) for each in tree.chosen] if tree is not None else []
    text = names.toPlainText() if names is not None else ""
    typed = [" ".join(each.split()) for each in text.replace("\t", " ").replace(";", "\n").split("\n")]
    return ticked + [whom.values(each) for each in typed if each]
