"""Files that came with opinions: chosen or dropped, read off the window's thread, opened again as a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.bootstrap import App
from congress_app.domain.drafts.opinions import Opinion
from congress_app.i18n import N_, _
from congress_app.runtime import paths
from congress_app.runtime.errors import UserError
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.opening import open_file
from congress_app.ui.drafts.opinions.storing import Verbs

_GONE = N_("The file “{file}” is not kept here any more.")
_NO_ROOM = N_("The copy of the file cannot be written into {folder}. Look whether there is room on the disk.")
_READ_ONLY = 0o444
_UNREADABLE = N_("The file {file} cannot be read. Look whether it is still there and whether you may open it.")


class Attaching(QObject):
    """Attaches and opens the file of one opinion.

    Args:
        current: the one opinion chosen; None where there is none, or several.
    """

    def __init__(self, desk: Desk, verbs: Verbs, current: Callable[[], Opinion | None], view: QWidget) -> None:
        super().__init__(view)
        self._desk, self._verbs, self._current = desk, verbs, current

    @property
    def can_attach(self) -> bool:
        """Whether one opinion is chosen."""
        return self._current() is not None

    @property
    def can_open(self) -> bool:
        """Whether the opinion chosen has a file."""
        opinion = self._current()
        return opinion is not None and bool(opinion.file_hash)

    def ask(self) -> None:
        """Ask for the file."""
        folder = self._desk.settings.settings.export_folder
        near = folder if folder and Path(folder).is_dir() else str(Path.home())
        dialog = FileDialog(self._desk.window, _("Attach a file"), near)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([f"{_('All files')} (*)"])
        dialog.fileSelected.connect(self.attach)
        dialog.open()

    def attach(self, name: str) -> None:
        """Read a file and attach it to the opinion that is chosen now."""
        opinion, file = self._current(), Path(name)
        if opinion is None:
            return

        def on_read(found: tuple[NewFile, str]) -> None:
            self._verbs.attach(opinion, *found)

        words = _("Reading {file}").format(file=file.name)
        self._desk.read(lambda: read_file(file), on_read, owner=self, name=words)

    def open(self) -> None:
        """Open a copy of the file with the program for it."""
        opinion, app = self._current(), self._desk.app
        if opinion is not None and opinion.file_hash:
            self._desk.read(lambda: copied(app, opinion), self._on_copied, owner=self)

    def detach(self) -> None:
        """Take the file away."""
        opinion = self._current()
        if opinion is not None and opinion.file_hash:
            self._verbs.detach(opinion)

    def _on_copied(self, copy: Path) -> None:
        open_file(self._desk.messages, copy)


def read_file(file: Path) -> tuple[NewFile, str]:
    """A file as the verb takes it, and what there is to know of it; touches nothing of Qt.

    Raises:
        UserError: it cannot be read.
    """
    from congress_app.exchange.texts.reading import read_text  # noqa: PLC0415 - slow start

    found = read_text(file)
    try:
        content = file.read_bytes()
    except OSError:
        raise UserError(_UNREADABLE, file=file) from None
    new = NewFile(file.name, content, found.kind, found.text, has_macros=found.has_macros)
    return new, " ".join(_(note) for note in found.notes)


def copied(app: App, opinion: Opinion) -> Path:
    """A copy of a file that came with an opinion, not to be written into; touches nothing of Qt.

    Raises:
        UserError: it is not there any more, or the folder takes no file.
    """
    content = app.lists.blobs([opinion.file_hash]).get(opinion.file_hash)
    if content is None:
        raise UserError(_GONE, file=opinion.file_name)
    name = Path(opinion.file_name.replace("\\", "/")).name or opinion.id
    copy = paths.user_data() / "working" / "read" / opinion.file_hash[:12] / name
    try:
        if not copy.exists() or copy.read_bytes() != content:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.unlink(missing_ok=True)
            copy.write_bytes(content)
        copy.chmod(_READ_ONLY)
    except OSError:
        raise UserError(_NO_ROOM, folder=copy.parent) from None
    return copy
