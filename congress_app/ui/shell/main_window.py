"""The window: navigation at the left, the congress on top, the parts in the middle, the status line at the foot."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from congress_app.bootstrap import App
from congress_app.i18n import _
from congress_app.runtime import crash
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.drafts import Drafts
from congress_app.ui.common.focus import Panes, commit_focus
from congress_app.ui.common.icons import icon
from congress_app.ui.common.layouts import row_of
from congress_app.ui.common.look import NARROW_WIDTH, UNIT
from congress_app.ui.common.message import Messages
from congress_app.ui.parts import PARTS, part_named
from congress_app.ui.shell.backups import Backups
from congress_app.ui.shell.congress_picker import CongressPicker
from congress_app.ui.shell.menus import fill_menu_bar
from congress_app.ui.shell.navigation import Navigation
from congress_app.ui.shell.status_line import StatusLine
from congress_app.ui.shell.window_commands import WindowCommands


class MainWindow(QMainWindow):
    """One data file in one window. other_file: the user wants another data file opened; built_anew: the language was changed."""

    other_file = Signal(object)
    built_anew = Signal()

    def __init__(self, app: App, settings: SettingsFile, drafts_file: Path) -> None:
        super().__init__()
        self.messages = Messages(self, crash.write_report)
        self.desk = Desk(app, settings, self, self.messages, Drafts(drafts_file, self))
        self.backups = Backups(self.desk, self)
        self._settings = settings
        self._pages: dict[str, QWidget] = {}
        self._is_closed = False
        self.setWindowTitle(f"{app.file.path.stem} - {_('Congress dossier')}")
        self.setWindowIcon(icon("landmark"))
        self._navigation = Navigation(self)
        self._picker = CongressPicker(self.desk, self)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self.commands = WindowCommands(self, self.desk, self.backups, self._picker)
        self._part_actions = [self._part_action(number) for number in range(len(PARTS))]
        fill_menu_bar(self, self.desk.actions, self._part_actions)
        self.setStatusBar(StatusLine(self.desk, self.backups, self))
        self._panes = Panes(self)
        self.commands.serve_panes(self._panes)
        self._navigation.chosen.connect(self.show_part)
        self._navigation.folded.connect(lambda is_folded: settings.change(is_navigation_folded=is_folded))
        self.desk.visit_asked.connect(self._on_visit_asked)
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
        self._settings.change(last_part=name)
        self._panes.set_panes(self._navigation, self._picker, self._pages[name])
        self.desk.actions.refresh()

    @property
    def part(self) -> str:
        """The name of the part that is shown."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def page(self, name: str) -> QWidget:
        """The page of a part that was shown before."""
        return self._pages[name]

    def closeEvent(self, event: QCloseEvent) -> None:
        """Store what is being typed, wait for what is being written, back up, close the file as one file."""
        if not self._is_closed:
            commit_focus()
            self.desk.writer.finish()
            self.desk.drafts.write()
            failed = self.backups.back_up_at_closing()
            if failed is not None:
                self.messages.tell_error(failed)
            self._settings.change(geometry=bytes(self.saveGeometry().toBase64().data()).decode("ascii"))
            self._is_closed = True
        event.accept()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """On a narrow screen the navigation folds to icons."""
        super().resizeEvent(event)
        self._navigation.fold(is_folded=self.width() < NARROW_WIDTH or self._settings.settings.is_navigation_folded)

    def _lay_out(self) -> None:
        top = QWidget(self)
        self._top = row_of(self._picker, 1, margins=(UNIT * 2, UNIT, UNIT * 2, 0))
        top.setLayout(self._top)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(top)
        right.addWidget(self._stack, 1)
        middle = QWidget(self)
        both = QHBoxLayout(middle)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(0)
        both.addWidget(self._navigation)
        both.addLayout(right, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(UNIT * 90, UNIT * 56)
        self.resize(1280, 720)

    def _part_action(self, number: int) -> QAction:
        part = PARTS[number]
        action = QAction(icon(part.icon), _(part.title), self)
        action.setShortcut(QKeySequence(f"Ctrl+{number + 1}"))
        action.triggered.connect(partial(self.show_part, part.name))
        self.addAction(action)
        return action

    def _on_visit_asked(self, visit: Visit) -> None:
        self.show_part(visit.part)
        take = getattr(self._pages[visit.part], "take", None)
        if take is not None:
            take(visit)

    def _come_back(self) -> None:
        remembered = self._settings.settings
        if remembered.geometry:
            self.restoreGeometry(QByteArray.fromBase64(remembered.geometry.encode("ascii")))
        names = [part.name for part in PARTS]
        self.show_part(remembered.last_part if remembered.last_part in names else names[0])
