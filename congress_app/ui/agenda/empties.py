"""What stands in the place of an agenda: no congress is chosen, it has no dates, it has no agenda; with the ways to begin."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from congress_app.i18n import NP_, _
from congress_app.ui.agenda import agenda_commands as own
from congress_app.ui.agenda.reading import AgendaData
from congress_app.ui.common import commands as common
from congress_app.ui.common.actions import Actions, Command
from congress_app.ui.common.empty import EmptyState


class Empties(QStackedWidget):
    """The body of the part: the tree, or one of the three."""

    def __init__(self, tree: QWidget, actions: Actions, to_calendar: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = tree
        self._no_congress = EmptyState(
            "flag",
            _("Choose a congress"),
            _(
                "The programme belongs to one congress. Choose it at the top of the window (Ctrl+L), or in the calendar."
            ),
            [to_calendar],
        )
        self._no_dates = EmptyState(
            "calendar",
            _("This congress has no dates yet"),
            _("Sessions need their days. Type the opening day, or begin with a template, which asks for it."),
            self._ways(actions, own.DATES, own.FROM_TEMPLATE, own.PASTE_BLOCK),
        )
        self._no_agenda = EmptyState(
            "agenda",
            _("This congress has no programme yet"),
            _("Begin with a template that fits, take over another congress's programme, paste a table, or type."),
            self._ways(actions, own.FROM_TEMPLATE, own.FROM_CONGRESS, own.PASTE_BLOCK, common.NEW),
        )
        for page in (tree, self._no_congress, self._no_dates, self._no_agenda):
            self.addWidget(page)
            if page is not tree:  # else the widest of the hidden ones would keep the tree from being narrow
                page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_for(self, data: AgendaData) -> bool:
        """Show what fits; answers whether that is the tree."""
        if data.row is None:
            page: QWidget = self._no_congress
        elif data.sessions:
            page = self._tree
        else:
            page = self._no_agenda if data.phases else self._no_dates
        self.setCurrentWidget(page)
        return page is self._tree

    def _ways(self, actions: Actions, *commands: Command) -> list[QAction]:
        """The commands under shorter words, which the title above them completes."""
        made = []
        for command in commands:
            action = actions.action(command)
            way = QAction(action.icon(), _(_WORDS[command.name]), self)
            way.setToolTip(action.toolTip())
            way.triggered.connect(action.trigger)
            made.append(way)
        return made


_WORDS = {
    own.DATES.name: NP_("way to begin", "Set the opening day…"),
    own.FROM_TEMPLATE.name: NP_("way to begin", "From a template…"),
    own.FROM_CONGRESS.name: NP_("way to begin", "From another congress…"),
    own.PASTE_BLOCK.name: NP_("way to begin", "Paste from Excel or Word…"),
    common.NEW.name: NP_("way to begin", "Type it"),
}
