"""After badges were printed or saved: note it as one step, and say so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from congress_app.domain.badges import BadgeEntry
from congress_app.domain.congresses import Congress
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.services.work import Outcome
from congress_app.ui.common import commands
from congress_app.ui.common.desk import Desk


def note_printed(
    desk: Desk,
    congress_id: str,
    entries: Sequence[BadgeEntry],
    size: str,
    said: str,
    *,
    owner: QObject,
    tell: Callable[[str], None] | None = None,
) -> None:
    """Note badges as printed, say that after what was said already, and offer to take it back.

    Args:
        said: that they were printed, or saved.
        tell: told the words too, while the owner lives: a dialog lies over the place where messages are shown.
    """

    def done(outcome: Outcome[int]) -> None:
        words = f"{said}. {noted_words(outcome.value)}"
        desk.messages.tell_undoable(words, desk.actions.action(commands.UNDO).trigger)
        if tell is not None:
            tell(words)

    if not entries:
        desk.messages.tell(said)
        if tell is not None:
            tell(said)
        return
    note = desk.app.services.badges.note_printed
    desk.write(partial(note, Id[Congress](congress_id), entries, size), done, owner=owner)


def noted_words(count: int) -> str:
    """That so many were noted."""
    return _("{count} badges are noted as printed.").format(count=count)
