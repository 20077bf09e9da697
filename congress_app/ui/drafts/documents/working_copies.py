"""Working copies while the window stands: each save in the word processor is noticed and offered as the next draft."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from congress_app.bootstrap import App
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_, _, pgettext
from congress_app.runtime.errors import NotFound, UserError
from congress_app.services.drafts import working_copies as copies
from congress_app.services.drafts.document_rows import DocumentRows
from congress_app.services.drafts.documents import called
from congress_app.services.drafts.working_copies import Saved, WorkingCopy
from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_file, open_folder
from congress_app.ui.drafts.documents.files import ReadFile, read_file
from congress_app.ui.drafts.documents.versions import draft_words

LOOK_AFTER_MS, LOOK_EVERY_MS = 700, 5000
GONE = N_("The document of this working copy was deleted. The copy is kept as {file}.")


class Offer:
    """A saved copy that waits for an answer. title: of its document.

    next_number: of the draft that it would become; 0 = its document is gone.
    """

    def __init__(self, copy: WorkingCopy, saved: Saved, title: str, next_number: int) -> None:
        self.copy, self.saved, self.title, self.next_number = copy, saved, title, next_number

    @property
    def sentence(self) -> str:
        """What happened, in one sentence."""
        if not self.next_number:
            return _(GONE).format(file=self.copy.path)
        return _("“{title}” was saved in the word processor.").format(title=shortened(self.title))

    @property
    def way(self) -> str:
        """The words of the way on."""
        return pgettext("button", "Take in as {draft}").format(draft=draft_words(self.next_number).lower())


class WorkingCopies(QObject):
    """The copies of one data file. offered: other saves wait for an answer (`offers`).

    Args:
        open_with: opens a file with the program for it.
    """

    offered = Signal()

    def __init__(self, desk: Desk, open_with: Callable[[Path], bool] | None = None) -> None:
        super().__init__(desk)
        self._desk = desk
        self._open_with = open_with or partial(open_file, desk.messages)
        self._rows = DocumentRows(desk.app.services.run)
        self.offers: list[Offer] = []
        self.copies: list[WorkingCopy] = []
        self._folder: Path | None = None
        self._told: set[str] = set()
        self._watcher = QFileSystemWatcher(self)
        self._soon = QTimer(self, singleShot=True, interval=LOOK_AFTER_MS)
        self._soon.timeout.connect(self.look)
        self._often = QTimer(self, interval=LOOK_EVERY_MS)  # a network drive tells nothing
        self._often.timeout.connect(self.look)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        self._is_looking = False
        desk.read(partial(_left, desk.app), self._on_left, owner=self)

    def write(self, draft: Draft, version: DocumentVersion) -> None:
        """Open a version as a working copy; the copy of the document that stands already is opened again."""
        job = partial(_opened, self._desk.app, draft.document, version)
        self._desk.read(job, self._on_opened, owner=self, name=_("Opening the file"))

    def show(self, version: DocumentVersion) -> None:
        """Open a version to be read."""
        job = partial(_to_read, self._desk.app, version)
        self._desk.read(job, self._on_to_read, owner=self, name=_("Opening the file"))

    def look(self) -> None:
        """Look which copies were saved since."""
        if not self.copies or self._is_looking:
            return
        self._is_looking = True
        self._desk.read(partial(_looked, self._desk.app, list(self.copies)), self._on_looked, owner=self)

    def take(self, offer: Offer) -> None:
        """Take what was saved in as the next draft."""
        name = f"{offer.copy.path.name.split('_lan-', maxsplit=1)[0]}_lan-{offer.next_number}{offer.copy.path.suffix}"
        job = partial(read_file, offer.copy.path, name)
        self._desk.read(job, partial(self._on_read, offer), owner=self, name=_("Reading the files"))

    def put_off(self, offer: Offer) -> None:
        """Ask again when it is saved or opened anew, or at the next start."""
        self._replace(offer.copy, copies.put_off(offer.copy, offer.saved))
        self._withdraw(offer)

    def give_up(self, offer: Offer) -> None:
        """What was saved is not wanted: the copy is put aside, where it can still be fetched."""
        try:
            aside = copies.set_aside(offer.copy, self._desk.app.clock.now())
        except UserError as error:
            self._desk.messages.tell_error(error)
            return
        link = Link(_("Open the folder"), partial(open_folder, self._desk.messages, aside.parent))
        self._desk.messages.tell(_("The working copy was put aside; it is kept for 60 days."), link=link)
        self.copies = [each for each in self.copies if each.path != offer.copy.path]
        self._withdraw(offer)

    # inside

    def _on_left(self, found: tuple[Path, list[WorkingCopy]]) -> None:
        self._folder, left = found
        known = {each.path for each in self.copies}
        self.copies += [each for each in left if each.path not in known]
        self._watch()
        self.look()

    def _on_opened(self, copy: WorkingCopy) -> None:
        self._replace(copy, copies.asked_again(copy))
        self._watch()
        self.look()
        if self._open_with(copy.path):
            words = _("What you save in the word processor is offered here as the next draft.")
            self._desk.messages.tell(words)

    def _on_to_read(self, path: Path) -> None:
        self._open_with(path)

    def _watch(self) -> None:
        """A word processor puts another file in the place of the old one: the watcher must be told of it again."""
        wanted = [str(each.path) for each in self.copies if each.path.exists()]
        if self._folder is not None and self._folder.is_dir():
            wanted.append(str(self._folder))
        new = set(wanted) - {*self._watcher.files(), *self._watcher.directories()}
        if new:
            self._watcher.addPaths(sorted(new))
        if self.copies:
            self._often.start()
        else:
            self._often.stop()

    def _on_looked(self, found: list[Offer]) -> None:
        self._is_looking = False
        self._watch()
        standing = {each.path for each in self.copies}
        self.offers = [each for each in found if each.copy.path in standing]
        self.offered.emit()
        for each in self.offers:
            if each.saved.hash not in self._told:
                self._told.add(each.saved.hash)
                self._tell(each)

    def _tell(self, offer: Offer) -> None:
        if offer.next_number:
            self._desk.messages.tell(offer.sentence, link=Link(offer.way, partial(self.take, offer)))
        else:
            self._desk.messages.warn(offer.sentence)

    def _on_read(self, offer: Offer, read: ReadFile) -> None:
        note = _("Edited from {draft}").format(draft=draft_words(offer.copy.number).lower())
        call = partial(self._rows.add_files, Id(offer.copy.document_id), [read.file], note=note)
        self._desk.write(call, partial(self._on_taken, offer), partial(self._on_not_taken, offer), owner=self)

    def _on_taken(self, offer: Offer, outcome: Outcome[list[DocumentVersion]]) -> None:
        (version,) = outcome.value
        saved = Saved(offer.saved.content, version.file_hash)
        self._replace(offer.copy, copies.taken_in(offer.copy, saved, version))
        self._withdraw(offer)
        words = _("“{title}”: {draft} was taken in.")
        self._desk.messages.tell(words.format(title=shortened(offer.title), draft=draft_words(version.number).lower()))

    def _on_not_taken(self, offer: Offer, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._desk.messages.tell_error(error)
            self.put_off(offer)

    def _replace(self, old: WorkingCopy, new: WorkingCopy) -> None:
        self.copies = [each for each in self.copies if each.path != old.path] + [new]

    def _withdraw(self, offer: Offer) -> None:
        self.offers = [each for each in self.offers if each.copy.path != offer.copy.path]
        self.offered.emit()


def copies_of(desk: Desk) -> WorkingCopies:
    """The one watcher of a window's data file; made when it is first asked for."""
    found = desk.findChild(WorkingCopies)
    return found if isinstance(found, WorkingCopies) else WorkingCopies(desk)


def _left(app: App) -> tuple[Path, list[WorkingCopy]]:
    folder = copies.folder_of(app.file.path)
    return folder, copies.leftovers(folder, app.clock.now())


def _opened(app: App, document: CongressDocument, version: DocumentVersion) -> WorkingCopy:
    return copies.open_copy(
        copies.folder_of(app.file.path), document, version, content_of(app, version), app.clock.now()
    )


def _to_read(app: App, version: DocumentVersion) -> Path:
    return copies.open_to_read(copies.folder_of(app.file.path), version, content_of(app, version))


def content_of(app: App, version: DocumentVersion) -> bytes:
    """The bytes of a version as they came in.

    Raises:
        NotFound: they are not in the data file (any more).
    """
    content = app.lists.blobs([version.file_hash]).get(version.file_hash)
    if content is None:
        raise NotFound(
            N_("The content of {file} is not in the data file. Look for it in a backup."), file=version.file_name
        )
    return content


def _looked(app: App, standing: list[WorkingCopy]) -> list[Offer]:
    offers = []
    for copy in standing:
        saved = copies.saved_in(copy)
        if saved is None:
            continue
        documents = app.lists.rows(CongressDocument, id=copy.document_id)
        numbers = [each.number for each in app.lists.rows(DocumentVersion, document_id=copy.document_id)]
        title = called(documents[0]) if documents else copy.path.name
        offers.append(Offer(copy, saved, title, max(numbers, default=0) + 1 if documents else 0))
    return offers
