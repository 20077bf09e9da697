"""What the list and the board share: the details beside, the commands on the documents chosen, files dropped and pasted."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import open_stages
from congress_app.i18n import _, pgettext
from congress_app.listings.drafts.search import TextHit
from congress_app.ui.common import commands as common
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.file_dialog import FileDialog
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.layouts import UNIT, column_of
from congress_app.ui.drafts.documents import part_commands as own
from congress_app.ui.drafts.documents.beside import WIDTH, Beside
from congress_app.ui.drafts.documents.choose_dialog import ChooseDocument
from congress_app.ui.drafts.documents.copy_strip import CopyStrip
from congress_app.ui.drafts.documents.details import DocumentDetails
from congress_app.ui.drafts.documents.files import FileDrop, Files, pasted_paths
from congress_app.ui.drafts.documents.number_dialog import TakeNumber
from congress_app.ui.drafts.documents.search_dialog import SearchTexts
from congress_app.ui.drafts.documents.surroundings import surroundings_of
from congress_app.ui.drafts.documents.versions import VersionGrid
from congress_app.ui.drafts.documents.work import DocumentWork
from congress_app.ui.drafts.documents.working_copies import content_of, copies_of
from congress_app.ui.drafts.state import DraftsState
from congress_app.ui.drafts.templates.asking import Templates

DETAILS_AFTER_MS = 40


class DocumentsPane(QWidget):
    """A way to look at the documents. The kind of view lays its main widget out by `lay_out`, then serves by `serve`.

    counted: what `count_words` says changed.
    """

    counted = Signal()
    name = ""
    room = UNIT * 110
    details_width = WIDTH

    def __init__(self, desk: Desk, state: DraftsState) -> None:
        super().__init__()
        self.desk, self.state = desk, state
        self.surroundings = surroundings_of(desk, state)
        self.choices = self.surroundings.choices
        self.work = DocumentWork(desk, state, self.choices, self)
        self.files = Files(desk, self)
        self.copies = copies_of(desk)
        self.templates = Templates(desk, self.files, self.copies, self)
        self.strip = CopyStrip(self.copies, self)
        self.details = DocumentDetails(desk, self.work, self.choices, self)
        self.details.edited.connect(self._on_edited)
        self.surroundings.changed.connect(self.show_around)
        self._details_timer = QTimer(self, singleShot=True, interval=DETAILS_AFTER_MS)
        self._details_timer.timeout.connect(self.show_details)
        self._beside: Beside | None = None

    # to be told by the kind of view

    @property
    def chosen(self) -> list[Draft]:
        """The documents chosen."""
        raise NotImplementedError

    @property
    def count_words(self) -> str:
        """What the title line says."""
        raise NotImplementedError

    def main_panes(self) -> list[QWidget]:
        """The panes of the main widget."""
        raise NotImplementedError

    def show_row(self, row_id: str) -> bool:
        """Choose a document and bring it into view."""
        raise NotImplementedError

    # what the page asks

    @property
    def panes(self) -> list[QWidget]:
        """The panes through which F6 walks."""
        shown = self._beside is not None and self._beside.is_details_shown
        return [*self.main_panes(), self.details] if shown else self.main_panes()

    # for the kinds of views

    def lay_out(self, main: QWidget) -> None:
        """The main widget with the details beside it, below what the working copies say."""
        self._beside = Beside(
            main,
            self.details,
            self.desk.settings,
            f"drafts.{self.name}",
            room=self.room,
            width=self.details_width,
            parent=self,
        )
        column = column_of(self.strip, self._beside, spacing=UNIT)
        column.setStretch(1, 1)
        self.setLayout(column)
        FileDrop(
            self.details, lambda _at: len(self.chosen) == 1, lambda _at, paths: self.take_files(self.chosen, paths)
        )

    def details_wanted(self) -> None:
        """Other documents are chosen: the details follow in a moment."""
        self._details_timer.start()

    def show_details(self) -> None:
        """Show the documents chosen."""
        self.desk.actions.refresh()
        if self._beside is not None:
            self._beside.set_has_details(has_details=bool(self.state.data.drafts.drafts))
            if self._beside.is_details_shown:
                self.details.show_drafts(self.chosen, self.surroundings.around.warnings)

    def show_around(self) -> None:
        """Warnings, bodies or persons came."""
        self.show_details()

    def take_files(self, drafts: Sequence[Draft], paths: Sequence[Path]) -> None:
        """Files were dropped or pasted: on one document, or it is asked for which."""
        if len(drafts) == 1:
            self.files.take(drafts[0], paths)
        elif self.state.data.drafts.drafts:
            dialog = ChooseDocument(self.state.data.drafts.drafts, paths, self.desk.window)
            dialog.chosen.connect(lambda draft, attach: self.files.take(draft, list(paths), attach=attach))
            dialog.finished.connect(dialog.deleteLater)
            dialog.open()

    def serve(self) -> None:
        """Serve the commands on documents."""
        serve, one, some = partial(self.desk.actions.serve, owner=self), self._has_one, self._has_some
        serve(own.ADD_USUAL, self.work.add_usual, can=self._has_congress)
        serve(own.FROM_TEMPLATE, lambda: self.templates.write(self.chosen[0]), can=one)
        serve(own.TEMPLATES, lambda: self.templates.manage(self.chosen), can=self._has_congress)
        serve(own.ADD_FILE, lambda: self.files.ask(self.chosen[0], attach=False), can=one)
        serve(own.ATTACH, lambda: self.files.ask(self.chosen[0], attach=True), can=one)
        serve(own.WRITE, self._write, can=self._can_write)
        serve(own.READ, self._read, can=self._has_version)
        serve(own.SAVE, self._save, can=self._has_version)
        serve(own.NEXT_STAGE, lambda: self.work.reach(self.chosen), can=self._can_reach)
        serve(own.PLAN, lambda: self.work.plan(self.chosen, anew=False), can=some)
        serve(own.PLAN_ANEW, lambda: self.work.plan(self.chosen, anew=True), can=some)
        serve(own.TAKE_NUMBER, self._take_number, can=self._can_take_number)
        serve(
            own.REVOKE_NUMBER,
            lambda: self.work.revoke(self.chosen[0]),
            can=lambda: one() and bool(self.chosen[0].numbers),
        )
        serve(own.SEARCH, self.search, can=some_documents(self.state))
        serve(common.DETAILS, self._toggle)
        serve(common.REFRESH, self.state.read)
        self._serve_grid(self.details.versions, self._delete_version)
        self._serve_grid(self.details.stages, None)
        self.details.versions.opened.connect(lambda _key: self._read())
        self.details.versions.kept.current_changed.connect(lambda _key: self.desk.actions.refresh())

    def paste(self, otherwise: Callable[[], None]) -> None:
        """Files in the clipboard go to the document chosen; anything else into the cells."""
        paths = pasted_paths()
        if paths:
            self.take_files(self.chosen, paths)
        else:
            otherwise()

    def search(self, text: str = "") -> None:
        """Find words in the texts and opinions."""
        dialog = SearchTexts(self.desk, self.state, text)
        dialog.chosen.connect(self._on_hit)
        dialog.open()

    # inside

    def _serve_grid(self, grid: Grid, delete: Callable[[], None] | None) -> None:
        serve = partial(self.desk.actions.serve, owner=grid)
        if delete is not None:
            serve(common.DELETE, delete, can=lambda: bool(grid.kept.keys))
        serve(common.COPY, grid.copy)
        serve(common.PASTE, partial(self.paste, grid.paste))
        serve(common.FILL_DOWN, grid.fill_down)
        serve(common.SELECT_ALL, grid.selectAll)

    def _version(self) -> DocumentVersion | None:
        """The file chosen in the details, else the newest draft of the document."""
        if len(self.chosen) != 1:
            return None
        draft, row = self.chosen[0], self.details.versions.chosen
        is_its = row is not None and row.draft.id == draft.id
        if row is not None and is_its:
            return row.version
        return draft.last_version or next(iter(draft.attachments), None)

    def _write(self) -> None:
        draft, version = self.chosen[0], self._version()
        if version is not None:
            self.copies.write(draft, version if version.number else draft.last_version or version)

    def _read(self) -> None:
        version = self._version()
        if version is not None:
            self.copies.show(version)

    def _save(self) -> None:
        version = self._version()
        if version is None:
            return
        near = Path(self.desk.settings.settings.export_folder or Path.home())
        dialog = FileDialog(self.desk.window, pgettext("dialog", "Save the file as"), str(near))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(version.file_name)
        dialog.fileSelected.connect(lambda name: self._save_to(version, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _save_to(self, version: DocumentVersion, target: Path) -> None:
        from congress_app.documents.output import write_whole  # noqa: PLC0415 - not before something is written

        def job() -> Path:
            write_whole(target, content_of(self.desk.app, version))
            return target

        self.desk.read(job, self._on_saved, owner=self, name=_("Writing the file"))

    def _on_saved(self, target: Path) -> None:
        self.desk.messages.tell(_("Written: {file}").format(file=target.name))

    def _take_number(self) -> None:
        dialog = TakeNumber(self.desk, self.chosen[0], self.state.data)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _delete_version(self) -> None:
        grid: VersionGrid = self.details.versions
        found = [row for key in grid.kept.keys if (row := grid.versions.row_of(key)) is not None]
        self.work.delete([row.version for row in found])

    def _toggle(self) -> None:
        if self._beside is not None:
            self._beside.toggle()
            self.show_details()

    def _on_hit(self, hit: TextHit) -> None:
        if hit.opinion is not None:
            self.desk.visit("drafts", hit.opinion.id)
            return
        self.show_row(hit.draft.id)
        if hit.version is not None:
            self.details.show_version(hit.version.id)

    def _on_edited(self, name: str, value: Any) -> None:
        self.work.change(self.details.drafts, {name: value}, partial(self.details.refuse, name))

    # whether

    def _has_congress(self) -> bool:
        return self.state.data.row is not None

    def _has_some(self) -> bool:
        return bool(self.chosen)

    def _has_one(self) -> bool:
        return len(self.chosen) == 1

    def _has_version(self) -> bool:
        return self._version() is not None

    def _can_write(self) -> bool:
        version = self._version()
        return version is not None and version.format != "pdf"

    def _can_reach(self) -> bool:
        return any(open_stages(draft.kind, draft.stages, draft.as_of) for draft in self.chosen)

    def _can_take_number(self) -> bool:
        return self._has_one() and not self.chosen[0].numbers and bool(self.chosen[0].kind.series)


def some_documents(state: DraftsState) -> Callable[[], bool]:
    """Whether the congress has any document."""
    return lambda: bool(state.data.drafts.drafts)
