"""Files between the dossier and the disk: dropped or chosen ones come in, the folder for the archive goes out."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from congress_app.bootstrap import App
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import N_, _, pgettext
from congress_app.runtime.errors import UserError
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.message_bar import Link
from congress_app.ui.common.opening import open_folder

FORM = "dossier"
MOST_AT_ONCE = 60


class DossierFiles(QObject):
    """Reads and writes off the window's thread."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def ask(self, take: Callable[[list[Path]], None], *, is_many: bool) -> None:
        """Ask for files."""
        dialog = FileDialog(self._desk.window, pgettext("dialog", "Put files in"), str(Path.home()))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles if is_many else QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [f"{_('Documents (Word, OpenDocument, PDF)')} (*.pdf *.docx *.odt *.docm)", f"{_('All files')} (*)"]
        )
        dialog.filesSelected.connect(lambda names: take([Path(each) for each in names]))
        dialog.open()

    def read(self, paths: Sequence[Path], take: Callable[[list[NewFile]], None]) -> None:
        """Read files; what should be known of them is said."""

        def on_read(found: list[tuple[NewFile, tuple[str, ...]]]) -> None:
            take([file for file, _notes in found])
            notes = dict.fromkeys(_(note) for _file, its in found for note in its)
            if notes:
                self._desk.messages.warn(" ".join(notes))

        self._desk.read(partial(_read, list(paths)), on_read, owner=self, name=_("Reading the files"))

    def ask_folder(self, code: str) -> None:
        """Ask where the folder for the archive goes, and make it."""
        near = self._desk.settings.settings.export_folder or str(Path.home())
        dialog = FileDialog(self._desk.window, pgettext("dialog", "Where does the folder go?"), near)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.write_folder(Path(name) / f"ho-so-{code}"))
        dialog.open()

    def write_folder(self, target: Path) -> None:
        """Make the folder for the archive."""
        app, congress_id = self._desk.app, Id[Congress](self._desk.congress_id)

        def on_done(count: int) -> None:
            link = Link(_("Open the folder"), partial(open_folder, self._desk.messages, target))
            self._desk.messages.tell(
                _("{count} documents were written into the folder {name}.").format(count=count, name=target.name),
                link=link,
            )

        self._desk.read(
            partial(_write, app, congress_id, target), on_done, owner=self, name=_("Writing the folder for the archive")
        )


def ready_forms(app: App, congress_id: str) -> dict[str, str]:
    """The print-outs that have something to print for a congress, with their titles; touches nothing of Qt."""
    from congress_app.documents.builders.paper import PaperRequest  # noqa: PLC0415 - slow to start
    from congress_app.documents.forms import FORMS, Needs  # noqa: PLC0415 - slow to start

    scope = dataclasses.replace(app.scope(), congress_id=Id[Congress](congress_id))
    request = PaperRequest(app.lists, scope, app.lists.office())
    return {
        name: _(form.title)
        for name, form in FORMS.items()
        if not name.startswith(FORM)
        and form.needs is Needs.CONGRESS
        and form.build is not None
        and form.has_data(request)
    }


def _read(paths: list[Path]) -> list[tuple[NewFile, tuple[str, ...]]]:
    from congress_app.exchange.incoming import read_incoming  # noqa: PLC0415 - not before a file comes in

    if len(paths) > MOST_AT_ONCE:
        raise UserError(
            N_("At most {most} files are taken in at once; these are {count}."), most=MOST_AT_ONCE, count=len(paths)
        )
    found = [read_incoming(each) for each in paths]
    return [(each.file, each.notes) for each in found]


def _write(app: App, congress_id: Id[Congress], target: Path) -> int:
    from congress_app.documents.builders.paper import PaperRequest  # noqa: PLC0415 - slow to start
    from congress_app.documents.forms import FORMS  # noqa: PLC0415 - slow to start
    from congress_app.documents.making import bind_folder, dossier_content  # noqa: PLC0415 - slow to start
    from congress_app.documents.pieces import CONTENT, PUT_IN  # noqa: PLC0415 - slow to start

    scope = dataclasses.replace(app.scope(), congress_id=congress_id)
    request = PaperRequest(app.lists, scope, app.lists.office(), {CONTENT.name: PUT_IN})
    return len(bind_folder(dossier_content(FORMS[FORM], request), request, target))
