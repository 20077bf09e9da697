"""The window: navigation at the left, the congress on top, the parts in the middle, the status line at the foot."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _
from congress_app.runtime.errors import UserError
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.file_dialog import looked
from congress_app.ui.common.filter_line import FilterLine
from congress_app.ui.common.focus import Panes, commit_focus, first_input
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import row_of
from congress_app.ui.common.look import UNIT
from congress_app.ui.common.page import Page
from congress_app.ui.parts import PARTS, part_key, part_named
from congress_app.ui.shell.backups import Backups
from congress_app.ui.shell.closing import Closing
from congress_app.ui.shell.congress_picker import CongressPicker
from congress_app.ui.shell.left_copies import LeftCopies
from congress_app.ui.shell.left_texts import LeftTexts
from congress_app.ui.shell.menus import fill_menu_bar
from congress_app.ui.shell.navigation import Navigation
from congress_app.ui.shell.shell_messages import ShellMessages
from congress_app.ui.shell.status_line import StatusLine
from congress_app.ui.shell.window_commands import WindowCommands

WIDTH, HEIGHT = 1280, 720
FRAME = QSize(UNIT * 2, UNIT * 5)  # what the window's own frame takes; it is not known before the window is shown
_WHOLE_SCREEN = Qt.WindowState.WindowMaximized | Qt.WindowState.WindowFullScreen


TAKE_HOLD_MS = 200


class MainWindow(QMainWindow):
    """One data file in one window.

    other_file: another data file shall be opened (None = a new one). restore_asked: a backup shall take the place of this file.
    moved: the data file is gone, and this copy of it takes its place.
    built_anew: language or colours were changed. closed: the person closed it, and everything is stored. painted: for the first time.
    """

    other_file = Signal(object)
    restore_asked = Signal(object)
    moved = Signal(object)
    built_anew = Signal()
    closed = Signal()
    painted = Signal()

    def __init__(self, app: App, settings: SettingsFile, drafts_file: Path) -> None:
        super().__init__()
        self.messages = ShellMessages(self, self._save_copy)
        self.desk = Desk(app, settings, self, self.messages, Drafts(drafts_file, self))
        self.backups = Backups(self.desk, self)
        self._settings = settings
        self._is_painted = False
        self._pages: dict[str, QWidget] = {}
        self.setWindowTitle(f"{app.file.path.stem} - {_('Congress dossier')}")
        self.setWindowIcon(icon("landmark"))
        self._navigation = Navigation(self)
        self._picker = CongressPicker(self.desk, self)
        self._stack = QStackedWidget(self)
        self.commands = WindowCommands(self, self.desk, self.backups, self._picker, self._navigation)
        self._closing = Closing(self, self.desk, self.backups, self._save_copy)
        self._lay_out()
        part_actions = [self._part_action(number) for number in range(len(PARTS))]
        self._part_menu = fill_menu_bar(self, self.desk.actions, part_actions)
        self.setStatusBar(StatusLine(self.desk, self.backups, self))
        self._panes = Panes(self)
        self.commands.serve_panes(self._panes)
        self._navigation.chosen.connect(self.show_part)
        self._navigation.folded.connect(self._on_folded)
        self.desk.visit_asked.connect(self._on_visit_asked)
        self.painted.connect(LeftCopies(self.desk).tell)
        self.painted.connect(LeftTexts(self.desk).tell)
        looked.files.connect(self._take_hold)
        self._come_back()

    def show_part(self, name: str) -> None:
        """Show a part; it is built when it is first shown. What was being typed is stored first."""
        commit_focus()
        if name not in self._pages:
            page = part_named(name).make(self.desk)
            self._pages[name] = page
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(self._pages[name])
        self._navigation.show_part(name)
        self._part_menu.show_part(self._pages[name])
        if self._settings.settings.last_part != name:
            self._settings.change(last_part=name)
        self._panes.set_panes(self._navigation, self._picker, *_panes_of(self._pages[name]))
        self.desk.actions.refresh()

    def focus_part(self) -> None:
        """Put the focus into the part that is shown."""
        page = self._pages.get(self.part)
        if page is not None:
            panes = [pane for pane in _panes_of(page) if pane.isVisible()]
            wanted = [pane for pane in panes if not isinstance(pane, FilterLine)] or panes or [page]
            first_input(wanted[0]).setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def part(self) -> str:
        """The name of the part that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def page(self, name: str) -> QWidget:
        """The page of a part that was shown before."""
        return self._pages[name]

    def store(self) -> None:
        """Store what is being typed, wait for what is being written, remember the place of the window."""
        commit_focus()
        self.desk.writer.finish()
        self.desk.drafts.write()
        self._settings.change(geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store and back up first; where something would be lost, the person is asked."""
        self.store()
        if self._closing.may_close():
            event.accept()
            self.closed.emit()
        else:
            event.ignore()

    def showEvent(self, event: QShowEvent) -> None:
        """The focus is in the part, not in the navigation."""
        super().showEvent(event)
        QTimer.singleShot(0, self, self.focus_part)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Says when it has been painted for the first time."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the navigation folds to icons."""
        super().resizeEvent(event)
        self._navigation.fit(self.width())

    def _save_copy(self) -> None:
        self.commands.save_copy()

    def _lay_out(self) -> None:
        find = QToolButton(self)
        action = self.desk.actions.action(common.FIND_EVERYWHERE)
        find.setIcon(action.icon())
        find.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        find.setText(f" {_('Find everywhere')}   {common.FIND_EVERYWHERE.shortcut}")
        find.clicked.connect(action.trigger)
        find.setAutoRaise(True)
        find.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = row_of(self._picker, 1, find, margins=(UNIT * 2, UNIT, UNIT * 2, 0))
        top.setStretchFactor(self._picker, 2)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addLayout(top)
        right.addWidget(self._stack, 1)
        middle = QWidget(self)
        both = QHBoxLayout(middle)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._navigation)
        both.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(UNIT * 90, UNIT * 56)

    def _part_action(self, number: int) -> QAction:
        part = PARTS[number]
        action = QAction(icon(part.icon), _(part.title), self)
        action.setShortcut(QKeySequence(part_key(number + 1)))
        action.setData(part.name)
        action.triggered.connect(self._on_part_asked)
        self.addAction(action)
        return action

    def _on_part_asked(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.show_part(str(action.data()))
            self.focus_part()

    def _on_folded(self, is_folded: bool) -> None:
        self._settings.change(is_navigation_folded=is_folded)

    def _on_visit_asked(self, visit: Visit) -> None:
        self.show_part(visit.part)
        take = getattr(self._pages[visit.part], "take", None)
        if take is not None:
            take(visit)

    def _take_hold(self) -> None:
        """See `looked`; tried again while a list is being read."""
        with suppress(UserError):  # what is wrong with the file is said where it is used
            if not self.desk.app.file.take_hold_anew():
                QTimer.singleShot(TAKE_HOLD_MS, self, self._take_hold)

    def _come_back(self) -> None:
        """The place on the screen, the folding and the part of the last time."""
        remembered = self._settings.settings
        self._navigation.want_folded(is_folded=remembered.is_navigation_folded)
        is_placed = bool(remembered.geometry) and self.restoreGeometry(
            QByteArray.fromBase64(remembered.geometry.encode("ascii"))
        )
        if not is_placed:
            self.resize(WIDTH, HEIGHT)
        self._fit()
        names = [part.name for part in PARTS]
        for name in [name for name in (remembered.last_part, *names) if name in names][:1]:
            self.show_part(name)

    def _fit(self) -> None:
        """No larger than the screen has room for, with the frame around it, and within it: the status line is in sight."""
        if self.windowState() & _WHOLE_SCREEN:
            return
        room = self.screen().availableGeometry()
        self.resize(self.size().boundedTo(room.size() - FRAME))
        taken = self.size() + FRAME
        left = max(room.left(), min(self.x(), room.left() + room.width() - taken.width()))
        top = max(room.top(), min(self.y(), room.top() + room.height() - taken.height()))
        if (left, top) != (self.x(), self.y()):
            self.move(left, top)


def _panes_of(page: QWidget) -> list[QWidget]:
    """The panes of a part through which F6 walks."""
    laid_out = page if isinstance(page, Page) else page.findChild(Page)
    if not isinstance(laid_out, Page):
        return [page]
    return laid_out.panes
