"""What the views of documents order: the verbs, each undoable, with what came of it said."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import open_stages
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import _
from congress_app.services.drafts.document_rows import DocumentRows
from congress_app.services.work import Outcome
from congress_app.ui.common.desk import Desk
from congress_app.ui.common.edit_model import EditModel
from congress_app.ui.common.edits import Change
from congress_app.ui.common.sheet_storing import Call
from congress_app.ui.common.told import Told
from congress_app.ui.drafts.documents import stages
from congress_app.ui.drafts.documents.model import Choices, new_values, stored_values
from congress_app.ui.drafts.state import DraftsState


class DocumentWork(Told):
    """The verbs on documents of the congress being worked on."""

    def __init__(self, desk: Desk, state: DraftsState, choices: Choices, parent: QObject) -> None:
        super().__init__(desk, parent)
        self._state, self._choices = state, choices
        self._services = desk.app.services
        self.rows = DocumentRows(desk.app.services.run)

    @property
    def today(self) -> dt.date:
        """The day by which documents are judged."""
        return self._state.data.as_of

    # of sheets: the verb that a change means

    def of_sheet(self, model: EditModel[Draft], change: Change) -> Call | None:
        """Edits of documents and new ones."""
        edits = [
            (row.document, stored_values(values, self._choices))
            for key, values in change.by_row().items()
            if (row := model.row_of(key)) is not None
        ]
        new = [new_values(values, self._choices) for values in change.new_rows]
        return partial(self.rows.store, self.congress_id, edits, new) if edits or new else None

    def of_stages(self, model: EditModel[Any], change: Change) -> Call | None:
        """Edits of the stages of one document."""
        found = [(row, values) for key, values in change.by_row().items() if (row := model.row_of(key)) is not None]
        if not found:
            return None
        told = [
            (row.kind, {stages.FIELDS.get(name, name): value for name, value in values.items()})
            for row, values in found
        ]
        return partial(self.rows.set_stages, Id(found[0][0].draft.id), told)

    def of_versions(self, model: EditModel[Any], change: Change) -> Call | None:
        """Edits of authors and notes."""
        edits = [
            (row.version, values) for key, values in change.by_row().items() if (row := model.row_of(key)) is not None
        ]
        return partial(self._services.records.change_many, DocumentVersion, edits) if edits else None

    # of details and commands

    def change(self, drafts: Sequence[Draft], values: dict[str, Any], refuse: Callable[[str], None]) -> None:
        """Change fields of one document or of several; a refusal is said at the field."""
        edits = [(draft.document, stored_values(values, self._choices)) for draft in drafts]
        self.write(partial(self.rows.store, self.congress_id, edits, []), refuse=refuse)

    def add_usual(self) -> None:
        """Add what the congress needs and does not have."""

        def on_done(outcome: Outcome[list[CongressDocument]]) -> None:
            count = len(outcome.value)
            if count:
                self.tell_undoable(_("{count} documents were added, with their stages planned.").format(count=count))
            else:
                self._desk.messages.tell(_("Nothing is missing: every document that the congress needs is there."))

        self.write(partial(self._services.documents.add_usual, self.congress_id, self.today), on_done)

    def plan(self, drafts: Sequence[Draft], *, anew: bool) -> None:
        """Plan the stages of documents."""
        has_days = self._state.data.row is not None and self._state.data.row.opens_on is not None
        if not has_days:
            self._desk.messages.warn(
                _(
                    "The congress has no day yet, so nothing can be counted back from it. Set its day in the calendar first."
                )
            )
            return
        ids = [Id[CongressDocument](draft.id) for draft in drafts]

        def on_done(outcome: Outcome[int]) -> None:
            if outcome.value:
                self.tell_undoable(_("{count} days were planned.").format(count=outcome.value))
            else:
                self._desk.messages.tell(_("Every stage is planned or reached already; no day was changed."))

        self.write(partial(self._services.documents.plan, ids, self.today, anew=anew), on_done)

    def reach(self, drafts: Sequence[Draft], to: StageKind | None = None) -> None:
        """Let documents reach their next stage today, or a later one."""
        its = list(drafts)

        def on_done(_outcome: Outcome[int]) -> None:
            if len(its) == 1:
                kind = to or next(iter(_ahead(its[0])), None)
                words = _("“{title}”: {stage}.").format(title=shortened(its[0].title), stage=kind.words if kind else "")
            else:
                words = _("{count} documents reached their next stage.").format(count=len(its))
            self.tell_undoable(words)

        self.write(partial(self.rows.reach, its, self.today, to), on_done)

    def move(self, draft: Draft, before: Draft | None) -> None:
        """Put a document before another one, or at the end."""
        place = Id[CongressDocument](before.id) if before is not None else None
        self.write(partial(self._services.documents.move, Id[CongressDocument](draft.id), place))

    def revoke(self, draft: Draft) -> None:
        """Take the number of a document back."""
        entry = draft.numbers[-1]

        def on_done(_outcome: Outcome[Any]) -> None:
            self._desk.messages.tell(_("The number {number} is free again.").format(number=entry.written))

        self.write(partial(self._services.numbers.revoke, Id(entry.id)), on_done)


def shown_record(draft: Draft) -> CongressDocument:
    """A document as the form shows it: the body and the person by their names."""
    return dataclasses.replace(draft.document, drafted_by=draft.body, person_name=draft.person)


def _ahead(draft: Draft) -> list[StageKind]:
    return open_stages(draft.kind, draft.stages, draft.as_of)
