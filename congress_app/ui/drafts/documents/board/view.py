"""The board: a column for each group of stages, a card for each document, the details beside it."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QWidget

from congress_app.domain.drafts.model import Draft
from congress_app.i18n import _
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import larger
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.beside import LEAST
from congress_app.ui.drafts.documents.board.column import CardColumn
from congress_app.ui.drafts.documents.board.groups import Group, groups_of, in_group
from congress_app.ui.drafts.documents.files import FileDrop
from congress_app.ui.drafts.documents.pane import DocumentsPane
from congress_app.ui.drafts.state import DraftsState

WIDE, NARROW = UNIT * 15, UNIT * 8


class BoardView(DocumentsPane):
    """The documents by how far they are."""

    name = "board"
    room = UNIT * 130
    details_width = LEAST

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__(desk, state)
        self.columns: list[CardColumn] = []
        self._groups: list[Group] = []
        self._heads: list[QLabel] = []
        self._wish = ""
        self._strip = QWidget(self)
        self._strip.setLayout(row_of(spacing=UNIT // 2))
        self._area = QScrollArea(self)
        self._area.setWidget(self._strip)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._views = QStackedWidget(self)
        self._views.addWidget(self._area)
        self._views.addWidget(self._no_document())
        self.lay_out(self._views)
        self.serve()
        serve = self.desk.actions.serve
        serve(common.DELETE, self._delete, owner=self._views, can=self._has_one)

    @property
    def chosen(self) -> list[Draft]:
        """The document whose card is chosen."""
        found = next((column.draft for column in self.columns if column.draft is not None), None)
        return [found] if found is not None else []

    @property
    def count_words(self) -> str:
        """How many documents there are, and how many are late."""
        drafts = self.state.data.drafts.drafts
        late = sum(draft.is_late for draft in drafts)
        if not drafts:
            return ""
        return _("{count}, {late} late").format(count=len(drafts), late=late) if late else str(len(drafts))

    def main_panes(self) -> list[QWidget]:
        """The board."""
        return [self._views]

    def show_state(self) -> None:
        """Other data are there; the card that was chosen stays chosen, wherever it stands now."""
        drafts = self.state.data.drafts.drafts
        chosen = self._wish or (self.chosen[0].id if self.chosen else "")
        had_focus = any(column.hasFocus() for column in self.columns)
        groups = groups_of(drafts)
        if groups != self._groups:
            self._build(groups)
        for place, column in enumerate(self.columns):
            column.cards.show(in_group(column.cards.group, drafts))
            self._say(place)
        self._views.setCurrentIndex(0 if drafts else 1)
        self._choose(chosen, focus=had_focus)
        self.counted.emit()
        self.details_wanted()

    def show_row(self, row_id: str) -> bool:
        """Choose the card of a document."""
        if self.state.data.drafts.of(row_id) is None:
            return False
        self._choose(row_id, focus=True)
        return True

    # inside

    def _no_document(self) -> EmptyState:
        usual = QAction(icon("dossier"), _("Add the documents that the congress needs"), self)
        usual.triggered.connect(self.work.add_usual)
        words = _("As soon as the congress has documents, each stands here as a card in the column of its stage.")
        return EmptyState("columns", _("No document yet"), words, [usual])

    def _build(self, groups: list[Group]) -> None:
        layout = self._strip.layout()
        while layout is not None and (item := layout.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._groups, self.columns, self._heads = groups, [], []
        for place, group in enumerate(groups):
            column, head = CardColumn(group, self._strip), QLabel(self._strip, wordWrap=True)
            head.setFont(larger(self.font(), 1.0, is_bold=True))
            head.setFixedHeight(head.fontMetrics().lineSpacing() * 2)
            holder = _Holder(self._strip)
            holder.setLayout(column_of(head, column, spacing=UNIT // 2, margins=UNIT // 2))
            if layout is not None:
                layout.addWidget(holder)
            self._connect(column, place)
            self.columns.append(column)
            self._heads.append(head)

    def _connect(self, column: CardColumn, place: int) -> None:
        column.picked.connect(partial(self._on_selected, column))
        column.cards.dropped.connect(partial(self._on_dropped, column.cards.group))
        column.asked_beside.connect(partial(self._go_beside, place))
        column.asked_ahead.connect(self._go_on)
        column.menu_asked.connect(self._open_menu)
        FileDrop(column.viewport(), partial(self._hover, column), partial(self._drop, column))

    def _say(self, place: int) -> None:
        """The head of a column; an empty one is narrow."""
        column, count = self.columns[place], len(self.columns[place].cards.drafts)
        words = column.cards.group.words
        self._heads[place].setText(f"{words} ({count})" if count else words)
        column.setMinimumWidth(WIDE if count else NARROW)
        layout = self._strip.layout()
        if layout is not None:
            layout.setStretch(place, 2 if count else 1)  # type: ignore[attr-defined] # a row

    def _choose(self, key: str, *, focus: bool) -> None:
        """Choose a card; one that is not there yet is wanted until it comes."""
        self._wish = key if key and self.state.data.drafts.of(key) is None else ""
        for column in self.columns:
            place = column.cards.place_of(key) if key else -1
            column.choose(place)
            if place >= 0 and focus:
                column.setFocus()
                self._area.ensureWidgetVisible(column)

    def _on_selected(self, column: CardColumn) -> None:
        if column.draft is not None:
            for other in self.columns:
                if other is not column:
                    other.selectionModel().clear()
        self.details_wanted()

    def _on_dropped(self, group: Group, key: str) -> None:
        draft = self.state.data.drafts.of(key)
        stage = group.stage_for(draft) if draft is not None else None
        if draft is not None and stage is not None:
            self.work.reach([draft], stage)

    def _go_beside(self, place: int, step: int) -> None:
        at = place + step
        while 0 <= at < len(self.columns) and not self.columns[at].cards.drafts:
            at += step
        if 0 <= at < len(self.columns):
            row = max(self.columns[place].currentIndex().row(), 0)
            column = self.columns[at]
            column.choose(min(row, len(column.cards.drafts) - 1))
            column.setFocus()
            self._area.ensureWidgetVisible(column)

    def _go_on(self) -> None:
        self.desk.actions.refresh()  # a card may have been chosen this moment
        self.desk.actions.action(own.NEXT_STAGE).trigger()

    def _open_menu(self, at: QPoint) -> None:
        self.desk.actions.context_menu(self, own.ON_CARD).popup(at)

    def _delete(self) -> None:
        self.work.delete([draft.document for draft in self.chosen])

    def _hover(self, column: CardColumn, at: QPoint) -> bool:
        row = column.indexAt(at).row()
        if row >= 0:
            column.choose(row)
        return True

    def _drop(self, column: CardColumn, at: QPoint, paths: list[Path]) -> None:
        row = column.indexAt(at).row()
        self.take_files([column.cards.drafts[row]] if row >= 0 else [], paths)


class _Holder(QFrame):
    """The ground of a column."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        palette = self.palette()
        palette.setColor(self.backgroundRole(), palette.color(palette.ColorRole.AlternateBase))
        self.setPalette(palette)
