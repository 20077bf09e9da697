"""Below the board of a day: who is free, and who is away with the reason; names as small buttons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QWidget

from congress_app.i18n import _, pgettext
from congress_app.listings.day_board import AwayThen, Free
from congress_app.listings.plan_congresses import halves_of
from congress_app.ui.assignments.plan_marks import lines
from congress_app.ui.common.flow_row import FlowRow
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import larger

FEW = 24  # so many are shown until all are asked for


class _Names(QWidget):
    """A heading and names. picked: one of them (the member's id)."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = QLabel()
        self._head.setFont(larger(self.font(), 1.0, is_bold=True))
        self._row = FlowRow()
        self._are_all_shown = False
        self._shown: Sequence[tuple[str, str, str]] = ()
        self.setLayout(column_of(self._head, self._row, spacing=UNIT // 2))

    @property
    def words(self) -> list[str]:
        """The names shown."""
        items = [self._row.itemAt(at) for at in range(self._row.count())]
        chips = [item.widget() for item in items if item is not None]
        return [each.text() for each in chips if isinstance(each, QPushButton)]

    def show_names(self, head: str, names: Sequence[tuple[str, str, str]]) -> None:
        """Show these: id, words and tip of each; very many are cut until all are asked for."""
        self._head.setText(head)
        self._head.setVisible(bool(head))
        if list(names) == list(self._shown):
            return
        self._shown = names
        self._fill()

    def _fill(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        most = len(self._shown) if self._are_all_shown else FEW
        for id, words, tip in self._shown[:most]:
            self._add(words, tip).clicked.connect(partial(self.picked.emit, id))
        if len(self._shown) > most:
            more = self._add(_("+{count} more").format(count=len(self._shown) - most), "")
            more.clicked.connect(self._on_more)

    def _add(self, words: str, tip: str) -> QPushButton:
        chip = QPushButton(words, self)
        chip.setToolTip(tip)
        chip.setAutoDefault(False)
        chip.setMinimumHeight(UNIT * 3 + 2)
        chip.setMaximumHeight(max(UNIT * 3 + 2, self.fontMetrics().height() + UNIT))
        chip.setCursor(Qt.CursorShape.PointingHandCursor)
        self._row.addWidget(chip)
        chip.show()
        return chip

    def _on_more(self) -> None:
        self._are_all_shown = True
        self._fill()


class DayPeople(QScrollArea):
    """Who is free and who is away. picked: a member (the id)."""

    picked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.free, self.away = _Names(), _Names()
        body = QWidget()
        body.setLayout(column_of(self.free, self.away, 1, spacing=UNIT + UNIT // 2, margins=(0, UNIT // 2, UNIT, 0)))
        for each in (self.free, self.away):
            each.picked.connect(self.picked)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumHeight(UNIT * 10)
        self.setAccessibleName(_("Who is free and who is away"))

    def show_people(self, free: Sequence[Free], away: Sequence[AwayThen], counts: Mapping[str, int]) -> None:
        """Show those of a day. counts: how many congresses each has in all."""
        whole = [each for each in free if each.is_whole_day]
        partly = [each for each in free if not each.is_whole_day]
        head = pgettext("plan", "Free that day ({count})").format(count=len(whole))
        names = [(each.member.id, _free_words(each), _free_tip(each, counts)) for each in [*whole, *partly]]
        self.free.show_names(head, names)
        words = pgettext("plan", "Away ({count})").format(count=len(away)) if away else ""
        self.away.show_names(words, [(each.member.id, _away_words(each), each.member.post) for each in away])


def _free_words(free: Free) -> str:
    if free.is_whole_day:
        return free.member.name
    halves = ", ".join(each.words.lower() for each in free.halves)
    return _("{name}: only {halves}").format(name=free.member.name, halves=halves)


def _free_tip(free: Free, counts: Mapping[str, int]) -> str:
    so_far = _("{count} congresses so far").format(count=counts.get(free.member.id, 0))
    return lines([free.member.post, free.member.phone, so_far])


def _away_words(away: AwayThen) -> str:
    reason = away.away.reason or away.away.kind.words
    return _("{name}: {reason} ({halves})").format(
        name=away.member.name, reason=reason, halves=halves_of(away.slots).lower()
    )
