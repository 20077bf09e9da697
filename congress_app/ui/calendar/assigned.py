"""Says, after congresses were moved or postponed, whose assignments hang on them, with the way to the plan."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial

from PySide6.QtCore import QObject

from congress_app.i18n import _, pgettext
from congress_app.listings.hanging import Hanging, hanging_on
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.message_bar import Link

NAMED = 4


class AssignedTeller(QObject):
    """Looks after a change of days or states; says nothing where nobody is assigned."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def look(self, congress_ids: Collection[str], done: str = "") -> None:
        """Look who is assigned to these congresses. done: what was said of the change, which is said again before the names."""
        app, ids = self._desk.app, tuple(congress_ids)
        self._desk.read(lambda: hanging_on(app.lists, app.scope(), ids), partial(self._tell, ids, done), owner=self)

    def _tell(self, ids: Sequence[str], done: str, found: Hanging) -> None:
        words = hanging_words(found)
        if not words:
            return
        link = Link(pgettext("link", "Show the assignments"), partial(self._desk.visit, "assignments", ids[0]))
        say = self._desk.messages.warn if found.told_otherwise else self._desk.messages.tell
        say(f"{done} {words}".strip(), link=link)


def hanging_words(found: Hanging) -> str:
    """Who has to be told anew, else who comes at the new time; empty where nobody is assigned."""
    if found.told_otherwise:
        count, names = len(found.told_otherwise), _named(found.told_otherwise)
        return _("{count} people were told the old dates and must be told anew: {names}.").format(
            count=count, names=names
        )
    if found.others:
        return _("The assignments go with it; nobody was told other dates: {names}.").format(names=_named(found.others))
    return ""


def _named(names: Sequence[str]) -> str:
    rest = len(names) - NAMED
    told = ", ".join(names[:NAMED])
    return _("{names} and {count} more").format(names=told, count=rest) if rest > 0 else told
