"""The drafts and attachments of one document as a sheet: only author and note are typed, a file never changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from congress_app.domain.drafts.documents import DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.fields import field_of
from congress_app.i18n import _, pgettext
from congress_app.i18n.numbers import file_size
from congress_app.listings.drafts.documents import VERSIONS, VersionRow
from congress_app.listings.listing import cell_text
from congress_app.ui.common.cell_field import FieldEditing
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.grid import Grid
from congress_app.ui.common.icons import WARNING
from congress_app.ui.common.list_model import CellLook, Index
from congress_app.ui.common.look import UNIT

NUMBER, FILE, ADDED, AUTHOR, NOTE, SIZE = "number", "file_name", "added_at", "author", "note", "size"
WIDTHS = {NUMBER: UNIT * 10, FILE: UNIT * 23, ADDED: UNIT * 12, NOTE: UNIT * 18, AUTHOR: UNIT * 14, SIZE: UNIT * 9}
ICONS = {"docx": "file-word", "odt": "file-word", "pdf": "file-pdf"}


class VersionModel(EditModel[VersionRow]):
    """The drafts of one document, the newest first, then its attachments."""

    def __init__(self, store: Callable[[Change], None]) -> None:
        editings = {name: FieldEditing(field_of(DocumentVersion, name)) for name in (AUTHOR, NOTE)}
        looks: dict[str, CellLook[VersionRow]] = {
            NUMBER: CellLook(text=number_words),
            FILE: CellLook(mark=_mark, tip=_tip),
            ADDED: CellLook(text=lambda row: cell_text(row.version.added_at.astimezone().date()), tip=_tip),
            SIZE: CellLook(text=lambda row: file_size(row.version.size)),
        }
        super().__init__(VERSIONS, lambda row: row.id, editings, store, looks=looks)

    def show_draft(self, draft: Draft | None) -> None:
        """Show the files of a document."""
        files = (*reversed(draft.versions), *draft.attachments) if draft is not None else ()
        self.show_rows([VersionRow(each, draft) for each in files if draft is not None])


class VersionGrid(Grid):
    """See `VersionModel`."""

    def __init__(self, model: VersionModel, parent: QWidget | None = None) -> None:
        super().__init__(model, _("Drafts and attachments"), parent)
        self.versions = model
        self.show_columns(tuple(WIDTHS), dict(WIDTHS))

    @property
    def chosen(self) -> VersionRow | None:
        """The current file, else the newest draft."""
        found: VersionRow | None = self.list_model.row_of(self.kept.current)
        return found or self.list_model.row_at(0)

    def cell_to_type_in(self, index: Index) -> Any:
        """Letters typed on a file go into its note."""
        return index.sibling(index.row(), self.list_model.column_at(NOTE))


def number_words(row: VersionRow) -> str:
    """Which draft it is."""
    return str(row.version.number or pgettext("version", "Attached"))


def file_words(row: VersionRow) -> str:
    """`Dự thảo lần 3 · BCCT.docx`."""
    if not row.version.number:
        return f"{pgettext('version', 'Attached')} · {row.version.file_name}"
    return f"{draft_words(row.version.number)} · {row.version.file_name}"


def draft_words(number: int) -> str:
    """`Dự thảo lần 3`."""
    return pgettext("version", "Draft {number}").format(number=number)


def _mark(row: VersionRow) -> str:
    return WARNING if row.version.has_macros else ICONS.get(row.version.format, "file")


def _tip(row: VersionRow) -> str:
    words = [file_words(row), f"{cell_text(row.version.added_at)} · {file_size(row.version.size)}"]
    if row.version.has_macros:
        words.append(_("The file carries macros. They are kept with it and never run here."))
    return "\n".join(words)
