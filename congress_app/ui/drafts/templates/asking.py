"""The dialogs of templates, opened for the views of documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from congress_app.domain.drafts.kinds import OTHER
from congress_app.domain.drafts.model import Draft
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.documents.files import Files
from congress_app.ui.drafts.documents.working_copies import WorkingCopies
from congress_app.ui.drafts.templates.own_dialog import OwnTemplates
from congress_app.ui.drafts.templates.write_dialog import WriteFromTemplate


class Templates(QObject):
    """Asks which template a document is written from, and shows the templates that there are."""

    def __init__(self, desk: Desk, files: Files, copies: WorkingCopies, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._files, self._copies = desk, files, copies

    def manage(self, drafts: Sequence[Draft]) -> None:
        """Show the templates; a new one is proposed for the kind of the document chosen."""
        OwnTemplates(self._desk, drafts[0].document.kind if drafts else OTHER).open()

    def write(self, draft: Draft) -> None:
        """Write the next draft of a document from a template; a secret one is refused."""
        if self._files.is_refused(draft):
            return
        dialog = WriteFromTemplate(self._desk, draft, partial(self._copies.write, draft))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
