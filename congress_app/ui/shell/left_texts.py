"""Texts that an earlier run of the program did not store: once the window stands, a message says so and leads to the first of them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from congress_app.bootstrap import App
from congress_app.domain.agenda import AgendaItem, Session
from congress_app.domain.bodies import Body
from congress_app.domain.congresses import Congress
from congress_app.domain.delegates import Delegate
from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.organisations import Organisation
from congress_app.domain.record import Record
from congress_app.i18n import _, pgettext
from congress_app.ui.common.desk import Desk, Visit
from congress_app.ui.common.message_bar import Link
from congress_app.ui.parts import part_named
from congress_app.ui.shell.step_places import StepPlace, place_of_row

# How a key begins, the part in which its text stands, and the kinds of rows that its id may be of. Without kinds: no row yet.
_PLACES: tuple[tuple[str, str, tuple[type[Record], ...]], ...] = (
    ("agenda-new/", "agenda", (Session,)),
    ("agenda#", "agenda", (AgendaItem, Session)),
    ("AgendaItem/", "agenda", (AgendaItem,)),
    ("Session/", "agenda", (Session,)),
    ("body-members/", "bodies", (Body,)),
    ("Body/", "bodies", (Body,)),
    ("calendar/new#", "calendar", (Congress,)),
    ("calendar/new", "calendar", ()),
    ("CongressDocument/", "drafts", (CongressDocument,)),
    ("drafts/documents#", "drafts", (CongressDocument,)),
    ("drafts/documents", "drafts", ()),
    ("Congress/", "calendar", (Congress,)),
    ("delegates/", "delegates", (Congress,)),
    ("Delegate/", "delegates", (Delegate,)),
    ("organisations/new#", "organisations", (Organisation,)),
    ("organisations/new", "organisations", ()),
    ("Organisation/", "organisations", (Organisation,)),
    ("persons/", "organisations", (Organisation,)),
    ("rules/", "rules", ()),
)


class LeftTexts(QObject):
    """Looks once what an earlier run left behind."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk

    def tell(self) -> None:
        """Say how many texts wait, and offer to go to the first; what belonged to a row that is gone is let go."""
        keys = self._desk.drafts.left_before()
        if keys:
            self._desk.read(partial(_places, self._desk.app, keys), self._on_places, owner=self)

    def _on_places(self, places: dict[str, StepPlace | None]) -> None:
        for key, place in places.items():
            if place is None:
                self._desk.drafts.stored(key)
        found = [place for place in places.values() if place is not None]
        if found:
            words = _("Typed before the program ended and not stored yet: {count} texts.").format(count=len(found))
            self._desk.messages.warn(words, link=Link(pgettext("link", "Show"), partial(self._go, found[0])))

    def _go(self, place: StepPlace) -> None:
        if place.congress_id and part_named(place.visit.part).is_of_congress:
            self._desk.work_on(place.congress_id)
        self._desk.visit_asked.emit(place.visit)


def _places(app: App, keys: tuple[str, ...]) -> dict[str, StepPlace | None]:
    """Where each text stands; None for one whose row is gone."""
    found: dict[str, StepPlace | None] = {}
    for key in keys:
        for beginning, part, kinds in _PLACES:
            if key.startswith(beginning):
                row_id = key.removeprefix(beginning).split("#", maxsplit=1)[0].split("/", maxsplit=1)[0]
                places = (place_of_row(app, part, cls, row_id) for cls in kinds)
                found[key] = next(filter(None, places), None) if kinds else StepPlace(Visit(part, row_id))
                break
    return found
