"""How the view is laid out: the document above, its rounds at the left, the two sheets, the details below; what stands for nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QWidget

from congress_app.i18n import _, pgettext
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.empty import EmptyState
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import UNIT, column_of, row_of
from congress_app.ui.common.look import NARROW_WIDTH
from congress_app.ui.common.more_button import more_button
from congress_app.ui.common.sheet_view import SheetView
from congress_app.ui.common.title_line import MainButton, faint
from congress_app.ui.common.view_switch import ViewSwitch
from congress_app.ui.drafts.opinions import part_commands as own
from congress_app.ui.drafts.opinions.details import OpinionDetails
from congress_app.ui.drafts.opinions.document_choice import DocumentChoice
from congress_app.ui.drafts.opinions.rounds import RoundList
from congress_app.ui.drafts.opinions.sheets import AskedSheet, OpinionSheet
from congress_app.ui.drafts.opinions.storing import Verbs
from congress_app.ui.drafts.opinions.whom import WhomChoice

LOW_HEIGHT = UNIT * 56
OPINIONS, ASKED = range(2)
BODY, NO_DOCUMENT, NO_ROUND = range(3)


class OpinionsBody(QWidget):
    """The widgets of the view in their places."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._is_details_asked: bool | None = None
        self.whom = WhomChoice()
        self.verbs = Verbs(desk, self.whom, self)
        actions = desk.actions
        self.document = DocumentChoice(self)
        self.rounds = RoundList(actions, own.ON_ROUNDS, self)
        self.take = QAction(icon("import"), pgettext("button", "Take opinions from a file"), self)
        self.take.triggered.connect(lambda: actions.action(common.IMPORT).trigger())
        self.opinions = OpinionSheet(desk, self.verbs, self.take)
        self.asked = AskedSheet(desk, self.verbs, self.whom, actions.action(own.ASK_MORE))
        self.details = OpinionDetails(actions, desk.drafts, self)
        self._lay_out()
        self.setFocusProxy(self.opinions)

    @property
    def sheet(self) -> SheetView:
        """The sheet shown."""
        return self.opinions if self.views.currentWidget() is self.opinions else self.asked

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        panes: list[QWidget] = [self.document, self.rounds, *self.sheet.panes]
        return [*panes, self.details] if self.details.isVisible() else panes

    def show_sheet(self, number: int) -> None:
        """Show the opinions or those asked."""
        self.switch.show_view(number)
        sheet = (self.opinions, self.asked)[number]
        self.views.setCurrentWidget(sheet)
        self.setFocusProxy(sheet)
        self.fold()
        if self.isVisible():
            sheet.setFocus()
        self.desk.actions.refresh()

    def show_page(self, page: int) -> None:
        """Show the sheets, or what stands for them."""
        self._head.setVisible(page != NO_DOCUMENT)
        self.main.setVisible(page == BODY)
        self._stack.setCurrentIndex(page)

    @property
    def has_sheets(self) -> bool:
        """Whether the sheets are shown, and not what stands for them."""
        return self._stack.currentIndex() == BODY

    def fold(self) -> None:
        """Fold the details away on a low screen and beside those asked, or bring them back."""
        is_wanted = self.height() >= LOW_HEIGHT if self._is_details_asked is None else self._is_details_asked
        self.details.setVisible(is_wanted and self.sheet is self.opinions)

    def toggle_details(self) -> None:
        """Fold the details away or bring them back; from then on they are as the person wants them."""
        self._is_details_asked = not self.details.isVisible()
        self.fold()
        if self.height() < LOW_HEIGHT:
            self._right.setSizes([self.height() // 3, self.height() * 2 // 3])

    def begin_without_round(self) -> None:
        """Type opinions on a document that nobody was asked about."""
        self.show_page(BODY)
        self.show_sheet(OPINIONS)
        self.opinions.begin_new()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a low screen the details fold away; on a narrow one the switch shows icons only."""
        super().resizeEvent(event)
        self.switch.shorten(is_short=self.width() < NARROW_WIDTH)
        self.fold()

    # inside

    def _lay_out(self) -> None:
        actions = self.desk.actions
        tabs = (pgettext("opinions", "Opinions"), pgettext("opinions", "Who is asked"))
        self.switch = ViewSwitch((actions.action(own.OPINIONS), actions.action(own.ASKED)), tabs, self)
        self.main = MainButton(actions.action(own.NEW_ROUND), pgettext("button", "Ask for opinions"))
        label = QLabel(_("Document"), self)
        label.setBuddy(self.document)
        head = row_of(label, self.document, self.switch, self.main, more_button(actions, own.MORE, self))
        head.setStretch(1, 1)
        self._head = QWidget(self)
        self._head.setLayout(head)
        self.views = QStackedWidget(self)
        for each in (self.opinions, self.asked):
            self.views.addWidget(each)
        self.counts = faint(QLabel(self))
        above = QWidget(self)
        above.setLayout(column_of(self.views, self.counts, spacing=UNIT // 2))
        self._right = QSplitter(Qt.Orientation.Vertical, self)
        self._body = QSplitter(Qt.Orientation.Horizontal, self)
        for split, parts in ((self._right, (above, self.details)), (self._body, (self.rounds, self._right))):
            split.setChildrenCollapsible(False)
            for part in parts:
                split.addWidget(part)
        self._right.setSizes([UNIT * 36, UNIT * 34])
        self._body.setSizes([UNIT * 27, UNIT * 110])
        self._body.setStretchFactor(1, 1)
        for split, name in ((self._right, "opinions"), (self._body, "opinion-rounds")):
            self._keep_panes(split, name)
        self._stack = QStackedWidget(self)
        for page in (self._body, self._no_document(), self._no_round()):
            self._stack.addWidget(page)
        layout = column_of(self._head, self._stack, spacing=UNIT)
        layout.setStretch(1, 1)
        self.setLayout(layout)

    def _keep_panes(self, split: QSplitter, name: str) -> None:
        sizes = self.desk.settings.settings.panes.get(name)
        if sizes and len(sizes) == split.count():
            split.setSizes(list(sizes))
        split.splitterMoved.connect(lambda: self.desk.settings.keep_panes(name, tuple(split.sizes())))

    def _no_document(self) -> EmptyState:
        action = QAction(icon("files"), _("To the documents"), self)
        action.triggered.connect(lambda: self.desk.visit("drafts", view="documents"))
        words = _("Opinions are asked for on a document. Add the documents of the congress first.")
        return EmptyState("words", pgettext("opinions", "No document yet"), words, [action])

    def _no_round(self) -> EmptyState:
        words = _(
            "Begin a round: on which draft, by when, and whose opinion is asked. Then the answers are typed, pasted or taken from"
            " the tables that come back; who is late is seen at once."
        )
        ask = QAction(icon("plus"), _("Ask for opinions"), self)
        ask.triggered.connect(lambda: self.desk.actions.action(own.NEW_ROUND).trigger())
        typed = QAction(icon("words"), _("Type opinions without a round"), self)
        typed.triggered.connect(self.begin_without_round)
        ways = [ask, self.take, typed]
        return EmptyState("words", pgettext("opinions", "No opinion was asked for yet"), words, ways)
