"""A list of those who are absent, pasted or typed: each line is shown with the delegate that it means before anything is noted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLabel, QPlainTextEdit, QWidget

from congress_app.domain.delegate_choices import Presence
from congress_app.i18n import _, pgettext
from congress_app.ui.common.dialog_foot import Line, LineList, hint
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import DONE, WARNING
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.delegates.attendance.absent_names import AbsentLine, read_absent
from congress_app.ui.delegates.attendance.roll_call import CallRow, Noted


class AbsentDialog(KeptDialog):
    """Asks for those who are absent. asked: what is noted, by the id of the delegate."""

    asked = Signal(object)

    def __init__(self, calls: Sequence[CallRow], session: str, parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Those absent"), pgettext("dialog", "Note them"))
        self._calls = calls
        self.text = QPlainTextEdit(self)
        self.text.setAccessibleName(_("Names of those absent"))
        self.text.setPlaceholderText(_("Nguyễn Văn An, ill\nTrần Thị Bình"))
        self.text.setTabChangesFocus(True)
        self.others = QuietBox(self)
        self.others.setAccessibleName(_("Those without a reason in the list are"))
        for presence in (Presence.ABSENT, Presence.EXCUSED):
            self.others.addItem(presence.words, presence)
        self.rest = QCheckBox(_("All others about whom nothing is noted yet are present"), self)
        titles = (_("In the list"), _("Delegate"), _("Delegation"), _("Noted"))
        self.lines = LineList(_("Whom each line means"), titles, self)
        told = hint(
            _("{session}. One name a line; a reason may stand after it, behind a comma or in the next cell.").format(
                session=session
            )
        )
        label = QLabel(self.others.accessibleName())
        label.setBuddy(self.others)
        self._sum = hint()
        choices = row_of(label, self.others, 1, spacing=UNIT)
        self.setLayout(
            column_of(
                told,
                self.text,
                choices,
                self.rest,
                self.lines,
                self._sum,
                self.refusal,
                self._foot,
                margins=UNIT * 2,
                spacing=UNIT,
            )
        )
        take_room(self, UNIT * 92, UNIT * 68)
        self.text.setMinimumHeight(UNIT * 10)
        self.lines.setMinimumHeight(UNIT * 12)
        self.text.textChanged.connect(self._show)
        self.others.currentIndexChanged.connect(self._show)
        self.rest.toggled.connect(self._show)
        self._show()
        self.text.setFocus()

    @property
    def attended(self) -> dict[str, Noted]:
        """What would be noted."""
        read = self._read()
        found = {each.call.id: self._noted(each) for each in read if each.call is not None}
        if self.rest.isChecked() and all(each.call is not None for each in read):
            free = (call for call in self._calls if call.presence is None and call.id not in found)
            found |= {call.id: (Presence.PRESENT, "") for call in free}
        return found

    def ask(self) -> None:
        """Tell what shall be noted."""
        if self.attended:
            self.asked.emit(self.attended)

    def _read(self) -> list[AbsentLine]:
        return read_absent(self.text.toPlainText(), self._calls)

    def _noted(self, line: AbsentLine) -> Noted:
        return (Presence.EXCUSED, line.reason) if line.reason else (Presence.of(self.others.currentData()), "")

    def _show(self) -> None:
        read = self._read()
        self.lines.show_lines([self._line(each) for each in read])
        for column, width in enumerate((26, 22, 22)):
            self.lines.setColumnWidth(column, UNIT * width)
        unclear = sum(each.call is None for each in read)
        self.rest.setEnabled(not unclear)
        words = _("{found} of {count} lines are known.").format(found=len(read) - unclear, count=len(read))
        if unclear:
            words = f"{words} {_('The others are left out; as long as there are such, nobody is noted as present.')}"
        self._sum.setText(words if read else "")
        self.offer(is_complete=bool(self.attended))

    def _line(self, each: AbsentLine) -> Line:
        if each.call is None:
            why = (
                _("{count} delegates are called so: write the badge number.").format(count=each.possible)
                if each.possible
                else _("Nobody who is summoned is called so.")
            )
            return Line((each.text, why, "", ""), WARNING, why)
        presence, reason = self._noted(each)
        said = presence.words if presence is not None else ""
        return Line(
            (each.text, each.call.name, each.call.row.delegation, f"{said}: {reason}" if reason else said), DONE
        )
