"""A form without a Save button, built from the described fields of an entity: a field is stored when it is left.

Wrong text stays visible, marked, with one sentence below it. Ctrl+Z undoes letters first, then the program's steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from congress_app.domain.fields import field_of
from congress_app.domain.reading import read_field
from congress_app.domain.record import Record
from congress_app.i18n import _
from congress_app.listings.listing import cell_text
from congress_app.runtime.errors import BadValue
from congress_app.ui.common.cell_drafts import problem_of, said_of_left
from congress_app.ui.common.cell_field import FieldEditing, Kind, Read, sentence_of
from congress_app.ui.common.drafts import Drafts, draft_key
from congress_app.ui.common.drawing import IS_WRONG
from congress_app.ui.common.inputs import AnyInput, CheckInput, input_of
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, tint
from congress_app.ui.common.options import Options


class Form(QWidget):
    """The fields of one row, or of several rows at once. editings: fields that are edited in a way of their own.

    edited: a field was left with another value than is stored: its name and its value. For several rows it holds for all of them.
    """

    edited = Signal(str, object)

    def __init__(
        self,
        entity: type[Record],
        names: Sequence[str],
        *,
        options: Mapping[str, Options] | None = None,
        editings: Mapping[str, FieldEditing] | None = None,
        read: Read = read_field,
        drafts: Drafts | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        offered, own = options or {}, editings or {}
        self._entity = entity
        self._drafts = drafts
        self._rows: tuple[Record, ...] = ()
        self._sent: set[str] = set()
        self._refused: dict[str, tuple[str, str]] = {}
        self._fields = {
            name: _FormField(self, own.get(name) or FieldEditing(field_of(entity, name), offered.get(name), read=read))
            for name in names
        }
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(UNIT * 2)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(1, 1)
        for line, field in enumerate(self._fields.values()):
            field.put(grid, line * 2)
        grid.setRowStretch(len(self._fields) * 2, 1)
        self.setEnabled(False)

    @property
    def keys(self) -> tuple[str, ...]:
        """The ids of the rows shown."""
        return tuple(row.id for row in self._rows)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its fields."""
        return tuple(self._fields)

    def show_rows(self, *rows: Record) -> None:
        """Show one row, or what several have in common; none empties the form. Text being typed for the same row is left alone."""
        is_same = bool(rows) and tuple(row.id for row in rows) == self.keys
        self._rows = rows
        self.setEnabled(bool(rows))
        for name, field in self._fields.items():
            if not (is_same and (field.has_own_text() or field.is_wrong)):
                self._show_field(name, field)

    def refuse(self, name: str, sentence: str) -> None:
        """A value was refused by its verb: it stays visible, marked."""
        field = self._fields[name]
        if self._rows:
            field.input.set_stored(field.text_of(getattr(self._rows[0], name)))
        if len(self._rows) == 1 and self._key(name) in self._sent:
            self._sent.discard(self._key(name))
            self._refused[self._key(name)] = field.input.shown_text(), sentence
            self.on_typed(field)
        field.mark_wrong(sentence)

    def hint(self, name: str, words: str) -> None:
        """Words that stand grey in a field as long as it is empty: what holds then. Showing rows takes them away."""
        field = self._fields[name].input
        if isinstance(field, QLineEdit):
            field.setPlaceholderText(words)

    def advise(self, name: str, sentence: str) -> None:
        """A sentence below a field that does not keep it from being stored: a warning of the rules; empty takes it away."""
        self._fields[name].advise(sentence)

    def focus_field(self, name: str) -> None:
        """Put the cursor into a field."""
        self._fields[name].input.setFocus(Qt.FocusReason.OtherFocusReason)

    def input(self, name: str) -> AnyInput:
        """The input of a field."""
        return self._fields[name].input

    def set_visible(self, name: str, *, is_visible: bool) -> None:
        """Show or hide a field with its label."""
        self._fields[name].set_visible(is_visible=is_visible)

    @property
    def first_wrong(self) -> str:
        """The name of the first field whose text is not stored; empty when there is none."""
        return next((name for name, field in self._fields.items() if field.is_wrong), "")

    # told by the fields

    def on_left(self, field: _FormField) -> None:
        """A field was left: read it, compare it, store it."""
        if not self._rows or not field.has_own_text():
            if not field.has_own_text():
                self._settle(field)
            return
        try:
            value = field.editing.value_of(field.input.shown_text())
        except BadValue as error:
            field.mark_wrong(sentence_of(error))
            return
        self._settle(field)
        is_changed = any(getattr(row, field.name) != value for row in self._rows)
        field.show(field.text_of(value))
        if is_changed:
            if len(self._rows) == 1:
                self._sent.add(self._key(field.name))
            self.edited.emit(field.name, value)

    def on_typed(self, field: _FormField) -> None:
        """Text stands typed: keep it aside."""
        if self._drafts is None or len(self._rows) != 1:
            return
        if field.has_own_text():
            self._drafts.note(self._key(field.name), field.input.shown_text())
        else:
            self._drafts.stored(self._key(field.name))

    # inside

    def _settle(self, field: _FormField) -> None:
        field.mark_right()
        if self._drafts is not None and len(self._rows) == 1:
            self._drafts.stored(self._key(field.name))

    def _key(self, name: str) -> str:
        return draft_key(self._entity.__name__, self._rows[0].id, name)

    def _show_field(self, name: str, field: _FormField) -> None:
        field.mark_right()
        values = [getattr(row, name) for row in self._rows]
        is_common = all(value == values[0] for value in values[1:])
        field.show(field.text_of(values[0]) if values and is_common else "")
        field.say_several(is_several=not is_common)
        draft = self._drafts.left(self._key(name)) if self._drafts is not None and len(self._rows) == 1 else None
        if draft is not None:
            self._put_back(field, draft)

    def _put_back(self, field: _FormField, text: str) -> None:
        """Show text that is not stored: left in the row a while ago, or by an earlier run; with the reason why it is not."""
        drafts, key = self._drafts, self._key(field.name)
        if drafts is None or not field.put_back(text):
            return
        refused, sentence = self._refused.get(key, ("", ""))
        problem = sentence if refused == text and sentence else problem_of(field.editing, text)
        is_from_before = key in drafts.left_before()
        said = said_of_left(field.editing, text) if is_from_before else problem or _("Not stored yet.")
        if problem:
            field.mark_wrong(said)
        else:
            field.say_unsaved(said)


class _FormField:
    """One line of a form: label, input, and the sentence below."""

    def __init__(self, form: Form, editing: FieldEditing) -> None:
        self.editing = editing
        self.name = editing.field.name
        self.input = input_of(editing, form)
        self.is_wrong = False
        self._form = form
        self._label = QLabel("" if editing.kind is Kind.CHECK else editing.title, form)
        self._label.setBuddy(self.input)
        self._label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sentence = QLabel(form)
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        self._advice = ""
        self.input.left.connect(self._on_left)
        self.input.typed.connect(self._on_typed)

    def put(self, grid: QGridLayout, line: int) -> None:
        """Lay it out on two lines of a grid; a long text stands below its label's top."""
        top = Qt.AlignmentFlag.AlignTop if self.editing.kind is Kind.LONG else Qt.AlignmentFlag.AlignVCenter
        if self.editing.kind is Kind.LONG:
            self._label.setContentsMargins(0, UNIT - 2, 0, 0)
        grid.addWidget(self._label, line, 0, top | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.input, line, 1)
        grid.addWidget(self._sentence, line + 1, 1)

    def text_of(self, value: Any) -> str:
        """A value as the input shows it."""
        return cell_text(value) if self.editing.kind is Kind.CHECK else self.editing.text_of(value)

    def show(self, text: str) -> None:
        """Show a stored text."""
        self.input.show_text(text)

    def has_own_text(self) -> bool:
        """Whether the user has typed something that is not stored."""
        return self.input.has_own_text()

    def put_back(self, text: str) -> bool:
        """Show text that is not stored; answers whether it differs from what is."""
        if isinstance(self.input, CheckInput) or text == self.input.shown_text():
            return False
        self.input.put_text(text)
        return True

    def say_unsaved(self, sentence: str) -> None:
        """Say that the text is not stored, though nothing is wrong with it."""
        self._say(sentence, colours(self._form).unsaved)

    def say_several(self, *, is_several: bool) -> None:
        """Several rows differ in this field."""
        if not isinstance(self.input, CheckInput):
            self.input.setPlaceholderText(_("several values") if is_several else "")
        elif is_several:
            self.input.setChecked(False)

    def mark_wrong(self, sentence: str) -> None:
        """Red border and one sentence."""
        self._mark(is_wrong=True)
        self._say(sentence, colours(self._form).wrong)

    def mark_right(self) -> None:
        """No mark; the advice of the rules shows again."""
        self._mark(is_wrong=False)
        self._say(self._advice, colours(self._form).warning)

    def advise(self, sentence: str) -> None:
        """A sentence that keeps nothing from being stored."""
        self._advice = sentence
        if not self.is_wrong:
            self._say(sentence, colours(self._form).warning)

    def set_visible(self, *, is_visible: bool) -> None:
        """Show or hide label, input and sentence."""
        self._label.setVisible(is_visible)
        self.input.setVisible(is_visible)
        self._sentence.setVisible(is_visible and bool(self._sentence.text()))

    def _mark(self, *, is_wrong: bool) -> None:
        if self.is_wrong != is_wrong:
            self.is_wrong = is_wrong
            self.input.setProperty(IS_WRONG, is_wrong)
            self.input.update()

    def _say(self, sentence: str, colour: str) -> None:
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        tint(self._sentence, QPalette.ColorRole.WindowText, colour)
        self.input.setAccessibleDescription(sentence)

    def _on_left(self) -> None:
        if shiboken6.isValid(self._form):  # a field that dies with its form is left once more
            self._form.on_left(self)

    def _on_typed(self) -> None:
        if shiboken6.isValid(self._form):
            self._form.on_typed(self)
