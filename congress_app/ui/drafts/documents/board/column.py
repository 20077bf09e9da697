"""One column of the board: a list of cards that are chosen, dragged into another column, and walked over by the arrows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelection,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from congress_app.domain.drafts.model import Draft
from congress_app.i18n import pgettext
from congress_app.ui.common.icons import SIZE, WARNING, icon
from congress_app.ui.common.look import UNIT, colours
from congress_app.ui.drafts.documents.board.groups import Group
from congress_app.ui.drafts.documents.model import due_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
TEXT, TIP = 0, 3
MIME = "application/x-congress-document"
MOST_LINES = 3
PADDING, GAP = UNIT, UNIT // 2


class CardModel(QAbstractListModel):
    """The documents of one column. dropped: a card of another column was put here (the document's id)."""

    dropped = Signal(str)

    def __init__(self, group: Group, parent: QWidget) -> None:
        super().__init__(parent)
        self.group = group
        self.drafts: Sequence[Draft] = ()

    def show(self, drafts: Sequence[Draft]) -> None:
        """Show these."""
        self.beginResetModel()
        self.drafts = drafts
        self.endResetModel()

    def place_of(self, key: str) -> int:
        """Where a document stands; -1 when it is not here."""
        return next((at for at, draft in enumerate(self.drafts) if draft.id == key), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        """One row for each document."""
        return 0 if parent.isValid() else len(self.drafts)

    def data(self, index: Index, role: int = TEXT) -> Any:
        """All that the card says, for who hears it and as a tip."""
        if role not in (TEXT, TIP) or not 0 <= index.row() < len(self.drafts):
            return None
        return ", ".join(
            filter(None, (self.drafts[index.row()].title, *lines_of(self.drafts[index.row()], self.group)))
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards are dragged; anywhere in a column they are dropped."""
        flags = Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid():
            flags |= Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """What is dragged."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The document that is dragged."""
        data = QMimeData()
        ids = [self.drafts[index.row()].id for index in indexes if 0 <= index.row() < len(self.drafts)]
        data.setData(MIME, ",".join(ids).encode())
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """A card is moved."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Cards of another column."""
        return data.hasFormat(MIME) and self.place_of(_id_in(data)) < 0

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Tells of the card; where it stands is the verb's business."""
        key = _id_in(data)
        if key and self.place_of(key) < 0:
            self.dropped.emit(key)
        return False


class CardColumn(QListView):
    """The cards.

    picked: another card is chosen, or none. asked_beside: the arrows lead into the column at the right (1) or left (-1). asked_ahead: Alt
    and the right arrow. menu_asked: the place on the screen.
    """

    picked = Signal()
    asked_beside = Signal(int)
    asked_ahead = Signal()
    menu_asked = Signal(object)

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(group, self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(self))
        self.setAccessibleName(group.words)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSpacing(0)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.viewport().setAutoFillBackground(False)

    @property
    def draft(self) -> Draft | None:
        """The document chosen here."""
        at = self.currentIndex()
        is_chosen = at.isValid() and self.selectionModel().isSelected(at)
        return self.cards.drafts[at.row()] if is_chosen else None

    def choose(self, place: int) -> None:
        """Choose a card; one that is not there chooses none."""
        index = self.cards.index(place, 0) if 0 <= place < len(self.cards.drafts) else ROOT
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.selectionModel().clear()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Another card is chosen."""
        super().selectionChanged(selected, deselected)
        self.picked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Right and left go to the next column, with Alt the card goes on."""
        step = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}.get(event.key(), 0)
        if step == 1 and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.asked_ahead.emit()
        elif step and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.asked_beside.emit(step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """With the first visit of the keys a card is chosen."""
        super().focusInEvent(event)
        if self.draft is None and self.cards.drafts and event.reason() != Qt.FocusReason.MouseFocusReason:
            self.choose(0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The commands for the card."""
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The height of the cards follows the width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class CardDelegate(QStyledItemDelegate):
    """A card: the title in at most three lines, then the stage, the person, the day."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one."""
        column = self.parent()
        if not isinstance(column, CardColumn) or not 0 <= index.row() < len(column.cards.drafts):
            return
        draft, own = column.cards.drafts[index.row()], colours(column)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_marked = is_chosen and column.hasFocus()
        painter.setPen(QPen(QColor(own.accent if is_marked else own.line), 1.5 if is_marked else 1))
        painter.setBrush(QColor(own.tint if is_chosen else own.base))
        painter.drawRoundedRect(frame, 4, 4)
        inner = frame.adjusted(PADDING, PADDING - 2, -PADDING, -PADDING + 2)
        self._write(painter, option, inner, draft, column.cards.group)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As wide as the column, as high as the text."""
        column = self.parent()
        if not isinstance(column, CardColumn) or not 0 <= index.row() < len(column.cards.drafts):
            return QSize(0, 0)
        draft = column.cards.drafts[index.row()]
        width = column.viewport().width()
        lines = self._title_height(option, draft, width - 2 * (GAP + PADDING)) // option.fontMetrics.lineSpacing()
        count = lines + len(lines_of(draft, column.cards.group))
        return QSize(width, count * option.fontMetrics.lineSpacing() + 2 * (GAP + PADDING) - 2)

    def _write(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, draft: Draft, group: Group) -> None:
        metrics, own = option.fontMetrics, colours(option.widget)
        height = self._title_height(option, draft, inner.width())
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        title = QRect(inner.left(), inner.top(), inner.width(), height)
        painter.setClipRect(inner)
        painter.drawText(title, int(_WRAP), _within(option.fontMetrics, draft.title, inner.width()))
        line = QRect(inner.left(), title.bottom() + 1, inner.width(), metrics.lineSpacing())
        for words in lines_of(draft, group):
            is_due = words == due_words(draft)
            left = 0
            if is_due and draft.is_late:
                icon(WARNING).paint(painter, line.left(), line.center().y() - SIZE // 2, SIZE, SIZE)
                left = SIZE + 2
            painter.setPen(QColor(own.wrong if is_due and draft.is_late else own.faint))
            room = line.adjusted(left, 0, 0, 0)
            painter.drawText(
                room,
                int(Qt.AlignmentFlag.AlignVCenter),
                metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width()),
            )
            line.translate(0, metrics.lineSpacing())

    def _title_height(self, option: QStyleOptionViewItem, draft: Draft, width: int) -> int:
        spacing = option.fontMetrics.lineSpacing()
        whole = option.fontMetrics.boundingRect(QRect(0, 0, max(width, 1), 10_000), int(_WRAP), draft.title).height()
        return min(MOST_LINES, max(1, round(whole / spacing))) * spacing


_WRAP = Qt.TextFlag.TextWordWrap.value | Qt.AlignmentFlag.AlignTop.value


def _within(metrics: QFontMetrics, text: str, width: int) -> str:
    """A title in at most as many lines as a card gives it; an ellipsis says where it is cut."""
    most = MOST_LINES * metrics.lineSpacing()
    words, shown = text.split(), text
    while len(words) > 1 and metrics.boundingRect(QRect(0, 0, width, 10_000), int(_WRAP), shown).height() > most:
        words.pop()
        shown = " ".join(words) + "…"
    return shown


def lines_of(draft: Draft, group: Group) -> list[str]:
    """What a card says below its title."""
    stage = draft.state.words if group.has_several and draft.state is not None else ""
    opinions = ""
    if draft.open_opinions:
        opinions = pgettext("board", "{count} opinions unanswered").format(count=draft.open_opinions)
    return [each for each in (stage, draft.person, opinions, due_words(draft)) if each]


def _id_in(data: QMimeData) -> str:
    return bytes(data.data(MIME).data()).decode("ascii", "replace").split(",")[0]
