"""The view "allocation": how many delegates each organisation sends, the sums below, and the greatest number allowed."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QHeaderView, QLabel, QStackedWidget, QWidget

from congress_app.domain.delegates import Allocation
from congress_app.i18n import _, pgettext
from congress_app.i18n.numbers import thousands
from congress_app.ui.common.columns_menu import ColumnsKeeper
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.icons import WARNING, icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import ROW_HEIGHT, colours, larger
from congress_app.ui.common.title_line import TitleLine
from congress_app.ui.delegates import part_commands as own
from congress_app.ui.delegates.allocation_model import ORGANISATION, SUMMED, AllocationModel, lines_of, share_row
from congress_app.ui.delegates.choices import Choices
from congress_app.ui.delegates.loading import Loaded
from congress_app.ui.delegates.units_storing import SheetStoring

WIDTHS = {
    "organisation": UNIT * 26,
    "member_count": UNIT * 14,
    "ex_officio_count": UNIT * 13,
    "fixed_count": UNIT * 16,
    "ratio_count": UNIT * 18,
    "quota": UNIT * 10,
    "total": UNIT * 10,
    "named_count": UNIT * 10,
    "missing": UNIT * 11,
    "alternate_count": UNIT * 11,
}


class AllocationView(QWidget):
    """The shares of one congress."""

    def __init__(self, desk: Desk, choices: Choices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        verbs = desk.app.services.allocations
        self.storing = SheetStoring(desk, Allocation, share_row, lambda: verbs.add, self)
        self.model = AllocationModel(choices, self.storing.store)
        self.storing.model = self.model
        self.grid = Grid(self.model, pgettext("delegates", "Allocation of delegates"))
        self.model.setParent(self.grid)
        self.grid.show_columns(tuple(WIDTHS), WIDTHS)
        ColumnsKeeper(self.grid, desk.settings)
        self.grid.set_context_menu(desk.actions, own.ON_ALLOCATION)
        self.totals = TotalsBar(self.grid, self.model)
        self._is_begun = False
        self._lay_out()
        self.storing.added.connect(self.grid.kept.want)
        self.setFocusProxy(self.grid)

    @property
    def chosen(self) -> list[Allocation]:
        """The shares chosen."""
        rows = (self.model.row_of(key) for key in self.grid.kept.keys)
        return [share_row(row) for row in rows if row is not None]

    def show_loaded(self, loaded: Loaded) -> None:
        """Show the shares of a congress."""
        congress = loaded.congress.congress if loaded.congress is not None else None
        wanted = congress.delegate_count if congress is not None else 0
        if self.grid.state() != Grid.State.EditingState:
            self.model.show_rows(lines_of(loaded.allocation, wanted))
        self._views.setCurrentIndex(0 if loaded.allocation or self._is_begun else 1)
        self._tell(loaded, wanted)
        self.totals.update()

    def begin_new(self) -> None:
        """Go to the row in which a new share is typed."""
        self._is_begun = True
        self._views.setCurrentIndex(0)
        self.grid.setFocus()
        self.grid.setCurrentIndex(self.model.index(self.model.rowCount() - 1, self.model.column_at(ORGANISATION)))

    def _lay_out(self) -> None:
        actions = self._desk.actions
        line = TitleLine("", self)
        for command, words in (
            (own.FILL_ALLOCATION, pgettext("button", "From organisations")),
            (own.SHARE, pgettext("button", "Share out")),
        ):
            actions.action(command).setIconText(f" {words}")  # a little air between icon and words
            line.add_button(actions.action(command), words)
        self._mark, self._words = QLabel(), QLabel()
        self._words.setForegroundRole(QPalette.ColorRole.WindowText)
        head = row_of(self._mark, self._words, line)
        head.setStretch(2, 1)
        sheet = QWidget()
        sheet.setLayout(column_of(head, self.grid, self.totals, spacing=UNIT // 2))
        words = _(
            "The allocation says how many delegates each organisation sends: ex officio, a fixed share, a share by members."
        )
        ways = [actions.action(own.FILL_ALLOCATION)]
        empty = EmptyState("allocation", pgettext("delegates", "No allocation yet"), words, ways)
        self._views = QStackedWidget()
        self._views.addWidget(sheet)
        self._views.addWidget(empty)
        self.setLayout(column_of(self._views))

    def _tell(self, loaded: Loaded, wanted: int) -> None:
        """How many are allotted, of how many, and how many are allowed."""
        allotted = sum(row.allocation.total for row in loaded.allocation)
        missing = sum(max(row.missing, 0) for row in loaded.allocation)
        said = [_("{count} delegates allotted").format(count=allotted)]
        if wanted:
            said.append(_("{count} summoned").format(count=wanted))
        said.append(_("{count} still to be named").format(count=missing))
        if loaded.cap:
            said.append(_("at most {count}").format(count=loaded.cap))
        is_over = (bool(loaded.cap) and allotted > (loaded.cap or 0)) or (bool(wanted) and allotted > wanted)
        self._words.setText(" · ".join(said))
        self._mark.setPixmap(icon(WARNING).pixmap(16) if is_over else icon("").pixmap(16))
        self._mark.setVisible(is_over)
        words = _("More are allotted than may come.") if is_over else ""
        self._words.setToolTip(words)
        self._mark.setToolTip(words)


class TotalsBar(QWidget):
    """One line under the sheet: the sum of each column, under the column."""

    def __init__(self, grid: Grid, model: AllocationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid, self._model = grid, model
        self.setFixedHeight(ROW_HEIGHT)
        self.setAccessibleName(pgettext("delegates", "Totals"))
        header = grid.horizontalHeader()
        for moved in (header.sectionResized, header.sectionMoved, grid.horizontalScrollBar().valueChanged):
            moved.connect(self.update)
        model.counted.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The sums, right-aligned like the numbers above."""
        painter = QPainter(self)
        painter.setFont(larger(self.font(), 1.0, is_bold=True))
        painter.fillRect(self.rect(), QColor(colours(self).raised))
        painter.setPen(self.palette().text().color())
        painter.setClipRect(self.rect())
        header = self._grid.horizontalHeader()
        for column, about in enumerate(self._model.columns):
            if not header.isSectionHidden(column):
                self._paint_sum(painter, about.name, _place(header, column, self.height()))
        painter.end()

    def words_of(self, name: str) -> str:
        """The sum of a column."""
        return thousands(self._model.total_of(name))

    def _paint_sum(self, painter: QPainter, name: str, cell: QRect) -> None:
        room = cell.adjusted(UNIT, 0, -UNIT // 2, 0)
        if name == ORGANISATION:
            words = _("Total of {count} organisations").format(count=len(self._model.shown_rows))
            elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
        elif name in SUMMED:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, right, self.words_of(name))


def _place(header: QHeaderView, column: int, height: int) -> QRect:
    return QRect(header.sectionViewportPosition(column) + 1, 0, header.sectionSize(column), height)
