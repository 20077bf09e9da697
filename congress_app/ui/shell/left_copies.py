"""Working copies of documents that an earlier run left with something in them: once the window stands, a message leads to them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from congress_app.bootstrap import App
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.i18n import _, pgettext
from congress_app.services.drafts.working_copies import WorkingCopy, folder_of, left_behind
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link

DRAFTS = "drafts"


class LeftCopies(QObject):
    """Looks once; who watches them and takes them in is the part "Documents"."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def tell(self) -> None:
        """Say how many copies wait, and offer to go to the first."""
        self._desk.read(partial(_left, self._desk.app), self._on_left, owner=self)

    def _on_left(self, left: list[tuple[WorkingCopy, str]]) -> None:
        if left:
            words = _("Saved in the word processor and not taken in when the program ended: {count} working copies.")
            link = Link(pgettext("link", "Show"), partial(self._go, *left[0]))
            self._desk.messages.warn(words.format(count=len(left)), link=link)

    def _go(self, copy: WorkingCopy, congress_id: str) -> None:
        if congress_id:
            self._desk.work_on(congress_id)
        self._desk.visit(DRAFTS, copy.document_id, view="documents")


def _left(app: App) -> list[tuple[WorkingCopy, str]]:
    """The copies with the congress of their document; empty where that is gone."""
    found = []
    for copy in left_behind(folder_of(app.file.path)):
        documents = app.lists.rows(CongressDocument, id=copy.document_id)
        found.append((copy, str(documents[0].congress_id) if documents else ""))
    return found
