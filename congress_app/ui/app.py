"""The window's run: application, look, language, the data file opened - or the first run where there is none."""

from __future__ import annotations

import gc
import sys
from contextlib import suppress
from functools import partial
from hashlib import sha256
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from congress_app import bootstrap
from congress_app.i18n import N_, _, say, use_language
from congress_app.runtime import paths
from congress_app.runtime.errors import DataFileError, UserError
from congress_app.runtime.settings import SettingsFile
from congress_app.ui.common.look import Look
from congress_app.ui.common.qt_words import speak
from congress_app.ui.common.task import hold_back, let_go, run_task, share_time, stop_all
from congress_app.ui.shell.leaving import Leaving
from congress_app.ui.shell.main_window import MainWindow

GONE = N_("{file} is no longer there. If it was moved, open it where it lies now; otherwise restore a backup of it.")


class Run(QObject):
    """One run of the program: one window at a time, on one data file at a time. ended: the person or the system is done with it."""

    ended = Signal()

    def __init__(self, application: QApplication, settings: SettingsFile) -> None:
        super().__init__()
        self._application, self._settings = application, settings
        self._words = speak(application)
        self._look = Look(application, settings.settings.scheme)
        self._asking: QWidget | None = None
        self._is_restoring = False
        self._app: bootstrap.App | None = None
        self.window: MainWindow | None = None

    def begin(self, asked: Path) -> None:
        """Open the data file asked for, or the last one where none was; where there never was one, ask which office this is."""
        last = self._settings.settings.data_file
        data_file = file_to_open(asked, last)
        if data_file.exists() or str(data_file) == last:
            self.open(data_file)
        else:
            self.first_run(data_file)

    def open(self, data_file: Path, *, drafts_of: Path | None = None) -> None:
        """Open a data file in the window; a file that cannot be used is told, with the ways on.

        Args:
            drafts_of: a data file whose place it takes: what was typed there and not stored goes along.
        """
        if self.window is not None and self._app is not None and data_file.resolve() == self._app.file.path:
            self.window.activateWindow()
            return
        try:
            app = self._opened(data_file)
        except UserError as error:
            self._tell_unusable(error, data_file)
            return
        self._leave_file()
        if drafts_of is not None:
            _take_drafts(drafts_of, app.file.path)
        self._app = app
        self._settings.change(data_file=str(app.file.path))
        self._build(app)

    def first_run(self, data_file: Path) -> None:
        """Ask which office this is, and make its data file."""
        from congress_app.ui.shell.first_run import FirstRun  # noqa: PLC0415 - seen once in the life of a data file

        dialog = FirstRun(data_file, self.window)
        dialog.made.connect(self.open)
        self._ask(dialog)
        dialog.open()

    def restore(self, backup: Path, data_file: Path) -> None:
        """Put a backup in the place of a data file, and open it."""
        self._leave_file()
        self._is_restoring = True
        put_back = partial(bootstrap.restore, backup, data_file, backups=self._backups())
        done, failed = partial(self._on_restored, backup, data_file), partial(self._on_not_restored, data_file)
        run_task(lambda _report: put_back(), done, failed, owner=self)

    def store(self) -> None:
        """Store what is being typed: the person is logging off."""
        if self.window is not None:
            self.window.store()

    def leave(self) -> None:
        """Store, back up and end without a question: the system asks for it."""
        self.store()
        if self.window is not None:
            self.window.backups.back_up_at_closing()
        self.ended.emit()

    def end(self) -> None:
        """Stop what runs and close the file."""
        let_go()
        stop_all()
        if self._app is not None:
            self._app.close()
            self._app = None
        sys.excepthook = sys.__excepthook__

    def _opened(self, data_file: Path) -> bootstrap.App:
        if not data_file.exists():
            raise DataFileError(GONE, file=data_file)
        return bootstrap.open_app(data_file, backups=self._backups())

    def _backups(self) -> Path | None:
        folder = self._settings.settings.backup_folder
        return Path(folder) if folder else None

    def _build(self, app: bootstrap.App) -> None:
        hold_back()
        window = MainWindow(app, self._settings, _drafts_of(app.file.path))
        window.messages.catch_all()
        window.other_file.connect(self._on_other_file)
        window.restore_asked.connect(self._on_restore_asked)
        window.moved.connect(self._on_moved)
        window.built_anew.connect(self._on_built_anew)
        window.closed.connect(self._on_closed)
        window.painted.connect(self.on_painted)
        self.window = window
        window.show()

    def on_painted(self) -> None:
        """What was put off until the window had painted: reading, importing the verbs, collecting garbage."""
        let_go()
        gc.freeze()
        gc.enable()
        if self._app is not None:
            services = self._app.services
            run_task(lambda _report: services.get_ready(), lambda _done: None, owner=self)

    def _on_built_anew(self) -> None:
        """Language or colours were changed: the same place, in other words."""
        use_language(self._settings.settings.language)
        self._application.removeTranslator(self._words)
        self._words = speak(self._application)
        self._look.choose(self._settings.settings.scheme)
        self._drop_window()
        if self._app is not None:
            self._build(self._app)

    def _on_other_file(self, data_file: Path | None) -> None:
        if data_file is None:
            from congress_app.ui.shell.data_file_dialogs import free_name  # noqa: PLC0415 - built when asked for

            self.first_run(free_name(paths.default_data_file()))
        else:
            self.open(data_file)

    def _on_moved(self, copy: Path) -> None:
        if self._app is None:
            return
        self.open(copy, drafts_of=self._app.file.path)
        if self.window is not None:
            self.window.messages.tell(_("Saved and checked: {file}").format(file=copy))

    def _on_restore_asked(self, backup: Path) -> None:
        if self._app is not None:
            self.restore(backup, self._app.file.path)

    def _on_restored(self, backup: Path, data_file: Path, kept: Path | None) -> None:
        self._is_restoring = False
        self.open(data_file)
        if self.window is None:
            return
        words = _("Restored from {backup}.").format(backup=backup.name)
        if kept is not None:
            words += " " + _("What was there before is kept as {file}.").format(file=kept)
        self.window.messages.tell(words)

    def _on_not_restored(self, data_file: Path, error: BaseException) -> None:
        self._is_restoring = False
        if not isinstance(error, UserError):
            raise error
        if data_file.exists():
            self.open(data_file)
        if self.window is not None:
            self.window.messages.tell_error(error)
        else:
            self._tell_unusable(error, data_file)

    def _on_closed(self) -> None:
        self.end()
        self.ended.emit()

    def _leave_file(self) -> None:
        """Before another file takes its place: everything stored, backed up, closed."""
        if self.window is not None:
            self.window.store()
            self.window.backups.back_up_at_closing()
            self._drop_window()
        self.end()

    def _drop_window(self) -> None:
        window, self.window = self.window, None
        if window is not None:
            window.store()
            window.hide()
            window.deleteLater()

    def _tell_unusable(self, error: UserError, data_file: Path) -> None:
        from congress_app.ui.shell.unusable_file import UnusableFile  # noqa: PLC0415 - hardly ever seen

        dialog = UnusableFile(say(error), data_file, self._backups(), self.window)
        dialog.other_file.connect(self._on_other_file)
        dialog.restore_asked.connect(lambda backup: self.restore(backup, data_file))
        self._ask(dialog)
        dialog.open()

    def _ask(self, dialog: QWidget) -> None:
        """A dialog that may stand without a window: where it is left with nothing chosen, the run ends."""
        self._asking = dialog
        dialog.destroyed.connect(self._on_asked)

    def _on_asked(self) -> None:
        self._asking = None
        if self.window is None:
            QTimer.singleShot(0, self, self._end_without_window)

    def _end_without_window(self) -> None:
        if self.window is None and self._asking is None and not self._is_restoring:
            self.ended.emit()


def file_to_open(asked: Path, last: str) -> Path:
    """The file to open: the last one where none was asked for."""
    return Path(last) if last and asked == paths.default_data_file() else asked


def run_window(data_file: Path) -> int:
    """Open the window on a data file; returns the exit status."""
    settings = SettingsFile()
    use_language(settings.settings.language)
    application = QApplication(sys.argv[:1])
    application.setApplicationName(paths.APP_NAME)
    application.setApplicationDisplayName(_("Congress dossier"))
    application.setDesktopFileName(paths.APP_NAME)
    application.setQuitOnLastWindowClosed(False)  # between two windows there is none
    share_time()
    run = Run(application, settings)
    run.ended.connect(lambda: application.exit(0))  # not quit(): that would ask the windows once more
    application.aboutToQuit.connect(run.end)
    application.commitDataRequest.connect(lambda _session: run.store())
    leaving = Leaving(application)
    leaving.asked.connect(run.leave)
    application.aboutToQuit.connect(leaving.stop)
    QTimer.singleShot(0, lambda: run.begin(data_file))
    return application.exec()


def _take_drafts(before: Path, data_file: Path) -> None:
    """Where a data file takes the place of another one, the texts not stored there go along; it has none of its own yet."""
    with suppress(OSError):
        _drafts_of(data_file).unlink(missing_ok=True)
    with suppress(OSError):
        _drafts_of(before).replace(_drafts_of(data_file))


def _drafts_of(data_file: Path) -> Path:
    """The file of the drafts of a data file: files of the same name elsewhere have their own."""
    mark = sha256(str(data_file).encode()).hexdigest()[:8]
    return paths.state() / f"drafts-{data_file.stem}-{mark}.json"
