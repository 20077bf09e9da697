"""Who comes instead of a member in everything that is still to come: the person, the first day, the reason."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.domain.assignments import Assignment
from congress_app.domain.fields import Id, field_of
from congress_app.i18n import N_, _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.ui.committees.names import WhoEditing
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.options import Option

FIELDS = ("person_id", "starts_on", "note")


class ReplaceDialog(KeptDialog):
    """Asks for one replacement. asked: the id of who comes, the first day, the reason.

    Args:
        others: who may come, the best first.
        count_from: how many assignments there are from a day on.
    """

    asked = Signal(str, object, str)

    def __init__(
        self,
        name: str,
        others: Sequence[Option],
        on: dt.date,
        count_from: Callable[[dt.date], int],
        parent: QWidget,
    ) -> None:
        super().__init__(parent, pgettext("dialog", "Replace in the plan"), pgettext("dialog", "Replace"))
        self._count_from = count_from
        self._draft = Assignment(id=Id("new"), person_id=Id(""), starts_on=on)
        self.form = Form(Assignment, FIELDS, editings=_editings(others), parent=self)
        self.use_form(self.form, Assignment, FIELDS)
        self.form.edited.connect(self._on_edited)
        words = _("Who comes instead of {name}? Assignments of which {name} was told stay in the history as replaced.")
        self.count = sentence()
        self.setLayout(
            column_of(
                hint(words.format(name=name)),
                self.form,
                self.count,
                self.refusal,
                1,
                self._foot,
                margins=UNIT * 2,
                spacing=UNIT + UNIT // 2,
            )
        )
        self.resize(UNIT * 66, self.sizeHint().height())
        self._show()
        self.form.focus_field(FIELDS[0])

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        day = self._draft.starts_on
        if self.form.first_wrong or not self._draft.person_id or day is None:
            self.form.focus_field(self.form.first_wrong or (FIELDS[0] if day is not None else FIELDS[1]))
            return
        self.asked.emit(self._draft.person_id, day, self._draft.note)

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self._show()

    def _show(self) -> None:
        self.form.show_rows(self._draft)
        day = self._draft.starts_on
        count = self._count_from(day) if day is not None else 0
        words = _("{count} assignments from {day} on are given over.")
        self.count.setText(words.format(count=count, day=short_date(day)) if day is not None else "")
        self.offer(is_complete=bool(self._draft.person_id) and day is not None)


def _editings(others: Sequence[Option]) -> dict[str, FieldEditing]:
    """The fields of an assignment under the names that they have in a replacement."""
    who, reason = (field_of(Assignment, each) for each in ("person_id", "note"))
    named = dataclasses.replace(who, said=dataclasses.replace(who.said, title=N_("Comes instead")))
    said = dataclasses.replace(reason, said=dataclasses.replace(reason.said, title=N_("Reason")))
    return {"person_id": WhoEditing(named, lambda: others, can_be_new=False), "note": FieldEditing(said)}
