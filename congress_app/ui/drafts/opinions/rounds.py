"""The rounds of a document at the left: what each is called, on which draft, by when, and how far those asked are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from congress_app.domain.drafts.asking import Round
from congress_app.domain.drafts.choices import ParticipantState
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.i18n import _, pgettext
from congress_app.i18n.dates import short_date
from congress_app.listings.drafts.opinions import version_number
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.icons import SIZE, icon
from congress_app.ui.common.layouts import UNIT
from congress_app.ui.common.look import colours, larger
from congress_app.ui.drafts.opinions.asked_model import STATE_MARKS

Index = QModelIndex | QPersistentModelIndex
ALL = ""
_KEY, _CARD = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_SPOKEN = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class Card:
    """What is said of a round: its name, a line about it, the time to answer, and how many are in which state."""

    title: str
    about: str = ""
    due: str = ""
    is_overdue: bool = False
    counts: tuple[tuple[ParticipantState, int], ...] = ()

    @property
    def spoken(self) -> str:
        """All of it in words."""
        counts = (f"{state.words}: {count}" for state, count in self.counts)
        return ". ".join(filter(None, (self.title, self.about, self.due, ", ".join(counts))))


class RoundList(QListWidget):
    """chosen: another round is looked at (its id; empty = all). opened: Enter or a double click on one."""

    chosen = Signal(str)
    opened = Signal()

    def __init__(self, actions: Actions, commands: Sequence[Command | None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions, self._commands = actions, commands
        self.setAccessibleName(_("Opinion rounds"))
        self.setItemDelegate(_Cards(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(UNIT * 22)
        self._is_filling = False
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemDoubleClicked.connect(self.opened)

    @property
    def key(self) -> str:
        """The id of the round looked at; empty = all."""
        return str(self.currentIndex().data(_KEY) or ALL)

    def show_rounds(self, draft: Draft, key: str) -> None:
        """Show the rounds of a document; `key` is looked at where it is still there, else all."""
        lines = [(str(one.round.id), card_of(one, draft)) for one in reversed(draft.rounds)]
        if len(lines) != 1 or draft.loose:
            lines.insert(0, (ALL, all_card(draft)))
        self._is_filling = True
        self.clear()
        for id, card in lines:
            item = QListWidgetItem(card.title)
            item.setData(_KEY, id)
            item.setData(_CARD, card)
            item.setData(_SPOKEN, card.spoken)
            item.setToolTip(card.spoken)
            self.addItem(item)
        keys = [id for id, _card in lines]
        self.setCurrentRow(keys.index(key) if key in keys else 0)
        self._is_filling = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the round."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands of rounds."""
        self._actions.context_menu(self, self._commands).popup(event.globalPos())

    def _on_current_changed(self) -> None:
        if not self._is_filling:
            self.chosen.emit(self.key)


class _Cards(QStyledItemDelegate):
    """Draws a round on three lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As many lines as there is something to say."""
        card = index.data(_CARD)
        lines = 1 + sum(bool(each) for each in (card.about, card.due, card.counts))
        return QSize(UNIT * 22, lines * (option.fontMetrics.height() + 3) + UNIT * 2)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The ground of the row, then the lines."""
        self.initStyleOption(option, index)
        option.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        card: Card = index.data(_CARD)
        own = colours(option.widget)
        painter.save()
        rect = option.rect.adjusted(UNIT + 2, UNIT, -UNIT, -UNIT)
        line = QRect(rect.topLeft(), QSize(rect.width(), option.fontMetrics.height() + 3))
        painter.setFont(larger(option.font, 1.0, is_bold=True))
        line = _write(painter, line, card.title, own.text)
        painter.setFont(option.font)
        line = _write(painter, line, card.about, own.faint)
        line = _write(painter, line, card.due, own.warning if card.is_overdue else own.faint)
        if card.counts:
            _write_counts(painter, line, card.counts, option.palette)
        painter.setPen(QColor(own.line))
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()


def card_of(one: Round, draft: Draft) -> Card:
    """What is said of a round."""
    its = one.round
    version = version_number(draft, its.version_id)
    about = [
        its.means.words,
        _("Draft {number}").format(number=version) if version else "",
    ]
    counts = tuple((state, count) for state in STATE_MARKS if (count := one.count(state)))
    is_overdue = bool(one.count(ParticipantState.OVERDUE))
    return Card(round_title(its), " · ".join(filter(None, about)), due_words(its), is_overdue, counts)


def all_card(draft: Draft) -> Card:
    """What is said of all rounds together."""
    opinions = draft.opinions
    words = [_("{count} opinions").format(count=len(opinions))]
    if draft.open_opinions:
        words.append(_("{count} unanswered").format(count=draft.open_opinions))
    return Card(pgettext("opinions", "All rounds"), " · ".join(words))


def round_title(its: OpinionRound) -> str:
    """`Round 2: standing committee`, or `Round 2`."""
    number = _("Round {number}").format(number=its.number)
    return f"{number}: {its.title}" if its.title else number


def due_words(its: OpinionRound) -> str:
    """`Answer before 17:00 on 20/6/2025`; empty without a day."""
    if its.due_on is None:
        return ""
    if its.due_at is None:
        return _("Answer by {day}").format(day=short_date(its.due_on))
    return _("Answer before {hour} on {day}").format(hour=f"{its.due_at:%H:%M}", day=short_date(its.due_on))


def _write(painter: QPainter, line: QRect, words: str, colour: str) -> QRect:
    """One line, cut where the room ends; the next one's place."""
    if not words:
        return line
    painter.setPen(QColor(colour))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, line.width())
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    return line.translated(0, line.height())


def _write_counts(
    painter: QPainter, line: QRect, counts: Sequence[tuple[ParticipantState, int]], palette: QPalette
) -> None:
    """Each state as its mark and its number; its word stands in the tip."""
    at = line.topLeft()
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    for state, count in counts:
        icon(STATE_MARKS[state]).paint(painter, QRect(at + QPoint(0, (line.height() - SIZE) // 2), QSize(SIZE, SIZE)))
        words = str(count)
        at += QPoint(SIZE + UNIT // 2, 0)
        painter.drawText(QRect(at, line.size()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        at += QPoint(painter.fontMetrics().horizontalAdvance(words) + UNIT + UNIT // 2, 0)
