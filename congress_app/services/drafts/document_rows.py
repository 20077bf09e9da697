"""Rows of documents as a sheet changes them: edits and new rows together are one step."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.choices import StageKind
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.kinds import OTHER
from congress_app.domain.drafts.model import Draft
from congress_app.domain.drafts.stages import open_stages
from congress_app.domain.fields import Id
from congress_app.domain.labels import shortened
from congress_app.i18n import N_
from congress_app.runtime.errors import Refused
from congress_app.services.drafts.documents import add, change, set_stage
from congress_app.services.drafts.versions import NewFile
from congress_app.services.drafts.versions import add as add_version
from congress_app.services.records import Values, name_of_change, naming
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work

Stages = Sequence[tuple[StageKind, Values]]


class DocumentRows:
    """Stores what was typed, pasted, dropped or moved on the board."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def store(
        self, congress_id: Id[Congress], edits: Sequence[tuple[CongressDocument, Values]], rows: Sequence[Values]
    ) -> Outcome[list[CongressDocument]]:
        """Change documents and add new ones (`kind` with other fields); the value is those added.

        Raises:
            Refused: one becomes secret while files of it are kept here.
        """

        def verb(work: Work) -> list[CongressDocument]:
            for item, values in edits:
                with naming(item.title or item.code, is_one=len(edits) + len(rows) == 1):
                    change(work, Id(item.id), values)
            return [add(work, congress_id, str(values.get("kind", OTHER)), values) for values in rows]

        name = step(N_("Add {count} documents"), count=len(rows)) if rows else name_of_change(CongressDocument, edits)
        return self._run(verb, name)

    def set_stages(self, id: Id[CongressDocument], stages: Stages) -> Outcome[int]:
        """Write down about several stages of one document, in their order.

        Raises:
            Refused: one would be reached before the stage that comes before it.
        """

        def verb(work: Work) -> int:
            for kind, values in sorted(stages, key=lambda each: each[0].order):
                set_stage(work, id, kind, values)
            return len(stages)

        kinds = {kind for kind, _values in stages}
        if len(kinds) == 1:
            return self._run(verb, step(N_("Change the stage “{stage}”"), msg_stage=next(iter(kinds)).msgid))
        return self._run(verb, step(N_("Change {count} stages of a document"), count=len(kinds)))

    def reach(self, drafts: Sequence[Draft], on: dt.date, to: StageKind | None = None) -> Outcome[int]:
        """Let documents reach their next stage, or a later one, on a day, with their newest draft.

        Raises:
            Refused: a document is past that stage, or has no further one.
        """

        def verb(work: Work) -> int:
            for draft in drafts:
                kind = _stage_to_reach(draft, to)
                last = draft.last_version
                values = {"actual_on": on, "version_id": last.id if last else None}
                set_stage(work, Id(draft.id), kind, values)
            return len(drafts)

        if len(drafts) == 1:
            name = step(N_("Move “{document}” to the next stage"), document=shortened(drafts[0].title))
        else:
            name = step(N_("Move {count} documents to the next stage"), count=len(drafts))
        return self._run(verb, name)

    def add_files(
        self, id: Id[CongressDocument], files: Sequence[NewFile], *, note: str = "", attach: bool = False
    ) -> Outcome[list[DocumentVersion]]:
        """Take several files in, in the order of their names: the texts as drafts, the others as attachments.

        Raises:
            Refused: the document is secret, or a file is the last draft unchanged.
        """

        def verb(work: Work) -> list[DocumentVersion]:
            ordered = sorted(files, key=lambda file: file.name.casefold())
            return [add_version(work, id, file, note=note, attach=attach) for file in ordered]

        if len(files) == 1:
            return self._run(verb, step(N_("Add file {file}"), file=shortened(files[0].name)))
        return self._run(verb, step(N_("Add {count} files"), count=len(files)))


def _stage_to_reach(draft: Draft, to: StageKind | None) -> StageKind:
    ahead = open_stages(draft.kind, draft.stages, draft.as_of)
    if to is None and ahead:
        return ahead[0]
    if to is not None and to in ahead:
        return to
    title = shortened(draft.title)
    if to is None or not ahead:
        raise Refused(N_("“{title}” has reached its last stage."), title=title)
    raise Refused(
        N_("“{title}” is past “{stage}” already. Empty the day on which a later stage was reached to take it back."),
        title=title,
        stage=to.words,
    )
