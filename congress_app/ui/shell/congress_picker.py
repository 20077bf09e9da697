"""The congress being worked on: typed to find, picked with one Enter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
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
from congress_app.ui.common.options import Option, fitting

_SHOWN_KINDS = frozenset({Congress, Organisation})


class CongressPicker(ChoiceEdit):
    """Offers all congresses by name; shows the one being worked on."""

    loaded = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        self._options: list[Option] = []
        super().__init__(lambda: self._options, parent)
        self._desk = desk
        self._is_typed = False
        self.nothing_words = _("No congress fits “{text}”")
        self.setAccessibleName(_("The congress being worked on"))
        self.setPlaceholderText(_("Choose a congress: type a part of its name"))
        self.setMinimumWidth(UNIT * 40)
        self.setMinimumHeight(UNIT * 4)
        self.setTextMargins(*TEXT_MARGINS)
        self.picked.connect(self._on_picked)
        self.picked_by_tab.connect(self._on_picked_by_tab)
        self.returnPressed.connect(self._on_picked)
        self.textEdited.connect(self._on_typed)
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A name that was not typed is replaced, not edited: every click selects it."""
        super().mousePressEvent(event)
        self._is_clicked_into = self._is_clicked_into or not self._is_typed

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Left, it shows the congress being worked on again; words that no congress bears are not dropped without a word."""
        super().focusOutEvent(event)
        if event.reason() in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            return
        text = self.text()
        if self._is_typed and text.strip() and not fitting(self._options, text):
            self._say_nothing_fits(text)
        self._is_typed = False
        self._show_current()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc brings the congress being worked on back."""
        if event.key() == Qt.Key.Key_Escape and not self.is_open and self._is_typed:
            self._is_typed = False
            self._show_current()
            self.selectAll()
        else:
            super().keyPressEvent(event)

    def _on_typed(self) -> None:
        self._is_typed = True

    def _on_picked(self) -> None:
        text = self.text().strip()
        found = [option for option in self._options if option.words == text] or fitting(self._options, text)
        if text and not found:
            self._say_nothing_fits(text)
            self._is_typed = False  # said once
            self.selectAll()
        elif text and len(found) > 1 and self._is_typed and found[0].words != text:
            self._open(found, 0)
        else:
            self._is_typed = False
            if text:
                self._desk.work_on(str(found[0].value))
            self._show_current()

    def _on_picked_by_tab(self) -> None:
        self._on_picked()
        self.focusNextChild()

    def _say_nothing_fits(self, text: str) -> None:
        current = self._words_of_current()
        if current:
            sentence = _("No congress fits “{text}”. You are still working on: {congress}.")
            self._desk.messages.warn(sentence.format(text=text[:40], congress=current))
        else:
            self._desk.messages.warn(self.nothing_words.format(text=text[:40]))

    def _words_of_current(self) -> str:
        return next((option.words for option in self._options if option.value == self._desk.congress_id), "")

    def _show_current(self) -> None:
        if self.hasFocus() and (self.is_open or self._is_typed):
            return
        self.setText(self._words_of_current())
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
