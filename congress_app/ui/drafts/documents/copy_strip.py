"""The strip over the documents that says which working copies were saved, until each is answered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import colours
from congress_app.ui.common.title_line import ElidedLabel
from congress_app.ui.drafts.documents.working_copies import Offer, WorkingCopies


class CopyStrip(QWidget):
    """One line for each save that waits for an answer; hidden when none does."""

    def __init__(self, copies: WorkingCopies, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._copies = copies
        self._lines = column_of(spacing=0, margins=(UNIT, UNIT // 2, UNIT, UNIT // 2))
        self.setLayout(self._lines)
        self.setAccessibleName(_("Working copies that were saved"))
        copies.offered.connect(self._show)
        self._show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground of a hint."""
        own, painter = colours(self), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(own.warning_tint))
        painter.drawRoundedRect(self.rect(), 4, 4)
        painter.end()

    def _show(self) -> None:
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for offer in self._copies.offers:
            self._lines.addWidget(self._line(offer))
        self.setVisible(bool(self._copies.offers))

    def _line(self, offer: Offer) -> QWidget:
        line = QWidget(self)
        words = ElidedLabel(offer.sentence, least=20)
        ways = [(offer.way, partial(self._copies.take, offer))] if offer.next_number else []
        ways.append((pgettext("button", "Later"), partial(self._copies.put_off, offer)))
        ways.append((pgettext("button", "Put it aside"), partial(self._copies.give_up, offer)))
        buttons = []
        for said, do in ways:
            button = QPushButton(said, line)
            button.setAccessibleName(f"{said}: {offer.title}")
            button.clicked.connect(do)
            buttons.append(button)
        row = row_of(words, *buttons)
        row.setStretch(0, 1)
        line.setLayout(row)
        return line
