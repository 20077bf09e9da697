"""The figures as cards: each line a link with its words, a bar, its count and its percent."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from congress_app.domain.statistics import Figures, Group, Line
from congress_app.i18n import _
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import colours, larger
from congress_app.ui.delegates.statistics.people import People, count_words, percent_words, title_of

LINE_HEIGHT, BAR_HEIGHT = UNIT * 3, UNIT - 2
COUNT_WIDTH, PERCENT_WIDTH, BAR_WIDTH = UNIT * 6, UNIT * 9, UNIT * 16
NARROWEST = UNIT * 56  # of a card; more columns only where each has this
MOST_COLUMNS = 3
GAP = UNIT + UNIT // 2
APART = ("delegation",)  # shown by the table of delegations


class FigureLine(QPushButton):
    """One figure: a flat button, followed by Enter, Space or a click where it counts anybody."""

    def __init__(self, group: Group, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self.people = People(title_of(group.words, line), line.ids)
        self.setFlat(True)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(LINE_HEIGHT)
        if line.ids:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        numbers = ", ".join(filter(None, (count_words(line), percent_words(line), line.note)))
        self.setAccessibleName(f"{self.people.title}: {numbers}")
        self.setToolTip(f"{line.words}: {numbers}")

    def sizeHint(self) -> QSize:
        """As high as a line; the card gives the width."""
        return QSize(NARROWEST, LINE_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Words at the left, then the bar or who it is about, the count and the percent at the right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.line.ids and (self.underMouse() or self.hasFocus()):
            painter.setPen(QColor(colours(self).accent) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        room = self.rect().adjusted(UNIT // 2, 0, -UNIT // 2, 0)
        percent = QRect(room.right() - PERCENT_WIDTH, 0, PERCENT_WIDTH + 1, room.height())
        count = QRect(percent.left() - COUNT_WIDTH, 0, COUNT_WIDTH, room.height())
        self._write(painter, percent, percent_words(self.line), is_right=True, is_faint=not self.line.ids)
        self._write(painter, count, count_words(self.line), is_right=True, is_faint=not self.line.ids)
        self._paint_rest(painter, QRect(room.left(), 0, count.left() - room.left(), room.height()))
        painter.end()

    def _paint_rest(self, painter: QPainter, room: QRect) -> None:
        words = room.adjusted(self.line.level * UNIT * 2, 0, 0, 0)
        if self.line.note:
            words.setWidth(min(self.fontMetrics().horizontalAdvance(self.line.words) + UNIT, words.width() // 2))
            about = QRect(words.right() + UNIT, 0, room.right() - words.right() - UNIT, room.height())
            self._write(painter, about, self.line.note, is_faint=True)
        elif self.line.percent is not None:
            words.setWidth(words.width() - BAR_WIDTH - UNIT)
            top = (room.height() - BAR_HEIGHT) / 2
            self._paint_bar(painter, QRectF(words.right() + UNIT, top, BAR_WIDTH, BAR_HEIGHT))
        self._write(painter, words, self.line.words, is_faint=not self.line.ids)

    def _paint_bar(self, painter: QPainter, room: QRectF) -> None:
        own = colours(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(own.line))
        painter.drawRect(room)
        share = min(float(self.line.percent or 0) / 100, 1.0)
        if share:
            painter.setBrush(QColor(own.faint))
            painter.drawRect(QRectF(room.left(), room.top(), max(room.width() * share, 1.0), room.height()))

    def _write(
        self, painter: QPainter, room: QRect, words: str, *, is_right: bool = False, is_faint: bool = False
    ) -> None:
        role = QPalette.ColorRole.PlaceholderText if is_faint else QPalette.ColorRole.WindowText
        painter.setPen(self.palette().color(role))
        side = Qt.AlignmentFlag.AlignRight if is_right else Qt.AlignmentFlag.AlignLeft
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(room.width(), 0))
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)


class FigureCard(QWidget):
    """A group of figures. followed: the people of a line were asked for (`People`)."""

    followed = Signal(object)

    def __init__(self, group: Group, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.group = group
        head = QLabel(group.words)
        head.setFont(larger(self.font(), 1.05, is_bold=True))
        lines = [FigureLine(group, line, self) for line in group.lines]
        for line in lines:
            line.clicked.connect(self._on_line_clicked)
        margins = (UNIT * 2, UNIT, UNIT * 2 - UNIT // 2, UNIT)
        self.setLayout(column_of(head, *lines, spacing=0, margins=margins))
        self.setAccessibleName(group.words)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A quiet frame on the colour of paper."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(colours(self).line))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        painter.end()

    def _on_line_clicked(self) -> None:
        line = self.sender()
        if isinstance(line, FigureLine) and line.people.ids:
            self.followed.emit(line.people)


class FigureCards(QScrollArea):
    """The cards of all groups, in as many columns as there is room for. followed: see `FigureCard`."""

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[FigureCard] = []
        self._column_count = 0
        self._columns = [QVBoxLayout() for _column in range(MOST_COLUMNS)]
        self._row = row_of(*self._columns, spacing=GAP, margins=(0, 0, UNIT, 0))
        for column in self._columns:
            column.setSpacing(GAP)
            column.setAlignment(Qt.AlignmentFlag.AlignTop)
        body = QWidget()
        body.setLayout(self._row)
        self.setWidget(body)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(_("Figures"))

    def show_figures(self, figures: Figures) -> None:
        """Show the figures; where the person looks stays."""
        top = self.verticalScrollBar().value()
        held = self.focusWidget()
        code = held.line.code if isinstance(held, FigureLine) and held.hasFocus() else ""
        for card in self.cards:
            card.hide()
            card.deleteLater()
        groups = [group for group in figures.groups if group.lines and group.code not in APART]
        self.cards = [FigureCard(group) for group in groups]
        for card in self.cards:
            card.followed.connect(self.followed)
        self._arrange(is_new=True)
        self.verticalScrollBar().setValue(top)
        for line in self.findChildren(FigureLine):
            if code and line.line.code == code:
                line.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More columns where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self, *, is_new: bool = False) -> None:
        count = max(1, min(MOST_COLUMNS, self.viewport().width() // NARROWEST))
        if count == self._column_count and not is_new:
            return
        self._column_count = count
        for number in range(len(self._columns)):
            self._row.setStretch(number, int(number < count))
        _fill(self._columns[:count], self.cards)


def _fill(columns: list[QVBoxLayout], cards: list[FigureCard]) -> None:
    """Cards in order from the top of each column to its foot, so that the columns are about as long."""
    whole = sum(len(card.group.lines) + 2 for card in cards)
    reached = 0
    for card in cards:
        size = len(card.group.lines) + 2
        at = min(int((reached + size / 2) * len(columns) / max(whole, 1)), len(columns) - 1)
        columns[at].addWidget(card)
        reached += size
