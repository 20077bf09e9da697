"""Files that come in: dropped, pasted or chosen, read in a child process off the window's thread, and taken in as drafts or attachments."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_, _, pgettext
from congress_app.runtime.errors import Refused, UserError
from congress_app.services.drafts.document_rows import DocumentRows
from congress_app.services.drafts.documents import FILE_REFUSED
from congress_app.services.drafts.versions import NewFile
from congress_app.services.work import Outcome
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.drafts.documents.versions import draft_words

TEXTS = "*.docx *.odt *.pdf *.docm"
MOST_AT_ONCE = 30


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A file as it is taken in, and what should be known of it."""

    file: NewFile
    notes: tuple[str, ...]


def read_file(path: Path, name: str = "") -> ReadFile:
    """Read a file: its text by a child process, its bytes as they are then; touches nothing of Qt.

    Raises:
        UserError: it is missing, protected, damaged, too large, or being written right now.
    """
    from congress_app.exchange.texts.reading import read_text  # noqa: PLC0415 - not before a file comes in

    for _try in range(2):
        before = _hash(path)
        found = read_text(path)
        content = path.read_bytes()
        if before == hashlib.sha256(content).hexdigest():
            file = NewFile(name or path.name, content, found.kind, found.text, found.has_macros)
            return ReadFile(file, found.notes)
    raise UserError(N_("{file} is being written by another program. Try again when it is saved."), file=path.name)


def read_files(paths: Sequence[Path]) -> list[ReadFile]:
    """Read several files.

    Raises:
        UserError: one of them cannot be taken, or there are too many.
    """
    if len(paths) > MOST_AT_ONCE:
        raise UserError(
            N_("At most {most} files are taken in at once; these are {count}."), most=MOST_AT_ONCE, count=len(paths)
        )
    return [read_file(each) for each in paths]


def paths_in(data: QMimeData | None) -> list[Path]:
    """The files that were copied or dragged."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()] if data is not None else []


def pasted_paths() -> list[Path]:
    """The files in the clipboard."""
    return paths_in(QGuiApplication.clipboard().mimeData())


class Files(QObject):
    """Takes files in."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows = DocumentRows(desk.app.services.run)

    def ask(self, draft: Draft, *, attach: bool) -> None:
        """Ask for files of a document."""
        if self.is_refused(draft):
            return
        title = pgettext("dialog", "Attach files") if attach else pgettext("dialog", "Add a file as the next draft")
        dialog = FileDialog(self._desk.window, title, str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        texts = f"{_('Documents (Word, OpenDocument, PDF)')} ({TEXTS})"
        names = [f"{_('All files')} (*)"]
        dialog.setNameFilters(names if attach else [texts, *names])
        dialog.filesSelected.connect(lambda chosen: self.take(draft, [Path(each) for each in chosen], attach=attach))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def is_refused(self, draft: Draft) -> bool:
        """Whether no file of a document may be kept here; then that is said."""
        secrecy = draft.document.secrecy
        if secrecy.is_kept_outside:
            title = shortened(draft.title)
            self._desk.messages.tell_error(Refused(FILE_REFUSED, title=title, secrecy=secrecy.words.lower()))
        return secrecy.is_kept_outside

    def take(self, draft: Draft, paths: Sequence[Path], *, attach: bool = False) -> None:
        """Take files in, the texts as the next drafts in the order of their names, the others as attachments."""
        if not paths or self.is_refused(draft):
            return
        done = partial(self._on_read, draft, attach)
        self._desk.read(partial(read_files, list(paths)), done, owner=self, name=_("Reading the files"))

    def _on_read(self, draft: Draft, attach: bool, read: list[ReadFile]) -> None:
        files = [each.file for each in read]
        call = partial(self._rows.add_files, Id(draft.id), files, attach=attach)
        self._desk.write(call, partial(self._on_taken, draft, read), owner=self)

    def _on_taken(self, draft: Draft, read: list[ReadFile], outcome: Outcome[list[DocumentVersion]]) -> None:
        words = taken_words(draft, outcome.value)
        notes = list(dict.fromkeys(_(note) for each in read for note in each.notes))
        if notes:
            self._desk.messages.warn(" ".join((words, *notes)))
        else:
            self._desk.messages.tell_undoable(words, self._desk.actions.action(common.UNDO).trigger)


def taken_words(draft: Draft, versions: Sequence[DocumentVersion]) -> str:
    """What came in, in one sentence."""
    title = shortened(draft.title)
    if len(versions) == 1 and versions[0].number:
        return _("“{title}”: {file} is {draft} now.").format(
            title=title, file=versions[0].file_name, draft=draft_words(versions[0].number).lower()
        )
    drafts = sum(bool(each.number) for each in versions)
    return _("“{title}”: {drafts} drafts and {others} attachments came in.").format(
        title=title, drafts=drafts, others=len(versions) - drafts
    )


def _hash(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""  # `read_text` says why


class FileDrop(QObject):
    """Lets files be dropped on a widget.

    Args:
        hover: told where the files are held; answers whether they may be dropped there.
        drop: gets the place and the files.
    """

    def __init__(
        self, on: QWidget, hover: Callable[[QPoint], bool], drop: Callable[[QPoint, list[Path]], None]
    ) -> None:
        super().__init__(on)
        self._hover, self._drop = hover, drop
        on.setAcceptDrops(True)
        on.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Files are held over the widget, or dropped."""
        moving = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
        if event.type() not in (*moving, QEvent.Type.Drop) or not isinstance(event, QDropEvent):
            return False
        paths = paths_in(event.mimeData())
        if not paths:
            return False
        at = event.position().toPoint()
        if event.type() == QEvent.Type.Drop:
            event.acceptProposedAction()
            self._drop(at, paths)
        elif self._hover(at):
            event.acceptProposedAction()
        else:
            event.ignore()
        return True
