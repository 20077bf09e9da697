"""The dialogs of rounds: a new one, one that stands, whom else to ask."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import OpinionRound
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.drafts.opinions.round_dialog import AskMoreDialog, RoundDialog
from congress_app.ui.drafts.opinions.rounds import round_title
from congress_app.ui.drafts.opinions.shown import Shown
from congress_app.ui.drafts.opinions.storing import Verbs
from congress_app.ui.drafts.opinions.whom import WhomChoice, key_of

DAYS_TO_ANSWER, HOUR = 7, dt.time(17, 0)


class Asking(QObject):
    """Opens the dialogs and runs what they ask for.

    Args:
        shown: what is looked at. on_made: told of a new round's id.
    """

    def __init__(
        self,
        desk: Desk,
        whom: WhomChoice,
        verbs: Verbs,
        shown: Callable[[], Shown | None],
        on_made: Callable[[str], None],
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._desk, self._whom, self._verbs, self._shown, self._on_made = desk, whom, verbs, shown, on_made

    def new_round(self) -> None:
        """Ask for a new round, on the newest draft, to be answered within a week."""
        shown = self._shown()
        if shown is None:
            return
        draft, id = shown.draft, Id[CongressDocument](shown.draft.id)
        newest = draft.last_version
        proposed = OpinionRound(
            id=Id("new"),
            document_id=id,
            version_id=Id(newest.id) if newest is not None else None,
            asked_on=shown.as_of,
            due_on=shown.as_of + dt.timedelta(days=DAYS_TO_ANSWER),
            due_at=HOUR,
        )
        last = draft.rounds[-1].asked if draft.rounds else ()
        keys = {key_of(each.participant, each.name): each.name for each in last}
        about = _("Whose opinion on “{title}” is asked for, on which draft and until when.").format(title=draft.title)
        dialog = RoundDialog(proposed, draft.versions, self._whom, keys, about, self._desk.window)

        def begin(values: Mapping[str, Any], participants: list[dict[str, Any]]) -> None:
            add = self._desk.app.services.opinions.add_round
            dialog.carry_out(self._desk, lambda: add(id, values, participants), self._on_begun)

        dialog.asked.connect(begin)
        _open(dialog)

    def edit_round(self) -> None:
        """Ask for other values of the round looked at."""
        shown = self._shown()
        target = shown.target if shown is not None else None
        if shown is None or target is None:
            return
        about = _("The draft, the letter and the time of “{round}”.").format(round=round_title(target))
        dialog = RoundDialog(target, shown.draft.versions, None, {}, about, self._desk.window)
        change = self._desk.app.services.records.change

        def store(values: Mapping[str, Any], _participants: list[Any]) -> None:
            call = partial(change, OpinionRound, Id(target.id), values, label_row=target)
            dialog.carry_out(self._desk, call, _nothing)

        dialog.asked.connect(store)
        _open(dialog)

    def ask_more(self) -> None:
        """Ask whom else the round looked at shall ask."""
        shown = self._shown()
        target = shown.target if shown is not None else None
        if shown is None or target is None:
            return
        there = next(one.asked for one in shown.rounds if one.round.id == target.id)
        keys = frozenset(key_of(each.participant, each.name) for each in there)
        about = _("Whom else “{round}” shall ask; those asked already stay.").format(round=round_title(target))
        dialog = AskMoreDialog(self._whom, keys, about, self._desk.window)

        def add(participants: list[dict[str, Any]]) -> None:
            call = partial(self._desk.app.services.opinions.add_participants, Id(target.id), participants)
            dialog.carry_out(self._desk, call, self._on_added)

        dialog.asked.connect(add)
        _open(dialog)

    def _on_begun(self, outcome: Outcome[OpinionRound]) -> None:
        self._on_made(outcome.value.id)
        words = _("Begun: {round}.").format(round=round_title(outcome.value))
        self._verbs.tell_undoable(words)

    def _on_added(self, outcome: Outcome[list[Any]]) -> None:
        self._verbs.tell_undoable(_("{count} more are asked.").format(count=len(outcome.value)))


def _nothing(_outcome: Outcome[Any]) -> None:
    pass


def _open(dialog: QDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
