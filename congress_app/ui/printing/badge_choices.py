"""The left side of the dialog of badges: how they are wanted, whose, how many that makes, and what is wrong with their numbers."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QPushButton, QWidget

from congress_app.documents.badges.model import BadgeSize
from congress_app.documents.badges.sheets import GRIDS
from congress_app.documents.builders import badges as form
from congress_app.i18n import _, pgettext
from congress_app.listings.badges import KINDS, BadgeRow
from congress_app.ui.common.dialog_foot import hint
from congress_app.ui.common.filter_line import QuietBox
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.printing.badge_data import BadgeData, Look, Which
from congress_app.ui.printing.badge_list import BadgeList

_KINDS = dict(zip(("official", "alternates", "guests", "service"), KINDS, strict=True))
_FEW = 3


class BadgeChoices(QWidget):
    """changed: other badges are wanted, or otherwise; number_asked: badges without a number shall get one.

    Args:
        kept: the options of the form as they were used last.
    """

    changed = Signal()
    number_asked = Signal()

    def __init__(self, kept: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = BadgeData()
        self._boxes = {name: self._box(name, kept) for name in (form.SIZE, form.BACKS, form.PHOTOS, form.WHO)}
        self.which = QuietBox(self)
        self.which.setMinimumHeight(UNIT * 4)
        for each in Which:
            self.which.addItem("", each)
        self.which.currentIndexChanged.connect(self._on_which)
        self.summary = QLabel(self)
        self.summary.setFont(larger(self.font(), 1.1, is_bold=True))
        self._mark = QLabel(self)
        self._mark.setPixmap(icon(WARNING).pixmap(16))
        self.faults = hint()
        self.number = QPushButton(_("Number the badges"), self)
        self.number.setAutoDefault(False)
        self.number.setToolTip(_("Give a number to every badge that has none; numbers that stand are kept"))
        self.number.clicked.connect(self.number_asked)
        self.people = BadgeList(self)
        self.people.chosen_changed.connect(self._on_chosen)
        self._lay_out()

    @property
    def look(self) -> Look:
        """How badges are wanted, as far as it says which are due."""
        kind = _KINDS.get(self._value(form.WHO), "")
        return Look(self._value(form.SIZE), self._value(form.PHOTOS) == form.YES, kind)

    @property
    def options(self) -> dict[str, str]:
        """The options of the form, to be remembered."""
        return {name: self._value(name) for name in self._boxes}

    @property
    def wanted(self) -> list[BadgeRow]:
        """The badges that are wanted now."""
        return self._data.wanted(self.which.currentData(), self.look, self.people.chosen)

    def show_data(self, data: BadgeData, chosen: Collection[str] = ()) -> None:
        """Show what is known now.

        Args:
            chosen: choose these people; without any, those chosen stay.
        """
        self._data = data
        if chosen:
            self.which.setCurrentIndex(list(Which).index(Which.CHOSEN))
        self._show_people(chosen or self.people.chosen)
        self._show_faults()

    def _on_look(self) -> None:
        self._show_people(self.people.chosen)
        self.changed.emit()

    def _on_which(self) -> None:
        # The list is not filled anew: it may be in the midst of choosing one of its lines.
        self._say()
        self.changed.emit()

    def _on_chosen(self) -> None:
        at = list(Which).index(Which.CHOSEN)
        if self.people.chosen and self.which.currentIndex() != at:
            self.which.setCurrentIndex(at)
        else:
            self._on_which()

    def _show_people(self, chosen: Collection[str]) -> None:
        look = self.look
        self.people.show_rows(self._data.of_kind(look), self._data.states(look), chosen)
        self._say()

    def _say(self) -> None:
        look, chosen = self.look, self.people.chosen
        words = {
            Which.DUE: _("Never printed, or changed since ({count})"),
            Which.CHANGED: _("Changed since they were printed ({count})"),
            Which.CHOSEN: _("Those chosen below ({count})"),
            Which.ALL: _("All of them ({count})"),
        }
        for at, each in enumerate(Which):
            self.which.setItemText(at, words[each].format(count=len(self._data.wanted(each, look, chosen))))
        count = len(self.wanted)
        sheets = -(-count // GRIDS[BadgeSize(look.size)].per_sheet)
        self.summary.setText(_("{count} badges, {sheets} sheets of A4").format(count=count, sheets=sheets))

    def _show_faults(self) -> None:
        data, faults = self._data, []
        if data.doubled:
            numbers = "; ".join(f"{number} ({', '.join(names)})" for number, names in data.doubled[:_FEW])
            more = "…" if len(data.doubled) > _FEW else ""
            faults.append(_("Given twice: {numbers}").format(numbers=numbers + more))
        if data.unnumbered_count:
            faults.append(_("{count} badges have no number.").format(count=data.unnumbered_count))
        if data.unnamed:
            names = ", ".join(data.unnamed[:_FEW]) + ("…" if len(data.unnamed) > _FEW else "")
            faults.append(_("No badge yet, the one who is sent is not named: {names}").format(names=names))
        self.faults.setText("\n".join(faults))
        self._mark.setVisible(bool(faults))
        self.faults.setVisible(bool(faults))
        self.number.setEnabled(data.unnumbered_count > 0)

    def _value(self, name: str) -> str:
        return str(self._boxes[name].currentData())

    def _box(self, name: str, kept: Mapping[str, str]) -> QuietBox:
        box = QuietBox(self)
        box.setMinimumHeight(UNIT * 4)
        title, values = form.CHOICES[name]
        box.setAccessibleName(_(title))
        for value, words in values.items():
            box.addItem(_(words), value)
        box.setCurrentIndex(max(0, box.findData(kept.get(name))))
        box.currentIndexChanged.connect(self._on_look)
        return box

    def _lay_out(self) -> None:
        fields = QFormLayout()
        fields.setContentsMargins(0, 0, 0, 0)
        for name, box in self._boxes.items():
            fields.addRow(_(form.CHOICES[name][0]), box)
        words = pgettext("badge", "Print")
        self.which.setAccessibleName(words)
        fields.addRow(words, self.which)
        faults = row_of(self._mark, self.faults, spacing=UNIT)
        faults.setStretch(1, 1)
        head = row_of(self.summary, 1, self.number)
        self.setLayout(column_of(fields, head, faults, self.people, spacing=UNIT))
