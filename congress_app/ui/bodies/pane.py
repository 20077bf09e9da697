"""The body of the page: the bodies at the left, the members of the current one; or what stands for none."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QSizePolicy, QSplitter, QStackedWidget, QWidget

from congress_app.i18n import _
from congress_app.listings.bodies import BodyRow
from congress_app.ui.bodies import body_commands as own
from congress_app.ui.bodies.members import MemberGrid, MemberModel
from congress_app.ui.bodies.reading import BODIES_SHOWN, BodiesData, member_lines
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.common.list_model import ListModel, prepare
from congress_app.ui.common.list_view import ListView
from congress_app.ui.common.look import larger
from congress_app.ui.common.title_line import faint

LIST_WIDTH = UNIT * 42


class BodiesPane(QStackedWidget):
    """Two lists side by side, or an empty state."""

    def __init__(self, members: MemberModel, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bodies: ListModel[BodyRow] = ListModel(BODIES_SHOWN, lambda row: row.id)
        self.list = ListView(self.bodies, _("Bodies"))
        self.bodies.setParent(self.list)
        self._members = members
        self.grid = MemberGrid(members)
        members.setParent(self.grid)
        self._heading = QLabel()
        self._heading.setFont(larger(self.font(), 1.1, is_bold=True))
        self._heading.setWordWrap(True)
        self._count = faint(QLabel())
        right = QWidget()
        right.setLayout(column_of(self._heading, self._count, self.grid, spacing=UNIT // 2))
        self._lists = QSplitter(Qt.Orientation.Horizontal)
        self._lists.setChildrenCollapsible(False)
        self._lists.addWidget(self.list)
        self._lists.addWidget(right)
        self._lists.setStretchFactor(1, 1)
        self._lists.setSizes([LIST_WIDTH, LIST_WIDTH * 2])
        calendar = QAction(icon("calendar"), _("Open the calendar"), desk.window)
        calendar.triggered.connect(partial(desk.visit, "calendar"))
        self._no_congress = EmptyState(
            "flag",
            _("Choose a congress"),
            _("The bodies belong to one congress. Choose it at the top of the window (Ctrl+L), or in the calendar."),
            [calendar],
        )
        self._no_bodies = EmptyState(
            "bodies",
            _("This congress has no bodies yet"),
            _(
                "The presidium, the secretariat, the boards and the subcommittees. Programme and script take them from here."
            ),
            [desk.actions.action(each) for each in (own.USUAL, own.NEW_BODY)],
        )
        self.addWidget(self._lists)
        for page in (self._no_congress, self._no_bodies):
            self.addWidget(page)
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_data(self, data: BodiesData) -> None:
        """Show the bodies of a congress, or what stands for none."""
        self.bodies.show_rows(data.bodies)
        page: QWidget = self._lists if data.bodies else self._no_bodies
        self.setCurrentWidget(page if data.row is not None else self._no_congress)

    def show_body(self, row: BodyRow) -> None:
        """Show the members of a body."""
        proposed = row.body.proposed_count
        words = _("{count} of {proposed} members") if proposed else _("{count} members")
        self._heading.setText(row.name)
        self._count.setText(words.format(count=len(row.members), proposed=proposed))
        self.grid.show_prepared(prepare(self._members.listing, lambda line: line.id, member_lines(row.members)))
