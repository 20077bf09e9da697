"""Two rows that are one person: both side by side, field by field, with what stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QRadioButton, QWidget

from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import fields_of
from congress_app.i18n import _, pgettext
from congress_app.listings.delegates import DelegateRow
from congress_app.listings.listing import cell_text
from congress_app.services.records import FIXED
from congress_app.ui.common.dialog_foot import Line, LineList, hint
from congress_app.ui.common.dialog_room import take_room
from congress_app.ui.common.icons import DONE, INFORMATION, WARNING
from congress_app.ui.common.kept_dialog import KeptDialog
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.delegates.choices import NUMBERS, REFERENCES

_NAMES = {field: column for column, field in REFERENCES.items()}
_LEFT_OUT = FIXED | {"congress_id", "person_id"}


@dataclass(frozen=True, slots=True)
class MergeLine:
    """One field of both. kept, gone: the words of the two; they are never both empty."""

    title: str
    kept: str
    gone: str

    @property
    def is_lost(self) -> bool:
        """Whether the other one says something else, which goes."""
        return bool(self.kept and self.gone and self.kept != self.gone)

    @property
    def result(self) -> str:
        """What stands there afterwards."""
        return self.kept or self.gone


def merge_lines(kept: DelegateRow, gone: DelegateRow) -> list[MergeLine]:
    """The fields in which at least one of the two says something."""
    made = [
        MergeLine(_(field.said.title), _words(kept, field.name), _words(gone, field.name))
        for field in fields_of(Delegate)
        if field.name not in _LEFT_OUT
    ]
    return [line for line in made if line.result]


def _words(row: DelegateRow, name: str) -> str:
    if name in _NAMES:
        return str(getattr(row, _NAMES[name]))
    value = row.fact(name)
    if name == "photo":
        return _("There is a photo") if value else ""
    return str(value or "") if name in NUMBERS else cell_text(value)


class MergeDialog(KeptDialog):
    """Asks which of two stays. asked: the one who stays and the one who goes (`DelegateRow` each)."""

    asked = Signal(object, object)

    def __init__(self, rows: Sequence[DelegateRow], parent: QWidget) -> None:
        super().__init__(parent, pgettext("dialog", "Merge two persons"), pgettext("dialog", "Merge"))
        self._rows = tuple(rows)
        told = hint(
            _(
                "Both rows are one person, at this congress and at all others. What the one who stays does not say is taken from"
                " the other; where both say something, the one who stays is right."
            )
        )
        self.stays = [QRadioButton(_("{name} stays").format(name=_told(row)), self) for row in self._rows]
        self.stays[0].setChecked(True)
        titles = (
            pgettext("merge", "Field"),
            pgettext("merge", "Who stays"),
            pgettext("merge", "Who goes"),
            pgettext("merge", "Afterwards"),
        )
        self.lines = LineList(_("What both say"), titles, self)
        self._sum = hint()
        self.setLayout(
            column_of(
                told,
                *self.stays,
                self.lines,
                self._sum,
                self.refusal,
                self._foot,
                margins=UNIT * 2,
                spacing=UNIT,
            )
        )
        take_room(self, UNIT * 104, UNIT * 68)
        self.stays[0].toggled.connect(self._show)
        self._show()
        self.offer(is_complete=True)

    @property
    def pair(self) -> tuple[DelegateRow, DelegateRow]:
        """The one who stays, the one who goes."""
        first, second = self._rows
        return (first, second) if self.stays[0].isChecked() else (second, first)

    def ask(self) -> None:
        """Tell who stays."""
        self.asked.emit(*self.pair)

    def _show(self) -> None:
        lines = merge_lines(*self.pair)
        lines.sort(key=lambda line: not line.is_lost)
        self.lines.show_lines([_line(each) for each in lines])
        for column, width in enumerate((24, 26, 26)):
            self.lines.setColumnWidth(column, UNIT * width)
        lost = sum(line.is_lost for line in lines)
        words = _("They differ in {count} fields, which stand first. Ctrl+Z takes the whole back.")
        self._sum.setText(words.format(count=lost) if lost else _("They contradict each other nowhere."))


def _line(each: MergeLine) -> Line:
    mark = WARNING if each.is_lost else DONE if each.kept else INFORMATION
    return Line((each.title, each.kept, each.gone, each.result), mark)


def _told(row: DelegateRow) -> str:
    more = (row.fact("full_name"), row.fact("badge_number"), cell_text(row.fact("birth_date")), row.delegation)
    return ", ".join(filter(None, more))
