"""The verb on badges: that they were printed. What is due is told by `domain.badges`."""

from __future__ import annotations

from collections.abc import Iterable

from congress_app.domain.badges import BadgeEntry
from congress_app.domain.congresses import Congress
from congress_app.domain.delegate_records import BadgePrint
from congress_app.domain.delegates import Delegate
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Badges:
    """Notes which badges were printed."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def note_printed(self, congress_id: Id[Congress], entries: Iterable[BadgeEntry], size: str) -> Outcome[int]:
        """Note badges of a congress as printed in a size; returns how many. Who was deleted meanwhile is left out."""
        wanted = tuple(entries)
        return self._run(
            lambda work: note_printed(work, congress_id, wanted, size),
            step(N_("Note {count} badges as printed"), count=len(wanted)),
        )


def note_printed(work: Work, congress_id: Id[Congress], entries: Iterable[BadgeEntry], size: str) -> int:
    """Note badges as printed; part of larger verbs."""
    there = {str(each.id) for each in work.find(Delegate, congress_id=congress_id)}
    now = work.clock.now()
    noted = [
        BadgePrint(
            id=work.new_id(BadgePrint),
            delegate_id=each.delegate_id,
            printed_at=now,
            size=size,
            content=each.content,
        )
        for each in entries
        if str(each.delegate_id) in there
    ]
    return len(work.save_all(noted)) if noted else 0
