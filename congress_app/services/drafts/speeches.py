"""Verbs on speeches (tham luận): their order, their texts."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from congress_app.domain.congresses import Congress
from congress_app.domain.drafts.documents import CongressDocument, DocumentVersion
from congress_app.domain.drafts.kinds import SPEECH
from congress_app.domain.drafts.speeches import Speech
from congress_app.domain.fields import Id
from congress_app.i18n import N_
from congress_app.services.drafts import documents, versions
from congress_app.services.drafts.versions import NewFile
from congress_app.services.ordering import moved, placed
from congress_app.services.records import Values, put
from congress_app.services.steps import step
from congress_app.services.work import Outcome, Run, Work


class Speeches:
    """Adds and orders speeches and takes in their texts."""

    def __init__(self, run: Run) -> None:
        self._run = run

    def add(
        self, congress_id: Id[Congress], speeches: Sequence[Values], before: Id[Speech] | None = None
    ) -> Outcome[list[Speech]]:
        """Add speeches before another one, or at the end."""
        name = step(N_("Add {count} speeches"), count=len(speeches))
        return self._run(lambda work: add(work, congress_id, speeches, before), name)

    def move(self, ids: Sequence[Id[Speech]], before: Id[Speech] | None) -> Outcome[list[Speech]]:
        """Put speeches of one congress before another one, or at the end."""

        def verb(work: Work) -> list[Speech]:
            moving = [work.get(Speech, each) for each in ids]
            keys = moved(work, work.find(Speech, congress_id=moving[0].congress_id), moving, before)
            return [
                work.save(dataclasses.replace(work.get(Speech, Id(each.id)), position=key))
                for each, key in zip(moving, keys, strict=True)
            ]

        return self._run(verb, step(N_("Move {count} speeches"), count=len(ids)))

    def add_text(self, id: Id[Speech], file: NewFile, *, author: str = "", note: str = "") -> Outcome[DocumentVersion]:
        """Take in a file as the next version of a speech's text; its document is made with the first one.

        Raises:
            Refused: it is the last version unchanged.
        """
        return self._run(
            lambda work: add_text(work, id, file, author=author, note=note), step(N_("Add the text of a speech"))
        )


def add(
    work: Work, congress_id: Id[Congress], speeches: Sequence[Values], before: Id[Speech] | None = None
) -> list[Speech]:
    """Add speeches; part of larger verbs."""
    keys = placed(work, work.find(Speech, congress_id=congress_id), before, len(speeches))
    return [
        put(work, Speech(id=work.new_id(Speech), **{**values, "congress_id": congress_id, "position": key}))
        for values, key in zip(speeches, keys, strict=True)
    ]


def add_text(work: Work, id: Id[Speech], file: NewFile, *, author: str = "", note: str = "") -> DocumentVersion:
    """Take in a text; part of larger verbs."""
    speech = work.get(Speech, id)
    if speech.document_id is None:
        values = {"title": speech.title, "drafted_by": speech.delegation_name, "person_name": speech.speaker}
        made: CongressDocument = documents.add(work, speech.congress_id, SPEECH, {**values, "item_id": speech.item_id})
        speech = work.save(dataclasses.replace(speech, document_id=Id(made.id)))
    assert speech.document_id is not None  # noqa: S101 - set just now
    return versions.add(work, speech.document_id, file, author=author, note=note)
