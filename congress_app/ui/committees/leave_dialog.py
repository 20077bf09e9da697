"""A member leaves the committee: the last day, and how much is assigned after it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from congress_app.domain.committees import CommitteeMember
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.committees import MemberRow
from congress_app.ui.common.dialog_foot import hint, sentence
from congress_app.ui.common.focus import commit_focus
from congress_app.ui.common.form import Form
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of

FIELDS = ("ends_on",)


class LeaveDialog(KeptDialog):
    """Asks for the last day of some members. asked: the day, and whether somebody else shall come in what is still to come.

    Args:
        count_after: how many assignments of these members come after a day.
    """

    asked = Signal(object, bool)

    def __init__(
        self, rows: Sequence[MemberRow], on: dt.date, count_after: Callable[[dt.date], int], parent: QWidget
    ) -> None:
        super().__init__(parent, pgettext("dialog", "Leave the committee"), pgettext("dialog", "Note it"))
        self._rows, self._count_after = rows, count_after
        self._draft = dataclasses.replace(rows[0].member, ends_on=on)
        self.form = Form(CommitteeMember, FIELDS, parent=self)
        self.use_form(self.form, CommitteeMember, FIELDS)
        self.form.edited.connect(self._on_edited)
        names = ", ".join(each.person.full_name for each in rows[:3]) + ("…" if len(rows) > 3 else "")
        words = _("The last day of {name} on the committee. What is assigned stays, and is warned of.")
        self.after = sentence()
        self.replaces = QCheckBox(_("Then choose who comes instead"))
        self.setLayout(
            column_of(
                hint(words.format(name=names)),
                self.form,
                self.after,
                self.replaces,
                self.refusal,
                1,
                self._foot,
                margins=UNIT * 2,
                spacing=UNIT + UNIT // 2,
            )
        )
        self.resize(UNIT * 62, self.sizeHint().height())
        self._show()
        self.form.focus_field(FIELDS[0])

    def ask(self) -> None:
        """Store the field being left first; wrong text asks for nothing."""
        commit_focus()
        if self.form.first_wrong or self._draft.ends_on is None:
            self.form.focus_field(FIELDS[0])
            return
        self.asked.emit(self._draft.ends_on, self.replaces.isVisible() and self.replaces.isChecked())

    def _on_edited(self, name: str, value: Any) -> None:
        self._draft = dataclasses.replace(self._draft, **{name: value})
        self._show()

    def _show(self) -> None:
        self.form.show_rows(self._draft)
        day = self._draft.ends_on
        count = self._count_after(day) if day is not None else 0
        words = _("{count} assignments come after {day}.") if count else _("Nothing is assigned after {day}.")
        self.after.setText(words.format(count=count, day=short_date(day)) if day is not None else "")
        may_replace = count > 0 and len(self._rows) == 1
        self.replaces.setVisible(may_replace)
        self.replaces.setChecked(may_replace)
        self.offer(is_complete=day is not None)
