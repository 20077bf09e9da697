"""The congress being worked on: typed to find, picked with one Enter."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from congress_app.domain.congresses import Congress
from congress_app.domain.organisations import Organisation
from congress_app.i18n import _
from congress_app.i18n.dates import short_date
from congress_app.listings.congresses import CongressRow
from congress_app.ui.common.choice_edit import ChoiceEdit
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.inputs import TEXT_MARGINS
from congress_app.ui.common.look import UNIT
from congress_app.ui.common.options import Option

_SHOWN_KINDS = frozenset({Congress, Organisation})


class CongressPicker(ChoiceEdit):
    """Offers all congresses by name; shows the one being worked on."""

    loaded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._options: list[Option] = []
        super().__init__(lambda: self._options, parent)
        self._desk = desk
        self.setAccessibleName(_("The congress being worked on"))
        self.setPlaceholderText(_("Choose a congress: type a part of its name"))
        self.setMinimumWidth(UNIT * 40)
        self.setMinimumHeight(UNIT * 4)
        self.setTextMargins(*TEXT_MARGINS)
        self.picked.connect(self._on_picked)
        self.returnPressed.connect(self._on_picked)
        self.editingFinished.connect(self._show_current)
        desk.congress_changed.connect(self._show_current)
        desk.bus.changed.connect(self._on_changed)
        self.reload()

    def reload(self) -> None:
        """Ask for the congresses anew."""
        desk = self._desk
        desk.read(lambda: _load(desk), self._on_loaded, owner=self)

    def _on_loaded(self, loaded: tuple[list[CongressRow], str]) -> None:
        rows, nearest = loaded
        self._options = [Option(row.id, _words(row)) for row in rows]
        known = {row.id for row in rows}
        if self._desk.congress_id not in known:
            last = self._desk.settings.settings.last_congress
            self._desk.work_on(last if last in known else nearest)
        self._show_current()
        self.loaded.emit()

    def _on_changed(self, kinds: frozenset[type]) -> None:
        if kinds & _SHOWN_KINDS:
            self.reload()

    def _on_picked(self) -> None:
        wanted = self.text().strip()
        found = next((option for option in self._options if option.words == wanted), None)
        if found is not None:
            self._desk.work_on(str(found.value))
        self._show_current()

    def _show_current(self) -> None:
        if self.hasFocus() and self.is_open:
            return
        found = next((option for option in self._options if option.value == self._desk.congress_id), None)
        self.setText(found.words if found else "")
        self.setCursorPosition(0)
        self.setToolTip(self.text())


def _load(desk: Desk) -> tuple[list[CongressRow], str]:
    """All congresses, and the one to begin with: the office's own, else the one that opens next, else the last one."""
    scope, own = desk.scope(), desk.app.lists.office().organisation_id
    rows = desk.app.lists.congresses(scope)
    of_office = [row for row in rows if row.organisation.id == own]
    ahead = [row for row in rows if row.opens_on and row.opens_on >= scope.as_of]
    return rows, next((row.id for row in (*of_office, *ahead, *rows[-1:])), "")


def _words(row: CongressRow) -> str:
    when = f" ({short_date(row.opens_on)})" if row.opens_on else ""
    return f"{row.organisation.name}{when}"
