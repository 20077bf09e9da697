"""What the window itself carries out: undo, redo, panes, parts, settings, help. Files and backups: `file_commands`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from congress_app.i18n import _
from congress_app.services.steps import Step
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.focus import Panes
from congress_app.ui.parts import part_named, part_of
from congress_app.ui.shell import shell_commands as own
from congress_app.ui.shell.backups import Backups
from congress_app.ui.shell.congress_picker import CongressPicker
from congress_app.ui.shell.file_commands import FileCommands
from congress_app.ui.shell.navigation import Navigation
from congress_app.ui.shell.step_places import StepPlace, place_of_step

if TYPE_CHECKING:
    from congress_app.ui.shell.main_window import MainWindow


class WindowCommands:
    """Serves the window's own commands."""

    def __init__(
        self, window: MainWindow, desk: Desk, backups: Backups, picker: CongressPicker, navigation: Navigation
    ) -> None:
        self._window, self._desk, self._picker = window, desk, picker
        self._undo: Step | None = None
        self._redo: Step | None = None
        self.files = FileCommands(window, desk, backups)
        serve = desk.actions.serve
        serve(common.UNDO, self.undo, owner=window, can=lambda: self._undo is not None)
        serve(common.REDO, self.redo, owner=window, can=lambda: self._redo is not None)
        serve(common.SETTINGS, self.open_settings, owner=window)
        serve(common.HELP, self._help, owner=window)
        serve(common.FIND_EVERYWHERE, self._find, owner=window)
        serve(own.ABOUT, self._about, owner=window)
        serve(own.SHORTCUTS, self._keys, owner=window)
        serve(own.PICK_CONGRESS, self._pick, owner=window)
        serve(own.FOLD, navigation.toggle, owner=window)
        desk.bus.changed.connect(self._on_changed)
        self.look_at_history()

    def serve_panes(self, panes: Panes) -> None:
        """F6 and Shift+F6 walk through the panes."""
        self._desk.actions.serve(common.NEXT_PANE, panes.walk, owner=self._window)
        self._desk.actions.serve(common.LAST_PANE, lambda: panes.walk(-1), owner=self._window)

    def undo(self) -> None:
        """Take back the last step and say which."""
        self._desk.write(self._desk.app.file.undo, self._on_undone, owner=self._window)

    def redo(self) -> None:
        """Do again the step undone last and say which."""
        self._desk.write(self._desk.app.file.redo, self._on_redone, owner=self._window)

    def save_copy(self) -> None:
        """Ask for a name and save a copy of the data file under it."""
        self.files.save_copy()

    def look_at_history(self) -> None:
        """Name the next undo and redo in the menus."""
        file = self._desk.app.file
        self._desk.read(lambda: (file.next_undo(), file.next_redo()), self._on_history, owner=self._window)

    def open_settings(self) -> None:
        """Open the settings."""
        from congress_app.ui.shell.settings_dialog import SettingsDialog  # noqa: PLC0415 - built when asked for

        dialog = SettingsDialog(self._desk, self._window)
        dialog.look_changed.connect(self._window.built_anew)
        dialog.open()

    def _on_changed(self, _kinds: frozenset[type]) -> None:
        self.look_at_history()

    def _on_history(self, steps: tuple[Step | None, Step | None]) -> None:
        self._undo, self._redo = steps
        undo, redo = (_("&Undo: {step}"), _("&Redo: {step}"))
        self._desk.actions.rename(common.UNDO, undo.format(step=self._undo.words) if self._undo else "")
        self._desk.actions.rename(common.REDO, redo.format(step=self._redo.words) if self._redo else "")
        self._desk.actions.refresh()

    def _on_undone(self, outcome: Outcome[Step]) -> None:
        self._show_place(outcome)
        self._desk.messages.tell(_("Undone: {step}").format(step=outcome.value.words))

    def _on_redone(self, outcome: Outcome[Step]) -> None:
        self._show_place(outcome)
        self._desk.messages.tell(_("Done again: {step}").format(step=outcome.value.words))

    def _show_place(self, outcome: Outcome[Step]) -> None:
        """What was undone or done again is seen: where it is not in view, its place opens."""
        part, app = part_of(outcome.changed, self._window.part), self._desk.app
        if part:
            self._desk.read(lambda: place_of_step(app, part), self._on_place, owner=self._window)

    def _on_place(self, place: StepPlace) -> None:
        is_elsewhere = bool(place.congress_id) and place.congress_id != self._desk.congress_id
        needs_congress = part_named(place.visit.part).is_of_congress
        if place.visit.part == self._window.part and not (is_elsewhere and needs_congress):
            return
        if is_elsewhere and needs_congress:
            self._desk.work_on(place.congress_id)
        self._desk.visit_asked.emit(place.visit)

    def _pick(self) -> None:
        self._picker.setFocus()
        self._picker.selectAll()

    def _help(self) -> None:
        self._show_help(self._window.part)

    def _keys(self) -> None:
        self._show_help("keys")

    def _show_help(self, page: str) -> None:
        from congress_app.ui.shell.help_window import show_help  # noqa: PLC0415 - built when asked for

        show_help(self._window, page)

    def _find(self) -> None:
        from congress_app.ui.shell.find_everywhere import FindEverywhere  # noqa: PLC0415 - built when asked for

        FindEverywhere(self._desk, self._window).open()

    def _about(self) -> None:
        from congress_app.ui.shell.about_dialog import AboutDialog  # noqa: PLC0415 - built when asked for

        AboutDialog(self._desk.app.file.path, self._window).open()
