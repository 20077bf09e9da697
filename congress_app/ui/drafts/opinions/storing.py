"""Between the view and its verbs: one change is one step, and what is said after it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.drafts.documents import CongressDocument
from congress_app.domain.drafts.opinions import Opinion, OpinionRound, RoundParticipant
from congress_app.domain.fields import Id
from congress_app.i18n import _
from congress_app.i18n.tones import canonical
from congress_app.listings.drafts.opinions import OpinionRow
from congress_app.services.drafts.opinion_rows import OpinionRows
from congress_app.services.drafts.versions import NewFile
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edits import Change
from congress_app.ui.common.sheet_storing import Call
from congress_app.ui.common.told import Told
from congress_app.ui.drafts.opinions.asked_model import NAME, AskedModel, AskedRow
from congress_app.ui.drafts.opinions.opinions_model import WHO, OpinionModel
from congress_app.ui.drafts.opinions.shown import Shown
from congress_app.ui.drafts.opinions.whom import WhomChoice


class Verbs(Told):
    """The verbs of the view, with what is said after them."""

    def __init__(self, desk: Desk, whom: WhomChoice, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._whom = whom
        self._services = desk.app.services
        self.rows = OpinionRows(desk.app.services.run)

    # of sheets: the verb that a change means

    def opinions(self, model: OpinionModel, shown: Shown, change: Change) -> Call | None:
        """Edits of opinions and new ones."""
        edits = [
            (row.opinion, as_values(values, shown, row))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        return self.storing(shown, edits, [as_values(values, shown) for values in change.new_rows])

    def asked(self, model: AskedModel, shown: Shown, change: Change) -> Call | None:
        """Edits of those asked and further ones."""
        edits = [
            (row.participant, self._asked_values(values))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [self._asked_values(values) for values in change.new_rows]
        target = shown.target
        if target is None or not (edits or new):
            return None
        return partial(self.rows.store_participants, Id[OpinionRound](target.id), edits, new)

    def storing(
        self, shown: Shown, edits: Sequence[tuple[Opinion, Mapping[str, Any]]], new: Sequence[Mapping[str, Any]]
    ) -> Call | None:
        """Change opinions on the document shown and take new ones in."""
        if not edits and not new:
            return None
        id, target = Id[CongressDocument](shown.draft.id), shown.target
        round_id = Id[OpinionRound](target.id) if target is not None else None
        return partial(self.rows.store, id, edits, new, round_id, shown.as_of)

    # of details and commands

    def change(
        self, shown: Shown, rows: Sequence[OpinionRow], values: Mapping[str, Any], refuse: Callable[[str], None]
    ) -> None:
        """Change fields of one opinion or of several; a refusal is said at the field."""
        call = self.storing(shown, [(row.opinion, values) for row in rows], [])
        if call is not None:
            self.write(call, refuse=refuse)

    def agree(self, rows: Sequence[AskedRow], on: dt.date) -> None:
        """Note that some agree with the draft; take it back where all do already."""
        ids = [Id[RoundParticipant](row.id) for row in rows]
        day = None if all(row.participant.agreed_on for row in rows) else on
        self.write(lambda: self._services.opinions.agree(ids, day))

    def remind(self, rows: Sequence[AskedRow], on: dt.date) -> None:
        """Note that some were reminded."""
        ids = [Id[RoundParticipant](row.id) for row in rows]
        words = _("Noted: {count} were reminded today.").format(count=len(ids))
        self.write(lambda: self._services.opinions.remind(ids, on), lambda _outcome: self.tell_undoable(words))

    def move(self, ids: Sequence[str], before: str | None) -> None:
        """Put opinions before another one, or at the end."""
        moving = [Id[Opinion](each) for each in ids]
        target = Id[Opinion](before) if before is not None else None
        self.write(lambda: self._services.opinions.move(moving, target))

    def attach(self, opinion: Opinion, file: NewFile, note: str) -> None:
        """Keep a file that came with an opinion, and say what there is to know of it."""
        words = _("Attached: {file}.").format(file=file.name) + (f" {note}" if note else "")
        self.write(lambda: self.rows.attach(Id(opinion.id), file), lambda _outcome: self.tell_undoable(words))

    def detach(self, opinion: Opinion) -> None:
        """Let an opinion stand without its file."""
        words = _("Taken away: {file}.").format(file=opinion.file_name)
        self.write(lambda: self.rows.detach(Id(opinion.id)), lambda _outcome: self.tell_undoable(words))

    def _asked_values(self, cells: Mapping[str, Any]) -> dict[str, Any]:
        values = dict(cells)
        if NAME in values:
            values.update(self._whom.values(str(values[NAME] or "")))
        return values


def as_values(cells: Mapping[str, Any], shown: Shown, row: OpinionRow | None = None) -> dict[str, Any]:
    """The cells of an opinion as fields: a name is that of somebody asked in its round, or of somebody else."""
    values = dict(cells)
    if WHO in values:
        name = str(values.pop(WHO) or "")
        values.update(who_values(name, shown, row))
    return values if row is not None else {name: value for name, value in values.items() if value is not None}


def who_values(name: str, shown: Shown, row: OpinionRow | None = None) -> dict[str, Any]:
    """Whose an opinion is, as the verbs take it; the name is kept too, should the round ask that one no longer."""
    its = row.its.round if row is not None and row.its is not None else None if row is not None else shown.target
    asked = next((each.asked for each in shown.draft.rounds if its is not None and each.round.id == its.id), ())
    found = next((each.participant.id for each in asked if canonical(each.name) == canonical(name)), None)
    return {"by_name": name, "participant_id": found}
