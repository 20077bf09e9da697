"""The list of documents as a sheet; before there are any, the ways to begin."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.model import Draft
from congress_app.i18n import _, pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.list_order import Order
from congress_app.ui.common.more_button import more_button
from congress_app.ui.common.sheet_storing import SheetStoring
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.common.title_line import MainButton, plain_tool
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.filters import DEADLINE, LATE, OPEN, SOON, DocumentFilters
from congress_app.ui.drafts.documents.model import BODY, DUE, PERSON, TITLE, Choices, DocumentModel
from congress_app.ui.drafts.documents.work import DocumentWork

WIDTHS = {
    TITLE: UNIT * 36,
    "state": UNIT * 18,
    DUE: UNIT * 24,
    "due_stage": UNIT * 19,
    "version": UNIT * 7,
    "opinion_count": UNIT * 8,
    "unanswered_count": UNIT * 9,
    PERSON: UNIT * 18,
    BODY: UNIT * 20,
    "number": UNIT * 13,
    "dated_on": UNIT * 12,
}


class DocumentSheet(SheetView):
    """The documents of the congress being worked on."""

    part = "drafts"

    def __init__(self, desk: Desk, choices: Choices, work: DocumentWork) -> None:
        storing = SheetStoring(desk, self._call, desk)
        self._work = work
        self.documents = DocumentModel(choices, storing.store)
        self.document_filters = DocumentFilters()
        super().__init__(
            desk, self.documents, _("Documents as a table"), TITLE, self.document_filters, lambda row: row.document
        )
        self.use(storing)
        self.dress(WIDTHS, own.ON_SHEET, self._no_document())
        self.keep_drafts()
        self._is_by_deadline = False
        self._tools = QWidget(self)
        self.lay_out_with_tools()

    def lay_out_with_tools(self) -> None:
        """The filter line with the buttons of the view behind it, then the sheet."""
        find = plain_tool("words", _("Find in texts and opinions"), self)
        find.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        find.clicked.connect(self.desk.actions.action(own.SEARCH).trigger)
        more = more_button(self.desk.actions, own.MORE, self)
        main = MainButton(self.desk.actions.action(common.NEW), pgettext("button", "Add document"))
        self.filters.hide()
        row = row_of(self.filters, find, more, main)
        row.setStretch(0, 1)
        self._tools.setLayout(row)
        self._tools.hide()
        self.setLayout(column_of(self._tools, self.views, spacing=UNIT))

    def rows(self) -> Sequence[Draft]:
        """The documents."""
        return self.data.drafts.drafts if self.data is not None else ()

    def wanted(self) -> Callable[[Any], bool] | None:
        """As the filter line says."""
        return self.document_filters.wanted(self.data.as_of, lambda row: bool(self.documents.warnings_of(row.id)))

    def take_data(self) -> None:
        """Put what was read into the sheet."""
        self.document_filters.blockSignals(True)
        self.document_filters.set_kinds(self.rows())
        if self.data is not None:
            self.document_filters.set_soon(self.data.soon)
        self.document_filters.blockSignals(False)
        super().take_data()
        if self.document_filters.is_active:
            self.filter()

    def filter(self) -> None:
        """As any sheet; who asks for deadlines gets the documents by their days."""
        if self.data is None:
            return
        wants = self.document_filters.choice(DEADLINE) in (LATE, SOON, OPEN)
        if wants and not self.model.orders:
            self.model.set_orders([Order(DUE)])
            self._is_by_deadline = True
        elif not wants and self._is_by_deadline:
            self.model.set_orders([])
            self._is_by_deadline = False
        super().filter()

    # inside

    def _arrange(self) -> None:
        super()._arrange()
        self._tools.setHidden(self.filters.isHidden())

    def _no_document(self) -> EmptyState:
        words = _(
            "Each paper of the congress stands here with its drafts, its stages and its number. The program knows which ones a"
            " congress with so many contents needs; any other paper is typed."
        )
        usual = QAction(icon("dossier"), _("Add the documents that the congress needs"), self)
        usual.triggered.connect(self._work.add_usual)
        return EmptyState("files", _("No document yet"), words, [usual, self.way_to_begin(_("Type a document"))])

    def _call(self, change: Change) -> Any:
        return self._work.of_sheet(self.model, change)
