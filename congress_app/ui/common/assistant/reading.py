"""The columns of a file or of a block from the clipboard: read off the window's thread, before the assistant opens."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from congress_app.bootstrap import App
from congress_app.exchange.column_choice import ColumnChoice, block_sheet, columns_of
from congress_app.exchange.importing import known_layouts
from congress_app.exchange.readers.reading import read_sheets
from congress_app.i18n import N_, _
from congress_app.listings.listing import Scope
from congress_app.runtime.errors import UserError
from congress_app.ui.common.assistant.kind import AssistantKind


def read_columns(kind: AssistantKind, app: App, scope: Scope, file: Path) -> ColumnChoice:
    """The columns of a file.

    Raises:
        UserError: it cannot be read, holds no list, or nothing can be taken over.
    """
    kind.refuse(app, scope)
    return columns_of(kind.columns, read_sheets(file), file, known_layouts(app.lists.rows, kind.columns.name))


def read_block(kind: AssistantKind, app: App, scope: Scope, rows: Sequence[Sequence[str]]) -> ColumnChoice:
    """The columns of a block from the clipboard.

    Raises:
        UserError: there is nothing in it, or nothing can be taken over.
    """
    if not any(map(any, rows)):
        raise UserError(N_("There is nothing on the clipboard. Copy the rows in Excel first."))
    kind.refuse(app, scope)
    name = _("Block from the clipboard")
    known = known_layouts(app.lists.rows, kind.columns.name)
    return columns_of(kind.columns, [block_sheet(rows, name)], Path(name), known, is_block=True)
