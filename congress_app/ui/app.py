"""The window's run: application, look, language, the data file opened - or the first run where there is none."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from congress_app.bootstrap import App, open_app
from congress_app.i18n import N_, _, say, use_language
from congress_app.runtime import crash, paths
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.look import Look
from congress_app.ui.common.qt_words import speak
from congress_app.ui.common.task import share_time, stop_all
from congress_app.ui.shell.main_window import MainWindow


class Run:
    """One run of the program: one window at a time, on one data file at a time."""

    def __init__(self, application: QApplication, settings: SettingsFile) -> None:
        self._application, self._settings = application, settings
        self._look = Look(application, settings.settings.scheme)
        self._window: MainWindow | None = None
        self._app: App | None = None

    def begin(self, data_file: Path) -> None:
        """Open the data file; where there is none yet, ask which office this is."""
        if data_file.exists():
            self.open(data_file)
        else:
            self._first_run(data_file)

    def open(self, data_file: Path) -> None:
        """Open a data file in the window; a file that cannot be used is told, with the ways on."""
        folder = self._settings.settings.backup_folder
        try:
            app = open_app(data_file, backups=Path(folder) if folder else None)
        except UserError as error:
            self._tell_unusable(error, data_file)
            return
        self._close_window()
        self._app = app
        self._settings.change(data_file=str(data_file))
        self._build()

    def end(self) -> None:
        """Stop what runs and close the file."""
        stop_all()
        if self._app is not None:
            self._app.close()
            self._app = None

    def _build(self) -> None:
        assert self._app is not None
        drafts = paths.state() / f"drafts-{self._app.file.path.stem}.json"
        window = MainWindow(self._app, self._settings, drafts)
        window.messages.catch_all()
        window.other_file.connect(self._on_other_file)
        window.built_anew.connect(self._on_built_anew)
        self._window = window
        window.show()

    def _on_built_anew(self) -> None:
        """The language was changed: the same place, in other words."""
        old = self._window
        use_language(self._settings.settings.language)
        speak(self._application)
        self._window = None
        if old is not None:
            old.close()
            old.deleteLater()
        self._build()

    def _on_other_file(self, data_file: Path | None) -> None:
        if data_file is None:
            self._first_run(paths.default_data_file())
        else:
            self.open(data_file)

    def _close_window(self) -> None:
        if self._window is not None:
            self._window.close()
            self._window.deleteLater()
            self._window = None
        self.end()

    def _first_run(self, data_file: Path) -> None:
        from congress_app.ui.shell.first_run import FirstRun  # noqa: PLC0415 - seen once in the life of a data file

        dialog = FirstRun(data_file, self._window)
        dialog.made.connect(self.open)
        dialog.opened.connect(self.open)
        dialog.open()

    def _tell_unusable(self, error: UserError, data_file: Path) -> None:
        from congress_app.ui.shell.unusable_file import UnusableFile  # noqa: PLC0415 - hardly ever seen

        dialog = UnusableFile(say(error), data_file, self._window)
        dialog.other_file.connect(self._on_other_file)
        dialog.open()


def run_window(data_file: Path) -> int:
    """Open the window on a data file; returns the exit status."""
    settings = SettingsFile()
    use_language(settings.settings.language)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName(_(N_("Congress dossier")))
    speak(application)
    share_time()
    run = Run(application, settings)
    application.aboutToQuit.connect(run.end)
    QTimer.singleShot(0, lambda: run.begin(data_file))
    return application.exec()
