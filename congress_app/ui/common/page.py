"""A part's page: title line, filter line, the list or what stands for an empty one, and details beside it, below it, or folded away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QStackedWidget, QWidget

from congress_app.i18n import _
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.filter_line import FilterLine, found_words
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.look import NARROW_WIDTH
from congress_app.ui.common.title_line import TitleLine

DETAILS_WIDTH = 360


class Page(QWidget):
    """Lays a part out. Hand it what there is; everything is optional but the body.

    first_shown: it became visible for the first time.
    """

    first_shown = Signal()

    def __init__(
        self,
        title: TitleLine,
        body: QWidget,
        *,
        filters: FilterLine | None = None,
        details: QWidget | None = None,
        empty: EmptyState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.title, self.filters, self.body, self.details = title, filters, body, details
        self._empty = empty
        self._is_details_wanted = True
        self._nothing = EmptyState("search", _("Nothing found"), _("No row fits these filters."), self._ways_back())
        self._stack = QStackedWidget(self)
        for each in (body, self._nothing, empty):
            if each is not None:
                self._stack.addWidget(each)
        self._split = QSplitter(Qt.Orientation.Horizontal, self)
        self._split.setChildrenCollapsible(False)
        self._split.addWidget(self._stack)
        self._split.setStretchFactor(0, 1)
        self._around = _scrolled(details) if details is not None else None
        if self._around is not None:
            self._split.addWidget(self._around)
            self._split.setStretchFactor(1, 0)
            self._split.setSizes([UNIT * 100, DETAILS_WIDTH])
        head: list[QWidget] = [title] if filters is None else [title, filters]
        layout = column_of(*head, self._split, margins=(UNIT * 2, UNIT * 2, UNIT * 2, UNIT))
        layout.setSpacing(UNIT + UNIT // 2)
        layout.setStretch(len(head), 1)
        self.setLayout(layout)

    def _ways_back(self) -> list[QAction]:
        if self.filters is None:
            return []
        back = QAction(_("Clear the filters"), self)
        back.triggered.connect(self.filters.clear)
        return [back]

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        return [pane for pane in (self.filters, self.body, self.details) if pane is not None]

    def show_counts(self, shown: int, total: int) -> None:
        """How many rows are shown of how many: the title line says it; none at all shows the empty state."""
        self.title.set_count(found_words(shown, total) if total else "")
        is_empty = total == 0 and self._empty is not None
        if self._around is not None:
            self._around.setVisible(self._is_details_wanted and not is_empty)
        if self.filters is not None:
            self.filters.setVisible(not is_empty)
        if is_empty and self._empty is not None:
            self._stack.setCurrentWidget(self._empty)
        elif shown == 0 and total and self.filters is not None and self.filters.is_active:
            self._stack.setCurrentWidget(self._nothing)
        else:
            self._stack.setCurrentWidget(self.body)

    def keep_panes(self, settings: SettingsFile, name: str) -> None:
        """Remember where the divider stands."""
        sizes = settings.settings.panes.get(name)
        if sizes and self._around is not None:
            self._split.setSizes(list(sizes))
        self._split.splitterMoved.connect(lambda: settings.keep_panes(name, tuple(self._split.sizes())))

    @property
    def is_details_shown(self) -> bool:
        """Whether the details are shown."""
        return self._around is not None and not self._around.isHidden()

    def toggle_details(self) -> None:
        """Fold the details away or bring them back."""
        self._is_details_wanted = not self.is_details_shown
        if self._around is not None:
            self._around.setVisible(self._is_details_wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the details go below the list; on a low one they fold away until they are asked for."""
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_WIDTH - UNIT * 24
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self._around is None or self._split.orientation() == wanted:
            return
        self._split.setOrientation(wanted)
        if is_narrow:
            self._split.setSizes([self.height() * 3 // 5, self.height() * 2 // 5])
        else:
            self._split.setSizes([self.width() - DETAILS_WIDTH, DETAILS_WIDTH])


def _scrolled(details: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(details)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(UNIT * 32)
    area.setMinimumHeight(UNIT * 15)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.viewport().setAutoFillBackground(False)
    details.setAutoFillBackground(False)
    details.setContentsMargins(UNIT, 0, UNIT, 0)
    return area
